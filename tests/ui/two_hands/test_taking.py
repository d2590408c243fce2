"""What the minute-taker needs stays in front, wherever the chair takes the conference."""

from PySide6.QtCore import Qt

from chairdesk.ui.hold.attendance.attendance_panel import AttendancePanel
from chairdesk.ui.hold.taking.taking_header import ATTENDANCE, HERE, TALK
from chairdesk.ui.hold.talk.talk_panel import TalkPanel
from tests.ui.hold.abernethy import somebody

CTRL = Qt.KeyboardModifier.ControlModifier


def look(page, work):
    page.header.looks[work].click()


def test_the_talk_stays_in_front_when_the_chair_turns_the_agenda(pair):
    look(pair.taking, TALK)
    pair.hold.open_item("views")
    assert isinstance(pair.taking.panel, TalkPanel)
    assert pair.taking.header.title.text() == pair.hold.header.title.text()
    assert pair.taking.bar._item == "views"


def test_this_item_follows_the_chair_and_who_is_here_is_one_press_away(pair):
    look(pair.taking, HERE)
    pair.hold.open_item("plan")
    assert pair.taking.item == "plan"
    look(pair.taking, ATTENDANCE)
    assert isinstance(pair.taking.panel, AttendancePanel)
    pair.hold.open_item("worries")
    assert isinstance(pair.taking.panel, AttendancePanel)


def test_looking_elsewhere_turns_nothing_and_says_so(pair, qtbot):
    pair.hold.open_item("worries")
    before = len(pair.ledger.entries)
    pair.taking.rail.opened.emit("decision")
    qtbot.keyClick(pair.taking.bar.words, Qt.Key.Key_Down, CTRL)
    qtbot.keyClick(pair.taking.bar.words, Qt.Key.Key_Up, CTRL)
    assert pair.taking.item == "decision"
    assert len(pair.ledger.entries) == before
    assert pair.hold.item == "worries"
    told = pair.taking.header.looked_at
    assert told.isVisible()
    assert "Decision for each child" in told.text()


def test_a_line_begun_at_an_item_belongs_to_it_though_the_chair_goes_on(pair, qtbot):
    pair.hold.open_item("worries")
    bar = pair.taking.bar
    bar.speaker.choose(somebody(pair.taking._bench, "Kirsty"))
    bar.words.insertPlainText("Still about")
    pair.hold.open_item("plan")
    bar.words.insertPlainText(" the worries.")
    qtbot.keyClick(bar.words, Qt.Key.Key_Return)
    assert pair.hold._bench.conference.talk.recorded[-1].now.item == "worries"
    assert bar._item == "plan"


def test_the_doors_are_the_chairs(pair):
    header = pair.taking.header
    header.refresh(pair.taking._bench.conference)
    doors = (header.done, header.pause, header.close_conference, header.open_conference)
    assert not any(door.isVisible() for door in doors)


def test_a_small_window_keeps_the_three_looks(pair):
    pair.taking.header.fold(is_small=True)
    assert all(one.isVisible() for one in pair.taking.header.looks.values())
    pair.taking.header.fold(is_small=False)
    assert pair.taking.header.looks[HERE].text() == "This item"
