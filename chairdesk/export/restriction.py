"""What a reader may see beside contributions; the rest is left out, and its places are numbered."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import count
from typing import TypeVar
from uuid import UUID

from chairdesk.models.agenda import Answer, InquorateRuling
from chairdesk.models.conference import Conference
from chairdesk.models.contribution import Audience, Scope
from chairdesk.models.decision import Decision, Disagreement, View
from chairdesk.models.ids import AttendeeId, ChildId
from chairdesk.models.paper import Copy
from chairdesk.models.people import Capacity, Child
from chairdesk.models.plan import Action, Contingency
from chairdesk.models.reports import Report
from chairdesk.models.rules.lately import given_to
from chairdesk.models.standing.behind_doors import BehindDoors, Matter
from chairdesk.models.standing.course import Course
from chairdesk.models.standing.findings import Findings
from chairdesk.models.standing.outline import OutlinePlan
from chairdesk.models.standing.papers import Papers
from chairdesk.models.standing.roll import Roll
from chairdesk.models.standing.room import Room

WHOLE_REPORT = "whole-report"
"""What is withheld where a reader may not know of a report."""

Thing = TypeVar("Thing")

_HOLD_THE_RECORD = {Capacity.CHAIR, Capacity.MINUTE_TAKER}


@dataclass(frozen=True, slots=True)
class Rights:
    """What somebody may read.

    What was told in the room (views, dissent, answers, where a child lives) is for
    professionals, and for those whom the chair gives the minutes and nobody kept out. What was
    never told there (why somebody was excluded, notes on a report) is for professionals.
    """

    who: AttendeeId | None
    holds_the_record: bool
    is_professional: bool
    was_told: bool

    def may_read_of(self, author: UUID | None) -> bool:
        """Tell whether they may read what somebody said in the room; their own they may."""
        return self.was_told or (self.who is not None and self.who == author)

    def is_for(self, audience: Audience) -> bool:
        """Tell whether they are among those for whose eyes something is."""
        if self.holds_the_record:
            return True
        match audience.scope:
            case Scope.NAMED:
                return self.who in audience.readers
            case Scope.PROFESSIONALS:
                return self.is_professional
            case Scope.EVERYONE:
                return True

    def seen_of(self, audience: Audience) -> Audience:
        """Leave out who else may read what is for named readers."""
        if self.holds_the_record or self.who is None:
            return audience
        return replace(audience, readers=audience.readers & {self.who})

    def may_know_of(self, report: Report) -> bool:
        """Tell whether they may know of a report; whoever wrote it does."""
        return self.is_for(report.audience) or report.author == self.who


def rights_of(who: AttendeeId | None, conference: Conference) -> Rights:
    """Say what somebody may read; nobody is the file of the conference."""
    person = conference.roll.person(who) if who else None
    capacity = person.capacity if person else None
    holds = who is None or capacity in _HOLD_THE_RECORD
    is_professional = holds or capacity is Capacity.PROFESSIONAL
    was_told = is_professional or (who is not None and _was_told(who, conference))
    return Rights(who, holds, is_professional, was_told)


def _was_told(who: AttendeeId, conference: Conference) -> bool:
    room, decided = conference.room, given_to(who, conference)
    if decided is None or any(one.who == who for one in room.exclusions):
        return False
    return decided.copy is Copy.FULL or (decided.copy is Copy.PARTIAL and room.came(who))


def _quiet(
    things: tuple[Thing, ...], is_told: Callable[[Thing], bool], **left_out: str | tuple[()]
) -> tuple[Thing, ...]:
    """Leave fields out of each thing that is not told."""
    return tuple(
        one if is_told(one) else replace(one, **left_out)  # type: ignore[type-var]
        for one in things
    )


class Omission:
    """Leaves out of a record what a reader may not see, numbering as it goes.

    What was entered behind closed doors is for professionals, whatever it is.
    """

    def __init__(self, rights: Rights, behind_doors: BehindDoors) -> None:
        self.numbers: dict[Matter, int] = {}
        self.next_number: Callable[[], int] = count(1).__next__
        self._rights = rights
        self._behind_doors = behind_doors

    def roll(self, roll: Roll) -> Roll:
        """Leave out where the children live, what else is known of them, and who consents."""
        people = roll.people
        if not self._rights.is_professional:
            people = tuple(replace(one, consents="") for one in people)
        return replace(roll, children=tuple(map(self._child, roll.children)), people=people)

    def _child(self, child: Child) -> Child:
        known = child.lives_with + child.school + child.legal_status + child.needs
        if self._may(("child", child.id, None), known, self._rights.may_read_of(child.id)):
            return child
        return replace(child, lives_with="", school="", legal_status="", needs="")

    def room(self, room: Room) -> Room:
        """Leave out why somebody did not come or was kept out."""
        apologies = _quiet(
            room.apologies,
            lambda one: self._told(("apology", one.who, None), one.reason, one.who),
            reason="",
        )
        exclusions = _quiet(
            room.exclusions,
            lambda one: self._for_professionals(("exclusion", one.who, None), one.reason),
            reason="",
        )
        return replace(room, apologies=apologies, exclusions=exclusions)

    def reports(self, reports: tuple[Report, ...]) -> tuple[Report, ...]:
        """Leave out the reports that are for others' eyes, and the notes on the rest.

        What is left out whole is numbered last, so that not even its place is told.
        """
        known = tuple(map(self._report, filter(self._rights.may_know_of, reports)))
        for one in reports:
            if not self._rights.may_know_of(one):
                self.numbers[WHOLE_REPORT, one.id, None] = self.next_number()
        return known

    def _report(self, one: Report) -> Report:
        """Leave out the notes on a report, and who else may know of it."""
        one = replace(one, audience=self._rights.seen_of(one.audience))
        if self._for_professionals(("report", one.id, None), one.notes, one.author):
            return one
        return replace(one, notes="")

    def answers(self, course: Course, child: ChildId | None) -> Course:
        """Leave out what was answered for a child, or for the conference."""
        answers = tuple(self._answered(one, at, child) for one, at in course.answers)
        return replace(course, answers=answers)

    def _answered(
        self, one: Answer, at: datetime, child: ChildId | None
    ) -> tuple[Answer, datetime]:
        matter = ("answer", one.question, one.child)
        if one.child != child or self._told(matter, one.answer + one.reasons):
            return one, at
        return replace(one, answer="", reasons=""), at

    def overrides(self, course: Course, closed: datetime | None) -> Course:
        """Leave out why the chair passed a gate, and whatever was withdrawn in time."""
        lifted = tuple(
            one
            if self._for_professionals(
                ("lifted", one.override.rule, one.override.child), one.override.reason
            )
            else replace(one, override=replace(one.override, reason=""))
            for one in course.relied_on(closed)
        )
        overrides = _quiet(
            course.overrides,
            lambda one: self._for_professionals(("override", one.rule, one.child), one.reason),
            reason="",
        )
        return replace(course, overrides=overrides, lifted=lifted, ruling=self._ruling(course))

    def _ruling(self, course: Course) -> InquorateRuling | None:
        """Leave out why the chair adjourned or went on, where that was said behind closed doors."""
        ruling = course.ruling
        if ruling is None or self._in_the_open(("ruling", None, None), ruling.reasons):
            return ruling
        return replace(ruling, reasons="")

    def findings(self, findings: Findings, child: ChildId) -> Findings:
        """Leave out why somebody thinks as they do about a child, and why they disagree."""

        def is_told(one: View | Disagreement, what: str) -> bool:
            matter = (what, child, one.holder)
            return one.child != child or self._told(matter, one.reasons, one.holder)

        def is_open(one: Decision) -> bool:
            matter = ("decision", child, None)
            return one.child != child or self._in_the_open(matter, one.reasons)

        return replace(
            findings,
            views=_quiet(findings.views, lambda one: is_told(one, "view"), reasons=""),
            disagreements=_quiet(
                findings.disagreements, lambda one: is_told(one, "disagreement"), reasons=""
            ),
            decisions=_quiet(findings.decisions, is_open, reasons="", rests_on=()),
        )

    def referrals(self, findings: Findings) -> Findings:
        """Leave out why something was referred."""
        referrals = _quiet(
            findings.referrals,
            lambda one: self._for_professionals(("referral", one.kind, None), one.reason),
            reason="",
        )
        return replace(findings, referrals=referrals)

    def plan(self, plan: OutlinePlan) -> OutlinePlan:
        """Leave out of the plan what was agreed behind closed doors."""

        def is_told(one: Action | Contingency) -> bool:
            if isinstance(one, Action):
                return self._in_the_open(("action", one.id, None), one.action)
            return self._in_the_open(("contingency", one.child, None), one.words)

        return replace(
            plan,
            actions=tuple(filter(is_told, plan.actions)),
            contingencies=tuple(filter(is_told, plan.contingencies)),
            meetings=_quiet(
                plan.meetings,
                lambda one: self._in_the_open(
                    ("meeting", one.thing, None), one.place + one.why_late
                ),
                place="",
                why_late="",
            ),
        )

    def summaries(self, papers: Papers, unread: frozenset[str]) -> Papers:
        """Leave out the summary of whatever the reader may not read in full."""
        summaries = _quiet(
            papers.summaries,
            lambda one: self._may(
                ("summary", one.heading, one.child), one.words, one.heading not in unread
            ),
            words="",
        )
        return replace(papers, summaries=summaries)

    def copies(self, papers: Papers) -> Papers:
        """Leave out why others get the copies that they get."""
        copies = _quiet(
            papers.copies,
            lambda one: self._for_professionals(("copy", one.reader, None), one.reason),
            reason="",
        )
        return replace(papers, copies=copies)

    def _told(self, matter: Matter, words: str, author: UUID | None = None) -> bool:
        return self._may(matter, words, self._rights.may_read_of(author) and self._is_open(matter))

    def _in_the_open(self, matter: Matter, words: str) -> bool:
        return self._may(matter, words, self._is_open(matter))

    def _is_open(self, matter: Matter) -> bool:
        return self._rights.is_professional or not self._behind_doors.holds(matter)

    def _for_professionals(self, matter: Matter, words: str, author: UUID | None = None) -> bool:
        is_own = author is not None and author == self._rights.who
        return self._may(matter, words, self._rights.is_professional or is_own)

    def _may(self, matter: Matter, words: str, allowed: bool) -> bool:  # noqa: FBT001 - what was found
        if allowed or not words:
            return True
        self.numbers[matter] = self.next_number()
        return False
