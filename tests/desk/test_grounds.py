"""What a decision can rest on, and when all of it is only said."""

import pytest

from chairdesk.desk.grounds import grounds_for, is_hearsay, lacks_source
from chairdesk.models.contribution import Contribution, Heading, Tag
from chairdesk.models.ids import new_id
from tests.transcript import ISLA, MIRREN, SCHOOL, opened


def told(*tags, children=frozenset()):
    sitting = opened()
    said = [Contribution(new_id(), ISLA.id, "Said.", tag, children=children) for tag in tags]
    for one in said:
        sitting.record(one)
    return sitting.conference, [one.id for one in said]


@pytest.mark.parametrize(
    ("tags", "is_only_said"),
    [
        ((Tag.ALLEGATION, Tag.OPINION), True),
        ((Tag.ALLEGATION, Tag.FACT), False),
        ((Tag.OBSERVATION,), False),
        ((Tag.OPINION, None), False),
        ((), False),
    ],
)
def test_grounds_are_hearsay_where_all_of_them_are_allegation_or_opinion(tags, is_only_said):
    conference, rests_on = told(*tags)
    assert is_hearsay(conference, rests_on) is is_only_said


def test_a_danger_in_the_words_of_all_is_no_evidence_either_way():
    sitting = opened()
    alleged = Contribution(new_id(), ISLA.id, "Said.", Tag.ALLEGATION)
    danger = Contribution(new_id(), ISLA.id, "In our words.", heading=Heading.DANGER_STATEMENT)
    for one in (alleged, danger):
        sitting.record(one)
    assert is_hearsay(sitting.conference, (alleged.id, danger.id))


def test_what_is_not_on_the_record_is_no_ground():
    conference, _ = told(Tag.OPINION)
    assert not is_hearsay(conference, [new_id()])


def test_what_is_about_one_child_alone_comes_first_and_about_another_not_at_all():
    sitting = opened()
    for words, children in (("All.", ()), ("Mirren's.", (MIRREN.id,)), ("Isla's.", (ISLA.id,))):
        sitting.record(
            Contribution(new_id(), SCHOOL.id, words, Tag.FACT, children=frozenset(children))
        )
    said = [row.now.words for row in grounds_for(sitting.conference, MIRREN.id)]
    assert said == ["Mirren's.", "All."]


def test_an_allegation_lacks_its_source_until_somebody_writes_it_down():
    conference, (alleged, _fact) = told(Tag.ALLEGATION, Tag.FACT)
    lacking = [said.now.id for said in conference.talk.standing if lacks_source(said.now)]
    assert lacking == [alleged]
    assert not lacks_source(Contribution(alleged, ISLA.id, "Said.", Tag.ALLEGATION, source="Aunt"))
