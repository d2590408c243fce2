"""What the disk does not take waits behind the shut door, and is never lost."""

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QLineEdit

from chairdesk.desk.ports import Damaged, DiskFull, NotWritable
from chairdesk.models.contribution import Hand
from chairdesk.ui.half_typed import HalfTyped, of_line
from chairdesk.ui.step import Step
from tests.ui.lock.conftest import enter


def half_type(window):
    at = window.conference.page(Step.PREPARE).about.at
    at.setText("quarter p")
    at.setModified(True)


def test_a_full_disk_holds_the_words_behind_the_shut_door_until_there_is_room(
    window, desk, drafts, qtbot
):
    half_type(window)
    drafts.is_full = True
    window.lock()
    door_page = window.stack.currentWidget()
    assert "waits behind this page" in door_page.held.text()
    assert door_page.held.isVisible()
    assert not window.conference.isVisible()
    assert (window.windowTitle(), window.top.isVisible()) == ("ChairDesk", False)
    assert desk.door.is_open
    window.cover.try_again()
    assert window.cover.is_on
    drafts.is_full = False
    window.cover.try_again()
    assert not desk.door.is_open
    assert window.conference is None
    assert window.stack.count() == 1
    enter(window, qtbot)
    assert window.conference.page(Step.PREPARE).about.at.text() == "quarter p"


def test_the_true_cause_is_said_and_follows_what_is_the_matter(window, drafts):
    half_type(window)
    drafts.is_full, drafts.failure = True, NotWritable
    window.lock()
    door_page = window.stack.currentWidget()
    assert door_page.held.text().startswith("The data folder cannot be written to, so what")
    for failure, told in ((DiskFull, "The disk is full"), (Damaged, "The vault does not take")):
        drafts.failure = failure
        window.cover.try_again()
        assert door_page.held.text().startswith(told)
    drafts.is_full = False
    window.cover.try_again()
    assert not window.cover.is_on


def test_who_comes_back_while_it_is_held_finds_the_same_page(window, drafts, qtbot):
    half_type(window)
    page = window.conference
    drafts.is_full = True
    window.lock()
    enter(window, qtbot)
    assert window.conference is page
    assert page.isVisible()
    assert page.page(Step.PREPARE).about.at.text() == "quarter p"
    assert not window.cover.is_on
    assert window.windowTitle() == "CP/2026/114 — ChairDesk"


def test_the_window_does_not_close_on_words_that_cannot_be_kept(window, desk, drafts):
    half_type(window)
    drafts.is_full = True
    window.close()
    assert window.isVisible()
    assert window.stack.currentWidget().give_up.isVisible()
    window.stack.currentWidget().give_up.click()
    assert not window.isVisible()
    assert not desk.door.is_open


def test_a_held_desk_is_not_locked_twice(window, drafts, qtbot):
    half_type(window)
    drafts.is_full = True
    window.lock()
    with qtbot.assertNotEmitted(window.locked, wait=20):
        window.lock_if_open()


def test_a_store_that_refuses_is_never_told_to_forget(qapp, qtbot):
    class Refusing:
        def keep_drafts(self, *_):
            raise DiskFull

        def drafts_of(self, *_):
            return {"venue": "before"}

    line = QLineEdit()
    qtbot.addWidget(line)
    half_typed = HalfTyped(Refusing(), "which")
    half_typed.watch(Hand.CHAIR, "venue", of_line(line))
    assert line.text() == "before"
    assert half_typed.keep()
    line.setText("before and after")
    assert not half_typed.keep()
    assert line.text() == "before and after"
    half_typed.stop()


def test_what_is_half_typed_in_the_diary_waits_behind_the_door_while_the_disk_is_full(
    window, desk, drafts, qtbot
):
    window.open_diary()
    diary = window.diary
    diary.check.conference.setText("CP/20")
    drafts.is_full = True
    window.lock()
    assert desk.door.is_open
    assert not diary.isVisible()
    enter(window, qtbot)
    assert window.diary is diary
    assert diary.check.conference.text() == "CP/20"
    window.lock()
    drafts.is_full = False
    window.cover.try_again()
    assert not desk.door.is_open
    enter(window, qtbot)
    assert window.diary is not diary
    assert window.diary.check.conference.text() == "CP/20"


def test_an_address_half_typed_is_kept_though_its_page_went_while_the_disk_was_full(
    window, desk, drafts, qtbot
):
    window.this_desk.open()
    window.this_desk.page.stamps.address.setText("https")
    drafts.is_full = True
    window.lock()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    drafts.is_full = False
    window.cover.try_again()
    assert not desk.door.is_open
    enter(window, qtbot)
    window.this_desk.open()
    stamps = window.this_desk.page.stamps
    assert stamps.address.text() == "https"
    stamps.address.clear()
    assert stamps.half == ""
