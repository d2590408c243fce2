"""A conference in the frame: which pages it makes, and when."""

from PySide6.QtWidgets import QWidget

from chairdesk.models.events import ConferenceClosed, RecordSealed
from chairdesk.procedures.agendas import item_of
from chairdesk.ui.conference_page import ConferencePage
from chairdesk.ui.hold.planning.closing_panel import ClosingPanel
from chairdesk.ui.kit.notice_bar import NoticeBar
from chairdesk.ui.step import Offered, Step
from chairdesk.ui.writing.typed_not_entered import words_not_entered
from tests.ui.benches import bench_of
from tests.ui.hold.abernethy import bench_until, somebody


def test_what_comes_after_the_seal_is_made_after_it_or_for_whoever_opens_it(qtbot):
    made = []

    def offered(step):
        return Offered(step, lambda: made.append(step) or QWidget())

    bench = bench_of()
    steps = (Step.HOLD, Step.CLOSE, Step.RELEASE, Step.AMEND)
    page = ConferencePage(bench, NoticeBar(), tuple(map(offered, steps)))
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.counted):
        page.show_step(Step.HOLD)
    assert made == [Step.HOLD, Step.CLOSE]
    page.show_step(Step.AMEND)
    assert made == [Step.HOLD, Step.CLOSE, Step.AMEND]
    for event in (ConferenceClosed(), RecordSealed()):
        assert bench.enter(event)
    qtbot.waitUntil(lambda: made[-1] is Step.RELEASE)


def test_words_of_a_page_that_is_left_by_a_key_are_entered_and_wait_no_more(shown, qtbot):
    bench = bench_until("11:44")
    panel = ClosingPanel(bench, item_of(bench.pack, "closing"))
    pages = {Step.HOLD: panel, Step.CLOSE: QWidget()}
    offered = tuple(Offered(step, lambda one=one: one) for step, one in pages.items())
    page = ConferencePage(bench, NoticeBar(), offered)
    page.show_step(Step.HOLD)
    shown(page)
    row = panel.copies.row_for(somebody(bench, "Callum"))
    row.copy.buttons["partial"].click()
    qtbot.keyClicks(row.reason, "Only what is about Rory")
    page.show_step(Step.CLOSE)
    decided = bench.conference.papers.copy_for(somebody(bench, "Callum"))
    assert decided.reason == "Only what is about Rory"
    assert words_not_entered(bench.half_typed.standing()) == ()
