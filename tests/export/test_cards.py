"""A smart card signs like any other key, and whatever it refuses is said in one sentence."""

import sys
from io import BytesIO

import pytest
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.x509 import load_der_x509_certificate
from pkcs11 import TokenFlag
from pyhanko.pdf_utils.reader import PdfFileReader

from chairdesk.export.cards.asking import asking
from chairdesk.export.cards.card import as_bytes, from_bytes
from chairdesk.export.cards.failures import (
    CardDoesNotAnswer,
    CardFailure,
    CardIsLocked,
    KeyIsOfAnotherKind,
    NoCard,
    NoCertificateOnCard,
    NoModule,
    NoPin,
    WrongPin,
    WrongPinFewLeft,
    WrongPinOneLeft,
    failure,
)
from chairdesk.export.cards.pen import keys_on_cards, pen_on
from chairdesk.export.cards.reader import Reader, wrong_pin
from chairdesk.export.failures import PaperFailure, WrongSecret
from chairdesk.export.signature import sign, subject_of
from chairdesk.export.verdict import Beside, Trust
from chairdesk.export.verify import verify
from tests.export.authority import ROOT_DER, for_a_card
from tests.export.signing import AT, attested
from tests.export.softhsm import MODULE, PIN, drawer, put_in, write_on


@pytest.fixture(scope="module")
def cards(tmp_path_factory):
    """Three cards in one reader: with a curve's key, with an RSA key, and empty."""
    with drawer(tmp_path_factory.mktemp("cards")):
        keys = {
            "curve": ec.generate_private_key(ec.SECP256R1()),
            "rsa": rsa.generate_private_key(65537, 2048),
        }
        for label in (*keys, "empty"):
            put_in(label)
        for label, key in keys.items():
            write_on(label, key, for_a_card(key), asks_always=label == "rsa")
        yield


def on(label):
    return next(one for one in keys_on_cards(MODULE) if one.card == label)


@pytest.mark.parametrize("label", ["curve", "rsa"])
def test_a_card_signs_and_the_paper_is_verified_like_any_other(cards, label):
    with pen_on(on(label), PIN) as pen:
        assert pen.certificate.name == "Morag Sinclair, Invented Council"
        both = sign(attested(), pen, "", AT)
    (_, chairs) = PdfFileReader(BytesIO(both)).embedded_signatures
    assert str(subject_of(attested())) in chairs.sig_object["/Reason"]
    verdict = verify(both, beside=Beside(authority=(ROOT_DER,)))
    assert verdict.signers[1].trust is Trust.GIVEN
    assert verify(both).is_intact


def test_where_a_key_lies_is_kept_without_its_pin(cards):
    key = on("curve")
    assert from_bytes(as_bytes(key)) == key
    assert PIN.encode() not in as_bytes(key)
    assert MODULE not in repr(key)


def asked(**order):
    """Ask a reader in this process, as the process of its own does."""
    return Reader().answer({"module": MODULE, **order})


def opened(label, pin):
    key = on(label)
    return asked(ask="open", serial=key.serial, key=key.key, pin=pin)


def test_the_right_pin_opens_a_wrong_one_and_none_do_not(cards):
    assert opened("rsa", "000000") in ({"failed": "WrongPin"}, {"failed": "WrongPinFewLeft"})
    assert opened("rsa", "") == {"failed": "NoPin"}
    assert opened("rsa", PIN) == {}


def test_what_is_not_there_is_named(cards, tmp_path):
    (tmp_path / "letter.so").write_text("Dear chair")
    for module in (tmp_path / "letter.so", tmp_path / "gone.so", sys.executable):
        assert asked(ask="certificates", module=str(module)) == {"failed": "NoModule"}
    assert asked(ask="open", serial="00", key="01", pin=PIN) == {"failed": "NoCard"}
    other = on("curve")
    wrong_key = asked(ask="open", serial=other.serial, key="77", pin=PIN)
    assert wrong_key == {"failed": "NoCertificateOnCard"}
    assert asked(ask="sign", kind="ed25519", what="00") == {"failed": "KeyIsOfAnotherKind"}
    assert asked(ask="sign", kind="ec", what="00")["failed"] == "TypeError"


def test_a_reader_without_a_card_and_a_card_with_nothing_to_sign_with_are_named(tmp_path):
    with drawer(tmp_path):
        with asking() as card, pytest.raises(NoCard):
            card.certificates(MODULE)
        put_in("empty")
        with pytest.raises(NoCertificateOnCard):
            keys_on_cards(MODULE)
        write_on("empty", ec.generate_private_key(ec.SECP256R1()), [an_authoritys()])
        with pytest.raises(NoCertificateOnCard):
            keys_on_cards(MODULE)


def an_authoritys():
    return load_der_x509_certificate(ROOT_DER)


@pytest.mark.parametrize(
    ("flag", "kind"),
    [
        (0, WrongPin),
        (TokenFlag.USER_PIN_COUNT_LOW, WrongPinFewLeft),
        (TokenFlag.USER_PIN_FINAL_TRY | TokenFlag.USER_PIN_COUNT_LOW, WrongPinOneLeft),
        (TokenFlag.USER_PIN_LOCKED, CardIsLocked),
    ],
)
def test_a_card_says_how_many_tries_are_left(flag, kind):
    assert wrong_pin(TokenFlag(flag)) is kind
    assert issubclass(kind, WrongSecret)


def says(script):
    return (sys.executable, "-c", script)


@pytest.mark.parametrize(
    "script",
    [
        "import os; os.abort()",
        "print('nonsense', flush=True)",
        "import time; time.sleep(60)",
    ],
)
def test_a_module_that_breaks_down_or_is_silent_does_not_take_the_desk_with_it(script):
    with asking(says(script), longest=0.5) as card, pytest.raises(CardDoesNotAnswer):
        card.certificates("any")


def test_every_refusal_is_one_sentence_and_an_unknown_one_too():
    for kind in (NoModule, NoCard, NoCertificateOnCard, NoPin, CardIsLocked, KeyIsOfAnotherKind):
        assert type(failure(kind.__name__)) is kind
    assert type(failure("GeneralError")) is CardFailure
    assert isinstance(failure("NoCard"), PaperFailure)
    assert "Put it in" in str(failure("NoCard"))
