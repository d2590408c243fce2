"""Cues and notes of the procedure, each where the chair needs it."""

import pytest

from chairdesk.procedures.agendas import agenda_of, cues_at, help_at, item_of
from chairdesk.procedures.shelf import read_pack
from chairdesk.ui.close.close_page import ClosePage
from chairdesk.ui.hold.item_header import ItemHeader
from chairdesk.ui.hold.rail_reading import rail_lines
from chairdesk.ui.prepare.prepare_page import PreparePage
from tests.transcript import START
from tests.ui.benches import bench_of
from tests.ui.prepare.fingers import texts


@pytest.fixture
def bench(qapp):
    return bench_of()


def rule(name):
    return next(rule for rule in read_pack("fife").rules if rule.name == name)


def test_what_is_to_be_thought_of_before_a_conference_stands_in_prepare(bench, shown):
    page = shown(PreparePage(bench))
    said = texts(page.before)
    for moment in (cues_at, help_at):
        expected = moment(bench.pack, bench.conference, "before")
        assert expected
        assert {one.says for one in expected} <= {*said}
    assert rule("fife/PREMEET").says in said


def test_what_is_to_be_thought_of_afterwards_stands_on_the_closing_page(bench, shown):
    page = shown(ClosePage(bench))
    assert rule("fife/DEBRIEF").says in texts(page.afterwards)


def test_the_item_on_the_screen_says_every_cue_of_the_procedure(bench):
    agenda = agenda_of(bench.pack, "initial")
    told = 0
    for item in agenda:
        lines = rail_lines(bench, item.key, START)
        by_key = {line.key: line for line in lines}
        for cue in cues_at(bench.pack, bench.conference, item.key):
            told += 1
            assert cue.says in by_key[item.key].cue
            assert all(cue.says not in line.cue for line in lines if line.key != item.key)
    assert told >= 3


def test_what_is_good_to_know_at_an_item_is_one_press_away(bench, shown):
    header = shown(ItemHeader(bench))
    header.show_item(item_of(bench.pack, "welcome"), 1, is_last=False)
    assert header.good_to_know.isVisible()
    assert not header.good_to_know.below.isVisible()
    header.good_to_know.click()
    assert header.good_to_know.below.isVisible()
    for one in help_at(bench.pack, bench.conference, "welcome"):
        assert one.says in header.good_to_know.below.text()
        assert one.source in header.good_to_know.below.text()
    header.good_to_know.click()
    assert not header.good_to_know.below.isVisible()


def test_where_the_procedure_explains_nothing_nothing_is_offered(bench, shown):
    header = shown(ItemHeader(bench))
    header.show_item(item_of(bench.pack, "worries"), 5, is_last=False)
    assert help_at(bench.pack, bench.conference, "worries") == ()
    assert not header.good_to_know.isVisible()


def test_another_item_folds_what_was_read_at_the_last(bench, shown):
    header = shown(ItemHeader(bench))
    header.show_item(item_of(bench.pack, "welcome"), 1, is_last=False)
    header.good_to_know.click()
    header.show_item(item_of(bench.pack, "voice"), 6, is_last=False)
    assert not header.good_to_know.below.isVisible()
