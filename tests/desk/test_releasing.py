"""What keeps a copy from going out, and by when it is owed."""

from dataclasses import replace
from datetime import date
from types import SimpleNamespace

import msgspec
import pytest

from chairdesk.desk.releasing import BY_TWO, OpenStop, asks_for_two, due_for, open_stops
from chairdesk.models.paper import PassedStop, SecondRelease, Stop
from chairdesk.models.standing.papers import Papers
from chairdesk.procedures.shelf import read_pack

NAME = OpenStop(Stop.OTHER_FAMILY, "mark")


def owed(thing, day, *, binds=True):
    return SimpleNamespace(thing=thing, binds=binds, practical=date(2026, 12, day))


def test_a_copy_goes_out_once_it_was_looked_at_and_nothing_was_found_in_it():
    assert open_stops(Papers(), "ab", (), by_two=False) == (OpenStop(Stop.UNSEEN),)
    assert open_stops(Papers(seen=frozenset({"ab"})), "ab", (), by_two=False) == ()


def test_another_version_of_a_copy_was_not_looked_at():
    seen = Papers(seen=frozenset({"ab"}))
    assert open_stops(seen, "cd", (), by_two=False) == (OpenStop(Stop.UNSEEN),)


def test_what_was_found_keeps_it_back_until_it_is_passed():
    seen = Papers(seen=frozenset({"ab"}))
    assert open_stops(seen, "ab", [NAME], by_two=False) == (NAME,)
    passed = replace(seen, passed=(PassedStop(Stop.OTHER_FAMILY, "by chance", "", "mark"),))
    assert open_stops(passed, "ab", [NAME], by_two=False) == ()


def test_where_two_release_a_second_person_agrees_to_each_version():
    seen = Papers(seen=frozenset({"ab"}))
    assert open_stops(seen, "ab", (), by_two=True) == (OpenStop(Stop.SECOND_PERSON),)
    agreed = replace(seen, agreed=(SecondRelease("cd", "f"), SecondRelease("ab", "f")))
    assert open_stops(agreed, "ab", (), by_two=True) == ()


def test_a_procedure_asks_for_two_by_a_rule_of_its_own():
    pack = read_pack("fife")
    assert not asks_for_two(pack)
    rule = msgspec.structs.replace(pack.rules[0], kind=BY_TWO)
    with_it = msgspec.structs.replace(pack, rules=(*pack.rules, rule))
    assert asks_for_two(with_it)


@pytest.mark.parametrize(
    ("kind", "day"),
    [("minutes", 4), ("letter-in-place-of-minutes", 4), ("outline-plan", 2), ("referral", None)],
)
def test_each_kind_is_due_when_the_rule_that_binds_says(kind, day):
    dates = [owed("minutes", 9, binds=False), owed("minutes", 4), owed("outline-plan", 2)]
    due = due_for(kind, dates)
    assert (due.practical.day if due else None) == day
