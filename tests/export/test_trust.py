"""An authority is asked who signed, and each answer is said as what it is."""

import base64
from dataclasses import replace
from datetime import timedelta
from io import BytesIO

import pytest
from asn1crypto import cms, x509
from pyhanko.pdf_utils.reader import PdfFileReader

from chairdesk.export.certificate import certificate_of
from chairdesk.export.failures import NoAuthority
from chairdesk.export.signature import pen_of, sign
from chairdesk.export.trust.authority import as_text, authority_in, called
from chairdesk.export.trust.chain import Chains
from chairdesk.export.verdict import After, Beside, Expected, Fault, Open, Part, Trust
from chairdesk.export.verify import verify
from tests.export import attacks
from tests.export.attacks import content_replaced
from tests.export.attacks_on_bytes import flip_in_a_page
from tests.export.authority import (
    ROOT,
    ROOT_DER,
    UNTIL,
    from_the_authority,
    of_another_authority,
    withdrawals,
)
from tests.export.signing import AT, CHAIR, attested, morag, paper, signed

LONG = timedelta(days=9999)


def alone(identity=None, at=AT):
    """Give a paper that the chair alone has signed, whatever the dates of the certificate say."""
    pen = pen_of(identity or from_the_authority(), "pass word")
    lasting = replace(pen.certificate, since=at - LONG, until=at + LONG)
    return sign(paper(CHAIR), replace(pen, certificate=lasting), "", at)


def asked(pdf, authority=(ROOT_DER,)):
    """Ask an authority who signed: the verdict, and what it says of the last signer."""
    verdict = verify(pdf, beside=Beside(authority=authority))
    return verdict, verdict.signers[-1]


def test_whom_the_authority_certified_is_vouched_for_and_what_it_alone_knows_is_left_to_it():
    verdict, chair = asked(alone())
    assert verdict.is_intact
    assert (chair.trust, chair.standing) == (Trust.GIVEN, "identity vouched for")
    assert chair.remarks == (Open.TIME, Trust.GIVEN, Open.WITHDRAWAL, After.NOTHING)
    assert chair.issuer == "Invented Council signing"


def test_certificates_of_ones_own_are_not_of_the_authority_and_nobody_issued_them():
    verdict, _ = asked(signed())
    assert verdict.faults == (Fault.NOT_OF_THE_AUTHORITY,)
    assert [(one.trust, one.issuer) for one in verdict.signers] == [(Trust.OF_ANOTHER, "")] * 2


def test_an_authority_that_only_calls_itself_the_same_is_another():
    verdict, chair = asked(alone(of_another_authority()))
    assert verdict.faults == (Fault.NOT_OF_THE_AUTHORITY,)
    assert (chair.trust, chair.issuer) == (Trust.OF_ANOTHER, "Invented Council signing")


def test_a_certificate_of_ones_own_can_be_handed_over_in_the_place_of_an_authority():
    own = certificate_of(morag(), "two").der
    _, chair = asked(signed(), (own,))
    assert chair.trust is Trust.GIVEN


@pytest.mark.parametrize(
    ("at", "trust"),
    [(UNTIL + timedelta(days=1), Trust.RAN_OUT), (AT - timedelta(days=900), Trust.NOT_YET)],
)
def test_a_certificate_outside_its_time_is_said_to_be_so_whoever_issued_it(at, trust):
    verdict, chair = asked(alone(at=at))
    assert verdict.faults == (Fault.NOT_OF_THE_AUTHORITY,)
    assert chair.trust is trust


def test_what_the_authority_has_withdrawn_is_known_where_its_lists_came_along():
    (signature,) = PdfFileReader(BytesIO(alone())).embedded_signatures
    serial = signature.signer_cert.serial_number
    roots = (x509.Certificate.load(ROOT_DER),)
    before = AT - timedelta(days=2)

    def answer(*gone):
        return Chains(roots, crls=withdrawals(before, *gone)).answer(signature, AT)

    assert answer() == (Trust.GIVEN, True)
    assert answer(serial) == (Trust.WITHDRAWN, True)


def test_names_and_number_of_the_signers_must_be_those_expected():
    def faults(*names, count=None):
        return verify(signed(), beside=Beside(expected=Expected(names, count))).faults

    assert faults("morag  sinclair", "Jean Ross", count=2) == ()
    assert faults("Jean Ross") == (Fault.NOT_WHO_WAS_EXPECTED,)
    assert faults("Jean Ross", "Jean Ross") == (Fault.NOT_WHO_WAS_EXPECTED,)
    assert faults(count=3) == (Fault.NOT_AS_MANY,)


def test_what_became_of_the_file_after_each_signature_is_said():
    def after(pdf):
        return [one.after for one in verify(pdf).signers]

    assert after(signed()) == [After.SIGNATURE, After.NOTHING]
    assert after(attested()) == [After.NOTHING]
    assert after(content_replaced()) == [After.CHANGED] * 2
    assert after(flip_in_a_page()) == [After.UNKNOWN] * 2


@pytest.mark.parametrize(
    ("attack", "changed"),
    [
        (attacks.content_replaced, (1,)),
        (attacks.decision_covered_by_a_note, (1,)),
        (attacks.page_doubled, (Part.PAGES,)),
        (attacks.attached_record_swapped, (Part.ATTACHED,)),
        (attacks.outline_changed, (Part.OUTLINE,)),
        (attacks.read_aloud_otherwise, (Part.ALOUD,)),
        (attacks.language_changed, ()),
    ],
)
def test_which_parts_of_a_paper_are_not_as_they_were_signed_is_said(attack, changed):
    assert verify(attack()).changed == changed


def test_an_authority_is_read_in_each_form_in_which_it_hands_itself_out():
    held = cms.SignedData(
        {
            "version": "v1",
            "digest_algorithms": [],
            "encap_content_info": {"content_type": "data"},
            "certificates": [x509.Certificate.load(ROOT_DER)],
            "signer_infos": [],
        }
    )
    pkcs7 = cms.ContentInfo({"content_type": "signed_data", "content": held}).dump()
    other = certificate_of(morag(), "two").der
    in_text = b"-----BEGIN PKCS7-----\n" + base64.encodebytes(pkcs7) + b"-----END PKCS7-----\n"
    assert authority_in(ROOT) == authority_in(ROOT_DER) == (ROOT_DER,)
    assert authority_in(pkcs7) == authority_in(in_text) == (ROOT_DER,)
    both = authority_in(as_text((ROOT_DER, other)).encode())
    assert both == (ROOT_DER, other)
    assert called(both) == ("Invented Council root", "Morag Sinclair")


@pytest.mark.parametrize("file", [b"", b"%PDF-1.7", b"-----BEGIN CERTIFICATE-----\n", morag()])
def test_what_holds_no_certificate_is_no_authority(file):
    with pytest.raises(NoAuthority, match="holds no certificate of an authority"):
        authority_in(file)
