"""The letters of a record that no bundled face can print, found before the seal."""

import unicodedata
from collections.abc import Iterator
from functools import cache

from PySide6.QtGui import QRawFont

from chairdesk.export.text import clean, spelled_out
from chairdesk.models.conference import Conference
from chairdesk.models.passages import passages_in
from chairdesk.resources import resources
from chairdesk.words import Words

_SIZE = 10.0


def unprintable_words(conference: Conference, language: Words) -> dict[str, str]:
    """Give each word that holds such a letter, with what the papers put in its place."""
    said = (passage.words for passage in passages_in(conference))
    texts = dict.fromkeys(words for words in said if not words.isascii())
    words = dict.fromkeys(word for text in texts for word in clean(text).split())
    return {word: _as_printed(word, language) for word in words if any(_missing(word))}


def _missing(word: str) -> Iterator[bool]:
    return (not _is_shown(char) for char in word if not char.isascii())


def _as_printed(word: str, language: Words) -> str:
    return "".join(char if _is_shown(char) else spelled_out(char, language) for char in word)


@cache
def _is_shown(char: str) -> bool:
    if unicodedata.category(char) == "Cf":
        return True
    return any(face.supportsCharacter(ord(char)) for face in _faces())


@cache
def _faces() -> tuple[QRawFont, ...]:
    regular = resources("fonts", "-Regular.ttf")
    return tuple(QRawFont(str(p), _SIZE) for p in regular if p.stem.startswith("Noto"))
