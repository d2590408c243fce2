"""The laptop's clock is moved while a conference is held: the chair is told, once and calmly."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from chairdesk.app.clock import Moved
from chairdesk.models.events import ConferenceClosed, ItemDone
from chairdesk.ui.hold.hold_page import HoldPage
from chairdesk.ui.shortcuts import Keys
from tests.ui.hold.abernethy import bench_until

HOUR = timedelta(hours=1)
BACK = (
    "The laptop's clock went back by 60 minutes. The record's time does not: it is 10.24, and "
    "goes on from there. Everything keeps its order."
)
AHEAD = (
    "The laptop's clock went ahead by 60 minutes; it is 11.24 now. What is entered from now on "
    "bears that time. If it is wrong, put the clock right: the record keeps its order."
)


class Hands:
    """The hands of a laptop's clock."""

    def __init__(self):
        self.news = timedelta()

    def __call__(self):
        """Say once by how much they were moved."""
        news, self.news = self.news, timedelta()
        return news


@pytest.fixture
def hands():
    return Hands()


@pytest.fixture
def moving(said, hands, shown):
    """Hold the conference as it stands at a time, and move the clock."""

    def move(by, clock="10:24"):
        bench = replace(bench_until(clock, said), moved=hands)
        page = shown(HoldPage(bench, Keys(bench.words)))
        page.watches[1].look()
        assert said == []
        bench.sitting._clock.pass_minutes(by / timedelta(minutes=1))
        hands.news = by
        page.watches[1].look()
        return bench

    return move


@pytest.mark.parametrize(("by", "told"), [(-HOUR, BACK), (HOUR, AHEAD)])
def test_a_clock_that_was_moved_is_told_once_and_what_the_record_makes_of_it(
    moving, said, by, told
):
    before = moving(by).conference.talk.recorded
    assert said == [told]
    assert before


def test_after_a_clock_set_back_entries_keep_their_order_and_nothing_more_is_said(moving, said):
    bench = moving(-HOUR)
    latest = bench.conference.talk.recorded[-1].at
    assert bench.enter(ItemDone("information"))
    assert bench.signals.last.at >= latest
    assert said == [BACK]


def test_a_clock_moved_before_the_opening_or_after_the_close_is_nobodys_business(moving, said):
    moving(HOUR, clock="09:00")
    assert said == []
    bench = moving(timedelta())
    bench.enter(ConferenceClosed())
    assert said == []


def test_time_that_truly_went_by_and_a_little_less_or_more_is_no_clock_that_was_moved():
    wall, ran = [datetime(2026, 11, 26, 10, tzinfo=UTC)], [0.0]
    moved = Moved(lambda: wall[0], lambda: ran[0])
    for by, true in ((3600, 3600), (59, 0), (-59, 0), (-3600, 1), (0, 1)):
        wall[0] += timedelta(seconds=by)
        ran[0] += true
        told = moved()
        assert told == (timedelta(seconds=by - true) if by == -3600 else timedelta())
    assert Moved()() == timedelta()
