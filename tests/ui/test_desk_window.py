import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from chairdesk.desk.ports import Damaged
from chairdesk.desk.sitting import take_up
from chairdesk.models.events import ConferenceOpened
from chairdesk.models.ids import ConferenceId, new_id
from chairdesk.ui.step import Step
from chairdesk.ui.tokens import Theme
from chairdesk.ui.unlock.unlock_page import UnlockPage
from tests.ui.desks import GOOD, Desk
from tests.ui.prepare.fingers import arrange


@pytest.fixture
def desk(style):
    return Desk(style)


@pytest.fixture
def window(desk, shown):
    return shown(desk.window)


@pytest.fixture
def open_window(window, qtbot):
    with qtbot.waitSignal(window.unlocked):
        qtbot.keyClicks(QApplication.focusWidget(), GOOD)
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    return window


def press(qtbot, window, key, *modifiers):
    mask = Qt.KeyboardModifier.NoModifier
    for modifier in modifiers:
        mask |= modifier
    qtbot.keyClick(window, key, mask)


CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_the_door_comes_first_and_shows_nothing_of_the_desk(window, unnamed):
    assert window.diary is None
    assert not window.top.isVisible()
    assert unnamed(window) == []


def test_without_a_vault_the_first_run_comes_first(style, shown):
    desk = Desk(style)
    desk.door.is_made = False
    desk.window._show_door()
    window = shown(desk.window)
    assert window.stack.currentWidget().choose.isVisible()
    window.stack.currentWidget().finished.emit()
    assert window.diary.isVisible()


def test_a_backup_that_was_brought_back_is_unlocked_as_any_vault(style, shown):
    desk = Desk(style)
    desk.door.is_made = False
    desk.window.lock()
    first = shown(desk.window).stack.currentWidget()
    desk.door.is_made = True
    first.restored.emit()
    page = desk.window.stack.currentWidget()
    assert isinstance(page, UnlockPage)
    assert "backup is in its place" in page.notice.sentence


def test_behind_the_door_is_the_diary(open_window, unnamed):
    assert open_window.diary.isVisible()
    assert open_window.windowTitle() == "ChairDesk"
    assert unnamed(open_window) == []


def test_the_title_names_the_reference_and_nothing_else(open_window, desk):
    open_window.open_conference(desk.arrange())
    assert open_window.windowTitle() == "CP/2026/114 — ChairDesk"
    open_window.open_diary()
    assert open_window.windowTitle() == "ChairDesk"


def test_a_new_conference_opens_where_it_is_prepared(open_window, qtbot):
    open_window.diary.empty.first_step.click()
    assert open_window.windowTitle() == "ChairDesk"
    page = open_window.conference.page(Step.PREPARE)
    for field, text in (("reference", "CP/9"), ("day", "1 Dec 2026"), ("at", "10")):
        getattr(page.about, field).setText(text)
        getattr(page.about, field).editingFinished.emit()
    assert open_window.windowTitle() == "CP/9 — ChairDesk"
    assert "Saved at 09.30." in open_window.conference.status._standing.text()


def test_until_it_is_arranged_other_steps_lead_back_to_prepare(open_window, qtbot):
    open_window.arrange_new()
    open_window.open_step(Step.HOLD)
    assert open_window.conference.not_yet.isVisible()
    open_window.conference.not_yet.first_step.click()
    assert open_window.conference.page(Step.PREPARE).isVisible()
    arrange(open_window.conference.page(Step.PREPARE))
    qtbot.waitUntil(
        lambda: open_window.top.steps.button(Step.HOLD).accessibleName() == "Hold, three open"
    )
    open_window.open_step(Step.HOLD)
    assert open_window.conference.page(Step.HOLD).line.isVisible()


def test_each_step_says_what_is_open_in_it_in_words(open_window, desk, qtbot):
    open_window.open_conference(desk.arrange())
    hold = open_window.top.steps.button(Step.HOLD)
    qtbot.waitUntil(lambda: hold.accessibleName() == "Hold, three open")
    prepare = open_window.top.steps.button(Step.PREPARE)
    assert prepare.accessibleName() == "Prepare, five open"
    assert "three open" in hold.text()
    open_window.resize(683, 384)
    qtbot.waitUntil(lambda: hold.text() == "Hold •")


def test_only_the_steps_that_were_given_are_offered(open_window, desk):
    open_window.open_conference(desk.arrange())
    shown = [s for s, button in open_window.top.steps._buttons.items() if button.isVisible()]
    assert shown == [Step.DIARY, Step.PREPARE, Step.HOLD]
    open_window.open_diary()
    shown = [s for s, button in open_window.top.steps._buttons.items() if button.isVisible()]
    assert shown == [Step.DIARY]


def test_steps_are_opened_by_mouse_and_by_key(open_window, desk, qtbot):
    open_window.open_conference(desk.arrange())
    open_window.top.steps.button(Step.HOLD).click()
    assert open_window.conference.page(Step.HOLD).isVisible()
    press(qtbot, open_window, Qt.Key.Key_PageUp, CTRL)
    assert open_window.conference.page(Step.PREPARE).isVisible()
    press(qtbot, open_window, Qt.Key.Key_PageDown, CTRL)
    press(qtbot, open_window, Qt.Key.Key_PageDown, CTRL)
    assert open_window.conference.page(Step.HOLD).isVisible()
    open_window.top.steps.button(Step.DIARY).click()
    assert open_window.diary.isVisible()
    press(qtbot, open_window, Qt.Key.Key_PageDown, CTRL)
    assert open_window.diary.isVisible()


def test_a_conference_that_cannot_be_read_is_said_and_the_desk_stays(open_window, desk):
    desk.failure = Damaged()
    open_window.open_conference(ConferenceId(new_id()))
    assert "Bring it back from a backup" in open_window.notice.sentence
    assert open_window.conference is None


def test_lock_leaves_nothing_on_the_screen_and_comes_back_to_the_same_step(
    open_window, desk, qtbot
):
    open_window.open_conference(desk.arrange(), Step.HOLD)
    with qtbot.waitSignal(open_window.locked):
        press(qtbot, open_window, Qt.Key.Key_L, CTRL)
    assert not desk.door.is_open
    assert open_window.conference is None
    assert open_window.diary is None
    assert open_window.windowTitle() == "ChairDesk"
    assert not open_window.top.isVisible()
    with qtbot.waitSignal(open_window.unlocked):
        qtbot.keyClicks(QApplication.focusWidget(), GOOD)
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert open_window.conference.page(Step.HOLD).isVisible()


def test_the_desk_locks_while_a_list_is_open(open_window, desk, qtbot):
    open_window.open_conference(desk.arrange())
    open_window.conference.page(Step.PREPARE).about.kind.showPopup()
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    with qtbot.waitSignal(open_window.locked):
        qtbot.keyClick(QApplication.activePopupWidget(), Qt.Key.Key_L, CTRL)
    assert QApplication.activePopupWidget() is None
    assert open_window.conference is None


def test_locking_a_locked_desk_does_nothing(window, qtbot):
    with qtbot.assertNotEmitted(window.locked, wait=20):
        press(qtbot, window, Qt.Key.Key_L, CTRL)


def test_closing_the_window_locks_the_vault(open_window, desk):
    desk.door.is_open = True
    open_window.close()
    assert not desk.door.is_open


def test_a_conference_is_opened_where_it_stands(open_window, desk):
    which = desk.arrange()
    open_window.open_conference(which)
    assert open_window.conference.page(Step.PREPARE).isVisible()
    open_window.open_diary()
    take_up(which, desk.ledger, desk.now).enter(ConferenceOpened())
    open_window.open_conference(which)
    assert open_window.conference.page(Step.HOLD).isVisible()


def test_f6_walks_through_the_zones_and_back(open_window, desk, qtbot):
    open_window.open_conference(desk.arrange(), Step.HOLD)
    line = open_window.conference.page(Step.HOLD).line
    press(qtbot, open_window, Qt.Key.Key_F6)
    press(qtbot, open_window, Qt.Key.Key_F6)
    visited = {QApplication.focusWidget()}
    press(qtbot, open_window, Qt.Key.Key_F6)
    visited.add(QApplication.focusWidget())
    assert line in visited
    line.setFocus()
    press(qtbot, open_window, Qt.Key.Key_F6, SHIFT)
    assert open_window.top.isAncestorOf(QApplication.focusWidget())


@pytest.mark.parametrize("size", [(1366, 768), (683, 384)])
def test_f6_reaches_the_panes_behind_tabs_too(open_window, desk, qtbot, size):
    open_window.open_conference(desk.arrange())
    open_window.resize(*size)
    page = open_window.conference.page(Step.PREPARE)
    reached = set()
    for _ in range(4):
        press(qtbot, open_window, Qt.Key.Key_F6)
        focused = QApplication.focusWidget()
        reached |= {
            number
            for number, (_, pane, _) in enumerate(page.split._panes)
            if pane.isAncestorOf(focused)
        }
    assert 0 in reached


def test_f1_shows_the_keys_of_where_one_is_and_gives_the_focus_back(open_window, desk, qtbot):
    open_window.open_conference(desk.arrange(), Step.HOLD)
    line = open_window.conference.page(Step.HOLD).line
    line.setFocus()
    press(qtbot, open_window, Qt.Key.Key_F1)
    panel = open_window.panels.keys
    assert panel.isVisible()
    assert "Tag as a fact" in panel.accessibleDescription()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert QApplication.focusWidget() is line
    open_window.open_step(Step.PREPARE)
    open_window.top.keys.click()
    assert "Tag as a fact" not in panel.accessibleDescription()
    assert "Paste rows" in panel.accessibleDescription()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_A)
    assert panel.isVisible()
    open_window.top.keys.click()
    assert not panel.isVisible()


def test_the_text_grows_by_key(open_window, style, qtbot):
    usual = style.look.points
    press(qtbot, open_window, Qt.Key.Key_Equal, CTRL)
    assert style.look.points > usual
    press(qtbot, open_window, Qt.Key.Key_Minus, CTRL)
    press(qtbot, open_window, Qt.Key.Key_Minus, CTRL)
    assert style.look.points < usual
    press(qtbot, open_window, Qt.Key.Key_0, CTRL)
    assert style.look.points == usual


def test_the_look_menu_offers_themes_and_sizes(open_window, style, qtbot):
    menu = open_window.top.looks
    open_window.top.look.click()
    assert menu.isVisible()
    menu.close()
    menu._themes[Theme.DARK].trigger()
    assert style.look.theme is Theme.DARK
    style.write_at(22)
    assert menu._size.text() == "Text at 200 per cent"


def test_in_a_narrow_window_words_go_and_names_stay(open_window, qtbot):
    open_window.resize(683, 384)
    qtbot.waitUntil(lambda: open_window.top.lock.text() == "")
    assert open_window.top.lock.accessibleName() == "Lock"


@pytest.mark.parametrize(
    ("size", "points"), [((1366, 768), 11), ((1366, 768), 22), ((683, 384), 11), ((320, 256), 11)]
)
def test_the_window_fits_the_screen(open_window, desk, style, size, points):
    open_window.open_conference(desk.arrange())
    style.write_at(points)
    open_window.resize(*size)
    QApplication.processEvents()
    assert (open_window.width(), open_window.height()) == size


def test_a_rehearsal_is_asked_for(open_window, qtbot):
    with qtbot.waitSignal(open_window.rehearsal_wanted):
        open_window.diary.rehearse.click()
