"""The recovery code: 160 random bits, written so that a person can copy them."""

import hashlib

from chairdesk.desk.ports import MistypedRecoveryCode

SECRET_LENGTH = 20
_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's: no I, L, O or U
_FORGIVEN = str.maketrans("OIL", "011", "- \t\r\n")
_GROUP = 4
_CHECK_BITS = 20
_LETTERS = (SECRET_LENGTH * 8 + _CHECK_BITS) // 5


def spelled(secret: bytes) -> str:
    """Write a secret as nine groups of four; the last group checks the others."""
    number = int.from_bytes(secret, "big") << _CHECK_BITS | _check(secret)
    letters = [_ALPHABET[number >> 5 * place & 31] for place in reversed(range(_LETTERS))]
    groups = ("".join(letters[at : at + _GROUP]) for at in range(0, _LETTERS, _GROUP))
    return "-".join(groups)


def read(written: str) -> bytes:
    """Read a code as somebody typed it; raise MistypedRecoveryCode before it is tried."""
    letters = written.upper().translate(_FORGIVEN)
    if len(letters) != _LETTERS or not set(letters) <= set(_ALPHABET):
        raise MistypedRecoveryCode
    number = 0
    for letter in letters:
        number = number << 5 | _ALPHABET.index(letter)
    secret = (number >> _CHECK_BITS).to_bytes(SECRET_LENGTH, "big")
    if number & (1 << _CHECK_BITS) - 1 != _check(secret):
        raise MistypedRecoveryCode
    return secret


def _check(secret: bytes) -> int:
    digest = hashlib.sha256(b"chairdesk recovery code\0" + secret).digest()
    return int.from_bytes(digest[:4], "big") >> 32 - _CHECK_BITS
