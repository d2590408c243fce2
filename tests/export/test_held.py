"""Nothing is called signed that would not be found signed by whoever checks it."""

from dataclasses import replace
from io import BytesIO

import pytest
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, pkcs12
from pyhanko.pdf_utils.reader import PdfFileReader

from chairdesk.export.certificate import certificate_of, handed_over
from chairdesk.export.document import Document, Paragraph, plain
from chairdesk.export.failures import DoesNotHold, SpelledAnew
from chairdesk.export.pages import pages_of
from chairdesk.export.signature import attest, close, pen_of, sign
from chairdesk.export.signing.held import must_hold
from chairdesk.export.verify import verify
from tests.export.authority import from_the_authority, with_a_blank_in_an_address
from tests.export.signing import AT, attested, jean, morag, paper, signed


def test_a_certificate_that_a_signature_would_spell_anew_is_refused_with_what_to_do():
    file = with_a_blank_in_an_address()
    with pytest.raises(SpelledAnew, match=r"Ask whoever issued it for another, or sign with"):
        handed_over(file, "pass word", AT)
    assert handed_over(from_the_authority(), "pass word", AT)


def _page():
    """Set a page that nobody signs in sight."""
    told = ("Page", "", "FIFE-1", "", "", "", (Paragraph(plain("For you.")),))
    return pages_of(Document(*told))


@pytest.mark.parametrize(
    ("put", "before", "made", "secret"),
    [(attest, paper, jean, "one"), (sign, attested, morag, "two"), (close, _page, morag, "two")],
)
def test_what_bears_another_certificate_than_the_chosen_one_is_not_called_signed(
    put, before, made, secret
):
    pen = pen_of(made(), secret)
    spelled_anew = replace(pen.certificate, der=pen.certificate.der + b" ")
    with pytest.raises(DoesNotHold):
        put(before(), replace(pen, certificate=spelled_anew), "", AT)


def test_what_does_not_hold_is_not_called_signed():
    der = certificate_of(morag(), "two").der
    whole = signed()
    assert must_hold(whole, attested(), "Chair", der) == whole
    at = whole.rindex(b"/Contents <") + 400
    other = b"0" if whole[at : at + 1] != b"0" else b"1"
    flipped = whole[:at] + other + whole[at + 1 :]
    with pytest.raises(DoesNotHold):
        must_hold(flipped, attested(), "Chair", der)
    with pytest.raises(DoesNotHold):
        must_hold(whole + b"% more", attested(), "Chair", der)
    with pytest.raises(DoesNotHold):
        must_hold(whole, paper() + b"x", "Chair", der)
    with pytest.raises(DoesNotHold):
        must_hold(attested(), attested(), "Chair", der)


def test_a_certificate_that_vouches_for_nobody_goes_along_with_no_signature():
    key, theirs, (issuer,) = pkcs12.load_key_and_certificates(from_the_authority(), b"pass word")
    stranger = pkcs12.load_key_and_certificates(jean(), b"one")[1]
    sealed = BestAvailableEncryption(b"pass word")
    file = pkcs12.serialize_key_and_certificates(b"x", key, theirs, [stranger, issuer], sealed)
    both = sign(attested(), file, "pass word", AT)
    assert verify(both).is_intact
    (_, last) = PdfFileReader(BytesIO(both)).embedded_signatures
    held = {one.chosen.sha256.hex() for one in last.signed_data["certificates"]}
    assert held == {one.fingerprint(SHA256()).hex() for one in (theirs, issuer)}
