"""How safe a child was thought to be, by whom, at this conference and at earlier ones."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime

from chairdesk.desk.diary import Diary
from chairdesk.desk.in_brief.brief import ChildInBrief
from chairdesk.models.british_time import local
from chairdesk.models.conference import Conference
from chairdesk.models.ids import ChildId, HolderId
from chairdesk.models.people import Child
from chairdesk.models.standing.scales import Scaled

OWN = ""
"""Stands for the name of whoever scales for the child itself."""


@dataclass(frozen=True, slots=True)
class ScaledBy:
    """What one of them gave, occasion by occasion; `who` is OWN for the child's own view."""

    who: str = field(repr=False)
    given: tuple[tuple[Scaled, ...], ...]

    @property
    def all(self) -> tuple[Scaled, ...]:
        """Every number of theirs, the first first."""
        return tuple(one for occasion in self.given for one in occasion)


@dataclass(frozen=True, slots=True)
class Scaling:
    """Who gave which number for one child; the last of the days is that of this conference."""

    days: tuple[date | None, ...]
    rows: tuple[ScaledBy, ...]


def earlier_of_family(diary: Diary, here: Conference) -> tuple[Conference, ...]:
    """List the conferences of the same family that were held before, the first first.

    They are of the same family where a child of the same name was born on the same day. That is
    told by what is kept of each in brief: no other is read. Raises `Damaged`.
    """
    began = _began(here)
    held = [
        (brief.opened, brief.id)
        for brief in diary.conferences(but=here.id)
        if brief.opened and (began is None or brief.opened < began)
        if any(_is_same(one, child) for one in brief.children for child in here.roll.children)
    ]
    return tuple(diary.whole(which) for _, which in sorted(held))


def same_child(conference: Conference, child: Child) -> ChildId | None:
    """Find a child of another conference on the roll of this one."""
    return next((one.id for one in conference.roll.children if _is_same(one, child)), None)


def scaling_of(child: Child, here: Conference, earlier: Iterable[Conference] = ()) -> Scaling:
    """Set out what was given for a child; where nobody gave a number there are no rows."""
    found = [(one, which) for one in earlier if (which := same_child(one, child))]
    occasions = (*found, (here, child.id))
    scaled = [(one, which) for one, which in occasions if one.scales.holders_for(which)]
    names: dict[str, str] = {}
    for one, which in reversed(scaled):
        for holder in one.scales.holders_for(which):
            name = _name_of(one, which, holder)
            names.setdefault(_plain(name), name)
    return Scaling(
        tuple(_day(one) for one, _ in scaled),
        tuple(
            ScaledBy(who, tuple(_by(one, which, who) for one, which in scaled))
            for who in names.values()
        ),
    )


def _by(conference: Conference, child: ChildId, who: str) -> tuple[Scaled, ...]:
    return tuple(
        one
        for one in conference.scales.given
        if one.child == child and _plain(_name_of(conference, child, one.holder)) == _plain(who)
    )


def _name_of(conference: Conference, child: ChildId, holder: HolderId) -> str:
    return OWN if holder == child else conference.roll.name_of(holder)


def _is_same(one: Child | ChildInBrief, child: Child) -> bool:
    is_born = one.born is not None and one.born == child.born
    return is_born and _plain(one.name) == _plain(child.name)


def _began(conference: Conference) -> datetime | None:
    arranged = conference.arrangements
    return conference.room.opened or (arranged.starts if arranged else None)


def _day(conference: Conference) -> date | None:
    began = _began(conference)
    return local(began).date() if began else None


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())
