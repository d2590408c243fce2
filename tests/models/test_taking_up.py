"""A long record taken up whole, and line by line."""

from uuid import uuid4

from hypothesis import given, settings

from chairdesk.models.conference import Conference, replay
from chairdesk.models.contribution import Hand, Tag
from chairdesk.models.events import (
    ClosedSessionBegan,
    ContributionRecorded,
    ContributionTagged,
    Entry,
)
from tests.models.test_passages import TEN, _known, history
from tests.transcript import CONFERENCE, hold


@settings(max_examples=60, deadline=None)
@given(history())
def test_a_record_taken_up_whole_is_the_one_that_grew_line_by_line(events):
    entries = [Entry(uuid4(), TEN, Hand.CHAIR, event) for event in _known(events)]
    grown = Conference(CONFERENCE)
    for entry in entries:
        grown = grown.after(entry)
    assert replay(Conference(CONFERENCE), entries) == grown


def test_what_was_said_stands_with_the_session_of_its_moment_and_with_what_changed_it():
    sitting = hold("Mother: He sleeps.\nMother: He eats.")
    first, second = (one.now for one in sitting.conference.talk.recorded)
    again = [
        ContributionRecorded(first),
        ContributionTagged(first.id, Tag.FACT),
        ClosedSessionBegan(()),
        ContributionRecorded(second),
        ContributionTagged(second.id, Tag.OPINION),
        ContributionTagged(first.id, Tag.ALLEGATION),
    ]
    record = replay(
        Conference(CONFERENCE), [Entry(uuid4(), TEN, Hand.MINUTE_TAKER, one) for one in again]
    )
    one, two = record.talk.recorded
    assert (one.now.tag, one.in_closed_session) == (Tag.ALLEGATION, False)
    assert (two.now.tag, two.in_closed_session) == (Tag.OPINION, True)
    assert [was.tag for was in one.earlier] == [None, Tag.FACT]
