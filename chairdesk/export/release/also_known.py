"""Names out of what was noted as `Also known as`: "Carys Tudur (née Rhys); called Cari"."""

import re
import unicodedata
from collections.abc import Iterator
from itertools import groupby

WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_SAID_OF_NAMES = (
    "aka alias also and as born called family former formerly known maiden married name "
    "named names née nee nickname nicknamed now once or previously surname then was"
)
_APART = re.compile(rf"[^\w\s'’-]+|\n+|\b(?:{_SAID_OF_NAMES.replace(' ', '|')})\b", re.IGNORECASE)
_LONGEST_PARTICLE = 3
"""As many letters has a small word at most that may stand within a name, such as `van` or `ap`."""


def names_in(words: str) -> Iterator[tuple[str, ...]]:
    """Give each name, word by word; what is written in small letters around it is none."""
    for piece in _APART.split(unicodedata.normalize("NFKC", words)):
        for is_name, run in groupby(WORD.findall(piece), _may_be_in_a_name):
            if is_name and (name := _without_small_ends(tuple(run))):
                yield name


def _may_be_in_a_name(word: str) -> bool:
    return not word.islower() or len(word) <= _LONGEST_PARTICLE


def _without_small_ends(run: tuple[str, ...]) -> tuple[str, ...]:
    large = [place for place, word in enumerate(run) if not word.islower()]
    return run[large[0] : large[-1] + 1] if large else ()
