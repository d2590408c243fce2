"""A conference: what its entries have made it, part by part."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Self, assert_never

from chairdesk.models.arrangements import Arrangements
from chairdesk.models.events import (
    AboutAmendments,
    AboutArrangements,
    AboutPeople,
    AboutReports,
    AboutRetention,
    AboutTheAgenda,
    AboutTheFindings,
    AboutTheLastPlan,
    AboutTheRecord,
    AboutTheRoom,
    AboutTheTalk,
    Entry,
    ReportEntered,
)
from chairdesk.models.ids import ConferenceId
from chairdesk.models.reports import Report
from chairdesk.models.standing.amendments import Amendments
from chairdesk.models.standing.behind_doors import BehindDoors, Worked
from chairdesk.models.standing.course import Course
from chairdesk.models.standing.findings import Findings
from chairdesk.models.standing.last_plan import LastPlan
from chairdesk.models.standing.outline import OutlinePlan
from chairdesk.models.standing.papers import Papers
from chairdesk.models.standing.roll import Roll, put, without
from chairdesk.models.standing.room import Room
from chairdesk.models.standing.scales import Scales
from chairdesk.models.standing.setting import Setting
from chairdesk.models.standing.talk import Moment, Talk


@dataclass(frozen=True, slots=True)
class Conference:
    """The record as it stands, in its parts."""

    id: ConferenceId
    setting: Setting = field(default_factory=Setting)
    roll: Roll = field(default_factory=Roll)
    reports: tuple[Report, ...] = ()
    room: Room = field(default_factory=Room)
    course: Course = field(default_factory=Course)
    talk: Talk = field(default_factory=Talk)
    findings: Findings = field(default_factory=Findings)
    scales: Scales = field(default_factory=Scales)
    plan: OutlinePlan = field(default_factory=OutlinePlan)
    papers: Papers = field(default_factory=Papers)
    behind_doors: BehindDoors = field(default_factory=BehindDoors)
    amendments: Amendments = field(default_factory=Amendments)
    last_plan: LastPlan = field(default_factory=LastPlan)

    @property
    def arrangements(self) -> Arrangements | None:
        """When, where and of which kind; None until it is arranged."""
        return self.setting.arrangements

    @property
    def is_in_session(self) -> bool:
        """Whether it was opened, and is not closed yet."""
        return self.room.opened is not None and self.room.closed is None

    @property
    def is_sealed(self) -> bool:
        """Whether the record is sealed."""
        return self.papers.sealed is not None

    def after(self, entry: Entry) -> Self:
        """Return the record as it stands once this has been entered."""
        event, at = entry.event, entry.at
        if isinstance(event, Worked):
            return replace(self._worked_on(event, at), behind_doors=self._marked(event))
        if isinstance(event, AboutTheTalk):
            return self.after_talk([(event, self.moment_of(entry))])
        if isinstance(event, AboutTheRoom):
            return replace(self, room=self.room.after(event, at))
        if isinstance(event, AboutTheRecord):
            papers = self.papers.after(event, at)
            if papers.sealed != self.papers.sealed:
                papers = replace(papers, referrals=self.findings.referrals)
            return replace(self, papers=papers)
        if isinstance(event, AboutAmendments):
            return replace(self, amendments=self.amendments.after(event, at))
        if isinstance(event, AboutRetention):
            return self  # it stands in the register, beside every conference
        return self._prepared(event)

    def after_talk(self, said: Sequence[tuple[AboutTheTalk, Moment]]) -> Self:
        """Return the record as it stands once all of this was said, and nothing between."""
        return replace(self, talk=self.talk.after_all(said)) if said else self

    def moment_of(self, entry: Entry) -> Moment:
        """Say when and by whose hand an entry was made, and whether in a closed session."""
        return Moment(entry.at, entry.hand, self.room.is_closed_session)

    def _marked(self, event: Worked) -> BehindDoors:
        return self.behind_doors.after(event, is_closed=self.room.is_closed_session)

    def _worked_on(self, event: Worked, at: datetime) -> Self:
        if isinstance(event, AboutTheAgenda):
            return replace(self, course=self.course.after(event, at))
        if isinstance(event, AboutTheFindings):
            is_closed = self.room.is_closed_session
            scales = self.scales.after(event, at, is_closed=is_closed)
            return replace(self, findings=self.findings.after(event, at), scales=scales)
        if isinstance(event, AboutTheLastPlan):
            return replace(self, last_plan=self.last_plan.after(event))
        return replace(self, plan=self.plan.after(event))

    def _prepared(self, event: AboutArrangements | AboutPeople | AboutReports) -> Self:
        if isinstance(event, AboutArrangements):
            return replace(self, setting=self.setting.after(event))
        if isinstance(event, AboutPeople):
            return replace(self, roll=self.roll.after(event))
        if isinstance(event, AboutReports):
            return replace(self, reports=_reports_after(self.reports, event))
        assert_never(event)


def _reports_after(reports: tuple[Report, ...], event: AboutReports) -> tuple[Report, ...]:
    if isinstance(event, ReportEntered):
        return put(reports, event.report)
    return without(reports, event.report)


def replay(conference: Conference, entries: Iterable[Entry]) -> Conference:
    """Return the conference that these entries have made."""
    said: list[tuple[AboutTheTalk, Moment]] = []
    for entry in entries:
        if isinstance(entry.event, AboutTheTalk):
            said.append((entry.event, conference.moment_of(entry)))
            continue
        conference = conference.after_talk(said).after(entry)
        said = []
    return conference.after_talk(said)
