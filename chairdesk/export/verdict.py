"""The answer about a paper: who signed it, with what certificate, and what is wrong with it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from chairdesk.export.failures import CertificateNotYetValid, CertificateRanOut, NotForSigning
from chairdesk.models.paper import RegisteredPaper


class Fault(StrEnum):
    """Why a paper is not what was sealed; each says so to the chair."""

    NOT_SIGNED = "The file declares no place for a signature."
    FIELD_EMPTY = "A signature that the file declares is missing."
    CHANGED = "The file was changed after it was signed."
    SIGNATURE_BROKEN = "A signature does not fit the file."
    NOT_LOCKED = "The last signature does not close the file against changes."
    NOT_THEIR_PLACE = "Somebody signed in the place of somebody else."
    STAMPED_OTHERWISE = "A time stamp was added to a signature, or taken away, afterwards."
    NOT_THE_REGISTERED = "The file is not the one in the register."
    NOT_OF_THE_AUTHORITY = "The authority that was given does not stand behind every signer."
    NOT_WHO_WAS_EXPECTED = "It was not signed by those who were expected, and by nobody else."
    NOT_AS_MANY = "It does not bear as many signatures as were expected."
    OF_ANOTHER_CONFERENCE = "It is not a paper of the conference that was expected."
    ANOTHER_PAPER = "It is not the kind of paper that was expected, or not for that reader."
    REPLACED = "The newest version was expected, and this is an earlier one."


_ABOUT_WHO = {Fault.NOT_OF_THE_AUTHORITY, Fault.NOT_WHO_WAS_EXPECTED, Fault.NOT_AS_MANY}
_ABOUT_WHICH = {Fault.OF_ANOTHER_CONFERENCE, Fault.ANOTHER_PAPER, Fault.REPLACED, *_ABOUT_WHO}


class Answer(StrEnum):
    """Whether a paper is what was sealed, in one sentence."""

    YES = "Yes: this is exactly what its signers sealed."
    REPLACED = "Yes: its signers sealed exactly this, but a later version has taken its place."
    NO = "No: this is not what its signers sealed."
    BY_OTHERS = "No: this is what was sealed, but not by those who had to sign it."
    ANOTHER = "No: this is what was sealed, but it is another paper than was expected."
    NOT_HERE = "No: the signatures fit it, but it is not in the register of this desk."


class Trust(StrEnum):
    """What an authority says of a signer, at the time of the signature."""

    GIVEN = "The authority vouches for this certificate."
    OF_ANOTHER = "The authority that was given did not issue this certificate."
    RAN_OUT = "The authority issued this certificate, but it had run out at that time."
    NOT_YET = "The authority issued this certificate, but it was not valid yet at that time."
    WITHDRAWN = "The authority had withdrawn this certificate at that time."


class After(StrEnum):
    """What became of the file after a signature."""

    NOTHING = "Nothing was added or changed after this signature."
    SIGNATURE = "After this signature only another one was put to the paper."
    PROOFS = "After this signature only proofs of its validity were added."
    CHANGED = "After this signature the file was changed in a way that the signer had not allowed."
    UNKNOWN = "The signature does not fit, so what was changed after it cannot be told."


class Part(StrEnum):
    """A part of a file that is not as it was."""

    PAGES = "Pages were added or taken away."
    ATTACHED = "What is attached to the file is not as it was signed."
    OUTLINE = "The table of contents is not as it was signed."
    ALOUD = "What a screen reader says is not as it was signed."


class Open(StrEnum):
    """What a paper alone cannot tell."""

    TIME = "When it was signed is known by the signer's own clock alone."
    STAMP = "Whether that time stamp can be believed is known only if its authority is given."
    WITHDRAWAL = "Whether it was withdrawn by then is not known: ask the authority."


@dataclass(frozen=True, slots=True)
class Stamp:
    """Somebody else's word for when a signature was there already."""

    at: datetime
    by: str
    is_vouched_for: bool
    """Whether the authority that was asked stands behind whoever stamped it."""


@dataclass(frozen=True, slots=True)
class Signer:
    """Who signed where and when, by their own account; a known hand is vouched for."""

    place: str
    name: str = field(repr=False)
    role: str
    fingerprint: str
    at: datetime | None
    is_vouched_for: bool
    issuer: str = field(default="", repr=False)
    """Who issued the certificate; empty where it is self-made."""
    trust: Trust | None = None
    """What the authority says; None where none was asked."""
    is_withdrawal_known: bool = False
    after: After = After.UNKNOWN
    stamp: Stamp | None = None

    @property
    def is_known(self) -> bool:
        """Whether somebody vouches for the signer's identity."""
        return self.is_vouched_for or self.trust is Trust.GIVEN

    @property
    def standing(self) -> str:
        """Say what is known of the signer's identity, as data does."""
        return "identity vouched for" if self.is_known else "identity not vouched for"

    @property
    def remarks(self) -> tuple[StrEnum, ...]:
        """What else is to be said of the signature: of the authority, and of what came after."""
        return tuple(self._remarks())

    def _remarks(self) -> Iterator[StrEnum]:
        if self.stamp is None:
            yield Open.TIME
        elif not self.stamp.is_vouched_for:
            yield Open.STAMP
        if self.trust is not None:
            yield self.trust
        if self.trust is Trust.GIVEN and not self.is_withdrawal_known:
            yield Open.WITHDRAWAL
        yield self.after


@dataclass(frozen=True, slots=True)
class Verdict:
    """The answer about one paper: intact when nothing is wrong with it."""

    sha256: str
    signers: tuple[Signer, ...]
    faults: tuple[Fault, ...]
    changed: tuple[Part | int, ...] = ()
    """What later additions touched: pages by their numbers, and other parts."""
    paper: RegisteredPaper | None = None
    """Which paper it is, where the register knows it."""
    title: str = field(default="", repr=False)
    """What the file calls itself: what it is, and the reference of its conference."""

    @property
    def pages(self) -> tuple[int, ...]:
        """Give the pages that are not as they were signed."""
        return tuple(one for one in self.changed if isinstance(one, int))

    @property
    def parts(self) -> tuple[Part, ...]:
        """Give the other parts that are not as they were signed."""
        return tuple(one for one in self.changed if isinstance(one, Part))

    @property
    def is_intact(self) -> bool:
        """Tell whether it is exactly what its signers sealed, and they are those asked for."""
        return not self.faults

    @property
    def answer(self) -> Answer:
        """Say in one sentence what the paper is."""
        if self.is_intact:
            return Answer.REPLACED if self.paper and self.paper.later else Answer.YES
        if _ABOUT_WHO.issuperset(self.faults):
            return Answer.BY_OTHERS
        if _ABOUT_WHICH.issuperset(self.faults):
            return Answer.ANOTHER
        is_whole = {Fault.NOT_THE_REGISTERED, *_ABOUT_WHICH}.issuperset(self.faults)
        return Answer.NOT_HERE if is_whole else Answer.NO


@dataclass(frozen=True, slots=True)
class Expected:
    """Who should have signed a paper, and which paper it should be; what is empty may be any."""

    names: tuple[str, ...] = field(default=(), repr=False)
    count: int | None = None
    conference: str = ""
    """The reference of the conference of which it should be."""
    kind: str = ""
    reader: str = field(default="", repr=False)
    is_newest: bool = False
    """Whether no later version may have taken its place."""


ANYTHING = Expected()


@dataclass(frozen=True, slots=True)
class Beside:
    """What a paper is judged beside: hands that are known, an authority, what was expected."""

    known: frozenset[str] = frozenset()
    """The fingerprints that somebody vouches for."""
    authority: tuple[bytes, ...] = ()
    """The certificates of the authority; none where it is not asked."""
    expected: Expected = ANYTHING
    paper: RegisteredPaper | None = None
    """Which paper a register knows by this hash."""


ALONE = Beside()


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
