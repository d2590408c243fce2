"""A script says that the laptop's clock was moved: the window tells it, the record is right."""

from dataclasses import replace
from types import SimpleNamespace

import pytest

from chairdesk.desk.rehearsal.keeping.windows import MoveClock
from chairdesk.desk.rehearsal.room import Finish
from chairdesk.ui.hold.hold_page import HoldPage
from chairdesk.ui.rehearsal.clock import ScriptClock
from chairdesk.ui.rehearsal.hands import Hands
from chairdesk.ui.rehearsal.player import Player
from chairdesk.ui.rehearsal.playing import Playing
from chairdesk.ui.shortcuts import Keys
from tests.ui.hold.abernethy import bench_until, moment
from tests.ui.hold.test_clock_moved import AHEAD, BACK


@pytest.fixture
def said():
    return []


@pytest.fixture
def clock():
    return ScriptClock(moment("10:24"))


@pytest.fixture
def bench(said, clock):
    bench = replace(bench_until("10:24", said), moved=clock.moved)
    bench.sitting._clock = clock
    return bench


@pytest.fixture
def play(bench, clock, shown, tmp_path):
    page = shown(HoldPage(bench, Keys(bench.words)))
    script = SimpleNamespace(pack=bench.pack, names=())
    player = Player(script, clock, bench, tmp_path)
    playing = Playing(Hands(), bench, lambda _: page)

    def play(step, at, **fields):
        return player._one(playing, step(at=moment(at), line=1, **fields))

    return play


def test_a_clock_set_back_in_a_script_is_told_once_and_turns_no_record_back(play, bench, said):
    latest = bench.conference.talk.recorded[-1].at
    play(MoveClock, "10:24", minutes=-60)
    assert said == [BACK]
    play(Finish, "10:31", item="information")
    assert bench.signals.last.at >= latest
    assert said == [BACK]


def test_after_a_clock_set_ahead_in_a_script_entries_bear_its_time(play, bench, said):
    play(MoveClock, "10:24", minutes=60)
    assert said == [AHEAD]
    play(Finish, "10:30", item="information")
    assert bench.signals.last.at == moment("11:30")
