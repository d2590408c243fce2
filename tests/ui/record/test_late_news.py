"""News that comes after the page has gone reaches nobody."""

from threading import Event

from PySide6.QtCore import QCoreApplication, QThreadPool
from shiboken6 import delete

from chairdesk.app.clock import now
from chairdesk.desk.shelves import KeptDocument
from chairdesk.ui.record.paperwork import Paperwork
from chairdesk.ui.record.record_page import RecordPage
from tests.ui.benches import Shelf, bench_of


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
    page._tell_subjects()
    assert Reading.begun.wait(10)
    delete(page)
    with qtbot.captureExceptions() as faults:
        Reading.go_on.set()
        assert QThreadPool.globalInstance().waitForDone(10_000)
        QCoreApplication.processEvents()
    assert faults == []
