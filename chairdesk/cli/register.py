"""What the vault knows of the papers that were signed on this desk."""

from collections.abc import Iterable
from dataclasses import dataclass

from chairdesk.desk.ports import Journal
from chairdesk.models.events import DocumentSigned


@dataclass(frozen=True, slots=True)
class Register:
    """The SHA-256 of each paper signed here, and the fingerprints of the hands that signed."""

    papers: frozenset[str]
    hands: frozenset[str]

    def expected(self, digest: str) -> str:
        """Give the hash that a file must have: its own where it is registered, else none."""
        return digest if digest in self.papers else ""


def register_of(journal: Journal) -> Register:
    """Read the register out of the journal of every conference."""
    signed = tuple(_signed_in(journal))
    papers = frozenset(paper.document.sha256 for paper in signed)
    return Register(papers, frozenset(paper.document.fingerprint for paper in signed))


def _signed_in(journal: Journal) -> Iterable[DocumentSigned]:
    for conference in journal.conferences():
        for entry in journal.entries_of(conference):
            if isinstance(entry.event, DocumentSigned):
                yield entry.event
