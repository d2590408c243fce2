"""The sealed minutes of every procedure can be challenged and put right, within its own time."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from chairdesk.export.papers import papers_of
from chairdesk.models.amendment import Objection, Outcome, Part, Place, Receipt, Ruling
from chairdesk.models.contribution import Hand
from chairdesk.models.events import (
    AmendmentsSealed,
    DocumentReleased,
    DocumentSigned,
    Entry,
    MinutesReceived,
    ObjectionReceived,
    ObjectionRuledOn,
)
from chairdesk.models.ids import new_id
from chairdesk.models.paper import MINUTES, Release, SignedDocument
from chairdesk.models.rules.amended import as_amended, words_at
from chairdesk.models.standing.amendments import Amendments
from chairdesk.models.standing.papers import Papers
from chairdesk.procedures.conference_dates import window_for
from chairdesk.procedures.summing_up import prints_summaries
from tests.export.rehearsed import rehearsed
from tests.export.telling import lines
from tests.export.test_amendments import hash_of, squeezed, text

WITHOUT_A_LIMIT = None
RECEIVED = date(2026, 12, 18)
# ten working days from Friday 18 December pass over Christmas, Boxing Day's Monday and New Year
LAST_DAYS = {
    "farrow-sefton": date(2027, 1, 6),
    "ifans-wales": date(2027, 1, 6),
    "ellison-medway": WITHOUT_A_LIMIT,
    "drummond-south-ayrshire": WITHOUT_A_LIMIT,
}


def happened(held, *events):
    begun = held.papers.sealed
    for minute, event in enumerate(events):
        at = begun + timedelta(days=30, minutes=minute)
        held = held.after(Entry(new_id(), at, Hand.CHAIR, event))
    return held


def signed(held, pack):
    number = held.amendments.version
    return happened(
        held,
        *(
            DocumentSigned(
                SignedDocument(p.kind, p.reader, hash_of(p, number), Hand.CHAIR, version=number)
            )
            for p in papers_of(held, pack)
        ),
    )


def passage_of(held, pack):
    """Choose the reasons of a decision, or a summary where those are printed."""
    if prints_summaries(pack):
        first = held.papers.summaries[0]
        return Place(Part.SUMMARY, first.child, key=first.heading)
    return Place(Part.DECISION, held.findings.decisions[0].child)


@pytest.fixture(scope="module", params=LAST_DAYS)
def name(request):
    return request.param


@pytest.fixture(scope="module")
def first(name):
    """Give a conference sealed, signed and sent out, its procedure, and a reader of its minutes."""
    played, pack = rehearsed(name)
    kept = Papers(
        summaries=played.papers.summaries, copies=played.papers.copies, sealed=played.papers.sealed
    )
    held = signed(replace(played, amendments=Amendments(), papers=kept), pack)
    reader = next(p for p in papers_of(held, pack) if p.kind == MINUTES and p.who)
    sent = Release(MINUTES, reader.reader, hash_of(reader))
    received = MinutesReceived(Receipt(reader.who, RECEIVED))
    return happened(held, DocumentReleased(sent), received), pack, reader


def challenged(held, pack, reader, day):
    place = passage_of(held, pack)
    stands = words_at(as_amended(held), place)
    asked = Objection(new_id(), reader.who, day, place, stands, "Zanzibarasks.", "Zanzibarwhy.")
    ruling = Ruling(asked.id, Outcome.IN_PART, "Zanzibarruling.", "Zanzibarreads.")
    told = happened(held, ObjectionReceived(asked), ObjectionRuledOn(ruling), AmendmentsSealed(2))
    return told, stands


def test_the_new_version_tells_who_objected_the_ruling_old_and_new_text_and_the_hash_before(first):
    held, pack, reader = first
    second, stood = challenged(held, pack, reader, RECEIVED + timedelta(days=3))
    renewed = {(p.kind, p.reader): p for p in papers_of(second, pack)}
    old = {(p.kind, p.reader): p for p in papers_of(held, pack)}
    for which in ((MINUTES, "record"), (MINUTES, reader.reader)):
        told = text(renewed[which])
        for words in ("Zanzibarasks.", "Zanzibarwhy.", "Zanzibarruling.", "Zanzibarreads.", stood):
            assert squeezed(words) in told, which
        assert squeezed(held.roll.name_of(reader.who)) in told
        assert hash_of(old[which]) in told
        assert "Version 2" in renewed[which].document.copy
        assert "Zanzibar" not in text(old[which])


def test_readers_of_the_old_version_are_listed_until_they_have_the_new_one(first):
    held, pack, reader = first
    second, _ = challenged(held, pack, reader, RECEIVED)
    assert second.papers.still_old() == ()
    again = signed(second, pack)
    assert [(one.kind, one.reader) for one in again.papers.still_old()] == [
        (MINUTES, reader.reader)
    ]
    sent = Release(MINUTES, reader.reader, hash_of(reader, 2))
    assert happened(again, DocumentReleased(sent)).papers.still_old() == ()


def test_the_time_is_that_of_the_procedure_from_receipt_with_its_own_holidays(first, name):
    held, pack, reader = first
    last, window = LAST_DAYS[name], window_for(pack, held, reader.who)
    assert (window and window.at_latest) == last
    for day, is_late in ((last or date(2027, 6, 1), False), (date(2027, 1, 7), last is not None)):
        second, _ = challenged(held, pack, reader, day)
        minutes = next(p for p in papers_of(second, pack) if p.reader == "record")
        told = " ".join(lines(minutes.document))
        assert ("after the time for challenge" in told) is is_late, day
