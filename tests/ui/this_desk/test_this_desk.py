"""What opens the vault and when the desk locks, changed from within the desk."""

from threading import Event

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from chairdesk.desk.ports import DiskFull, NoKeychain, WrongPassphrase
from chairdesk.ui.lock.idleness import Patience
from chairdesk.ui.step import Step
from tests.ui.desks import GOOD, Desk

NEW = "another kettle sings at six"


@pytest.fixture
def desk(style):
    return Desk(style)


@pytest.fixture
def window(desk, shown, qtbot):
    window = shown(desk.window)
    with qtbot.waitSignal(window.unlocked):
        qtbot.keyClicks(QApplication.focusWidget(), GOOD)
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    return window


@pytest.fixture
def page(window):
    window.top.desk.click()
    return window.this_desk.page


@pytest.fixture
def smith(desk):
    return desk.door.locksmith


def test_it_lies_over_what_is_open_and_leads_back_to_it(window, desk, unnamed):
    window.open_conference(desk.arrange(), Step.HOLD)
    conference = window.conference
    window.top.desk.click()
    page = window.this_desk.page
    window.top.desk.click()
    assert window.this_desk.page is page
    assert page.isVisible()
    assert unnamed(page) == []
    page.back.click()
    assert conference.isVisible()
    assert window.this_desk.page is None
    window.top.desk.click()
    window.open_step(Step.PREPARE)
    assert window.this_desk.page is None


def test_how_long_it_waits_before_it_locks_is_chosen_and_kept(window, page, qtbot):
    locking = page.locking
    locking.usual.setCurrentIndex(locking.usual.findData(5))
    with qtbot.waitSignal(window.this_desk.patience_chosen):
        locking.live.activated.emit(locking.live.findData(30))
    assert window.guard.idleness.patience == Patience(5, 30)


def test_an_address_for_time_stamps_is_kept_and_what_is_none_is_not(window, qtbot):
    window.this_desk.stamps = lambda: "https://old.example"
    window.top.desk.click()
    card, chosen = window.this_desk.page.stamps, []
    window.this_desk.stamps_chosen.connect(chosen.append)
    assert card.address.text() == "https://old.example"
    for typed in ("file:///etc", "https://stamps.example/tsa", " ", ""):
        card.address.setText(typed)
        card.address.editingFinished.emit()
    assert chosen == ["https://stamps.example/tsa", ""]
    assert "speaks to no network" in card.field._hint.text()
    card.address.setText("stamps")
    card.address.editingFinished.emit()
    assert "begins with https://" in card.field._hint.text()


def test_the_passphrase_is_changed_where_the_old_one_is_known(page, qtbot, smith):
    for field in (page.secrets.choose.first, page.secrets.choose.again):
        field.line.setText(NEW)
    page.secrets.choose.go_on.click()
    assert "passphrase of today first" in page.secrets.notice.sentence
    page.secrets.now.line.setText(GOOD)
    page.secrets.choose.go_on.click()
    qtbot.waitUntil(lambda: "new passphrase opens" in page.secrets.notice.sentence)
    assert smith.asked == [(GOOD, NEW)]
    assert page.secrets.now.typed == page.secrets.choose.first.typed == ""


def test_what_is_refused_is_one_sentence(page, qtbot, smith):
    smith.failure = WrongPassphrase()
    page.secrets.now.line.setText("not this one")
    page.secrets.new_code.click()
    qtbot.waitUntil(lambda: "does not open" in page.secrets.notice.sentence)
    assert page.secrets.isEnabled()


def test_a_new_recovery_code_is_shown_once(page, qtbot, smith):
    page.secrets.now.line.setText(GOOD)
    page.secrets.new_code.click()
    qtbot.waitUntil(lambda: "AAAA" in page.secrets.code.groups.text())
    assert page.secrets.code.isVisible()
    page.secrets.code.go_on.click()
    asked_back = page.secrets.ask_back
    assert not page.secrets.code.isVisible()
    type_groups(asked_back, qtbot, ("XXXX", "YYYY"))
    assert "not that group" in page.secrets.notice.sentence
    asked_back.show_again.click()
    assert page.secrets.code.isVisible()
    page.secrets.code.go_on.click()
    assert "code kept" not in smith.asked
    type_groups(asked_back, qtbot, asked_back._asked)
    qtbot.waitUntil(lambda: "You have the new" in page.secrets.notice.sentence)
    assert smith.asked[-1] == "code kept"
    assert page.secrets.code.groups.text() == ""
    assert not asked_back.isVisible()


def type_groups(panel, qtbot, groups):
    assert panel.isVisible()
    for line, group in zip(panel._lines, groups, strict=True):
        qtbot.keyClicks(line, group.lower())
    panel.go_on.click()


def test_the_keychain_is_off_until_it_is_asked_for(page, qtbot, smith):
    assert not page.secrets.keychain.isChecked()
    page.secrets.keychain.click()
    qtbot.waitUntil(lambda: "opens the vault too" in page.secrets.notice.sentence)
    page.secrets.keychain.click()
    qtbot.waitUntil(lambda: "No keychain" in page.secrets.notice.sentence)
    smith.failure = NoKeychain()
    page.secrets.keychain.click()
    qtbot.waitUntil(lambda: "Use the passphrase" in page.secrets.notice.sentence)
    assert not page.secrets.keychain.isChecked()


def new_key(page, secret=GOOD):
    page.secrets.now.line.setText(secret)
    page.secrets.new_key.click()


def test_a_new_key_closes_the_rooms_first_and_shows_its_code(window, desk, page, qtbot, smith):
    new_key(page)
    assert window.diary is None
    qtbot.waitUntil(lambda: "JJJJ" in page.secrets.code.groups.text())
    assert smith.asked == [("key", GOOD)]
    assert window.is_open
    page.back.click()
    assert window.diary.isVisible()


@pytest.mark.parametrize("failure", [None, WrongPassphrase(), DiskFull()], ids=repr)
def test_a_desk_that_is_locked_while_a_new_key_is_made_stays_locked(
    window, desk, page, qtbot, smith, monkeypatch, failure
):
    locked_by_now = Event()

    def new_key(_):
        locked_by_now.wait(10)
        if failure:
            raise failure
        desk.door.is_open = True
        return "JJJJ-BBBB"

    monkeypatch.setattr(smith, "new_key", new_key)
    page.secrets.now.line.setText(GOOD)
    page.secrets.new_key.click()
    window.lock_if_open()
    assert window.this_desk.page is None
    with qtbot.waitSignal(window.locked):
        locked_by_now.set()
    assert not desk.door.is_open
    assert window.diary is None
    assert not window.this_desk.is_drawing


def test_an_answer_that_comes_after_the_lock_reaches_nobody(
    window, page, qtbot, smith, monkeypatch
):
    is_locked = Event()
    monkeypatch.setattr(smith, "use_keychain", lambda: is_locked.wait(10) and None)
    page.secrets.keychain.click()
    errand = page.secrets._errand
    window.lock()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not isValid(page)
    with qtbot.waitSignal(errand.done), qtbot.captureExceptions() as faults:
        is_locked.set()
    QCoreApplication.processEvents()
    assert faults == []


def test_a_wrong_passphrase_draws_no_new_key(window, page, qtbot, smith):
    smith.failure = WrongPassphrase()
    new_key(page)
    qtbot.waitUntil(lambda: "does not open" in page.secrets.notice.sentence)
    assert window.is_open
    assert page.isVisible()


def test_a_new_key_that_fails_leaves_the_desk_locked(window, page, qtbot, smith):
    smith.failure = DiskFull()
    with qtbot.waitSignal(window.locked):
        new_key(page)
    assert window.this_desk.page is None


def test_no_new_key_while_something_cannot_be_kept(window, desk, qtbot, smith, monkeypatch):
    window.open_conference(desk.arrange())
    window.top.desk.click()
    monkeypatch.setattr(window.conference.bench.half_typed, "keep", lambda: False)
    new_key(window.this_desk.page)
    assert "disk is full" in window.this_desk.page.secrets.notice.sentence
    assert smith.asked == []
    monkeypatch.undo()


def test_the_lock_forgets_the_page_and_what_was_typed_in_it(window, page):
    page.secrets.now.line.setText(GOOD)
    window.lock()
    assert window.this_desk.page is None
    assert window.stack.count() == 1
