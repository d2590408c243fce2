"""The desk goes on where it was left, from one start to the next, and tells nobody outside."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from chairdesk.app.desk import Desk
from chairdesk.store.door import Door
from chairdesk.ui.step import Step
from tests.journeys.rehearsing import CHEAP
from tests.journeys.test_the_desk import NOW, SECRET, arrange


@pytest.fixture
def started(qapp, qtbot, tmp_path):
    """Start the desk as on another day, and come in by the unlock page."""
    desks = []

    def start(before=None):
        if before is not None:
            assert before.window.close()
        desk = Desk(qapp, Door(tmp_path / "data", CHEAP), lambda: NOW)
        desks.append(desk)
        qtbot.addWidget(desk.window)
        desk.window.show()
        page = desk.window.stack.currentWidget()
        page.secret.line.setText(SECRET)
        with qtbot.waitSignal(desk.window.unlocked, timeout=10_000):
            page.unlock.click()
        return desk

    yield start
    desks[-1].window.close()


@pytest.fixture
def which(tmp_path):
    door = Door(tmp_path / "data", CHEAP)
    door.create(SECRET)
    door.locksmith.code.note_kept()
    which = arrange(door.vault)
    door.lock()
    return which


def test_the_next_start_offers_to_go_on_where_the_desk_was_left(started, which, qtbot):
    desk = started()
    assert desk.window.diary.go_on.isHidden()
    desk.window.open_conference(which, Step.HOLD)
    desk.window.open_step(Step.RECORD)
    desk = started(desk)
    card = desk.window.diary.go_on
    assert card.heading.text() == "The desk was left at Record in F-2026-7"
    assert desk.window.conference is None  # nothing is opened before the chair says so
    qtbot.mouseClick(card.go_on, Qt.MouseButton.LeftButton)
    assert desk.window.left_at == (which, Step.RECORD)
    desk.window.open_diary()
    assert card.isHidden()
    desk = started(desk)
    assert desk.window.diary.go_on.isHidden()  # it was left at the diary


def test_where_the_desk_was_left_is_kept_as_one_goes_in_the_vault_and_nowhere_else(
    started, which, tmp_path
):
    desk = started()
    desk.window.open_conference(which, Step.HOLD)
    desk.scribe.finish()  # a kill from here on changes nothing
    assert desk._door.vault.settings.setting("left at") == f"{which} hold"
    QApplication.processEvents()
    for file in (one for one in (tmp_path / "data").rglob("*") if one.is_file()):
        assert str(which).encode() not in file.read_bytes()
        assert which.bytes not in file.read_bytes()


def test_a_conference_that_is_gone_is_not_offered(started, which):
    desk = started()
    desk.window.open_conference(which)
    desk = started(desk)
    assert not desk.window.diary.go_on.isHidden()
    desk._door.vault.retention.erase(which, NOW)
    desk.window.diary.refresh()
    assert desk.window.diary.go_on.isHidden()
