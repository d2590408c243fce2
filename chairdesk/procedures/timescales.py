"""The dates that a conference owes, and how each was counted."""

from calendar import monthrange
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from math import ceil
from typing import assert_never

from chairdesk.procedures.calendars import Calendar
from chairdesk.procedures.occurrences import (
    PREGNANCY,
    CannotBeCounted,
    Occurrence,
    When,
    checked,
    day_of,
    in_order,
)
from chairdesk.procedures.owed import Owed, of_some
from chairdesk.procedures.pack import Limit, Pack, Rule, WorkingDay
from chairdesk.words import Sentence

_DAY = timedelta(days=1)
_EARLIER_MEETINGS = ("initial-held", "last-review-held")


def whatever_followed(limit: Limit, _condition: str) -> bool:
    """Count what is owed whatever a conference came to, for the children whom its kind is of."""
    return not of_some(limit)


@dataclass(frozen=True, slots=True)
class Reached:
    """Where counting came to, and over which days."""

    at_latest: When
    counted: tuple[date, ...] = ()
    skipped: Mapping[date, str] | None = None


def dates_owed(
    pack: Pack,
    kind: str,
    occurrences: Iterable[Occurrence],
    closures: Mapping[date, str] | None = None,
    applies: Callable[[Limit, str], bool] = whatever_followed,
) -> tuple[Owed, ...]:
    """Count every date that a conference of this kind owes, the earliest first.

    `applies` says of a limit and its condition, such as `if-inquorate`, whether it holds.
    Raises CannotBeCounted for a kind that the pack does not have, or for what
    cannot have happened.
    """
    kinds = [one.key for one in pack.kinds]
    if kind not in kinds:
        named = {"pack": pack.name, "kind": kind, "kinds": ", ".join(kinds)}
        raise CannotBeCounted(Sentence("uncountable", "no-kind", **named))
    known = checked(occurrences)
    calendar = Calendar(pack.nation, {**pack.closures, **(closures or {})})
    owed = [
        _owed(pack, limit, happened, calendar)
        for limit in pack.limits
        if _concerns(pack, limit, kind) and not _is_void(limit, known)
        if applies(limit, condition_of(pack, limit))
        for happened in _starts(limit, known)
    ]
    standing = _standing(owed, known)
    return tuple(sorted(_binding(standing), key=lambda one: in_order(one.at_latest)))


def starts_wanted(pack: Pack, kind: str) -> tuple[str, ...]:
    """List from what the limits of a kind of conference run, but for the meeting itself."""
    starts = [limit.event for limit in pack.limits if _concerns(pack, limit, kind)]
    return tuple(event for event in dict.fromkeys(starts) if event != "held")


def condition_of(pack: Pack, limit: Limit) -> str:
    """Tell the condition under which a limit is owed, its own or its rule's."""
    return limit.condition or _rule_of(pack, limit).condition


def reached(limit: Limit, start: When, calendar: Calendar) -> Reached:
    """Count from a start to where a limit ends."""
    sign = -1 if limit.direction == "before" else 1
    day = day_of(start)
    match limit.unit:
        case "working-days":
            return _working_days(day, limit.amount, sign, calendar)
        case "calendar-days":
            return Reached(day + sign * limit.amount * _DAY)
        case "weeks":
            return Reached(day + sign * limit.amount * 7 * _DAY)
        case "months":
            return Reached(months_from(day, sign * limit.amount))
        case "weeks-of-pregnancy":
            return Reached(day - PREGNANCY + limit.amount * 7 * _DAY)
        case "hours":
            return Reached(_hours(start, limit.amount, sign))
        case _:
            assert_never(limit.unit)


def months_from(day: date, months: int) -> date:
    """Go on by calendar months; a day that the month does not have becomes its last."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))


def practical(at_latest: When, calendar: Calendar, hours: WorkingDay) -> When:
    """Find the last working day, or working moment, at or before a limit."""
    if not isinstance(at_latest, datetime):
        return calendar.at_or_before(at_latest)
    begins, ends = time.fromisoformat(hours.begins), time.fromisoformat(hours.ends)
    day = at_latest.date()
    if calendar.is_working(day) and at_latest.time() >= begins:
        return datetime.combine(day, min(at_latest.time(), ends))
    return datetime.combine(calendar.at_or_before(day - _DAY), ends)


def _working_days(day: date, amount: int, sign: int, calendar: Calendar) -> Reached:
    counted: list[date] = []
    skipped: dict[date, str] = {}
    while len(counted) < amount:
        day += sign * _DAY
        if reason := calendar.reason_against(day):
            skipped[day] = reason
        else:
            counted.append(day)
    return Reached(day, tuple(counted), skipped)


def _hours(start: When, amount: int, sign: int) -> When:
    if isinstance(start, datetime):
        return start + sign * timedelta(hours=amount)
    days = amount // 24 if sign > 0 else ceil(amount / 24)
    return start + sign * days * _DAY


def _concerns(pack: Pack, limit: Limit, kind: str) -> bool:
    kinds = limit.kinds or _rule_of(pack, limit).kinds
    return not kinds or kind in kinds


def _rule_of(pack: Pack, limit: Limit) -> Rule:
    return next(rule for rule in pack.rules if rule.name == limit.rule)


def _is_void(limit: Limit, known: tuple[Occurrence, ...]) -> bool:
    return any(one.event in limit.unless for one in known)


def _starts(limit: Limit, known: tuple[Occurrence, ...]) -> tuple[Occurrence, ...]:
    happened = sorted(
        (one for one in known if one.event == limit.event), key=lambda one: in_order(one.ended)
    )
    return tuple(happened if limit.each else happened[-1:])


def _owed(pack: Pack, limit: Limit, happened: Occurrence, calendar: Calendar) -> Owed:
    start = happened.at if limit.direction == "before" else happened.ended
    came_to = reached(limit, start, calendar)
    return Owed(
        limit,
        _rule_of(pack, limit).source,
        start,
        came_to.at_latest,
        practical(came_to.at_latest, calendar, pack.working_day),
        counted=came_to.counted,
        skipped=came_to.skipped or {},
        against=calendar.reason_against(day_of(came_to.at_latest)),
        condition=condition_of(pack, limit),
        language=pack.language,
        meeting=pack.terms.meeting_in_short,
    )


def _standing(owed: list[Owed], known: tuple[Occurrence, ...]) -> list[Owed]:
    return [one for one in owed if not one.limit.passed_by or _has_passed(one, owed, known)]


def _has_passed(one: Owed, owed: list[Owed], known: tuple[Occurrence, ...]) -> bool:
    keys = one.limit.passed or (one.limit.key,)
    before = [in_order(other.at_latest) for other in owed if other.limit.key in keys]
    moments = [in_order(other.at) for other in known if other.event == one.limit.passed_by]
    if not before:
        return True
    return bool(moments) and max(moments) > min(before)


def _binding(owed: list[Owed]) -> list[Owed]:
    superseded = {key for one in owed for key in one.limit.passed}
    first: dict[tuple[str, bool, str], Owed] = {}
    for one in owed:
        if one.limit.key in superseded:
            continue
        group = (one.thing, one.limit.event in _EARLIER_MEETINGS, one.limit.whose)
        if group not in first or in_order(one.at_latest) < in_order(first[group].at_latest):
            first[group] = one
    return [replace(one, binds=any(one is other for other in first.values())) for one in owed]
