"""What a conference still needs before it can well be held; nothing here blocks it."""

from dataclasses import dataclass
from enum import StrEnum

from chairdesk.models.conference import Conference
from chairdesk.models.people import Aspect, Capacity, Person
from chairdesk.procedures.pack import Pack
from chairdesk.procedures.quorum import quorum_of


class Lack(StrEnum):
    """One thing that is still to be prepared."""

    ARRANGEMENTS = "arrangements"
    PROCEDURE = "procedure"
    CHAIR = "chair"
    MINUTE_TAKER = "minute_taker"
    CHILDREN = "children"
    FAMILY = "family"
    PROFESSIONALS = "professionals"
    REPORTS = "reports"


def still_to_prepare(conference: Conference) -> tuple[Lack, ...]:
    """List what is still to be prepared, in the order of the page."""
    roll = conference.roll
    there = {
        Lack.ARRANGEMENTS: conference.arrangements is not None,
        Lack.PROCEDURE: bool(conference.setting.pack),
        Lack.CHAIR: bool(roll.of(Capacity.CHAIR)),
        Lack.MINUTE_TAKER: bool(roll.of(Capacity.MINUTE_TAKER)),
        Lack.CHILDREN: bool(roll.children),
        Lack.FAMILY: bool(roll.of(Capacity.FAMILY)),
        Lack.PROFESSIONALS: bool(roll.of(Capacity.PROFESSIONAL)),
        Lack.REPORTS: all(report.received is not None for report in conference.reports),
    }
    return tuple(lack for lack, is_there in there.items() if not is_there)


@dataclass(frozen=True, slots=True)
class Wanting:
    """What the procedure would find too little, were all to come who are expected now."""

    sectors: tuple[str, ...] = ()
    agencies: int = 0
    has_no_report: bool = False


def wanting(pack: Pack, conference: Conference) -> Wanting:
    """Say what quorum and reports still want, once professionals stand there to judge by."""
    professionals = conference.roll.of(Capacity.PROFESSIONAL)
    if not professionals or conference.room.opened is not None:
        return Wanting()
    expected = [person.id for person in professionals if _is_expected(conference, person)]
    judged = quorum_of(pack, conference, expected)
    return Wanting(judged.missing, judged.too_few, not conference.reports)


def _is_expected(conference: Conference, person: Person) -> bool:
    room, roll = conference.room, conference.roll
    is_away = room.apology_of(person.id) or room.exclusion_of(person.id)
    return not is_away and roll.particular(person.id, Aspect.NOT_INVITED) is None
