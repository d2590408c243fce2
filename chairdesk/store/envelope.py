"""Bytes sealed under one key, to be opened with that key and for that purpose alone."""

import os

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

KEY_LENGTH = 32
_NONCE_LENGTH = 12


class SealIsBroken(Exception):
    """What was sealed is not what was found, or another key sealed it."""


class Envelope:
    """Seals bytes by AES-256-GCM under one key; a label binds them to their place."""

    __slots__ = ("_cipher",)

    def __init__(self, key: bytes) -> None:
        if len(key) != KEY_LENGTH:
            message = "a key has 256 bits"
            raise ValueError(message)
        self._cipher = AESGCM(key)

    def seal(self, plain: bytes, label: bytes) -> bytes:
        """Seal bytes; the same label opens them."""
        nonce = os.urandom(_NONCE_LENGTH)
        return nonce + self._cipher.encrypt(nonce, plain, label)

    def unseal(self, sealed: bytes, label: bytes) -> bytes:
        """Open what was sealed under this label; raise SealIsBroken."""
        nonce, rest = sealed[:_NONCE_LENGTH], sealed[_NONCE_LENGTH:]
        try:
            return self._cipher.decrypt(nonce, rest, label)
        except (InvalidTag, ValueError) as broken:
            raise SealIsBroken from broken


def new_key() -> bytes:
    """Draw a key of 256 random bits."""
    return os.urandom(KEY_LENGTH)


def derived_key(secret: bytes, salt: bytes, purpose: bytes) -> bytes:
    """Derive the key for one purpose from a secret that is itself random (HKDF-SHA256)."""
    return HKDF(algorithm=SHA256(), length=KEY_LENGTH, salt=salt, info=purpose).derive(secret)
