"""A conference in brief: what the diary says of it, with nothing that changes from day to day."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from chairdesk.models.arrangements import Arrangements
from chairdesk.models.conference import Conference
from chairdesk.models.errors import Refusal
from chairdesk.models.ids import ConferenceId
from chairdesk.procedures.calendars import Calendar
from chairdesk.procedures.conference_dates import owed_by
from chairdesk.procedures.owed import Owed
from chairdesk.procedures.pack import from_record
from chairdesk.procedures.tongues.in_language import called_in, titles_of
from chairdesk.words import Words

_BEFORE_A_REVIEW = ("initial-held", "last-review-held")
BEFORE_IT = ("conference", "notice", "reports", "family-report", "invite-list", "reminder")


@dataclass(frozen=True, slots=True)
class ChildInBrief:
    """A child as the diary names it: born, or expected on a date."""

    name: str = field(repr=False)
    born: date | None = field(default=None, repr=False)
    expected: date | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class InBrief:
    """What the diary says of a conference; how near, how late or how long is for today to say.

    `owed` is what binds and is not done, by the pack that the conference has kept; None where it
    cannot be counted. `calendar` is that by which the days of its place count.
    """

    id: ConferenceId
    arrangements: Arrangements | None = None
    children: tuple[ChildInBrief, ...] = ()
    people: int = 0
    agencies: int = 0
    opened: datetime | None = None
    closed: datetime | None = None
    is_sealed: bool = False
    calendar: Calendar | None = None
    owed: tuple[Owed, ...] | None = ()
    fixed: tuple[tuple[str, datetime], ...] = ()
    """Which meetings that follow are fixed, and for when."""
    titles: Mapping[str, str] = field(default_factory=dict)
    """What its procedure calls this kind of conference, by language."""

    def called(self, words: Words) -> str:
        """Say what kind of conference it is, as its procedure names it; empty until arranged."""
        return called_in(self.titles, self.arrangements.kind, words) if self.arrangements else ""


def in_brief(conference: Conference) -> InBrief:
    """Say a conference in brief."""
    roll, room, pack = conference.roll, conference.room, conference.setting.pack
    return InBrief(
        conference.id,
        conference.arrangements,
        tuple(ChildInBrief(child.name, child.born, child.expected) for child in roll.children),
        len(roll.people),
        len(roll.agencies),
        room.opened,
        room.closed,
        conference.is_sealed,
        _calendar(pack) if pack else None,
        still_owed(conference),
        tuple((meeting.thing, meeting.at) for meeting in conference.plan.meetings),
        _titles(conference),
    )


def _titles(conference: Conference) -> dict[str, str]:
    arranged, pack = conference.arrangements, conference.setting.pack
    return titles_of(from_record(pack), arranged.kind) if arranged and pack else {}


def still_owed(conference: Conference) -> tuple[Owed, ...] | None:
    """List what a conference owes that binds and is not done; None where it cannot be counted."""
    if conference.arrangements is None or not conference.setting.pack:
        return ()
    try:
        owed = owed_by(from_record(conference.setting.pack), conference)
    except Refusal:
        return None
    return tuple(
        one
        for one in owed
        if one.binds and not is_done(one.thing, conference) and not _was_this(one, conference)
    )


def is_done(thing: str, conference: Conference) -> bool:
    """Say whether what was owed has been done, as far as the record knows."""
    if thing in BEFORE_IT:
        return conference.room.opened is not None
    return thing in DONE and DONE[thing](conference)


def _was_this(owed: Owed, conference: Conference) -> bool:
    """Say whether it was owed that this review is held, and it was."""
    is_counted_to_it = owed.thing == "review" and owed.limit.event in _BEFORE_A_REVIEW
    return is_counted_to_it and conference.room.opened is not None


def _calendar(pack: str) -> Calendar:
    kept = from_record(pack)
    return Calendar(kept.nation, kept.closures)


def _is_released(conference: Conference, kind: str) -> bool:
    return any(r.kind == kind for r in conference.papers.released)


DONE: dict[str, Callable[[Conference], bool]] = {
    "minutes": lambda conference: _is_released(conference, "minutes"),
    "outline-plan": lambda conference: (
        _is_released(conference, "outline-plan") or _is_released(conference, "minutes")
    ),
    "decision-letter": lambda conference: _is_released(conference, "decision-letter"),
}
