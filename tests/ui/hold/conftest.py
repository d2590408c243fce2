"""The live page on the Abernethy conference at 10.24, and somebody who types."""

import pytest
from PySide6.QtCore import Qt

from chairdesk.procedures.agendas import item_of
from chairdesk.ui.hold.attendance.attendance_panel import AttendancePanel
from chairdesk.ui.hold.hold_page import HoldPage
from chairdesk.ui.shortcuts import Keys
from tests.ui.hold.abernethy import DraftShelf, FullDisk, bench_until, somebody, with_halves


@pytest.fixture
def said():
    return []


@pytest.fixture
def journal():
    return FullDisk()


@pytest.fixture
def clock():
    return "10:24"


@pytest.fixture
def bench(said, journal, drafts, clock, qapp):
    return bench_until(clock, said, journal, drafts)


@pytest.fixture
def attendance(bench, shown):
    """Who is here, on a page of its own."""
    return shown(AttendancePanel(bench, item_of(bench.pack, "attendance")), (820, 900))


@pytest.fixture
def drafts():
    return DraftShelf()


@pytest.fixture
def page(bench, drafts, shown):
    page = shown(HoldPage(bench, Keys(bench.words)))
    page.bar.words.setFocus()
    return page


@pytest.fixture
def line(page, qtbot):
    """Type into the line, and press Enter."""

    def type_line(words, *, who="Kirsty", enter=True):
        if who:
            page.bar.speaker.choose(somebody(page._bench, who))
        page.bar.words.insertPlainText(words)
        if enter:
            qtbot.keyClick(page.bar.words, Qt.Key.Key_Return)

    return type_line


@pytest.fixture
def hold(said, shown):
    """Hold the conference as it stands at a time, in a window of some size."""

    def make(clock="10:24", size=(1366, 700)):
        bench = bench_until(clock, said)
        return shown(HoldPage(bench, Keys(bench.words)), size)

    return make


@pytest.fixture
def again(bench, drafts, shown):
    """Open the page anew, as after a crash or a lock."""
    opened = []

    def open_anew(make=lambda bench: HoldPage(bench, Keys(bench.words))):
        assert bench.half_typed.keep()
        opened.append(shown(make(with_halves(bench, drafts))))
        return opened[-1]

    return open_anew
