"""What the chair decides after the seal for readers for whom nothing was decided before it."""

from dataclasses import replace
from uuid import uuid4

import pytest

from chairdesk.models.allowing import allowed
from chairdesk.models.amendment import Objection, Outcome, Part, Place, Ruling
from chairdesk.models.attendance import Exclusion
from chairdesk.models.contribution import Hand
from chairdesk.models.errors import (
    BearsTheSameName,
    CopyIsSigned,
    HoldsTheRecord,
    NameIsMissing,
    NobodyByThatName,
    ReasonsAreMissing,
    RecordIsNotSealed,
    VersionIsNotSigned,
    WasDecidedBefore,
)
from chairdesk.models.events import (
    AmendmentsSealed,
    ChildEntered,
    ConferenceOpened,
    CopyDecided,
    DocumentSigned,
    LateCopyDecided,
    LateReaderEntered,
    ObjectionReceived,
    ObjectionRuledOn,
    PersonEntered,
    PersonExcluded,
    RecordSealed,
)
from chairdesk.models.paper import (
    FOR_THE_FILE,
    LETTER_IN_PLACE,
    MINUTES,
    Copy,
    ReaderCopy,
    SignedDocument,
)
from chairdesk.models.people import Capacity, Person
from chairdesk.models.rules.filing import ToBeFiled, lacking
from chairdesk.models.rules.lately import awaiting, given_to, late_now, taken_up
from tests.models.making import CHILD, MOTHER, TEACHER, at, made_of

FATHER = Person(uuid4(), "Rob", Capacity.FAMILY)
SOLICITOR = Person(uuid4(), "Una Petrie", Capacity.LEGAL_REPRESENTATIVE, "Solicitor")
HELD = (
    ChildEntered(CHILD),
    *map(PersonEntered, (MOTHER, FATHER, TEACHER)),
    ConferenceOpened(),
    CopyDecided(ReaderCopy(TEACHER.id, Copy.FULL)),
)
WHOLE = LateCopyDecided(ReaderCopy(MOTHER.id, Copy.FULL, "She asked for them."))


def sealed(*since, before=()):
    return made_of(*HELD, *before, RecordSealed(), *since)


def late(who, copy, reason="Nobody had thought of it."):
    return LateCopyDecided(ReaderCopy(who.id, copy, reason))


def by(hand, reader=FOR_THE_FILE, kind=MINUTES, version=1):
    return DocumentSigned(SignedDocument(kind, reader, "ab", hand, version=version))


def test_a_late_copy_is_decided_with_its_moment_and_a_later_decision_takes_its_place():
    conference = sealed(WHOLE, late(MOTHER, Copy.LETTER, "A police matter."))
    papers = conference.papers
    assert [(one.decided.copy, one.kind) for one in papers.late] == [(Copy.LETTER, LETTER_IN_PLACE)]
    assert papers.late[0].at == at(8)
    assert papers.copies == (ReaderCopy(TEACHER.id, Copy.FULL),)
    assert given_to(MOTHER.id, conference).copy is Copy.LETTER
    assert given_to(TEACHER.id, conference).copy is Copy.FULL
    assert papers.copy_for(MOTHER.id) is given_to(FATHER.id, conference) is None


def test_who_was_not_thought_of_is_known_by_name_and_is_none_of_the_conferences_people():
    conference = sealed(LateReaderEntered(SOLICITOR), late(SOLICITOR, Copy.FULL))
    assert conference.roll.name_of(SOLICITOR.id) == SOLICITOR.name
    assert conference.roll.person(SOLICITOR.id) == SOLICITOR
    assert SOLICITOR not in conference.roll.people
    assert allowed(sealed(LateReaderEntered(SOLICITOR)), late(SOLICITOR, Copy.PARTIAL))


KEPT_OUT = PersonExcluded(Exclusion(FATHER.id, "Violence"))
NONE_BEFORE = CopyDecided(ReaderCopy(MOTHER.id, Copy.NONE, "They asked for none."))
NAMESAKE = LateReaderEntered(replace(SOLICITOR, name=TEACHER.name))
REFUSED = [
    (RecordIsNotSealed, made_of(*HELD), WHOLE),
    (RecordIsNotSealed, made_of(*HELD), LateReaderEntered(SOLICITOR)),
    (ReasonsAreMissing, sealed(), late(MOTHER, Copy.FULL, "")),
    (NobodyByThatName, sealed(), late(SOLICITOR, Copy.FULL)),
    (WasDecidedBefore, sealed(), late(TEACHER, Copy.PARTIAL)),
    (WasDecidedBefore, sealed(before=(KEPT_OUT,)), late(FATHER, Copy.FULL)),
    (WasDecidedBefore, sealed(), LateReaderEntered(MOTHER)),
    (CopyIsSigned, sealed(WHOLE, by(Hand.MINUTE_TAKER, "Ann")), late(MOTHER, Copy.NONE)),
    (BearsTheSameName, sealed(NAMESAKE), late(SOLICITOR, Copy.PARTIAL)),
    (NameIsMissing, sealed(), LateReaderEntered(replace(SOLICITOR, name=" "))),
    (NobodyByThatName, sealed(), LateReaderEntered(replace(SOLICITOR, agency=uuid4()))),
    *(
        (HoldsTheRecord, sealed(), LateReaderEntered(replace(SOLICITOR, capacity=office)))
        for office in (Capacity.CHAIR, Capacity.MINUTE_TAKER)
    ),
]


@pytest.mark.parametrize(("refusal", "conference", "event"), REFUSED)
def test_what_may_not_be_decided_late_is_refused_by_the_name_of_the_rule(
    refusal, conference, event
):
    with pytest.raises(refusal):
        allowed(conference, event)


ALLOWED = [
    (sealed(), late(CHILD, Copy.FULL)),
    (sealed(NAMESAKE), late(SOLICITOR, Copy.LETTER)),
    (sealed(NAMESAKE), late(SOLICITOR, Copy.NONE)),
    (sealed(), LateReaderEntered(replace(SOLICITOR, agency=None))),
    (sealed(before=(NONE_BEFORE,)), WHOLE),
    (sealed(WHOLE), late(MOTHER, Copy.NONE)),
    (sealed(by(Hand.MINUTE_TAKER), by(Hand.CHAIR)), WHOLE),
]


@pytest.mark.parametrize(("conference", "event"), ALLOWED)
def test_what_may_be_decided_late_is_allowed(conference, event):
    assert allowed(conference, event) == event


def test_each_hand_is_awaited_for_what_is_its_to_sign_and_only_until_it_has():
    minutes, letter, nothing = WHOLE, late(FATHER, Copy.LETTER), late(CHILD, Copy.NONE)
    conference = sealed(minutes, letter, nothing)
    waiting = {hand: [x.decided.reader for x in awaiting(hand, conference)] for hand in Hand}
    assert waiting == {Hand.MINUTE_TAKER: [MOTHER.id], Hand.CHAIR: [MOTHER.id, FATHER.id]}
    both = (by(Hand.MINUTE_TAKER, "Ann"), by(Hand.CHAIR, "Ann"))
    done = sealed(minutes, letter, *both, by(Hand.CHAIR, "Rob", LETTER_IN_PLACE))
    assert not any(awaiting(hand, done) for hand in Hand)


SIGNED = (by(Hand.MINUTE_TAKER), by(Hand.CHAIR))


def test_a_conference_is_not_filed_while_a_late_copy_is_unsigned():
    assert set(lacking(sealed(*SIGNED))) == {ToBeFiled.FILE}
    assert set(lacking(sealed(*SIGNED, WHOLE))) == {
        *(ToBeFiled.MINUTE_TAKER, ToBeFiled.CHAIR, ToBeFiled.FILE),
    }


OBJECTED = Objection(uuid4(), MOTHER.id, at(0).date(), Place(Part.OTHER), "He ran.", "He walked.")
RULED = (
    ObjectionReceived(OBJECTED),
    ObjectionRuledOn(Ruling(OBJECTED.id, Outcome.ACCEPTED, "So it was.", "He walked.")),
)


def test_a_new_version_waits_for_late_copies_and_then_counts_them_among_the_others():
    with pytest.raises(VersionIsNotSigned):
        allowed(sealed(*SIGNED, *RULED, WHOLE), AmendmentsSealed(2))
    assert allowed(sealed(*SIGNED, *RULED), AmendmentsSealed(2))
    letter = late(FATHER, Copy.LETTER)
    before = sealed(*SIGNED, late(MOTHER, Copy.NONE), WHOLE, *RULED, AmendmentsSealed(2), letter)
    assert [one.decided.reader for one in late_now(before)] == [FATHER.id]
    counted = taken_up(before).papers
    assert [one.reader for one in counted.copies] == [TEACHER.id, MOTHER.id]
    assert counted.late == taken_up(before).roll.late == ()
    assert taken_up(sealed(WHOLE)) == sealed()
    with pytest.raises(WasDecidedBefore):
        allowed(before, late(MOTHER, Copy.PARTIAL))
