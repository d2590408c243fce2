"""How long the conference has gone on, against its plan, and whether a break is due."""

from chairdesk.desk.at_a_glance import minutes_open, minutes_used, minutes_without_break
from chairdesk.models.british_time import local
from chairdesk.procedures.agendas import item_of
from chairdesk.ui.bench import Bench
from chairdesk.ui.language.tr import tr

LONG_ENOUGH = 90
"""After so many minutes without a break, one is suggested (wales: no more than 90)."""


def time_used(bench: Bench) -> str:
    """Say what time it is, and how many of the minutes planned are used."""
    conference, now = bench.conference, bench.sitting.now()
    clock, room, meeting = bench.words.clock(local(now)), conference.room, bench.meeting
    planned = conference.arrangements.planned_minutes if conference.arrangements else 0
    if room.opened is None:
        told = tr("It is {clock}. The {meeting} is not open yet.")
        told = told.format(clock=clock, meeting=meeting)
        return f"{told} {another_day(bench, tr('It is arranged for {arranged}.'))}".strip()
    if room.closed is not None:
        at = bench.words.clock(local(room.closed))
        return tr("The {meeting} closed at {clock}.").format(clock=at, meeting=meeting)
    if room.is_on_break():
        told = tr("It is {clock}. The {meeting} is on a break.")
        return told.format(clock=clock, meeting=meeting)
    used = minutes_open(conference, now)
    told = tr("It is {clock}. {used} of {planned} minutes are used.", "", planned)
    if used > planned:
        told = tr("It is {clock}. {used} minutes are used; {planned} were planned.", "", used)
    return told.format(clock=clock, used=used, planned=planned)


def item_time(bench: Bench) -> str:
    """Say how many of the minutes planned the item that is open has used; nothing while none is."""
    conference, current = bench.conference, bench.conference.course.current
    item = item_of(bench.pack, current) if current and conference.room.closed is None else None
    if item is None:
        return ""
    used = minutes_used(conference, item.key, bench.sitting.now())
    told = tr("This item: {used} of {planned} minutes.")
    return told.format(used=used, planned=item.minutes)


def another_day(bench: Bench, sentence: str) -> str:
    """Fill `{arranged}`, `{today}` and `{meeting}` where the days differ; nothing where not."""
    arrangements = bench.conference.arrangements
    today = local(bench.sitting.now()).date()
    if arrangements is None or local(arrangements.starts).date() == today:
        return ""
    arranged = bench.words.day(local(arrangements.starts).date())
    return sentence.format(arranged=arranged, today=bench.words.day(today), meeting=bench.meeting)


def break_due(bench: Bench) -> str:
    """Say that a break is due; nothing while none is."""
    conference = bench.conference
    if not conference.is_in_session or conference.room.is_on_break():
        return ""
    straight = minutes_without_break(conference, bench.sitting.now())
    if straight < LONG_ENOUGH:
        return ""
    told = tr("A break is due: {minutes} minutes without one.", "", straight)
    return told.format(minutes=straight)
