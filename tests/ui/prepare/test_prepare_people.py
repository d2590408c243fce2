from datetime import date

from PySide6.QtCore import Qt

from chairdesk.models.contribution import EVERYONE, PROFESSIONALS_ONLY, Audience, Scope
from chairdesk.models.decision import Stance, View
from chairdesk.models.events import ClosedSessionBegan, ClosedSessionEnded, ReportEntered, ViewGiven
from chairdesk.models.ids import new_id
from chairdesk.models.people import Capacity, Sector
from chairdesk.models.reports import Report
from tests.ui.prepare.fingers import arrange, choose, fill, type_row


def test_the_column_of_parents_is_called_as_the_law_of_the_nation_calls_it(page):
    def title():
        page.refresh()
        return next(c.title for c in page.family.table.rows.columns if c.key == "rights")

    assert title() == "Parental responsibility"
    arrange(page)
    assert title() == "Parental rights and responsibilities"
    page.about.procedure.setCurrentIndex(page.about.procedure.findData("wales"))
    page.about.procedure.activated.emit(page.about.procedure.currentIndex())
    assert title() == "Parental responsibility"


def test_children_are_typed_row_by_row(page, bench, qtbot):
    arrange(page)
    type_row(qtbot, page.children_card.table, "Isla Example", "4 Mar 2017")
    type_row(qtbot, page.children_card.table, "Unborn baby", "", "1 Feb 2027")
    isla, baby = bench.conference.roll.children
    assert (isla.name, isla.born) == ("Isla Example", date(2017, 3, 4))
    assert (baby.born, baby.expected) == (None, date(2027, 2, 1))
    assert page.children_card.standing.text() == "Two children"
    assert page.children_card.table.rows.draft.is_empty


def test_a_child_without_a_name_is_refused_and_what_was_typed_stays(page, bench, qtbot, said):
    table = page.children_card.table
    table.rows.setData(table.rows.index(0, 1), "4 Mar 2017")
    table.enter_draft()
    assert bench.conference.roll.children == ()
    assert "name is missing" in said()
    assert page.children_card.table.rows.draft["born"] == "4 Mar 2017"


def test_a_wrong_date_in_a_row_of_the_record_leaves_the_record_alone(page, bench, qtbot, said):
    type_row(qtbot, page.children_card.table, "Isla Example", "4 Mar 2017")
    table = page.children_card.table
    table.rows.setData(table.rows.index(0, 1), "not a day")
    assert "type it like 26 Nov 2026" in said()
    assert table.rows.row_at(0)["born"] == "4 Mar 2017"


def test_family_and_supporters_are_entered_in_their_capacity(page, bench, qtbot):
    type_row(qtbot, page.family.table, "Kim Example", "Mother", "")
    type_row(qtbot, page.family.table, "Jo Friend", "Neighbour", "supp")
    mother, friend = bench.conference.roll.people
    assert (mother.capacity, mother.role) == (Capacity.FAMILY, "Mother")
    assert friend.capacity is Capacity.SUPPORTER
    page.family.table.rows.setData(
        page.family.table.rows.index(0, 3), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole
    )
    assert bench.conference.roll.people[0].has_parental_rights
    assert page.family.standing.text() == "Two people"


def test_an_agency_is_entered_with_the_first_who_comes_from_it(page, bench, qtbot):
    arrange(page)
    type_row(qtbot, page.professionals.table, "Ann Nurse", "Health visitor", "Fife Health")
    type_row(qtbot, page.professionals.table, "Bob Doctor", "", "fife health", "")
    roll = bench.conference.roll
    assert [(agency.name, agency.sector) for agency in roll.agencies] == [
        ("Fife Health", Sector.HEALTH)
    ]
    assert {person.agency for person in roll.people} == {roll.agencies[0].id}


def test_putting_an_agencys_name_right_leaves_one_agency(page, bench, qtbot):
    arrange(page)
    type_row(qtbot, page.professionals.table, "Ann Nurse", "Health visitor", "ife Health")
    (mistyped,) = bench.conference.roll.agencies
    rows = page.professionals.table.rows
    rows.setData(rows.index(0, 2), "Fife Health")
    (agency,) = bench.conference.roll.agencies
    assert (agency.id, agency.name) == (mistyped.id, "Fife Health")


def test_an_agency_that_nobody_comes_from_any_more_leaves_the_roll(page, bench, qtbot):
    arrange(page)
    type_row(qtbot, page.professionals.table, "Ann Nurse", "", "Fife Health")
    type_row(qtbot, page.professionals.table, "Bob Doctor", "", "ife Health")
    rows = page.professionals.table.rows
    rows.setData(rows.index(1, 2), "Fife Health")
    (agency,) = bench.conference.roll.agencies
    assert agency.name == "Fife Health"
    assert {person.agency for person in bench.conference.roll.people} == {agency.id}


def test_an_agency_whose_view_stands_stays_when_nobody_comes_from_it(page, bench, qtbot):
    type_row(qtbot, page.children_card.table, "Isla Example")
    type_row(qtbot, page.professionals.table, "Ann Nurse", "", "Fife Health")
    type_row(qtbot, page.professionals.table, "Bob Doctor", "", "Police")
    isla, (health, police) = bench.conference.roll.children[0], bench.conference.roll.agencies
    bench.enter(ViewGiven(View(isla.id, health.id, Stance.FOR)))
    rows = page.professionals.table.rows
    rows.setData(rows.index(0, 2), "Police")
    assert [agency.id for agency in bench.conference.roll.agencies] == [health.id, police.id]


def test_somebody_may_come_for_some_of_the_children(page, bench, qtbot, said):
    type_row(qtbot, page.children_card.table, "Isla Example")
    type_row(qtbot, page.children_card.table, "Rory Example")
    isla, rory = (child.id for child in bench.conference.roll.children)
    type_row(qtbot, page.professionals.table, "Ann Nurse", "", "", "", "", "isla, rory example")
    assert bench.conference.roll.people[0].for_children == {isla, rory}
    type_row(qtbot, page.family.table, "Jo", "Advocate", "adv", "", "rory", "Who Cares")
    friend = bench.conference.roll.people[1]
    assert friend.for_children == {rory}
    assert bench.conference.roll.agency(friend.agency).name == "Who Cares"
    table = page.family.table
    table.rows.setData(table.rows.index(0, 4), "nobody")
    assert said().startswith("No child is called that")
    assert table.rows.row_at(0)["children"] == "Rory Example"


def test_the_authority_and_the_minutes_planned_can_be_changed(page, bench):
    arrange(page)
    fill(page.about.minutes, "90")
    fill(page.about.authority, "Fife Council")
    assert bench.conference.arrangements.planned_minutes == 90
    assert bench.conference.arrangements.authority == "Fife Council"


def test_a_sector_can_be_put_right(page, bench, qtbot):
    type_row(qtbot, page.professionals.table, "Ann Helper", "Worker", "Helping Hands", "third")
    assert bench.conference.roll.agencies[0].sector is Sector.THIRD_SECTOR
    table = page.professionals.table
    table.rows.setData(table.rows.index(0, 3), "Health")
    assert bench.conference.roll.agencies[0].sector is Sector.HEALTH


def test_an_agency_whose_sector_nobody_could_tell_is_named_until_it_is_chosen(
    page, bench, qtbot, announced
):
    card = page.professionals
    type_row(qtbot, card.table, "Ann Helper", "Worker", "Helping Hands")
    told = "Counted as other services: Helping Hands. If that is wrong, choose the sector."
    assert bench.conference.roll.agencies[0].sector is Sector.OTHER
    assert card.standing.text() == f"One professional\n{told}"
    assert told in announced
    type_row(qtbot, card.table, "Bob Helper", "Worker", "Helping Hands")
    assert announced.count(told) == 1
    card.table.rows.setData(card.table.rows.index(0, 3), "Third sector")
    assert card.standing.text() == "Two professionals"


def test_somebody_may_come_from_no_agency(page, bench, qtbot):
    type_row(qtbot, page.professionals.table, "Ann Lawyer", "Solicitor", "", "", "legal")
    person = bench.conference.roll.people[0]
    assert person.agency is None
    assert person.capacity is Capacity.LEGAL_REPRESENTATIVE
    assert page.professionals.standing.text() == "One professional"


def test_a_report_without_a_deadline_has_come_and_is_not_called_in_time(page, qtbot):
    page.about.procedure.setCurrentIndex(page.about.procedure.findData("wales"))
    page.about.procedure.activated.emit(page.about.procedure.currentIndex())
    arrange(page)
    type_row(qtbot, page.professionals.table, "Ann Nurse", "Health visitor", "Fife Health")
    type_row(qtbot, page.reports.table, "ann", "Health report", "24 Nov 2026, 9.30")
    assert page.reports.table.rows.rows[0]["standing"] == "Has come"


def test_a_report_knows_whether_it_came_in_time(page, bench, qtbot):
    arrange(page)
    type_row(qtbot, page.professionals.table, "Ann Nurse", "Health visitor", "Fife Health")
    type_row(qtbot, page.reports.table, "ann", "Health report", "24 Nov 2026, 9.30")
    type_row(qtbot, page.reports.table, "ann", "Second report", "26 Nov 2026 9.00", "25 Nov 2026")
    type_row(qtbot, page.reports.table, "ann", "Third report")
    rows = page.reports.table.rows.rows
    assert [row["standing"] for row in rows] == ["In time", "Late", "Not yet"]
    assert rows[1]["received"] == "26 November 2026, 09.00"
    assert rows[1]["shared"] == "25 November 2026"
    assert page.reports.standing.text() == "One still to come"


def test_a_report_needs_an_author_who_is_on_the_roll(page, bench, qtbot, said):
    type_row(qtbot, page.reports.table, "nobody", "A report")
    assert "Choose who wrote the report" in said()
    type_row(qtbot, page.family.table, "Kim Example", "Mother")
    type_row(qtbot, page.reports.table, "kim", "A letter", "some day")
    assert "24 Nov 2026, 10.00" in said()
    assert bench.conference.reports == ()


def test_a_report_is_for_everyone_until_the_chair_chooses_otherwise(page, bench, qtbot, said):
    type_row(qtbot, page.professionals.table, "Ann Nurse", "Health visitor", "Fife Health")
    type_row(qtbot, page.professionals.table, "Eve Police", "Police", "Police")
    type_row(qtbot, page.reports.table, "ann", "One")
    type_row(qtbot, page.reports.table, "eve", "Two", "", "", "Professionals only")
    ann, eve = (one.id for one in bench.conference.roll.people)
    table = page.reports.table
    assert [row["audience"] for row in table.rows.rows] == ["Everyone", "Professionals only"]
    assert [one.is_restricted for one in bench.conference.reports] == [False, True]
    eyes = next(n for n, one in enumerate(table.rows.columns) if one.key == "audience")
    for typed, readers in (("ann nurse, eve p", {ann, eve}), ("ann", {ann})):
        table.rows.setData(table.rows.index(0, eyes), typed)
        assert bench.conference.reports[0].audience == Audience(Scope.NAMED, frozenset(readers))
    assert table.rows.row_at(0)["audience"] == "Ann Nurse"
    for typed in ("eve", "somebody", "Everyone, Ann Nurse"):
        table.rows.setData(table.rows.index(0, eyes), typed)
        assert "For whose eyes: choose everyone" in said()
        assert table.rows.row_at(0)["audience"] == "Ann Nurse"
    table.rows.setData(table.rows.index(0, eyes), "")
    assert bench.conference.reports[0].audience == EVERYONE


def test_a_report_listed_in_a_closed_session_is_for_professionals_until_chosen(page, bench, qtbot):
    type_row(qtbot, page.professionals.table, "Ann Nurse", "Health visitor", "Fife Health")
    bench.enter(ClosedSessionBegan(()))
    table = page.reports.table
    type_row(qtbot, table, "ann", "One")
    type_row(qtbot, table, "ann", "Two", "", "", "Everyone")
    assert [row["audience"] for row in table.rows.rows] == ["Professionals only", "Everyone"]
    assert [one.is_restricted for one in bench.conference.reports] == [True, False]
    bench.enter(ClosedSessionEnded(()))
    type_row(qtbot, table, "ann", "Three")
    assert bench.conference.reports[0].audience == PROFESSIONALS_ONLY
    assert bench.conference.reports[2].audience == EVERYONE


def test_a_report_for_one_of_two_of_the_same_name_stays_for_that_one(page, bench, qtbot):
    for role in ("Mother", "Grandmother"):
        type_row(qtbot, page.family.table, "Kim Example", role)
    mother, _ = bench.conference.roll.people
    only = Audience(Scope.NAMED, frozenset({mother.id}))
    bench.enter(ReportEntered(Report(new_id(), mother.id, audience=only)))
    table = page.reports.table
    page.refresh()
    table.rows.setData(table.rows.index(0, 1), "A letter")
    assert [(one.title, one.audience) for one in bench.conference.reports] == [("A letter", only)]


def test_the_tables_name_register_or_plan_and_social_work_as_the_procedure_does(page, bench, qtbot):
    def named():
        columns = {
            c.key: c for t in ("children_card", "professionals") for c in columns_of(page, t)
        }
        return columns["listed"].title, columns["sector"].choices[0]

    assert named() == ("Register or plan", "Social work")
    choose(page, "medway-2008")
    arrange(page)
    assert named() == ("Child protection plan", "Children's social care")
    type_row(qtbot, page.professionals.table, "Jo", "Manager", "Medway", "children's social care")
    type_row(qtbot, page.professionals.table, "Al", "Manager", "Kent", "social work")
    sectors = {agency.sector for agency in bench.conference.roll.agencies}
    assert sectors == {Sector.SOCIAL_WORK}
    choose(page, "wales-2020")
    assert named() == ("Child Protection Register", "Social services")


def columns_of(page, card):
    return getattr(page, card).table.rows.columns
