"""The card that asks a hand for its secret."""

import pytest
from PySide6.QtCore import Qt

from chairdesk.models.contribution import Hand
from chairdesk.ui.record.signing_card import SigningCard


@pytest.fixture
def card(shown):
    card = shown(SigningCard(Hand.CHAIR, "Sign as chair", "I approve."))
    card.ask("Morag Sinclair", is_new=False)
    return card


def test_enter_does_not_sign_a_second_time_while_a_signature_is_made(card, qtbot):
    asked = []
    card.signing_wanted.connect(asked.append)
    card.wait(is_waiting=True)
    card.secret.setText("seven grey geese")
    qtbot.keyClick(card.secret, Qt.Key.Key_Return)
    assert asked == []
    assert card.secret.text() == "seven grey geese"
    card.wait(is_waiting=False)
    qtbot.keyClick(card.secret, Qt.Key.Key_Return)
    assert asked == ["seven grey geese"]


def test_a_hand_asked_anew_is_not_said_to_have_signed(card):
    card.say_signed("Signed by Morag Sinclair.")
    card.ask("Morag Sinclair", is_new=False)
    assert card.standing.text() == card.answer.text() == ""
