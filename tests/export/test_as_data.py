"""The signed minutes carry the record as data, with its hash printed; no other copy does."""

import io
import json
from dataclasses import replace
from hashlib import sha256

import pikepdf
import pytest

from chairdesk.export.as_data import as_data, canonical, record_as_data
from chairdesk.export.minutes import minutes_of
from chairdesk.export.pages import pages_of
from chairdesk.export.readers import THE_FILE, Reader, as_read_by
from chairdesk.export.text import grouped
from chairdesk.models.events import DocumentReleased, DocumentSigned
from chairdesk.models.paper import Release, SignedDocument
from chairdesk.procedures.pack import as_record
from tests.export.abernethy import FIFE, PEOPLE, RESTRICTED, conference, named
from tests.export.reading_aloud import aloud, squeezed


def attached(pdf):
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return {name: one.get_file().read_bytes() for name, one in opened.attachments.items()}


def test_the_files_minutes_carry_the_record_and_print_its_hash():
    pdf = pages_of(minutes_of(conference(), FIFE))
    ((name, content),) = attached(pdf).items()
    assert name == "record.json"
    assert squeezed(grouped(sha256(content).hexdigest())) in aloud(pdf)


def test_it_is_said_to_be_the_source_of_what_is_printed():
    pdf = pages_of(minutes_of(conference(), FIFE))
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        (one,) = opened.Root.AF
        assert (one.AFRelationship, one.EF.F.Subtype) == ("/Source", "/application/json")
        assert str(one.EF.F.Params.ModDate).startswith("D:20261126")


@pytest.mark.parametrize("name", [name for name, *_ in PEOPLE])
def test_no_copy_for_anybody_carries_it(name):
    copy = minutes_of(conference(), FIFE, Reader(named(name)))
    assert copy.attachments == ()


def test_a_draft_carries_none():
    sealed = conference()
    draft = replace(sealed, papers=replace(sealed.papers, sealed=None))
    assert minutes_of(draft, FIFE).attachments == ()


def test_it_holds_what_the_pages_tell_and_the_procedure_as_adopted():
    data = json.loads(record_as_data(as_read_by(THE_FILE, conference())))
    assert (data["format"], data["version"]) == ("chairdesk-record", 1)
    said = [one["now"]["words"] for one in data["conference"]["talk"]["recorded"]]
    assert RESTRICTED[0][2] in said
    assert data["procedure"] == json.loads(as_record(FIFE))
    assert data["conference"]["setting"]["arrangements"]["starts"] == ("2026-11-26T10:00:00+00:00")


def test_signing_and_releasing_leave_it_as_it_was():
    sealed = conference()
    later = conference(
        DocumentSigned(SignedDocument("minutes", "record")),
        DocumentReleased(Release("minutes", "record")),
    )
    one, other = (record_as_data(as_read_by(THE_FILE, record)) for record in (sealed, later))
    assert json.loads(one)["conference"]["papers"]["signed"] == []
    assert set(json.loads(one)) == set(json.loads(other))
    assert json.loads(other)["conference"]["papers"]["released"] == []


def test_the_same_data_is_the_same_bytes_in_whatever_order_it_came():
    assert canonical({"b": 1, "a": ["é", None]}) == canonical({"a": ["é", None], "b": 1})
    assert canonical({"b": 1, "a": ["é", None]}) == '{"a":["é",null],"b":1}'.encode()
    assert as_data(frozenset({3, 1, 2})) == [1, 2, 3]


def test_what_is_no_part_of_a_record_is_refused_without_being_told():
    with pytest.raises(TypeError, match=r"^object$"):
        as_data(object())
