"""Whose conferences a procedure was for last."""

from chairdesk.app.whose import last_authority, note_authority
from chairdesk.models.arrangements import Arrangements, Kind
from chairdesk.models.events import ConferenceArranged, ConferenceOpened
from tests.transcript import START
from tests.ui.benches import Shelf, bench_of


def test_the_authority_of_the_last_conference_by_a_procedure_is_kept_for_the_next(qapp):
    shelf, conference = Shelf(), bench_of().conference
    arranged = Arrangements("F-2026-118", Kind.INITIAL, START, authority="Fife Council")
    for event in (
        ConferenceArranged(arranged),
        ConferenceArranged(Arrangements("F-2026-119", Kind.INITIAL, START)),
        ConferenceOpened(),
    ):
        note_authority(shelf.keep_setting, event, conference)
    whose = last_authority(shelf)
    assert (whose("fife"), whose("wales")) == ("Fife Council", "")
