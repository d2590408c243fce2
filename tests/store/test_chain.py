"""The chain's spelling is kept by these: a vault of today is checked by every later ChairDesk."""

from dataclasses import replace
from uuid import UUID

import pytest

from chairdesk.desk.ports import Damaged
from chairdesk.store.record.chain import Link, Stream, check_links, next_trail, payload_digest

STREAM = Stream(UUID(int=1), UUID(int=2), "chair")
OTHER = replace(STREAM, hand="minute_taker")


def link(number, stream, place, previous):
    bare = Link(UUID(int=number), stream, place, "2026-11-26T10:00:00+00:00", b"payload", previous)
    return replace(bare, hash=bare.reckoned_hash)


FIRST = link(10, STREAM, 1, STREAM.root)
SECOND = link(11, STREAM, 2, FIRST.hash)
ASIDE = link(12, OTHER, 1, OTHER.root)


def test_two_streams_may_lie_between_each_other():
    check_links([FIRST, ASIDE, SECOND])
    check_links([ASIDE, FIRST, SECOND])
    assert FIRST.hash != ASIDE.hash


@pytest.mark.parametrize(
    "links",
    [
        [SECOND],
        [FIRST, FIRST],
        [SECOND, FIRST],
        [FIRST, replace(SECOND, at="2026-11-26T10:00:01+00:00")],
        [FIRST, replace(SECOND, hash=FIRST.hash)],
        [FIRST, link(11, STREAM, 2, STREAM.root)],
        [FIRST, link(11, STREAM, 3, FIRST.hash)],
        [link(12, OTHER, 1, STREAM.root)],
    ],
    ids=["headless", "twice", "turned", "changed", "rehashed", "unlinked", "gap", "foreign"],
)
def test_a_broken_chain_is_damage(links):
    with pytest.raises(Damaged):
        check_links(links)


def test_the_spelling_of_a_hash_never_changes():
    assert FIRST.hash.hex() == "660afcf16b78674f21bf3561030fbb95ef726dc5c5d3926eb8cd4ba02521c905"
    assert (
        payload_digest(b"salt", b"words").hex()
        == "dc0850744ba68531b704b6fe109e329e879e1bcd46998f73dde774f010548951"
    )
    assert (
        next_trail(bytes(32), FIRST.hash).hex()
        == "00088e470723488009062aa18834d19c20bf31cea38a99540138a79056218a9e"
    )
