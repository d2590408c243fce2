"""Nobody gets minutes about children for whom they do not come, without the chair knowing."""

from dataclasses import replace

import pytest

from chairdesk.desk.shelves import KeptDocument
from chairdesk.models.events import PersonEntered
from chairdesk.models.paper import LETTER_IN_PLACE, MINUTES
from chairdesk.ui.hold.planning.copy_row import CopyRow
from chairdesk.ui.release.chosen_card import ChosenPaper
from chairdesk.ui.release.examiner import Examined
from chairdesk.ui.release.standing import Told
from tests.ui.hold.abernethy import bench_until, somebody


@pytest.fixture
def bench(qapp):
    return bench_until("11:44", [])


def test_as_minutes_are_chosen_it_is_said_of_whom_they_tell_besides(bench, shown):
    row = shown(CopyRow(bench, somebody(bench, "Eilidh")))
    row.refresh()
    assert row.besides.isVisible()
    assert row.besides.text().startswith(
        "The minutes tell of Mirren Abernethy and Isla Abernethy too, though Eilidh Ross is "
    )
    row.copy.buttons["letter"].click()
    assert not row.besides.isVisible()
    row.copy.buttons["partial"].click()
    assert row.besides.isVisible()


def test_what_is_to_bear_in_mind_of_a_reader_stands_where_their_copy_is_chosen(bench, shown):
    father = bench.conference.roll.person(somebody(bench, "Callum"))
    row = shown(CopyRow(bench, father.id))
    row.refresh()
    assert not row.in_mind.isVisible()
    bench.enter(PersonEntered(replace(father, consents="Must not know the address.")))
    row.refresh()
    assert row.in_mind.isVisible()
    assert row.in_mind.text() == "To bear in mind: Must not know the address."


@pytest.mark.parametrize("name", ["Kirsty", "Hannah", "Isla"])
def test_of_a_parent_of_all_a_professional_or_a_child_nothing_is_said(bench, shown, name):
    row = shown(CopyRow(bench, somebody(bench, name)))
    row.refresh()
    assert not row.besides.isVisible()


def test_beside_the_copy_that_goes_out_it_stands_too(bench, shown):
    def told(kind, who):
        one = Examined(KeptDocument(kind, "reader", "ab", b""), who and somebody(bench, who))
        return Told(bench).besides(one)

    said = told(MINUTES, "Eilidh")
    assert "Mirren Abernethy and Isla Abernethy too" in said
    assert told(LETTER_IN_PLACE, "Eilidh") == told(MINUTES, "Kirsty") == told(MINUTES, None) == ""
    copy = shown(ChosenPaper(bench.words))
    copy.show_title("Minutes", "ab", said)
    assert copy.besides.isVisible()
    assert copy.besides.text() == said
    copy.show_title("Minutes", "ab")
    assert not copy.besides.isVisible()
