"""What comparable programs showed or lost at their windows, tried on the desk."""

import re
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QDir, QRect, QSettings, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QMessageBox, QWidget

from chairdesk.app.desk import Desk
from chairdesk.desk.ports import DiskFull, VaultIsLocked
from chairdesk.store.door import Door
from chairdesk.ui.lock.idleness import Patience
from chairdesk.ui.lock.out_of_pictures import OutOfPictures, how_here, keep_out_of_pictures
from chairdesk.ui.step import Step
from tests.journeys.test_the_desk import MOTHER, arrange, said_in
from tests.store.sayings import CHEAP

SECRET = "the kettle sings at five"
NOW = datetime(2026, 11, 26, 10, tzinfo=UTC)
CHAIRDESK = Path(__file__).parents[2] / "chairdesk"


@pytest.fixture(scope="module")
def door(tmp_path_factory):
    door = Door(tmp_path_factory.mktemp("desk") / "data", CHEAP)
    yield door
    door.lock()


@pytest.fixture(scope="module")
def which(door):
    """Make a vault with one conference in it, and lock it."""
    door.create(SECRET)
    door.locksmith.code.note_kept()
    which = arrange(door.vault)
    door.lock()
    return which


@pytest.fixture(scope="module")
def one_desk(qapp, door, which):
    """Give one desk to all of these tests; each finds it open, and may leave it locked."""
    desk = Desk(qapp, door, lambda: NOW)
    yield desk
    desk.window.close()
    desk.window.deleteLater()


@pytest.fixture
def desk(one_desk, which, qtbot):
    window = one_desk.window
    window.show()
    if window.diary is None:
        window.lock()
        come_in(one_desk, qtbot)
    window.open_conference(which, Step.HOLD)
    return one_desk


def come_in(desk, qtbot):
    page = desk.window.stack.currentWidget()
    page.secret.line.setText(SECRET)
    qtbot.mouseClick(page.unlock, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: desk.window.diary is not None, timeout=10_000)


def bar_of(desk):
    return desk.window.conference.page(Step.HOLD).bar


def test_failure_17_a_lock_loses_what_was_typed(desk, qtbot):
    bar_of(desk).words.clear()
    bar_of(desk).words.setFocus()
    qtbot.keyClicks(bar_of(desk).words, "Mirren arrives hun")
    desk.window.lock()
    assert desk.window.conference is None
    come_in(desk, qtbot)
    assert bar_of(desk).words.toPlainText() == "Mirren arrives hun"


def test_failure_17_a_lock_loses_what_a_full_disk_did_not_take(desk, qtbot, monkeypatch):
    def full(*_):
        raise DiskFull

    bar_of(desk).words.clear()
    monkeypatch.setattr(desk._door.vault.drafts, "keep_drafts", full)
    bar_of(desk).words.setPlainText("Mirren arrives hungry")
    desk.window.lock()
    assert desk.window.stack.currentWidget().secret.isVisible()
    monkeypatch.undo()
    come_in(desk, qtbot)
    qtbot.waitUntil(lambda: desk.window.is_open, timeout=10_000)
    assert bar_of(desk).words.toPlainText() == "Mirren arrives hungry"


def a_menu(parent):
    menu = QMenu(parent)
    menu.addAction("Copy")
    menu.popup(parent.mapToGlobal(parent.rect().center()))
    return menu


def a_dialog(parent):
    box = QMessageBox(parent)
    box.setModal(True)
    box.show()
    return box


def the_list_of_keys(parent):
    parent._toggle_keys()
    return parent.panels.keys


@pytest.mark.parametrize("opened", [a_menu, a_dialog, the_list_of_keys])
def test_failure_18_the_lock_never_fires(desk, qtbot, opened):
    above = opened(desk.window)
    qtbot.waitUntil(above.isVisible)
    idleness = desk.window.guard.idleness
    idleness.patience = Patience(0, 0)
    idleness.tick()
    idleness.patience = Patience()
    assert desk.window.conference is None
    assert desk.window.diary is None
    with pytest.raises(VaultIsLocked):
        desk._door.vault.journal.conferences()
    above.close()


def test_failure_20_a_typed_passphrase_survives_the_lock(desk, qtbot):
    desk.window.lock()
    lines = [each for each in QApplication.allWidgets() if isinstance(each, QLineEdit)]
    page = desk.window.stack.currentWidget()
    assert page.secret.line.echoMode() is QLineEdit.EchoMode.Password
    assert page.secret.line in lines
    assert [line for line in lines if SECRET in line.text()] == []
    page.secret.line.setText("a wrong one")
    qtbot.mouseClick(page.unlock, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.ways.isEnabled() and not page.secret.typed, timeout=10_000)
    assert page.secret.typed == ""


@pytest.mark.parametrize("leave", ["lock", "close"])
def test_failure_21_the_clipboard_survives_the_lock(desk, monkeypatch, leave):
    monkeypatch.setattr(QGuiApplication, "focusWindow", desk.window.windowHandle)
    bar_of(desk).words.setPlainText("Mirren arrives hun")
    bar_of(desk).words.selectAll()
    bar_of(desk).words.copy()
    assert QApplication.clipboard().text() == "Mirren arrives hun"
    getattr(desk.window, leave)()
    assert QApplication.clipboard().text() == ""


@pytest.fixture
def kept_out(qapp):
    numbers = set()
    watch = OutOfPictures(qapp, numbers.add)
    yield numbers
    qapp.removeEventFilter(watch)


@pytest.mark.parametrize("opened", [a_menu, a_dialog])
def test_failure_22_screen_capture(desk, qtbot, kept_out, opened):
    """On a system that can be asked: that it then does so is the system's."""
    room = desk.room.projector.window
    desk.window.hide()
    desk.window.show()
    room.stand_beside(QRect(0, 0, 400, 300))
    above = opened(desk.window)
    qtbot.waitUntil(above.isVisible)
    seen = {each for each in QApplication.topLevelWidgets() if each.isVisible()}
    assert {desk.window, above, room} <= seen
    assert {each.internalWinId() for each in seen - {room}} <= kept_out
    assert room.internalWinId() not in kept_out
    above.close()
    room.close()


def test_failure_22_whoever_needs_pictures_of_the_desk_may_have_them(qapp, kept_out):
    assert how_here() is None or sys.platform == "win32"
    kept_out.clear()
    asked = []
    keep_out_of_pictures(qapp, {"CHAIRDESK_PICTURES": "allowed"}, asked.append)
    window = QWidget()
    window.show()
    assert asked == []
    assert kept_out == {window.internalWinId()}
    window.close()


def titles_shown():
    return {each.windowTitle() for each in QApplication.topLevelWidgets() if each.isVisible()}


def test_failure_25_window_titles_leak_into_other_programs(desk):
    room = desk.room.projector.window
    room.stand_beside(QRect(0, 0, 400, 300))
    titles = set()
    for step in (Step.PREPARE, Step.CLOSE, Step.RECORD, Step.RELEASE, Step.HOLD):
        desk.window.open_step(step)
        titles |= titles_shown()
    assert titles == {"F-2026-7 — ChairDesk", "The room's window"}
    desk.window.lock()
    assert "ChairDesk" in titles_shown()
    assert titles_shown() <= {"ChairDesk", "The room's window"}
    room.close()


def test_failure_26_a_recent_list_is_not_cleared(desk, which, tmp_path):
    desk.window.lock()
    assert QSettings("ChairDesk", "ChairDesk").allKeys() == []
    asks = re.compile(r"QSettings|SHAddToRecentDocs|RecentManager|recentDocument")
    sources = list(CHAIRDESK.rglob("*.py"))
    assert sources
    assert [path.name for path in sources if asks.search(path.read_text("utf-8"))] == []


def test_failure_27_sent_twice_is_recorded_twice(desk, qtbot, door, which):
    bar = bar_of(desk)
    bar.speaker.choose(MOTHER.id)
    bar.words.clear()
    bar.words.setFocus()
    qtbot.keyClicks(bar.words, "once")
    for _ in range(2):
        qtbot.keyClick(bar.words, Qt.Key.Key_Return)
    assert [words for words, _ in said_in(door, which)] == ["once"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such folders")
def test_failure_31_temporary_files_are_left(desk, qtbot, tmp_path, monkeypatch):
    temp = tmp_path / "temp"
    temp.mkdir()
    for name in ("TMPDIR", "SQLITE_TMPDIR"):
        monkeypatch.setenv(name, str(temp))
    monkeypatch.setattr(tempfile, "tempdir", None)
    assert {tempfile.gettempdir(), QDir.tempPath()} == {str(temp)}
    bar_of(desk).words.setPlainText("Mirren arrives hun")
    for step in (Step.CLOSE, Step.RECORD, Step.RELEASE):
        desk.window.open_step(step)
    desk.window.lock()
    assert list(temp.iterdir()) == []
