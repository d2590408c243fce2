"""The room's window at the whole desk: its keys work anywhere, and the lock blanks it."""

import pytest
from PySide6.QtCore import Qt

from chairdesk.export.room.frame import Face
from chairdesk.ui.room.room_desk import RoomDesk
from chairdesk.ui.shortcuts import Keys
from chairdesk.ui.step import Step
from tests.ui.desks import GOOD, Desk
from tests.ui.room.screens import Screens

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def desk(style, shown, qtbot):
    desk = Desk(style)
    which = desk.arrange()
    desk.room = RoomDesk(desk.window, Keys(desk.words), desk.words, Screens().find)
    shown(desk.window)
    desk.window.stack.currentWidget().secret.line.setText(GOOD)
    with qtbot.waitSignal(desk.window.unlocked):
        desk.window.stack.currentWidget().unlock.click()
    desk.window.open_conference(which, Step.HOLD)
    desk.room.follow(desk.window.conference)
    yield desk
    desk.window.close()


def line(desk):
    field = desk.window.conference.page(Step.HOLD).line
    field.setFocus()
    return field


def face(desk):
    return desk.room.projector.window.frame_shown.face


@pytest.mark.parametrize(
    ("key", "shows"),
    [
        (Qt.Key.Key_F7, Face.AGENDA),
        (Qt.Key.Key_F8, Face.COLUMNS),
        (Qt.Key.Key_F9, Face.SCALES),
        (Qt.Key.Key_F11, Face.PLAN),
        (Qt.Key.Key_F12, Face.DATES),
    ],
)
def test_each_face_has_a_key_while_somebody_types_and_blank_has_one(desk, qtbot, key, shows):
    field = line(desk)
    qtbot.keyClicks(field, "She said")
    qtbot.keyClick(field, key)
    assert face(desk) is shows
    qtbot.keyClick(field, Qt.Key.Key_B, CTRL | SHIFT)
    assert face(desk) is Face.BLANK
    assert field.text() == "She said"
    assert field.hasFocus()


def test_the_button_is_there_while_a_conference_is_open(desk, qtbot):
    assert desk.room.button.isVisible()
    qtbot.keyClick(line(desk), Qt.Key.Key_F7)
    assert desk.room.button.text() == "Room: the agenda"
    desk.window.open_diary()
    assert not desk.room.button.isVisible()
    assert face(desk) is Face.BLANK


def test_in_a_narrow_window_the_button_keeps_its_name(desk):
    desk.window.resize(500, 400)
    assert desk.room.button.text() == ""
    assert desk.room.button.accessibleName() == "Room: no window"


def test_a_lock_that_waits_for_a_slow_disk_blanks_the_room_at_once(desk, qtbot):
    qtbot.keyClick(line(desk), Qt.Key.Key_F7)
    assert face(desk) is Face.AGENDA
    desk.window.covered.emit()
    assert face(desk) is Face.BLANK


def test_the_lock_blanks_the_room_before_the_door_is_shut(desk, qtbot):
    qtbot.keyClick(line(desk), Qt.Key.Key_F7)
    shown = []
    lock = desk.door.lock
    desk.door.lock = lambda: (shown.append(face(desk)), lock())
    desk.window.lock()
    assert shown == [Face.BLANK]
    assert desk.room.projector.is_open
    desk.room.projector.choose(Face.PLAN)
    assert face(desk) is Face.BLANK


def test_if_only_the_rooms_screen_is_left_the_desk_locks(desk, qtbot, qapp):
    qtbot.keyClick(line(desk), Qt.Key.Key_F7)
    with qtbot.waitSignal(desk.window.locked):
        desk.room.projector.exposed.emit("Your screen was gone, so the desk was locked.")
    assert face(desk) is Face.BLANK
    assert desk.window.notice.sentence == "Your screen was gone, so the desk was locked."
