"""When a rule applies: each condition of a pack, and how it is seen on the record."""

from collections.abc import Callable
from functools import lru_cache
from typing import TypeAlias

from chairdesk.models.arrangements import Kind
from chairdesk.models.decision import Manner
from chairdesk.models.ids import ChildId
from chairdesk.models.people import Capacity
from chairdesk.procedures.happened import occurrences_of
from chairdesk.procedures.occurrences import CannotBeCounted, Occurrence, in_order
from chairdesk.procedures.pack import Pack
from chairdesk.procedures.quorum import quorum_now
from chairdesk.procedures.standing import Standing
from chairdesk.procedures.timescales import dates_owed

Holds: TypeAlias = Callable[[Standing, ChildId | None], bool]
"""Whether a condition holds for one child, or where there is none, for any."""

ASKED = {
    "if-refused": "request-refused",
    "if-critical-absent": "critical-absent",
}
"""Conditions that hold where a question of this key was answered with yes."""


class _This:
    """A pack known by itself, not by what it says: comparing two takes longer than counting."""

    def __init__(self, pack: Pack) -> None:
        self.pack = pack

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _This) and other.pack is self.pack

    def __hash__(self) -> int:
        return id(self.pack)


def holds(standing: Standing, condition: str, child: ChildId | None = None) -> bool:
    """Say whether a condition of the pack holds now."""
    return SEEN[condition](standing, child)


def is_listed(standing: Standing, child: ChildId) -> bool:
    """Say whether a child was on a register or plan before: as told, or as its kind has it."""
    known = standing.conference.roll.child(child)
    told = known.listed if known else None
    return _is_usually_listed(standing) if told is None else told


def is_usual(standing: Standing, child: ChildId) -> bool:
    """Say whether a child stood before as this kind of conference usually finds children."""
    return is_listed(standing, child) is _is_usually_listed(standing)


def _is_usually_listed(standing: Standing) -> bool:
    return standing.kind in {Kind.REVIEW, Kind.TRANSFER}


def _always(_: Standing, __: ChildId | None) -> bool:
    return True


def _registered(standing: Standing, child: ChildId | None) -> bool:
    return standing.any_decided(child, lambda decision: decision.registers)


def _planned(standing: Standing, child: ChildId | None) -> bool:
    return standing.any_decided(child, lambda decision: decision.has_plan)


def _planned_only(standing: Standing, child: ChildId | None) -> bool:
    return standing.any_decided(child, lambda d: d.has_plan and not d.registers)


def _discontinued(standing: Standing, child: ChildId | None) -> bool:
    return standing.any_decided(child, lambda decision: decision.discontinues)


def _removed(standing: Standing, child: ChildId | None) -> bool:
    return standing.any_decided(child, lambda decision: decision.removes)


def _has_plan_already(standing: Standing, _: ChildId | None) -> bool:
    return _is_usually_listed(standing) or standing.said_yes("existing-plan")


def _without_consensus(standing: Standing, child: ChildId | None) -> bool:
    findings = standing.conference.findings
    made = (findings.decision_for(one) for one in standing.children(child))
    return any(d is not None and d.manner is Manner.CHAIR for d in made)


def _disputed(standing: Standing, child: ChildId | None) -> bool:
    findings = standing.conference.findings
    return any(findings.disagreements_for(one) for one in standing.children(child))


def _observed(standing: Standing, _: ChildId | None) -> bool:
    room = standing.conference.room
    away = {apology.who for apology in room.apologies}
    return any(p.id not in away for p in standing.conference.roll.of(Capacity.OBSERVER))


def _excluded(standing: Standing, _: ChildId | None) -> bool:
    return bool(standing.conference.room.exclusions)


def _excluded_or_objected(standing: Standing, child: ChildId | None) -> bool:
    return _excluded(standing, child) or standing.said_yes("objection")


def _registered_and_absent(standing: Standing, child: ChildId | None) -> bool:
    child_away = any(not standing.stayed(one) for one in standing.children(child))
    parent_away = any(not standing.stayed(parent.id) for parent in standing.parents())
    return (child_away or parent_away) and _registered(standing, child)


def _late(standing: Standing, _: ChildId | None) -> bool:
    happened = occurrences_of(standing.conference)
    return _was_late(_This(standing.pack), standing.kind, happened)


@lru_cache(maxsize=16)
def _was_late(this: _This, kind: str, happened: tuple[Occurrence, ...]) -> bool:
    held = [in_order(one.at) for one in happened if one.event == "held"]
    try:
        owed = dates_owed(this.pack, kind, happened)
    except CannotBeCounted:
        return False
    limits = [in_order(o.at_latest) for o in owed if o.thing == "conference" and o.binds]
    return bool(held and limits) and max(held) > min(limits)


def _received(standing: Standing, _: ChildId | None) -> bool:
    clocks = standing.conference.setting.clocks
    return any(clock.event == "minutes-received" for clock in clocks)


def _needs_language(standing: Standing, _: ChildId | None) -> bool:
    roll = standing.conference.roll
    has_needs = any(child.needs.strip() for child in roll.children)
    has_interpreter = bool(roll.of(Capacity.INTERPRETER))
    return has_needs or has_interpreter or standing.said_yes("language-need")


def _inquorate(standing: Standing, _: ChildId | None) -> bool:
    conference = standing.conference
    is_quorate = quorum_now(standing.pack, conference).is_quorate
    return conference.course.is_adjourned or not is_quorate


def _new(standing: Standing, child: ChildId | None) -> bool:
    return any(not is_listed(standing, one) for one in standing.children(child))


def _listed(standing: Standing, child: ChildId | None) -> bool:
    return any(is_listed(standing, one) for one in standing.children(child))


def _unborn(standing: Standing, child: ChildId | None) -> bool:
    born = {one.id: one.born for one in standing.conference.roll.children}
    return any(born[one] is None for one in standing.children(child))


def _asked(question: str) -> Holds:
    return lambda standing, _: standing.said_yes(question)


SEEN: dict[str, Holds] = {
    "": _always,
    "if-registered": _registered,
    "if-plan": _planned,
    "if-plan-without-registration": _planned_only,
    "if-plan-exists": _has_plan_already,
    "if-discontinued": _discontinued,
    "if-removed": _removed,
    "if-no-consensus": _without_consensus,
    "if-dissent": _disputed,
    "if-observer": _observed,
    "if-excluded": _excluded,
    "if-excluded-or-objected": _excluded_or_objected,
    "if-registered-and-absent": _registered_and_absent,
    "if-late": _late,
    "if-received": _received,
    "if-language": _needs_language,
    "if-limb": _always,
    "if-inquorate": _inquorate,
    "if-new": _new,
    "if-listed": _listed,
    "if-unborn": _unborn,
    **{condition: _asked(question) for condition, question in ASKED.items()},
}
