"""How long a conference is kept."""

from datetime import timedelta

import pytest

from chairdesk.desk.ports import ConferenceIsHeld
from chairdesk.desk.retention import Confirmed, Gone, Keeping, is_filed
from chairdesk.models.arrangements import Arrangements, Kind
from chairdesk.models.conference import Conference, replay
from chairdesk.models.contribution import Hand
from chairdesk.models.errors import PapersAreNotFiled, ReasonsAreMissing, ReferenceIsNotIts
from chairdesk.models.events import ConferenceArranged, LegalHoldLifted, LegalHoldSet, PersonEntered
from chairdesk.models.ids import THE_REGISTER, PersonId, new_id
from chairdesk.models.people import Capacity, Person
from tests.keeping import Keeper, filed
from tests.transcript import CONFERENCE, START, Ledger, opened

CHAIR = Person(PersonId(new_id()), "Morag Sinclair", Capacity.CHAIR)
TYPED = Confirmed(" F-2026-118", "Fife, seen by Jean Orr", "kept for six years")


@pytest.fixture
def ledger():
    return Ledger()


@pytest.fixture
def keeper(ledger):
    return Keeper(ledger)


@pytest.fixture
def keeping(ledger, keeper):
    return Keeping(ledger, keeper, lambda: START)


@pytest.fixture
def conference():
    sitting = opened()
    sitting.enter(ConferenceArranged(Arrangements("F-2026-118", Kind.INITIAL, START)))
    sitting.enter(PersonEntered(CHAIR))
    return filed(sitting.conference, START)


def register(ledger):
    return list(ledger.entries_of(THE_REGISTER))


def test_an_erasure_is_an_event_that_says_what_when_by_whom_and_why(
    keeping, ledger, keeper, conference
):
    keeping.erase(conference, TYPED)
    (entry,) = register(ledger)
    assert (entry.at, entry.hand) == (START, Hand.CHAIR)
    erased = entry.event
    assert (erased.conference, erased.reference) == (CONFERENCE, "F-2026-118")
    assert (erased.by, erased.filed) == ("Morag Sinclair", "Fife, seen by Jean Orr")
    assert erased.reason == "kept for six years"
    assert keeper.erased == {CONFERENCE: START}
    assert "Morag" not in repr(entry)
    assert keeping.erased() == (Gone("F-2026-118", START, ()),)


def test_what_is_not_filed_is_not_erased(keeping, ledger, keeper):
    bare = Conference(CONFERENCE)
    assert not is_filed(bare)
    with pytest.raises(PapersAreNotFiled):
        keeping.erase(bare, Confirmed("", "somewhere", "because"))
    assert (register(ledger), keeper.erased) == ([], {})


@pytest.mark.parametrize(
    ("typed", "refusal"),
    [
        (Confirmed("F-2026-119", "Fife", "time"), ReferenceIsNotIts),
        (Confirmed("", "Fife", "time"), ReferenceIsNotIts),
        (Confirmed("F-2026-118", " ", "time"), ReasonsAreMissing),
        (Confirmed("F-2026-118", "Fife", ""), ReasonsAreMissing),
    ],
)
def test_nothing_is_erased_until_all_of_it_is_typed(
    keeping, ledger, keeper, conference, typed, refusal
):
    with pytest.raises(refusal):
        keeping.erase(conference, typed)
    assert (register(ledger), keeper.erased) == ([], {})


def test_a_conference_without_a_chair_or_a_reference_is_erased_by_nobodys_name(
    keeping, ledger, keeper
):
    nameless = filed(Conference(CONFERENCE), START)
    keeping.erase(nameless, Confirmed("", "Fife", "time"))
    assert (register(ledger)[0].event.by, register(ledger)[0].event.reference) == ("", "")


def test_a_legal_hold_stops_the_erasure_and_gives_its_reason(keeping, ledger, keeper, conference):
    assert keeping.held_because(CONFERENCE) is None
    keeping.hold(CONFERENCE, " a court has asked for it ")
    assert keeping.held_because(CONFERENCE) == "a court has asked for it"
    with pytest.raises(ConferenceIsHeld):
        keeping.erase(conference, TYPED)
    assert keeper.erased == {}
    keeping.lift(CONFERENCE, "the court has closed the case")
    assert keeping.held_because(CONFERENCE) is None
    keeping.erase(conference, TYPED)
    assert [type(e.event) for e in register(ledger)[:2]] == [LegalHoldSet, LegalHoldLifted]
    assert keeper.erased == {CONFERENCE: START}


def test_neither_hold_nor_lifting_stands_without_a_reason(keeping, ledger, keeper):
    with pytest.raises(ReasonsAreMissing):
        keeping.hold(CONFERENCE, " ")
    keeper.hold(CONFERENCE, START)
    with pytest.raises(ReasonsAreMissing):
        keeping.lift(CONFERENCE, "")
    assert keeper.is_held(CONFERENCE)
    assert (register(ledger), keeping.held_because(CONFERENCE)) == ([], "")


def test_the_latest_erasure_is_listed_first(ledger, keeper, conference):
    times = iter([START, START + timedelta(days=1)])
    keeping = Keeping(ledger, keeper, lambda: next(times))
    keeping.erase(conference, TYPED)
    keeping.erase(conference, TYPED)
    assert [one.at for one in keeping.erased()] == [START + timedelta(days=1), START]


def test_what_stands_in_the_register_changes_no_conference(keeping, ledger):
    keeping.hold(CONFERENCE, "a court has asked for it")
    assert replay(Conference(CONFERENCE), register(ledger)) == Conference(CONFERENCE)
