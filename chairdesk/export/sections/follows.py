"""The dates that follow from a conference, as its papers tell them."""

from datetime import date, datetime

from chairdesk.export.telling import Telling
from chairdesk.procedures.owed import Owed


def following(telling: Telling) -> tuple[Owed, ...]:
    """List the dates that run from the conference; none where they cannot be counted."""
    return tuple(one for one in telling.owed if one.binds and _runs_from_it(one))


def _runs_from_it(owed: Owed) -> bool:
    return (owed.limit.event, owed.limit.direction) == ("held", "after")


def due(telling: Telling, thing: str) -> str:
    """Say by when something is due; empty where nothing binds."""
    owed = next((one for one in following(telling) if one.thing == thing), None)
    return telling.say("by", day=said(telling, owed.practical)) if owed else ""


def said(telling: Telling, when: date) -> str:
    """Say a day, with its time where it has one."""
    if isinstance(when, datetime):
        return telling.words.moment(when)
    return telling.words.day(when)
