"""One window for both: the bar says in whose hand the next entry is, and one key changes it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from chairdesk.models.contribution import Hand
from chairdesk.models.events import ContributionRecorded, ItemOpened
from tests.ui.hold.abernethy import somebody

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
CHAIR, TAKER = "Morag Sinclair, chair", "Fiona Baird, minute-taker"


def write(one, qtbot, words):
    one.hold.bar.speaker.choose(somebody(one.hold._bench, "Kirsty"))
    one.hold.bar.words.insertPlainText(words)
    qtbot.keyClick(one.hold.bar.words, Qt.Key.Key_Return)


def test_one_key_changes_hands_and_back_and_what_is_half_typed_stays(one, qtbot):
    line, badge = one.hold.bar.words, one.two.hand
    line.setFocus()
    assert badge.text() == TAKER
    write(one, qtbot, "As usual.")
    one.hold.bar.words.insertPlainText("Half a line")
    qtbot.keyClick(line, Qt.Key.Key_H, CTRL | SHIFT)
    assert (badge.text(), line.toPlainText()) == (CHAIR, "Half a line")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    one.hold.rail.setFocus()
    assert badge.text() == CHAIR
    qtbot.keyClick(one.hold.rail, Qt.Key.Key_H, CTRL | SHIFT)
    line.setFocus()
    assert badge.text() == TAKER
    write(one, qtbot, "As usual again.")
    hands = [hand for hand, event in one.entered if isinstance(event, ContributionRecorded)]
    assert hands == [Hand.MINUTE_TAKER, Hand.CHAIR, Hand.MINUTE_TAKER]


def test_the_bar_says_whose_part_the_focus_is_in_and_all_of_it_can_be_the_minute_takers(one, qtbot):
    one.hold.bar.words.setFocus()
    assert one.two.hand.text() == TAKER
    one.hold.rail.setFocus()
    assert one.two.hand.text() == CHAIR
    one.two.change.trigger()
    assert one.two.hand.text() == TAKER
    one.hold.open_item("views")
    assert one.entered[-1] == (Hand.MINUTE_TAKER, ItemOpened("views"))


def test_whose_hand_it_is_and_how_it_changes_is_said_at_the_foot_too_and_once_aloud(one, announced):
    one.hold.rail.setFocus()
    said_at_the_foot = one.window.conference.status._hint.text
    for line_or_rail, who in ((one.hold.bar.words, TAKER), (one.hold.rail, CHAIR)) * 2:
        line_or_rail.setFocus()
        told = f"The next entry is in the hand of {who}. Ctrl+Shift+H changes hands."
        assert said_at_the_foot() == told
        assert one.two.hand.toolTip().endswith("all else the chair’s. Ctrl+Shift+H changes hands.")
    assert sum("changes hands" in sentence for sentence in announced) <= 1
    one.two.open()
    assert said_at_the_foot() == f"The next entry is in the hand of {CHAIR}."
    one.two.own.close()


def test_the_hand_is_said_aloud_as_it_changes_for_the_first_time(one, announced):
    one.two.hand.take_up(one.window.conference)
    one.hold.rail.setFocus()
    one.hold.bar.words.setFocus()
    assert any(said.endswith("Ctrl+Shift+H changes hands.") for said in announced)


def test_where_there_is_little_room_above_the_hand_is_named_at_the_foot_alone(one):
    one.two.hand.fold(is_narrow=True)
    assert not one.two.hand.isVisible()
    told = one.window.conference.status._hint.text()
    assert told.startswith("The next entry is in the hand of ")
    one.two.hand.fold(is_narrow=False)
    assert one.two.hand.isVisible()


def test_with_two_windows_hands_are_not_changed_but_windows_are(one, qtbot):
    one.two.open()
    one.two.change_hands()
    assert one.two.hand.text() == CHAIR
    assert one.window.conference.notice.sentence.startswith("Each window is in a hand of its own")
    one.two.own.close()
    one.hold.bar.words.setFocus()
    assert one.hold._bench.at_work.own is None
    one.window.open_diary()
    assert not one.two.hand.isVisible()
    one.two.change_hands()
    one.two.open()
    assert one.two.own is None


def test_the_menu_offers_both(one, qtbot):
    qtbot.mouseClick(one.two.hand, Qt.MouseButton.LeftButton)
    menu = one.two.hand.menu_of_windows
    assert [action.text().split("\t")[0] for action in menu.actions()] == [
        "Change hands",
        "Open a window for the minute-taker",
    ]
    menu.close()


def test_a_line_half_typed_goes_along_into_the_minute_takers_window_with_who_said_it(one, qtbot):
    kirsty = somebody(one.hold._bench, "Kirsty")
    one.hold.bar.speaker.choose(kirsty)
    qtbot.keyClicks(one.hold.bar.words, "In mid-")
    one.two.open()
    assert one.hold.bar.words.is_empty
    assert one.taking.bar.words.toPlainText() == "In mid-"
    assert one.taking.bar.speaker.who == kirsty
    one.two.own.close()
    told = "Words wait half typed in the minute-taker’s window: Ctrl+Shift+M."
    assert one.window.conference.notice.sentence == told


def test_what_the_chair_has_half_typed_in_her_own_hand_stays_with_her(one, qtbot):
    one.hold.bar.words.setFocus()
    one.two.change_hands()
    qtbot.keyClicks(one.hold.bar.words, "Mine")
    one.two.open()
    assert one.hold.bar.words.toPlainText() == "Mine"
    assert one.taking.bar.words.is_empty


def test_where_no_chair_is_on_the_roll_the_hand_is_named_once(one, monkeypatch):
    monkeypatch.setattr(type(one.hold._bench), "name_of_hand", lambda _bench, _hand: "Chair")
    one.hold.rail.setFocus()
    one.two.hand.refresh()
    assert one.two.hand.text() == "Chair"


def test_whoever_comes_back_to_folded_panes_is_at_work_or_at_the_words_half_typed(one, qtbot):
    one.window.resize(683, 384)
    qtbot.waitUntil(lambda: one.hold.split.is_folded)
    for half, wanted in (("", "work"), ("She came", "line")):
        one.hold.bar.words.insertPlainText(half)
        one.window.lock()
        one.come_in(qtbot)
        at = {"work": one.hold.work, "line": one.hold.bar}[wanted]
        qtbot.waitUntil(lambda at=at: at.isAncestorOf(QApplication.focusWidget()))
    assert one.hold.bar.words.toPlainText() == "She came"
    one.hold.bar.clear()
