"""A pack as a conference keeps it."""

import json

import pytest

from chairdesk.procedures.pack import as_record, from_record
from chairdesk.procedures.shelf import pack_names, read_pack


@pytest.mark.parametrize("name", pack_names())
def test_a_conference_reads_back_the_pack_that_it_kept(name):
    pack = read_pack(name)
    assert from_record(as_record(pack)) == pack


def test_the_record_of_a_pack_is_canonical_and_complete():
    kept = json.loads(as_record(read_pack("fife")))
    assert as_record(read_pack("fife")) == as_record(from_record(as_record(read_pack("fife"))))
    assert len(kept["rules"]) == 80
    assert kept["rules"][0]["source"].startswith("Fife, ")
