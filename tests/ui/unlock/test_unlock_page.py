from threading import Event, get_ident

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit

from chairdesk.app.opening import warn_of_other_window
from chairdesk.desk.at_the_door.door import Known
from chairdesk.desk.ports import (
    Damaged,
    MistypedRecoveryCode,
    NoKeychain,
    NotLocal,
    NotWritable,
    RolledBack,
    VaultIsLinked,
    VaultIsMissing,
)
from chairdesk.store.home.instance_lock import InstanceLock
from chairdesk.ui.unlock.unlock_page import UnlockPage
from chairdesk.words import Words

CODE = "AAAA-BBBB-CCCC-DDDD-EEEE-FFFF-0011-HHHH-JJJJ"
GOOD = "the kettle sings at five"


@pytest.fixture
def page(shown, door):
    door.passphrase = GOOD
    page = shown(UnlockPage(door.locksmith, lambda: door, Words()))
    page.ask()
    return page


def enter(qtbot, typed):
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    qtbot.keyClicks(line, typed)
    qtbot.keyClick(line, Qt.Key.Key_Return)


def test_the_passphrase_opens_the_desk(page, qtbot, door):
    with qtbot.waitSignal(page.opened):
        enter(qtbot, GOOD)
    assert door.is_open
    assert page.secret.typed == ""


def test_what_the_diary_shows_is_read_beside_the_window_which_says_how_far(shown, door, qtbot):
    went_on, windows = Event(), get_ident()

    def read_ahead(told):
        assert door.is_open
        assert get_ident() != windows
        assert told(2, 900)
        went_on.wait(10)

    door.passphrase = GOOD
    page = shown(UnlockPage(door.locksmith, lambda: door, Words(), read_ahead))
    page.ask()
    enter(qtbot, GOOD)
    said = "Conferences are read anew: 2 of 900."
    qtbot.waitUntil(lambda: page.notice.sentence == said, timeout=10_000)
    assert page.is_busy
    with qtbot.waitSignal(page.opened, timeout=10_000):
        went_on.set()
    assert page.notice.sentence == ""


def test_a_wrong_one_is_one_sentence_and_an_empty_line(page, qtbot, door):
    enter(qtbot, "not this one at all")
    qtbot.waitUntil(lambda: "does not open with this passphrase" in page.notice.sentence)
    qtbot.waitUntil(lambda: page.secret.typed == "" and page.ways.isEnabled())
    assert page.secret.isAncestorOf(QApplication.focusWidget())
    assert not door.is_open


def test_after_wrong_tries_it_counts_down_and_nothing_can_be_tried(page, qtbot, door):
    door.locksmith.seconds = 30
    enter(qtbot, "wrong")
    qtbot.waitUntil(lambda: "Wait 30 seconds" in page.notice.sentence)
    assert not page.ways.isEnabled()
    page._try(lambda: door.unlock(GOOD), page._open)
    assert not door.is_open
    door.locksmith.seconds = 29
    page._waiting.timeout.emit()
    assert "Wait 29 seconds" in page.notice.sentence
    door.locksmith.seconds = 0
    page._waiting.timeout.emit()
    assert page.ways.isEnabled()
    assert "Wait" not in page.notice.sentence
    assert page.secret.isAncestorOf(QApplication.focusWidget())


def test_a_restart_goes_on_waiting(shown, door):
    door.passphrase, door.locksmith.seconds = GOOD, 8
    page = shown(UnlockPage(door.locksmith, lambda: door, Words()))
    page.ask()
    assert "Wait eight seconds" in page.notice.sentence
    assert not page.ways.isEnabled()


def test_a_wrong_letter_leaves_the_code_and_marks_its_group(page, qtbot):
    page.forgotten.click()
    enter(qtbot, "baaa bbbb ccxc dddd eeee ffff 0011 hhhh jjjj")
    qtbot.waitUntil(lambda: "first and the third group" in page.code.accessibleDescription())
    assert page.code.text() == "BAAA-BBBB-CCXC-DDDD-EEEE-FFFF-0011-HHHH-JJJJ"
    assert page.code.selectedText() == "BAAA"
    assert page.ways.isEnabled()


def test_the_keychain_opens_where_it_was_asked_to(page, qtbot, door):
    assert not page.by_keychain.isVisible()
    door.locksmith.keychain = True
    page.ask()
    with qtbot.waitSignal(page.opened):
        page.by_keychain.click()
    assert door.locksmith.asked == ["keychain opens"]


def test_a_lost_keychain_is_one_sentence_and_the_passphrase_opens(page, qtbot, door):
    door.locksmith.keychain, door.locksmith.failure = True, NoKeychain()
    page.ask()
    page.by_keychain.click()
    qtbot.waitUntil(lambda: "Use the passphrase" in page.notice.sentence)
    qtbot.waitUntil(lambda: page.ways.isEnabled() and page.secret.line.hasFocus())
    with qtbot.waitSignal(page.opened):
        enter(qtbot, GOOD)


def test_a_backup_is_brought_back_from_the_page_itself(page, qtbot, door, tmp_path):
    page.damaged.click()
    page.rescue.restore.click()
    choice = QApplication.activeModalWidget()
    assert isinstance(choice, QFileDialog)
    choice.fileSelected.emit(str(tmp_path / "copy"))
    choice.close()
    qtbot.waitUntil(lambda: "backup is in its place" in page.notice.sentence)
    assert "recovery code of its day" in page.notice.sentence
    assert door.locksmith.asked == [tmp_path / "copy"]
    assert page.ways.current == 0


def test_what_can_be_read_is_brought_out_and_counted(page, qtbot, door):
    page.damaged.click()
    page.rescue.salvage.click()
    assert door.locksmith.asked == []
    page.rescue.secret.line.setText(GOOD)
    page.rescue.salvage.click()
    qtbot.waitUntil(lambda: "412. Missing: 3" in page.notice.sentence)
    page.damaged.click()
    page.rescue.back.click()
    assert page.ways.current == 0


def test_a_mistyped_code_for_a_damaged_vault_stays_to_be_compared(page, qtbot, door):
    door.locksmith.failure = MistypedRecoveryCode((1,))
    page.damaged.click()
    page.rescue.secret.line.setText(CODE)
    page.rescue.salvage.click()
    qtbot.waitUntil(lambda: "not quite the recovery code" in page.notice.sentence)
    qtbot.waitUntil(page.ways.isEnabled)
    assert page.rescue.secret.typed == CODE
    assert page.rescue.secret.line.hasFocus()


def test_nothing_typed_asks_nothing(page, qtbot):
    page.unlock.click()
    page.forgotten.click()
    page.use_code.click()
    assert page.notice.sentence == ""
    assert page._errand is None


def test_the_recovery_code_opens_and_asks_for_a_new_passphrase(page, qtbot, door):
    page.forgotten.click()
    enter(qtbot, CODE)
    qtbot.waitUntil(lambda: page.ways.current == 2)
    new = "another kettle sings at six"
    for field in (page.choose.first, page.choose.again):
        qtbot.keyClicks(field.findChild(QLineEdit), new)
    with qtbot.waitSignal(page.opened):
        page.choose.go_on.click()
    assert door.passphrase == new
    assert page._code == ""


def test_a_wrong_code_is_one_sentence(page, qtbot):
    page.forgotten.click()
    enter(qtbot, "AAAA")
    qtbot.waitUntil(lambda: "recovery code" in page.notice.sentence)
    qtbot.waitUntil(page.ways.isEnabled)
    assert page.code.text() == "AAAA"
    page.back.click()
    assert page.ways.current == 0


def test_everything_on_it_has_a_name_and_tab_goes_down_the_page(page, unnamed, tab_walk):
    assert unnamed(page) == []
    names = tab_walk(page, page.secret.findChild(QLineEdit))
    assert names == [
        "Passphrase",
        "Show what I type",
        "Unlock",
        "I have forgotten the passphrase",
        "The vault does not open, or is damaged",
    ]
    for way in (page.forgotten, page.damaged):
        way.click()
        assert unnamed(page) == []


def choose_folder(page, name):
    page.elsewhere.open_copy.click()
    choice = page.elsewhere.findChild(QFileDialog)
    choice.fileSelected.emit(str(name))
    choice.close()
    choice.setParent(None)


def test_a_folder_that_cannot_be_written_is_refused_with_a_way_out(page, qtbot, door, tmp_path):
    assert page.elsewhere.isHidden()
    door.failure = NotWritable()
    enter(qtbot, GOOD)
    qtbot.waitUntil(lambda: "open a copy in another folder" in page.notice.sentence)
    assert page.elsewhere.open_copy.isVisible()
    qtbot.waitUntil(page.ways.isEnabled)
    choose_folder(page, tmp_path / "locked too")
    qtbot.waitUntil(lambda: "That folder cannot be written either" in page.notice.sentence)
    qtbot.waitUntil(page.ways.isEnabled)
    page.secret.line.setText(GOOD)
    page.unlock.click()
    qtbot.waitUntil(lambda: "This folder cannot be written" in page.notice.sentence)
    door.failure = NotLocal()
    qtbot.waitUntil(page.ways.isEnabled)
    choose_folder(page, tmp_path / "Dropbox")
    qtbot.waitUntil(lambda: "own disk" in page.notice.sentence)
    door.failure = None
    qtbot.waitUntil(page.ways.isEnabled)
    choose_folder(page, tmp_path / "elsewhere")
    qtbot.waitUntil(lambda: "goes on in the copy in elsewhere" in page.notice.sentence)
    assert "The backups of before stay beside the first one." in page.notice.sentence
    assert door.copied_to == [tmp_path / "elsewhere"]
    assert page.elsewhere.isHidden()
    assert page.secret.isAncestorOf(page.window().focusWidget())


def test_a_copy_is_offered_where_a_folder_is_no_place_for_a_vault(page, qtbot, door):
    door.failure = VaultIsLinked()
    enter(qtbot, GOOD)
    qtbot.waitUntil(lambda: "a second name in another folder" in page.notice.sentence)
    assert page.elsewhere.open_copy.isVisible()


def test_no_copy_is_offered_while_a_way_is_being_tried(page, qtbot, door):
    door.failure = NotWritable()
    enter(qtbot, GOOD)
    qtbot.waitUntil(lambda: page.elsewhere.isVisible() and page.ways.isEnabled())
    door.failure = None
    enter(qtbot, GOOD)
    assert not page.elsewhere.isEnabled()
    qtbot.waitUntil(lambda: door.is_open)


def test_a_second_window_is_told_before_a_passphrase_is_typed(page, tmp_path):
    warn_of_other_window(page, tmp_path / "no such folder", Words())
    warn_of_other_window(page, tmp_path, Words())
    assert page.notice.sentence == ""
    first = InstanceLock(tmp_path / "vault.lock")
    warn_of_other_window(page, tmp_path, Words())
    assert page.notice.sentence.startswith("ChairDesk is open already with this vault.")
    first.release()


@pytest.mark.parametrize("failure", [Damaged(), RolledBack(), VaultIsMissing()])
def test_a_vault_that_stays_closed_is_told_of_with_what_is_known_and_the_way_back(
    page, qtbot, door, failure
):
    door.failure = failure
    door.known = Known(412, 400, "monday.chairdesk-backup")
    page.secret.line.setText(GOOD)
    page.unlock.click()
    known = (
        "Entries that it held when it was last seen: 412. "
        "Entries in its newest whole backup, monday.chairdesk-backup: 400."
    )
    qtbot.waitUntil(lambda: page.notice.sentence.endswith(known))
    assert "ackup" in page.notice.sentence.removesuffix(known)
    assert page.damaged.isVisible()


def test_where_nothing_is_known_nothing_is_said_of_it(page, qtbot, door):
    door.failure = Damaged()
    page.secret.line.setText(GOOD)
    page.unlock.click()
    qtbot.waitUntil(lambda: page.notice.sentence == Words().why(Damaged()))
