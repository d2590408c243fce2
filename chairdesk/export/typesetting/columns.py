"""The columns of a table: in their shares, unless another share saves a word from being broken."""

from collections.abc import Sequence
from dataclasses import dataclass

from chairdesk.export.document import Words
from chairdesk.export.typesetting.breaking import DATE, LONGEST_DATE
from chairdesk.export.typesetting.pieces import widest_word
from chairdesk.export.typesetting.sharing import shared_out

_A_HAIR = 0.5
"""What is added to the widest word, so that rounding never breaks it."""


@dataclass(frozen=True, slots=True)
class Lettering:
    """How large the letters of the header and of the other rows are, in points."""

    header: float
    rows: float


def widths_for(
    room: float, shares: Sequence[float], rows: Sequence[Sequence[Words]], letters: Lettering
) -> list[float]:
    """Divide a width by shares; a column whose widest word does not fit takes from the others.

    The header is the first of the rows. Where even all columns together have no room for
    their widest words, those that ask for least get it, and the others share what is left.
    """
    widths = [room * share / sum(shares) for share in shares]
    needed = [0.0] * len(widths)
    for number, row in enumerate(rows):
        size = letters.rows if number else letters.header
        for at, words in enumerate(row):
            if _could_be_too_wide(words, size, widths[at]):
                needed[at] = max(needed[at], widest_word(words, size) + _A_HAIR)
    return shared_out(widths, needed)


def _could_be_too_wide(words: Words, size: float, width: float) -> bool:
    longest = max((len(one) for run in words for one in run.text.split()), default=0)
    if LONGEST_DATE * size > width and any(DATE.search(run.text) for run in words):
        longest = max(longest, LONGEST_DATE)
    return longest * size > width * 0.8
