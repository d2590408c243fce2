"""A new version is attested and signed anew, and the first stays what its signers sealed."""

from datetime import UTC, date, datetime

import pytest

from chairdesk.export.verify import verify
from chairdesk.models.amendment import Objection, Outcome, Part, Place, Ruling
from chairdesk.models.contribution import Contribution, Hand, Tag
from chairdesk.models.events import (
    AmendmentsSealed,
    ConferenceClosed,
    DocumentSigned,
    ObjectionReceived,
    ObjectionRuledOn,
    RecordSealed,
)
from chairdesk.models.ids import new_id
from chairdesk.models.rules.filing import has_signed
from chairdesk.ui.record.paperwork import Paperwork
from tests.transcript import ISLA
from tests.ui.benches import CHAIR, MINUTE_TAKER, bench_of

TODAY = datetime(2026, 11, 27, 9, tzinfo=UTC)
NAMES = {Hand.MINUTE_TAKER: MINUTE_TAKER.name, Hand.CHAIR: CHAIR.name}


class Shelf:
    """Documents and keys in memory, each under its whole name."""

    def __init__(self):
        self.documents, self.identities = {}, {}

    def keep_document(self, _conference, document):
        self.documents[document.name] = document

    def documents_of(self, _conference):
        return tuple(self.documents.values())

    def keep_identity(self, hand, name, pkcs12):
        self.identities[hand, name] = pkcs12

    def identity_of(self, hand, name):
        return self.identities.get((hand, name))


def sign_both(bench, paperwork):
    for hand, name in NAMES.items():
        for paper in paperwork.sign(bench.conference, hand, name, f"secret of {hand}"):
            bench.in_the_hand_of(hand).enter(DocumentSigned(paper))


@pytest.mark.slow
def test_a_new_version_is_signed_by_both_and_the_first_stays_as_it_was(qapp):
    bench, shelf = bench_of(), Shelf()
    line = Contribution(new_id(), ISLA.id, "I heard them shout", Tag.FACT)
    bench.sitting.record(line)
    bench.enter(ConferenceClosed())
    bench.enter(RecordSealed())
    paperwork = Paperwork(shelf, shelf, lambda: TODAY)
    sign_both(bench, paperwork)
    first = shelf.documents["minutes", "record", 1]
    place = Place(Part.TAG, line.id)
    asked = Objection(new_id(), ISLA.id, date(2027, 1, 22), place, "fact", "allegation")
    ruling = Ruling(asked.id, Outcome.ACCEPTED, "Nobody saw it.", "allegation")
    for event in (ObjectionReceived(asked), ObjectionRuledOn(ruling), AmendmentsSealed(2)):
        assert bench.enter(event)
    assert not has_signed(Hand.CHAIR, bench.conference)
    assert {p.version for p in paperwork.signed_papers(bench.conference)} == {1}
    sign_both(bench, paperwork)
    second = shelf.documents["minutes", "record", 2]
    assert has_signed(Hand.CHAIR, bench.conference)
    assert shelf.documents["minutes", "record", 1] == first
    for paper in (first, second):
        verdict = verify(paper.pdf)
        assert verdict.is_intact
        assert [one.name for one in verdict.signers] == [MINUTE_TAKER.name, CHAIR.name]
