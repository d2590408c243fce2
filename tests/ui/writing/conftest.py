"""A desk that helps its minute-taker to write, with a small dictionary."""

import pytest
from PySide6.QtWidgets import QPlainTextEdit

from chairdesk.models.events import ChildEntered
from chairdesk.models.ids import new_id
from chairdesk.models.people import Child
from chairdesk.ui.furnishing import Furnishing
from chairdesk.ui.hold.hold_page import HoldPage
from chairdesk.ui.step import Offered, Step
from chairdesk.ui.writing.writing_desk import WritingDesk
from tests.ui import desks
from tests.ui.benches import Shelf

KNOWN = {"the", "child", "was", "seen", "mother", "and", "is"}


class Small:
    """A dictionary of a few words."""

    def knows(self, word):
        return word.casefold() in KNOWN

    def suggestions(self, word):
        return ("child", "chill")


class Desk(desks.Desk):
    """A desk with the page on which a conference is held, and its writing."""

    def __init__(self, style, dictionary):
        super().__init__(style)
        self.shelf = Shelf()
        furnishing = Furnishing(style, self.keys, self.words)
        self.writing = WritingDesk(self.window, furnishing, lambda: self.shelf, lambda: dictionary)

    def offered(self, bench):
        return (Offered(Step.HOLD, lambda: HoldPage(bench, self.keys)),)

    def conference(self, which):
        page = super().conference(which)
        self.writing.follow(page)
        return page

    @property
    def bench(self):
        return self.window.conference.bench

    @property
    def line(self):
        return self.window.conference.page(Step.HOLD).bar.words


@pytest.fixture
def open_desk(shown, style, qtbot):
    """Open a desk in the middle of a conference, its cursor in the line for what is said."""

    def open_it(dictionary=None):
        desk = Desk(style, dictionary)
        which = desk.arrange()
        shown(desk.window)
        desk.window.stack.currentWidget().opened.emit()
        desk.window.open_conference(which, Step.HOLD)
        desk.bench.enter(ChildEntered(Child(new_id(), "Mo Rosling")))
        desk.line.setFocus()
        qtbot.waitUntil(lambda: desk.line in desk.writing.fields)
        return desk

    return open_it


@pytest.fixture
def desk(open_desk):
    return open_desk(Small())


@pytest.fixture
def underlined(qtbot):
    """Tell which words of a field are underlined as misspelt."""

    def tell(text: QPlainTextEdit):
        found, block = [], text.document().begin()
        while block.isValid():
            raw = block.text().encode("utf-16-le", "surrogatepass")
            found += [
                raw[2 * one.start : 2 * (one.start + one.length)].decode("utf-16-le")
                for one in block.layout().formats()
            ]
            block = block.next()
        return found

    return tell
