"""What the conference on the bench owes now, counted by its own procedure."""

from datetime import datetime

from chairdesk.models.british_time import local
from chairdesk.models.errors import Refusal
from chairdesk.procedures.conference_dates import last_moment, owed_by
from chairdesk.procedures.occurrences import day_of, in_order
from chairdesk.procedures.owed import Owed
from chairdesk.ui.bench import Bench
from chairdesk.words import Words


def owed_now(bench: Bench) -> tuple[Owed, ...]:
    """List the dates that bind, earliest first; none until a procedure is adopted.

    Raises a Refusal for a starting date that cannot have been.
    """
    conference = bench.conference
    if not conference.setting.pack or conference.arrangements is None or not is_laid_down(bench):
        return ()
    return tuple(owed for owed in owed_by(bench.pack, conference) if owed.binds)


def is_laid_down(bench: Bench) -> bool:
    """Say whether the procedure knows conferences of this kind, once both are chosen."""
    setting = bench.conference.setting
    if not setting.pack or setting.arrangements is None:
        return True
    return any(one.key == setting.arrangements.kind for one in bench.pack.kinds)


def due_moment(bench: Bench, thing: str) -> datetime | None:
    """Find the moment after which a thing is late; None where nothing is laid down."""
    found = first_owed(bench, thing)
    if found and found.is_set_there:  # monthly, and never more than 6 weeks: late is after both
        every = owed_by(bench.pack, bench.conference)
        found = [one for one in every if one.thing == thing][-1]
    return last_moment(found.at_latest) if found else None


def first_owed(bench: Bench, thing: str) -> Owed | None:
    """Find the first date by which a thing is owed; None where nothing is laid down."""
    try:
        return next((owed for owed in owed_now(bench) if owed.thing == thing), None)
    except Refusal:
        return None


def next_owed(bench: Bench) -> Owed | None:
    """Find what falls due next, from tomorrow on; never the conference that has begun.

    Raises a Refusal for a starting date that cannot have been.
    """
    today, is_held = local(bench.sitting.now()).date(), bench.conference.room.opened is not None
    to_come = [
        owed
        for owed in owed_now(bench)
        if day_of(owed.practical) > today and not (is_held and owed.thing == "conference")
    ]
    return min(to_come, key=lambda owed: in_order(owed.practical), default=None)


def said(owed: Owed, words: Words) -> str:
    """Say what falls due: `Minutes are due Friday 4 December 2026.`."""
    by = owed.practical
    day = words.moment(by) if isinstance(by, datetime) else words.day(by)
    sentences = words.terms("falls_due")
    told = sentences["other"] if owed.named else sentences.get(owed.thing, sentences["other"])
    return told.format(thing=owed.words, day=day, meeting=owed.meeting)
