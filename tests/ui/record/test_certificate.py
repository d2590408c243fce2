"""A hand signs with the authority's certificate: shown before it signs, its password never kept."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from chairdesk.models.contribution import Hand
from chairdesk.models.rules.filing import has_signed
from tests.export.authority import from_the_authority
from tests.ui.benches import MINUTE_TAKER


def hand_over(page, card, file, password, qtbot):
    qtbot.mouseClick(card.other, Qt.MouseButton.LeftButton)
    (choice,) = [one for one in card.findChildren(QFileDialog) if one.isVisible()]
    choice.fileSelected.emit(str(file))
    choice.close()
    card.secret.setText(password)
    qtbot.mouseClick(card.sign, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(card.sign.isEnabled, timeout=30_000)


@pytest.fixture
def authoritys(tmp_path):
    file = tmp_path / "jean.p12"
    file.write_bytes(from_the_authority(MINUTE_TAKER.name))
    return file


def test_the_authoritys_certificate_is_shown_before_it_signs_and_signs(
    sealed_page, bench, shelf, authoritys, qtbot
):
    card = sealed_page.attest
    hand_over(sealed_page, card, authoritys, "pass word", qtbot)
    says = card.certificate.text()
    assert card.certificate.isVisible()
    assert f"{MINUTE_TAKER.name}, Invented Council" in says
    assert "issued by Invented Council signing, valid until 1 January 2028" in says
    assert card.secret_field.label.text() == "Password of the certificate"
    assert not card.again_field.isVisible()
    assert not has_signed(Hand.MINUTE_TAKER, bench.conference)
    card.secret.setText("pass word")
    with qtbot.waitSignal(sealed_page.signed, timeout=30_000):
        qtbot.mouseClick(card.sign, Qt.MouseButton.LeftButton)
    mark = bench.conference.papers.signed[0].fingerprint
    assert mark in says.replace(" ", "")
    assert not [kept for kept in shelf.identities.values() if b"pass word" in kept]


def test_a_wrong_password_keeps_nothing_and_asks_again(sealed_page, shelf, said, authoritys, qtbot):
    card = sealed_page.attest
    hand_over(sealed_page, card, authoritys, "passwort", qtbot)
    assert said == ["This password does not open the certificate. Nothing was kept."]
    assert shelf.identities == {}
    assert card.secret_field.label.text() == "Password of the certificate"
    qtbot.mouseClick(card.other, Qt.MouseButton.LeftButton)
    assert card.secret_field.label.text() == "Signing secret"
    assert card.again_field.isVisible()


def test_a_file_that_is_gone_or_holds_no_certificate_is_said(sealed_page, said, tmp_path, qtbot):
    hand_over(sealed_page, sealed_page.attest, tmp_path / "gone.p12", "pass word", qtbot)
    assert said[0].startswith("This file holds no certificate with its key.")


def test_a_certificate_of_ones_own_can_sign_again(sealed_page, bench, authoritys, qtbot):
    card = sealed_page.attest
    hand_over(sealed_page, card, authoritys, "pass word", qtbot)
    card.sign.click()
    assert card.answer.text() == "Type the password of the certificate first."
    qtbot.mouseClick(card.other, Qt.MouseButton.LeftButton)
    assert not card.certificate.isVisible()
    card.secret.setText("quiet harbour 7")
    card.again.setText("quiet harbour 7")
    with qtbot.waitSignal(sealed_page.signed, timeout=30_000):
        qtbot.mouseClick(card.sign, Qt.MouseButton.LeftButton)
    assert has_signed(Hand.MINUTE_TAKER, bench.conference)
