"""Who is here, since when and how; who is not, and why; what came in."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from chairdesk.models.attendance import Mode
from chairdesk.models.contribution import Audience, Scope
from chairdesk.models.events import (
    AgencyEntered,
    ChildEntered,
    ConferenceClosed,
    ConferenceOpened,
    ParticularEntered,
    PersonEntered,
    PersonRemoved,
    ReportEntered,
)
from chairdesk.models.ids import new_id
from chairdesk.models.people import Agency, Aspect, Capacity, Child, Particular, Person, Sector
from chairdesk.models.reports import Report
from chairdesk.procedures.agendas import item_of
from chairdesk.ui.hold.welcome_panel import WelcomePanel
from chairdesk.ui.kit.buttons import PlainButton
from tests.ui.hold.abernethy import moment, somebody

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def clock():
    return "09:30"


@pytest.fixture
def panel(attendance):
    return attendance


def room(panel):
    return panel._bench.conference.room


def test_one_key_lets_somebody_in_and_one_lets_them_out(bench, panel, qtbot):
    kirsty = somebody(bench, "Kirsty")
    row = panel.rows[kirsty]
    assert row.state.text() == "Not here yet."
    assert panel.people.standing.text() == "Nobody here"
    qtbot.mouseClick(row.arrive, LEFT)
    assert room(panel).is_here(kirsty)
    assert row.state.text() == "Here since 09.30."
    assert panel.people.standing.text() == "One here"
    bench.sitting._clock.pass_minutes(20)
    qtbot.mouseClick(row.leave, LEFT)
    assert row.state.text() == "Here 09.30 to 09.50."
    qtbot.mouseClick(row.arrive, LEFT)
    assert row.state.text() == "Here 09.30 to 09.50. Here since 09.50."


def test_what_is_to_be_borne_in_mind_of_somebody_stands_where_they_are_let_in(bench, panel):
    kirsty = bench.conference.roll.person(somebody(bench, "Kirsty"))
    bench.enter(PersonEntered(replace(kirsty, consents="Agreed to the student.")))
    said = panel.rows[kirsty.id].state.text()
    assert said == "Not here yet. To bear in mind: Agreed to the student."


def test_whoever_came_by_key_has_the_focus_at_the_way_out(bench, panel, qtbot):
    row = panel.rows[somebody(bench, "Kirsty")]
    row.arrive.setFocus()
    qtbot.keyClick(row.arrive, Qt.Key.Key_Space)
    assert QApplication.focusWidget() is row.leave
    qtbot.keyClick(row.leave, Qt.Key.Key_Space)
    assert QApplication.focusWidget() is row.arrive


def test_a_time_that_is_typed_counts_once_and_how_somebody_comes_too(bench, panel, qtbot):
    priya = somebody(bench, "Priya")
    panel.at.setText("9.10")
    panel.mode.setCurrentIndex(panel.mode.findData(Mode.VIDEO))
    qtbot.mouseClick(panel.rows[priya].arrive, LEFT)
    assert room(panel).presences[-1].since == moment("09:10")
    assert panel.rows[priya].state.text() == "Here since 09.10, by video."
    assert (panel.at.text(), panel.mode.currentData()) == ("", Mode.IN_ROOM)


def test_a_time_that_is_none_is_asked_for_again(bench, panel, said, qtbot):
    kirsty = somebody(bench, "Kirsty")
    panel.at.setText("tennish")
    qtbot.mouseClick(panel.rows[kirsty].arrive, LEFT)
    panel.leave(kirsty)
    assert not room(panel).is_here(kirsty)
    assert said[0].startswith("“tennish” is no time of day.")
    assert len(said) == 2
    assert panel.at.text() == "tennish"


def test_nobody_leaves_before_they_came(bench, panel, said, qtbot):
    kirsty = somebody(bench, "Kirsty")
    panel.at.setText("9.50")
    qtbot.mouseClick(panel.rows[kirsty].arrive, LEFT)
    panel.at.setText("9.10")
    panel.leave(kirsty)
    assert room(panel).is_here(kirsty)
    assert said == ["“9.10” lies before Kirsty Abernethy came, at 09.50; type a later time."]
    panel.at.setText("9.55")
    panel.leave(kirsty)
    assert not room(panel).is_here(kirsty)


def test_everybody_arrives_at_once_but_children_and_those_who_sent_apologies(bench, panel, qtbot):
    gp = somebody(bench, "Anil")
    qtbot.mouseClick(panel.rows[gp].absent, LEFT)
    panel.absences.reason.setText("Surgery.")
    qtbot.mouseClick(panel.absences.apologise, LEFT)
    assert panel.rows[gp].state.text() == "Apologies: Surgery."
    qtbot.mouseClick(panel.everybody, LEFT)
    here = set(room(panel).here())
    assert here == {p.id for p in bench.conference.roll.people} - {gp}
    assert not panel.everybody.isVisible()


def test_the_page_keeps_its_place_when_everybody_arrives(panel, qtbot):
    qtbot.mouseClick(panel.everybody, LEFT)
    assert panel.at.hasFocus()
    assert panel.page.verticalScrollBar().value() == 0


def test_asking_why_somebody_is_not_coming_brings_the_question_into_sight(bench, panel, qtbot):
    panel.resize(820, 400)
    qtbot.mouseClick(panel.rows[somebody(bench, "Kirsty")].absent, LEFT)
    reason = panel.absences.reason
    assert reason.hasFocus()
    assert reason.visibleRegion().boundingRect() == reason.rect()


def test_somebody_at_the_door_is_entered_and_let_in_with_a_new_agency(bench, panel, qtbot):
    card = panel.newcomer
    card.name.setText("Rhona Blair")
    card.role.setText("Dentist")
    card.agency.setEditText("Kirk Wynd Dental Practice")
    card.sector.setCurrentIndex(card.sector.findData(Sector.HEALTH))
    qtbot.mouseClick(card.enter, LEFT)
    rhona = bench.conference.roll.person(somebody(bench, "Rhona"))
    agency = bench.conference.roll.agency(rhona.agency)
    assert (agency.name, agency.sector) == ("Kirk Wynd Dental Practice", Sector.HEALTH)
    assert room(panel).is_here(rhona.id)
    assert rhona.id in panel.rows
    assert card.name.text() == ""
    card.name.setText("Second Dentist")
    card.agency.setEditText("kirk wynd dental practice")
    qtbot.mouseClick(card.enter, LEFT)
    assert bench.conference.roll.person(somebody(bench, "Second")).agency == agency.id


def test_a_newcomer_without_a_name_is_asked_for_it(bench, panel, said, qtbot):
    before = bench.conference
    panel.newcomer.agency.setEditText("Somewhere")
    qtbot.mouseClick(panel.newcomer.enter, LEFT)
    assert bench.conference is before
    assert said


def test_a_newcomer_who_cannot_be_kept_stays_typed(bench, panel, journal, said, qtbot):
    panel.newcomer.name.setText("Rhona Blair")
    panel.newcomer.agency.setEditText("A new agency")
    journal.is_full = True
    qtbot.mouseClick(panel.newcomer.enter, LEFT)
    assert said
    assert panel.newcomer.name.text() == "Rhona Blair"


def test_somebody_taken_off_the_roll_leaves_the_list(bench, panel):
    stranger = Person(new_id(), "Zacharias", Capacity.OBSERVER)
    bench.enter(PersonEntered(stranger))
    assert panel.rows[stranger.id].name.text().startswith("Zacharias, ")
    bench.enter(PersonRemoved(stranger.id))
    assert stranger.id not in panel.rows


def test_a_child_is_named_as_a_child(bench, panel):
    isla = somebody(bench, "Isla")
    assert panel.rows[isla].name.text() == "Isla Abernethy, child"


def test_a_report_that_comes_on_the_day_is_noted_by_one_key(bench, panel, qtbot):
    worker = somebody(bench, "Joanne")
    report = Report(new_id(), worker)
    bench.enter(ReportEntered(report))
    row = panel.reports.rows[-1]
    buttons = {b.text(): b for b in row.findChildren(type(panel.rows[worker].leave))}
    assert set(buttons) == {"Enter that it came", "Enter that the family has it"}
    qtbot.mouseClick(buttons["Enter that it came"], LEFT)
    assert bench.conference.reports[-1].received == moment("09:30")
    row = panel.reports.rows[-1]
    shared = row.findChildren(type(panel.rows[worker].leave))[0]
    qtbot.mouseClick(shared, LEFT)
    assert bench.conference.reports[-1].shared_with_family == moment("09:30")


@pytest.mark.parametrize(
    ("scope", "told"),
    [(Scope.PROFESSIONALS, "For professionals only."), (Scope.NAMED, "Only for Joanne Reid.")],
)
def test_nobody_is_asked_to_share_a_restricted_report_with_the_family(bench, panel, scope, told):
    worker = somebody(bench, "Joanne")
    audience = Audience(scope, frozenset({worker} if scope is Scope.NAMED else ()))
    bench.enter(ReportEntered(Report(new_id(), worker, audience=audience)))
    row = panel.reports.rows[-1]
    assert [b.text() for b in row.findChildren(PlainButton)] == ["Enter that it came"]
    assert [label.text() for label in row.findChildren(QLabel)][-1] == f"Not received. {told}"


def test_a_report_that_is_not_shared_reads_so_until_it_is(bench, panel):
    report = Report(new_id(), somebody(bench, "Joanne"))
    bench.enter(ReportEntered(report))

    def told():
        return [label.text() for label in panel.reports.rows[-1].findChildren(QLabel)][-1]

    assert told() == "Not received. Not shared with the family."
    panel.reports.share(bench.conference.reports[-1])
    assert told() == "Not received. The family has it."


def test_whoever_is_not_invited_or_not_born_is_marked_so(bench, panel):
    father, baby = somebody(bench, "Callum"), Child(new_id(), "Baby", expected=date(2027, 2, 14))
    bench.enter(ParticularEntered(Particular(father, Aspect.NOT_INVITED, "bail conditions")))
    bench.enter(ChildEntered(baby))
    assert panel.rows[father].state.text() == "Not here yet. Not invited: bail conditions."
    row = panel.rows[baby.id]
    assert row.state.text() == "Not born yet."
    assert not any(way.isVisible() for way in (row.arrive, row.absent))


def test_once_it_is_over_whoever_never_came_was_not_here(bench, panel):
    gran = somebody(bench, "Jean")
    bench.enter(ConferenceOpened())
    bench.enter(ConferenceClosed())
    row = panel.rows[gran]
    assert (row.state.text(), row.arrive.text()) == ("Was not here.", "Came after all")
    assert not row.absent.isVisible()


def test_a_report_that_came_late_is_said_to_be_late(panel):
    told = [label.text() for row in panel.reports.rows for label in row.findChildren(QLabel)]
    assert "Came late: Thursday 26 November 2026, 09.00. Not shared with the family." in told
    assert "Came Tuesday 24 November 2026, 10.00. The family has it." in told


def test_everything_on_the_panel_is_named(panel, unnamed):
    assert unnamed(panel) == []


def test_an_agency_that_comes_later_is_offered_to_newcomers(bench, panel):
    bench.enter(AgencyEntered(Agency(new_id(), "Brand New Service")))
    assert panel.newcomer.agency.findText("Brand New Service") >= 0


def test_the_welcome_shows_what_the_procedure_has_read_aloud(bench, shown):
    panel = shown(WelcomePanel(bench, item_of(bench.pack, "welcome")))
    words = [
        label.text() for label in panel.statements.findChildren(type(panel.statements.standing))
    ]
    assert all(statement.words in words for statement in bench.pack.statements)


def test_who_was_not_invited_does_not_arrive_with_everybody(bench, panel, qtbot):
    callum = somebody(bench, "Callum")
    bench.enter(ParticularEntered(Particular(callum, Aspect.NOT_INVITED, "Bail conditions.")))
    qtbot.mouseClick(panel.everybody, LEFT)
    assert not room(panel).came(callum)
    assert room(panel).came(somebody(bench, "Kirsty"))
