"""A hand signs with a smart card: shown before it signs, its PIN asked each time and never kept."""

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from chairdesk.export.failures import WrongSecret
from chairdesk.export.verify import verify
from chairdesk.models.contribution import Hand
from chairdesk.models.rules.filing import has_signed
from chairdesk.ui.record.certificates import Certificates
from chairdesk.ui.record.paperwork import THE_RECORD, Paperwork
from chairdesk.ui.record.signing_card import SigningCard
from tests.export.authority import for_a_card
from tests.export.softhsm import MODULE, PIN, drawer, put_in, write_on
from tests.ui.benches import MINUTE_TAKER
from tests.ui.release.at_hand import TODAY


@pytest.fixture
def page(sealed_page, qtbot):
    qtbot.waitUntil(sealed_page.attest.sign.isEnabled, timeout=30_000)
    return sealed_page


@pytest.fixture
def reader(tmp_path):
    """A reader into which cards can be put, each with the certificates of some people."""

    def put(label, *names):
        put_in(label)
        key = ec.generate_private_key(ec.SECP256R1())
        write_on(label, key, [for_a_card(key, name)[0] for name in names])

    with drawer(tmp_path):
        yield put


def choose(card, module):
    """Press “Smart card…”, and choose a module."""
    card.smart_card.choose.click()
    (choice,) = [one for one in card.findChildren(QFileDialog) if one.isVisible()]
    choice.fileSelected.emit(str(module))
    choice.close()


@pytest.fixture
def card(bench, shelf, said, shown):
    """The minute-taker's card alone, and what it asks for besides a signature."""

    def send(errand, then):
        errand.failed.connect(lambda why: said.append(str(why)))
        errand.done.connect(then)
        errand.set_out()

    card = shown(SigningCard(Hand.MINUTE_TAKER, "Attest", "I attest."))
    card.certificates = Certificates(bench, Paperwork(shelf, shelf, lambda: TODAY), send)
    card.certificates.serve(card)
    card.certificates.ask(card)
    return card


def sign(card, pin, qtbot):
    card.secret.setText(pin)
    qtbot.mouseClick(card.sign, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(card.sign.isEnabled, timeout=30_000)


def test_the_card_is_shown_before_it_signs_and_its_pin_is_asked_each_time_and_never_kept(
    page, bench, shelf, said, reader, qtbot
):
    reader("Jean's card", MINUTE_TAKER.name)
    card = page.attest
    choose(card, MODULE)
    qtbot.waitUntil(card.certificate.isVisible, timeout=30_000)
    assert f"certificate of {MINUTE_TAKER.name}, Invented Council" in card.certificate.text()
    assert "on the smart card “Jean's card”" in card.certificate.text()
    assert card.secret_field.label.text() == "PIN of the card"
    assert not card.again_field.isVisible()
    assert not card.smart_card.isVisible()
    sign(card, "000000", qtbot)
    assert "This PIN does not open the card" in said[0]
    sign(card, "", qtbot)
    assert said[1] == "Type the PIN of the card first."
    with qtbot.waitSignal(page.signed, timeout=30_000):
        sign(card, PIN, qtbot)
    assert has_signed(Hand.MINUTE_TAKER, bench.conference)
    assert bench.conference.papers.signed[0].fingerprint in card_told(shelf)
    assert not [kept for kept in shelf.identities.values() if PIN.encode() in kept]
    (minutes,) = [one for one in shelf.documents if one.name[:2] == THE_RECORD]
    assert verify(minutes.pdf).signers[0].name == MINUTE_TAKER.name
    keys = Paperwork(shelf, shelf, lambda: TODAY).keys
    assert keys.vouch(Hand.MINUTE_TAKER, MINUTE_TAKER.name, PIN) in card_told(shelf)
    with pytest.raises(WrongSecret):
        keys.vouch(Hand.MINUTE_TAKER, MINUTE_TAKER.name, "000000")


def card_told(shelf):
    keys = Paperwork(shelf, shelf, lambda: TODAY).keys
    return keys.certificate_of(Hand.MINUTE_TAKER, MINUTE_TAKER.name).fingerprint


def test_of_several_certificates_none_signs_until_one_is_chosen(card, reader, qtbot):
    reader("one", MINUTE_TAKER.name, "Somebody Else")
    choose(card, MODULE)
    several = card.smart_card.several
    qtbot.waitUntil(lambda: several.count() == 2, timeout=30_000)
    assert not card.certificate.isVisible()
    named = [several.itemText(place) for place in range(2)]
    assert any(one.startswith(f"{MINUTE_TAKER.name}, Invented Council, issued by") for one in named)
    several.setCurrentIndex(1)
    card.smart_card.take.click()
    qtbot.waitUntil(card.certificate.isVisible, timeout=30_000)
    assert named[1].split(",")[0] in card.certificate.text()
    card.other.click()
    assert card.secret_field.label.text() == "Signing secret"
    assert card.smart_card.isVisible()


def test_no_card_and_no_module_are_each_said_in_a_sentence(card, said, reader, tmp_path, qtbot):
    choose(card, MODULE)
    qtbot.waitUntil(lambda: len(said) == 1, timeout=30_000)
    (tmp_path / "letter.so").write_text("Dear chair")
    choose(card, tmp_path / "letter.so")
    qtbot.waitUntil(lambda: len(said) == 2, timeout=30_000)
    assert said[0] == "The smart card is not in its reader. Put it in, and sign again."
    assert said[1].startswith("This file is not the module of a smart card.")
