"""Each reader sees what is for them, and of the rest only that something is withheld."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chairdesk.export.readers import THE_FILE, Reader, Withheld, as_read_by
from chairdesk.models.contribution import Audience, Contribution, Scope, Tag
from chairdesk.models.events import (
    ContributionCorrected,
    ContributionRecorded,
    ContributionStruck,
    PersonEntered,
)
from chairdesk.models.ids import new_id
from chairdesk.models.people import Capacity, Person
from tests.export.abernethy import ISLA, MIRREN, PEOPLE, RESTRICTED, SAID, conference, named

MOTHER = Reader(named("Catriona Abernethy"))
FATHER = Reader(named("Douglas Mair"))
POLICE = Reader(named("Sgt Ewan Petrie"))
CHAIR = Reader(named("Morag Sinclair"))
MARKER, MONEY, ARREST = RESTRICTED[0][2], RESTRICTED[1][2], "An arrest is planned."


def words_for(reader, *more):
    return {
        said.now.words for said in as_read_by(reader, conference(*more)).conference.talk.recorded
    }


@pytest.mark.parametrize(
    ("reader", "withheld"),
    [
        (THE_FILE, set()),
        (CHAIR, set()),
        (POLICE, {MONEY}),
        (MOTHER, {MARKER, ARREST}),
        (FATHER, {MARKER, MONEY, ARREST}),
        (Reader(ISLA.id), {MARKER, MONEY, ARREST}),
        (Reader(named("Ishbel Gow")), {MARKER, MONEY, ARREST}),
        (Reader(named("a stranger")), {MARKER, MONEY, ARREST}),
    ],
    ids=["file", "chair", "police", "mother", "father", "child", "advocate", "stranger"],
)
def test_a_reader_sees_what_is_for_them(reader, withheld):
    everything = {words for *_, words in SAID} | {MARKER, MONEY, ARREST}
    assert words_for(reader) == everything - withheld
    heard = as_read_by(reader, conference()).heard
    assert sum(isinstance(one, Withheld) for one in heard) == len(withheld)


def test_the_marks_of_what_is_withheld_are_numbered_and_say_no_more():
    heard = as_read_by(FATHER, conference()).heard
    marks = [one for one in heard if isinstance(one, Withheld)]
    numbers = [mark.number for mark in marks]
    assert marks == [Withheld(number, "information") for number in numbers]
    assert numbers == [*range(numbers[0], numbers[0] + 3)]


def test_what_was_taken_back_is_in_nobodys_copy():
    assert MARKER not in words_for(THE_FILE, ContributionStruck(named("restricted 0")))


def test_an_earlier_wording_is_in_nobodys_copy():
    corrected = Contribution(named("said 0"), named("Fiona Laird"), "Put right.", Tag.FACT)
    record = as_read_by(THE_FILE, conference(ContributionCorrected(corrected)))
    assert all(said.earlier == () for said in record.conference.talk.recorded)


def test_the_file_has_no_reader_but_itself():
    assert THE_FILE.is_the_file
    assert not MOTHER.is_the_file


WHO = [named(name) for name, *_ in PEOPLE] + [MIRREN.id]
AUDIENCES = st.builds(
    Audience, st.sampled_from(Scope), st.frozensets(st.sampled_from(WHO), max_size=3)
)


@given(AUDIENCES, st.sampled_from(Capacity))
def test_restricted_words_reach_no_member_of_the_family_unless_named(audience, capacity):
    reader = named("Somebody new")
    said = Contribution(named("new"), WHO[0], "CANARY", audience=audience)
    arrived = PersonEntered(Person(reader, "Somebody new", capacity))
    words = words_for(Reader(reader), arrived, ContributionRecorded(said))
    holds = capacity in {Capacity.CHAIR, Capacity.MINUTE_TAKER}
    works = capacity is Capacity.PROFESSIONAL and audience.scope is not Scope.NAMED
    assert ("CANARY" in words) == (holds or works or audience.scope is Scope.EVERYONE)


def test_a_named_reader_does_not_learn_who_else_was_named():
    both = Audience(Scope.NAMED, frozenset({MOTHER.who, FATHER.who}))
    said = Contribution(new_id(), named("Sgt Ewan Petrie"), "For the two of you.", audience=both)
    read = {
        reader: next(
            one.now.audience.readers
            for one in as_read_by(
                reader, conference(ContributionRecorded(said))
            ).conference.talk.recorded
            if one.now.words == said.words
        )
        for reader in (MOTHER, FATHER, CHAIR, THE_FILE)
    }
    assert read[MOTHER] == {MOTHER.who}
    assert read[FATHER] == {FATHER.who}
    assert read[CHAIR] == read[THE_FILE] == both.readers
