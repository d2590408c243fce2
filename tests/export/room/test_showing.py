"""The room reads what everybody in it may read, whatever happened before."""

from dataclasses import asdict
from datetime import timedelta
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings

from chairdesk.desk.sitting import Sitting
from chairdesk.export.room.frame import Face, Mark
from chairdesk.export.room.showing import frame_of
from chairdesk.models.conference import Conference
from chairdesk.models.contribution import Contribution, Heading, Tag
from chairdesk.models.decision import Stance, View
from chairdesk.models.events import (
    ActionAgreed,
    ChildEntered,
    ClosedSessionBegan,
    ClosedSessionEnded,
    ContributionRecorded,
    ItemDone,
    ItemOpened,
    MeetingFixed,
    ViewGiven,
)
from chairdesk.models.people import Child
from chairdesk.models.plan import Action, Meeting
from chairdesk.words import Words
from tests.export.room.histories import CHILDREN, MOVES, PACK, PEOPLE, SETTING, History
from tests.transcript import CONFERENCE, START, Ledger, ticking

WORDS = Words()
ANN, BEN = CHILDREN
MOTHER, OFFICER = PEOPLE


def sitting_with(*events):
    sitting = Sitting(Conference(CONFERENCE), Ledger(), ticking())
    for event in (*SETTING, *events):
        sitting.enter(event)
    return sitting


def frame(face, *events, child=0):
    return frame_of(face, sitting_with(*events).conference, PACK, WORDS, child)


def test_a_danger_and_a_goal_stand_in_their_columns_under_their_own_names():
    shown = frame(
        Face.COLUMNS,
        said("He is left alone.", Heading.DANGER_STATEMENT),
        said("He is never alone.", Heading.SAFETY_GOAL),
    )
    told = [[(one.words, one.beside) for one in column.lines] for column in shown.columns]
    danger, goal = ("He is left alone.", "Danger statement"), ("He is never alone.", "Safety goal")
    assert told == [[], [danger], [goal]]


def said(words, heading, speaker=MOTHER.id, tag=None, children=()):
    about = frozenset(children)
    return ContributionRecorded(Contribution(uuid4(), speaker, words, tag, heading, about))


def texts(shown):
    return str(asdict(shown))


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(moves=MOVES)
def test_no_restricted_word_is_in_any_frame_whatever_happened_before(moves):
    sitting = sitting_with()
    history = History(sitting.enter)
    for move in moves:
        history.move(*move)
    for face in Face:
        for child in (0, 1):
            held = texts(frame_of(face, sitting.conference, PACK, WORDS, child))
            shown = {word for word in history.words if word in held}
            assert shown <= history.allowed()
            assert not (shown and history.is_closed)


def test_what_everybody_may_read_is_shown():
    told = said("Warm and clean", Heading.STRENGTH), said("Shouting", Heading.WORRY)
    strengths, worries, needs = frame(Face.COLUMNS, *told).columns
    assert [one.words for one in strengths.lines] == ["Warm and clean"]
    assert [one.words for one in worries.lines] == ["Shouting"]
    assert needs.lines == ()


@pytest.mark.parametrize("face", [*Face])
def test_a_blank_room_reads_the_ordinary_name_of_the_meeting_which_names_nobody(face):
    shown = frame(face, ClosedSessionBegan())
    assert (shown.face, shown.name) == (Face.BLANK, "Initial Child Protection Case Conference")
    assert not any(child.name in texts(shown) for child in CHILDREN)


def test_nothing_seems_known_that_is_alleged_or_thought():
    lines = (
        frame(Face.COLUMNS, *(said(tag.value, Heading.WORRY, tag=tag) for tag in Tag))
        .columns[1]
        .lines
    )
    assert [one.beside for one in lines] == ["", "", "Allegation", "Opinion"]


def test_a_line_bears_the_marks_of_the_children_whom_it_is_about():
    worry = said("Bruises", Heading.WORRY, children=[BEN.id])
    assert frame(Face.COLUMNS, worry).columns[1].lines[0].children == (1,)


def test_the_agenda_says_what_is_done_and_where_we_are():
    items = [item.key for item in PACK.items]
    shown = frame(Face.AGENDA, ItemOpened(items[0]), ItemDone(items[0]), ItemOpened(items[1]))
    marks = [line.mark for line in shown.columns[0].lines][:3]
    assert marks == [Mark.DONE, Mark.NOW, Mark.TO_COME]


def test_a_childs_own_words_come_first_and_who_told_them_is_named():
    told = (
        said("I like my bed", Heading.WISHES_AND_FEELINGS, ANN.id),
        said("She cries", Heading.WISHES_AND_FEELINGS, OFFICER.id, children=[ANN.id]),
        said("He runs off", Heading.WORRY, children=[BEN.id]),
    )
    own, _, worries, _ = frame(Face.CHILD, *told).columns
    assert own.title == "What Ann says"
    assert [(one.words, one.beside) for one in own.lines] == [
        ("I like my bed", ""),
        ("She cries", "told by The officer"),
    ]
    assert worries.lines == ()
    assert frame(Face.CHILD, *told, child=1).columns[2].lines[0].words == "He runs off"


def test_children_of_one_first_name_keep_their_whole_names():
    shown = frame(Face.CHILD, ChildEntered(Child(uuid4(), "Ann Kerr")))
    assert shown.columns[0].title == "What Ann Gow says"


def test_a_conference_about_no_child_shows_no_child():
    empty = Sitting(Conference(CONFERENCE), Ledger(), ticking()).conference
    assert frame_of(Face.CHILD, empty, PACK, WORDS).face is Face.BLANK
    assert frame_of(Face.CHILD, empty, PACK, WORDS).name == PACK.terms.meeting


def test_scales_are_shown_child_by_child_without_reasons():
    view = ViewGiven(View(BEN.id, OFFICER.id, Stance.FOR, "Because of the bruises", 3))
    ann, ben = frame(Face.SCALES, view, ViewGiven(View(ANN.id, MOTHER.id, Stance.FOR))).columns
    assert ann.lines == ()
    assert [(one.words, one.scale) for one in ben.lines] == [("The officer", 3)]
    assert "bruises" not in texts(ben)


def test_a_scale_given_in_closed_session_stays_there():
    view = ViewGiven(View(BEN.id, OFFICER.id, Stance.FOR, "", 3))
    closed = (ClosedSessionBegan(), view, ClosedSessionEnded())
    assert frame(Face.SCALES, *closed).columns[1].lines == ()
    assert frame(Face.SCALES, *closed, view).columns[1].lines != ()


def test_a_date_fixed_in_closed_session_stays_there():
    fixed = MeetingFixed(Meeting("review", START))
    assert (
        frame(Face.DATES, ClosedSessionBegan(), fixed, ClosedSessionEnded()).columns[0].lines == ()
    )
    assert frame(Face.DATES, fixed).columns[0].lines != ()


def test_the_plan_says_who_by_when_and_the_dates_when_and_where():
    action = Action(uuid4(), frozenset({ANN.id}), "Safe", "Ring", "Mum", START.date())
    shown = frame(Face.PLAN, ActionAgreed(action)).columns[0].lines[0]
    assert (shown.words, shown.beside) == ("Ring", "Mum · by 26 November 2026")
    assert shown.children == (0,)
    later, sooner = (
        Meeting("review", START + timedelta(days=90)),
        Meeting("core-group", START, "Hall"),
    )
    lines = frame(Face.DATES, MeetingFixed(later), MeetingFixed(sooner)).columns[0].lines
    assert [one.words for one in lines] == ["First core group", "Review case conference"]
    assert lines[0].beside == "Thursday 26 November 2026, 10.00\nHall"


def test_the_scale_shows_what_stood_before_in_the_open_and_nothing_from_behind_doors():
    def view(scale):
        return ViewGiven(View(ANN.id, MOTHER.id, Stance.FOR, scale=scale))

    sitting = sitting_with(view(2))
    sitting.now = lambda: START + timedelta(hours=1)
    sitting.enter(ClosedSessionBegan())
    sitting.enter(view(3))
    sitting.now = lambda: START + timedelta(hours=2)
    sitting.enter(ClosedSessionEnded())
    sitting.enter(view(5))
    (line,) = frame_of(Face.SCALES, sitting.conference, PACK, WORDS, 0).columns[0].lines
    assert (line.scale, line.earlier) == (5, (2,))
