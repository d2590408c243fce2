"""Wrong secrets cost more and more time, and no restart forgives them."""

import pytest

from chairdesk.desk.ports import DiskFull, NotWritable, TooSoon, WrongPassphrase
from chairdesk.store.door import Door
from chairdesk.store.tries import Tries, seconds_after
from tests.store.sayings import CHEAP, PASSPHRASE


class Clock:
    at = 1_000_000.0

    def __call__(self):
        return self.at


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def fail(tmp_path, clock):
    def fail_once():
        with pytest.raises(WrongPassphrase), Tries(tmp_path, clock).counted():
            raise WrongPassphrase

    return fail_once


def test_wrong_tries_cost_more_and_more_time():
    assert [seconds_after(failures) for failures in (0, 1, 2, 3, 4, 5, 20, 5000)] == [
        0, 0, 0, 2, 4, 8, 60, 60,
    ]  # fmt: skip


def test_a_restart_forgives_nothing(tmp_path, clock, fail):
    for _ in range(3):
        fail()
    anew = Tries(tmp_path, clock)
    assert anew.seconds_left() == 2
    with pytest.raises(TooSoon) as refused, anew.counted():
        pass
    assert refused.value.seconds == 2
    clock.at += 2
    fail()
    assert Tries(tmp_path, clock).seconds_left() == 4


def test_a_clock_that_is_set_back_does_not_shorten_the_wait(tmp_path, clock, fail):
    for _ in range(3):
        fail()
    clock.at -= 86_400
    assert Tries(tmp_path, clock).seconds_left() == 2
    clock.at += 1
    assert Tries(tmp_path, clock).seconds_left() == 1
    clock.at += 1
    assert Tries(tmp_path, clock).seconds_left() == 0


def test_the_right_secret_forgives_and_a_full_disk_is_no_wrong_try(tmp_path, clock, fail):
    fail()
    with pytest.raises(DiskFull), Tries(tmp_path, clock).counted():
        raise DiskFull
    fail()
    with Tries(tmp_path, clock).counted():
        pass
    assert list(tmp_path.iterdir()) == []
    for _ in range(2):
        fail()
    assert Tries(tmp_path, clock).seconds_left() == 0


def test_a_try_is_counted_before_it_is_made(tmp_path, clock):
    with Tries(tmp_path, clock).counted():
        assert b"[1," in (tmp_path / "vault.tries").read_bytes()


def test_a_disk_that_takes_no_count_keeps_nobody_out(tmp_path, clock, monkeypatch):
    def refuse(*_):
        raise NotWritable

    monkeypatch.setattr("chairdesk.store.tries.write_whole", refuse)
    with Tries(tmp_path, clock).counted():
        assert list(tmp_path.iterdir()) == []


def test_nonsense_in_the_count_is_no_count(tmp_path, clock):
    (tmp_path / "vault.tries").write_bytes(b"{}")
    assert Tries(tmp_path, clock).seconds_left() == 0


def test_the_door_makes_a_fourth_guess_wait_even_the_right_one(folder):
    door = Door(folder, CHEAP)
    door.create(PASSPHRASE)
    door.lock()
    for _ in range(3):
        with pytest.raises(WrongPassphrase):
            door.unlock("not this one")
    with pytest.raises(TooSoon):
        Door(folder, CHEAP).unlock(PASSPHRASE)
    assert 1 <= Door(folder, CHEAP).locksmith.seconds_to_wait() <= 2
