"""The last plan, as a review brings it from the record of the conference before."""

from dataclasses import replace
from datetime import date

import msgspec

from chairdesk.desk.reviewing.last_plan import plan_of_the_last
from chairdesk.models.agenda import InquorateRuling, WayOn
from chairdesk.models.amendment import Challenge, Objection, Outcome, Place, Ruling
from chairdesk.models.amendment import Part as AmendedPart
from chairdesk.models.arrangements import Kind
from chairdesk.models.conference import Conference
from chairdesk.models.contribution import Hand
from chairdesk.models.events import (
    ActionAgreed,
    ChildEntered,
    ClosedSessionBegan,
    ClosedSessionEnded,
    ContingencyAgreed,
    DocumentSigned,
    InquorateRuled,
    LastActionEntered,
    MeetingFixed,
    RecordSealed,
)
from chairdesk.models.ids import ConferenceId, new_id
from chairdesk.models.paper import FOR_THE_FILE, MINUTES, SignedDocument
from chairdesk.models.plan import Action, Contingency, LastAction, Meeting
from chairdesk.models.standing.amendments import Amendments
from tests.desk.reviews import (
    ARRANGED,
    CHAIR,
    FIFE,
    FIXED,
    REVIEWED,
    entered,
    entering,
    held,
)
from tests.procedures.telling import ISLA, MIRREN, decided

DAY = date(2026, 12, 4)
WEIGH = Action(new_id(), frozenset(), "Fed well", "Weigh her", "Health visitor", DAY, "Her chart")
VISIT = Action(new_id(), frozenset({MIRREN.id}), "Safe", "Visit on Mondays", "Social worker")
PLACED = (decided(ISLA, "place"), decided(MIRREN, "place"))


def texts(review):
    return [one.action for one in review.last_plan.actions]


def test_a_review_brings_each_action_of_the_last_plan_word_for_word():
    review = entered(held(*PLACED, ActionAgreed(WEIGH), ActionAgreed(VISIT), FIXED))
    isla, mirren = (child.id for child in review.roll.children)
    first, second = review.last_plan.actions
    assert replace(first, id=WEIGH.id) == LastAction(
        WEIGH.id, frozenset({isla, mirren}), "Weigh her", "Fed well", "Health visitor", DAY,
        "Her chart", is_brought=True,
    )  # fmt: skip
    assert (second.action, second.children) == ("Visit on Mondays", {mirren})
    assert not {first.id, second.id} & {WEIGH.id, VISIT.id}


def test_the_new_plan_of_a_review_begins_empty():
    review = entered(held(ActionAgreed(WEIGH), FIXED))
    assert (review.plan.actions, review.plan.contingencies) == ((), ())


def test_it_is_said_from_which_record_it_was_copied():
    before = held(ActionAgreed(WEIGH), FIXED)
    source = entered(before).last_plan.source
    assert (source.conference, source.reference) == (before.id, "F-1")
    assert (source.held, source.version, source.sha256) == (date(2026, 11, 26), 1, "")


def test_where_the_minutes_were_signed_the_last_signed_file_is_named():
    signed = [SignedDocument(MINUTES, FOR_THE_FILE, 2 * f"{n}f", version=n) for n in (1, 2)]
    taker = replace(signed[0], hand=Hand.MINUTE_TAKER, sha256="not this")
    sealed = held(
        ActionAgreed(WEIGH), FIXED, last=(RecordSealed(), *map(DocumentSigned, (*signed, taker)))
    )
    source = entered(sealed).last_plan.source
    assert (source.version, source.sha256) == (2, "2f2f")


def test_what_was_agreed_behind_closed_doors_comes_as_that():
    before = held(
        ClosedSessionBegan(),
        ActionAgreed(WEIGH),
        ContingencyAgreed(Contingency(ISLA.id, "Call")),
        ClosedSessionEnded(),
        ActionAgreed(VISIT),
        FIXED,
    )
    review = entered(before)
    assert [one.behind_doors for one in review.last_plan.actions] == [True, False]
    assert [one.behind_doors for one in review.last_plan.contingencies] == [True]
    hidden = ("last_action", review.last_plan.actions[0].id, None)
    assert review.behind_doors.holds(hidden)


def test_what_was_for_a_child_who_is_left_out_stays_where_it_was():
    if_not = [
        ContingencyAgreed(Contingency(one.id, words))
        for one, words in ((ISLA, "Call"), (MIRREN, "HARBOUR"))
    ]
    events = (decided(ISLA, "place"), decided(MIRREN, "not-place"), *if_not)
    review = entered(held(*events, ActionAgreed(WEIGH), ActionAgreed(VISIT), FIXED))
    assert texts(review) == ["Weigh her"]
    assert [one.words for one in review.last_plan.contingencies] == ["Call"]
    assert review.last_plan.actions[0].children == {review.roll.children[0].id}


def test_a_conference_without_a_plan_brings_none():
    assert (
        entered(held(FIXED, ContingencyAgreed(Contingency(ISLA.id, " ")))).last_plan.source is None
    )


def test_a_kind_whose_agenda_does_not_ask_how_the_plan_has_gone_brings_none():
    kinds = tuple(
        msgspec.structs.replace(k, agenda=tuple(i for i in k.agenda if i != "progress"))
        for k in FIFE.kinds
    )
    review = entered(
        held(ActionAgreed(WEIGH), FIXED, pack=msgspec.structs.replace(FIFE, kinds=kinds))
    )
    assert review.last_plan.actions == ()


def test_what_an_adjourned_review_did_not_take_up_is_gone_through_when_it_is_held_again():
    isla = frozenset({ISLA.id})
    left, taken_up = (
        LastAction(new_id(), isla, words, is_brought=True) for words in ("Left", "Taken up")
    )
    again = MeetingFixed(Meeting("reconvened", REVIEWED, "Rothesay House"))
    before = held(
        *map(LastActionEntered, (left, taken_up)),
        ActionAgreed(Action(taken_up.id, isla, "", "Taken up")),
        InquorateRuled(InquorateRuling(WayOn.ADJOURN, "Too few are here.")),
        again,
        arranged=replace(ARRANGED, kind=Kind.REVIEW),
    )
    assert texts(entered(before)) == ["Left", "Taken up"]


def here(child):
    return ChildEntered(replace(child, id=new_id()))


def test_a_review_that_was_typed_brings_the_plan_of_the_last_conference_of_the_same_children():
    first = held(ActionAgreed(Action(new_id(), frozenset(), "", "Older")))
    last = held(*PLACED, ActionAgreed(WEIGH), ActionAgreed(VISIT))
    still_open = Conference(ConferenceId(new_id()))
    isla = here(ISLA)
    events = plan_of_the_last(entering(isla), (first, last, still_open))
    review = entering(isla, *events)
    (action,) = review.last_plan.actions
    assert (action.action, action.children) == ("Weigh her", {isla.child.id})
    assert review.last_plan.source.conference == last.id


def test_where_no_earlier_conference_was_closed_or_none_is_of_these_children_nothing_is_brought():
    assert plan_of_the_last(entering(here(ISLA)), (Conference(ConferenceId(new_id())),)) == ()
    stranger = replace(ISLA, name="Skye")
    assert plan_of_the_last(entering(here(stranger)), (held(ActionAgreed(WEIGH)),)) == ()


def test_an_action_that_was_amended_is_brought_as_it_reads_now():
    agreed = held(ActionAgreed(WEIGH), FIXED)
    objection = Objection(
        new_id(),
        CHAIR.id,
        DAY,
        Place(AmendedPart.ACTION, WEIGH.id),
        "Weigh her",
        "Weigh Isla",
        "So.",
    )
    ruling = Ruling(objection.id, Outcome.ACCEPTED, "Right.", "Weigh Isla")
    challenge = Challenge(objection, ruling, REVIEWED, 2)
    amended = replace(agreed, amendments=Amendments(challenges=(challenge,), versions=(REVIEWED,)))
    assert texts(entered(amended)) == ["Weigh Isla"]
