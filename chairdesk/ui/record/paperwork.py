"""The papers of a record drawn up, kept in the vault, and signed by one hand after the other."""

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field, replace
from functools import partial
from hashlib import sha256
from typing import Any

from chairdesk.desk.ports import TIME_STAMPS, Now, Settings
from chairdesk.desk.shelves import Documents, Identities, KeptDocument
from chairdesk.export.document import Document
from chairdesk.late import LOADING
from chairdesk.models.conference import Conference
from chairdesk.models.contribution import Hand
from chairdesk.models.ids import AttendeeId, ConferenceId
from chairdesk.models.paper import FOR_THE_FILE, MINUTES, SignedDocument
from chairdesk.models.people import Capacity
from chairdesk.models.rules.lately import awaiting, names_of, signed_by_nobody
from chairdesk.procedures.pack import from_record
from chairdesk.ui.record.signing_keys import SigningKeys

THE_RECORD = (MINUTES, FOR_THE_FILE)
"""The paper that is signed and entered last: once it is, all the others are."""

CAPACITIES = {Hand.CHAIR: Capacity.CHAIR, Hand.MINUTE_TAKER: Capacity.MINUTE_TAKER}
SIGNS = {Hand.CHAIR: {"both_hands", "chair_alone", "nobody"}, Hand.MINUTE_TAKER: {"both_hands"}}
"""What each hand signs; a paper that shows nobody's signature is closed by the chair unseen."""


GoesOn = Callable[[int, int], bool]


def always(_drawn: int, _of: int) -> bool:
    """Go on to the last paper."""
    return True


@dataclass(frozen=True, slots=True)
class Planned:
    """A paper that the record gives cause for, not drawn yet; no two have one name."""

    kind: str
    reader: str = field(repr=False)
    signing: str
    document: Document | None = field(default=None, repr=False)
    data: bytes = field(default=b"", repr=False)
    who: AttendeeId | None = None

    @property
    def name(self) -> tuple[str, str]:
        """Tell it from every other paper of the conference."""
        return self.kind, self.reader


class Paperwork:
    """Makes and signs the papers of a conference; slow, so run it beside the windows."""

    def __init__(
        self,
        documents: Documents,
        identities: Identities,
        now: Now,
        settings: Settings | None = None,
    ) -> None:
        self._documents = documents
        self._settings = settings
        self.keys = SigningKeys(identities, now)
        self._now = now
        self.is_stamp_missing = False
        """Whether what was signed last should carry time stamps and does not."""

    def papers_of(self, conference: ConferenceId) -> tuple[KeptDocument, ...]:
        """List what is kept of a conference, newest version first, the record first in each."""
        kept = self._documents.documents_of(conference)
        return tuple(sorted(kept, key=lambda paper: (-paper.version, paper.name[:2] != THE_RECORD)))

    def of_this_version(self, conference: Conference) -> tuple[KeptDocument, ...]:
        """List what is kept of the newest version, the record first."""
        number = conference.amendments.version
        return tuple(one for one in self.papers_of(conference.id) if one.version == number)

    def signed_papers(self, conference: Conference) -> tuple[KeptDocument, ...]:
        """List what the chair has signed, of every version; what is being signed is not there.

        The record is signed last; a late copy after it, and then by itself.
        """
        signs, signed = conference.papers.is_signed, _signed_in(Hand.CHAIR, conference)
        papers = (p for p in self.papers_of(conference.id) if signs(Hand.CHAIR, p.version))
        return tuple(p for p in papers if p.name in signed or not p.has_pages)

    def minutes_of(self, conference: Conference) -> KeptDocument | None:
        """Find the newest minutes for the file as kept; None until they are drawn up."""
        papers = self.of_this_version(conference)
        return next((p for p in papers if p.name[:2] == THE_RECORD), None)

    def vouch(self, hand: Hand, name: str, secret: str) -> str:
        """Give the fingerprint of somebody's key, which only their secret opens.

        Raises WrongSecret, also for whoever has no key.
        """
        return self.keys.vouch(hand, name, secret)

    def draw_up(self, conference: Conference, goes_on: GoesOn = always) -> tuple[KeptDocument, ...]:
        """Set on pages each paper of a sealed record that is not kept yet; return all of them.

        A late copy is drawn anew until a hand signs it, for it may be decided otherwise till then.
        A crash, a full disk or a chair who stops it between two papers leaves the rest to be
        drawn up later. `goes_on` hears before each paper how many are drawn, of how many.
        """
        # the pages are drawn in a process of their own, which the first window need not wait for
        with LOADING:
            from chairdesk.export.press import printed  # noqa: PLC0415

        number = conference.amendments.version
        anew = names_of(signed_by_nobody(conference), conference)
        kept = {paper.name[:2] for paper in self.of_this_version(conference)} - anew
        wanted = [paper for paper in planned(conference) if paper.name not in kept]
        drawn = [paper for paper in wanted if paper.document is not None]
        pages = printed(paper.document for paper in drawn if paper.document is not None)
        with closing(pages):
            for place, paper in enumerate(wanted):
                if not goes_on(place, len(wanted)):
                    break
                content = paper.data if paper.document is None else next(pages)
                digest = sha256(content).hexdigest()
                made = KeptDocument(paper.kind, paper.reader, digest, content, number)
                self._documents.keep_document(conference.id, made)
        return self.of_this_version(conference)

    def draft(self, conference: Conference) -> bytes:
        """Set the minutes of the record as it stands on pages, without keeping them."""
        # reportlab and its fonts take a third of a second, which the first window need not wait for
        with LOADING:
            from chairdesk.export.minutes import minutes_of  # noqa: PLC0415
            from chairdesk.export.press import printed  # noqa: PLC0415

        return next(printed([minutes_of(conference, from_record(conference.setting.pack))]))

    def subjects(self, conference: Conference) -> tuple[tuple[KeptDocument, str], ...]:
        """Say exactly what is signed: each paper's pages, bytes and hash, the minutes first.

        Once all is signed but late copies, these alone.
        """
        # pyHanko takes a third of a second, which the first window need not wait for
        with LOADING:
            from chairdesk.export.signature import subject_of  # noqa: PLC0415

        late = names_of(awaiting(Hand.CHAIR, conference), conference)
        is_beside = late and conference.papers.is_signed(Hand.CHAIR, conference.amendments.version)
        drawn = {p.name for p in planned(conference) if p.document is not None}
        drawn = drawn & late if is_beside else drawn
        papers = [one for one in self.of_this_version(conference) if one.name[:2] in drawn]
        return tuple((paper, str(subject_of(paper.pdf))) for paper in papers)

    def sign(
        self, conference: Conference, hand: Hand, name: str, secret: str
    ) -> tuple[SignedDocument, ...]:
        """Sign in one hand what is its to sign, making its key at the first signature.

        The minute-taker attests the minutes and their copies; the chair signs these and the
        other papers; the record itself comes last. What a crash left signed but not entered
        is found again, not signed twice. Raises a PaperFailure, such as WrongSecret, or a
        VaultFailure.
        """
        papers = self.draw_up(conference)
        mine = {
            paper.name: paper.signing
            for paper in planned(conference)
            if paper.signing in SIGNS[hand] and paper.document is not None
        }
        entered = _signed_in(hand, conference)
        signed = []
        with self.keys.pen(hand, name, secret) as opened:
            pen = self._with_stamps(opened)
            for paper in reversed(papers):
                signing = mine.get((paper.kind, paper.reader))
                if signing is not None and paper.name not in entered:
                    make = partial(_way_of(hand, signing), identity=pen, secret="")
                    kept = self._signed(paper, make)
                    self._documents.keep_document(conference.id, kept)
                    signed.append(_entered(kept, hand, pen.certificate.fingerprint))
        self.is_stamp_missing = pen.stamps is not None and pen.stamps.is_missed
        return tuple(signed)

    def _with_stamps(self, pen: Any) -> Any:  # noqa: ANN401 - a pen, of a library loaded late
        """Let a pen ask for time stamps where this desk has an address for them."""
        address = self._settings.setting(TIME_STAMPS) if self._settings is not None else None
        if not address:
            return pen
        with LOADING:
            from chairdesk.export.stamps.stamps import stamps_from  # noqa: PLC0415 - as above

        stamps = stamps_from(address)
        stamps.try_out()
        return replace(pen, stamps=stamps)

    def _signed(self, paper: KeptDocument, make: Callable[..., bytes]) -> KeptDocument:
        with LOADING:
            from chairdesk.export.failures import AlreadySigned  # noqa: PLC0415 - as above

        try:
            pdf = make(paper.pdf, at=self._now())
        except AlreadySigned:
            pdf = paper.pdf
        return replace(paper, sha256=sha256(pdf).hexdigest(), pdf=pdf)


def _entered(paper: KeptDocument, hand: Hand, mark: str) -> SignedDocument:
    length = len(paper.pdf)
    return SignedDocument(paper.kind, paper.reader, paper.sha256, hand, mark, length, paper.version)


def _way_of(hand: Hand, signing: str) -> Callable[..., bytes]:
    """Choose how a hand signs a paper: where it shows, or unseen."""
    with LOADING:
        from chairdesk.export.signature import attest, close, sign  # noqa: PLC0415 - as above

    if signing == "nobody":
        return close
    return attest if hand is Hand.MINUTE_TAKER else sign


def planned(conference: Conference) -> tuple[Planned, ...]:
    """List the papers that a record gives cause for; no two bear one name."""
    return tuple(_planned(conference))


def _planned(conference: Conference) -> Iterator[Planned]:
    # reportlab and its fonts take a third of a second, which the first window need not wait for
    with LOADING:
        from chairdesk.export.papers import papers_of  # noqa: PLC0415

    for paper in papers_of(conference, from_record(conference.setting.pack)):
        signing = paper.signing.value
        yield Planned(paper.kind, paper.reader, signing, paper.document, paper.data, paper.who)


def name_of(hand: Hand, conference: Conference) -> str:
    """Give the name of whoever signs in a hand; empty if nobody is on the roll for it."""
    return conference.roll.name_in(CAPACITIES[hand])


def _signed_in(hand: Hand, conference: Conference) -> set[tuple[str, str, int]]:
    """Name what is entered as signed in a hand, each paper with its version."""
    return {one.name for one in conference.papers.signed if one.hand is hand}
