"""What wraps a signature, covered by none, is as it was made to the byte, or it is no yes."""

import re

import pytest
from asn1crypto import cms

from chairdesk.export.verdict import Fault
from chairdesk.export.verify import verify
from tests.export.signing import signed

VERSION, NOTHING = bytes.fromhex("020101"), bytes.fromhex("0500")


def last_signature():
    """Give where the last signature stands in the file, and its bytes with their padding."""
    pdf = signed()
    place = [m.span(1) for m in re.finditer(rb"/Contents <([0-9A-F]+)>", pdf)][-1]
    return place, bytes.fromhex(pdf[slice(*place)].decode())


def put_back(raw):
    (start, end), pdf = last_signature()[0], signed()
    return pdf[:start] + raw.hex().upper().encode() + pdf[end:]


def signers(raw):
    return raw.index(cms.ContentInfo.load(raw)["content"]["signer_infos"][0].dump())


def at(raw, found, start=0, offset=0):
    return raw.index(found, start) + offset


@pytest.mark.parametrize(
    ("where", "bit"),
    [
        (lambda raw: at(raw, VERSION, 0, 2), 1),
        (lambda raw: at(raw, VERSION, signers(raw), 2), 1),
        (lambda raw: at(raw, VERSION, signers(raw)), 1),
        (lambda raw: at(raw, NOTHING), 0),
        (lambda raw: at(raw, NOTHING, signers(raw)), 4),
    ],
    ids=["version", "signer", "kind of number", "digest", "signer's digest"],
)
def test_a_bit_turned_in_what_wraps_a_signature_is_answered_with_no(where, bit):
    _, raw = last_signature()
    assert verify(put_back(raw)).is_intact
    turned = bytearray(raw)
    turned[where(raw)] ^= 1 << bit
    assert Fault.SIGNATURE_BROKEN in verify(put_back(turned)).faults


def test_what_follows_a_signature_within_its_wrapping_is_answered_with_no():
    _, raw = last_signature()
    length = int.from_bytes(raw[2:4]) + 16  # so many zeros of the padding are taken in
    assert Fault.SIGNATURE_BROKEN in verify(put_back(raw[:2] + length.to_bytes(2) + raw[4:])).faults
