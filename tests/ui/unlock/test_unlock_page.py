import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from chairdesk.ui.unlock.unlock_page import UnlockPage, seconds_to_wait
from chairdesk.words import Words

CODE = "AAAA-BBBB-CCCC-DDDD-EEEE-FFFF-0011-HHHH-JJJJ"
GOOD = "the kettle sings at five"


@pytest.fixture
def page(shown, door):
    door.passphrase = GOOD
    page = shown(UnlockPage(door, Words(), wait=lambda failures: 0))
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


def test_a_wrong_one_is_one_sentence_and_an_empty_line(page, qtbot, door):
    enter(qtbot, "not this one at all")
    qtbot.waitUntil(lambda: "does not open with this passphrase" in page.notice.sentence)
    qtbot.waitUntil(lambda: page.secret.typed == "" and page.ways.isEnabled())
    assert page.secret.isAncestorOf(QApplication.focusWidget())
    assert not door.is_open


def test_wrong_tries_cost_more_and_more_time():
    assert [seconds_to_wait(failures) for failures in (0, 1, 2, 3, 4, 5, 20)] == [
        0, 0, 0, 2, 4, 8, 60,
    ]  # fmt: skip


def test_while_it_waits_nothing_can_be_tried(shown, door, qtbot):
    door.passphrase = GOOD
    page = shown(UnlockPage(door, Words(), wait=lambda failures: 30))
    page.ask()
    enter(qtbot, "wrong")
    qtbot.waitUntil(lambda: "Wait 30 seconds" in page.notice.sentence)
    assert not page.ways.isEnabled()
    page._try(lambda: door.unlock(GOOD), page._open)
    assert not door.is_open


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
    assert page.code.text() == ""
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
    ]
    page.forgotten.click()
    assert unnamed(page) == []
