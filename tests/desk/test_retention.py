"""How long a conference is kept."""

from dataclasses import replace
from datetime import timedelta

import pytest

from chairdesk.desk.ports import (
    BackupIsStillThere,
    ConferenceIsHeld,
    DiskFull,
    ErasureIsUnfinished,
    NotWritable,
)
from chairdesk.desk.retention import Confirmed, Gone, Keeping
from chairdesk.desk.shelves import KnownBackup
from chairdesk.models.amendment import Challenge, Objection, Part, Place
from chairdesk.models.arrangements import Arrangements, Kind
from chairdesk.models.conference import Conference, replay
from chairdesk.models.contribution import Hand
from chairdesk.models.errors import PapersAreNotFiled, ReasonsAreMissing, ReferenceIsNotIts
from chairdesk.models.events import (
    BackupDestroyed,
    ConferenceArranged,
    ConferenceClosed,
    LegalHoldLifted,
    LegalHoldSet,
    PersonArrived,
    PersonEntered,
)
from chairdesk.models.ids import THE_REGISTER, ConferenceId, PersonId, new_id
from chairdesk.models.people import Capacity, Person
from chairdesk.models.rules.filing import ToBeFiled, lacking, was_held
from chairdesk.models.standing.amendments import Amendments
from tests.keeping import Keeper, filed
from tests.transcript import CONFERENCE, START, Ledger, hold, opened

CHAIR = Person(PersonId(new_id()), "Morag Sinclair", Capacity.CHAIR)
ANOTHER = ConferenceId(new_id())
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
    held = hold("Mother: He sleeps through now.").conference
    with pytest.raises(PapersAreNotFiled):
        keeping.erase(held, Confirmed("", "somewhere", "because"))
    assert (register(ledger), keeper.erased) == ([], {})


def test_what_was_never_held_is_erased_with_its_reason_and_its_reference_alone(
    keeping, ledger, keeper
):
    planned = opened()  # by mistake: nobody came, and nothing was said
    planned.enter(ConferenceArranged(Arrangements("F-2026-118", Kind.INITIAL, START)))
    assert not was_held(planned.conference)
    for typed in Confirmed("F-2026-118", "", " "), Confirmed("F-2026-1", "", "cancelled"):
        with pytest.raises((ReasonsAreMissing, ReferenceIsNotIts)):
            keeping.erase(planned.conference, typed)
    assert keeper.erased == {}
    keeping.erase(planned.conference, Confirmed("F-2026-118", "ignored", "planned by mistake"))
    erased = register(ledger)[0].event
    assert (erased.reference, erased.filed, erased.reason) == (
        *("F-2026-118", ""),
        "planned by mistake",
    )
    assert keeper.erased == {CONFERENCE: START}


def test_whoever_came_makes_it_held_though_nothing_was_said():
    sitting = opened()
    sitting.enter(PersonEntered(CHAIR))
    sitting.enter(PersonArrived(CHAIR.id, START))
    assert was_held(sitting.conference)


def test_what_is_missing_before_an_erasure_is_listed_in_the_order_of_doing_it(conference):
    sitting = hold("Mother: He sleeps through now.")
    assert [*lacking(sitting.conference)] == [
        *(ToBeFiled.CLOSE, ToBeFiled.SEAL, ToBeFiled.MINUTE_TAKER, ToBeFiled.CHAIR, ToBeFiled.FILE)
    ]
    sitting.enter(ConferenceClosed())
    assert lacking(sitting.conference)[0] is ToBeFiled.SEAL
    assert lacking(conference) == ()


def test_minutes_that_a_newer_version_replaced_and_open_objections_are_not_filed_yet(conference):
    signed = conference.papers.signed
    second = tuple(replace(one, version=2, sha256="d" * 64) for one in signed)
    newer = replace(conference, papers=replace(conference.papers, signed=(*signed, *second)))
    assert lacking(newer) == (ToBeFiled.FILE,)
    challenged = Challenge(
        Objection(new_id(), CHAIR.id, START.date(), Place(Part.OTHER), "", "No.")
    )
    waiting = replace(conference, amendments=Amendments(challenges=(challenged,)))
    assert lacking(waiting) == (ToBeFiled.OBJECTIONS,)


def test_a_backup_is_listed_until_the_chair_says_that_it_is_destroyed(
    keeping, keeper, ledger, tmp_path
):
    stick = KnownBackup(3, START, tmp_path / "stick", 7)
    keeper.backups = (stick,)
    stick.place.touch()
    with pytest.raises(BackupIsStillThere):
        keeping.destroyed(stick)
    assert (register(ledger), keeper.backups) == ([], (stick,))
    stick.place.unlink()
    keeping.destroyed(stick)
    assert keeper.backups == ()
    assert [one.event for one in register(ledger)] == [BackupDestroyed(3, START)]


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
    keeping.erase(replace(conference, id=ANOTHER), TYPED)
    assert [one.at for one in keeping.erased()] == [START + timedelta(days=1), START]


def test_what_stands_in_the_register_changes_no_conference(keeping, ledger):
    keeping.hold(CONFERENCE, "a court has asked for it")
    assert replay(Conference(CONFERENCE), register(ledger)) == Conference(CONFERENCE)


def test_an_erasure_that_a_full_disk_cuts_short_is_said_so_and_entered_once(
    keeping, ledger, keeper, conference
):
    keeper.fails = [DiskFull(), NotWritable()]
    for _ in range(2):
        with pytest.raises(ErasureIsUnfinished):
            keeping.erase(conference, TYPED)
    keeping.erase(conference, TYPED)
    assert keeper.erased == {CONFERENCE: START}
    assert len(register(ledger)) == 1
