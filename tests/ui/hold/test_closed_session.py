"""One key closes the session, and the window says so for as long as it lasts."""

from PySide6.QtCore import Qt

from chairdesk.models.contribution import EVERYONE, PROFESSIONALS_ONLY, Audience, Scope
from chairdesk.ui.hold.hold_page import HoldPage
from chairdesk.ui.shortcuts import Keys
from tests.ui.hold.abernethy import somebody

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def press_the_key(page, qtbot):
    qtbot.keyClick(page.bar.words, Qt.Key.Key_C, CTRL | SHIFT)


def test_one_key_sends_the_family_out_and_brings_it_back(page, bench, qtbot):
    before = set(bench.conference.room.here())
    press_the_key(page, qtbot)
    outside = bench.conference.room.waiting_outside()
    assert somebody(bench, "Kirsty") in outside
    assert set(bench.conference.room.here()) == before - set(outside)
    press_the_key(page, qtbot)
    assert set(bench.conference.room.here()) == before


def test_the_window_says_that_the_session_is_closed_and_who_is_outside(page, qtbot):
    notice = page.header.closed_notice
    assert not notice.isVisible()
    press_the_key(page, qtbot)
    assert notice.isVisible()
    assert notice.sentence.text().startswith("Closed session since 10.24. Outside: Kirsty")
    assert notice.sentence.text().endswith("is for professionals only, and the room sees nothing.")
    press_the_key(page, qtbot)
    assert not notice.isVisible()


def test_what_is_written_meanwhile_is_for_professionals_or_readers_named(page, bench, qtbot):
    audience = page.bar.audience
    press_the_key(page, qtbot)
    assert audience.audience == PROFESSIONALS_ONLY
    press_the_key(page, qtbot)
    assert audience.audience == EVERYONE
    named = Audience(Scope.NAMED, frozenset({somebody(bench, "Kirsty")}))
    audience.choose(named)
    press_the_key(page, qtbot)
    assert audience.audience == named
    press_the_key(page, qtbot)
    assert audience.audience == named


def test_an_audience_chosen_in_a_closed_session_stays_chosen(page, bench, qtbot):
    press_the_key(page, qtbot)
    named = Audience(Scope.NAMED, frozenset({somebody(bench, "Kirsty")}))
    page.bar.audience.choose(named)
    press_the_key(page, qtbot)
    assert page.bar.audience.audience == named


def test_a_desk_that_opens_in_a_closed_session_writes_for_professionals(page, bench, shown, qtbot):
    press_the_key(page, qtbot)
    again = shown(HoldPage(bench, Keys(bench.words)))
    assert again.bar.audience.audience == PROFESSIONALS_ONLY
    assert again.header.closed_notice.isVisible()
