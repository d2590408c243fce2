"""Challenges to sealed minutes: what is refused, what stays, and how the record reads since."""

from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest

from chairdesk.models.agenda import Answer
from chairdesk.models.amendment import Objection, Outcome, Part, Place, Receipt, Ruling
from chairdesk.models.contribution import Hand, Tag
from chairdesk.models.decision import (
    Decision,
    Disagreement,
    Level,
    Manner,
    Stance,
    View,
)
from chairdesk.models.errors import (
    AlreadyInAVersion,
    AlreadyOnTheRecord,
    NobodyByThatName,
    NoSuchObjection,
    NoSuchPassage,
    NothingChanges,
    NothingToAmend,
    NothingWasSaid,
    ReasonsAreMissing,
    RecordIsNotSealed,
    RecordIsSealed,
    VersionIsNotSigned,
)
from chairdesk.models.events import (
    ActionAgreed,
    AmendmentsSealed,
    AreasOfConcernNamed,
    ContingencyAgreed,
    ContributionCorrected,
    DecisionMade,
    DisagreementRecorded,
    DocumentSigned,
    MinutesReceived,
    ObjectionReceived,
    ObjectionRuledOn,
    ObjectionWithdrawn,
    QuestionAnswered,
    RecordSealed,
    SummaryWritten,
    ViewGiven,
)
from chairdesk.models.paper import SignedDocument, Summary
from chairdesk.models.plan import Action, Contingency
from chairdesk.models.rules.amended import as_amended, places_of, words_at
from tests.transcript import ISLA, SCHOOL, hold, person

MOTHER = person("Mother")
ACTION = Action(uuid4(), frozenset({ISLA.id}), "fed", "Breakfast club")
DAY = date(2027, 1, 15)


def before_the_seal():
    held = hold("Mother, fact: I am tired")
    for event in (
        DecisionMade(Decision(ISLA.id, "place", Manner.CONSENSUS, "Isla is hungry.")),
        AreasOfConcernNamed(ISLA.id, ("neglect", "sexual-abuse")),
        ViewGiven(View(ISLA.id, SCHOOL.id, Stance.FOR, "She falls asleep.")),
        DisagreementRecorded(Disagreement(ISLA.id, SCHOOL.id, Level.DISSENT, "Too early.")),
        QuestionAnswered(Answer("consent", "yes", ISLA.id, "She said so.")),
        SummaryWritten(Summary("worries", "Much was said.")),
        ActionAgreed(ACTION),
        ContingencyAgreed(Contingency(ISLA.id, "A legal meeting.")),
    ):
        held.enter(event)
    return held


def sealed():
    held = before_the_seal()
    held.enter(RecordSealed())
    return held


def sign(held, version=1):
    for hand in Hand:
        paper = SignedDocument("minutes", "record", f"ab{version}", hand, version=version)
        held.enter(DocumentSigned(paper))


def said_in(held):
    return held.conference.talk.recorded[0].now.id


def object_to(held, place, asks, **more):
    stands = words_at(as_amended(held.conference), place) or more.pop("stands", "")
    objection = Objection(uuid4(), MOTHER.id, DAY, place, stands, asks, **more)
    held.enter(ObjectionReceived(objection))
    return objection


def rule(held, objection, outcome=Outcome.ACCEPTED, reads="", reasons="The note was wrong."):
    ruling = Ruling(objection.id, outcome, reasons, reads)
    held.enter(ObjectionRuledOn(ruling))
    return ruling


DECISION = Place(Part.DECISION, ISLA.id)
STANDS = "Isla is hungry."
EVERY = [
    (DECISION, STANDS),
    (Place(Part.AREAS, ISLA.id), "neglect; sexual-abuse"),
    (Place(Part.VIEW, ISLA.id, SCHOOL.id), "She falls asleep."),
    (Place(Part.DISAGREEMENT, ISLA.id, SCHOOL.id), "Too early."),
    (Place(Part.ANSWER, ISLA.id, key="consent"), "yes"),
    (Place(Part.REASONS, ISLA.id, key="consent"), "She said so."),
    (Place(Part.SUMMARY, key="worries"), "Much was said."),
    (Place(Part.ACTION, ACTION.id), "Breakfast club"),
    (Place(Part.CONTINGENCY, ISLA.id), "A legal meeting."),
]


@pytest.mark.parametrize(("place", "stands"), EVERY, ids=lambda p: getattr(p, "part", ""))
def test_each_passage_reads_as_ruled_and_the_sealed_record_stays_as_it_was(place, stands):
    held = sealed()
    sign(held)
    objection = object_to(held, place, "Otherwise.")
    assert objection.stands == stands
    rule(held, objection, reads="Otherwise.")
    before = replace(held.conference, amendments=None)
    assert words_at(as_amended(held.conference), place) == stands
    held.enter(AmendmentsSealed(2))
    assert words_at(as_amended(held.conference), place) == "Otherwise."
    assert words_at(as_amended(held.conference, 1), place) == stands
    assert replace(held.conference, amendments=None) == before
    others = [p for p in places_of(held.conference) if p != place]
    after = as_amended(held.conference)
    assert all(words_at(after, p) == words_at(held.conference, p) for p in others)


def test_a_line_can_be_tagged_anew_and_its_words_be_put_right():
    held = sealed()
    sign(held)
    tag, words = Place(Part.TAG, said_in(held)), Place(Part.CONTRIBUTION, said_in(held))
    rule(held, object_to(held, tag, "allegation"), reads="allegation")
    rule(held, object_to(held, words, "I was tired"), Outcome.IN_PART, "I was tired that day")
    held.enter(AmendmentsSealed(2))
    now = as_amended(held.conference).talk.recorded[0].now
    assert (now.tag, now.words) == (Tag.ALLEGATION, "I was tired that day")
    assert held.conference.talk.recorded[0].now.tag is Tag.FACT


def test_an_objection_that_is_not_accepted_is_attached_and_changes_nothing():
    held = sealed()
    sign(held)
    place = DECISION
    rule(held, object_to(held, place, "Isla is well."), Outcome.NOT_ACCEPTED)
    held.enter(AmendmentsSealed(2))
    assert words_at(as_amended(held.conference), place) == "Isla is hungry."
    assert [one.version for one in held.conference.amendments.challenges] == [2]


def test_what_is_elsewhere_or_missing_can_be_objected_to_in_words():
    held = sealed()
    sign(held)
    objection = object_to(held, Place(Part.OTHER), "My name is Anne", stands="Ann")
    rule(held, objection, reads="Anne")
    held.enter(AmendmentsSealed(2))
    assert as_amended(held.conference).talk == held.conference.talk


def test_the_last_ruling_before_a_version_counts_and_later_ones_go_into_the_next():
    held = sealed()
    sign(held)
    place = DECISION
    first = object_to(held, place, "Isla eats.")
    rule(held, first, Outcome.NOT_ACCEPTED)
    rule(held, first, reads="Isla eats little.")
    still_waiting = object_to(held, Place(Part.CONTINGENCY, ISLA.id), "None.")
    held.enter(AmendmentsSealed(2))
    assert held.conference.amendments.version == 2
    assert held.conference.amendments.find(still_waiting.id).version == 0
    with pytest.raises(AlreadyInAVersion):
        rule(held, first, Outcome.NOT_ACCEPTED)
    sign(held, 2)
    rule(held, object_to(held, place, "Isla eats well."), reads="Isla eats well.")
    held.enter(AmendmentsSealed(3))
    reads = [words_at(as_amended(held.conference, n), place) for n in (1, 2, 3)]
    assert reads == ["Isla is hungry.", "Isla eats little.", "Isla eats well."]
    assert held.conference.papers.signed_before("minutes", "record", 3).sha256 == "ab2"
    assert held.conference.papers.signed_before("minutes", "record", 2).sha256 == "ab1"
    assert held.conference.papers.signed_before("minutes", "record", 1) is None


def test_a_receipt_is_kept_for_each_reader_and_can_be_put_right():
    held = sealed()
    held.enter(MinutesReceived(Receipt(MOTHER.id, DAY)))
    held.enter(MinutesReceived(Receipt(MOTHER.id, date(2027, 1, 14))))
    assert held.conference.amendments.received_by(MOTHER.id) == date(2027, 1, 14)
    assert held.conference.amendments.received_by(ISLA.id) is None


def test_an_objection_can_be_withdrawn_until_a_version_tells_of_it():
    held = sealed()
    sign(held)
    place = DECISION
    gone, kept = object_to(held, place, "No."), object_to(held, place, "Yes.")
    held.enter(ObjectionWithdrawn(gone.id))
    assert [one.objection for one in held.conference.amendments.challenges] == [kept]
    rule(held, kept, reads="Yes.")
    held.enter(AmendmentsSealed(2))
    with pytest.raises(AlreadyInAVersion):
        held.enter(ObjectionWithdrawn(kept.id))
    with pytest.raises(NoSuchObjection):
        held.enter(ObjectionWithdrawn(gone.id))


def test_nothing_is_challenged_before_the_seal():
    held = before_the_seal()
    asked = Objection(uuid4(), MOTHER.id, DAY, Place(Part.OTHER), "", "Something.")
    for event in (
        MinutesReceived(Receipt(MOTHER.id, DAY)),
        ObjectionReceived(asked),
        AmendmentsSealed(2),
    ):
        with pytest.raises(RecordIsNotSealed):
            held.enter(event)


def test_an_amendment_is_no_way_round_the_seal():
    held = sealed()
    said = held.conference.talk.recorded[0].now
    with pytest.raises(RecordIsSealed):
        held.enter(ContributionCorrected(replace(said, words="otherwise")))


@pytest.mark.parametrize(
    ("refusal", "changed"),
    [
        (NothingWasSaid, {"asks": " \u200b"}),
        (NobodyByThatName, {"who": uuid4()}),
        (NoSuchPassage, {"stands": "Isla is well."}),
        (NoSuchPassage, {"place": Place(Part.DECISION, uuid4())}),
        (NoSuchPassage, {"place": Place(Part.TAG, uuid4()), "stands": ""}),
    ],
)
def test_an_objection_that_names_nobody_nothing_or_no_passage_is_refused(refusal, changed):
    asked = Objection(uuid4(), MOTHER.id, DAY, DECISION, STANDS, "Isla eats.")
    with pytest.raises(refusal):
        sealed().enter(ObjectionReceived(replace(asked, **changed)))


def test_an_objection_is_recorded_once():
    held = sealed()
    objection = object_to(held, DECISION, "Isla eats.")
    with pytest.raises(AlreadyOnTheRecord):
        held.enter(ObjectionReceived(objection))


@pytest.mark.parametrize(
    ("refusal", "changed"),
    [
        (ReasonsAreMissing, {"reasons": "."}),
        (NothingWasSaid, {"reads": ""}),
        (NothingChanges, {"reads": STANDS}),
        (NoSuchObjection, {"objection": uuid4()}),
    ],
)
def test_a_ruling_without_reasons_or_text_is_refused(refusal, changed):
    held = sealed()
    objection = object_to(held, DECISION, "Isla eats.")
    ruling = Ruling(objection.id, Outcome.ACCEPTED, "She does.", "Isla eats.")
    with pytest.raises(refusal):
        held.enter(ObjectionRuledOn(replace(ruling, **changed)))


def test_a_line_is_tagged_anew_with_a_tag():
    held = sealed()
    tag = Place(Part.TAG, said_in(held))
    with pytest.raises(NoSuchPassage):
        object_to(held, tag, "a lie")
    objection = object_to(held, tag, "opinion")
    with pytest.raises(NoSuchPassage):
        rule(held, objection, reads="a lie")


def test_a_version_is_sealed_over_signed_minutes_and_tells_something_new():
    held = sealed()
    rule(held, object_to(held, DECISION, "Isla eats."), reads="Isla eats.")
    with pytest.raises(VersionIsNotSigned):
        held.enter(AmendmentsSealed(2))
    sign(held)
    with pytest.raises(NothingToAmend):
        held.enter(AmendmentsSealed(3))
    held.enter(AmendmentsSealed(2))
    with pytest.raises(VersionIsNotSigned):
        held.enter(AmendmentsSealed(3))
    sign(held, 2)
    with pytest.raises(NothingToAmend):
        held.enter(AmendmentsSealed(3))
