"""What shuts both windows and what shuts one: nothing that was typed in either is lost."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from tests.ui.two_hands.pairs import Pair, write

CTRL = Qt.KeyboardModifier.ControlModifier


def test_the_lock_shuts_both_at_once_and_unlocking_brings_both_back_with_their_words(fresh, qtbot):
    write(fresh.hold, qtbot, "The chair's half", enter=False)
    write(fresh.taking, qtbot, "The minute-taker's half", enter=False)
    asked = QDialog(fresh.two.own)
    asked.show()
    hidden = []
    fresh.window.covered.connect(lambda: hidden.append(fresh.two.own.isVisible()))
    qtbot.keyClick(fresh.taking.bar.words, Qt.Key.Key_L, CTRL)
    assert hidden == [False]
    assert not asked.isVisible()
    assert (fresh.two.own, fresh.door.is_open) == (None, False)
    fresh.come_in(qtbot)
    qtbot.waitUntil(lambda: fresh.two.own is not None and fresh.two.own.isVisible())
    assert fresh.hold.bar.words.toPlainText() == "The chair's half"
    assert fresh.taking.bar.words.toPlainText() == "The minute-taker's half"


def test_what_the_disk_does_not_take_waits_hidden_behind_the_lock_in_both(fresh, qtbot):
    write(fresh.taking, qtbot, "No room yet", enter=False)
    fresh.drafts.is_full = True
    fresh.window.lock()
    assert not fresh.two.own.isVisible()
    assert fresh.door.is_open
    fresh.come_in(qtbot)
    assert fresh.two.own.isVisible()
    assert fresh.taking.bar.words.toPlainText() == "No room yet"
    assert fresh.taking.isVisible()


def test_words_half_typed_in_both_are_there_after_the_program_was_killed(
    fresh, style, shown, qtbot
):
    write(fresh.hold, qtbot, "The chair's half", enter=False)
    write(fresh.taking, qtbot, "The minute-taker's half", enter=False)
    qtbot.waitUntil(lambda: len([1 for kept in fresh.drafts.kept.values() for _ in kept]) >= 2)
    qtbot.waitUntil(lambda: "The minute-taker's half" in str(fresh.drafts.kept))
    again = Pair(style, fresh.drafts, fresh.ledger)  # nothing was closed before
    shown(again.window)
    again.come_in(qtbot)
    assert again.hold.bar.words.toPlainText() == "The chair's half"
    again.two.open()
    assert again.taking.bar.words.toPlainText() == "The minute-taker's half"
    again.window.close()


def test_closing_the_second_closes_nothing_else_and_its_words_wait_for_it(fresh, qtbot):
    write(fresh.taking, qtbot, "In mid-", enter=False)
    fresh.two.own.close()
    assert fresh.two.own is None
    assert fresh.window.isVisible()
    assert fresh.hold.bar.words.toPlainText() == ""
    fresh.two.open()
    assert fresh.taking.bar.words.toPlainText() == "In mid-"


def test_a_window_whose_words_the_disk_refuses_does_not_close(fresh, qtbot):
    write(fresh.taking, qtbot, "In mid-", enter=False)
    fresh.drafts.is_full = True
    fresh.two.own.close()
    assert fresh.two.own.isVisible()
    assert fresh.taking.isVisible()
    assert fresh.two.own.page.notice.sentence


def test_closing_the_first_closes_both(fresh):
    own = fresh.two.own
    fresh.window.close()
    assert fresh.two.own is None
    assert not own.isVisible()
    assert not fresh.door.is_open


def test_before_the_conference_is_arranged_there_is_nothing_to_open(one, monkeypatch):
    monkeypatch.setattr(type(one.window.conference), "is_arranged", False)
    one.two.open()
    assert one.two.own is None
    assert one.window.conference.notice.sentence.startswith("Arrange it first")
