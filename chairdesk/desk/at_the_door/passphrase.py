"""How well a passphrase would keep a vault, led by its length."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from chairdesk.resources import resource

FEWEST = 12
FAIR = 16
STRONG = 20
LONGEST_READ = 200
MANY_WORDS = 4


class Grade(StrEnum):
    """How well a passphrase keeps."""

    TOO_SHORT = "too_short"
    TOO_COMMON = "too_common"
    TOO_PLAIN = "too_plain"
    FAIR = "fair"
    GOOD = "good"
    STRONG = "strong"


@dataclass(frozen=True, slots=True)
class Strength:
    """A grade, and how many characters more would reach the fewest allowed."""

    grade: Grade
    missing: int = 0

    @property
    def is_enough(self) -> bool:
        """Whether a vault may be made with it."""
        return self.grade in {Grade.FAIR, Grade.GOOD, Grade.STRONG}


_LOOKALIKES = str.maketrans("013457@$!", "oleastasi")
_ROWS = ("abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm")
_RUN = 3


def judged(passphrase: str) -> Strength:
    """Judge a passphrase: length first, then whether it would be guessed early."""
    plain = " ".join(passphrase[:LONGEST_READ].split())
    if len(plain) < FEWEST:
        return Strength(Grade.TOO_SHORT, FEWEST - len(plain))
    if _is_common(plain.casefold()):
        return Strength(Grade.TOO_COMMON)
    weight = _weight(plain.casefold())
    if weight < FEWEST:
        return Strength(Grade.TOO_PLAIN, FEWEST - weight)
    if weight >= STRONG or (weight >= FAIR and len(plain.split()) >= MANY_WORDS):
        return Strength(Grade.STRONG)
    return Strength(Grade.GOOD if weight >= FAIR else Grade.FAIR)


def _is_common(plain: str) -> bool:
    words = [re.sub(r"[^a-z]", "", part.translate(_LOOKALIKES)) for part in _parts(plain)]
    return all(not word or _is_made_of_common(word) for word in words)


def _parts(plain: str) -> list[str]:
    return [re.sub(r"[\d\W_]+$", "", part) for part in re.split(r"[\s\-_.,]+", plain)]


def _is_made_of_common(word: str) -> bool:
    return not word or any(
        word.startswith(known) and _is_made_of_common(word[len(known) :])
        for known in _tried_first()
    )


@cache
def _tried_first() -> frozenset[str]:
    return frozenset(resource("words/tried-first.txt").read_text(encoding="utf-8").split())


def _weight(plain: str) -> int:
    """Count the characters that could not be foretold from those before them."""
    return sum(not _is_foretold(plain, place) for place in range(len(plain)))


def _is_foretold(plain: str, place: int) -> bool:
    before = plain[:place]
    letter = plain[place]
    if before.endswith(letter * 2) or _is_in_run(before[-_RUN + 1 :] + letter):
        return True
    return place >= _RUN and plain[place - _RUN + 1 : place + 1] in before


def _is_in_run(letters: str) -> bool:
    backwards = letters[::-1]
    return len(letters) == _RUN and any(letters in row or backwards in row for row in _ROWS)
