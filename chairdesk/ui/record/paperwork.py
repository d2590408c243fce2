"""The minutes drawn up, kept in the vault, and signed by one hand after the other."""

from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256

from chairdesk.desk.ports import Documents, Identities, KeptDocument, Now
from chairdesk.models.conference import Conference
from chairdesk.models.contribution import Hand
from chairdesk.models.ids import ConferenceId
from chairdesk.models.paper import SignedDocument
from chairdesk.models.people import Capacity
from chairdesk.procedures.pack import from_record

MINUTES = "minutes"
KINDS = (MINUTES, "outline-plan", "decision-letter")
"""The papers that every sealed record becomes, in the order of their drawing up."""
FOR_THE_FILE = "record"
"""The reader of the full minutes: the file of the conference itself."""

CAPACITIES = {Hand.CHAIR: Capacity.CHAIR, Hand.MINUTE_TAKER: Capacity.MINUTE_TAKER}
ROLES = {Hand.CHAIR: "Chair", Hand.MINUTE_TAKER: "Minute-taker"}


class Paperwork:
    """Makes and signs the papers of a conference; slow, so run it beside the windows."""

    def __init__(self, documents: Documents, identities: Identities, now: Now) -> None:
        self._documents = documents
        self._identities = identities
        self._now = now

    def papers_of(self, conference: ConferenceId) -> tuple[KeptDocument, ...]:
        """List what is kept of a conference."""
        return self._documents.documents_of(conference)

    def minutes_of(self, conference: ConferenceId) -> KeptDocument | None:
        """Find the minutes as they are kept; None until they are drawn up."""
        return next((d for d in self.papers_of(conference) if d.kind == MINUTES), None)

    def has_key(self, hand: Hand, name: str) -> bool:
        """Say whether somebody has a signing key here."""
        return self._identities.identity_of(hand, name) is not None

    def is_drawn(self, conference: ConferenceId) -> bool:
        """Say whether every paper of a conference is kept."""
        return not self._missing(conference)

    def draw_up(self, conference: Conference) -> tuple[KeptDocument, ...]:
        """Set on pages each paper of a sealed record that is not kept yet; return all of them.

        A crash or a full disk between two papers leaves the rest to be drawn up later.
        """
        for paper in self._drawn(conference, self._missing(conference.id)):
            self._documents.keep_document(conference.id, paper)
        return self.papers_of(conference.id)

    def draft(self, conference: Conference) -> bytes:
        """Set the minutes of the record as it stands on pages, without keeping them."""
        # reportlab and its fonts take a third of a second, which the first window need not wait for
        from chairdesk.export.minutes import minutes_of  # noqa: PLC0415
        from chairdesk.export.pages import pages_of  # noqa: PLC0415

        return pages_of(minutes_of(conference, from_record(conference.setting.pack)))

    def subjects(self, conference: ConferenceId) -> tuple[str, ...]:
        """Say of each kept paper exactly what is signed: pages, bytes and hash."""
        # pyHanko takes a third of a second, which the first window need not wait for
        from chairdesk.export.signature import subject_of  # noqa: PLC0415

        return tuple(str(subject_of(paper.pdf)) for paper in self.papers_of(conference))

    def sign(
        self, conference: Conference, hand: Hand, name: str, secret: str
    ) -> tuple[SignedDocument, ...]:
        """Sign in one hand what is its to sign, making its key at the first signature.

        The minute-taker attests the minutes; the chair signs the minutes and every other
        paper, the minutes last of all. What a crash left signed but not entered is found
        again, not signed twice.
        Raises a PaperFailure, such as WrongSecret, or a VaultFailure.
        """
        # pyHanko takes a third of a second, which the first window need not wait for
        from chairdesk.export.certificate import fingerprint, new_identity  # noqa: PLC0415

        papers = sorted(self.draw_up(conference), key=lambda paper: paper.kind == MINUTES)
        identity = self._identities.identity_of(hand, name)
        if identity is None:
            identity = new_identity(name, ROLES[hand], secret, self._now())
        mark = fingerprint(identity, secret)
        self._identities.keep_identity(hand, name, identity)
        mine = [p for p in papers if p.kind == MINUTES or hand is Hand.CHAIR]
        signed = []
        for paper in mine:
            kept = self._signed(paper, hand, identity, secret)
            self._documents.keep_document(conference.id, kept)
            signed.append(
                SignedDocument(kept.kind, kept.reader, kept.sha256, hand, mark, len(kept.pdf))
            )
        return tuple(signed)

    def _signed(
        self, paper: KeptDocument, hand: Hand, identity: bytes, secret: str
    ) -> KeptDocument:
        from chairdesk.export.failures import AlreadySigned  # noqa: PLC0415 - as above
        from chairdesk.export.signature import attest, sign  # noqa: PLC0415

        make = attest if hand is Hand.MINUTE_TAKER else sign
        try:
            pdf = make(paper.pdf, identity, secret, self._now())
        except AlreadySigned:
            pdf = paper.pdf
        return replace(paper, sha256=sha256(pdf).hexdigest(), pdf=pdf)

    def _missing(self, conference: ConferenceId) -> tuple[str, ...]:
        kept = {paper.kind for paper in self.papers_of(conference)}
        return tuple(kind for kind in KINDS if kind not in kept)

    def _drawn(self, conference: Conference, kinds: tuple[str, ...]) -> Iterator[KeptDocument]:
        from chairdesk.export.decision_letter import decision_letter_of  # noqa: PLC0415 - as above
        from chairdesk.export.minutes import minutes_of  # noqa: PLC0415
        from chairdesk.export.outline_plan import outline_plan_of  # noqa: PLC0415
        from chairdesk.export.pages import pages_of  # noqa: PLC0415

        pack = from_record(conference.setting.pack)
        makers = (minutes_of, outline_plan_of, decision_letter_of)
        makes = dict(zip(KINDS, makers, strict=True))
        for kind in kinds:
            pdf = pages_of(makes[kind](conference, pack))
            yield KeptDocument(kind, FOR_THE_FILE, sha256(pdf).hexdigest(), pdf)


def name_of(hand: Hand, conference: Conference) -> str:
    """Give the name of whoever signs in a hand; empty if nobody is on the roll for it."""
    return next((p.name for p in conference.roll.of(CAPACITIES[hand])), "")


def has_signed(hand: Hand, conference: Conference) -> bool:
    """Say whether a hand has signed all that is its to sign: the chair signs every paper."""
    wanted = KINDS if hand is Hand.CHAIR else (MINUTES,)
    signed = {s.kind for s in conference.papers.signed if s.hand is hand}
    return signed.issuperset(wanted)
