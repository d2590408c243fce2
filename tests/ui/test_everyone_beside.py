"""What stands before, over and beside the steps, for somebody who only hears, or only has keys."""

from datetime import date

import pytest

from chairdesk.desk.writing.habits import Habits
from chairdesk.models.amendment import Objection, Part, Place
from chairdesk.models.contribution import Contribution, Hand, Tag
from chairdesk.models.events import (
    ConferenceClosed,
    DocumentSigned,
    ObjectionReceived,
    RecordSealed,
)
from chairdesk.models.ids import new_id
from chairdesk.models.paper import SignedDocument
from chairdesk.ui.amend.amend_page import AmendPage
from chairdesk.ui.record.pages_view import PagesView
from chairdesk.ui.shortcuts import Place as Where
from chairdesk.ui.unlock.first_run_page import FirstRunPage, Ways
from chairdesk.ui.unlock.unlock_page import UnlockPage
from chairdesk.ui.writing.writing_panel import WritingPanel
from chairdesk.words import Words
from tests.transcript import ISLA
from tests.ui.benches import bench_of
from tests.ui.desks import Desk, Door
from tests.ui.everyone import faults, told, walked

CODE = "AAAA-BBBB-CCCC-DDDD-EEEE-FFFF-0011-HHHH-JJJJ"


@pytest.mark.parametrize("step", range(3))
def test_each_step_of_the_first_run_can_be_walked_through(shown, step):
    page = shown(FirstRunPage(Door, Words(), Ways(pick=lambda _groups: (2, 6))))
    page.recovery.show_code(CODE)
    page.ask_back.ask(CODE)
    page.steps.show_panel(step)
    assert faults(page) == []


@pytest.mark.parametrize("way", range(4))
def test_each_way_through_the_door_can_be_walked_through(shown, way):
    page = shown(UnlockPage(Door().locksmith, Door, Words()))
    page.ask()
    page.ways.show_panel(way)
    page.hold("The disk does not take what stands half typed.")
    assert faults(page) == []


@pytest.fixture
def window(shown, style):
    desk = Desk(style)
    window = shown(desk.window)
    window.open_diary()
    window.top.show()
    return window


def test_this_desk_can_be_walked_through(window):
    window.this_desk.open()
    assert faults(window) == []


def search(window):
    window.panels.search(None)
    return window.panels.looking


def command(window):
    window.panels.command(window)
    return window.panels.commanding


def keys(window):
    window.panels.toggle_keys(*Where)
    return window.panels.keys


def write(window):
    panel = WritingPanel(window.stack, {"hv": "health visitor"})
    panel.open(Habits(abbreviations="hv", learned=("ceilidh",)), has_dictionary=False)
    return panel


def within(panel, first):
    """Walk through a panel; what lies beside it is walked through without it."""
    return [one for one in walked(panel, first) if panel.isAncestorOf(one)]


@pytest.mark.parametrize("open_panel", [search, command, keys, write])
def test_each_panel_beside_the_work_can_be_walked_through(window, open_panel):
    assert faults(open_panel(window), within) == []


@pytest.mark.parametrize("open_panel", [search, command, keys, write])
def test_tab_leads_to_nothing_that_a_panel_hides(window, open_panel):
    window.resize(400, 384)
    panel = open_panel(window)
    way = walked(window, panel.away)
    assert window.diary.isAncestorOf(way[-1])
    assert not panel.isVisible()


def test_challenges_with_one_waiting_can_be_walked_through(shown):
    bench = bench_of(said=(told := []))
    said = Contribution(new_id(), ISLA.id, "I heard them shout", Tag.FACT)
    bench.sitting.record(said)
    bench.enter(ConferenceClosed())
    bench.enter(RecordSealed())
    for hand in Hand:
        bench.enter(DocumentSigned(SignedDocument("minutes", "record", "ab", hand)))
    place = Place(Part.TAG, said.id)
    asked = Objection(new_id(), ISLA.id, date(2027, 1, 22), place, "fact", "allegation")
    bench.enter(ObjectionReceived(asked))
    page = shown(AmendPage(bench))
    assert page.rulings, told
    assert faults(page) == []


def test_pages_are_told_as_a_document(shown):
    pages = PagesView()
    assert told(shown(pages))[0] == "Document"
