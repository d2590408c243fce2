"""Too few people: said at once, ruled by the chair, and never in the way."""

import pytest
from PySide6.QtCore import Qt

from chairdesk.models.agenda import InquorateRuling, WayOn
from chairdesk.models.decision import Decision, Manner
from chairdesk.models.events import (
    ConferenceClosed,
    DecisionMade,
    DecisionWithdrawn,
    InquorateRuled,
    PersonArrived,
    PersonLeft,
)
from chairdesk.ui.close.close_page import ClosePage
from chairdesk.ui.hold.glance_panel import GlancePanel
from chairdesk.ui.hold.quorum_watch import QuorumWatch
from chairdesk.ui.kit.plain_label import PlainLabel
from tests.ui.hold.abernethy import somebody

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def card(attendance):
    return attendance.quorum


def go(bench):
    """Let the only one from the police leave."""
    roll, gone = bench.conference.roll, []
    police = {agency.id for agency in roll.agencies if agency.sector == "police"}
    for person in roll.people:
        if person.agency in police and bench.conference.room.is_here(person.id):
            bench.enter(PersonLeft(person.id, bench.sitting.now()))
            gone.append(person.id)
    return gone


def test_while_enough_people_are_here_nothing_is_offered(card):
    assert not card.isVisible()


def test_becoming_inquorate_is_said_at_once_and_only_once(bench, said):
    watch = QuorumWatch(bench, None)
    go(bench)
    bench.enter(PersonLeft(somebody(bench, "Kirsty"), bench.sitting.now()))
    assert said == [
        "Not quorate: nobody from police is here. You can go on; say under “Who is here” how."
    ]
    assert watch is not None


def decide(bench, reasons=""):
    isla = somebody(bench, "Isla")
    bench.enter(DecisionMade(Decision(isla, "place", Manner.CONSENSUS, reasons)))
    return isla


def test_a_decision_without_a_quorum_is_said_as_it_is_made_and_once(bench, said):
    watch = QuorumWatch(bench, None)
    go(bench)
    said.clear()
    decide(bench)
    bench.sitting._clock.pass_minutes(1)
    decide(bench, "The weight.")
    told = "It is recorded; the minutes say so. You can decide again later."
    assert said == [f"Not quorate: nobody from police is here. {told}"]
    assert watch is not None


def test_a_decision_without_a_quorum_stays_on_the_card_until_it_is_made_again(bench, card):
    officers = go(bench)
    isla = decide(bench)
    bench.sitting._clock.pass_minutes(5)
    for officer in officers:
        bench.enter(PersonArrived(officer, bench.sitting.now()))
    assert card.isVisible()
    assert not card.asks.isVisible()
    assert "Decided for Isla" in card.says.text()
    assert "at 10.24. Not quorate: nobody from police was here." in card.says.text()
    bench.sitting._clock.pass_minutes(1)
    bench.enter(DecisionWithdrawn(isla))
    decide(bench)
    assert not card.isVisible()


def test_a_conference_that_closes_is_not_told_that_everybody_has_left(bench, said):
    watch = QuorumWatch(bench, None)
    bench.enter(ConferenceClosed())
    assert said == []
    assert watch is not None


def test_the_chair_adjourns_with_a_reason_and_takes_it_back(bench, card, qtbot):
    go(bench)
    assert card.isVisible()
    card.reasons.setText("The officer was called away.")
    qtbot.mouseClick(card.buttons[WayOn.ADJOURN], LEFT)
    ruling = bench.conference.course.ruling
    assert ruling == InquorateRuling(WayOn.ADJOURN, "The officer was called away.")
    assert card.standing.text() == "Adjourned"
    assert "Agree an interim plan" in card.says.text()
    assert not card.buttons[WayOn.PROCEED].isVisible()
    qtbot.mouseClick(card.withdraw, LEFT)
    assert bench.conference.course.ruling is None
    assert card.buttons[WayOn.PROCEED].isVisible()


def test_a_ruling_without_its_reason_is_refused_and_says_why(bench, card, said, qtbot):
    go(bench)
    said.clear()
    qtbot.mouseClick(card.buttons[WayOn.PROCEED], LEFT)
    assert bench.conference.course.ruling is None
    assert len(said) == 1


def test_the_glance_tells_the_ruling_beside_the_quorum(bench, shown):
    go(bench)
    bench.enter(InquorateRuled(InquorateRuling(WayOn.PROCEED, "The report is here.")))
    glance = shown(GlancePanel(bench), (260, 700))
    glance.refresh()
    assert glance.quorum.sentence.text() == (
        "Not quorate: nobody from police is here. You went on, with reasons."
    )


def test_the_close_says_calmly_that_it_is_adjourned_and_asks_for_little(bench, shown):
    page = shown(ClosePage(bench))
    before = page.count_open
    bench.enter(InquorateRuled(InquorateRuling(WayOn.ADJOURN, "The police are missing.")))
    _, *texts = page.summary.findChildren(PlainLabel)
    assert texts[0].text() == (
        "The case conference is adjourned, because too few are here to decide. "
        "The police are missing."
    )
    assert page.count_open < before
    assert "Nothing was decided for any child." in [one.text() for one in texts]
