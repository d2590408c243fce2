"""Dangers and goals are printed as the conference put them, for each reader who may see them."""

from datetime import timedelta
from uuid import UUID

from chairdesk.export.minutes import minutes_of
from chairdesk.export.outline_plan import outline_plan_of
from chairdesk.export.readers import Reader
from chairdesk.models.contribution import PROFESSIONALS_ONLY, Contribution, Hand, Heading
from chairdesk.models.decision import Stance, View
from chairdesk.models.events import (
    ChildEntered,
    ClosedSessionBegan,
    ClosedSessionEnded,
    ContributionRecorded,
    Entry,
    ViewGiven,
)
from chairdesk.models.ids import new_id
from chairdesk.models.people import Child
from chairdesk.procedures.shelf import read_pack
from tests.export.abernethy import FIFE, MIRREN, OPENS, RORY, conference, named
from tests.export.telling import lines, part, told

TITLE = "Danger statements and safety goals"
MOTHER = Reader(named("Catriona Abernethy"))
DANGER, GOAL = "Mirren may be left hungry.", "Mirren is fed by somebody who is sober."


def put(words, heading, number, children=(), **more):
    said = Contribution(
        UUID(int=number),
        named("Morag Sinclair"),
        words,
        heading=heading,
        children=frozenset(children),
        **more,
    )
    return ContributionRecorded(said)


def both(**more):
    return (
        put(GOAL, Heading.SAFETY_GOAL, 902),
        put(DANGER, Heading.DANGER_STATEMENT, 901, [MIRREN.id], **more),
    )


SCALED = "Safety as it was scaled, from 0, most worried, to 10, no worries:"
EVERYBODY = (
    "Social Work, NHS Fife, Police Scotland, Burnside Primary, Addiction Service, Housing, "
    "Family Centre"
)


def test_dangers_then_goals_stand_under_their_own_title_with_whom_they_are_for():
    assert part("Danger statement", *both()) == [
        f"{numbers()[0]} For Mirren / Morag Sinclair: {DANGER} / {SCALED} / Mirren: 4 ({EVERYBODY})"
    ]
    assert part("Safety goal", *both()) == [
        f"{numbers()[1]} For the family / Morag Sinclair: {GOAL}"
    ]
    assert sum(DANGER in line for line in told(*both())) == 1


def numbers():
    """Give the numbers that follow on those of all that was said."""
    count = len(conference().talk.standing)
    return str(count + 1), str(count + 2)


def test_a_record_that_sums_up_prints_them_all_the_same_and_names_nobody():
    wales = part("Danger statement", *both(), pack=read_pack("wales"))
    assert wales == [f"For Mirren: {DANGER} / {SCALED} / Mirren: 4"]


def test_a_danger_for_all_tells_each_childs_numbers_and_one_that_nobody_scaled_none():
    for_all = put(DANGER, Heading.DANGER_STATEMENT, 901)
    one = ViewGiven(View(RORY.id, named("NHS Fife"), Stance.FOR, "", 9))
    (said,) = part("Danger statement", one, for_all)
    assert f"{SCALED} / Mirren: 4 ({EVERYBODY}) / " in said
    assert said.endswith("Housing, Family Centre) and 9 (NHS Fife)")
    unborn = ChildEntered(Child(named("Bump"), "Baby Abernethy"))
    of_nobody_scaled = put(DANGER, Heading.DANGER_STATEMENT, 901, [named("Bump")])
    assert SCALED not in part("Danger statement", unborn, of_nobody_scaled)[0]


def test_the_plan_for_all_who_carry_it_out_tells_no_numbers():
    assert SCALED not in "\n".join(lines(outline_plan_of(conference(*both()), FIFE)))


def test_a_danger_that_is_not_for_a_reader_is_withheld_from_minutes_and_plan():
    kept = both(audience=PROFESSIONALS_ONLY)
    assert DANGER not in "\n".join(told(*kept, reader=MOTHER))
    assert "# Danger statement" not in told(*kept, reader=MOTHER)
    assert part("Danger statement", *kept)[0].endswith("For professionals only")
    plan = list(lines(outline_plan_of(conference(*kept), FIFE)))
    assert DANGER not in "\n".join(plan)
    assert any(GOAL in line for line in plan)


def test_where_none_is_written_nothing_stands_for_them():
    assert f"# {TITLE}" not in told()
    assert f"# {TITLE}" in told(*both())


def test_a_scale_that_moved_is_told_with_what_stood_before_and_when():
    moved = conference()
    for hours, event in enumerate(
        (ClosedSessionBegan(), scaled(7), ClosedSessionEnded(), scaled(6))
    ):
        moved = moved.after(Entry(new_id(), OPENS + timedelta(hours=4 + hours), Hand.CHAIR, event))
    full, mothers = (list(lines(minutes_of(moved, FIFE, *r))) for r in ((), (MOTHER,)))
    assert any("6 of 10; before that 4 at" in line and "and 7 at 15.00)" in line for line in full)
    assert not any("7 at 15.00" in line for line in mothers)
    assert any("6 of 10; before that 4" in line for line in mothers)


def test_a_number_given_behind_closed_doors_is_in_no_parents_copy_though_it_was_the_last():
    held = conference(put(DANGER, Heading.DANGER_STATEMENT, 901, [MIRREN.id]))
    for hours, event in enumerate((ClosedSessionBegan(), scaled(1), ClosedSessionEnded())):
        held = held.after(Entry(new_id(), OPENS + timedelta(hours=4 + hours), Hand.CHAIR, event))
    full, mothers = (list(lines(minutes_of(held, FIFE, *r))) for r in ((), (MOTHER,)))
    assert any("(1 of 10; before that 4 at" in line for line in full)
    assert any("Mirren: 1 (Social Work) and 4 (NHS Fife" in line for line in full)
    assert not any("1 of 10" in line or "1 (Social Work)" in line for line in mothers)
    assert any("Mirren: 4 (Social Work, NHS Fife" in line for line in mothers)


def scaled(scale):
    return ViewGiven(View(MIRREN.id, named("Social Work"), Stance.FOR, "Better.", scale))
