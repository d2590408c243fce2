"""What the vault knows of the papers that were signed on this desk."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from chairdesk.desk.shelves import Journal
from chairdesk.models.contribution import Hand
from chairdesk.models.events import DocumentSigned
from chairdesk.models.paper import SignedDocument


@dataclass(frozen=True, slots=True)
class Register:
    """The SHA-256 of each paper signed here, and the fingerprints of the hands that signed."""

    papers: frozenset[str]
    hands: frozenset[str]
    later: Mapping[str, SignedDocument] = field(default_factory=dict)
    """For the hash of each paper whose place a later version took: that later paper."""

    def expected(self, digest: str) -> str:
        """Give the hash that a file must have: its own where it is registered, else none."""
        return digest if digest in self.papers else ""


def register_of(journal: Journal) -> Register:
    """Read the register out of the journal of every conference."""
    signed: list[SignedDocument] = []
    later: dict[str, SignedDocument] = {}
    for conference in journal.conferences():
        events = (entry.event for entry in journal.entries_of(conference))
        papers = [event.document for event in events if isinstance(event, DocumentSigned)]
        signed.extend(papers)
        later.update(_superseded(papers))
    hashes = frozenset(paper.sha256 for paper in signed)
    return Register(hashes, frozenset(paper.fingerprint for paper in signed), later)


def _superseded(papers: Iterable[SignedDocument]) -> dict[str, SignedDocument]:
    closed = [paper for paper in papers if paper.hand is Hand.CHAIR]
    return {
        old.sha256: new
        for old in closed
        for new in closed
        if (old.kind, old.reader) == (new.kind, new.reader) and old.version < new.version
    }
