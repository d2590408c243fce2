"""A child who stands otherwise than its conference usually finds children, such as a newborn."""

from datetime import date, timedelta

import msgspec
import pytest

from chairdesk.models.arrangements import Kind
from chairdesk.models.events import MeetingFixed
from chairdesk.models.plan import Meeting
from chairdesk.procedures.agendas import decisions_for, decisions_open
from chairdesk.procedures.conference_dates import late_meetings, owed_by
from chairdesk.procedures.gates import open_gates
from chairdesk.procedures.occurrences import day_of
from chairdesk.procedures.shelf import pack_names, read_pack
from tests.procedures.telling import ISLA, MIRREN, RORY, START, a_child, decided, told

INITIAL, REVIEW, PRE_BIRTH, TRANSFER = Kind.INITIAL, Kind.REVIEW, Kind.PRE_BIRTH, Kind.TRANSFER

BABY = a_child("Newborn", born=date(2026, 11, 1), listed=False)
AFRESH = {
    "south-ayrshire": "place plan-without-registration not-place",
    "medway-2008": "plan no-plan",
    "fife": "place not-place plan-without-registration",
    "wales": "register support-plan not-register",
    "sefton": "plan no-plan",
    "england-baseline": "plan no-plan",
    "scotland-2021": "place not-place",
    "wales-2020": "register support-plan not-register",
    "northern-ireland": "place not-place",
    "south-ayrshire-local": "place plan-without-registration not-place",
}


def is_asked(rule, conference):
    """Say whether a gate of Fife is open for the newborn."""
    still = open_gates(read_pack("fife"), conference)
    return any(g.child == BABY.id and f"fife/{rule}" in g.rules for g in still)


def open_for(pack, conference, child):
    return " ".join(d.key for d in decisions_for(read_pack(pack), conference, child.id))


@pytest.mark.parametrize("pack", pack_names())
def test_a_review_can_place_or_not_place_a_newborn_and_keeps_or_removes_its_siblings(pack):
    review = told(kind=REVIEW, children=(ISLA, BABY))
    assert open_for(pack, review, BABY) == AFRESH[pack]
    usual = " ".join(d.key for d in decisions_open(read_pack(pack), "review"))
    assert open_for(pack, review, ISLA) == usual
    assert not {*usual.split()} & {*AFRESH[pack].split()}


@pytest.mark.parametrize(
    ("pack", "kind", "listed", "offered"),
    [
        ("fife", INITIAL, True, "retain"),
        ("england-baseline", PRE_BIRTH, True, "continue"),
        ("south-ayrshire", INITIAL, True, "place plan-without-registration not-place"),
        ("south-ayrshire", TRANSFER, False, "hand-over-not-listed"),
        ("fife", TRANSFER, False, "place not-place plan-without-registration"),
    ],
)
def test_a_child_who_stands_otherwise_than_the_others_is_offered_what_the_pack_says(
    pack, kind, listed, offered
):
    other = a_child("Other", listed=listed)
    assert open_for(pack, told(kind=kind, children=(ISLA, other)), other) == offered


def test_what_an_older_edition_offers_to_no_such_child_is_offered_as_usual():
    fife = read_pack("fife")
    older = tuple(msgspec.structs.replace(d, new_at=(), listed_at=()) for d in fife.decisions)
    pack = msgspec.structs.replace(fife, decisions=older)
    review = told(kind=REVIEW, children=(ISLA, BABY))
    assert decisions_for(pack, review, BABY.id) == decisions_open(pack, "review")


@pytest.mark.parametrize(("outcome", "is_open"), [("retain", True), ("place", False)])
def test_a_decision_that_is_not_open_to_a_child_leaves_the_gate_of_the_decision_open(
    outcome, is_open
):
    review = told(decided(BABY, outcome), kind=REVIEW, children=(ISLA, BABY))
    assert is_asked("F7", review) is is_open


def test_a_child_who_was_on_no_register_may_be_refused_one_at_a_transfer():
    transfer = told(decided(BABY, "not-place"), kind=TRANSFER, children=(ISLA, BABY))
    assert not is_asked("TR-REG", transfer)


REVIEWED = [
    ("fife", "place", "retain"),
    ("wales", "register", "retain"),
    ("england-baseline", "plan", "continue"),
    ("medway-2008", "plan", "continue"),
]


def reviews_after(pack, *events, children=(ISLA, BABY)):
    owed = owed_by(read_pack(pack), told(*events, kind=REVIEW, children=children))
    return [
        (one.words, day_of(one.at_latest), one.children)
        for one in owed
        if one.thing == "review" and one.binds
    ]


@pytest.mark.parametrize(("pack", "place", "keep"), REVIEWED)
def test_a_newborn_placed_at_a_review_is_reviewed_in_three_months_and_the_others_in_six(
    pack, place, keep
):
    both = reviews_after(pack, decided(ISLA, keep), decided(BABY, place))
    assert both == [
        ("Review for Newborn", date(2027, 2, 26), (BABY.id,)),
        ("Review for Isla", date(2027, 5, 26), (ISLA.id,)),
    ]


@pytest.mark.parametrize(("pack", "place", "keep"), REVIEWED)
def test_where_a_review_finds_all_its_children_alike_one_date_is_owed_for_all(pack, place, keep):
    kept = [decided(child, keep) for child in (ISLA, MIRREN, RORY)]
    all_kept = reviews_after(pack, *kept, children=(ISLA, MIRREN, RORY))
    assert all_kept == [("Review", date(2027, 5, 26), ())]
    placed = reviews_after(pack, decided(BABY, place), children=(BABY,))
    assert placed == [("Review", date(2027, 2, 26), ())]


def test_a_date_names_all_the_children_for_whom_it_is_owed():
    events = (decided(ISLA, "retain"), decided(MIRREN, "retain"), decided(BABY, "place"))
    owed = reviews_after("fife", *events, children=(ISLA, MIRREN, BABY))
    assert owed[1][0] == "Review for Isla and Mirren"


def test_a_newborn_who_is_not_placed_and_a_child_taken_off_are_owed_no_review():
    assert reviews_after("fife", decided(ISLA, "remove"), decided(BABY, "not-place")) == []


def test_a_review_fixed_later_than_the_newborn_is_owed_it_is_told_so():
    fixed = MeetingFixed(Meeting("review", START + timedelta(days=150)))
    events = (decided(ISLA, "retain"), decided(BABY, "place"), fixed)
    conference = told(*events, kind=REVIEW, children=(ISLA, BABY))
    (late,) = late_meetings(read_pack("fife"), conference)
    assert late.owed.children == (BABY.id,)


@pytest.mark.parametrize(
    ("pack", "place", "keep", "day"),
    [
        ("wales", "register", "retain", date(2026, 12, 10)),
        ("england-baseline", "plan", "continue", date(2026, 12, 10)),
        ("scotland-2021", "place", "retain", date(2026, 12, 18)),
    ],
)
def test_a_newborn_placed_at_a_review_is_owed_a_first_core_group(pack, place, keep, day):
    events = (decided(ISLA, keep), decided(BABY, place))
    owed = owed_by(read_pack(pack), told(*events, kind=REVIEW, children=(ISLA, BABY)))
    groups = [(o.words, day_of(o.at_latest)) for o in owed if o.thing == "core-group"]
    assert groups == [("The first core group for Newborn", day)]


def test_a_child_not_yet_born_is_reviewed_sooner_than_the_others_placed_by_the_same_meeting():
    unborn = a_child("Baby", expected=date(2027, 2, 14))
    events = (decided(ISLA, "place"), decided(unborn, "place"))
    owed = owed_by(read_pack("scotland-2021"), told(*events, children=(ISLA, unborn)))
    reviews = [(o.words, day_of(o.at_latest), o.binds) for o in owed if o.thing == "review"]
    assert reviews == [
        ("Review for Baby", date(2027, 2, 26), True),
        ("Review", date(2027, 5, 26), True),
    ]


def test_a_conference_of_children_who_are_all_born_owes_no_review_of_an_unborn_one():
    owed = owed_by(read_pack("scotland-2021"), told(decided(ISLA, "place"), children=(ISLA,)))
    assert [o.limit.key for o in owed if o.thing == "review"] == ["review"]
