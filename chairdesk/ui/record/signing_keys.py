"""The keys with which hands sign: of one's own making, or from the authority."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from chairdesk.desk.ports import Identities
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
        """Say whether somebody has a signing key here."""
        return self.key_of(hand, name) is not None

    def key_of(self, hand: Hand, name: str) -> bytes | None:
        """Give the key with which somebody signs, the authority's where one was handed over."""
        found = self._identities.identity_of
        return found(hand, _authoritys(name)) or found(hand, name)

    def certificate_of(self, hand: Hand, name: str) -> Certificate | None:
        """Give what the authority's certificate says of itself; None while one's own signs."""
        if not self._identities.identity_of(hand, _authoritys(name)):
            return None
        # cryptography takes a moment, which the first window need not wait for
        with LOADING:
            from chairdesk.export.certificate import described  # noqa: PLC0415

        der = self._identities.identity_of(hand, _told(name))
        return described(der) if der else None

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
        self._identities.keep_identity(hand, _authoritys(name), pkcs12)

    def give_back(self, hand: Hand, name: str) -> None:
        """Let somebody sign with a certificate of their own again."""
        self._identities.keep_identity(hand, _authoritys(name), b"")

    def opened(self, hand: Hand, name: str, secret: str) -> tuple[bytes, str]:
        """Give somebody's key and its fingerprint, making one at the first signature.

        Raises WrongSecret.
        """
        with LOADING:
            from chairdesk.export.certificate import fingerprint, new_identity  # noqa: PLC0415 - as above

        key = self.key_of(hand, name)
        if key is None:
            key = new_identity(name, ROLES[hand], secret, self._now())
            self._identities.keep_identity(hand, name, key)
        return key, fingerprint(key, secret)

    def vouch(self, hand: Hand, name: str, secret: str) -> str:
        """Give the fingerprint of somebody's key, which only their secret opens.

        Raises WrongSecret, also for whoever has no key.
        """
        if not self.has_key(hand, name):
            raise WrongSecret
        return self.opened(hand, name, secret)[1]


def _authoritys(name: str) -> str:
    return f"{name}\0of the authority"


def _told(name: str) -> str:
    return f"{name}\0what it says"
