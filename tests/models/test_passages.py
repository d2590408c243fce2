"""The passages of a record, and what events do to them."""

from dataclasses import fields, is_dataclass
from datetime import UTC, datetime
from enum import StrEnum
from types import UnionType
from typing import NewType, Union, get_args, get_origin, get_type_hints
from uuid import UUID, uuid4

from hypothesis import given, settings
from hypothesis import strategies as st

from chairdesk.models.conference import Conference, replay
from chairdesk.models.contribution import Contribution, Hand
from chairdesk.models.events import (
    ContributionRecorded,
    ContributionStruck,
    Entry,
    Event,
    PlainFactChosen,
    PlainFactDropped,
)
from chairdesk.models.looking import question_of, spelled
from chairdesk.models.paper import PlainFact
from chairdesk.models.passages import Part, Passage, passages_in
from chairdesk.models.wording import passage_of

TEN = datetime(2026, 11, 26, 10, 0, tzinfo=UTC)
FEW = [UUID(int=n) for n in range(3)]
st.register_type_strategy(UUID, st.sampled_from(FEW))
KINDS = {kind.__name__: kind for kind in get_args(Event)}
NOT_LOOKED_FOR = {
    "ConferenceErased",
    "CopiesSetOut",
    "CopyDecided",
    "DocumentReleased",
    "DocumentSigned",
    "LastPlanBrought",
    "LateCopyDecided",
    "LegalHoldLifted",
    "LegalHoldSet",
    "ProcedureAdopted",
    "StopPassed",
}
"""Words of these are about the papers or the vault, or name another conference; a procedure is
the same in each conference."""
TAKING_OUT = {"PersonArrived", *(kind for kind in KINDS if kind.endswith(("Removed", "Withdrawn")))}
TAKING_OUT |= {"ActionDropped", "MeetingCancelled"}
TAKING_OUT -= {"ArrivalWithdrawn", "ClockWithdrawn"}


def speaks(kind):
    """Say whether an event, or a value within it, has a field of words that repr keeps quiet of."""
    hints = get_type_hints(kind)
    return any(
        (hints[each.name] is str and not each.repr)
        or (is_dataclass(hints[each.name]) and speaks(hints[each.name]))
        for each in fields(kind)
    )


SPEAKING = sorted(TAKING_OUT | {n for n, kind in KINDS.items() if speaks(kind)} - NOT_LOOKED_FOR)


def history():
    """Draw any events about three things, of which few have the same words twice."""
    once = st.sampled_from(SPEAKING).flatmap(lambda name: st.builds(KINDS[name]))
    return st.lists(once, max_size=12)


@settings(max_examples=60, deadline=None)
@given(history())
def test_following_the_events_finds_what_stands_on_the_record(events):
    entries = [Entry(uuid4(), TEN, Hand.CHAIR, event) for event in _known(events)]
    held = {}
    for entry in entries:
        passage = passage_of(entry.event)
        if passage is not None:
            held[passage.part, passage.thing] = passage
    record = replay(Conference(uuid4()), entries)
    standing = {(p.part, p.thing): p for p in passages_in(record)}
    assert {key: p for key, p in held.items() if p.words} == standing


def _known(events):
    """Leave out what the record would not allow, and what takes back a ruling unheard."""
    seen, asked = set(), set()
    for event in events:
        name = type(event).__name__
        if name == "ContributionRecorded" and event.contribution.id in seen:
            continue
        if name == "ContributionCorrected" and event.contribution.id not in seen:
            continue
        if name == "ObjectionRuledOn" and event.ruling.objection not in asked:
            continue
        if name == "ObjectionReceived" and event.objection.id in asked:
            continue
        if name == "ObjectionReceived":
            asked.add(event.objection.id)
        if name == "ObjectionWithdrawn":
            continue
        if name == "ContributionRecorded":
            seen.add(event.contribution.id)
        yield event


def test_every_event_that_has_words_can_be_looked_for():
    assert len(SPEAKING) > 30
    silent = [name for name in SPEAKING if passage_of(an_example(KINDS[name])) is None]
    assert silent == []


def an_example(kind):
    """Make an event of which every field is the simplest that it can be."""
    hints = get_type_hints(kind)
    return kind(**{each.name: _simplest(hints[each.name]) for each in fields(kind)})


def _simplest(kind):
    while isinstance(kind, NewType):
        kind = kind.__supertype__
    if kind in {str, int, bool, UUID}:
        return {str: "word", int: 0, bool: False, UUID: FEW[0]}[kind]
    if isinstance(kind, type) and is_dataclass(kind):
        return an_example(kind)
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return next(iter(kind))
    return TEN if kind is datetime else get_origin(kind) and _of_many(kind)


def _of_many(kind):
    if get_origin(kind) in {Union, UnionType}:
        return _simplest(get_args(kind)[0])
    return get_origin(kind)()


def test_what_is_struck_keeps_its_passage():
    said = Contribution(uuid4(), uuid4(), "a word", source="her aunt")
    assert passage_of(ContributionRecorded(said)) == Passage(
        Part.CONTRIBUTION, str(said.id), "a word\nher aunt"
    )
    assert passage_of(ContributionStruck(said.id)) is None


def test_a_passage_shows_no_words_by_mistake():
    assert "secret" not in repr(Passage(Part.CHILD, "1", "secret"))


def test_words_are_spelled_without_case_accents_marks_or_punctuation():
    assert spelled("Siân O’Neill-Smith,  10.30") == "sian o neill smith 10 30"
    assert spelled("IT'S  mine!") == "it s mine"
    assert spelled("王小明 said") == "王 小 明 said"
    assert spelled("مُحَمَّد كريم") == spelled("محمد کریم")
    assert spelled("\0\ud800\u202e") == ""


def test_a_question_fits_where_every_term_begins_a_word():
    question = question_of("kett O'Neill kett")
    assert question.terms == ("kett", "o neill")
    assert question.fits("Mr O’NEILL, about the kettles.")
    assert not question.fits("Mr O’NEILL, about the teakettle.")
    assert not question.fits("the kettle")
    assert question_of(' * " ( ').terms == ()
    assert question_of("").fits("anything")


@settings(max_examples=200, deadline=None)
@given(st.text())
def test_spelling_again_changes_nothing_and_leaves_words_alone(text):
    once = spelled(text)
    assert spelled(once) == once
    assert "  " not in once
    assert '"' not in once


def test_what_a_child_is_told_no_more_leaves_no_words():
    child, fact = uuid4(), uuid4()
    passage = passage_of(PlainFactDropped(child, fact))
    told = passage_of(PlainFactChosen(PlainFact(child, fact, "Mum is tired.")))
    assert passage.words == ""
    assert (passage.part, passage.thing) == (told.part, told.thing)
