from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from chairdesk.desk.diary import Diary, together
from chairdesk.desk.sitting import take_up
from chairdesk.models.arrangements import Arrangements, Clock, Kind
from chairdesk.models.decision import Decision, Manner
from chairdesk.models.events import (
    ChildEntered,
    ClockStarted,
    ConferenceArranged,
    ConferenceClosed,
    ConferenceOpened,
    DecisionMade,
    ProcedureAdopted,
    RecordSealed,
)
from chairdesk.models.ids import ChildId, ConferenceId, new_id
from chairdesk.models.people import Child
from chairdesk.procedures.pack import as_record
from chairdesk.procedures.shelf import read_pack
from chairdesk.ui.diary.diary_page import ConferenceButton, DiaryPage
from chairdesk.ui.diary.due_row import DueRow, days_left
from chairdesk.ui.diary.owed_card import MOST_AT_ONCE, MOST_OWED
from chairdesk.ui.kit.buttons import LinkButton
from chairdesk.words import Words
from tests.transcript import Ledger

NOW = datetime(2026, 11, 26, 9, 0, tzinfo=UTC)
PACK = read_pack("fife")


@pytest.fixture
def ledger():
    return Ledger()


@pytest.fixture
def page(shown, ledger):
    return shown(DiaryPage(Diary(ledger, lambda: NOW), Words()))


def enter(ledger, *events):
    sitting = take_up(ConferenceId(new_id()), ledger, lambda: NOW)
    for event in events:
        sitting.enter(event)
    return sitting.conference.id


def arrange(ledger, reference, starts, *events):
    return enter(
        ledger,
        ProcedureAdopted(PACK.name, PACK.edition, as_record(PACK)),
        ConferenceArranged(Arrangements(reference, Kind.INITIAL, starts, "Town House")),
        *events,
    )


def texts(widget):
    return [label.text() for label in widget.findChildren(QLabel)]


def buttons(page):
    QApplication.processEvents()
    return [b for b in page.list.findChildren(ConferenceButton) if not b.isHidden()]


def test_an_empty_diary_offers_the_first_step(page, qtbot):
    page.refresh()
    assert page.empty.isVisible()
    assert not page.rehearse.isVisible()
    with qtbot.waitSignal(page.new_wanted):
        page.empty.first_step.click()


def test_todays_conference_is_chosen_and_says_so(page, ledger):
    arrange(ledger, "CP/1", NOW + timedelta(days=7))
    arrange(ledger, "CP/2", NOW + timedelta(hours=1))
    page.refresh()
    assert page.glance.heading.text() == "CP/2"
    assert "today at 10.00" in buttons(page)[0].text()
    assert buttons(page)[0].isChecked()


def test_todays_conference_says_that_it_is_still_open(page, ledger):
    arrange(ledger, "CP/1", NOW + timedelta(hours=1))
    page.refresh()
    assert page.today.open.text() == "Open it"
    arrange(ledger, "CP/2", NOW, ConferenceOpened())
    page.refresh()
    assert page.today.open.text() == "Go on with it"
    said = [label.text() for label in page.today.findChildren(QLabel)]
    assert any(text.endswith("It opened at 09.00 and is not closed yet.") for text in said)
    arrange(ledger, "CP/0", NOW - timedelta(hours=1), ConferenceOpened(), ConferenceClosed())
    page.refresh()
    assert page.today.open.text() == "Go on with it"  # what is over is not next


def test_another_conference_is_chosen_by_its_button(page, ledger, qtbot):
    arrange(ledger, "CP/1", NOW + timedelta(days=7))
    wanted = arrange(ledger, "CP/2", NOW + timedelta(days=14))
    page.refresh()
    buttons(page)[1].click()
    assert page.glance.heading.text() == "CP/2"
    with qtbot.waitSignal(page.opened) as opened:
        page.glance.open.click()
    assert opened.args == [wanted]


def test_what_is_owed_is_said_with_its_day_and_its_reason(page, ledger):
    arrange(ledger, "CP/1", NOW + timedelta(hours=1), ConferenceOpened())
    page.refresh()
    rows = page.owed.findChildren(DueRow)
    minutes = next(row for row in rows if "minutes" in row.what.text().lower())
    assert "CP/1" in minutes.what.text()
    assert "Friday 4 December 2026" in minutes.what.text()
    assert minutes.left.text() == "Five working days left"
    minutes.link.click()
    QApplication.processEvents()
    assert minutes.link.below.isVisible()
    assert "St Andrew" in minutes.link.below.text()
    assert page.owed.standing.text() == "Nothing is late."


def test_what_several_conferences_owe_alike_is_said_once_for_all_of_them(page, ledger):
    for reference, hours in (("CP/1", 0), ("CP/2", 0), ("CP/3", 2), ("CP/4", 24)):
        arrange(ledger, reference, NOW + timedelta(days=7, hours=hours))
    page.refresh()
    rows = page.owed.findChildren(DueRow)
    reports, later = [row for row in rows if row.what.text().startswith("All reports")]
    named = "All reports for CP/1, CP/2 and CP/3, by Tuesday 1 December 2026"
    assert reports.what.text() == named
    assert reports.link.accessibleName() == f"{named}. Why this date?"
    assert later.what.text() == "All reports for CP/4, by Wednesday 2 December 2026"
    first, second = reports.link.below.text().split("\n")
    assert first.startswith("CP/1 and CP/2: All reports")
    assert second.startswith("CP/3: All reports")
    assert "\n" not in later.link.below.text()
    assert later.link.below.text().startswith("All reports")


def test_what_is_owed_for_one_child_on_another_day_says_for_whom(page, ledger):
    new, known = Child(ChildId(new_id()), "Jo", listed=False), Child(ChildId(new_id()), "Mo")
    placed = next(one.key for one in PACK.decisions if one.registers and not one.removes)
    enter(
        ledger,
        ProcedureAdopted(PACK.name, PACK.edition, as_record(PACK)),
        ConferenceArranged(Arrangements("CP/1", Kind.REVIEW, NOW)),
        *map(ChildEntered, (new, known)),
        ConferenceOpened(),
        *(
            DecisionMade(Decision(child.id, placed, Manner.CONSENSUS, "It is safer."))
            for child in (new, known)
        ),
    )
    page.refresh()
    said = [row.what.text() for row in page.owed.findChildren(DueRow)]
    assert [line for line in said if line.startswith("Review")] == [
        "Review for Jo, CP/1, by Friday 26 February 2027",
        "Review for Mo, CP/1, by Wednesday 26 May 2027",
    ]


def test_what_is_late_is_counted_in_amber(shown, ledger):
    arrange(ledger, "CP/1", NOW, ConferenceOpened())
    later = NOW + timedelta(days=10)
    page = shown(DiaryPage(Diary(ledger, lambda: later), Words()))
    page.refresh()
    assert page.owed.standing.property("tone") == "amber"
    assert page.owed.standing.text() == "One is late."
    lefts = {row.left.text() for row in page.owed.findChildren(DueRow) if row.is_late}
    assert lefts == {"Late, though no working day has passed"}


def test_nothing_owed_is_said(page, ledger):
    enter(ledger, ConferenceArranged(Arrangements("CP/1", Kind.INITIAL, NOW)))
    page.refresh()
    assert page.owed.standing.text() == "Nothing is owed now."


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (0, "Due today"),
        (1, "One working day left"),
        (3, "Three working days left"),
        (-1, "One working day late"),
        (-14, "14 working days late"),
    ],
)
def test_days_left_are_said_in_words(days, said):
    assert days_left(days, Words()) == said


def test_the_glance_names_the_children_and_the_next_step(page, ledger):
    children = (
        Child(ChildId(new_id()), "Isla", born=date(2017, 3, 4)),
        Child(ChildId(new_id()), "Baby", expected=date(2027, 2, 1)),
        Child(ChildId(new_id()), "Rory"),
    )
    arrange(ledger, "CP/1", NOW + timedelta(days=7), *map(ChildEntered, children))
    page.refresh()
    said = texts(page.glance)
    assert "Isla, born 4 March 2017" in said
    assert "Baby, expected 1 February 2027" in said
    assert "Rory" in said
    assert any("Town House" in text for text in said)
    assert page.glance.open.text() == "Prepare it"


def test_the_next_step_follows_the_conference(page, ledger):
    child = ChildEntered(Child(ChildId(new_id()), "Isla"))
    arrange(ledger, "CP/1", NOW, child, ConferenceOpened())
    page.refresh()
    assert page.glance.open.text() == "Go on with it"
    arrange(ledger, "CP/0", NOW - timedelta(hours=1), child, ConferenceOpened(), RecordSealed())
    page.refresh()
    assert page.glance.open.text() == "Open the record"


def test_a_conference_without_a_date_can_still_be_found(page, ledger):
    enter(ledger, ChildEntered(Child(ChildId(new_id()), "Isla")))
    page.refresh()
    assert page.glance.heading.text() == "Not yet arranged"
    assert any("no date yet" in text for text in texts(page.glance))


def test_everything_on_it_has_a_name(page, ledger, unnamed):
    arrange(ledger, "CP/1", NOW, ConferenceOpened())
    page.refresh()
    assert unnamed(page) == []
    page.resize(683, 384)
    assert unnamed(page) == []


def test_a_date_that_cannot_have_been_is_said_and_the_diary_still_opens(page, ledger):
    arrange(
        ledger,
        "CP/1",
        NOW,
        ClockStarted(Clock("born", NOW - timedelta(days=2000))),
        ClockStarted(Clock("expected-birth", NOW)),
    )
    arrange(ledger, "CP/2", NOW, ConferenceOpened())
    page.refresh()
    said = texts(page.owed)
    assert any("What CP/1 owes cannot be counted" in text for text in said)
    assert any("Minutes for CP/2" in text for text in said)


def test_what_is_owed_much_later_is_shown_when_asked_for(page, ledger):
    for number in range(4):
        arrange(ledger, f"CP/{number}", NOW + timedelta(days=number))
    page.refresh()
    QApplication.processEvents()
    first = page.owed.findChildren(DueRow)
    assert len(first) == MOST_OWED
    more = next(b for b in page.owed.findChildren(LinkButton) if "more" in b.text())
    more.click()
    QApplication.processEvents()
    rows = page.owed.findChildren(DueRow)
    assert f"Show {Words().number(len(rows) - MOST_OWED)} more" in more.text()
    assert not more.isVisible()
    assert all(row.isVisible() for row in rows)
    assert rows[MOST_OWED].link.hasFocus()  # whoever came by the keyboard goes on from there


def offered(page):
    QApplication.processEvents()
    links = page.owed.findChildren(LinkButton)
    return [link for link in links if "more" in link.text() and link.isVisible()]


def test_what_is_owed_by_very_many_is_shown_fifty_at_a_time(page, ledger):
    for number in range(20):
        arrange(ledger, f"CP/{number}", NOW + timedelta(weeks=number))
    page.refresh()
    counts = [len(page.owed.findChildren(DueRow))]
    while more := offered(page):
        more[0].click()
        counts.append(len(page.owed.findChildren(DueRow)))
    assert counts[:2] == [MOST_OWED, MOST_OWED + MOST_AT_ONCE]
    lines = together(page._diary.due(page._diary.conferences()))
    assert counts[-1] == len(lines) > counts[1]


def test_todays_conference_is_opened_from_the_top(page, ledger, qtbot):
    todays = arrange(ledger, "CP/1", NOW + timedelta(hours=1))
    page.refresh()
    with qtbot.waitSignal(page.opened) as opened:
        page.today.open.click()
    assert opened.args == [todays]
