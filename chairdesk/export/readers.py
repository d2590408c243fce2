"""The record as one reader is allowed to see it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeAlias
from uuid import UUID

from chairdesk.export.restriction import Omission, Rights, rights_of
from chairdesk.export.withholding.last_plan import last_plan_for
from chairdesk.export.withholding.objections import amendments_for
from chairdesk.export.withholding.particulars import particulars_for
from chairdesk.models.conference import Conference
from chairdesk.models.contribution import RecordedContribution, Scope
from chairdesk.models.ids import AttendeeId, PersonId
from chairdesk.models.reports import Report
from chairdesk.models.standing.behind_doors import Matter
from chairdesk.models.standing.papers import Papers
from chairdesk.models.standing.talk import Talk
from chairdesk.procedures.summing_up import summed_up_under, sums_up


@dataclass(frozen=True, slots=True)
class Reader:
    """Somebody who reads: a person or child on the roll, or the file of the conference."""

    who: AttendeeId | None = None

    @property
    def is_the_file(self) -> bool:
        """Tell whether this is the full record that stays with the authority."""
        return self.who is None


THE_FILE = Reader()
THE_ROOM = Reader(PersonId(UUID(int=0)))
"""Everybody in the room at once: nobody on the roll, so that only what is for everyone is read."""


@dataclass(frozen=True, slots=True)
class Withheld:
    """Stands where something is withheld: a number, and nothing of what, whose or how long."""

    number: int
    item: str


Heard: TypeAlias = RecordedContribution | Withheld


@dataclass(frozen=True, slots=True)
class ReadRecord:
    """What one reader may see: a conference without the rest, and marks where it stood.

    It is held by chair, minute-taker and file, who see for whose eyes each part is.
    """

    conference: Conference
    heard: tuple[Heard, ...] = field(repr=False)
    numbers: Mapping[Matter, int] = field(default_factory=dict, repr=False)
    is_held: bool = True

    @property
    def withheld(self) -> int:
        """Count what is withheld."""
        return len(self.numbers) + sum(isinstance(one, Withheld) for one in self.heard)


def as_read_by(reader: Reader, conference: Conference) -> ReadRecord:
    """Leave out of the record whatever this reader may not see.

    What was taken back is left out for everybody; earlier wordings are in nobody's copy.
    Places are numbered as the minutes print them.
    """
    rights = rights_of(reader.who, conference)
    left = Omission(rights, conference.behind_doors)
    roll = left.roll(conference.roll)
    particulars = particulars_for(rights, left, conference.roll.particulars)
    roll, room = replace(roll, particulars=particulars), left.room(conference.room)
    reports = left.reports(conference.reports)
    course = left.answers(conference.course, None)
    last_plan = last_plan_for(rights, left, conference)
    heard = tuple(_heard(reader, conference, left))
    unread = _unread(reader, conference)
    papers = left.summaries(conference.papers, unread)
    findings = conference.findings
    for child in conference.roll.children:
        course = left.answers(course, child.id)
        findings = left.findings(findings, child.id)
    seen = Conference(
        conference.id,
        conference.setting,
        roll,
        reports,
        room,
        talk=Talk(tuple(one for one in heard if isinstance(one, RecordedContribution))),
        findings=left.referrals(findings),
        scales=conference.scales if rights.is_professional else conference.scales.in_the_open,
        course=left.overrides(course, conference.room.closed),
        plan=left.plan(conference.plan),
        papers=_papers(papers, left, rights),
        last_plan=last_plan,
    )
    seen = replace(seen, amendments=amendments_for(rights, left, seen, conference))
    return ReadRecord(seen, heard, left.numbers, rights.holds_the_record)


def _papers(papers: Papers, left: Omission, rights: Rights) -> Papers:
    """Leave out what concerns nobody but each reader: only who holds the record sees all of it."""
    seen = Papers(papers.summaries, left.copies(papers).copies, papers.sealed)
    if not rights.holds_the_record:
        return seen
    return replace(seen, plain_facts=papers.plain_facts, large_print=papers.large_print)


def _unread(reader: Reader, conference: Conference) -> frozenset[str]:
    """Name the headings under which something was said that the reader may not see."""
    unread: set[str] = set()
    for said in conference.talk.standing:
        if not may_read(reader, said, conference):
            unread |= summed_up_under(said.now, conference)
    return frozenset(unread)


def _heard(reader: Reader, conference: Conference, left: Omission) -> Iterator[Heard]:
    """Give what was said; no mark stands where the record prints nothing but its summary."""
    rights = rights_of(reader.who, conference)
    for said in conference.talk.standing:
        if may_read(reader, said, conference):
            said_to = rights.seen_of(said.now.audience)
            yield replace(said, now=replace(said.now, audience=said_to), earlier=())
        elif not sums_up(conference):
            yield Withheld(left.next_number(), said.now.item)


def may_read(reader: Reader, said: RecordedContribution, conference: Conference) -> bool:
    """Tell whether a reader may see a contribution.

    What was said in a closed session is for professionals, whatever it was marked.
    """
    rights = rights_of(reader.who, conference)
    if said.in_closed_session and said.now.audience.scope is Scope.EVERYONE:
        return rights.is_professional
    return rights.is_for(said.now.audience)


def may_know_of(reader: Reader, report: Report, conference: Conference) -> bool:
    """Tell whether a reader may know of a report: its title, its author, when it came."""
    return rights_of(reader.who, conference).may_know_of(report)


def kept_from(conference: Conference) -> Iterator[AttendeeId]:
    """Name whoever is in the room now and may not read something on the record."""
    guarded = [
        said
        for said in conference.talk.standing
        if said.in_closed_session or said.now.audience.scope is not Scope.EVERYONE
    ]
    reports = [report for report in conference.reports if report.is_restricted]
    for who in conference.room.here():
        hears = all(may_read(Reader(who), said, conference) for said in guarded)
        if not (hears and all(may_know_of(Reader(who), one, conference) for one in reports)):
            yield who
