"""A conference in brief as bytes, and back; what cannot be read is nothing, and is made anew."""

import json
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, TypeAlias
from uuid import UUID

from chairdesk.desk.in_brief.brief import ChildInBrief, InBrief
from chairdesk.models.arrangements import Arrangements, Kind
from chairdesk.models.ids import ChildId, ConferenceId
from chairdesk.procedures.calendars import Calendar
from chairdesk.procedures.occurrences import When
from chairdesk.procedures.owed import Owed
from chairdesk.procedures.pack import Limit

Plain: TypeAlias = dict[str, Any]

_DAY = len("2026-11-26")


def spelled(brief: InBrief) -> bytes:
    """Write a conference in brief."""
    arranged, calendar = brief.arrangements, brief.calendar
    return json.dumps(
        {
            "arrangements": arranged and _arrangements_spelled(arranged),
            "children": [[c.name, _spelled(c.born), _spelled(c.expected)] for c in brief.children],
            "counts": [brief.people, brief.agencies],
            "times": [_spelled(brief.opened), _spelled(brief.closed)],
            "is_sealed": brief.is_sealed,
            "calendar": calendar and [calendar.nation, _days_spelled(calendar.closures)],
            "owed": None if brief.owed is None else [_owed_spelled(one) for one in brief.owed],
            "fixed": [[thing, at.isoformat()] for thing, at in brief.fixed],
            "titles": dict(brief.titles),
        }
    ).encode()


def read(which: ConferenceId, written: bytes) -> InBrief | None:
    """Read a conference in brief; None for whatever is not just what was written."""
    try:
        return _read(which, json.loads(written))
    except (ValueError, TypeError, KeyError, AttributeError):
        return None


def _read(which: ConferenceId, told: Plain) -> InBrief:
    people, agencies = told["counts"]
    opened, closed = map(_moment, told["times"])
    arranged, calendar, owed = told["arrangements"], told["calendar"], told["owed"]
    return InBrief(
        which,
        arranged and _arrangements(arranged),
        tuple(ChildInBrief(name, _day(born), _day(due)) for name, born, due in told["children"]),
        people,
        agencies,
        opened,
        closed,
        told["is_sealed"],
        calendar and Calendar(calendar[0], _days(calendar[1])),
        None if owed is None else tuple(map(_owed, owed)),
        tuple((thing, datetime.fromisoformat(at)) for thing, at in told["fixed"]),
        {str(language): str(title) for language, title in told["titles"].items()},
    )


def _arrangements_spelled(one: Arrangements) -> Plain:
    told = {name: getattr(one, name) for name in Arrangements.__slots__}
    return {**told, "kind": one.kind.value, "starts": one.starts.isoformat()}


def _arrangements(told: Plain) -> Arrangements:
    starts = datetime.fromisoformat(told["starts"])
    return Arrangements(**{**told, "kind": Kind(told["kind"]), "starts": starts})


def _owed_spelled(one: Owed) -> Plain:
    limit = {name: getattr(one.limit, name) for name in Limit.__struct_fields__}
    return {
        "limit": limit,
        "source": one.source,
        "start": _spelled(one.start),
        "at_latest": _spelled(one.at_latest),
        "practical": _spelled(one.practical),
        "binds": one.binds,
        "counted": [_spelled(day) for day in one.counted],
        "skipped": _days_spelled(one.skipped),
        "against": one.against,
        "condition": one.condition,
        "children": [str(child) for child in one.children],
        "named": one.named,
        "language": one.language,
        "meeting": one.meeting,
    }


def _owed(told: Plain) -> Owed:
    limit: Plain = {
        name: tuple(value) if isinstance(value, list) else value
        for name, value in told["limit"].items()
    }
    return Owed(
        **{
            **told,
            "limit": Limit(**limit),
            "start": _when(told["start"]),
            "at_latest": _when(told["at_latest"]),
            "practical": _when(told["practical"]),
            "counted": tuple(map(date.fromisoformat, told["counted"])),
            "skipped": _days(told["skipped"]),
            "children": tuple(ChildId(UUID(child)) for child in told["children"]),
        }
    )


def _spelled(when: When | None) -> str | None:
    return when.isoformat() if when else None


def _when(told: str) -> When:
    return date.fromisoformat(told) if len(told) == _DAY else datetime.fromisoformat(told)


def _moment(told: str | None) -> datetime | None:
    return datetime.fromisoformat(told) if told else None


def _day(told: str | None) -> date | None:
    return date.fromisoformat(told) if told else None


def _days_spelled(days: Mapping[date, str]) -> dict[str, str]:
    return {day.isoformat(): why for day, why in days.items()}


def _days(told: Mapping[str, str]) -> dict[date, str]:
    return {date.fromisoformat(day): why for day, why in told.items()}
