"""The search and the commands, as one works with them."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from chairdesk.desk.finding import WithinOne
from chairdesk.desk.ports import Damaged
from chairdesk.desk.sitting import take_up
from chairdesk.models.contribution import PROFESSIONALS_ONLY, Contribution
from chairdesk.models.events import ConferenceOpened, ContributionStruck, PersonEntered
from chairdesk.models.ids import ContributionId, new_id
from chairdesk.models.passages import Part
from chairdesk.ui.hold.hold_page import HoldPage
from chairdesk.ui.looking.found_words import step_of_part
from chairdesk.ui.step import Offered, Step
from tests.transcript import person
from tests.ui.desks import GOOD, Desk

CTRL = Qt.KeyboardModifier.ControlModifier
TEACHER = replace(person("Class teacher"), agency=None)
FEW = "Restricted: not for everyone."


class HoldDesk(Desk):
    """A desk with the true page for the conference in session."""

    def offered(self, bench):
        before = [one for one in super().offered(bench) if one.step is not Step.HOLD]
        return (*before, Offered(Step.HOLD, lambda: HoldPage(bench, self.keys)))


@pytest.fixture
def desk(style):
    return HoldDesk(style)


@pytest.fixture
def window(desk, shown, qtbot):
    window = shown(desk.window)
    with qtbot.waitSignal(window.unlocked):
        qtbot.keyClicks(QApplication.focusWidget(), GOOD)
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    return window


def told(desk, reference, *said):
    which = desk.arrange(reference)
    sitting = take_up(which, desk.ledger, desk.now)
    sitting.enter(PersonEntered(TEACHER))
    sitting.enter(ConferenceOpened())
    for words in said:
        few = words.startswith("few: ")
        audience = {"audience": PROFESSIONALS_ONLY} if few else {}
        one = Contribution(
            ContributionId(new_id()), TEACHER.id, words.removeprefix("few: "), **audience
        )
        sitting.record(one)
    return sitting


def type_and_wait(qtbot, panel, text):
    qtbot.keyClicks(panel.line, text)
    qtbot.waitUntil(lambda: not panel._waiting.isActive())


def listed(panel):
    rows = panel.rows.choices
    return [(choice.title, choice.words, choice.beside, choice.foot) for choice in rows]


def test_from_the_diary_words_are_found_across_conferences_and_enter_opens_them(
    window, desk, qtbot, unnamed
):
    told(desk, "F-1", "The harbour was cold.")
    told(desk, "F-2", "few: She ran to the harbour.", "Nothing else.")
    qtbot.keyClick(window, Qt.Key.Key_F, CTRL)
    panel = window.panels.looking
    assert panel.line.hasFocus()
    assert unnamed(window) == []
    type_and_wait(qtbot, panel, "harb")
    assert panel.told.text() == "Two found, the newest first."
    held = "26 November 2026"
    assert listed(panel) == [
        ("Said: Class teacher", "She ran to the harbour.", f"F-2, {held}, 09.30", FEW),
        ("Said: Class teacher", "The harbour was cold.", f"F-1, {held}, 09.30", ""),
    ]
    qtbot.keyClick(panel.line, Qt.Key.Key_Down)
    qtbot.keyClick(panel.line, Qt.Key.Key_Return)
    assert window.windowTitle().startswith("F-1")
    view = window.conference.page(Step.HOLD).panel.view
    assert view.chosen.now.words == "The harbour was cold."
    assert not panel.isVisible()


def test_in_a_conference_a_search_looks_within_it_and_leaves_the_agenda_where_it_is(
    window, desk, qtbot
):
    sitting = told(desk, "F-1", "The harbour was cold.", "Struck harbour.", "Nothing else.")
    sitting.enter(ContributionStruck(sitting.conference.talk.recorded[1].now.id))
    told(desk, "F-2", "Another harbour.")
    window.open_conference(sitting.conference.id, Step.HOLD)
    entries = len(desk.ledger.entries)
    qtbot.keyClick(window, Qt.Key.Key_F, CTRL)
    panel = window.panels.looking
    type_and_wait(qtbot, panel, "harbour class")
    assert [(words, foot) for _, words, _, foot in listed(panel)] == [
        ("Struck harbour.", "Struck."),
        ("The harbour was cold.", ""),
    ]
    qtbot.keyClick(panel.line, Qt.Key.Key_Return)
    hold = window.conference.page(Step.HOLD)
    assert hold.panel.view.chosen.now.words == "Struck harbour."
    assert window.focusWidget() is hold.panel.view
    assert len(desk.ledger.entries) == entries


def test_what_is_found_before_the_conference_opens_where_it_is_prepared(window, desk, qtbot):
    told(desk, "F-1")
    qtbot.keyClick(window, Qt.Key.Key_F, CTRL)
    panel = window.panels.looking
    qtbot.keyClicks(panel.line, "teacher")
    qtbot.keyClick(panel.line, Qt.Key.Key_Return)  # before the pause in typing is over
    assert window.conference.page(Step.PREPARE).isVisible()
    assert step_of_part(Part.RULING) is Step.RECORD


def test_nothing_found_and_nothing_typed_are_said_in_a_sentence(window, desk, qtbot, monkeypatch):
    told(desk, "F-1", "The harbour.")
    qtbot.keyClick(window, Qt.Key.Key_F, CTRL)
    panel = window.panels.looking
    assert panel.told.text().startswith("Type a name")
    type_and_wait(qtbot, panel, '"*')
    assert panel.told.text().startswith("Type a name")
    type_and_wait(qtbot, panel, "zebra")
    assert panel.told.text().startswith("Nothing was found.")
    qtbot.keyClick(panel.line, Qt.Key.Key_Return)
    assert panel.isVisible()

    def damaged(*_):
        raise Damaged

    monkeypatch.setattr(WithinOne, "find", damaged)
    monkeypatch.setattr("tests.ui.desks.Index.find", damaged)
    type_and_wait(qtbot, panel, "s")
    assert "bring it back from a backup" in panel.told.text().lower()


def test_escape_puts_the_search_away_and_gives_the_focus_back(window, desk, qtbot):
    told(desk, "F-1", "The harbour.")
    window.open_diary()
    before = window.focusWidget()
    qtbot.keyClick(window, Qt.Key.Key_F, CTRL)
    qtbot.keyClick(window.panels.looking.line, Qt.Key.Key_Escape)
    assert window.focusWidget() is before


def test_a_lock_leaves_nothing_of_a_search(window, desk, qtbot):
    told(desk, "F-1", "The harbour.")
    qtbot.keyClick(window, Qt.Key.Key_F, CTRL)
    panel = window.panels.looking
    type_and_wait(qtbot, panel, "harbour")
    assert len(panel.rows.choices) == 1
    window.lock()
    assert (panel.line.text(), panel.rows.choices, panel.told.text()) == ("", (), "")
    assert not panel.isVisible()
    assert not panel.line.isUndoAvailable()
    qtbot.keyClick(window, Qt.Key.Key_F, CTRL)
    qtbot.keyClick(window, Qt.Key.Key_K, CTRL)
    assert not panel.isVisible()
    assert not window.panels.commanding.isVisible()


def test_every_command_that_a_key_does_now_is_offered_with_its_key(window, desk, qtbot):
    sitting = told(desk, "F-1")
    qtbot.keyClick(window, Qt.Key.Key_K, CTRL)
    panel = window.panels.commanding
    outside = {title: key for title, _, key, _ in listed(panel)}
    assert outside["Lock"] == "Ctrl+L"
    assert not any("closed session" in title for title in outside)
    window.open_conference(sitting.conference.id, Step.HOLD)
    qtbot.keyClick(window, Qt.Key.Key_K, CTRL)
    within = {title: key for title, _, key, _ in listed(panel)}
    assert within["Begin or end a closed session"] == "Ctrl+Shift+C"
    type_and_wait(qtbot, panel, "next step")
    assert listed(panel)[0][0].startswith("Go to the next step")
    type_and_wait(qtbot, panel, " zebra")
    assert panel.told.text().startswith("Nothing that can be done here")


def test_a_command_that_is_picked_is_done(window, desk, qtbot):
    told(desk, "F-1")
    qtbot.keyClick(window, Qt.Key.Key_K, CTRL)
    panel = window.panels.commanding
    qtbot.keyClicks(panel.line, "lock")
    with qtbot.waitSignal(window.locked):
        qtbot.keyClick(panel.line, Qt.Key.Key_Return)


def test_large_text_in_a_small_window_cuts_nothing_off_the_list(window, desk, qtbot, style):
    told(desk, "F-1", "harbour " * 60)
    window.resize(683, 384)
    style.write_at(22)
    qtbot.keyClick(window, Qt.Key.Key_F, CTRL)
    panel = window.panels.looking
    type_and_wait(qtbot, panel, "harbour")
    row = panel.list.visualRect(panel.rows.index(0))
    assert row.width() <= panel.list.viewport().width()
    assert row.height() > 6 * panel.list.fontMetrics().height()
    assert panel.width() <= window.stack.width()


def test_the_button_at_the_top_opens_the_search(window):
    window.top.search.click()
    assert window.panels.looking.isVisible()


def test_one_panel_gives_way_to_another_and_all_follow_the_window(window, qtbot):
    qtbot.keyClick(window, Qt.Key.Key_F, CTRL)
    qtbot.keyClick(window, Qt.Key.Key_F1)
    assert window.panels.keys.isVisible()
    assert not window.panels.looking.isVisible()
    qtbot.keyClick(window, Qt.Key.Key_K, CTRL)
    assert not window.panels.keys.isVisible()
    panel = window.panels.commanding
    window.resize(683, 384)
    qtbot.waitUntil(lambda: panel.geometry().right() <= window.stack.rect().right())
    panel.list.setFocus()
    qtbot.keyClick(panel.list, Qt.Key.Key_A)
    qtbot.keyClick(panel.list, Qt.Key.Key_Escape)
    assert not panel.isVisible()
