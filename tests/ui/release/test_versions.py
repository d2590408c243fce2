"""Release says of each paper which version it is, and who still has an old one."""

from datetime import date

import pytest

from chairdesk.desk.shelves import KeptDocument
from chairdesk.models.amendment import Objection, Outcome, Part, Place, Ruling
from chairdesk.models.contribution import Contribution, Hand
from chairdesk.models.events import (
    AmendmentsSealed,
    ConferenceClosed,
    DocumentReleased,
    DocumentSigned,
    ObjectionReceived,
    ObjectionRuledOn,
    RecordSealed,
)
from chairdesk.models.ids import new_id
from chairdesk.models.paper import Release, SignedDocument
from chairdesk.ui.kit.plain_label import PlainLabel
from chairdesk.ui.record.paperwork import Paperwork
from chairdesk.ui.release.examiner import Examined, Searched
from chairdesk.ui.release.log_card import LogCard
from chairdesk.ui.release.standing import Told
from tests.transcript import ISLA
from tests.ui.benches import Shelf, bench_of, release_page

MINUTES = [KeptDocument("minutes", "record", f"sha{n}", b"BEGIN:VCALENDAR", n) for n in (1, 2)]


def sign(bench, version):
    for hand in Hand:
        paper = SignedDocument("minutes", "record", f"sha{version}", hand, version=version)
        bench.enter(DocumentSigned(paper))


@pytest.fixture
def bench(qapp):
    """Amend minutes that went out in their first version."""
    bench = bench_of()
    bench.sitting.record(Contribution(new_id(), ISLA.id, "I heard them shout"))
    for event in (ConferenceClosed(), RecordSealed()):
        bench.enter(event)
    sign(bench, 1)
    bench.enter(DocumentReleased(Release("minutes", "record", "sha1")))
    asked = Objection(new_id(), ISLA.id, date(2027, 1, 22), Place(Part.OTHER), "Room 4", "Room 5")
    ruling = Ruling(asked.id, Outcome.ACCEPTED, "It was Room 5.", "Room 5")
    for event in (ObjectionReceived(asked), ObjectionRuledOn(ruling), AmendmentsSealed(2)):
        assert bench.enter(event)
    sign(bench, 2)
    return bench


def test_each_version_says_which_it_is_and_what_was_superseded(bench):
    told = Told(bench)
    rows = [told.row(Examined(paper), (), Searched.DONE) for paper in MINUTES]
    assert [row.kind for row in rows] == ["Minutes, v1, superseded", "Minutes, v2"]
    assert [row.state for row in rows] == ["Released", "May go out"]


def test_an_old_version_that_never_went_out_is_superseded(bench):
    never = KeptDocument("minutes", "record", "never", b"", 1)
    row = Told(bench).row(Examined(never), (), Searched.DONE)
    assert row.state == "Superseded"


def test_only_the_newest_version_goes_out_where_nothing_else_is_chosen(bench, qtbot):
    shelf = Shelf()
    shelf.documents = [*MINUTES]
    page = release_page(bench, shelf, Paperwork(shelf, shelf, bench.sitting.now))
    qtbot.addWidget(page)
    assert {row.paper.version for row in page.rows} == {1, 2}
    assert [paper.version for paper in page._offered()] == [2]
    assert page.count_open == 1


def test_who_had_the_old_one_and_not_the_new_one_is_said_until_they_have_it(bench, shown):
    card = shown(LogCard())
    card.show_log(bench)
    assert card.still_old.isVisible()
    assert "not had the new one: for the file (Minutes)." in card.still_old.text()
    bench.enter(DocumentReleased(Release("minutes", "record", "sha2")))
    card.show_log(bench)
    assert not card.still_old.isVisible()
    said = [label.text() for label in card.findChildren(PlainLabel)]
    assert {"Minutes, v1, superseded", "Minutes, v2"} <= {*said}
