"""The printed recovery code: spelled, read as somebody types it, and where a slip in it lies."""

import hashlib
import re
from collections.abc import Iterator

from chairdesk.desk.ports import MistypedRecoveryCode

CODE_LENGTH = 20
_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's: no I, L, O or U
_FORGIVEN = str.maketrans("OIL", "011", "- \t\r\n")
_BREAKS = re.compile(r"[-\s]+")
_GROUP = 4
_CHECK_BITS = 20
_LETTERS = (CODE_LENGTH * 8 + _CHECK_BITS) // 5


def spelled_code(secret: bytes) -> str:
    """Write 160 random bits as nine groups of four; the last group checks the others."""
    number = int.from_bytes(secret, "big") << _CHECK_BITS | _check(secret)
    letters = [_ALPHABET[number >> 5 * place & 31] for place in reversed(range(_LETTERS))]
    groups = ("".join(letters[at : at + _GROUP]) for at in range(0, _LETTERS, _GROUP))
    return "-".join(groups)


def read_code(written: str) -> bytes:
    """Read a code as somebody typed it; raise MistypedRecoveryCode before it is tried."""
    secret = _secret_of(_letters_of(written))
    if secret is None:
        raise MistypedRecoveryCode(doubtful_groups(written))
    return secret


def has_length_of_code(written: str) -> bool:
    """Say whether what was typed is as long as a code, so that it was meant as one."""
    return len(_letters_of(written)) == _LETTERS


def doubtful_groups(written: str) -> tuple[int, ...]:
    """Tell which groups of a mistyped code are wrong, from 0; none where nobody can tell.

    One wrong letter, or two that changed places, are found by the check in the last group.
    """
    letters = _letters_of(written)
    if len(letters) != _LETTERS:
        groups = [_letters_of(part) for part in _BREAKS.split(written.strip())]
        lengths = tuple(n for n, group in enumerate(groups) if len(group) != _GROUP)
        return lengths if len(groups) == _LETTERS // _GROUP else ()
    strange = {n // _GROUP for n, letter in enumerate(letters) if letter not in _ALPHABET}
    return tuple(sorted(strange or _slips(letters)))


def _slips(letters: str) -> set[int]:
    """Find the groups in which one slip would make a code of it; none if it is not sure."""
    places = {place for place, mended in _mended(letters) if _secret_of(mended) is not None}
    return places if len(places) == 1 else set()


def _mended(letters: str) -> Iterator[tuple[int, str]]:
    for place, letter in enumerate(letters):
        before, after = letters[:place], letters[place + 1 :]
        for other in _ALPHABET:
            yield place // _GROUP, f"{before}{other}{after}"
        if after:
            yield place // _GROUP, f"{before}{after[0]}{letter}{after[1:]}"


def _letters_of(written: str) -> str:
    return written.upper().translate(_FORGIVEN)


def _secret_of(letters: str) -> bytes | None:
    """Read letters whose check is right; None for all others."""
    if len(letters) != _LETTERS or not set(letters) <= set(_ALPHABET):
        return None
    number = 0
    for letter in letters:
        number = number << 5 | _ALPHABET.index(letter)
    secret = (number >> _CHECK_BITS).to_bytes(CODE_LENGTH, "big")
    return secret if number & (1 << _CHECK_BITS) - 1 == _check(secret) else None


def _check(secret: bytes) -> int:
    digest = hashlib.sha256(b"chairdesk recovery code\0" + secret).digest()
    return int.from_bytes(digest[:4], "big") >> 32 - _CHECK_BITS
