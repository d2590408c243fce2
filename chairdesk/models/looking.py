"""How words are spelled to be looked for: without case, accents, marks or punctuation."""

import re
import unicodedata
from dataclasses import dataclass, field

SPELLING = 1
"""Raised whenever `spelled` changes: what was spelled before is then spelled anew."""
LONGEST = 400
"""How many characters of a question count."""
_PLAIN = re.compile(r"[^a-z0-9]+")
_BREAKS = re.compile(r"[\W_]+")
# Written without spaces between words: each character is a word of its own.
_UNSPACED = re.compile(
    "([\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uf900-\ufaff\U00020000-\U0003ffff])"
)
# An Arabic and an Urdu keyboard type the same name with letters of their own; a stroke lengthens.
_ALIKE = str.maketrans(
    {"\u064a": "\u06cc", "\u0649": "\u06cc", "\u0643": "\u06a9", "\u0647": "\u06c1"}
    | {"\u0629": "\u06c1", "\u06c3": "\u06c1", "\u06be": "\u06c1", "\u0640": None, "\u200c": None}
)


def spelled(words: str) -> str:
    """Spell words for looking up: words alone, in one case and alphabet, a space between them.

    Works for Latin with its accents, Cyrillic, Arabic and Urdu without their vowel marks, and
    for Chinese, Japanese and Thai character by character.
    """
    if words.isascii():
        return _PLAIN.sub(" ", words.lower()).strip()
    apart = unicodedata.normalize("NFKD", words).casefold().translate(_ALIKE)
    bare = "".join(c for c in apart if c.isascii() or unicodedata.category(c)[0] != "M")
    return _BREAKS.sub(" ", _UNSPACED.sub(r" \1 ", bare)).strip()


@dataclass(frozen=True, slots=True)
class Question:
    """What is looked for: every term, whole or as the beginning of a word."""

    terms: tuple[str, ...] = field(repr=False)

    def fits(self, words: str) -> bool:
        """Say whether words hold every term."""
        text = f" {spelled(words)}"
        return all(f" {term}" in text for term in self.terms)


def question_of(typed: str) -> Question:
    """Read what somebody typed; whatever it holds is only words, and there may be none."""
    parts = (spelled(part) for part in typed[:LONGEST].split())
    return Question(tuple(dict.fromkeys(part for part in parts if part)))
