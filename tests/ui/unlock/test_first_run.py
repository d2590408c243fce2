import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLineEdit, QWidget

from chairdesk.desk.ports import DiskFull, NotABackup
from chairdesk.ui.unlock import recovery_sheet
from chairdesk.ui.unlock.first_run_page import FirstRunPage, Ways, pick_two
from chairdesk.ui.unlock.recovery_sheet import print_sheet, save_sheet, sheet
from chairdesk.words import Words

CODE = "AAAA-BBBB-CCCC-DDDD-EEEE-FFFF-0011-HHHH-JJJJ"
GOOD = "the kettle sings at five"


@pytest.fixture
def kept():
    return []


@pytest.fixture
def page(shown, door, kept):
    ways = Ways(
        on_paper=lambda _parent, code: not kept.append(code),
        in_file=lambda _parent, code: not kept.append(code),
        pick=lambda _groups: (2, 6),
    )
    return shown(FirstRunPage(lambda: door, Words(), ways))


def type_both(page, qtbot, first, second):
    for field, typed in ((page.choose.first, first), (page.choose.again, second)):
        qtbot.keyClicks(field.findChild(QLineEdit), typed)


def make(page, qtbot):
    type_both(page, qtbot, GOOD, GOOD)
    with qtbot.waitSignal(page._errand.done if page._errand else page.choose.chosen):
        page.choose.go_on.click()
    qtbot.waitUntil(lambda: page.steps.current == 1)


def test_the_first_word_goes_into_the_passphrase(page):
    assert page.choose.first.isAncestorOf(QApplication.focusWidget())


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("short", "Too short: at least seven more."),
        ("password1234", "Too well known"),
        ("aaaaaaaaaaaaaaaa", "Too easy to foretell"),
        (GOOD, "Strong."),
    ],
)
def test_strength_is_said_in_words_with_what_would_make_it_better(page, qtbot, typed, said):
    type_both(page, qtbot, typed, "")
    assert page.choose.strength.text().startswith(said)


def test_a_weak_passphrase_goes_no_further(page, qtbot, door):
    type_both(page, qtbot, "password1234", "password1234")
    assert not page.choose.go_on.isEnabled()
    qtbot.keyClick(page.choose.again.findChild(QLineEdit), Qt.Key.Key_Return)
    assert not door.exists()


def test_two_that_differ_go_no_further(page, qtbot):
    type_both(page, qtbot, GOOD, GOOD[:-1])
    assert not page.choose.go_on.isEnabled()
    assert "not the same" in page.choose.again.named.field.accessibleDescription()


def test_what_is_typed_is_hidden_until_asked_for(page, qtbot):
    line = page.choose.first.findChild(QLineEdit)
    assert line.echoMode() == QLineEdit.EchoMode.Password
    page.choose.first._shows.setChecked(True)
    assert line.echoMode() == QLineEdit.EchoMode.Normal


def test_the_whole_first_run_by_keyboard(page, qtbot, door, kept):
    make(page, qtbot)
    assert door.passphrase == GOOD
    assert "0011" in page.recovery.groups.text()
    assert page.choose.first.typed == ""
    page.recovery.on_paper.click()
    page.recovery.in_file.click()
    assert kept == [CODE, CODE]
    assert "saved" in page.recovery.told.text()
    page.recovery.go_on.click()
    assert "third" in page.ask_back._fields[0].label.text()
    qtbot.keyClicks(QApplication.focusWidget(), "cccc")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    qtbot.keyClicks(QApplication.focusWidget(), "oo1i")
    with qtbot.waitSignal(page.finished):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert page.recovery.groups.text() == ""
    assert page._code == ""


def test_a_wrong_group_is_asked_again(page, qtbot):
    make(page, qtbot)
    page.recovery.go_on.click()
    qtbot.keyClicks(page.ask_back._lines[0], "cccc")
    qtbot.keyClicks(page.ask_back._lines[1], "zzzz")
    with qtbot.assertNotEmitted(page.finished, wait=30):
        page.ask_back.go_on.click()
    assert "Look at your copy" in page.notice.sentence
    assert page.ask_back._lines[1].text() == ""
    assert page.ask_back._lines[0].text() == "cccc"
    page.ask_back.show_again.click()
    assert page.steps.current == 1
    assert page.notice.sentence == ""


def test_a_full_disk_is_said_and_nothing_is_lost(page, qtbot, door):
    door.failure = DiskFull()
    type_both(page, qtbot, GOOD, GOOD)
    page.choose.go_on.click()
    qtbot.waitUntil(lambda: "disk is full" in page.notice.sentence)
    assert page.choose.isEnabled()
    assert page.choose.first.typed == GOOD


def test_a_file_that_cannot_be_written_is_said(shown, door, qtbot):
    def refuse(_parent, _code):
        raise PermissionError

    page = shown(
        FirstRunPage(lambda: door, Words(), Ways(lambda *_: False, refuse, lambda _: (0, 1)))
    )
    make(page, qtbot)
    page.recovery.in_file.click()
    assert "Choose another place" in page.notice.sentence
    page.recovery.on_paper.click()
    assert page.recovery.told.text() == ""


def test_two_different_groups_are_picked_in_order():
    for _ in range(50):
        first, second = pick_two(9)
        assert 0 <= first < second < 9


def test_everything_on_each_step_has_a_name(page, qtbot, unnamed):
    assert unnamed(page) == []
    make(page, qtbot)
    assert unnamed(page) == []
    page.recovery.go_on.click()
    assert unnamed(page) == []


def test_the_sheet_says_what_the_code_is_for():
    assert CODE in sheet(CODE)
    assert "only way in" in sheet(CODE)


def test_a_sheet_is_saved_where_the_chair_chooses(monkeypatch, tmp_path, qapp):
    chosen = tmp_path / "code.txt"
    monkeypatch.setattr(recovery_sheet, "where_to_save", lambda *_: chosen)
    assert save_sheet(QWidget(), CODE)
    assert CODE in chosen.read_text(encoding="utf-8")
    assert chosen.stat().st_mode & 0o077 == 0


def test_a_sheet_that_is_not_wanted_is_not_saved(monkeypatch, qapp):
    monkeypatch.setattr(recovery_sheet, "where_to_save", lambda *_: None)
    assert not save_sheet(QWidget(), CODE)


@pytest.mark.parametrize("answer", [QDialog.DialogCode.Accepted, QDialog.DialogCode.Rejected])
def test_a_sheet_is_printed_when_the_chair_says_so(monkeypatch, tmp_path, qtbot, answer):
    printed = tmp_path / "code.pdf"

    def choose_pdf(dialog):
        dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        dialog.printer().setOutputFileName(str(printed))
        return answer

    monkeypatch.setattr(QPrintDialog, "exec", choose_pdf)
    parent = QWidget()
    qtbot.addWidget(parent)
    assert print_sheet(parent, CODE) is (answer == QDialog.DialogCode.Accepted)
    assert printed.exists() is (answer == QDialog.DialogCode.Accepted)


def choose(page, file):
    page.restore.click()
    choice = QApplication.activeModalWidget()
    assert isinstance(choice, QFileDialog)
    choice.fileSelected.emit(str(file))
    choice.close()


def test_on_a_new_laptop_a_backup_is_brought_back_instead(page, qtbot, door, tmp_path):
    with qtbot.waitSignal(page.restored):
        choose(page, tmp_path / "copy")
    assert door.locksmith.asked == [tmp_path / "copy"]
    assert door.passphrase is None


def test_what_is_no_backup_is_one_sentence_and_the_first_run_goes_on(page, qtbot, door, tmp_path):
    door.locksmith.failure = NotABackup()
    choose(page, tmp_path / "letter")
    qtbot.waitUntil(lambda: "not a backup" in page.notice.sentence)
    qtbot.waitUntil(page.card.isEnabled)
    type_both(page, qtbot, GOOD, GOOD)
    page.choose.go_on.click()
    qtbot.waitUntil(lambda: page.steps.current == 1)
    assert not page.restore.isVisible()
