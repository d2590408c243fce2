"""Conferences past and coming, and what falls due."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from chairdesk.desk.folding import folded
from chairdesk.desk.ports import Journal, Now
from chairdesk.models.british_time import local
from chairdesk.models.conference import Conference
from chairdesk.models.ids import ConferenceId
from chairdesk.procedures.calendars import Calendar
from chairdesk.procedures.conference_dates import owed_by
from chairdesk.procedures.occurrences import day_of, in_order
from chairdesk.procedures.owed import Owed
from chairdesk.procedures.pack import from_record

BEFORE_IT = ("conference", "reports", "family-report", "invite-list", "reminder")


@dataclass(frozen=True, slots=True)
class Due:
    """One date that a conference owes, seen from today.

    `working_days_left` counts the working days after today up to the practical date,
    that date included; it is negative once the date is past.
    """

    conference: ConferenceId
    reference: str
    owed: Owed
    working_days_left: int


class Diary:
    """What the journal holds, conference by conference, as the chair looks at it."""

    def __init__(self, journal: Journal, now: Now) -> None:
        self._journal = journal
        self._now = now
        self._read: dict[ConferenceId, tuple[int, Conference]] = {}

    @property
    def today(self) -> date:
        """The day on the clocks of the place."""
        return local(self._now()).date()

    def conferences(self) -> tuple[Conference, ...]:
        """List every conference, the nearest to come first, then the latest held."""
        lengths = self._journal.lengths()
        self._read = {
            which: self._read_again(which, lengths.get(which, 0))
            for which in self._journal.conferences()
        }
        found = (conference for _, conference in self._read.values())
        return tuple(sorted(found, key=self._nearness))

    def due(self, conferences: tuple[Conference, ...]) -> tuple[Due, ...]:
        """List what is still owed for these conferences, nearest first."""
        found = [due for conference in conferences for due in self.due_of(conference)]
        return tuple(sorted(found, key=lambda due: in_order(due.owed.practical)))

    def due_of(self, conference: Conference) -> tuple[Due, ...]:
        """List what is still owed for one conference, nearest first."""
        arrangements = conference.arrangements
        if arrangements is None or not conference.setting.pack:
            return ()
        pack = from_record(conference.setting.pack)
        calendar = Calendar(pack.nation)
        found = [
            Due(
                conference.id,
                arrangements.reference,
                owed,
                working_days_left(calendar, self.today, day_of(owed.practical)),
            )
            for owed in owed_by(pack, conference)
            if owed.binds and not is_done(owed.thing, conference)
        ]
        return tuple(sorted(found, key=lambda due: in_order(due.owed.practical)))

    def _read_again(self, which: ConferenceId, length: int) -> tuple[int, Conference]:
        """Read a conference, unless it is as long as when it was last read: entries only grow."""
        before = self._read.get(which)
        if before is not None and before[0] == length:
            return before
        return length, folded(which, self._journal)

    def _nearness(self, conference: Conference) -> tuple[bool, float]:
        arrangements = conference.arrangements
        if arrangements is None:
            return False, math.inf
        starts = arrangements.starts
        is_past = local(starts).date() < self.today
        return is_past, -starts.timestamp() if is_past else starts.timestamp()


def working_days_left(calendar: Calendar, today: date, until: date) -> int:
    """Count the working days after today up to a day; negative when it is past."""
    if until < today:
        return -working_days_left(calendar, until, today)
    days = (today + timedelta(days=n) for n in range(1, (until - today).days + 1))
    return sum(calendar.is_working(day) for day in days)


def is_done(thing: str, conference: Conference) -> bool:
    """Say whether what was owed has been done, as far as the record knows."""
    if thing in BEFORE_IT:
        return conference.room.opened is not None
    return thing in DONE and DONE[thing](conference)


def _is_released(conference: Conference, kind: str) -> bool:
    return any(r.kind == kind for r in conference.papers.released)


DONE: dict[str, Callable[[Conference], bool]] = {
    "minutes": lambda conference: _is_released(conference, "minutes"),
    "outline-plan": lambda conference: (
        _is_released(conference, "outline-plan") or _is_released(conference, "minutes")
    ),
    "decision-letter": lambda conference: _is_released(conference, "decision-letter"),
}
