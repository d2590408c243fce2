"""The Abernethy conference, told by the sample script up to a moment, for the live windows."""

from dataclasses import replace
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path

from chairdesk.desk.ports import DiskFull
from chairdesk.desk.rehearsal import read_script
from chairdesk.desk.rehearsal.stage import Stage
from chairdesk.desk.shelves import LINE
from chairdesk.desk.sitting import Sitting, take_up
from chairdesk.models.british_time import at_local
from chairdesk.models.conference import Conference
from chairdesk.models.contribution import Hand
from chairdesk.ui.bench import Bench
from chairdesk.ui.half_typed import HalfTyped, WaitingLevels
from chairdesk.ui.sitting_signals import SittingSignals
from chairdesk.words import Words
from tests.transcript import CONFERENCE, Ledger

SCRIPT = Path(__file__).parents[3] / "resources" / "rehearsals" / "abernethy-fife.toml"


class Clock:
    """A clock that goes on only when it is told to."""

    def __init__(self, at):
        self.at = at

    def __call__(self):
        return self.at

    def pass_minutes(self, minutes):
        self.at += timedelta(minutes=minutes)


class FullDisk(Ledger):
    """A journal that has no more room once `is_full` is set."""

    is_full = False

    def append(self, conference, entry, lets_go=()):
        if self.is_full:
            raise DiskFull
        super().append(conference, entry, lets_go)


class DraftShelf:
    """Drafts kept in memory; they fail once `is_full` is set, in the way of `failure`."""

    is_full, failure = False, DiskFull

    def __init__(self):
        self.kept = {}

    def keep_drafts(self, conference, hand, fields):
        if self.is_full:
            raise self.failure
        self.kept.setdefault((conference, hand), {}).update(fields)

    def drafts_of(self, conference, hand):
        return dict(self.kept.get((conference, hand), {}))

    def line_of(self, hand=Hand.MINUTE_TAKER):
        """Give what is kept of the line of a hand."""
        return self.kept.get((CONFERENCE, hand), {}).get(LINE, "")


@cache
def script():
    return read_script(SCRIPT)


def moment(clock):
    """Give the moment on the day of the conference, such as `10:24`."""
    return at_local(datetime.fromisoformat(f"2026-11-26T{clock}"))


@cache
def entries_until(clock):
    """List what the script leaves in the journal, up to and with what happens at a time."""
    told = script()
    now, journal = Clock(told.preparation[0].at), Ledger()
    sitting = Sitting(Conference(CONFERENCE), journal, now)
    for step in (*told.preparation, *told.steps):
        if step.at > moment(clock):
            break
        now.at = step.at
        for event in step.events(Stage(sitting.conference, told.pack, step.at)):
            sitting.enter(event)
    return tuple(journal.entries)


def sitting_until(clock, journal=None):
    """Hold the conference as the script tells it, up to and with what happens at a time."""
    journal = journal or Ledger()
    journal.entries.extend(entries_until(clock))
    return take_up(CONFERENCE, journal, Clock(moment(clock)))


def bench_until(clock, said=None, journal=None, drafts=None):
    """Set up a bench on the conference; what it tells the chair is appended to `said`."""
    sitting = sitting_until(clock, journal)
    told = [] if said is None else said
    bench = Bench(sitting, SittingSignals(sitting), Words(), told.append)
    return with_halves(bench, drafts or DraftShelf())


def with_halves(bench, drafts):
    """Give a bench the shelf on which is kept what is half typed."""
    half_typed = HalfTyped(drafts, CONFERENCE)
    bench.sitting._journal.drafts = drafts
    half_typed.refused.connect(lambda why: bench.notice(bench.words.why(why)))
    return replace(bench, half_typed=half_typed, levels=WaitingLevels())


def somebody(bench, name):
    """Find a person or child by the beginning of the name."""
    roll = bench.conference.roll
    return next(one.id for one in (*roll.people, *roll.children) if one.name.startswith(name))


def agency(bench, name):
    """Find an agency by a part of its name."""
    return next(one.id for one in bench.conference.roll.agencies if name in one.name)
