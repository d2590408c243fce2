"""The summaries of Wales: beside what was said, saved as they are typed, never lost."""

import pytest
from PySide6.QtCore import Qt

from chairdesk.models.contribution import Contribution, Heading
from chairdesk.models.events import (
    ChildEntered,
    ContributionStruck,
    ProcedureAdopted,
    RecordSealed,
    SummaryWritten,
)
from chairdesk.models.ids import ContributionId, new_id
from chairdesk.models.paper import Summary
from chairdesk.models.people import Child
from chairdesk.procedures.pack import as_record
from chairdesk.procedures.shelf import read_pack
from chairdesk.ui.close.close_page import ClosePage
from chairdesk.ui.kit.plain_label import PlainLabel
from chairdesk.ui.record.paperwork import Paperwork
from chairdesk.ui.record.record_page import RecordPage
from chairdesk.ui.record.summaries_panel import SummariesPanel
from tests.transcript import ISLA, START
from tests.ui.benches import Shelf, bench_of

WALES = read_pack("wales-2020")
WORRY = ContributionId(new_id())


@pytest.fixture
def bench(qapp):
    bench = bench_of()
    bench.enter(ProcedureAdopted(WALES.name, WALES.edition, as_record(WALES)))
    bench.sitting.record(Contribution(WORRY, ISLA.id, "I am hungry.", heading=Heading.WORRY))
    return bench


@pytest.fixture
def panel(bench, shown):
    return shown(SummariesPanel(bench), (900, 800))


@pytest.fixture
def page(bench, shown):
    return shown(RecordPage(bench, Paperwork(Shelf(), Shelf(), lambda: START)), (1100, 700))


def lines_of(card):
    return [one.text() for one in card.said.findChildren(PlainLabel) if one.isVisible()]


def test_a_summary_stands_beside_what_was_said_and_is_saved_without_a_button(bench, panel, qtbot):
    card = panel.parts["worries", None]
    assert lines_of(card) == [f"{ISLA.name}: I am hungry."]
    assert card.standing.text() == "Still to write"
    qtbot.keyClicks(card.summary, "Hunger was told of.")
    qtbot.waitUntil(lambda: bench.conference.papers.summary_of("worries") is not None)
    assert bench.conference.papers.summary_of("worries").words == "Hunger was told of."
    assert card.standing.text() == "Written"


def test_leaving_the_field_saves_it_at_once(bench, panel, qtbot):
    card = panel.parts["worries", None]
    qtbot.keyClicks(card.summary, "Hunger.")
    card.summary.leave()
    assert bench.conference.papers.summary_of("worries") == Summary("worries", "Hunger.")


def test_what_is_being_written_stays_whatever_else_happens(bench, panel, qtbot):
    card = panel.parts["worries", None]
    qtbot.keyClicks(card.summary, "Hun")
    bench.enter(ContributionStruck(WORRY))
    bench.enter(SummaryWritten(Summary("family", "They came.")))
    assert panel.parts["worries", None].summary.toPlainText() == "Hun"
    assert lines_of(card) == []
    assert card.standing.text() == "Nothing was typed here"


def test_a_heading_is_summed_up_child_by_child_where_the_pack_says_so(bench, panel):
    voices = [child for item, child in panel.parts if item == "voice"]
    assert voices == [child.id for child in bench.conference.roll.children]
    new = Child(new_id(), "Nel Ifans")
    bench.enter(ChildEntered(new))
    assert panel.parts["voice", new.id].heading.text() == "Each child's voice: Nel Ifans"


def test_record_begins_with_the_summaries_and_counts_those_that_are_wanted(bench, page, qtbot):
    assert page.left.currentWidget() is page.summaries
    assert page.count_open == 3
    bench.enter(SummaryWritten(Summary("worries", "Hunger.")))
    assert page.count_open == 2
    page._show(b"")
    assert page.left.currentWidget() is page.pages
    qtbot.mouseClick(page.write, Qt.MouseButton.LeftButton)
    assert page.left.currentWidget() is page.summaries
    assert not page.write.isVisible()


def test_a_sealed_record_shows_its_pages_and_takes_no_summary(bench, page):
    bench.enter(RecordSealed())
    page.refresh()
    assert page.left.currentWidget() is page.pages
    assert not page.write.isVisible()
    assert not page.summaries.isEnabled()


def test_a_record_of_who_said_what_has_no_summaries(qapp, shown):
    page = shown(RecordPage(bench_of(), Paperwork(Shelf(), Shelf(), lambda: START)))
    page.show_summaries()
    assert page.summaries is None
    assert page.left.currentWidget() is page.pages


def test_what_is_open_leads_from_the_close_to_the_summaries(bench, shown, qtbot):
    close = shown(ClosePage(bench))
    row = next(r for r in close.rows if r.gate.rule == "wales-2020/summary")
    with qtbot.waitSignal(close.record_wanted):
        row.go.click()
    other = next(r for r in close.rows if r.gate.item and r is not row)
    with qtbot.waitSignal(close.item_wanted):
        other.go.click()
