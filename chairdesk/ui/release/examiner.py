"""Looks into every copy for what must not be there; slow, so run it beside the windows."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import Enum, auto

from chairdesk.desk.other_families import families_elsewhere
from chairdesk.desk.shelves import Journal, KeptDocument
from chairdesk.export.release.secrecy import kept_from_paper
from chairdesk.export.release.sought import Finding, names_of_others
from chairdesk.export.release.working_copy import working_copy_of
from chairdesk.late import LOADING
from chairdesk.models.conference import Conference
from chairdesk.models.ids import AttendeeId
from chairdesk.models.standing.amendments import Amendments
from chairdesk.ui.record.paperwork import Paperwork, planned
from chairdesk.ui.release.reading import texts_of_pages
from chairdesk.words import Words


class Searched(Enum):
    """How far the search of a copy has come."""

    UNDER_WAY = auto()
    DONE = auto()
    IN_VAIN = auto()


@dataclass(frozen=True, slots=True)
class Examined:
    """A signed copy, whose it is, and what was found in it."""

    paper: KeptDocument
    who: AttendeeId | None = None
    findings: tuple[Finding, ...] = field(default=(), repr=False)


class Examiner:
    """Examines the kept papers of a conference, each once for each of its versions."""

    def __init__(self, paperwork: Paperwork, journal: Journal, words: Words) -> None:
        self._paperwork = paperwork
        self._journal = journal
        self._words = words
        self._fixed = "\n".join(_strings_of(words))

    def examine(self, conference: Conference) -> tuple[Examined, ...]:
        """Examine every paper that is kept. Raises VaultFailure."""
        # pikepdf takes a moment, which the first window need not wait for
        with LOADING:
            from chairdesk.export.release.scan import found_in, joined  # noqa: PLC0415

        others = families_elsewhere(self._journal, conference.id)
        fixed = f"{self._fixed}\n{conference.setting.pack}"
        names = names_of_others(others.children, others.adults, conference, fixed, others.also)
        first = replace(conference, amendments=Amendments())
        versions = ((1, planned(first)), (conference.amendments.version, planned(conference)))
        drawn = [(version, paper) for version, papers in versions for paper in papers]
        readers = {paper.name: paper.who for _, paper in drawn}
        documents = {(version, *paper.name): paper.document for version, paper in drawn}
        examined = []
        for kept in self._paperwork.papers_of(conference.id):
            who = readers.get((kept.kind, kept.reader))
            sought = (*names, *kept_from_paper(kept.kind, kept.reader, who, conference))
            pages = texts_of_pages(kept.pdf) if kept.has_pages else {}
            found = found_in(kept.pdf, pages, sought, conference.id)
            if document := documents.get((kept.version, kept.kind, kept.reader)):
                copy = working_copy_of(document, self._words.term("paper", "working-copy"))
                found = joined(found, found_in(copy, {}, sought, conference.id))
            examined.append(Examined(kept, who, found))
        return tuple(examined)


def _strings_of(words: Words) -> Mapping[str, None]:
    """Gather what the papers say of themselves, whoever they are about."""
    sections = ("paper", "papers", "calendar", "Capacity", "Sector", "Copy", "Kind", "relations")
    return {one: None for section in sections for one in words.terms(section).values()}
