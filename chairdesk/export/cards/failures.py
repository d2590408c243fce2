"""How a smart card may fail, each in one sentence that says what to do."""

from chairdesk.export.failures import PaperFailure, WrongSecret


class CardFailure(PaperFailure):
    """A card did not do what it was asked."""


class NoModule(CardFailure):
    """The file is no module through which cards are asked."""


class NoCard(CardFailure):
    """There is no card, or not the one that was chosen."""


class NoCertificateOnCard(CardFailure):
    """The card holds nothing to sign with."""


class NoPin(CardFailure, WrongSecret):
    """No PIN was typed, and the reader has no keys to type one at."""


class WrongPin(CardFailure, WrongSecret):
    """The PIN is another."""


class WrongPinFewLeft(WrongPin):
    """The PIN is another, and the card warns."""


class WrongPinOneLeft(WrongPin):
    """The PIN is another, and the next wrong one locks the card."""


class CardIsLocked(CardFailure, WrongSecret):
    """Too many wrong PINs."""


class CardDoesNotAnswer(CardFailure):
    """The module was silent for too long, or broke down."""


class KeyIsOfAnotherKind(CardFailure):
    """The card's key is neither RSA nor of an elliptic curve."""


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
