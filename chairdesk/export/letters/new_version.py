"""A new version of the papers: each that an amendment touches, naming the one before it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Generic, Protocol, Self, TypeAlias, TypeVar

from chairdesk.export.document import Block, Document, SignatureLines
from chairdesk.export.readers import THE_FILE
from chairdesk.export.sections.amendments import front, listed
from chairdesk.export.telling import telling_to
from chairdesk.models.amendment import Challenge
from chairdesk.models.conference import Conference
from chairdesk.models.ids import HolderId
from chairdesk.models.paper import MINUTES
from chairdesk.models.rules.amended import as_amended, with_one
from chairdesk.procedures.pack import Pack


class Paper(Protocol):
    """A paper as it is drawn up, so far as a new version needs to know it."""

    @property
    def kind(self) -> str:
        """Its kind."""

    @property
    def reader(self) -> str:
        """Whose it is."""

    @property
    def who(self) -> HolderId | None:
        """Who on the roll it is made out to."""

    @property
    def document(self) -> Document | None:
        """What is set on pages."""

    @property
    def data(self) -> bytes:
        """What is given as it is."""

    @property
    def is_signed_in_sight(self) -> bool:
        """Whether it has a place for a signature."""

    def with_document(self, document: Document) -> Self:
        """Give it with another document."""


P = TypeVar("P", bound=Paper)
_Name: TypeAlias = tuple[str, str]


@dataclass(frozen=True)
class NewVersion(Generic[P]):
    """Draws up the newest version; `drawn` gives every paper of a conference as it stands."""

    conference: Conference
    pack: Pack
    drawn: Callable[[Conference], tuple[P, ...]]

    def papers(self) -> Iterator[P]:
        """Give the minutes for each reader, and each other paper on which something changed."""
        for paper in self.drawn(as_amended(self.conference)):
            old = self._was.get((paper.kind, paper.reader))
            if paper.kind == MINUTES or old is None or _says(paper) != _says(old):
                yield self._renewed(paper)

    def _renewed(self, paper: P) -> P:
        if paper.document is None:
            return paper
        telling = telling_to(THE_FILE, self.conference, self.pack, paper.who)
        blocks = (*front(telling, self._sha256_before(paper)), *paper.document.blocks)
        if paper.kind != MINUTES and paper.is_signed_in_sight:
            blocks = _before_signing(blocks, tuple(listed(telling, self._changes(paper))))
        return paper.with_document(replace(paper.document, blocks=blocks))

    def _changes(self, paper: P) -> tuple[Challenge, ...]:
        """Find which amendments of this version touch a paper, each by itself."""
        name = (paper.kind, paper.reader)
        was = self._was.get(name)
        return tuple(
            one
            for one, papers in self._by_itself
            if (now := papers.get(name)) is not None
            and was is not None
            and _says(now) != _says(was)
        )

    @cached_property
    def _was(self) -> dict[_Name, P]:
        return _by_name(self.drawn(self._before()))

    @cached_property
    def _by_itself(self) -> tuple[tuple[Challenge, dict[_Name, P]], ...]:
        """Draw every paper with each amendment of this version as the only one."""
        before = self._before()
        new = (c for c in self.conference.amendments.challenges if c.version == self._number)
        return tuple((one, _by_name(self.drawn(with_one(before, one)))) for one in new)

    @property
    def _number(self) -> int:
        return self.conference.amendments.version

    def _before(self) -> Conference:
        return as_amended(self.conference, self._number - 1)

    def _sha256_before(self, paper: P) -> str:
        return sha256_before(self.conference, paper.kind, paper.reader)


def sha256_before(conference: Conference, kind: str, reader: str) -> str:
    """Give the SHA-256 of a paper as it was last signed before the newest version."""
    papers, number = conference.papers, conference.amendments.version
    signed = papers.signed_before(kind, reader, number)
    return signed.sha256 if signed else ""


def _by_name(papers: tuple[P, ...]) -> dict[_Name, P]:
    return {(paper.kind, paper.reader): paper for paper in papers}


def _says(paper: Paper) -> tuple[object, bytes]:
    blocks = paper.document.blocks if paper.document else ()
    return blocks, paper.data


def _before_signing(blocks: tuple[Block, ...], told: tuple[Block, ...]) -> tuple[Block, ...]:
    """Put what is told before the heading under which a paper is signed."""
    at = next((n for n, one in enumerate(blocks) if isinstance(one, SignatureLines)), None)
    if at is None:
        return (*blocks, *told)
    return (*blocks[: at - 1], *told, *blocks[at - 1 :])
