"""The way in stands first; what stands behind it comes while a secret is typed."""

from contextlib import contextmanager

import pytest
from PySide6.QtCore import Qt, QThreadPool
from PySide6.QtWidgets import QApplication, QLineEdit

from chairdesk.app.porch import Porch
from chairdesk.app.worn import put_on
from chairdesk.late import LOADING
from chairdesk.store.door import Door
from chairdesk.store.home.instance_lock import is_held
from chairdesk.ui.keys.keys_panel import KeysPanel
from tests.journeys.rehearsing import CHEAP
from tests.ui.everyone import faults, walked

SECRET = "the kettle sings at five"
LONG = 30_000


@pytest.fixture(scope="module")
def worn(qapp):
    return put_on(qapp)


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "data"


@pytest.fixture
def code(folder):
    door = Door(folder, CHEAP)
    code = door.create(SECRET)
    door.locksmith.code.note_kept()
    door.lock()
    return code


@pytest.fixture
def porch(qapp, qtbot, worn, folder, code):
    """Put the porch up before a vault; what stands behind is not loaded before a test says so."""
    with LOADING:
        porch = Porch(qapp, worn, folder)
        porch.window.resize(640, 560)
        porch.window.show()
        with qtbot.waitActive(porch.window, timeout=LONG):
            porch.window.activateWindow()
        yield porch
        with loading():
            QThreadPool.globalInstance().waitForDone()
        porch.front.close()
        porch.leave()
        porch.deleteLater()


@contextmanager
def loading():
    """Let whoever waits load what stands behind."""
    LOADING.release()
    try:
        yield
    finally:
        LOADING.acquire()


def page_of(porch):
    return porch.window.stack.currentWidget()


def type_in(qtbot, typed):
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    qtbot.keyClicks(line, typed)
    QApplication.processEvents()
    return line


def is_in(porch):
    return porch.front is not porch.window and porch.front.is_open


def come_in(porch, qtbot):
    qtbot.keyClick(type_in(qtbot, SECRET), Qt.Key.Key_Return)
    with loading():
        qtbot.waitUntil(lambda: is_in(porch), timeout=LONG)


def test_enter_pressed_before_the_rest_has_loaded_opens_the_desk_once_it_has(porch, qtbot):
    qtbot.keyClick(type_in(qtbot, SECRET), Qt.Key.Key_Return)
    QApplication.processEvents()
    assert page_of(porch).is_busy
    assert porch.front is porch.window
    with loading():
        qtbot.waitUntil(lambda: is_in(porch), timeout=LONG)
    assert porch.front.diary.isVisible()


def test_what_is_typed_before_and_after_the_rest_has_loaded_stands_in_the_line(porch, qtbot):
    line = type_in(qtbot, SECRET[:9])
    with loading():
        QThreadPool.globalInstance().waitForDone()
    type_in(qtbot, SECRET[9:])
    assert line.text() == SECRET
    qtbot.keyClick(line, Qt.Key.Key_Return)
    with loading():
        qtbot.waitUntil(lambda: is_in(porch), timeout=LONG)


def test_a_wrong_passphrase_is_said_at_the_porch_and_the_right_one_opens_the_desk(porch, qtbot):
    qtbot.keyClick(type_in(qtbot, "not this one at all"), Qt.Key.Key_Return)
    notice = page_of(porch).notice
    with loading():
        said = "does not open with this passphrase"
        qtbot.waitUntil(lambda: said in notice.sentence, timeout=LONG)
        qtbot.waitUntil(lambda: not page_of(porch).is_busy, timeout=LONG)
    assert porch.front is porch.window
    come_in(porch, qtbot)


def test_the_desk_opens_where_the_porch_stood(porch, qtbot):
    porch.window.move(40, 30)
    stood = porch.window.geometry()
    come_in(porch, qtbot)
    assert porch.front.geometry() == stood


def test_a_desk_left_while_a_secret_is_tried_leaves_the_vault_locked(porch, qtbot, folder):
    qtbot.keyClick(type_in(qtbot, SECRET), Qt.Key.Key_Return)
    porch.window.close()
    with loading():
        QThreadPool.globalInstance().waitForDone()
    assert is_held(folder)
    QApplication.processEvents()
    assert porch.front is porch.window
    porch.leave()
    assert not is_held(folder)


@pytest.mark.parametrize("size", [(1366, 768), (640, 560), (400, 384)])
def test_the_porch_is_walked_through_by_tab_before_anything_else_is_loaded(porch, size):
    porch.window.resize(*size)
    QApplication.processEvents()
    assert faults(porch.window) == []


def within(panel, first):
    """Walk through a panel; what lies beside it is walked through without it."""
    return [one for one in walked(panel, first) if panel.isAncestorOf(one)]


def test_the_keys_over_the_porch_are_walked_through_by_tab(porch, qtbot):
    qtbot.keyClick(porch.window, Qt.Key.Key_F1)
    with loading():
        qtbot.waitUntil(lambda: porch.window.findChild(KeysPanel) is not None, timeout=LONG)
    keys = porch.window.findChild(KeysPanel)
    qtbot.waitUntil(keys.isVisible, timeout=LONG)
    assert (
        faults(
            keys, lambda panel, first: [w for w in walked(panel, first) if panel.isAncestorOf(w)]
        )
        == []
    )


def test_the_keys_are_shown_at_the_porch_once_they_are_loaded_and_go_again(porch, qtbot):
    qtbot.keyClick(porch.window, Qt.Key.Key_F1)
    assert porch.window.over is None
    with loading():
        qtbot.waitUntil(lambda: porch.window.over is not None, timeout=LONG)
    assert porch.window.over.isVisible()
    porch.window.resize(600, 500)
    assert porch.window.over.height() == porch.window.stack.height()
    qtbot.keyClick(porch.window, Qt.Key.Key_F1)
    assert not porch.window.over.isVisible()
    qtbot.keyClick(porch.window, Qt.Key.Key_F1)
    assert porch.window.over.isVisible()


def test_text_grows_by_its_keys_at_the_porch(porch, qtbot, worn):
    usual = worn.style.look.points
    qtbot.keyClick(porch.window, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert worn.style.look.points > usual
    qtbot.keyClick(porch.window, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert worn.style.look.points == usual


def test_a_right_recovery_code_leaves_the_open_vault_to_the_desk_which_locks_it(
    porch, qtbot, code, folder
):
    page = page_of(porch)
    qtbot.mouseClick(page.forgotten, Qt.MouseButton.LeftButton)
    page.code.setText(code)
    with loading():
        qtbot.keyClick(page.code, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: porch.front is not porch.window, timeout=LONG)
    desk = porch.front
    assert desk.stack.currentWidget() is page
    assert page.choose.first.isAncestorOf(QApplication.focusWidget())
    assert is_held(folder)
    desk.guard.idleness.lapsed.emit()
    assert not is_held(folder)
    assert desk.stack.currentWidget() is not page


def test_after_a_right_recovery_code_the_page_leads_into_the_desk(porch, qtbot, code):
    page = page_of(porch)
    qtbot.mouseClick(page.forgotten, Qt.MouseButton.LeftButton)
    page.code.setText(code)
    with loading():
        qtbot.keyClick(page.code, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: porch.front is not porch.window, timeout=LONG)
    page.opened.emit()  # as it says once a new passphrase is kept
    assert is_in(porch)
    assert porch.front.diary.isVisible()
