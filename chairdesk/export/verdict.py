"""The answer about a paper: who signed it, with what certificate, and what is wrong with it."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from chairdesk.export.failures import CertificateNotYetValid, CertificateRanOut, NotForSigning


class Fault(StrEnum):
    """Why a paper is not what was sealed; each says so to the chair."""

    NOT_SIGNED = "The file declares no place for a signature."
    FIELD_EMPTY = "A signature that the file declares is missing."
    CHANGED = "The file was changed after it was signed."
    SIGNATURE_BROKEN = "A signature does not fit the file."
    NOT_LOCKED = "The last signature does not close the file against changes."
    NOT_THE_REGISTERED = "The file is not the one in the register."


@dataclass(frozen=True, slots=True)
class Signer:
    """Who signed where and when, by their own account; a known hand is vouched for."""

    place: str
    name: str = field(repr=False)
    role: str
    fingerprint: str
    at: datetime | None
    is_vouched_for: bool

    @property
    def standing(self) -> str:
        """Say what is known of the signer's identity."""
        return "identity vouched for" if self.is_vouched_for else "identity not vouched for"


@dataclass(frozen=True, slots=True)
class Verdict:
    """The answer about one paper: intact when nothing is wrong with it."""

    sha256: str
    signers: tuple[Signer, ...]
    faults: tuple[Fault, ...]

    @property
    def is_intact(self) -> bool:
        """Tell whether it is exactly what its signers sealed."""
        return not self.faults


@dataclass(frozen=True, slots=True)
class Certificate:
    """What a certificate says of itself: whose it is, who issued it, and for how long."""

    name: str = field(repr=False)
    issuer: str
    since: datetime
    until: datetime
    fingerprint: str
    signs: bool
    der: bytes = field(repr=False)

    def check(self, at: datetime) -> None:
        """Refuse to be used for signing outside its time, or for what it was not issued for.

        Raises CertificateRanOut, CertificateNotYetValid, NotForSigning.
        """
        if at > self.until:
            raise CertificateRanOut
        if at < self.since:
            raise CertificateNotYetValid
        if not self.signs:
            raise NotForSigning
