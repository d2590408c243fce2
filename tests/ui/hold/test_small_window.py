"""Twice the text, or half the screen: nothing clipped, the bar always one key away."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from chairdesk.ui.tokens import USUAL
from chairdesk.ui.zones import step_zone

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.mark.parametrize("size", [(683, 384), (683, 300), (600, 500)])
def test_in_a_small_window_the_bar_is_whole_and_one_key_away(hold, qtbot, size):
    page = hold(size=size)
    assert page.split.is_folded
    page.split.show_pane(0)
    page.rail.setFocus()
    qtbot.keyClick(page.rail, Qt.Key.Key_F2)
    QApplication.processEvents()
    assert page.bar.speaker.line.hasFocus()
    assert page.bar.record.isVisible()
    for widget in (page.bar.words, page.bar.speaker, page.bar.source, page.bar.record):
        least = 0 if widget is page.bar.words else widget.minimumSizeHint().height()
        qtbot.waitUntil(lambda widget=widget, least=least: widget.height() >= least)
        bottom = widget.mapTo(page, widget.rect().bottomLeft()).y()
        assert bottom <= page.height()
    page.split.show_pane(0)
    qtbot.waitUntil(lambda: not page.bar.speaker.isVisible())


def test_in_a_small_window_a_long_line_is_read_while_it_is_typed_and_its_tab_tells_of_it(
    hold, qtbot
):
    page = hold(size=(683, 327))
    tabs, bar = page.split._tabs, page.bar
    bar.words.setFocus()
    qtbot.waitUntil(bar.source.isVisible)
    bar.words.insertPlainText("She came to the gate twice this week, and he did too. " * 5)
    qtbot.waitUntil(bar.source.isHidden)
    line = bar.words.fontMetrics().height()
    qtbot.waitUntil(lambda: bar.words.viewport().height() >= 2.5 * line)
    assert bar.geometry().bottom() <= page._centre.height()
    page.split.show_pane(0)
    assert tabs.tabText(1) == "This item: half typed"
    bar._ask_who()
    qtbot.waitUntil(bar.source.isVisible)
    bar.clear()
    assert tabs.tabText(1) == "This item"


def test_in_a_small_window_words_that_are_put_back_bring_the_bar_out(hold, qtbot):
    page = hold(size=(683, 340))
    page.open_item("decision")
    qtbot.waitUntil(lambda: not page.bar.isVisible())
    page.bar.put_words_back("She came to the gate")
    assert page.bar.isVisible()
    assert not page.header.write.isVisible()


def test_in_a_small_window_escape_leaves_the_line_for_the_work(hold, qtbot):
    page = hold(size=(683, 300))
    assert page.work.isVisible()
    page.bar.words.setFocus()
    qtbot.waitUntil(lambda: not page.work.isVisible())
    qtbot.keyClick(page.bar.words, Qt.Key.Key_Escape)
    qtbot.waitUntil(page.work.isVisible)
    assert not page.bar.words.hasFocus()
    assert page.bar.hint.text() == "F2 or @ chooses who speaks. Escape leaves the line."


def test_a_window_that_shrinks_while_nothing_is_typed_shows_the_work(hold, qtbot):
    page = hold()
    page.setFocus()
    assert page.bar.words.hasFocus()
    qtbot.keyClick(page.bar.words, Qt.Key.Key_Escape)
    assert page.bar.words.hasFocus()
    page.resize(683, 300)
    qtbot.waitUntil(lambda: page.split.is_folded and page.work.isVisible())


def test_small_icons_keep_their_names(hold):
    page = hold(size=(683, 384))
    assert page.header.pause.text() == ""
    assert page.header.pause.accessibleName() == "Take a break"


def test_text_twice_as_large_folds_the_page_and_clips_no_button(hold, style):
    page = hold()
    style.write_at(22)
    QApplication.processEvents()
    QApplication.processEvents()
    assert page.split.is_folded
    style.write_as_usual()
    QApplication.processEvents()
    QApplication.processEvents()
    assert not page.split.is_folded


def test_in_a_small_window_a_closed_session_takes_one_line_from_the_work(hold):
    page = hold(size=(683, 340))
    page.header.toggle_closed_session()
    assert page.header.closed_notice.sentence.text() == "Closed session since 10.24."
    page.resize(1366, 700)
    assert "Outside: Kirsty" in page.header.closed_notice.sentence.text()


def test_at_three_times_the_text_the_work_has_the_room_until_somebody_writes(hold, style, qtbot):
    page = hold()
    style.write_at(33)
    qtbot.waitUntil(lambda: page.split.is_folded)
    qtbot.waitUntil(lambda: page.header.write.isVisible() and not page.bar.isVisible())
    assert page.work.isVisible()
    assert page.work.height() > page.height() / 3
    qtbot.mouseClick(page.header.write, Qt.MouseButton.LeftButton)
    assert page.bar.words.hasFocus()
    qtbot.waitUntil(lambda: page.bar.isVisible() and page.bar.record.isVisible())
    qtbot.keyClick(page.bar.words, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: page.work.isVisible() and not page.bar.isVisible())
    qtbot.keyClick(page, Qt.Key.Key_F2)
    qtbot.waitUntil(page.bar.speaker.line.hasFocus)
    style.write_as_usual()
    qtbot.waitUntil(lambda: not page.split.is_folded and page.bar.isVisible())


def test_in_a_small_window_work_that_needs_no_line_has_its_room_and_talk_keeps_it(hold, qtbot):
    page = hold(size=(683, 340))
    page.open_item("decision")
    qtbot.waitUntil(lambda: page.header.write.isVisible() and not page.bar.isVisible())
    assert page.work.height() > page.height() / 3
    page.open_item("information")
    qtbot.waitUntil(lambda: page.bar.isVisible() and not page.header.write.isVisible())
    page.open_item("plan")
    qtbot.waitUntil(lambda: not page.bar.isVisible())
    qtbot.mouseClick(page.header.write, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(page.bar.words, "Half said")
    page.open_item("dates")
    assert page.bar.isVisible()
    assert page.bar.words.toPlainText() == "Half said"


def test_in_a_small_window_the_line_gives_way_to_questions_and_to_what_is_put_right(hold, qtbot):
    page = hold(size=(683, 310))
    page.open_item("information")
    talk = page.panel
    assert page.bar.isVisible()
    assert talk.count.text() == "16 recorded.", "no more words than there is room for"
    talk.view.choose_place(3)
    talk.put_right.click()
    qtbot.waitUntil(lambda: not page.bar.isVisible())
    assert page.header.write.isVisible()
    assert page.work.height() > page.height() / 3
    talk.show_talk.click()
    qtbot.waitUntil(page.bar.isVisible)
    talk.show_questions.click()
    qtbot.waitUntil(lambda: not page.bar.isVisible())


def test_in_a_small_window_a_break_that_is_due_is_said_and_the_time_used_at_a_glance(
    hold, announced, qtbot
):
    page = hold(size=(683, 340))
    page._bench.sitting._clock.pass_minutes(75)
    for _ in range(2):
        page._say_how_it_stands()
    due = "A break is due: 97 minutes without one."
    assert page.header.time.text() == due
    assert page.header.time.isVisible()
    assert announced.count(due) == 1
    page.glance.refresh()
    assert page.glance.time.sentence.text() == (
        "It is 11.39. 97 of 130 minutes are used. This item: 88 of 15 minutes."
    )
    page.resize(1366, 700)
    qtbot.waitUntil(lambda: page.header.time.text().startswith("It is 11.39."))
    assert page.glance.time.sentence.text() == ""


def test_a_page_made_while_the_text_was_large_has_the_same_spaces_afterwards(hold, style, qtbot):
    def places(page):
        parts = (page.rail, page.header, page.work, page.bar, page.bar.tags, page.glance)
        return [part.geometry().getRect() for part in parts]

    usual = places(hold())
    style.write_at(2 * USUAL)
    page = hold()
    style.write_as_usual()
    qtbot.waitUntil(lambda: places(page) == usual)


def test_in_a_small_window_shift_f6_leads_out_of_the_line(hold):
    page = hold("11:58", size=(683, 384))
    page.bar.words.setFocus()
    QApplication.processEvents()
    step_zone(page.window(), -1)
    assert not page.bar.isAncestorOf(QApplication.focusWidget())
