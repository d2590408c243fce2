"""A script says whose window and whose hand; the player does it at the real windows."""

import pytest

from chairdesk.desk.rehearsal.keeping.windows import (
    BackToOneWindow,
    ChangeHands,
    InWhoseHand,
    OpenTwoWindows,
)
from chairdesk.models.contribution import Contribution, Hand
from chairdesk.models.events import ConferenceClosed, ContributionRecorded
from chairdesk.models.ids import new_id
from chairdesk.ui.rehearsal.hands import Hands, NoWay
from chairdesk.ui.rehearsal.hands_at_work import HandsAtWork
from chairdesk.ui.rehearsal.playing import Playing
from chairdesk.ui.rehearsal.talking import say
from tests.ui.hold.abernethy import moment, somebody


def done(step, **fields):
    return step(at=moment("10:24"), line=1, **fields)


@pytest.fixture
def play(one):
    return Playing(Hands(), one.hold._bench, one.window.conference.page)


@pytest.fixture
def at_work(one):
    return HandsAtWork(one.two)


def test_each_hand_that_a_script_names_is_the_hand_in_the_journal(one, play, at_work):
    def speak(words):
        kirsty = somebody(one.hold._bench, "Kirsty")
        event = ContributionRecorded(Contribution(new_id(), kirsty, words))
        say(at_work.playing(play, event), event)
        return one.entered[-1][0]

    assert speak("In one window.") is Hand.MINUTE_TAKER
    assert at_work.is_done(play, done(ChangeHands, hand=InWhoseHand.CHAIR))
    assert speak("By the chair.") is Hand.CHAIR
    at_work.is_done(play, done(OpenTwoWindows))
    assert speak("At the chair's own window.") is Hand.CHAIR
    at_work.is_done(play, done(ChangeHands, hand=InWhoseHand.USUAL))
    assert speak("At the minute-taker's own window.") is Hand.MINUTE_TAKER
    assert one.taking._bench.conference.talk.recorded[-1].hand is Hand.MINUTE_TAKER
    at_work.is_done(play, done(ChangeHands, hand=InWhoseHand.CHAIR))
    at_work.is_done(play, done(BackToOneWindow))
    assert speak("By the chair again, in the window for both.") is Hand.CHAIR
    assert not at_work.is_done(play, None)


def test_what_only_the_chairs_window_offers_is_played_there_whoever_writes(one, play, at_work):
    at_work.is_done(play, done(OpenTwoWindows))
    at_work.is_done(play, done(ChangeHands, hand=InWhoseHand.MINUTE_TAKER))
    assert at_work.playing(play, ConferenceClosed()) is play
    assert at_work.hand_for(ConferenceClosed()) is Hand.CHAIR


def test_a_window_that_cannot_be_opened_or_is_not_open_stops_the_rehearsal(one, play, at_work):
    with pytest.raises(NoWay, match="is not open"):
        at_work.is_done(play, done(BackToOneWindow))
    with pytest.raises(NoWay, match="no desk here"):
        HandsAtWork(None).is_done(play, done(OpenTwoWindows))
    one.window.open_diary()
    with pytest.raises(NoWay, match="did not open"):
        at_work.is_done(play, done(OpenTwoWindows))
