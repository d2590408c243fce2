"""Conferences past and coming, and what falls due."""

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import TypeAlias

from chairdesk.desk.folding import folded
from chairdesk.desk.in_brief.brief import InBrief, in_brief
from chairdesk.desk.in_brief.maker import MAKER
from chairdesk.desk.in_brief.spelling import read, spelled
from chairdesk.desk.ports import Now
from chairdesk.desk.shelves import Briefs, Journal, KeptBrief
from chairdesk.models.british_time import local
from chairdesk.models.conference import Conference
from chairdesk.models.ids import ConferenceId
from chairdesk.procedures.calendars import Calendar
from chairdesk.procedures.occurrences import day_of, in_order
from chairdesk.procedures.owed import Owed


@dataclass(frozen=True, slots=True)
class Due:
    """One date that a conference owes, seen from today."""

    conference: ConferenceId
    reference: str
    owed: Owed
    today: date
    calendar: Calendar = field(repr=False)
    fixed: datetime | None = None
    """For when it is fixed, where it is a meeting that follows."""

    @property
    def working_days_left(self) -> int:
        """Count the working days after today up to the practical date, that date included.

        Negative once the date is past. Counted where it is shown, for it takes its time.
        """
        return working_days_left(self.calendar, self.today, day_of(self.owed.practical))


Alike: TypeAlias = tuple[Due, ...]
"""What is said once: the same thing by the same day, for each conference that owes it."""
_NEXT_GROUP = "next-core-group"
_GROUPS = ("core-group", _NEXT_GROUP)


class Diary:
    """What the journal holds, conference by conference, as the chair looks at it."""

    def __init__(self, journal: Journal, now: Now, briefs: Briefs | None = None) -> None:
        self._journal = journal
        self._now = now
        self._briefs = briefs
        self._read: dict[ConferenceId, tuple[int, InBrief]] = {}

    @property
    def today(self) -> date:
        """The day on the clocks of the place."""
        return local(self._now()).date()

    def read_ahead(self, told: Callable[[int, int], bool]) -> None:
        """Read what is not kept in brief, for who looks next.

        It tells how many of how many, and is told whether to go on.
        """
        self._read = self._kept()
        lengths = self._journal.lengths()
        wanted = [
            which
            for which in self._journal.conferences()
            if which not in self._read or self._read[which][0] != lengths[which]
        ]
        for done, which in enumerate(wanted, 1):
            self._read[which] = self._read_again(which, lengths[which])
            if not told(done, len(wanted)):
                return

    def conferences(self, but: ConferenceId | None = None) -> tuple[InBrief, ...]:
        """List every conference, or all but one: the nearest to come first, then the latest held.

        One that is not kept in brief is read whole. Raises what the journal raises.
        """
        if not self._read:
            self._read = self._kept()
        lengths = self._journal.lengths()
        self._read = {
            which: self._read_again(which, lengths.get(which, 0))
            for which in self._journal.conferences()
            if which != but
        }
        found = (brief for _, brief in self._read.values())
        return tuple(sorted(found, key=self._nearness))

    def whole(self, which: ConferenceId) -> Conference:
        """Read a conference whole, for what is not said in brief. Raises what the journal does."""
        return folded(which, self._journal)

    def due(self, briefs: tuple[InBrief, ...]) -> tuple[Due, ...]:
        """List what is still owed for these conferences, nearest first."""
        found = [due for brief in briefs for due in self.due_of(brief)]
        return tuple(sorted(found, key=lambda due: in_order(due.owed.practical)))

    def due_of(self, brief: InBrief) -> tuple[Due, ...]:
        """List what is still owed for one conference, nearest first."""
        arrangements, calendar = brief.arrangements, brief.calendar
        if arrangements is None or calendar is None or brief.owed is None:
            return ()
        fixed = dict(brief.fixed)
        found = [
            Due(brief.id, arrangements.reference, owed, self.today, calendar, fixed.get(owed.thing))
            for owed in brief.owed
            if not self._is_up_to_them(owed.thing, fixed.get(owed.thing))
        ]
        return tuple(sorted(found, key=lambda due: in_order(due.owed.practical)))

    def _is_up_to_them(self, thing: str, fixed: datetime | None) -> bool:
        """Take a core group to have met on its day, and to fix its next one: it keeps no record."""
        if fixed is None:
            return thing == _NEXT_GROUP
        return thing in _GROUPS and local(fixed).date() < self.today

    def _kept(self) -> dict[ConferenceId, tuple[int, InBrief]]:
        """Take what the vault has kept; what is amiss is read whole, and kept anew."""
        kept = self._briefs.briefs_by(MAKER) if self._briefs is not None else {}
        briefs = {which: (one.length, read(which, one.content)) for which, one in kept.items()}
        return {which: (n, brief) for which, (n, brief) in briefs.items() if brief is not None}

    def _read_again(self, which: ConferenceId, length: int) -> tuple[int, InBrief]:
        """Read a conference, unless it is as long as when it was last read: entries only grow."""
        before = self._read.get(which)
        if before is not None and before[0] == length:
            return before
        brief = in_brief(self.whole(which))
        if self._briefs is not None:
            self._briefs.note_brief(which, KeptBrief(MAKER, length, spelled(brief)))
        return length, brief

    def _nearness(self, brief: InBrief) -> tuple[bool, float]:
        arrangements = brief.arrangements
        if arrangements is None:
            return False, math.inf
        starts = arrangements.starts
        is_past = local(starts).date() < self.today
        return is_past, -starts.timestamp() if is_past else starts.timestamp()


def together(found: Iterable[Due]) -> tuple[Alike, ...]:
    """Lay together what several conferences owe alike, where the first of it stood.

    Alike is the same thing by the same day, counted by one calendar. What a conference owes for
    some of its children stays alone, and so does what is fixed for a day of its own.
    """
    alike: dict[tuple[object, ...], list[Due]] = {}
    for place, due in enumerate(found):
        calendar = (due.calendar.nation, frozenset(due.calendar.closures))
        alone = place if due.owed.named or due.fixed else None
        what = (due.owed.nameless, day_of(due.owed.practical), calendar, alone)
        alike.setdefault(what, []).append(due)
    return tuple(map(tuple, alike.values()))


def working_days_left(calendar: Calendar, today: date, until: date) -> int:
    """Count the working days after today up to a day; negative when it is past."""
    if until < today:
        return -working_days_left(calendar, until, today)
    days = (today + timedelta(days=n) for n in range(1, (until - today).days + 1))
    return sum(calendar.is_working(day) for day in days)
