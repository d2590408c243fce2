"""What was entered in closed session stays with professionals, on every paper."""

import pytest

from chairdesk.export.readers import Reader
from chairdesk.models.decision import Decision, Manner, Stance, View
from chairdesk.models.events import (
    ActionAgreed,
    ClosedSessionBegan,
    ClosedSessionEnded,
    ContingencyAgreed,
    CopyDecided,
    DecisionMade,
    MeetingFixed,
    ViewGiven,
)
from chairdesk.models.ids import ActionId, new_id
from chairdesk.models.paper import Copy, ReaderCopy
from chairdesk.models.plan import Action, Contingency, Meeting
from tests.export.abernethy import ISLA, OPENS, named
from tests.export.telling import told

MOTHER = Reader(named("Catriona Abernethy"))
POLICE = Reader(named("Sgt Ewan Petrie"))
ENTERED = (
    ActionAgreed(Action(ActionId(new_id()), frozenset(), "Zan-outcome", "Zan-action", "Zan-who")),
    ContingencyAgreed(Contingency(ISLA.id, "Zan-contingency")),
    DecisionMade(Decision(ISLA.id, "register", Manner.CHAIR, "Zan-reasons")),
    ViewGiven(View(ISLA.id, POLICE.who, Stance.FOR, "Zan-view")),
    MeetingFixed(Meeting("review", OPENS, "Zan-place")),
)


def words_of_closed_session(reader, *events):
    full = CopyDecided(ReaderCopy(MOTHER.who, Copy.FULL))
    told_it = told(ClosedSessionBegan(), *events, ClosedSessionEnded(), full, reader=reader)
    return {word.strip(".,:") for line in told_it for word in line.split() if "Zan-" in word}


@pytest.mark.parametrize("event", ENTERED, ids=lambda event: type(event).__name__)
def test_a_parent_with_a_full_copy_reads_no_word_of_it(event):
    assert words_of_closed_session(POLICE, event)
    assert words_of_closed_session(MOTHER, event) == set()


@pytest.mark.parametrize("event", ENTERED, ids=lambda event: type(event).__name__)
def test_what_is_said_again_in_the_open_is_for_everybody(event):
    full = CopyDecided(ReaderCopy(MOTHER.who, Copy.FULL))
    closed = (ClosedSessionBegan(), event, ClosedSessionEnded())
    assert any("Zan-" in line for line in told(*closed, event, full, reader=MOTHER))


def test_the_copy_numbers_what_is_withheld_of_the_plan():
    full = CopyDecided(ReaderCopy(MOTHER.who, Copy.FULL))
    lines = told(ClosedSessionBegan(), *ENTERED[:2], ClosedSessionEnded(), full, reader=MOTHER)
    assert any("If the plan does not work: Part" in line for line in lines)
    assert any(line.startswith("Part ") and line.endswith("from this copy.") for line in lines)


def test_the_minutes_say_when_the_session_was_closed():
    lines = told(ClosedSessionBegan(), ClosedSessionEnded())
    assert any(line.startswith("Closed sessions: ") for line in lines)
