"""A signing identity is made by its bearer, and only the secret opens it."""

import pytest
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, pkcs12

from chairdesk.export.certificate import (
    certificate_of,
    grouped,
    handed_over,
    new_identity,
    password_of,
)
from chairdesk.export.failures import (
    CertificateNotYetValid,
    CertificateRanOut,
    NotACertificate,
    NotForSigning,
    SecretIsEmpty,
    WrongPassword,
    WrongSecret,
)
from tests.export.authority import ROOT, UNTIL, bare_certificate, from_the_authority
from tests.export.signing import AT, identity, jean


def certificate(made, secret):
    return pkcs12.load_key_and_certificates(made, password_of(secret))[1]


def test_the_certificate_names_its_bearer_and_their_role():
    subject = certificate(jean(), "one").subject.rfc4514_string()
    assert "CN=Jean Ross" in subject
    assert "Minute-taker" in subject


def test_nobody_but_the_bearer_issued_it():
    made = certificate(jean(), "one")
    assert made.issuer == made.subject


def test_it_holds_from_the_day_it_was_made_for_ten_years():
    made = certificate(jean(), "one")
    assert made.not_valid_before_utc < AT < made.not_valid_after_utc
    assert (made.not_valid_after_utc - AT).days == 3653


def test_two_identities_of_one_name_are_told_apart_by_their_fingerprint():
    other = new_identity("Jean Ross", "Minute-taker", "one", AT)
    assert certificate_of(jean(), "one").fingerprint != certificate_of(other, "one").fingerprint


@pytest.mark.parametrize("secret", ["", "One", "one "])
def test_another_secret_does_not_open_it(secret):
    with pytest.raises(WrongSecret, match="secret"):
        certificate_of(jean(), secret)


def test_what_is_no_identity_is_not_opened():
    with pytest.raises(WrongSecret):
        certificate_of(b"not an identity", "one")


def test_an_identity_without_a_certificate_signs_nothing():
    key, _, _ = pkcs12.load_key_and_certificates(jean(), b"one")
    bare = pkcs12.serialize_key_and_certificates(
        None, key, None, None, BestAvailableEncryption(b"one")
    )
    with pytest.raises(NotACertificate):
        certificate_of(bare, "one")


def test_an_empty_secret_makes_no_identity():
    with pytest.raises(SecretIsEmpty):
        new_identity("Jean Ross", "Chair", "", AT)


def test_one_secret_typed_on_two_keyboards_opens_it():
    made = identity("Zoë", "Chair", "cafe\u0301")
    assert certificate_of(made, "caf\u00e9").fingerprint


def test_a_name_of_any_length_and_script_makes_an_identity():
    assert certificate_of(identity("محمد " * 40, "", "s"), "s").fingerprint


def test_a_fingerprint_is_written_in_groups():
    assert grouped("ab12cd34") == "AB12 CD34"


def test_a_certificate_of_the_authority_says_whose_it_is_who_issued_it_and_until_when():
    theirs = certificate_of(from_the_authority(), "pass word")
    assert theirs.name == "Morag Sinclair, Invented Council"
    assert theirs.issuer == "Invented Council signing"
    assert theirs.until == UNTIL
    assert "Morag" not in repr(theirs)


def test_a_password_is_tried_as_it_was_typed_too():
    theirs = from_the_authority(opens="m\u00b2")
    assert certificate_of(theirs, "m\u00b2").name.startswith("Morag")


@pytest.mark.parametrize(
    ("file", "password", "at", "refusal"),
    [
        (from_the_authority(), "pass word", AT, None),
        (from_the_authority(), "passwort", AT, WrongPassword),
        (from_the_authority(), "pass word", UNTIL.replace(year=2031), CertificateRanOut),
        (from_the_authority(), "pass word", AT.replace(year=2019), CertificateNotYetValid),
        (from_the_authority(signs=False), "pass word", AT, NotForSigning),
        (bare_certificate(), "pass word", AT, NotACertificate),
        (ROOT, "pass word", AT, NotACertificate),
        (b"", "pass word", AT, NotACertificate),
        (b"%PDF-1.7", "pass word", AT, NotACertificate),
    ],
    ids=[
        "taken",
        "wrong-password",
        "ran-out",
        "not-yet",
        "not-for-signing",
        "bare",
        "pem",
        "empty",
        "pdf",
    ],
)
def test_a_file_of_the_authority_is_taken_only_if_one_can_sign_with_it(file, password, at, refusal):
    if refusal is None:
        assert handed_over(file, password, at).name.startswith("Morag Sinclair")
        return
    with pytest.raises(refusal) as refused:
        handed_over(file, password, at)
    assert refused.value.__cause__ is None
