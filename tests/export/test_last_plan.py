"""How the last plan has gone, in the minutes and in the copy of each reader."""

from dataclasses import replace
from datetime import date

import pytest

from chairdesk.export.readers import THE_ROOM, Reader, as_read_by
from chairdesk.export.room.frame import Face
from chairdesk.export.room.showing import frame_of
from chairdesk.export.text import grouped
from chairdesk.models.events import (
    ActionAgreed,
    ClosedSessionBegan,
    ClosedSessionEnded,
    CopyDecided,
    LastActionEntered,
    LastContingencyBrought,
    LastPlanBrought,
    ProgressNoted,
)
from chairdesk.models.ids import ActionId, ConferenceId, new_id
from chairdesk.models.paper import Copy, ReaderCopy
from chairdesk.models.plan import (
    Action,
    LastAction,
    LastContingency,
    PlanBefore,
    Progress,
    Went,
)
from chairdesk.words import Words
from tests.export.abernethy import FIFE, ISLA, MIRREN, conference, named
from tests.export.telling import part, told

SECTION = "How the last plan has gone"
MOTHER = Reader(named("Catriona Abernethy"))
POLICE = Reader(named("Sgt Ewan Petrie"))
FULL = CopyDecided(ReaderCopy(MOTHER.who, Copy.FULL))
BOTH = frozenset({ISLA.id, MIRREN.id})
WEIGH = LastAction(
    ActionId(new_id()), BOTH, "Weigh weekly", "Fed", "Nurse", date(2026, 8, 7), is_brought=True
)
RING = LastAction(ActionId(new_id()), frozenset(), "Ring the school")
SOURCE = PlanBefore(ConferenceId(new_id()), "F-0", date(2026, 8, 27), 2, "ab" * 32)
LISTED = tuple(map(LastActionEntered, (WEIGH, RING)))


def section(*more, **how):
    return part(SECTION, *LISTED, *more, **how)


def noted(action, went, left="", child=None):
    return ProgressNoted(Progress(action.id, went, left, child))


def test_the_minutes_say_of_each_action_how_it_has_gone_and_what_is_left():
    lines = section(noted(RING, Went.PARTLY, "Call again in May."))
    rung = "Ring the school / For all the children |  / No date was set"
    assert lines == [
        "What was to be done | Who, by when | How it has gone",
        "Weigh weekly / For Mirren and Isla | Nurse / 7 August 2026 | Not gone through",
        f"{rung} | Partly done / What is left: Call again in May.",
    ]


def test_child_by_child_where_it_was_not_the_same_for_all():
    lines = section(noted(WEIGH, Went.DONE), noted(WEIGH, Went.NOT_DONE, "All of it", ISLA.id))
    went = f"Done / {ISLA.name}: Not done / What is left: All of it"
    assert any(line.endswith(went) for line in lines)


def test_what_was_carried_over_to_the_new_plan_says_so_in_both_places():
    carried = ActionAgreed(Action(RING.id, RING.children, "", RING.action))
    assert any("Carried over to the new plan." in line for line in section(carried))
    rung = [line for line in told(*LISTED, carried) if "Ring the school" in line]
    assert any("Carried over from the last plan" in line for line in rung)


def test_who_does_what_by_when_lists_nothing_of_the_last_plan():
    lines = part("Who does what by when", *LISTED)
    assert not any("Weigh weekly" in line or "Ring the school" in line for line in lines)


def test_the_file_says_from_which_signed_minutes_it_was_copied_and_others_of_which_day_it_was():
    brought = LastPlanBrought(SOURCE)
    held = " ".join(section(brought))
    assert (
        "The plan of the case conference held on Thursday 27 August 2026. Copied from F-0" in held
    )
    assert grouped(SOURCE.sha256) in held
    others = " ".join(section(brought, FULL, reader=MOTHER))
    assert "27 August 2026" in others
    assert "F-0" not in others
    unsigned = LastPlanBrought(replace(SOURCE, sha256=""))
    assert "before its minutes were signed" in " ".join(section(unsigned))


def test_a_conference_without_a_last_plan_has_no_such_section():
    assert f"# {SECTION}" not in told()


HIDDEN = replace(RING, action="Zan-action", who="Zan-who", behind_doors=True)
DOORS = (ClosedSessionBegan(), ClosedSessionEnded())
BEHIND_DOORS = {
    "brought": (LastActionEntered(HIDDEN), noted(HIDDEN, Went.DONE, "Zan-left")),
    "typed": (DOORS[0], LastActionEntered(replace(HIDDEN, behind_doors=False)), DOORS[1]),
    "said": (LastActionEntered(WEIGH), DOORS[0], noted(WEIGH, Went.DONE, "Zan-left"), DOORS[1]),
    "carried": (
        LastActionEntered(HIDDEN),
        ActionAgreed(Action(HIDDEN.id, BOTH, "Zan-outcome", "Zan-action")),
    ),
    "otherwise": (
        LastActionEntered(WEIGH),
        LastContingencyBrought(LastContingency(ISLA.id, "Zan-call")),
    ),
}


def secrets(lines):
    return [line for line in lines if "Zan-" in line]


@pytest.mark.parametrize("how", BEHIND_DOORS)
def test_a_parent_with_a_full_copy_reads_no_word_of_what_was_withheld_last_time_or_now(how):
    events = BEHIND_DOORS[how]
    assert secrets(told(*events, FULL, reader=MOTHER)) == []
    assert bool(secrets(told(*events, reader=POLICE))) is (how != "otherwise")
    assert "Zan-" not in repr(as_read_by(MOTHER, conference(*events, FULL)).conference.last_plan)


@pytest.mark.parametrize("how", ["brought", "said"])
def test_what_is_withheld_of_the_last_plan_is_numbered_in_its_place(how):
    lines = part(SECTION, *BEHIND_DOORS[how], FULL, reader=MOTHER)
    assert sum("is withheld from this copy." in line for line in lines) == 1


def test_no_face_of_the_room_shows_a_word_of_the_last_plan():
    held = conference(*LISTED, noted(RING, Went.PARTLY, "Zan-left"), LastPlanBrought(SOURCE))
    assert as_read_by(THE_ROOM, held).conference.last_plan.actions
    frames = "".join(repr(frame_of(face, held, FIFE, Words("en"))) for face in Face)
    assert "Ring the school" not in frames
    assert "Zan-" not in frames
