"""How a smart card may fail, each in one sentence that says what to do."""

from chairdesk.export.failures import PaperFailure, WrongSecret


class CardFailure(PaperFailure):
    """A card did not do what it was asked."""

    sentence = "The smart card refused to sign. Take it out, put it in again, and try once more."


class NoModule(CardFailure):
    """The file is no module through which cards are asked."""

    sentence = (
        "This file is not the module of a smart card. "
        "Ask whoever gave you the card for its PKCS#11 module."
    )


class NoCard(CardFailure):
    """There is no card, or not the one that was chosen."""

    sentence = "The smart card is not in its reader. Put it in, and sign again."


class NoCertificateOnCard(CardFailure):
    """The card holds nothing to sign with."""

    sentence = "This smart card holds no certificate that signs. Ask whoever gave it to you."


class NoPin(CardFailure, WrongSecret):
    """No PIN was typed, and the reader has no keys to type one at."""

    sentence = "Type the PIN of the card first."


class WrongPin(CardFailure, WrongSecret):
    """The PIN is another."""

    sentence = "This PIN does not open the card. After a few wrong ones it locks itself."


class WrongPinFewLeft(WrongPin):
    """The PIN is another, and the card warns."""

    sentence = "This PIN does not open the card, and few tries are left before it locks itself."


class WrongPinOneLeft(WrongPin):
    """The PIN is another, and the next wrong one locks the card."""

    sentence = "This PIN does not open the card. One try is left: another wrong PIN locks it."


class CardIsLocked(CardFailure, WrongSecret):
    """Too many wrong PINs."""

    sentence = "This smart card is locked after wrong PINs. Whoever gave it to you can unlock it."


class CardDoesNotAnswer(CardFailure):
    """The module was silent for too long, or broke down."""

    sentence = (
        "The smart card does not answer. Nothing more was signed; "
        "take it out, put it in again, and sign again."
    )


class KeyIsOfAnotherKind(CardFailure):
    """The card's key is neither RSA nor of an elliptic curve."""

    sentence = "The key on this card is of a kind that this desk cannot sign with."


NAMED: dict[str, type[CardFailure]] = {
    kind.__name__: kind
    for kind in (
        NoModule,
        NoCard,
        NoCertificateOnCard,
        NoPin,
        WrongPin,
        WrongPinFewLeft,
        WrongPinOneLeft,
        CardIsLocked,
        KeyIsOfAnotherKind,
    )
}


def failure(name: object) -> CardFailure:
    """Give the failure that the reader of cards has named; one without a name is a refusal."""
    return NAMED.get(str(name), CardFailure)()
