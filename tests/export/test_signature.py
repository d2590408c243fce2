"""The minute-taker attests first, the chair signs last, and nobody signs out of turn."""

import subprocess
from hashlib import sha256

import pytest

from chairdesk.export.certificate import certificate_of, grouped
from chairdesk.export.document import CHAIR as CHAIR_FIELD
from chairdesk.export.failures import (
    AlreadySigned,
    CertificateRanOut,
    ChangedSinceSigned,
    NoPlaceToSign,
    NotAPaper,
    NotYetAttested,
    WrongSecret,
)
from chairdesk.export.letters.dissent_form import dissent_form_of, dissenters
from chairdesk.export.pages import pages_of
from chairdesk.export.signature import attest, close, sign, subject_of
from chairdesk.export.verify import verify
from tests.export.abernethy import FIFE, conference
from tests.export.authority import UNTIL, from_the_authority
from tests.export.reading_aloud import pages, squeezed, told
from tests.export.signing import AT, CHAIR, attested, jean, morag, paper, signed


@pytest.fixture
def judged(tmp_path):
    """Ask pdfsig, which knows nothing of ChairDesk, about the signed paper."""
    (tmp_path / "signed.pdf").write_bytes(signed())
    ran = subprocess.run(
        ["pdfsig", "signed.pdf"], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    return ran.stdout.split("Signature #")[1:]


def test_pdfsig_finds_both_signatures_valid_and_the_last_over_the_total_document(judged):
    first, last = judged
    assert "Signature Field Name: MinuteTaker" in first
    assert "Signature Field Name: Chair" in last
    for one in judged:
        assert "Signature is Valid." in one
        assert "ETSI.CAdES.detached" in one
    assert "Not total document signed" in first
    assert "Total document signed" in last


def test_the_signature_carries_the_time_that_it_was_given(judged):
    assert all("Dec 03 2026 14:05:00" in one for one in judged)


def test_each_step_adds_to_the_file_and_changes_nothing_of_it():
    assert attested().startswith(paper())
    assert signed().startswith(attested())


def in_two_lines(whole):
    return squeezed(grouped(whole[:32])), squeezed(grouped(whole[32:]))


def test_the_stamp_says_what_was_signed_and_by_which_key():
    text = squeezed("".join(pages(signed())))
    assert "Signedelectronically,Thursday3December2026,14.05" in text
    for pdf, identity, secret in ((paper(), jean(), "one"), (attested(), morag(), "two")):
        for whole in (sha256(pdf).hexdigest(), certificate_of(identity, secret).fingerprint):
            assert all(line in text for line in in_two_lines(whole))


def test_the_stamp_brings_its_own_face():
    fonts = told("pdffonts", pdf=signed()).splitlines()[2:]
    assert all(font.split()[-5] == "yes" for font in fonts)


def test_the_signer_can_be_told_exactly_what_is_signed():
    subject = subject_of(paper())
    assert subject.pages == len(pages(paper()))
    assert subject.sha256 == sha256(paper()).hexdigest()
    assert str(subject).startswith(f"Conference, FIFE-1; {subject.pages} pages, ")


def test_the_chair_does_not_sign_before_the_minute_taker():
    with pytest.raises(NotYetAttested, match="before the chair"):
        sign(paper(), morag(), "two", AT)


@pytest.mark.parametrize("pdf", [attested, signed])
def test_the_minute_taker_attests_once(pdf):
    with pytest.raises(AlreadySigned):
        attest(pdf(), jean(), "one", AT)


def test_the_chair_signs_once():
    with pytest.raises(AlreadySigned):
        sign(signed(), morag(), "two", AT)


def test_a_paper_changed_since_it_was_attested_is_not_signed():
    changed = bytearray(attested())
    changed[400] ^= 1
    with pytest.raises((ChangedSinceSigned, NotAPaper)):
        sign(bytes(changed), morag(), "two", AT)


def test_an_addition_after_the_attestation_is_not_signed():
    with pytest.raises(ChangedSinceSigned):
        sign(attested() + b"\n% more\n", morag(), "two", AT)


@pytest.mark.parametrize("secret", ["", "One", "two"])
def test_a_wrong_secret_signs_nothing(secret):
    with pytest.raises(WrongSecret):
        attest(paper(), jean(), secret, AT)


def test_the_authoritys_certificate_signs_and_its_fingerprint_stands_on_the_page():
    theirs = from_the_authority()
    both = sign(attested(), theirs, "pass word", AT)
    assert verify(both).is_intact
    assert verify(both).signers[1].name == "Morag Sinclair"
    text = squeezed("".join(pages(both)))
    assert all(
        line in text for line in in_two_lines(certificate_of(theirs, "pass word").fingerprint)
    )


def test_a_certificate_that_ran_out_signs_nothing():
    with pytest.raises(CertificateRanOut):
        attest(paper(), from_the_authority(), "pass word", UNTIL.replace(year=2030))


def test_a_damaged_identity_signs_nothing():
    with pytest.raises(WrongSecret):
        attest(paper(), jean()[:-9], "one", AT)


def test_a_paper_without_the_place_is_not_signed_there():
    with pytest.raises(NoPlaceToSign):
        attest(paper(CHAIR), jean(), "one", AT)


def test_what_is_no_paper_is_not_signed():
    with pytest.raises(NotAPaper):
        attest(b"no paper", jean(), "one", AT)


def test_a_paper_that_only_the_chair_signs_is_closed_by_that():
    alone = sign(paper(CHAIR), morag(), "two", AT)
    assert verify(alone).is_intact


def test_a_failure_says_one_sentence_and_nothing_of_the_paper():
    with pytest.raises(NotYetAttested) as failure:
        sign(paper(), morag(), "two", AT)
    assert "Words of the record" not in repr(failure.value)
    assert failure.value.__cause__ is None


def test_a_paper_that_shows_no_signature_is_closed_unseen_and_only_once():
    record = conference()
    bare = pages_of(dissent_form_of(record, FIFE, dissenters(record)[0]))
    assert not verify(bare).is_intact
    closed = close(bare, morag(), "two", AT)
    verdict = verify(closed)
    assert verdict.is_intact
    assert [signer.place for signer in verdict.signers] == [CHAIR_FIELD]
    with pytest.raises(AlreadySigned):
        close(closed, morag(), "two", AT)
    assert not verify(closed + b"% more").is_intact
