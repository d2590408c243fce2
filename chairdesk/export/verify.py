"""Whether a paper is exactly what its signers sealed."""

import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from hashlib import sha256
from io import BytesIO
from threading import Lock
from typing import Any

from asn1crypto import x509
from pyhanko.pdf_utils.generic import DictionaryObject
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import ModificationLevel
from pyhanko.sign.fields import MDPPerm, enumerate_sig_fields
from pyhanko.sign.validation import (
    EmbeddedPdfSignature,
    PdfSignatureStatus,
    validate_pdf_signature,
)
from pyhanko.sign.validation.status import SignatureCoverageLevel
from pyhanko_certvalidator import ValidationContext

from chairdesk.export.document import CHAIR, MINUTE_TAKER
from chairdesk.export.failures import NotAPaper
from chairdesk.export.signing.wrapping import is_as_written
from chairdesk.export.text import one_line
from chairdesk.export.trust.authority import named
from chairdesk.export.trust.chain import announces_a_stamp, chains_of, stamp_in
from chairdesk.export.trust.expected import faults_of, faults_of_another
from chairdesk.export.trust.parts import changed_since
from chairdesk.export.verdict import ALONE, After, Beside, Fault, Part, Signer, Trust, Verdict

_DEEP_ENOUGH = 20_000
_ALLOWED = {
    ModificationLevel.NONE: After.NOTHING,
    ModificationLevel.LTA_UPDATES: After.PROOFS,
    ModificationLevel.FORM_FILLING: After.SIGNATURE,
}
_PLACES = {"Chair": CHAIR, "Minute-taker": MINUTE_TAKER}
"""Where whoever has a certificate of our making signs; another's may say anything of itself."""

# What the library would log of a forged file may repeat what the file says.
logging.getLogger("pyhanko").setLevel(logging.CRITICAL)


def verify(pdf: bytes, expected_sha256: str | None = None, beside: Beside = ALONE) -> Verdict:
    """Judge a paper by the signature fields that it declares itself; raises NotAPaper."""
    with _DEPTH.deep():
        findings = _Findings(pdf, beside)
        findings.examine()
    digest = sha256(pdf).hexdigest()
    if expected_sha256 is not None and expected_sha256.lower() != digest:
        findings.faults.append(Fault.NOT_THE_REGISTERED)
    if any(map(_is_out_of_place, findings.signers)):
        findings.faults.append(Fault.NOT_THEIR_PLACE)
    title = _title(findings.reader)
    findings.faults.extend(faults_of(beside.expected, findings.signers))
    findings.faults.extend(faults_of_another(beside.expected, beside.paper, title))
    faults = tuple(fault for fault in Fault if fault in findings.faults)
    signers = tuple(findings.signers)
    return Verdict(digest, signers, faults, findings.changed, beside.paper, title)


class _Findings:
    def __init__(self, pdf: bytes, beside: Beside) -> None:
        self.signers: list[Signer] = []
        self.faults: list[Fault] = []
        self.changed: tuple[Part | int, ...] = ()
        self._beside, self._pdf = beside, pdf
        self.reader = _reader(pdf)

    def examine(self) -> None:
        """Look at every declared field, then at how the last signature ends the file."""
        fields = _fields(self.reader)
        if not fields:
            self.faults.append(Fault.NOT_SIGNED)
        signatures = []
        for name, value, place in fields:
            if value is None:
                self.faults.append(Fault.FIELD_EMPTY)
            elif (signature := self._signature(place, name)) is not None:
                signatures.append(signature)
        if signatures:
            self._examine_end(max(signatures, key=_revision))

    def _signature(self, place: DictionaryObject, name: str) -> EmbeddedPdfSignature | None:
        try:
            signature = EmbeddedPdfSignature(self.reader, place, name)
            self._judge(signature)
        except Exception:  # noqa: BLE001 - whatever a forged file makes a library do, it is not intact
            self.faults.append(Fault.SIGNATURE_BROKEN)
            return None
        return signature

    def _judge(self, signature: EmbeddedPdfSignature) -> None:
        certificate = signature.signer_cert
        when = signature.self_reported_timestamp
        signer = _signer(signature.field_name, certificate, when, self._beside.known)
        self.signers.append(signer)
        trusting = ValidationContext(trust_roots=[certificate], allow_fetching=False, moment=when)
        status = validate_pdf_signature(signature, trusting)
        if not (status.intact and status.valid and self._is_written_once(signature)):
            self.faults.append(Fault.SIGNATURE_BROKEN)
        elif not (status.docmdp_ok and status.seed_value_ok):
            self.faults.append(Fault.CHANGED)
        if _after(status) is After.CHANGED and not self.changed:
            self.changed = changed_since(self.reader, _revision(signature))
        if status.timestamp_validity and not status.timestamp_validity.intact:
            self.faults.append(Fault.SIGNATURE_BROKEN)
        stamp = stamp_in(status)
        if (stamp is not None) != announces_a_stamp(self.reader, signature):
            self.faults.append(Fault.STAMPED_OTHERWISE)
        self.signers[-1] = replace(signer, after=_after(status), stamp=stamp)
        if self._beside.authority:
            self._ask_the_authority(signature)

    def _is_written_once(self, signature: EmbeddedPdfSignature) -> bool:
        """Tell whether the signature is as it was made, where no signature covers it either."""
        _, before, after, _ = signature.byte_range
        return is_as_written(signature, self._pdf[before:after])

    def _ask_the_authority(self, signature: EmbeddedPdfSignature) -> None:
        chains = chains_of(self.reader, self._beside.authority)
        stamp = chains.stamp(signature)
        when = stamp.at if stamp is not None and stamp.is_vouched_for else None
        at = when or signature.self_reported_timestamp or datetime.now(UTC)
        trust, is_known = chains.answer(signature, at)
        asked = replace(self.signers[-1], trust=trust, is_withdrawal_known=is_known, stamp=stamp)
        self.signers[-1] = asked
        if trust is not Trust.GIVEN:
            self.faults.append(Fault.NOT_OF_THE_AUTHORITY)

    def _examine_end(self, last: EmbeddedPdfSignature) -> None:
        if last.coverage != SignatureCoverageLevel.ENTIRE_FILE:
            self.faults.append(Fault.CHANGED)
        is_last = Fault.FIELD_EMPTY not in self.faults
        if is_last and last.docmdp_level != MDPPerm.NO_CHANGES:
            self.faults.append(Fault.NOT_LOCKED)


def _revision(signature: EmbeddedPdfSignature) -> int:
    return int(signature.signed_revision)


def _signer(
    place: str, certificate: x509.Certificate, when: datetime | None, known: frozenset[str]
) -> Signer:
    subject = certificate.subject.native
    fingerprint = certificate.sha256.hex()
    return Signer(
        place=place,
        name=one_line(str(subject.get("common_name", ""))),
        role=one_line(str(subject.get("title", ""))),
        fingerprint=fingerprint,
        at=when,
        is_vouched_for=fingerprint in known,
        issuer="" if certificate.self_issued else named(certificate.issuer),
    )


def _is_out_of_place(signer: Signer) -> bool:
    return not signer.issuer and _PLACES.get(signer.role, signer.place) != signer.place


def _after(status: PdfSignatureStatus) -> After:
    if not (status.intact and status.valid):
        return After.UNKNOWN
    if not status.docmdp_ok or status.modification_level is None:
        return After.CHANGED
    return _ALLOWED.get(status.modification_level, After.CHANGED)


def _reader(pdf: bytes) -> PdfFileReader:
    try:
        reader = PdfFileReader(BytesIO(pdf))
        is_readable = "/Pages" in reader.root and not reader.encrypted
    except Exception:  # noqa: BLE001 - a file can be broken in more ways than a library foresees
        raise NotAPaper from None
    if not is_readable:
        raise NotAPaper
    return reader


def _title(reader: PdfFileReader) -> str:
    """Give what a file calls itself, in one line; nothing where that cannot be read."""
    try:
        return one_line(str(reader.trailer["/Info"]["/Title"]))
    except Exception:  # noqa: BLE001 - as above
        return ""


def _fields(reader: PdfFileReader) -> list[tuple[str, Any, DictionaryObject]]:
    try:
        return [
            (name, value, place.get_object()) for name, value, place in enumerate_sig_fields(reader)
        ]
    except Exception:  # noqa: BLE001 - as above
        raise NotAPaper from None


class Depth:
    """Lets the change analysis walk a long outline, for as long as anybody judges.

    It recurses once per entry, and the limit is one for all threads: whoever judges last puts
    it back.
    """

    def __init__(self) -> None:
        self._turn = Lock()
        self._judges = 0
        self._before = 0

    @contextmanager
    def deep(self) -> Iterator[None]:
        """Judge with room to recurse."""
        with self._turn:
            if self._judges == 0:
                self._before = sys.getrecursionlimit()
                sys.setrecursionlimit(max(self._before, _DEEP_ENOUGH))
            self._judges += 1
        try:
            yield
        finally:
            with self._turn:
                self._judges -= 1
                if self._judges == 0:
                    sys.setrecursionlimit(self._before)


_DEPTH = Depth()
