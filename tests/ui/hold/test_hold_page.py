"""The live page: three zones that keep their place, nothing forced, nothing lost."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from chairdesk.desk.ports import VaultIsLocked
from chairdesk.desk.sitting import Sitting
from chairdesk.models.conference import Conference
from chairdesk.models.events import (
    AgendaReordered,
    BreakBegan,
    ConferenceClosed,
    ConferenceOpened,
    ContributionRecorded,
    ItemOpened,
)
from chairdesk.procedures.vocabulary import Work
from chairdesk.ui.bench import Bench
from chairdesk.ui.hold.hold_page import HoldPage
from chairdesk.ui.hold.panels import PANELS
from chairdesk.ui.hold.rail_model import RailState
from chairdesk.ui.shortcuts import Keys
from chairdesk.ui.sitting_signals import SittingSignals
from chairdesk.ui.zones import step_zone, zones_of
from chairdesk.words import Words
from tests.transcript import CONFERENCE, Ledger
from tests.ui.hold.abernethy import Clock, DraftShelf, FullDisk, bench_until, moment, somebody

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def course(page):
    return page._bench.conference.course


def states(page):
    return {line.key: line.state for line in page.rail.lines}


def heard(page):
    entries = []
    page._bench.signals.happened.connect(lambda entry, _: entries.append(entry.event))
    return entries


class Flashes(QObject):
    """Notes every window that is shown, though it be for a moment."""

    def __init__(self):
        super().__init__()
        self.seen = []

    def eventFilter(self, watched, event):  # noqa: N802 - as Qt calls it
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(watched)
        return False


def test_no_other_window_flashes_up_while_the_page_is_made(bench, qapp, shown):
    flashes = Flashes()
    qapp.installEventFilter(flashes)
    page = HoldPage(bench, Keys(Words()))
    for item in page._agenda():
        page._show_item(item.key)
    qapp.removeEventFilter(flashes)
    assert flashes.seen == []
    assert shown(page).isActiveWindow()


def test_every_work_that_a_pack_may_name_has_its_panel():
    assert set(PANELS) == set(Work.__args__)


def test_the_page_takes_up_where_the_conference_is(hold):
    page = hold()
    assert page.item == "information"
    assert page.header.title.text() == "3. Information shared"
    assert page.header.time.text().startswith("It is 10.24. 22 of ")
    assert states(page)["welcome"] is RailState.DONE
    assert states(page)["information"] is RailState.CURRENT
    assert states(page)["closing"] is RailState.TO_DO


def test_any_item_can_be_opened_at_any_time_by_the_rail(hold, qtbot):
    page = hold()
    events = heard(page)
    page.rail.setFocus()
    page.rail.setCurrentIndex(page.rail.model().index(12, 0))
    qtbot.keyClick(page.rail, Qt.Key.Key_Return)
    assert (page.item, course(page).current) == ("plan", "plan")
    assert events == [ItemOpened("plan")]
    assert states(page)["information"] is RailState.BEGUN
    qtbot.keyClick(page.rail, Qt.Key.Key_Return)
    assert events == [ItemOpened("plan")]
    spot = page.rail.visualRect(page.rail.model().index(0, 0)).center()
    qtbot.mouseClick(page.rail.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert page.item == "welcome"


def test_ctrl_down_marks_the_item_done_and_goes_on_and_ctrl_up_goes_back(hold, qtbot):
    page = hold()
    qtbot.keyClick(page.bar.words, Qt.Key.Key_Down, CTRL)
    assert (page.item, "information" in course(page).done) == ("strengths", True)
    qtbot.keyClick(page.bar.words, Qt.Key.Key_Up, CTRL)
    assert (page.item, "information" in course(page).done) == ("information", False)
    assert "strengths" not in course(page).done


def test_the_button_does_what_the_key_does(hold, qtbot):
    page = hold()
    qtbot.mouseClick(page.header.done, Qt.MouseButton.LeftButton)
    assert page.item == "strengths"


def test_before_it_opens_items_are_only_looked_at(hold, qtbot):
    page = hold("09:30")
    events = heard(page)
    assert page.header.time.text() == "It is 09.30. The case conference is not open yet."
    page.open_item("plan")
    page.go_on()
    page.go_back()
    assert (page.item, events) == ("plan", [])
    page.open_item("welcome")
    qtbot.mouseClick(page.header.open_conference, Qt.MouseButton.LeftButton)
    assert events == [ConferenceOpened(), ItemOpened("welcome")]
    assert not page.header.open_conference.isVisible()


def test_the_last_item_offers_the_close_and_after_it_nothing_is_begun(hold, qtbot):
    page = hold("12:04")
    page.open_item("closing")
    assert not page.header.done.isVisible()
    qtbot.mouseClick(page.header.close_conference, Qt.MouseButton.LeftButton)
    assert page._bench.conference.room.closed is not None
    assert page.header.time.text() == "The case conference closed at 12.04."
    events = heard(page)
    page.open_item("welcome")
    assert (page.item, events) == ("welcome", [])


def test_breaks_and_closed_sessions_begin_and_end_with_one_button(hold, qtbot):
    page = hold()
    room = lambda: page._bench.conference.room  # noqa: E731 - a name for what is looked at
    qtbot.mouseClick(page.header.pause, Qt.MouseButton.LeftButton)
    assert room().is_on_break()
    assert page.header.pause.text() == "Go on after the break"
    assert page.header.time.text() == "It is 10.24. The case conference is on a break."
    qtbot.mouseClick(page.header.pause, Qt.MouseButton.LeftButton)
    assert not room().is_on_break()
    qtbot.keyClick(page.bar.words, Qt.Key.Key_C, CTRL | SHIFT)
    assert room().is_closed_session
    assert page.header.closed_session.text() == "End the closed session"
    qtbot.mouseClick(page.header.closed_session, Qt.MouseButton.LeftButton)
    assert not room().is_closed_session


def test_after_ninety_minutes_a_break_is_said_to_be_due(hold):
    page = hold()
    page._bench.sitting._clock.pass_minutes(75)
    page._say_how_it_stands()
    assert page.header.time.text().endswith("A break is due: 97 minutes without one.")
    assert page.header.time.property("tone") == "amber"
    page._bench.sitting._clock.pass_minutes(60)
    page._bench.enter(BreakBegan())
    page._say_how_it_stands()
    assert "on a break" in page.header.time.text()


def test_more_time_than_planned_is_said_in_words(hold):
    page = hold()
    assert not any(line.is_over for line in page.rail.lines if line.key == "information")
    page._bench.sitting._clock.pass_minutes(120)
    page._say_how_it_stands()
    planned = page._bench.conference.arrangements.planned_minutes
    assert f"142 minutes are used; {planned} were planned." in page.header.time.text()
    line = next(line for line in page.rail.lines if line.key == "information")
    assert (line.minutes, "133 of 15 minutes" in line.spoken) == ("133/15", True)
    assert line.is_over
    plain = tuple(replace(one, is_over=False) for one in page.rail.lines)
    marked = page.rail.grab().toImage()
    page.rail.show_lines(plain)
    assert page.rail.grab().toImage() != marked


def test_a_clock_set_back_an_hour_stops_nothing(hold, qtbot):
    page = hold()
    page._bench.sitting._clock.pass_minutes(-60)
    page.go_on()
    page.bar.speaker.choose(somebody(page._bench, "Kirsty"))
    page.bar.words.insertPlainText("Winter time.")
    qtbot.keyClick(page.bar.words, Qt.Key.Key_Return)
    assert page._bench.conference.talk.recorded[-1].now.words == "Winter time."
    assert page.item == "strengths"


def test_items_are_taken_in_another_order(hold, qtbot):
    page = hold()
    page.rail.setFocus()
    page.rail.setCurrentIndex(page.rail.model().index(6, 0))
    qtbot.keyClick(page.rail, Qt.Key.Key_Up, CTRL | SHIFT)
    keys = [line.key for line in page.rail.lines]
    assert keys.index("family") == keys.index("voice") - 1
    page.rail.setCurrentIndex(page.rail.model().index(0, 0))
    events = heard(page)
    qtbot.keyClick(page.rail, Qt.Key.Key_Up, CTRL | SHIFT)
    assert events == []
    page.rail.later.trigger()
    assert [type(event) for event in events] == [AgendaReordered]
    assert page.rail.lines[1].key == "welcome"


def test_an_item_opened_elsewhere_is_shown_here(hold):
    page = hold()
    page._bench.enter(ItemOpened("dates"))
    assert page.item == "dates"
    assert page.panel is page.panels["dates"]


def test_an_item_is_opened_at_the_child_who_is_meant(hold):
    page = hold()
    for child in reversed(page._bench.conference.roll.children):
        page.open_item("decision", child.id)
        assert page.panels["decision"].child == child.id
        assert child.name in page.panels["decision"].decision.heading.text()
        assert page.bar.children_chips.chosen == {child.id}
    page.open_item("welcome", child.id)
    assert page.item == "welcome"


def test_an_unknown_item_is_not_shown(hold):
    page = hold("09:30")
    page.open_item("nonsense")
    assert page.item == "welcome"


def test_f6_goes_round_the_zones(hold):
    page = hold()
    names = [zone.property("zone") for zone in zones_of(page)]
    assert {"Agenda", "This item", "What is said"} <= set(names)
    page.rail.setFocus()
    walked = []
    for _ in range(3):
        step_zone(page, 1)
        walked.append(QApplication.focusWidget())
    assert walked[0] is not page.bar.words
    assert page.work.isAncestorOf(walked[0]) or page.header.isAncestorOf(walked[0])
    assert walked[1:] == [page.bar.words, page.rail]
    step_zone(page, -1)
    assert page.bar.words.hasFocus()
    step_zone(page, -1)
    assert QApplication.focusWidget() is walked[0]


def test_an_item_that_cannot_be_opened_is_not_shown(said, shown):
    journal = FullDisk()
    bench = bench_until("10:24", said, journal)
    page = shown(HoldPage(bench, Keys(bench.words)))
    journal.is_full = True
    page.open_item("plan")
    assert (page.item, len(said)) == ("information", 1)


def test_without_a_procedure_the_page_says_what_to_do_first(shown):
    sitting = Sitting(Conference(CONFERENCE), Ledger(), Clock(moment("09:00")))
    bench = Bench(sitting, SittingSignals(sitting), Words(), print)
    page = shown(HoldPage(bench, Keys(bench.words)))
    assert (page.item, page.panel, page.count_open) == ("", None, 0)
    page.go_on()
    assert page.rail.lines == ()


def test_what_is_open_is_counted_for_the_strip(hold):
    assert hold().count_open == 30


def test_a_draft_that_cannot_be_read_is_said(shown, said):
    class Broken(DraftShelf):
        def drafts_of(self, conference, hand):
            raise VaultIsLocked

    bench = bench_until("10:24", said, drafts=Broken())
    page = shown(HoldPage(bench, Keys(bench.words)))
    assert said
    assert page.bar.words.is_empty


def test_when_everything_is_closed_the_bar_still_takes_a_late_word(hold, qtbot):
    page = hold("12:04")
    page._bench.enter(ConferenceClosed())
    page.bar.speaker.choose(somebody(page._bench, "Kirsty"))
    page.bar.words.insertPlainText("At the door.")
    events = heard(page)
    qtbot.keyClick(page.bar.words, Qt.Key.Key_Return)
    assert [type(event) for event in events] == [ContributionRecorded]
