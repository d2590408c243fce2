"""Words spelled in British English, the field's own, and the names of those present."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Protocol

from chairdesk.models.standing.roll import Roll

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
NO_PROSE = re.compile(r"\S*[@\d/\\_]\S*|\S+\.\S{2,}")
"""Dates, references, addresses and the like: whatever stands in them is no word of a sentence."""
LATIN = "\u0250"
"""The first letter that no British dictionary knows anything about."""
LONGEST_ACRONYM = 6


class Dictionary(Protocol):
    """The words of a language."""

    def knows(self, word: str) -> bool:
        """Say whether a word is spelled so."""

    def suggestions(self, word: str) -> tuple[str, ...]:
        """List words that may have been meant, the likeliest first."""


def names_on(roll: Roll) -> frozenset[str]:
    """List every part of the names on a roll, case folded; they are kept nowhere else."""
    called = (
        *(name for child in roll.children for name in (child.name, child.school, child.lives_with)),
        *(person.name for person in roll.people),
        *(agency.name for agency in roll.agencies),
    )
    parts = (part for name in called for word in WORD.findall(name) for part in (word, bare(word)))
    return frozenset(part.casefold() for part in parts)


def bare(word: str) -> str:
    """Leave out the mark of possession: `Callum's` is about `Callum`."""
    straight = word.replace("’", "'")
    return straight[:-2] if straight.lower().endswith("'s") else straight.rstrip("'")


@dataclass(frozen=True, slots=True, eq=False)
class Spelling:
    """Judges words: those of `dictionary`, `others` and `names` (both case folded) are well."""

    dictionary: Dictionary
    others: frozenset[str] = field(default=frozenset(), repr=False)
    names: frozenset[str] = field(default=frozenset(), repr=False)
    _judged: dict[str, bool] = field(default_factory=dict, repr=False)

    def misspelt_in(self, text: str) -> Iterator[tuple[int, int]]:
        """Find what may be misspelt: where each word begins and ends."""
        left_out = [found.span() for found in NO_PROSE.finditer(text)]
        for found in WORD.finditer(text):
            start, end = found.span()
            is_prose = not any(a <= start < b for a, b in left_out)
            if is_prose and not self.is_well(found.group()):
                yield start, end

    def is_well(self, word: str) -> bool:
        """Say whether a word is known, or no business of a British dictionary."""
        if word not in self._judged:
            self._judged[word] = self._is_well(word)
        return self._judged[word]

    def suggestions(self, word: str) -> tuple[str, ...]:
        """List words that may have been meant, the likeliest first."""
        return self.dictionary.suggestions(word)

    def is_name(self, word: str) -> bool:
        """Say whether a word is a part of the name of somebody here."""
        return not self.names.isdisjoint((word.casefold(), bare(word).casefold()))

    def _is_well(self, word: str) -> bool:
        straight = word.replace("’", "'")
        is_acronym = word.isupper() and len(word) <= LONGEST_ACRONYM
        if is_acronym or max(straight) >= LATIN or self.is_name(word):
            return True
        is_own = straight.casefold() in self.others or bare(word).casefold() in self.others
        return is_own or self.dictionary.knows(straight)


def may_be_kept(word: str) -> bool:
    """Say whether a word may be learned for good: one with a capital may be somebody's name."""
    return word.islower() and len(word) > 1
