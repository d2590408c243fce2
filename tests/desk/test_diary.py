"""Conferences past and coming, and what falls due."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

import msgspec
import pytest

from chairdesk.desk.diary import Diary, together, working_days_left
from chairdesk.desk.in_brief.brief import in_brief, is_done
from chairdesk.desk.sitting import Sitting
from chairdesk.models.arrangements import Arrangements, Clock, Kind
from chairdesk.models.conference import Conference
from chairdesk.models.decision import Decision, Manner
from chairdesk.models.events import (
    ChildEntered,
    ClockStarted,
    ConferenceArranged,
    ConferenceClosed,
    ConferenceOpened,
    DecisionMade,
    DocumentReleased,
    MeetingFixed,
    ProcedureAdopted,
)
from chairdesk.models.ids import ConferenceId
from chairdesk.models.paper import Release
from chairdesk.models.plan import Meeting
from chairdesk.procedures.calendars import Calendar
from chairdesk.procedures.pack import as_record
from chairdesk.procedures.shelf import read_pack
from tests.transcript import ISLA, MIRREN, Ledger

FIFE = read_pack("fife")
HELD = datetime(2026, 11, 26, 10, tzinfo=UTC)
TODAY = datetime(2026, 11, 20, 9, tzinfo=UTC)


def arranged(journal, starts, *more, reference="F-1", pack=FIFE):
    sitting = Sitting(Conference(ConferenceId(uuid4())), journal, lambda: TODAY)
    for event in (
        ProcedureAdopted(pack.name, pack.edition, as_record(pack)),
        ConferenceArranged(Arrangements(reference, Kind.INITIAL, starts)),
        *more,
    ):
        sitting.enter(event)
    return sitting


def diary(journal, now=TODAY):
    return Diary(journal, lambda: now)


def test_the_nearest_conference_to_come_stands_first_and_the_latest_held_after_all_to_come():
    journal = Ledger()
    for days, name in ((9, "late"), (-9, "long ago"), (0, "today"), (-1, "yesterday")):
        arranged(journal, TODAY + timedelta(days=days), reference=name)
    unarranged = ConferenceId(uuid4())
    Sitting(Conference(unarranged), journal, lambda: TODAY).enter(ChildEntered(ISLA))
    names = [c.arrangements and c.arrangements.reference for c in diary(journal).conferences()]
    assert names == ["today", "late", None, "yesterday", "long ago"]


def test_only_what_has_grown_since_is_read_again():
    class Counted(Ledger):
        read = ()

        def entries_of(self, conference):
            self.read = (*self.read, conference)
            return super().entries_of(conference)

    journal = Counted()
    one, two = arranged(journal, HELD), arranged(journal, HELD, reference="F-2")
    book = diary(journal)
    assert len(book.conferences()) == 2
    journal.read = ()
    assert len(book.conferences()) == 2
    assert journal.read == ()
    two.enter(ConferenceArranged(Arrangements("F-3", Kind.INITIAL, HELD)))
    assert {c.arrangements.reference for c in book.conferences()} == {"F-1", "F-3"}
    assert journal.read == (two.conference.id,)
    journal.entries = [said for said in journal.entries if said[0] != one.conference.id]  # erased
    assert [c.id for c in book.conferences()] == [two.conference.id]


def test_what_is_owed_stands_nearest_first_with_the_working_days_left():
    journal = Ledger()
    investigated = Clock("investigation-ended", datetime(2026, 11, 5, tzinfo=UTC))
    arranged(journal, HELD, ClockStarted(investigated), ConferenceOpened())
    told = diary(journal)
    due = [(d.owed.thing, d.working_days_left) for d in told.due(told.conferences())]
    assert due[0] == ("minutes", 5)
    assert due[-1][0] == "review"
    assert told.today == date(2026, 11, 20)


def test_a_conference_that_was_not_held_owes_what_comes_before_it():
    journal = Ledger()
    arranged(journal, HELD)
    told = diary(journal)
    things = [d.owed.thing for d in told.due_of(told.conferences()[0])]
    assert things[:2] == ["reports", "family-report"]


def fixed_for(thing, at, pack=FIFE):
    placed = DecisionMade(
        Decision(ISLA.id, pack.decisions[0].key, Manner.CHAIR, "The risk goes on.")
    )
    meeting = MeetingFixed(Meeting(thing, at))
    return ChildEntered(ISLA), ConferenceOpened(), placed, meeting, ConferenceClosed()


def test_a_review_that_is_fixed_says_for_when_until_it_is_held():
    journal, at = Ledger(), HELD + timedelta(days=80)
    arranged(journal, HELD, *fixed_for("review", at))
    told = diary(journal, HELD)
    (review,) = (due for due in told.due(told.conferences()) if due.owed.thing == "review")
    assert review.fixed == at


def test_a_core_group_whose_day_has_passed_is_owed_no_more():
    journal, at = Ledger(), HELD + timedelta(days=5)
    wales = read_pack("wales")
    arranged(journal, HELD, *fixed_for("core-group", at, wales), pack=wales)
    for now, is_owed in ((at, True), (at + timedelta(days=1), False)):
        told = diary(journal, now)
        things = {due.owed.thing for due in told.due(told.conferences())}
        assert ("core-group" in things) is is_owed


def test_a_conference_without_arrangements_or_procedure_owes_nothing_yet():
    journal = Ledger()
    bare = Conference(ConferenceId(uuid4()))
    without_pack = Sitting(bare, journal, lambda: TODAY)
    without_pack.enter(ConferenceArranged(Arrangements("F-2", Kind.INITIAL, HELD)))
    assert diary(journal).due_of(in_brief(bare)) == ()
    assert diary(journal).due_of(in_brief(without_pack.conference)) == ()


def alike(*conferences):
    journal = Ledger()
    for pack, *events in conferences:
        sitting = Sitting(Conference(ConferenceId(uuid4())), journal, lambda: TODAY)
        for event in (ProcedureAdopted(pack.name, pack.edition, as_record(pack)), *events):
            sitting.enter(event)
    book = diary(journal)
    found = book.due(book.conferences())
    laid = together(found)
    assert [due for group in laid for due in group if due is group[0]] == [g[0] for g in laid]
    assert sum(map(len, laid)) == len(found)
    return {tuple(due.reference for due in group) for group in laid}


def opened(reference, kind=Kind.INITIAL):
    return ConferenceArranged(Arrangements(reference, kind, HELD)), ConferenceOpened()


def test_the_same_thing_by_the_same_day_is_laid_together_for_all_who_owe_it():
    assert alike((FIFE, *opened("F-1")), (FIFE, *opened("F-2"))) == {("F-1", "F-2")}


def test_what_is_counted_by_another_calendar_is_not_laid_together():
    closed = msgspec.structs.replace(FIFE, closures={date(2026, 12, 25): "closed locally"})
    assert alike((FIFE, *opened("F-1")), (closed, *opened("F-2"))) == {("F-1",), ("F-2",)}


def test_what_is_owed_for_some_children_only_stays_alone():
    new = replace(ISLA, listed=False)
    listed = replace(MIRREN, listed=True)
    outcome = next(one.key for one in FIFE.decisions if one.registers and not one.removes)
    decided = [
        DecisionMade(Decision(child.id, outcome, Manner.CONSENSUS, "r")) for child in (new, listed)
    ]
    held = (FIFE, ChildEntered(new), ChildEntered(listed))
    told = alike(
        (*held, *opened("F-1", Kind.REVIEW), *decided),
        (*held, *opened("F-2", Kind.REVIEW), *decided),
    )
    assert told == {("F-1", "F-2"), ("F-1",), ("F-2",)}


@pytest.mark.parametrize(
    ("until", "left"),
    [
        (date(2026, 11, 20), 0),
        (date(2026, 11, 23), 1),
        (date(2026, 12, 4), 9),
        (date(2026, 11, 18), -2),
    ],
)
def test_working_days_are_counted_from_tomorrow_to_the_day_itself(until, left):
    assert working_days_left(Calendar("scotland"), date(2026, 11, 20), until) == left


@pytest.mark.parametrize(
    ("thing", "event"),
    [
        ("reports", ConferenceOpened()),
        ("notice", ConferenceOpened()),
        ("minutes", DocumentReleased(Release("minutes", "record"))),
        ("outline-plan", DocumentReleased(Release("minutes", "record"))),
        ("decision-letter", DocumentReleased(Release("decision-letter", "mother"))),
    ],
)
def test_what_was_owed_is_done_once_the_record_knows_of_it(thing, event):
    sitting = arranged(Ledger(), HELD)
    assert not is_done(thing, sitting.conference)
    sitting.enter(event)
    assert is_done(thing, sitting.conference)


def test_nothing_is_done_that_the_record_cannot_know_of():
    assert not is_done("core-group", arranged(Ledger(), HELD).conference)


def reviews_owed(sitting):
    return [one.limit.event for one in in_brief(sitting.conference).owed if one.thing == "review"]


@pytest.mark.parametrize("name", ["wales", "fife"])
def test_the_review_that_a_conference_is_itself_is_owed_no_more_once_it_is_held(name):
    pack = read_pack(name)
    since = ClockStarted(Clock("last-review-held", HELD - timedelta(days=170)))
    sitting = arranged(Ledger(), HELD, since, ChildEntered(ISLA), pack=pack)
    sitting.enter(ConferenceArranged(Arrangements("R-1", Kind.REVIEW, HELD)))
    kept = next(one.key for one in pack.decisions if one.has_plan and "review" in one.kinds)
    sitting.enter(DecisionMade(Decision(ISLA.id, kept, Manner.CONSENSUS, "Harm.")))
    assert "last-review-held" in reviews_owed(sitting)
    sitting.enter(ConferenceOpened())
    assert reviews_owed(sitting) == ["held"], "the next one alone"
