"""Preparing, as it is played: fields left one by one, rows typed into tables."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from chairdesk.models.british_time import local
from chairdesk.models.events import (
    AgencyEntered,
    ChildEntered,
    ChildRemoved,
    ClockStarted,
    ClockWithdrawn,
    ConferenceArranged,
    ParticularEntered,
    ParticularRemoved,
    PersonEntered,
    PersonRemoved,
    ProcedureAdopted,
    ReportEntered,
    ReportRemoved,
)
from chairdesk.models.people import (
    OFFICES,
    WITH_THE_FAMILY,
    Agency,
    Capacity,
    Person,
    is_professional_of,
)
from chairdesk.models.standing.roll import find
from chairdesk.procedures.standing import starts_called
from chairdesk.ui.kit.rows.row_table import RowTable
from chairdesk.ui.prepare.eyes import audience_said
from chairdesk.ui.prepare.people_rows import (
    appointed,
    sector_told,
    sectors_by_role,
    sectors_named,
    title_of,
)
from chairdesk.ui.prepare.prepare_page import PreparePage
from chairdesk.ui.prepare.readings import shown_day, shown_listed, shown_sex
from chairdesk.ui.rehearsal.hands import NoWay, in_vain, pick_data
from chairdesk.ui.rehearsal.playing import Playing
from chairdesk.ui.rehearsal.rows import add_row, take_off, write_row
from chairdesk.ui.step import Step as Page
from chairdesk.words import Words


def add_procedure(play: Playing, file: Path) -> None:
    """Press the link under the list of procedures, and choose a file."""
    own = _page(play).about.own
    play.hands.press(own.add, "way to add a procedure")
    play.hands.choose_file(own, str(file))
    said = own.outcome.text()
    if file.name in said or not said:
        raise NoWay(in_vain("not-taken-in", why=said))


def adopt(play: Playing, event: ProcedureAdopted) -> None:
    """Choose the procedure from the list."""
    pick_data(play.hands, _page(play).about.procedure, event.name, "procedure")


def arrange(play: Playing, event: ConferenceArranged) -> None:
    """Fill in what the conference is, and leave each field."""
    about, words, wanted = _page(play).about, play.words, event.arrangements
    starts = local(wanted.starts)
    pick_data(play.hands, about.kind, wanted.kind, "kind of conference")
    _line(play, about.reference, wanted.reference, "reference")
    _line(play, about.day, words.short_day(starts.date()), "date")
    _line(play, about.at, words.clock(starts), "time")
    _line(play, about.venue, wanted.venue, "place")
    _line(play, about.authority, wanted.authority, "authority")
    _line(play, about.minutes, str(wanted.planned_minutes), "minutes")


def start_clock(play: Playing, event: ClockStarted) -> None:
    """Type what happened and when into the table of starting dates."""
    clock = event.clock
    name = starts_called(play.bench.pack, play.words).get(clock.event, clock.event)
    day = local(clock.at).date()
    at = _moment(clock.at, play.words) if clock.has_time else play.words.short_day(day)
    add_row(play.hands, _page(play).clocks.table, {"event": name, "at": at})


def withdraw_clock(play: Playing, event: ClockWithdrawn) -> None:
    """Take a starting date off its table."""
    take_off(play.hands, _page(play).clocks.table, event.clock)


def enter_child(play: Playing, event: ChildEntered) -> None:
    """Type a child into the table of children, or over what stands there."""
    child, words = event.child, play.words
    cells = {
        "name": child.name,
        "born": shown_day(child.born, words),
        "expected": shown_day(child.expected, words),
        "lives_with": child.lives_with,
        "school": child.school,
        "legal_status": child.legal_status,
        "needs": child.needs,
        "listed": shown_listed(child.listed, words),
        "sex": shown_sex(child.sex, words),
    }
    write_row(play.hands, _page(play).children_card.table, child.id, cells)


def remove_child(play: Playing, event: ChildRemoved) -> None:
    """Take a child off the table."""
    take_off(play.hands, _page(play).children_card.table, event.child)


def enter_agency(play: Playing, event: AgencyEntered) -> None:
    """Keep an agency until somebody from it is typed, or type over its sector."""
    agency = event.agency
    known = play.conference.roll.agency(agency.id)
    if known is None:
        play.agencies[agency.id] = agency
        return
    from_it = [p for p in play.conference.roll.people if is_professional_of(p, agency.id)]
    if known.name != agency.name or not from_it:
        raise NoWay(in_vain("no-other-agency"))
    sector = {"sector": sectors_named(play.bench)[agency.sector]}
    write_row(play.hands, _page(play).professionals.table, from_it[0].id, sector)


def enter_person(play: Playing, event: PersonEntered) -> None:
    """Type a person where such people are typed."""
    person, page = event.person, _page(play)
    if person.capacity in OFFICES:
        shown = appointed(person, play.words.name_of(person.capacity))
        _line(play, page.about.office[person.capacity], shown, "name")
        return
    if person.capacity in WITH_THE_FAMILY and person.agency in play.agencies:
        _leave_sector_untold(play, play.agencies[person.agency], person.role)
    table = _table_for(page, person)
    write_row(play.hands, table, person.id, _cells_of(play, person))


def remove_person(play: Playing, event: PersonRemoved) -> None:
    """Take a person off the table, or out of the office."""
    page = _page(play)
    person = play.conference.roll.person(event.person)
    if person is not None and person.capacity in OFFICES:
        _line(play, page.about.office[person.capacity], "", "name")
    elif person is not None:
        take_off(play.hands, _table_for(page, person), person.id)


def enter_report(play: Playing, event: ReportEntered) -> None:
    """Type a report into the table of reports, or over what stands there."""
    report, words = event.report, play.words
    author = play.conference.roll.person(report.author)
    is_known = find(play.conference.reports, report.id) is not None
    is_told = is_known or play.conference.room.is_closed_session or report.is_restricted
    eyes = audience_said(play.conference, report.audience, words)
    cells = {
        "author": title_of(author) if author else "",
        "title": report.title,
        "received": _moment(report.received, words),
        "shared": _moment(report.shared_with_family, words),
        "audience": eyes if is_told else "",
        "notes": report.notes,
    }
    write_row(play.hands, _page(play).reports.table, report.id, cells)


def remove_report(play: Playing, event: ReportRemoved) -> None:
    """Take a report off the table."""
    take_off(play.hands, _page(play).reports.table, event.report)


def note_more(play: Playing, event: ParticularEntered) -> None:
    """Bring out the table of what more is known, and type into it, or over what stands there."""
    noted, words, roll = event.particular, play.words, play.conference.roll
    person = roll.person(noted.about)
    eyes = audience_said(play.conference, noted.audience, words)
    cells = {
        "who": title_of(person) if person else roll.name_of(noted.about),
        "what": words.name_of(noted.aspect),
        "words": noted.words,
        "audience": eyes,
    }
    write_row(play.hands, _table_of_more(play), noted.key, cells)


def note_no_more(play: Playing, event: ParticularRemoved) -> None:
    """Take what was noted off the table."""
    take_off(play.hands, _table_of_more(play), (event.about, event.aspect))


def _table_of_more(play: Playing) -> RowTable:
    card = _page(play).more
    if not card.is_open:
        play.hands.press(card.open, "note more")
    return card.table


def agency_of(play: Playing, person: Person) -> Agency | None:
    """Find the agency of somebody, entered already or waiting to be typed."""
    known = play.conference.roll.agency(person.agency)
    waiting = play.agencies.get(person.agency) if person.agency else None
    return known or waiting


def _leave_sector_untold(play: Playing, agency: Agency, role: str) -> None:
    """Expect the sector that role and name tell: the table of the family asks for none."""
    told = sector_told(role, agency.name, sectors_by_role(play.bench, *Capacity))
    play.agencies[agency.id] = replace(agency, sector=told)
    play.sectors[agency.name] = agency.sector


def _page(play: Playing) -> PreparePage:
    return play.page(Page.PREPARE, PreparePage)


def _table_for(page: PreparePage, person: Person) -> RowTable:
    card = page.family if person.capacity in WITH_THE_FAMILY else page.professionals
    return card.table


def _cells_of(play: Playing, person: Person) -> dict[str, str]:
    words, agency = play.words, agency_of(play, person)
    children = [c.name for c in play.conference.roll.children if c.id in person.for_children]
    cells = {
        "name": person.name,
        "role": person.role,
        "capacity": words.name_of(person.capacity),
        "children": ", ".join(children),
        "consents": person.consents,
        "agency": agency.name if agency else "",
    }
    if person.capacity in WITH_THE_FAMILY:
        return cells | {"rights": "yes" if person.has_parental_rights else ""}
    if agency is None:
        return cells
    sector = play.sectors.get(agency.name, agency.sector)
    return cells | {"sector": sectors_named(play.bench)[sector]}


def _line(play: Playing, field: QWidget | None, text: str, what: str) -> None:
    play.hands.write(field, text, what)
    if field is not None:
        play.hands.key(field, Qt.Key.Key_Return)


def _moment(at: datetime | None, words: Words) -> str:
    return f"{words.short_day(local(at).date())}, {words.clock(local(at))}" if at else ""
