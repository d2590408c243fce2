"""Who is here: one key in, one key out, every reason kept."""

from datetime import UTC, datetime
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt

from chairdesk.models.attendance import Apology, Mode
from chairdesk.models.events import ApologyGiven, PersonEntered, PersonRemoved, ReportEntered
from chairdesk.models.people import Capacity, Sector
from chairdesk.models.reports import Report
from chairdesk.procedures.agendas import agenda_of
from chairdesk.ui.hold.attendance.attendance_panel import AttendancePanel
from tests.transcript import ISLA, SCHOOL, person
from tests.ui.benches import CHAIR, MINUTE_TAKER, bench_of

MOTHER, TEACHER = person("Mother"), person("Class teacher")


@pytest.fixture
def said():
    return []


@pytest.fixture
def bench(said, qapp):
    bench = bench_of(said=said)
    for one in (MOTHER, TEACHER):
        bench.enter(PersonEntered(one))
    return bench


@pytest.fixture
def panel(bench, shown):
    item = next(i for i in agenda_of(bench.pack, "initial") if i.work == "attendance")
    return shown(AttendancePanel(bench, item))


def click(qtbot, button):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_somebody_comes_and_goes_as_a_stretch_of_time(panel, bench, qtbot):
    row = panel.rows[MOTHER.id]
    click(qtbot, row.arrive)
    assert bench.conference.room.is_here(MOTHER.id)
    assert row.state.text().startswith("Here since 10.")
    click(qtbot, row.leave)
    assert not bench.conference.room.is_here(MOTHER.id)
    assert " to " in row.state.text()


def test_a_time_and_a_way_of_coming_can_be_typed(panel, bench, qtbot):
    panel.at.setText("10.05")
    panel.mode.setCurrentIndex(panel.mode.findData(Mode.VIDEO))
    click(qtbot, panel.rows[MOTHER.id].arrive)
    (presence,) = bench.conference.room.presences
    assert (presence.since, presence.mode) == (
        datetime(2026, 11, 26, 10, 5, tzinfo=UTC),
        Mode.VIDEO,
    )
    assert panel.rows[MOTHER.id].state.text() == "Here since 10.05, by video"


def test_what_is_no_time_is_said_and_nobody_comes(panel, bench, said, qtbot):
    panel.at.setText("teatime")
    click(qtbot, panel.rows[MOTHER.id].arrive)
    assert said == ["“teatime” is no time of day. Write it as 10.05, or leave it empty."]
    assert bench.conference.room.here() == ()


def test_everybody_arrives_at_once_but_children_and_those_who_sent_apologies(panel, bench, qtbot):
    panel.rows[TEACHER.id].absent.click()
    panel.absences.reason.setText("ill")
    click(qtbot, panel.absences.apologise)
    click(qtbot, panel.everybody)
    assert set(bench.conference.room.here()) == {MOTHER.id, CHAIR.id, MINUTE_TAKER.id}
    assert panel.rows[TEACHER.id].state.text() == "Apologies: ill"
    assert panel.people.standing.text() == "Three here"


def test_an_exclusion_needs_its_reason(panel, bench, said, qtbot):
    click(qtbot, panel.absences.exclude)
    panel.absences.ask_about(MOTHER.id)
    click(qtbot, panel.absences.exclude)
    assert said == ["A reason is missing. Type why, in a few words."]
    panel.absences.reason.setText("threats to the social worker")
    panel.absences.extent.setText("the first half")
    click(qtbot, panel.absences.exclude)
    (exclusion,) = bench.conference.room.exclusions
    assert (exclusion.who, exclusion.extent) == (MOTHER.id, "the first half")
    assert panel.rows[MOTHER.id].state.text() == "Excluded: threats to the social worker"
    assert panel.absences.reason.text() == ""


def test_who_is_not_on_the_list_is_entered_and_let_in_at_once(panel, bench, qtbot):
    card = panel.newcomer
    card.name.setText("Stuart Lennox")
    card.role.setText("Addiction worker")
    card.agency.setEditText("NHS Fife Addiction Service")
    card.sector.setCurrentIndex(card.sector.findData(Sector.HEALTH))
    click(qtbot, card.enter)
    newcomer = bench.conference.roll.people[-1]
    agency = bench.conference.roll.agency_of(newcomer.id)
    assert (agency.name, agency.sector) == ("NHS Fife Addiction Service", Sector.HEALTH)
    assert newcomer.capacity is Capacity.PROFESSIONAL
    assert bench.conference.room.is_here(newcomer.id)
    assert newcomer.id in panel.rows
    assert card.name.text() == ""


def test_a_newcomer_of_a_known_agency_makes_no_second_one(panel, bench, qtbot):
    panel.newcomer.name.setText("Ailsa Donaldson")
    panel.newcomer.agency.setEditText("burnside primary")
    click(qtbot, panel.newcomer.enter)
    assert bench.conference.roll.people[-1].agency == SCHOOL.id
    assert len(bench.conference.roll.agencies) == 1


def test_a_newcomer_without_a_name_is_refused_in_words(panel, said, qtbot):
    click(qtbot, panel.newcomer.enter)
    assert said == ["A name is missing. Type it, then press Enter."]


def test_a_report_that_comes_on_the_day_is_noted(panel, bench, qtbot):
    report = Report(uuid4(), TEACHER.id, "School report")
    bench.enter(ReportEntered(report))
    panel.reports.receive(bench.conference.reports[0])
    panel.reports.share(bench.conference.reports[0])
    (standing,) = bench.conference.reports
    assert standing.received is not None
    assert standing.shared_with_family is not None


def test_who_was_on_the_roll_by_mistake_leaves_the_list(panel, bench):
    bench.enter(PersonRemoved(TEACHER.id))
    assert TEACHER.id not in panel.rows
    assert ISLA.id in panel.rows


def test_apologies_without_a_reason_are_apologies(panel, bench):
    bench.enter(ApologyGiven(Apology(TEACHER.id)))
    assert panel.rows[TEACHER.id].state.text() == "Apologies"


def test_everything_that_takes_the_focus_has_a_name(panel, unnamed):
    assert unnamed(panel) == []
