"""What was looked for, as the record has it now: by whom, when, for whose eyes, struck or not."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeAlias
from uuid import UUID

from chairdesk.desk.folding import folded
from chairdesk.desk.ports import ConferenceIsErased
from chairdesk.desk.shelves import Journal, Search
from chairdesk.models.conference import Conference
from chairdesk.models.contribution import EVERYONE, RecordedContribution, Scope
from chairdesk.models.ids import ConferenceId, ContributionId
from chairdesk.models.looking import Question, question_of, spelled
from chairdesk.models.passages import Part, Passage, named, passages_in

NoteReading: TypeAlias = Callable[[tuple[ConferenceId, ...]], None]
"""Notes in the vault that conferences are read: who opened what is never a secret."""

MOST = 50
_FOR_CHOSEN_EYES = (Part.REPORT, Part.PARTICULAR)
_NEVER_TOLD = frozenset({Part.EXCLUSION})
"""Why somebody was kept out is for professionals, in every conference."""


@dataclass(frozen=True, slots=True)
class Found:
    """A passage that was looked for; `who` said it or is spoken of, `at` is known of the talk."""

    conference: ConferenceId
    passage: Passage
    reference: str = ""
    starts: datetime | None = None
    who: str = field(default="", repr=False)
    at: datetime | None = None
    is_struck: bool = False
    is_restricted: bool = False

    @property
    def contribution(self) -> ContributionId | None:
        """The contribution that it is, if it is one."""
        if self.passage.part is not Part.CONTRIBUTION:
            return None
        return ContributionId(UUID(self.passage.thing))


class AcrossConferences:
    """Looks through every conference of the vault; keeps nothing but the records it has read."""

    def __init__(
        self, journal: Journal, search: Search, note: NoteReading = lambda _: None
    ) -> None:
        self._journal = journal
        self._search = search
        self._note = note
        self._read: dict[ConferenceId, dict[tuple[Part, str], Found]] = {}

    def make_ready(self) -> bool:
        """Do a piece of what a question would wait for; say whether nothing is left of it."""
        return self._search.make_ready()

    def find(self, typed: str) -> tuple[Found, ...]:
        """Find passages by words in them, the newest first. Raises a `VaultFailure`.

        What is read for it for the first time is noted before it is shown.
        """
        hits = self._search.find(question_of(typed))
        unread = tuple(dict.fromkeys(h.conference for h in hits if h.conference not in self._read))
        if unread:
            self._note(unread)
        found = (self._of(hit.conference).get((hit.part, hit.thing)) for hit in hits)
        return tuple(one for one in found if one is not None)

    def _of(self, which: ConferenceId) -> dict[tuple[Part, str], Found]:
        if which not in self._read:
            try:
                record = folded(which, self._journal)
            except ConferenceIsErased:
                record = Conference(which)
            self._read[which] = {
                (one.passage.part, one.passage.thing): one for one in everything_in(record)
            }
        return self._read[which]


class WithinOne:
    """Looks through one conference as it stands; a speaker's name finds what they said, too."""

    def __init__(self, conference: Conference) -> None:
        self._spelled = [
            (f" {spelled(one.passage.words)} {spelled(one.who)}", one)
            for one in everything_in(conference)
        ]
        self._spelled.reverse()

    def find(self, typed: str) -> tuple[Found, ...]:
        """Find passages by words in them or by who said them, the newest first."""
        terms = [f" {term}" for term in question_of(typed).terms]
        if not terms:
            return ()
        found = (one for text, one in self._spelled if all(term in text for term in terms))
        return tuple(one for one, _ in zip(found, range(MOST), strict=False))


def everything_in(conference: Conference) -> Iterator[Found]:
    """Yield every passage of a record with what is known of it, the talk last."""
    said = {named(one.now.id): one for one in conference.talk.recorded}
    behind_doors = {(one[0], named(*one[1:])) for one in conference.behind_doors.matters}
    held = conference.arrangements
    reference, starts = (held.reference, held.starts) if held else ("", None)
    names = _Names(conference)
    kept = {
        *(named(report.id) for report in conference.reports if report.is_restricted),
        *(named(*one.key) for one in conference.roll.particulars if one.audience != EVERYONE),
    }
    ordered = sorted(passages_in(conference), key=lambda one: one.part is Part.CONTRIBUTION)
    for passage in ordered:
        spoken = said.get(passage.thing)
        restricted = (
            passage.part in _NEVER_TOLD
            or (passage.part in _FOR_CHOSEN_EYES and passage.thing in kept)
            or (passage.part.value, passage.thing) in behind_doors
        )
        yield Found(
            conference.id,
            passage,
            reference,
            starts,
            who=names.of(passage, spoken),
            at=spoken.at if spoken else None,
            is_struck=spoken is not None and spoken.is_struck,
            is_restricted=restricted or (spoken is not None and _is_for_few(spoken)),
        )


def excerpt(words: str, question: Question, length: int = 240) -> str:
    """Cut words down to the part in which the first of them is found."""
    words = " · ".join(" ".join(line.split()) for line in words.splitlines() if line.strip())
    if len(words) <= length:
        return words
    first = question.terms[0].split()[0] if question.terms else ""
    parts = words.split(" ")
    place = next((n for n, part in enumerate(parts) if f" {first}" in f" {spelled(part)}"), 0)
    start = len(" ".join(parts[: max(0, place - 8)]))
    cut = words[start : start + length].strip()
    return f"{'… ' if start else ''}{cut}{' …' if start + length < len(words) else ''}"


class _Names:
    """Who is who on the roll of one conference."""

    def __init__(self, conference: Conference) -> None:
        roll = conference.roll
        self._names = {str(child.id): child.name for child in roll.children}
        self._names |= {str(person.id): person.name for person in (*roll.people, *roll.late)}
        self._names |= {str(agency.id): agency.name for agency in roll.agencies}
        self._authors = {str(report.id): str(report.author) for report in conference.reports}

    def of(self, passage: Passage, spoken: RecordedContribution | None) -> str:
        if spoken is not None:
            return self._names.get(str(spoken.now.speaker), "")
        if passage.part in {Part.CHILD, Part.PERSON, Part.AGENCY}:
            return ""  # the name is what the passage says
        things = (self._authors.get(thing, thing) for thing in passage.thing.split())
        return ", ".join(self._names[thing] for thing in things if thing in self._names)


def _is_for_few(spoken: RecordedContribution) -> bool:
    return spoken.in_closed_session or spoken.now.audience.scope is not Scope.EVERYONE
