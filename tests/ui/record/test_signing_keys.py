"""Which certificates are kept to sign with."""

import pytest

from chairdesk.export.cards.card import CardKey
from chairdesk.export.certificate import certificate_of
from chairdesk.export.failures import SpelledAnew
from chairdesk.models.contribution import Hand
from chairdesk.ui.record.signing_keys import SigningKeys
from tests.export.authority import from_the_authority, with_a_blank_in_an_address
from tests.export.signing import AT
from tests.ui.benches import Shelf

NAME = "Morag Sinclair"


def test_such_a_certificate_is_taken_from_no_card_and_kept_nowhere():
    good = certificate_of(from_the_authority(), "pass word").der
    odd = certificate_of(with_a_blank_in_an_address(), "pass word").der
    shelf = Shelf()
    keys = SigningKeys(shelf, lambda: AT)
    for key in (_on_card(odd), _on_card(good, odd)):
        with pytest.raises(SpelledAnew):
            keys.take_card(Hand.CHAIR, NAME, key)
    assert not shelf.identities
    keys.take_card(Hand.CHAIR, NAME, _on_card(good))
    assert keys.card_of(Hand.CHAIR, NAME)


def _on_card(der, *chain):
    return CardKey("module", "card", "serial", "1", der.hex(), tuple(one.hex() for one in chain))
