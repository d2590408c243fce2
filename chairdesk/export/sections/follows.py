"""The dates that follow from a conference, as its papers tell them."""

from datetime import date, datetime

from chairdesk.export.document import Words, below, plain, quiet
from chairdesk.export.telling import Telling
from chairdesk.models.plan import Meeting
from chairdesk.procedures.conference_dates import last_moment
from chairdesk.procedures.owed import Owed


def following(telling: Telling) -> tuple[Owed, ...]:
    """List the dates that run from the conference, or that it sets; none that cannot be counted."""
    return tuple(
        one for one in telling.owed if one.is_set_there or (one.binds and one.runs_from_it)
    )


def too_late(telling: Telling, meeting: Meeting) -> Words:
    """Say that a meeting is fixed for later than it is owed, and why; nothing where it is not."""
    owed = next((one for one in following(telling) if bounds(one, meeting)), None)
    if owed is None or meeting.at <= last_moment(owed.at_latest):
        return ()
    day = _of_whom(telling, owed, said(telling, owed.at_latest))
    limit = quiet(telling.say("later-than-owed", day=day))
    if not meeting.why_late:
        matter = ("meeting", meeting.thing, None)
        is_withheld = matter in telling.record.numbers
        none = quiet(telling.say("no-reason-late"))
        return below(limit, telling.told(matter, "") if is_withheld else none)
    return below(limit, plain(telling.say("why-late", why=meeting.why_late)))


def bounds(owed: Owed, meeting: Meeting) -> bool:
    """Say whether a date is the one by which a meeting has to be held."""
    return owed.runs_from_it and owed.thing == meeting.thing


def due(telling: Telling, thing: str) -> str:
    """Say by when something is due; empty where nothing binds."""
    found = [one for one in following(telling) if one.thing == thing]
    return "\n".join(_due_for(telling, one) for one in found)


def _due_for(telling: Telling, owed: Owed) -> str:
    return _of_whom(telling, owed, telling.say("by", day=said(telling, owed.practical)))


def _of_whom(telling: Telling, owed: Owed, by: str) -> str:
    """Add for which children it is, where it is not for all."""
    if not owed.children:
        return by
    return telling.say("by-for", by=by, children=telling.those(owed.children))


def said(telling: Telling, when: date) -> str:
    """Say a day, with its time where it has one."""
    if isinstance(when, datetime):
        return telling.words.moment(when)
    return telling.words.day(when)
