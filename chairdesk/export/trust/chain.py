"""Whether the chain of a signer's certificate leads to an authority, at the time of signing."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from asn1crypto import x509
from pyhanko.pdf_utils.generic import IndirectObject
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import (
    DocumentSecurityStore,
    EmbeddedPdfSignature,
    PdfSignatureStatus,
    validate_pdf_signature,
)
from pyhanko.sign.validation.errors import NoDSSFoundError
from pyhanko.sign.validation.settings import KeyUsageConstraints
from pyhanko_certvalidator import ValidationContext

from chairdesk.export.trust.authority import name_of
from chairdesk.export.verdict import Stamp, Trust

_ANY_USE = KeyUsageConstraints(key_usage=set())


@dataclass(frozen=True, slots=True)
class Chains:
    """Follows chains to the certificates of an authority, with what the paper itself brings."""

    authority: tuple[x509.Certificate, ...]
    carried: tuple[x509.Certificate, ...] = ()
    crls: tuple[Any, ...] = ()
    ocsps: tuple[Any, ...] = ()

    def answer(self, signature: EmbeddedPdfSignature, at: datetime) -> tuple[Trust, bool]:
        """Say what the authority says of a signer, and whether a withdrawal would be known."""
        strictly = self._follow(signature, at, "require")
        if strictly.revocation_details is not None:
            return Trust.WITHDRAWN, True
        if strictly.trusted:
            return Trust.GIVEN, True
        status = self._follow(signature, at, "soft-fail")
        return (Trust.GIVEN if status.trusted else self._why_not(status, at)), False

    def stamp(self, signature: EmbeddedPdfSignature) -> Stamp | None:
        """Tell when a signature was stamped, and whether the authority stands behind the stamp."""
        at = signature.self_reported_timestamp or datetime.now(UTC)
        first = stamp_in(self._follow(signature, at, "soft-fail"))
        return first and stamp_in(self._follow(signature, first.at, "soft-fail"))

    def _why_not(self, status: PdfSignatureStatus, at: datetime) -> Trust:
        path = list(status.validation_path or ())
        if any(at > one.not_valid_after for one in path):
            return Trust.RAN_OUT
        if any(at < one.not_valid_before for one in path):
            return Trust.NOT_YET
        return Trust.OF_ANOTHER

    def _follow(
        self, signature: EmbeddedPdfSignature, at: datetime, mode: str
    ) -> PdfSignatureStatus:
        trusting = self.context(at, mode, signature.other_embedded_certs)
        return validate_pdf_signature(
            signature, trusting, key_usage_settings=_ANY_USE, skip_diff=True
        )

    def context(
        self, at: datetime, mode: str = "soft-fail", others: Iterable[x509.Certificate] = ()
    ) -> ValidationContext:
        """Trust the authority alone, at a time, and ask no network."""
        return ValidationContext(
            trust_roots=list(self.authority),
            other_certs=[*self.carried, *others],
            crls=self.crls,
            ocsps=self.ocsps,
            allow_fetching=False,
            moment=at,
            revocation_mode=mode,
        )


def stamp_in(status: PdfSignatureStatus) -> Stamp | None:
    """Tell of the time stamp that a signature carries, as far as it was judged."""
    stamped = status.timestamp_validity
    if stamped is None:
        return None
    return Stamp(stamped.timestamp, name_of(stamped.signing_cert), bool(stamped.trusted))


def announces_a_stamp(reader: PdfFileReader, signature: EmbeddedPdfSignature) -> bool:
    """Tell whether a signature covers proofs that were written with it: it was to be stamped."""
    revision = int(signature.signed_revision)
    root = reader.get_historical_root(revision)
    proofs = root.raw_get("/DSS") if "/DSS" in root else None
    written = reader.xrefs.explicit_refs_in_revision(revision)
    return isinstance(proofs, IndirectObject) and proofs.reference in written


def chains_of(reader: PdfFileReader, authority: Iterable[bytes]) -> Chains:
    """Take from a paper what it brings along for those who judge it later."""
    roots = tuple(x509.Certificate.load(one) for one in authority)
    try:
        brought = DocumentSecurityStore.read_dss(reader)
    except NoDSSFoundError:
        return Chains(roots)
    carried = tuple(brought.load_certs())
    crls = tuple(one.get_object().data for one in brought.crls)
    ocsps = tuple(one.get_object().data for one in brought.ocsps)
    return Chains(roots, carried, crls, ocsps)
