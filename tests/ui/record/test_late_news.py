"""News that comes after the page has gone reaches nobody."""

from functools import partial
from threading import Event

import pytest
from PySide6.QtCore import QCoreApplication, QThreadPool
from PySide6.QtWidgets import QLabel
from shiboken6 import delete

from chairdesk.app.clock import now
from chairdesk.desk.ports import VaultIsLocked
from chairdesk.desk.shelves import KeptDocument
from chairdesk.models.events import ConferenceClosed, RecordSealed
from chairdesk.ui.kit.errand import Errand
from chairdesk.ui.record.paperwork import Paperwork
from chairdesk.ui.record.record_page import RecordPage
from tests.ui.benches import Shelf, bench_of

HASH = " ".join(["a1b2c3d4"] * 8)


class Reading(Paperwork):
    """Reads what is signed until it is told to go on."""

    begun, go_on = Event(), Event()

    def of_this_version(self, conference):
        return (KeptDocument("minutes", "record", "0" * 64, b""),)

    def subjects(self, conference):
        self.begun.set()
        self.go_on.wait()
        return ((KeptDocument("minutes", "record", "0" * 64, b""), "1 page"),)


def test_a_page_that_is_gone_hears_nothing_of_what_was_read_for_it(qtbot, style):
    shelf = Shelf()
    page = RecordPage(bench_of(), Reading(shelf, shelf, now))
    page.papers.tell_of(page._bench.conference)
    assert Reading.begun.wait(10)
    delete(page)
    with qtbot.captureExceptions() as faults:
        Reading.go_on.set()
        assert QThreadPool.globalInstance().waitForDone(10_000)
        QCoreApplication.processEvents()
    assert faults == []


def test_a_page_that_went_with_the_lock_while_papers_were_drawn_or_a_card_asked_hears_nothing(
    qtbot, style
):
    class Slow(Paperwork):
        """Draws until it is told to go on."""

        go_on = Event()

        def draft(self, conference):
            self.go_on.wait()
            return b""

    shelf = Shelf()
    page = RecordPage(bench_of(), Slow(shelf, shelf, now))
    told = []
    page._send(Errand(partial(page._paperwork.draft, None)), partial(told.append))
    delete(page)
    with qtbot.captureExceptions() as faults:
        Slow.go_on.set()
        assert QThreadPool.globalInstance().waitForDone(10_000)
        QCoreApplication.processEvents()
    assert (faults, told) == ([], [])


@pytest.mark.parametrize("answer", ["_drawn", "_could_not"])
def test_a_page_that_is_put_away_asks_nothing_of_the_vault_that_is_locked_by_now(
    qtbot, style, monkeypatch, answer
):
    shelf = Shelf()
    page = RecordPage(bench_of(), Paperwork(shelf, shelf, now))
    qtbot.addWidget(page)

    def locked(_conference):
        raise VaultIsLocked

    monkeypatch.setattr(page._paperwork, "minutes_of", locked)
    getattr(page, answer)(VaultIsLocked())
    assert page._errand is None


def test_the_form_stays_where_it_is_whatever_is_told_late_and_no_hole_is_kept_for_it(qtbot, shown):
    class Kept(Reading):
        """Holds minutes that lie there drawn, and reads them until it is told to go on."""

        begun, go_on = Event(), Event()

        def minutes_of(self, conference):
            return KeptDocument("minutes", "record", "0" * 64, b"")

        def subjects(self, conference):
            self.go_on.wait()
            told = f"Minutes of case conference F-2026-118; 12 pages, 123,456 bytes, SHA-256 {HASH}"
            return ((KeptDocument("minutes", "record", "0" * 64, b""), told),)

    bench, shelf = bench_of(), Shelf()
    bench.enter(ConferenceClosed())
    bench.enter(RecordSealed())
    paperwork = Kept(shelf, shelf, now)
    paperwork.draw_up = lambda *_: None
    page = RecordPage(bench, paperwork)
    page.pages.show_pdf = lambda _: None
    shown(page)
    QCoreApplication.processEvents()
    before = page.attest.geometry()
    assert not page.papers.isVisible()
    assert page.attest.y() - page.about.geometry().bottom() < 30
    Kept.go_on.set()
    qtbot.waitUntil(page.papers.subjects.isVisible, timeout=10_000)
    QCoreApplication.processEvents()
    assert page.attest.geometry() == before
    page.papers.say_progress(0, 3)
    QCoreApplication.processEvents()
    assert page.papers.stop.isVisible()
    assert page.attest.geometry() == before
    assert page.papers.y() > page.attest.geometry().bottom()


def test_how_far_the_drawing_is_stands_where_the_pages_will_be_too(shown):
    shelf = Shelf()
    page = shown(RecordPage(bench_of(), Paperwork(shelf, shelf, now)))
    page._say_progress(0, 6)
    QCoreApplication.processEvents()
    said = [label.text() for label in page.pages.findChildren(QLabel) if label.isVisible()]
    assert said == ["Paper 1 of 6 is being set on its pages."]
