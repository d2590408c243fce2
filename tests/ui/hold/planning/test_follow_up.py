"""Who carries the plan out, when everybody meets again, and the close."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import Qt

from chairdesk.models.british_time import at_local, local
from chairdesk.models.events import ChildEntered, ConferenceArranged, MeetingFixed, RecordSealed
from chairdesk.models.ids import new_id
from chairdesk.models.paper import Copy, PaperLanguage
from chairdesk.models.people import Child
from chairdesk.models.plan import Meeting
from chairdesk.procedures.agendas import item_of
from chairdesk.ui.hold.planning.closing_panel import ClosingPanel
from chairdesk.ui.hold.planning.core_group_panel import CoreGroupPanel
from chairdesk.ui.hold.planning.dates_panel import DatesPanel
from chairdesk.ui.kit.plain_label import PlainLabel
from chairdesk.words import BESIDE
from tests.foreign import words_beside
from tests.ui.hold.abernethy import bench_until, somebody

SIZE = (700, 900)


@pytest.fixture
def said():
    return []


@pytest.fixture
def bench(said, qapp):
    return bench_until("11:44", said)


@pytest.fixture
def core_group(bench, shown):
    return shown(CoreGroupPanel(bench, item_of(bench.pack, "core-group")), SIZE)


@pytest.fixture
def dates(bench, shown):
    return shown(DatesPanel(bench, item_of(bench.pack, "dates")), SIZE)


@pytest.fixture
def closing(bench, shown):
    return shown(ClosingPanel(bench, item_of(bench.pack, "closing")), SIZE)


def pick(combo, who):
    place = next(n for n in range(combo.count()) if combo.itemData(n) == who)
    combo.setCurrentIndex(place)
    combo.activated.emit(place)


def fix(qtbot, row, day, at, place=""):
    for line, text in ((row.day, day), (row.at, at), (row.place, place)):
        line.setFocus()
        line.selectAll()
        qtbot.keyClicks(line, text)
    qtbot.keyClick(row.place, Qt.Key.Key_Return)


def test_no_parent_is_offered_to_lead_the_plan_and_each_can_be_in_the_group(core_group, bench):
    mother = somebody(bench, "Kirsty")
    offered = [core_group.lead.itemData(n) for n in range(core_group.lead.count())]
    assert somebody(bench, "Hannah") in offered
    assert mother not in offered
    assert None not in offered, "to name nobody once somebody is named enters nothing"
    assert core_group.lead.currentIndex() == -1
    assert core_group.lead.placeholderText() == "Not named yet"
    assert mother in core_group.members.boxes


def test_the_lead_and_the_group_are_named_and_copied_to_a_brother(core_group, bench):
    plan = bench.conference.plan
    assert not core_group.same.isEnabled()
    worker, mother = somebody(bench, "Hannah"), somebody(bench, "Kirsty")
    pick(core_group.lead, worker)
    core_group.members.boxes[worker].click()
    core_group.members.boxes[mother].click()
    plan, mirren = bench.conference.plan, core_group.child
    assert plan.lead_for(mirren).person == worker
    assert plan.core_group_for(mirren).members == (worker, mother)
    names = {action.text(): action for action in core_group.same.offered.actions()}
    names["Isla Abernethy"].trigger()
    plan, isla = bench.conference.plan, somebody(bench, "Isla")
    assert plan.lead_for(isla).person == worker
    assert plan.core_group_for(isla).members == (worker, mother)
    core_group.members.boxes[worker].click()
    assert bench.conference.plan.core_group_for(mirren).members == (mother,)
    core_group.bar.choose(isla)
    assert core_group.lead.currentText().startswith("Hannah Kerr")


def test_a_child_not_yet_born_is_no_member(shown, bench):
    baby = Child(new_id(), "Baby Abernethy", expected=date(2027, 2, 14))
    bench.enter(ChildEntered(baby))
    core_group = shown(CoreGroupPanel(bench, item_of(bench.pack, "core-group")), SIZE)
    assert somebody(bench, "Isla") in core_group.members.boxes
    assert baby.id not in core_group.members.boxes


def test_a_refused_member_is_not_shown_as_named(core_group, bench, said):
    bench.enter(RecordSealed())
    worker = somebody(bench, "Hannah")
    core_group.members.boxes[worker].click()
    assert said[-1].startswith("The record is sealed")
    assert not core_group.members.boxes[worker].isChecked()


def test_a_last_day_that_does_not_count_is_told_with_the_one_before(shown):
    bench = bench_until("09:30")
    planned = bench.conference.arrangements
    bench.enter(ConferenceArranged(replace(planned, starts=planned.starts + timedelta(days=1))))
    dates = shown(DatesPanel(bench, item_of(bench.pack, "dates")), SIZE)
    told = "Not fixed yet; it is owed by Saturday 27 February 2027, in practice by Friday 26"
    assert dates.meetings.rows["review"].says.text().startswith(told)


def test_a_meeting_is_fixed_as_soon_as_its_day_and_time_are_there(dates, bench, qtbot):
    row = dates.meetings.rows["review"]
    assert row.says.text() == "Not fixed yet; it is owed by Friday 26 February 2027."
    fix(qtbot, row, "25 Feb 2027", "10", "Brunton House")
    fixed = bench.conference.plan.meeting("review")
    assert fixed.at == at_local(datetime(2027, 2, 25, 10))  # noqa: DTZ001 - made aware here
    assert fixed.place == "Brunton House"
    assert "in time" in row.says.text()
    assert row.day.text() == "25 February 2027"
    row.cancel.click()
    assert bench.conference.plan.meeting("review") is None
    assert row.day.text() == ""


def test_a_review_typed_without_a_year_is_the_next_such_day(dates, bench, qtbot):
    row = dates.meetings.rows["review"]
    fix(qtbot, row, "12 february", "10")
    assert local(bench.conference.plan.meeting("review").at).date() == date(2027, 2, 12)
    assert "in time" in row.says.text()


def test_a_meeting_before_the_conference_is_never_called_in_time(dates, bench, qtbot):
    row = dates.meetings.rows["review"]
    fix(qtbot, row, "12 Feb 2026", "10")
    assert bench.conference.plan.meeting("review") is not None
    assert row.says.text().endswith("lies before this case conference. Is the year right?")
    assert row.says.property("tone") == "amber"


def test_a_meeting_that_is_half_typed_is_kept_when_the_page_goes_away(dates, bench, qtbot):
    row = dates.meetings.rows["core-group"]
    row.day.setText("3 December 2026")
    row.at.setText("14.00")
    row.place.setFocus()
    qtbot.keyClicks(row.place, "The nursery")
    dates.hide()
    assert bench.conference.plan.meeting("core-group").place == "The nursery"


def test_a_date_after_the_limit_is_warned_of_and_kept(dates, bench, qtbot):
    row = dates.meetings.rows["review"]
    fix(qtbot, row, "1 Mar 2027", "10")
    assert bench.conference.plan.meeting("review") is not None
    assert row.says.text().startswith("Monday 1 March 2027 is too late")
    assert row.says.property("tone") == "amber"


def test_why_a_date_is_after_the_limit_is_asked_there_and_kept(dates, bench, qtbot):
    row = dates.meetings.rows["review"]
    assert row.why.parentWidget().isHidden()
    fix(qtbot, row, "1 Mar 2027", "10")
    assert not row.why.parentWidget().isHidden()
    row.why.setFocus()
    qtbot.keyClicks(row.why, "The hall is shut")
    qtbot.keyClick(row.why, Qt.Key.Key_Return)
    assert bench.conference.plan.meeting("review").why_late == "The hall is shut"
    assert row.says.text().endswith("The papers say why.")
    fix(qtbot, row, "25 Feb 2027", "10")
    assert bench.conference.plan.meeting("review").why_late == ""


def test_what_is_no_date_is_said_and_stays(dates, bench, qtbot):
    row = dates.meetings.rows["core-group"]
    fix(qtbot, row, "soonish", "10")
    assert "is no date and time that can be read" in row.says.text()
    assert row.day.text() == "soonish"
    assert bench.conference.plan.meetings == ()


def test_another_meeting_is_begun_from_the_list(dates, bench, qtbot):
    dates.meetings.another.activated.emit(0)
    pick(dates.meetings.another, "reconvened")
    fix(qtbot, dates.meetings.rows["reconvened"], "2 Dec 2026", "9.30")
    assert bench.conference.plan.meeting("reconvened") is not None
    assert dates.meetings.rows["reconvened"].says.text() == "Wednesday 2 December 2026."
    day = at_local(datetime(2026, 12, 9, 10))  # noqa: DTZ001 - made aware here
    bench.enter(MeetingFixed(Meeting("other", day)))
    assert dates.meetings.rows["other"].at.text() == "10.00"


def test_what_is_owed_says_why_this_date(dates):
    assert dates.owed.isVisible()
    _, *said = (one.text() for one in dates.owed.findChildren(PlainLabel))
    assert said[-1].startswith("Review: 3 months after the case conference on Thursday 26 November")
    assert all("Rule fife/T-" in reason for reason in said[1:4:2])


def test_a_whole_copy_is_decided_at_once_and_less_needs_a_reason(closing, bench):
    mother, father = somebody(bench, "Kirsty"), somebody(bench, "Callum")
    assert closing.copies.standing.text() == "Two to decide"
    closing.copies.rows[mother].copy.buttons["full"].click()
    assert bench.conference.papers.copy_for(mother).copy is Copy.FULL
    row = closing.copies.rows[father]
    row.copy.buttons["partial"].click()
    assert bench.conference.papers.copy_for(father) is None
    assert row.lacking.isVisible()
    assert row.reason.hasFocus()
    row.reason.setPlainText("About somebody else")
    row.reason.settle()
    assert bench.conference.papers.copy_for(father).reason == "About somebody else"
    assert closing.copies.standing.text() == ""


def test_a_copy_is_decided_for_somebody_else_by_name(closing, bench):
    gp = somebody(bench, "Anil")
    closing.copies.another.activated.emit(0)
    pick(closing.copies.another, gp)
    row = closing.copies.rows[gp]
    row.reason.setPlainText("A letter to the surgery")
    row.reason.settle()
    row.copy.buttons["letter"].click()
    assert bench.conference.papers.copy_for(gp).copy is Copy.LETTER


def test_a_reader_gets_large_print_until_it_is_unticked(closing, bench):
    mother = somebody(bench, "Kirsty")
    row = closing.copies.rows[mother]
    row.large_print.click()
    assert bench.conference.papers.large_print == {mother}
    assert row.large_print.isChecked()
    row.large_print.click()
    assert not bench.conference.papers.large_print


def test_every_referral_of_the_procedure_can_be_raised_at_the_close(closing, bench):
    row = closing.referrals.rows["reporter"]
    assert row.isVisible()
    for child in ("Mirren", "Isla"):
        box = row.boxes[somebody(bench, child)]
        if not box.isChecked():
            box.click()
    row.raise_it.click()
    raised = bench.conference.findings.referral("reporter")
    assert raised.children >= {somebody(bench, "Mirren"), somebody(bench, "Isla")}
    row.boxes[somebody(bench, "Rory")].click()
    assert somebody(bench, "Rory") in bench.conference.findings.referral("reporter").children


def test_everything_that_takes_the_focus_has_a_name(core_group, dates, closing, unnamed):
    assert [unnamed(panel) for panel in (core_group, dates, closing)] == [[], [], []]


def test_tab_goes_through_the_meetings_from_top_to_bottom(dates, tab_walk):
    names = tab_walk(dates, dates.meetings.rows["core-group"].day)
    places = [names.index(one) for one in ("First core group: Day", "Review case conference: Day")]
    assert places == sorted(places)
    assert names.index("Choose a meeting") > places[-1]


def test_with_one_language_nothing_asks_for_the_language_of_papers(closing, bench):
    assert not closing.copies.language.isVisible()
    assert not closing.copies.rows[somebody(bench, "Kirsty")].language.isVisible()


def test_a_language_is_chosen_for_everybodys_papers_and_another_for_one_reader(
    bench, shown, tmp_path, monkeypatch
):
    monkeypatch.setenv(BESIDE, str(words_beside(tmp_path / "languages")))
    panel = shown(ClosingPanel(bench, item_of(bench.pack, "closing")), SIZE)
    mother = somebody(bench, "Kirsty")
    row = panel.copies.rows[mother]
    assert panel.copies.language.choices.currentData() == "en"
    assert row.language.choices.currentData() == ""
    pick(panel.copies.language.choices, "xx")
    pick(row.language.choices, "en")
    chosen = bench.conference.papers.languages
    assert chosen == (PaperLanguage(None, "xx"), PaperLanguage(mother, "en"))
    pick(row.language.choices, "")
    assert bench.conference.papers.languages == (PaperLanguage(None, "xx"),)
    assert row.language.choices.accessibleName() == "Papers for Kirsty Abernethy are in"
