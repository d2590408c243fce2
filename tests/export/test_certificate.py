"""A signing identity is made by its bearer, and only the secret opens it."""

import pytest
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, pkcs12

from chairdesk.export.certificate import fingerprint, grouped, new_identity, password_of
from chairdesk.export.failures import SecretIsEmpty, WrongSecret
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
    assert fingerprint(jean(), "one") != fingerprint(other, "one")


@pytest.mark.parametrize("secret", ["", "One", "one "])
def test_another_secret_does_not_open_it(secret):
    with pytest.raises(WrongSecret, match="secret"):
        fingerprint(jean(), secret)


def test_what_is_no_identity_is_not_opened():
    with pytest.raises(WrongSecret):
        fingerprint(b"not an identity", "one")


def test_an_identity_without_a_certificate_signs_nothing():
    key, _, _ = pkcs12.load_key_and_certificates(jean(), b"one")
    bare = pkcs12.serialize_key_and_certificates(
        None, key, None, None, BestAvailableEncryption(b"one")
    )
    with pytest.raises(WrongSecret):
        fingerprint(bare, "one")


def test_an_empty_secret_makes_no_identity():
    with pytest.raises(SecretIsEmpty):
        new_identity("Jean Ross", "Chair", "", AT)


def test_one_secret_typed_on_two_keyboards_opens_it():
    made = identity("Zoë", "Chair", "cafe\u0301")
    assert fingerprint(made, "caf\u00e9")


def test_a_name_of_any_length_and_script_makes_an_identity():
    assert fingerprint(identity("محمد " * 40, "", "s"), "s")


def test_a_fingerprint_is_written_in_groups():
    assert grouped("ab12cd34") == "AB12 CD34"
