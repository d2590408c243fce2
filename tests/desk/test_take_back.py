"""Taking back and bringing back, one entry at a time, as events."""

from dataclasses import replace

from chairdesk.desk.take_back import bringing_back, taking_back
from chairdesk.models.contribution import Hand
from chairdesk.models.ids import new_id
from tests.transcript import hold, opened


def standing(sitting):
    return [r.now.words for r in sitting.conference.talk.standing]


def test_the_last_entry_is_taken_back_and_then_the_one_before():
    sitting = hold("Mother: one\nMother: two\nMother: three")
    for left in (["one", "two"], ["one"]):
        sitting.enter(taking_back(sitting.conference), Hand.MINUTE_TAKER)
        assert standing(sitting) == left


def test_what_was_taken_back_comes_back_in_the_order_in_which_it_was_said():
    sitting = hold("Mother: one\nMother: two\nMother: three")
    for _ in range(2):
        sitting.enter(taking_back(sitting.conference))
    for there in (["one", "two"], ["one", "two", "three"]):
        sitting.enter(bringing_back(sitting.conference))
        assert standing(sitting) == there


def test_where_there_is_nothing_to_take_or_bring_back_nothing_happens():
    assert taking_back(opened().conference) is None
    assert bringing_back(opened().conference) is None
    assert bringing_back(hold("Mother: one").conference) is None


def test_each_hand_takes_back_and_brings_back_its_own_and_never_the_others():
    sitting = hold("Mother: taken down\nMother: and this")
    first = sitting.conference.talk.recorded[0].now
    sitting.record(replace(first, id=new_id(), words="by the chair"), Hand.CHAIR)
    sitting.enter(taking_back(sitting.conference, Hand.MINUTE_TAKER), Hand.MINUTE_TAKER)
    assert standing(sitting) == ["taken down", "by the chair"]
    sitting.enter(taking_back(sitting.conference, Hand.CHAIR), Hand.CHAIR)
    assert standing(sitting) == ["taken down"]
    assert taking_back(sitting.conference, Hand.CHAIR) is None
    sitting.enter(bringing_back(sitting.conference, Hand.MINUTE_TAKER), Hand.MINUTE_TAKER)
    assert standing(sitting) == ["taken down", "and this"]
    assert bringing_back(sitting.conference, Hand.MINUTE_TAKER) is None
    sitting.enter(bringing_back(sitting.conference, Hand.CHAIR), Hand.CHAIR)
    assert standing(sitting) == ["taken down", "and this", "by the chair"]


def test_what_the_other_hand_struck_is_not_brought_back_by_a_key():
    sitting = hold("Mother: taken down")
    struck = taking_back(sitting.conference, Hand.MINUTE_TAKER)
    sitting.enter(struck, Hand.CHAIR)
    assert bringing_back(sitting.conference, Hand.MINUTE_TAKER) is None
    assert bringing_back(sitting.conference) is not None
