"""One glance, in sentences."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from chairdesk.models.arrangements import Clock
from chairdesk.models.contribution import PROFESSIONALS_ONLY, Contribution
from chairdesk.models.events import (
    ClockStarted,
    ClosedSessionBegan,
    ConferenceClosed,
    ContributionRecorded,
    PersonArrived,
    PersonEntered,
    PersonLeft,
    RecordSealed,
    ReportEntered,
    ReportRemoved,
)
from chairdesk.models.ids import new_id
from chairdesk.models.people import Capacity, Person
from chairdesk.models.reports import Report
from chairdesk.procedures.gates import Gate
from chairdesk.ui import bench as ui_bench
from chairdesk.ui.hold.capture.children_chips import ChildrenChips
from chairdesk.ui.hold.glance_panel import GlancePanel
from tests.ui.hold.abernethy import bench_until, moment, somebody


@pytest.fixture
def glance(shown):
    def look(clock="10:24"):
        panel = shown(GlancePanel(bench_until(clock)), (260, 1100))
        panel.chips = ChildrenChips()
        panel.follow(panel.chips)
        panel.chips.offer(panel._bench.conference.roll.children)
        panel.refresh()
        return panel

    return look


def after(panel, *events):
    for event in events:
        panel._bench.enter(event)
    panel.refresh()
    return panel


def told(part):
    return part.sentence.text()


def test_before_anybody_comes_little_is_said(glance):
    panel = glance("09:30")
    assert told(panel.here) == "Nobody is here yet."
    assert not panel.silent.isVisible()
    assert not panel.quorum.isVisible()
    assert told(panel.saved) == "Nothing is recorded yet."


def test_after_the_close_nobody_is_waited_for(glance):
    panel = after(glance(), ConferenceClosed())
    assert told(panel.here) == "The case conference has closed."


def test_who_is_here_is_counted_and_the_family_named(glance):
    panel = glance()
    assert told(panel.here) == (
        "14 people are here. One not in the room itself. "
        "Of the family: Kirsty Abernethy, Callum Abernethy, Eilidh Ross."
    )


def test_one_person_alone_is_one(glance):
    panel = glance("09:30")
    arrived = PersonArrived(somebody(panel._bench, "Hannah"), moment("09:30"))
    assert told(after(panel, arrived).here) == "One person is here."


def test_a_closed_session_is_said_in_amber(glance):
    panel = after(glance(), ClosedSessionBegan())
    assert told(panel.here).endswith("The session is closed.")
    assert panel.here.sentence.property("tone") == "amber"


@pytest.mark.parametrize(
    "guarded",
    [
        lambda who: ContributionRecorded(
            Contribution(new_id(), who, "Quietly", audience=PROFESSIONALS_ONLY)
        ),
        lambda who: ReportEntered(Report(new_id(), who, audience=PROFESSIONALS_ONLY)),
    ],
    ids=["words", "report"],
)
def test_whoever_is_here_and_may_not_hear_all_is_named_and_nobody_else(glance, guarded):
    panel = glance("09:59")
    kirsty, hannah = (somebody(panel._bench, name) for name in ("Kirsty", "Hannah"))
    come = (PersonArrived(who, moment("09:59")) for who in (kirsty, hannah))
    room = panel._bench.conference.room
    after(panel, *(one for one in come if not room.is_here(one.who)))
    assert not panel.care.isVisible()
    after(panel, guarded(hannah))
    assert "Kirsty Abernethy" in told(panel.care)
    assert "Hannah" not in told(panel.care)
    assert panel.care.sentence.property("tone") == "amber"
    others = panel._bench.conference.room.here()
    after(panel, *(PersonLeft(who, moment("09:59")) for who in others if who != kirsty))
    assert told(panel.care) == "Something on the record is not for Kirsty Abernethy, who is here."
    after(panel, PersonLeft(kirsty, moment("09:59")))
    assert not panel.care.isVisible()


def test_those_not_heard_yet_are_named_group_by_group_until_all_have_spoken(glance):
    panel = glance()
    family, agencies = told(panel.silent).splitlines()
    assert family == "Family: Callum Abernethy, Eilidh Ross."
    quiet = "NHS Fife Addiction Service, Fife Council Housing Service, Lomond Family Support"
    assert agencies == f"Agencies: {quiet}."
    names = ("Callum", "Eilidh", "Stuart", "Shona", "Joanne")
    spoken = [
        ContributionRecorded(Contribution(new_id(), somebody(panel._bench, name), "Yes."))
        for name in names
    ]
    assert told(after(panel, *spoken).silent) == "Everybody in the room has been heard."


def test_a_child_in_the_room_who_has_not_spoken_comes_first(glance):
    panel = glance()
    isla = PersonArrived(somebody(panel._bench, "Isla"), moment("10:24"))
    assert told(after(panel, isla).silent).splitlines()[0] == "Children: Isla Abernethy."


def test_quorum_is_a_sentence_and_amber_while_somebody_is_missing(glance):
    panel = glance()
    assert told(panel.quorum).startswith("Quorate: social work, ")
    gone = after(panel, PersonLeft(somebody(panel._bench, "Graeme"), moment("10:24")))
    assert told(gone.quorum) == "Not quorate: nobody from police is here."
    assert gone.quorum.sentence.property("tone") == "amber"


@pytest.mark.parametrize(
    ("count", "sentence", "tone"),
    [
        (0, "Nothing is open any more.", "good"),
        (1, "One thing is still open.", "plain"),
        (30, "30 things are still open.", "plain"),
    ],
)
def test_what_is_open_is_counted_in_words(glance, monkeypatch, count, sentence, tone):
    still_open = (Gate(("fife/A",), "", ""),) * count
    monkeypatch.setattr(ui_bench, "gates", lambda *_: still_open)
    panel = glance()
    panel.refresh()
    assert (told(panel.open_things), panel.open_things.sentence.property("tone")) == (
        sentence,
        tone,
    )


def test_reports_that_came_late_or_not_at_all_are_named(glance):
    panel = glance()
    assert told(panel.reports) == "Came late: Anil Mehta."
    missing = ReportEntered(Report(new_id(), somebody(panel._bench, "Joanne")))
    assert told(after(panel, missing).reports) == "Missing: Joanne Reid. Came late: Anil Mehta."


def test_reports_that_came_in_time_are_all_one_sentence(glance):
    panel = glance()
    late = [
        r for r in panel._bench.conference.reports if r.author == somebody(panel._bench, "Anil")
    ]
    assert told(after(panel, ReportRemoved(late[0].id)).reports) == "All of them came in time."
    every = [ReportRemoved(report.id) for report in panel._bench.conference.reports]
    assert told(after(panel, *every).reports) == "No report is listed."


def test_the_next_date_after_today_is_named_with_its_day(glance):
    assert told(glance().next_date) == "Minutes are due Friday 4 December 2026."


def test_many_names_end_in_how_many_more(glance):
    panel = glance("10:10")
    assert told(panel.silent).splitlines()[-1].endswith(" and one more.")


def test_what_is_saved_is_said_with_its_time_and_the_seal_too(glance):
    panel = glance()
    said = "Everything is saved. The last contribution was recorded at 10.24."
    assert told(panel.saved) == said
    assert told(after(panel, RecordSealed()).saved) == "The record is sealed."


def test_nothing_in_the_glance_takes_the_focus(glance, qapp):
    panel = glance()
    reached = [w for w in panel.findChildren(QWidget) if w.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert reached == []


def test_with_everything_to_say_at_once_no_part_lies_below_the_fold(glance, qtbot):
    panel = glance()
    panel.resize(270, 697)
    panel.chips.turn_to(somebody(panel._bench, "Mirren"))
    panel.chips.toggle(1)
    hannah = somebody(panel._bench, "Hannah")
    kept = Contribution(new_id(), hannah, "Not for all.", audience=PROFESSIONALS_ONLY)
    many = [Person(new_id(), f"Practitioner Number {n}", Capacity.PROFESSIONAL) for n in range(7)]
    for person in many:
        after(panel, PersonEntered(person), PersonArrived(person.id, panel._bench.sitting.now()))
        after(panel, ReportEntered(Report(new_id(), person.id)))
    after(panel, ContributionRecorded(kept), ClosedSessionBegan())
    qtbot.waitUntil(lambda: panel.verticalScrollBar().maximum() == 0)
    assert all(part.isVisible() for part in panel.parts if part is not panel.time)
    assert "more" in told(panel.reports)
    assert told(panel.saved).startswith("Saved, the last at ")
    assert told(panel.quorum) == "Quorate."
    assert told(panel.care).startswith("Kirsty Abernethy and ")
    panel.resize(270, 1200)
    qtbot.waitUntil(lambda: told(panel.saved).startswith("Everything is saved."))
    panel.resize(270, 300)
    panel.refresh()
    assert told(panel.saved).startswith("Everything is saved."), "nothing is won by leaving out"


def test_the_child_in_hand_is_named_at_a_glance_and_whom_the_line_is_about(hold):
    page = hold()
    assert told(page.glance.child) == "All the children"
    page.open_item("voice")
    assert told(page.glance.child) == "Mirren Abernethy"
    isla = somebody(page._bench, "Isla")
    page.panel.bar.buttons[isla].click()
    assert told(page.glance.child) == "Isla Abernethy"
    page.bar.children_chips.toggle(2)
    assert told(page.glance.child) == "Isla Abernethy; the line: Isla, Rory"
    page.open_item("information")
    page.bar.children_chips.choose(frozenset({isla}))
    assert told(page.glance.child) == "Isla"
    assert page.glance.child.isVisible()


@pytest.mark.parametrize("size", [(1366, 700), (683, 384)])
def test_no_line_of_the_glance_is_clipped(hold, size, qtbot):
    page = hold(size=size)
    page.open_item("voice")
    page.split.bring_forward(page.glance)
    page._say_how_it_stands()
    said = [part.sentence for part in page.glance.parts if not part.isHidden()]
    assert len(said) > 8
    qtbot.waitUntil(lambda: all(one.height() >= one.heightForWidth(one.width()) for one in said))
    if size == (1366, 700):
        qtbot.waitUntil(lambda: page.glance.verticalScrollBar().maximum() == 0)


def test_after_the_close_no_child_is_in_hand_and_the_line_waits_to_be_asked_for(hold, qtbot):
    page = hold()
    page._bench.enter(ConferenceClosed())
    page._say_how_it_stands()
    assert not page.glance.child.isVisible()
    qtbot.waitUntil(lambda: not page.bar.speaker.isVisible())
    assert page.bar.words.placeholderText().startswith("It has closed.")
    page.bar.words.setFocus()
    qtbot.waitUntil(page.bar.speaker.isVisible)


def test_the_conference_that_has_begun_is_no_next_date(glance):
    later = ClockStarted(Clock("investigation-ended", moment("10:00") - timedelta(days=14)))
    before, held = (after(glance(clock), later) for clock in ("09:30", "10:24"))
    assert told(before.next_date).startswith("The case conference is held by")
    assert told(held.next_date) == "Minutes are due Friday 4 December 2026."
