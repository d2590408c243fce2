"""Whatever is done to a signed paper, the answer is no; to an untouched one, it is yes."""

import sys
from contextlib import ExitStack
from hashlib import sha256
from io import BytesIO

import pikepdf
import pytest

from chairdesk.export.certificate import certificate_of
from chairdesk.export.failures import NotAPaper
from chairdesk.export.signature import attest, sign
from chairdesk.export.verdict import Beside, Fault
from chairdesk.export.verify import Depth, verify
from tests.export.signing import AT, MINUTE_TAKER, attested, jean, morag, paper, signed


def test_an_untouched_paper_is_intact():
    verdict = verify(signed())
    assert verdict.is_intact
    assert verdict.faults == ()
    assert verdict.sha256 == sha256(signed()).hexdigest()


def test_its_signers_are_named_in_the_order_of_the_places():
    jeans, morags = verify(signed()).signers
    assert (jeans.place, jeans.name, jeans.role) == ("MinuteTaker", "Jean Ross", "Minute-taker")
    assert (morags.place, morags.name, morags.at) == ("Chair", "Morag Sinclair", AT)
    assert morags.fingerprint == certificate_of(morag(), "two").fingerprint


def test_a_hand_is_vouched_for_only_where_it_is_known():
    stranger, known = verify(
        signed(), beside=Beside(frozenset({certificate_of(morag(), "two").fingerprint}))
    ).signers
    assert stranger.standing == "identity not vouched for"
    assert known.standing == "identity vouched for"


def test_no_name_stands_in_what_is_logged_of_a_verdict():
    assert "Jean" not in repr(verify(signed()))


def test_the_hash_of_the_register_must_be_that_of_the_file():
    assert verify(signed(), sha256(signed()).hexdigest().upper()).is_intact
    assert verify(signed(), sha256(attested()).hexdigest()).faults == (Fault.NOT_THE_REGISTERED,)


def test_a_paper_that_nobody_signed_has_empty_places():
    assert verify(paper()).faults == (Fault.FIELD_EMPTY,)


def test_a_paper_without_places_is_not_signed():
    body = BytesIO()
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(body)
    assert verify(body.getvalue()).faults == (Fault.NOT_SIGNED,)


@pytest.mark.parametrize("file", [b"", b"%PDF-1.7", b"\x00" * 999, b"PK\x03\x04 not a PDF at all"])
def test_what_is_no_pdf_is_not_judged(file):
    with pytest.raises(NotAPaper):
        verify(file)


def test_a_pdf_that_is_locked_by_a_password_is_not_judged():
    locked = BytesIO()
    with pikepdf.open(BytesIO(paper())) as pdf:
        pdf.save(locked, encryption=pikepdf.Encryption(owner="o", user="u"))
    with pytest.raises(NotAPaper):
        verify(locked.getvalue())


def test_a_last_signature_that_locks_nothing_is_not_enough():
    unlocked = BytesIO()
    with pikepdf.open(BytesIO(paper(MINUTE_TAKER))) as pdf:
        del pdf.Root.AcroForm.Fields[0].Lock
        pdf.save(unlocked)
    assert verify(attest(unlocked.getvalue(), jean(), "one", AT)).faults == (Fault.NOT_LOCKED,)


def test_a_long_outline_does_not_stop_the_judgement():
    long = paper(words="Few words.", sections=420)
    both = sign(attest(long, jean(), "one", AT), morag(), "two", AT)
    assert verify(both).is_intact


def test_two_who_judge_at_once_do_not_take_each_others_room_to_recurse():
    before, depth, second = sys.getrecursionlimit(), Depth(), ExitStack()
    with depth.deep():
        second.enter_context(depth.deep())
    assert sys.getrecursionlimit() > before
    second.close()
    assert sys.getrecursionlimit() == before
