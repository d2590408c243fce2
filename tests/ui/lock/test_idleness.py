"""The desk locks when nobody is at it, never under somebody's hands."""

import pytest

from chairdesk.ui.lock.idleness import Clocks, Idleness, Patience


class Time:
    """A running clock and one on the wall, which go on when they are told to."""

    def __init__(self):
        self.ran, self.wall = 0.0, 1000.0

    def pass_by(self, seconds):
        self.ran += seconds
        self.wall += seconds


@pytest.fixture
def time():
    return Time()


@pytest.fixture
def told():
    return []


@pytest.fixture
def is_live():
    return []


@pytest.fixture
def idleness(qapp, time, told, is_live):
    idleness = Idleness(lambda: bool(is_live), Clocks(lambda: time.ran, lambda: time.wall))
    idleness.patience = Patience(10, 30)
    idleness.near.connect(lambda seconds: told.append(("near", seconds)))
    for name in ("woken", "lapsed", "slept"):
        getattr(idleness, name).connect(lambda name=name: told.append(name))
    idleness.begin()
    yield idleness
    idleness.end()


def pass_minutes(idleness, time, minutes):
    for _ in range(round(minutes * 2)):
        time.pass_by(30)
        idleness.tick()


def test_nobody_for_ten_minutes_is_counted_down_and_then_locked(idleness, time, told):
    pass_minutes(idleness, time, 8.5)
    assert told == []
    pass_minutes(idleness, time, 1)
    assert told == [("near", 60), ("near", 30)]
    pass_minutes(idleness, time, 0.5)
    assert told[-1] == "lapsed"


def test_one_key_in_the_countdown_keeps_it_open(idleness, time, told):
    pass_minutes(idleness, time, 9.5)
    idleness.touch()
    assert told[-1] == "woken"
    pass_minutes(idleness, time, 8.5)
    assert told[-1] == "woken"


def test_whoever_goes_on_typing_is_never_locked_out(idleness, time, told):
    for _ in range(60):
        pass_minutes(idleness, time, 1)
        idleness.touch()
    assert told == []


def test_a_conference_that_is_held_is_given_longer(idleness, time, told, is_live):
    is_live.append(True)
    pass_minutes(idleness, time, 28.5)
    assert told == []
    pass_minutes(idleness, time, 1.5)
    assert told[-1] == "lapsed"
    assert Patience(60, 30).seconds(is_live=True) == 3600


def test_what_was_chosen_is_read_as_it_was_kept():
    assert Patience.read(Patience(5, 120).spelled) == Patience(5, 120)
    assert Patience.read("") == Patience(10, 30)


def test_one_minute_warns_in_its_second_half(idleness, time, told):
    idleness.patience = Patience(1, 1)
    time.pass_by(29)
    idleness.tick()
    assert told == []
    time.pass_by(2)
    idleness.tick()
    assert told == [("near", 29)]


@pytest.mark.parametrize(("ran", "wall"), [(1, 3600), (3600, 3600)])
def test_a_computer_that_has_slept_is_locked_when_it_wakes(idleness, time, told, ran, wall):
    time.ran += ran
    time.wall += wall
    idleness.tick()
    assert told == ["slept"]


def test_a_clock_that_is_set_back_locks_nobody_out(idleness, time, told):
    time.ran += 1
    time.wall -= 86_400
    idleness.tick()
    assert told == []
