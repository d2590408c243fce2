"""Every page, for somebody who only hears it, or only has a keyboard."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget, QWidgetItem
from shiboken6 import Shiboken

from chairdesk.models.contribution import Hand
from chairdesk.models.events import ConferenceClosed, DocumentSigned, RecordSealed
from chairdesk.models.paper import SignedDocument
from chairdesk.procedures.agendas import agenda_now
from chairdesk.ui.amend.amend_page import AmendPage
from chairdesk.ui.close.close_page import ClosePage
from chairdesk.ui.frame.reading_order import put_in_reading_order
from chairdesk.ui.hold.hold_page import HoldPage
from chairdesk.ui.hold.questions.answer_fields import SeveralField
from chairdesk.ui.prepare.prepare_page import PreparePage
from chairdesk.ui.record.paperwork import Paperwork
from chairdesk.ui.record.record_page import RecordPage
from chairdesk.ui.step import Offered, Step
from tests.transcript import CONFERENCE
from tests.ui.benches import Shelf, release_page
from tests.ui.desks import Desk
from tests.ui.everyone import faults, foreseen, walked
from tests.ui.hold.abernethy import entries_until

TODAY = datetime(2026, 11, 27, 9, tzinfo=UTC)


class WholeDesk(Desk):
    """A desk with every step of the Abernethy conference."""

    def __init__(self, style):
        super().__init__(style)
        self.ledger.entries.extend(entries_until("11:30"))
        self.shelf = Shelf()

    def offered(self, bench):
        paperwork = Paperwork(self.shelf, self.shelf, lambda: TODAY)
        return (
            Offered(Step.PREPARE, lambda: PreparePage(bench, "fife")),
            Offered(Step.HOLD, lambda: HoldPage(bench, self.keys)),
            Offered(Step.CLOSE, lambda: ClosePage(bench)),
            Offered(Step.RECORD, lambda: RecordPage(bench, paperwork)),
            Offered(Step.RELEASE, lambda: release_page(bench, self.shelf, paperwork)),
            Offered(Step.AMEND, lambda: AmendPage(bench)),
        )


@pytest.fixture
def desk(style):
    return WholeDesk(style)


@pytest.fixture
def window(desk, shown):
    window = shown(desk.window)
    window.open_diary()
    window.top.show()
    return window


def test_the_way_in_and_the_diary_can_be_walked_through(desk, shown):
    window = shown(desk.window)
    assert faults(window) == []
    window.open_diary()
    window.top.show()
    assert faults(window) == []


@pytest.mark.parametrize("step", [step for step in Step if step is not Step.DIARY])
def test_every_step_can_be_walked_through(window, step):
    window.open_conference(CONFERENCE, step)
    assert faults(window) == []


def test_every_item_of_the_agenda_can_be_walked_through(window):
    window.open_conference(CONFERENCE, Step.HOLD)
    hold = window.conference.page(Step.HOLD)
    bench = window.conference.bench
    items = [item.key for item in agenda_now(bench.pack, bench.conference)]
    found = {}
    for item in items:
        hold.open_item(item)
        found[item] = faults(window, foreseen)
    assert {item: what for item, what in found.items() if what} == {}


@pytest.mark.parametrize("step", [Step.CLOSE, Step.AMEND, Step.HOLD])
def test_a_sealed_record_can_be_walked_through(window, step):
    window.open_conference(CONFERENCE, Step.CLOSE)
    bench = window.conference.bench
    bench.enter(ConferenceClosed())
    bench.enter(RecordSealed())
    for hand in Hand:
        bench.enter(DocumentSigned(SignedDocument("minutes", "record", "ab", hand)))
    window.open_step(step)
    assert faults(window) == []


class Trap(QLineEdit):
    """Keeps Tab to itself."""

    def event(self, event):
        is_tab = event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Tab
        return is_tab or super().event(event)


def in_a_window(shown, *widgets):
    window = QWidget()
    column = QVBoxLayout(window)
    for widget in widgets:
        column.addWidget(widget)
    return shown(window, (300, 200))


def named(name, kind=QLineEdit):
    widget = kind()
    widget.setAccessibleName(name)
    return widget


def test_the_walk_itself_sees_what_has_no_name_and_what_is_said_alike(shown):
    window = in_a_window(shown, named("Day"), named("Day"), named(""))
    assert faults(window) == [
        "no name: QLineEdit EditableText “”",
        "said alike: QLineEdit EditableText “Day” and the next",
    ]


def test_the_walk_itself_sees_a_trap_and_what_nobody_can_read(shown):
    mute = named("Picture", QWidget)
    mute.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    found = faults(in_a_window(shown, named("Day"), named("Time", Trap), named("Place"), mute))
    assert "no role: QWidget Client “Picture”" in found
    assert "out of reach: QLineEdit EditableText “Place”" in found


def test_what_is_made_later_is_come_upon_where_it_stands_and_not_last(shown):
    window = in_a_window(shown, named("First"), named("Last"))
    window.layout().insertWidget(1, late := named("Made later"))
    late.show()
    window.layout().activate()
    (fault,) = faults(window)
    assert fault.startswith("against the order of reading: QLineEdit EditableText “Last” to")
    put_in_reading_order(window)
    assert faults(window) == []


def test_the_order_leaves_nothing_behind_that_qt_may_delete(shown):
    """Python keeps what a layout was asked for, and takes what Qt makes in its place for that."""
    window = in_a_window(shown, named("First"), named("Last"))
    window.layout().addLayout(inner := QVBoxLayout())
    inner.addWidget(named("Within"))
    before = set(map(id, _items()))
    put_in_reading_order(window)
    assert [kind for kind in _items() if id(kind) not in before] == []


def _items():
    """List the items of layouts that Python keeps."""
    return [one for one in Shiboken.getAllValidWrappers() if isinstance(one, QWidgetItem)]


def test_of_several_ticks_tab_comes_to_each(shown):
    field = shown(SeveralField((("a", "One"), ("b", "Other"), ("c", "Third")), "Grounds:"))
    assert len(walked(field, field.buttons["a"])) == 3
