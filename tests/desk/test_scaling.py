"""How safe a child was thought to be, by whom, here and at earlier conferences of the family."""

from dataclasses import replace
from datetime import date, timedelta

from chairdesk.desk.diary import Diary
from chairdesk.desk.scaling import OWN, earlier_of_family, same_child, scaling_of
from chairdesk.desk.sitting import Sitting
from chairdesk.models.conference import Conference
from chairdesk.models.decision import Stance, View
from chairdesk.models.events import (
    AgencyEntered,
    ChildEntered,
    ClosedSessionBegan,
    ClosedSessionEnded,
    ConferenceOpened,
    ViewGiven,
    ViewWithdrawn,
)
from chairdesk.models.ids import new_id
from chairdesk.models.people import Agency, Child
from tests.transcript import START, Ledger, ticking

BORN = date(2017, 3, 4)


class Family:
    """One family's conferences in one journal, each with children and agencies of its own."""

    def __init__(self):
        self.ledger = Ledger()

    @property
    def diary(self):
        return Diary(self.ledger, lambda: START)

    def hold(self, days_ago, *scales, child="Isla Gow", born=BORN, is_open=True):
        isla, school = Child(new_id(), child, born=born), Agency(new_id(), "Burnside  Primary")
        clock = ticking(START - timedelta(days=days_ago))
        sitting = Sitting(Conference(new_id()), self.ledger, clock)
        sitting.enter(ChildEntered(isla))
        sitting.enter(AgencyEntered(school))
        if is_open:
            sitting.enter(ConferenceOpened())
        for scale in scales:
            give(sitting, scale)
        return sitting


def give(sitting, scale, *, own=False):
    roll = sitting.conference.roll
    child = roll.children[0].id
    holder = child if own else roll.agencies[0].id
    sitting.enter(ViewGiven(View(child, holder, Stance.FOR, scale=scale)))


def wait(sitting, minutes):
    for _ in range(minutes):
        sitting.now()


def numbers(sitting, *earlier):
    conference = sitting.conference
    told = scaling_of(conference.roll.children[0], conference, earlier)
    return [(row.who, [one.scale for one in row.all]) for row in told.rows]


def test_earlier_conferences_of_the_same_child_come_first_and_others_not_at_all():
    family = Family()
    last = family.hold(90, 5)
    first = family.hold(180, 2, child="isla  gow")
    family.hold(80, 9, child="Isla Gow", born=date(2015, 1, 1))
    family.hold(80, 9, child="Another Child")
    family.hold(80, is_open=False)
    here = family.hold(0, 7)
    family.hold(-90, 10)
    earlier = earlier_of_family(family.diary, here.conference)
    assert [one.id for one in earlier] == [first.conference.id, last.conference.id]
    told = scaling_of(here.conference.roll.children[0], here.conference, earlier)
    assert numbers(here, *earlier) == [("Burnside  Primary", [2, 5, 7])]
    assert [day.isoformat() for day in told.days] == ["2026-05-30", "2026-08-28", "2026-11-26"]


def test_no_conference_of_another_family_is_read_for_it(monkeypatch):
    family = Family()
    before, _ = family.hold(30, 4), family.hold(20, 4, child="Another Child")
    here = family.hold(0, 7)
    book, read = family.diary, []
    book.conferences()
    entries_of = family.ledger.entries_of

    def noted(which):
        read.append(which)
        return entries_of(which)

    monkeypatch.setattr(family.ledger, "entries_of", noted)
    assert len(earlier_of_family(book, here.conference)) == 1
    assert read == [before.conference.id]


def test_a_conference_that_is_not_dated_yet_knows_every_earlier_one():
    family = Family()
    before = family.hold(30, 4)
    here = family.hold(0, is_open=False)
    assert [c.id for c in earlier_of_family(family.diary, here.conference)] == [
        before.conference.id
    ]
    assert numbers(here, before.conference) == [("Burnside  Primary", [4])]
    give(here, 6)
    assert scaling_of(here.conference.roll.children[0], here.conference).days == (None,)


def test_a_child_that_is_not_born_yet_is_nobody_elses_child():
    expected = Child(new_id(), "Baby Gow", expected=date(2026, 12, 1))
    sitting = Family().hold(0, child="Baby Gow", born=None)
    assert same_child(sitting.conference, expected) is None
    assert same_child(sitting.conference, replace(expected, born=BORN)) is None


def test_within_a_conference_each_number_that_stood_is_kept_and_one_being_chosen_is_not():
    sitting = Family().hold(0, 1, 2)
    assert numbers(sitting) == [("Burnside  Primary", [2])]
    wait(sitting, 5)
    give(sitting, 2)
    give(sitting, 6)
    give(sitting, 2, own=True)
    assert numbers(sitting) == [("Burnside  Primary", [2, 6]), (OWN, [2])]
    give(sitting, 2)
    assert numbers(sitting) == [("Burnside  Primary", [2, 6, 2]), (OWN, [2])]


def test_a_number_that_goes_back_while_it_is_chosen_leaves_no_trace():
    sitting = Family().hold(0, 4)
    wait(sitting, 5)
    give(sitting, 5)
    give(sitting, 4)
    assert numbers(sitting) == [("Burnside  Primary", [4])]


def test_a_view_without_a_number_or_taken_back_has_none():
    sitting = Family().hold(0, 4)
    give(sitting, None)
    assert numbers(sitting) == []
    give(sitting, 3)
    roll = sitting.conference.roll
    sitting.enter(ViewWithdrawn(roll.children[0].id, roll.agencies[0].id))
    assert numbers(sitting) == []


def test_what_was_scaled_behind_closed_doors_is_marked():
    sitting = Family().hold(0)
    sitting.enter(ClosedSessionBegan())
    give(sitting, 1)
    sitting.enter(ClosedSessionEnded())
    wait(sitting, 5)
    give(sitting, 3)
    marked = [one.in_closed_session for one in sitting.conference.scales.given]
    assert marked == [True, False]
