"""The meetings and deadlines of a conference as .ics: a reference and a day, never a name."""

from collections.abc import Iterator
from datetime import UTC, date, datetime

from chairdesk.export.readers import THE_FILE
from chairdesk.export.sections.follows import following
from chairdesk.export.telling import Telling, meeting_called, telling_to
from chairdesk.export.text import one_line
from chairdesk.models.conference import Conference
from chairdesk.procedures.pack import Pack

_LINE = 75
_ESCAPED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,"})


def calendar_of(conference: Conference, pack: Pack) -> bytes:
    """Write meetings as moments in UTC and deadlines as whole days, each private (RFC 5545)."""
    telling = telling_to(THE_FILE, conference, pack)
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//ChairDesk//ChairDesk//EN",
        *_events(telling),
        "END:VCALENDAR",
    ]
    return b"".join(_folded(line) + b"\r\n" for line in lines)


def has_dates(conference: Conference, pack: Pack) -> bool:
    """Tell whether there is anything to put in a calendar."""
    telling = telling_to(THE_FILE, conference, pack)
    return next(_events(telling), None) is not None


def _events(telling: Telling) -> Iterator[str]:
    fixed = telling.conference.plan.meetings
    for meeting in fixed:
        start = f"DTSTART:{_utc(meeting.at)}"
        named = meeting_called(telling, meeting.thing)
        yield from _event(telling, meeting.thing, named, start)
    for owed in following(telling):
        if owed.thing not in {meeting.thing for meeting in fixed}:
            start = f"DTSTART;VALUE=DATE:{_day(owed.practical)}"
            whose = f".{owed.limit.whose}" if owed.children else ""
            key = owed.thing if owed.runs_from_it else owed.limit.key
            yield from _event(telling, f"{owed.rule}.{key}{whose}", owed.nameless, start)


def _event(telling: Telling, key: str, words: str, start: str) -> Iterator[str]:
    arranged, at = telling.conference.arrangements, telling.conference.papers.sealed
    reference = arranged.reference if arranged else ""
    stamp = at or telling.begins
    yield "BEGIN:VEVENT"
    yield f"UID:{_plain(key)}.{telling.conference.id}@chairdesk"
    yield f"DTSTAMP:{_utc(stamp)}" if stamp else "DTSTAMP:19700101T000000Z"
    yield start
    yield f"SUMMARY:{_plain(f'{reference}: {words}')}"
    yield "CLASS:PRIVATE"
    yield "TRANSP:TRANSPARENT" if "VALUE=DATE" in start else "TRANSP:OPAQUE"
    yield "END:VEVENT"


def _utc(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _day(when: date) -> str:
    return f"{when:%Y%m%d}"


def _plain(text: str) -> str:
    return one_line(text).translate(_ESCAPED)


def _folded(line: str) -> bytes:
    """Fold a long line between two letters, as the format asks."""
    parts: list[bytes] = []
    part = b""
    for char in line:
        more = char.encode()
        if len(part) + len(more) > _LINE - (1 if parts else 0):
            parts.append(part)
            part = b""
        part += more
    return b"\r\n ".join((*parts, part))
