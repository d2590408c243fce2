"""The keys with which hands sign: of one's own making, from the authority, or on a smart card."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from chairdesk.desk.shelves import Identities
from chairdesk.export.cards.card import CardKey, as_bytes, from_bytes
from chairdesk.export.failures import NotACertificate, WrongSecret
from chairdesk.export.verdict import Certificate
from chairdesk.late import LOADING
from chairdesk.models.contribution import Hand

ROLES = {Hand.CHAIR: "Chair", Hand.MINUTE_TAKER: "Minute-taker"}
_MOST_BYTES = 1_000_000


class SigningKeys:
    """Keeps each key closed by its own secret, which is asked at each signature and never kept."""

    def __init__(self, identities: Identities, now: Callable[[], datetime]) -> None:
        self._identities = identities
        self._now = now

    def has_key(self, hand: Hand, name: str) -> bool:
        """Say whether somebody has a signing key here, or on a card."""
        return bool(self._kept(hand, _on_card(name)) or self._key_of(hand, name))

    def card_of(self, hand: Hand, name: str) -> CardKey | None:
        """Give the key on a smart card with which somebody signs; None while no card does."""
        kept = self._kept(hand, _on_card(name))
        return from_bytes(kept) if kept else None

    def certificate_of(self, hand: Hand, name: str) -> Certificate | None:
        """Give what the authority's certificate or the card's says; None while one's own signs."""
        card = self.card_of(hand, name)
        is_theirs = self._kept(hand, _authoritys(name))
        der = card.certificate if card else self._kept(hand, _told(name)) if is_theirs else None
        if not der:
            return None
        # cryptography takes a moment, which the first window need not wait for
        with LOADING:
            from chairdesk.export.certificate import described  # noqa: PLC0415

        return described(der)

    def take_over(self, hand: Hand, name: str, file: Path, password: str) -> None:
        """Keep the authority's certificate and key as they came, once the password opens them.

        Raises NotACertificate, WrongPassword, CertificateRanOut and the like; then nothing is kept.
        """
        with LOADING:
            from chairdesk.export.certificate import handed_over  # noqa: PLC0415 - as above

        try:
            with file.open("rb") as opened:
                pkcs12 = opened.read(_MOST_BYTES)
        except OSError:
            raise NotACertificate from None
        certificate = handed_over(pkcs12, password, self._now())
        self._identities.keep_identity(hand, _told(name), certificate.der)
        self._identities.keep_identity(hand, _on_card(name), b"")
        self._identities.keep_identity(hand, _authoritys(name), pkcs12)

    def on_cards(self, module: Path) -> tuple[CardKey, ...]:
        """List the keys on the cards that are in a reader; no PIN is asked. Raises CardFailure."""
        with LOADING:
            from chairdesk.export.cards.pen import keys_on_cards  # noqa: PLC0415 - as above

        return keys_on_cards(str(module))

    def take_card(self, hand: Hand, name: str, key: CardKey) -> None:
        """Let a key on a card sign from now on; its PIN is asked each time and never kept.

        Raises CertificateRanOut and the like; then nothing has changed.
        """
        with LOADING:
            from chairdesk.export.certificate import fit_to_sign  # noqa: PLC0415 - as above

        fit_to_sign((key.certificate, *key.chain), self._now())
        self._identities.keep_identity(hand, _on_card(name), as_bytes(key))

    def give_back(self, hand: Hand, name: str) -> None:
        """Let somebody sign with a certificate of their own again."""
        for kept in (_authoritys(name), _on_card(name)):
            self._identities.keep_identity(hand, kept, b"")

    @contextmanager
    def pen(self, hand: Hand, name: str, secret: str) -> Iterator[Any]:
        """Open somebody's key, making one at the first signature; a card, while it is signed with.

        Raises WrongSecret, CardFailure.
        """
        # pyHanko takes a third of a second, which the first window need not wait for
        with LOADING:
            from chairdesk.export.cards.pen import pen_on  # noqa: PLC0415
            from chairdesk.export.signature import pen_of  # noqa: PLC0415

        card = self.card_of(hand, name)
        if card is None:
            yield pen_of(self._key_of(hand, name) or self._new_key(hand, name, secret), secret)
            return
        with pen_on(card, secret) as pen:
            yield pen

    def vouch(self, hand: Hand, name: str, secret: str) -> str:
        """Give the fingerprint of somebody's key, which only their secret opens.

        Raises WrongSecret, also for whoever has no key, and CardFailure.
        """
        if not self.has_key(hand, name):
            raise WrongSecret
        with self.pen(hand, name, secret) as pen:
            return str(pen.certificate.fingerprint)

    def _new_key(self, hand: Hand, name: str, secret: str) -> bytes:
        with LOADING:
            from chairdesk.export.certificate import new_identity  # noqa: PLC0415 - as above

        key = new_identity(name, ROLES[hand], secret, self._now())
        self._identities.keep_identity(hand, name, key)
        return key

    def _key_of(self, hand: Hand, name: str) -> bytes | None:
        return self._kept(hand, _authoritys(name)) or self._kept(hand, name)

    def _kept(self, hand: Hand, name: str) -> bytes | None:
        return self._identities.identity_of(hand, name)


def _authoritys(name: str) -> str:
    return f"{name}\0of the authority"


def _on_card(name: str) -> str:
    return f"{name}\0on a card"


def _told(name: str) -> str:
    return f"{name}\0what it says"
