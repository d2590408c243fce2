"""What the vault knows of the papers that were signed on this desk."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from chairdesk.desk.shelves import Journal
from chairdesk.models.contribution import Hand
from chairdesk.models.events import (
    ConferenceArranged,
    ConferenceErased,
    DocumentSigned,
    Entry,
    ProcedureAdopted,
)
from chairdesk.models.ids import THE_REGISTER
from chairdesk.models.paper import RegisteredPaper, SignedDocument


@dataclass(frozen=True, slots=True)
class Register:
    """Each paper signed here, by its SHA-256, and the fingerprints of the hands that signed.

    `erased` says of how many conferences the papers are known no more.
    """

    papers: Mapping[str, RegisteredPaper]
    hands: frozenset[str]
    erased: int = 0

    def expected(self, digest: str) -> str:
        """Give the hash that a file must have: its own where it is registered, else none."""
        return digest if digest in self.papers else ""


def register_of(journal: Journal) -> Register:
    """Read the register out of the journal of every conference."""
    papers: dict[str, RegisteredPaper] = {}
    for conference in journal.conferences():
        papers.update((one.document.sha256, one) for one in _signed(journal.entries_of(conference)))
    hands = frozenset(paper.document.fingerprint for paper in papers.values())
    events = (entry.event for entry in journal.entries_of(THE_REGISTER))
    return Register(papers, hands, sum(isinstance(one, ConferenceErased) for one in events))


def _signed(entries: Iterable[Entry]) -> Iterator[RegisteredPaper]:
    arranged, kept, papers = None, "", []
    for entry in entries:
        match entry.event:
            case ConferenceArranged(arrangements=arrangements):
                arranged = arrangements
            case ProcedureAdopted(pack=pack):
                kept = pack
            case DocumentSigned(document=document):
                papers.append(document)
    later = _superseded(papers)
    yield from (RegisteredPaper(one, arranged, later.get(one.sha256), kept) for one in papers)


def _superseded(papers: Iterable[SignedDocument]) -> dict[str, SignedDocument]:
    closed = [paper for paper in papers if paper.hand is Hand.CHAIR]
    return {
        old.sha256: new
        for old in closed
        for new in closed
        if (old.kind, old.reader) == (new.kind, new.reader) and old.version < new.version
    }
