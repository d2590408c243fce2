"""A conference in the frame: which pages it makes, and when."""

from PySide6.QtWidgets import QWidget

from chairdesk.models.events import ConferenceClosed, RecordSealed
from chairdesk.ui.conference_page import ConferencePage
from chairdesk.ui.kit.notice_bar import NoticeBar
from chairdesk.ui.step import Offered, Step
from tests.ui.benches import bench_of


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
