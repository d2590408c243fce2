"""What people wrote, cleaned so that none of it can harm a page or vanish from one."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import TypeAlias

from chairdesk.words import FIRST, Words, words_in

UNREADABLE = "\N{REPLACEMENT CHARACTER}"

_LINE_ENDS = re.compile(r"\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
JOINERS = "\u200c\u200d"
_EMOJI = range(0x1F000, 0x1FB00)
_PLANES = range(0, 0x110000, 0x10000)
_NONCHARACTERS = (range(0xFDD0, 0xFDF0), *(range(p | 0xFFFE, p + 0x10000) for p in _PLANES))
_VARIATIONS = (range(0xFE00, 0xFE10), range(0xE0100, 0xE01F0))
_NEVER_SEEN = _NONCHARACTERS + _VARIATIONS
_FIRST_NEVER_SEEN = min(block.start for block in _NEVER_SEEN)
_ORDINARY = re.compile(r"[\n -~]*")
_SHAPED = range(0x0590, 0x1100)
_RIGHT_TO_LEFT = frozenset({"R", "AL"})
_FIRST_COMBINING, _FIRST_RIGHT_TO_LEFT = "\u0300", "\u0590"
"""No letter before these combines, or is written right to left."""
_WORDS_OF_A_NAME = 5

Coverage: TypeAlias = AbstractSet[int]


@dataclass(frozen=True, slots=True)
class FaceRun:
    """Text that one face can show; `face` counts from 0, the face of the page."""

    face: int
    text: str


def clean(text: str) -> str:
    """Drop what cannot be seen or would deceive the eye; keep every word."""
    if _ORDINARY.fullmatch(text):
        return text
    whole = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    lines = _LINE_ENDS.sub("\n", whole).replace("\t", " ")
    dropped = {ord(char): None for char in set(lines) if not _is_kept(char)}
    return unicodedata.normalize("NFC", lines.translate(dropped) if dropped else lines)


def _is_kept(char: str) -> bool:
    if char.isalnum() or char == "\n" or char in JOINERS:
        return True
    if unicodedata.category(char) in {"Cc", "Cf"}:
        return False
    code = ord(char)
    return code < _FIRST_NEVER_SEEN or not any(code in block for block in _NEVER_SEEN)


def one_line(text: str) -> str:
    """Clean a name or a title, which has no line ends."""
    return " ".join(clean(text).split())


def face_runs(text: str, faces: Sequence[Coverage]) -> tuple[FaceRun, ...]:
    """Divide clean text among the faces that can show it, the first one first."""
    runs = groupby(_shown(text, faces), key=itemgetter(0))
    told = ((face, "".join(shown for _, shown in run)) for face, run in runs)
    return tuple(FaceRun(face, shown) for face, shown in told if shown)


def _shown(text: str, faces: Sequence[Coverage]) -> Iterator[tuple[int, str]]:
    """Give each letter, or the words in its place, with its face; what none needs is nothing."""
    first, before = faces[0], 0
    for char in text:
        shown = char
        if before or ord(char) not in first:
            before, shown = _helped_out(char, faces, before)
        yield before, shown


def _helped_out(char: str, faces: Sequence[Coverage], before: int) -> tuple[int, str]:
    code = ord(char)
    clings = bool(unicodedata.combining(char)) or char in JOINERS
    if clings and code in faces[before]:
        return before, char
    if char in JOINERS:
        return before, ""
    face = next((n for n, shows in enumerate(faces) if code in shows), None)
    return (0, spelled_out(char, words_in(FIRST))) if face is None else (face, char)


def spelled_out(char: str, words: Words) -> str:
    """Say in words what no face can show: an emoji by the name that it has everywhere."""
    code, name = f"{ord(char):04X}", unicodedata.name(char, "")
    key = "character"
    if char == UNREADABLE:
        key = "unreadable"
    elif name and (ord(char) in _EMOJI or unicodedata.category(char) == "So"):
        key = "emoji"
    return words.term("unshown", key).format(name=name.lower(), code=code)


def runs_right_to_left(text: str) -> bool:
    """Tell whether most letters of a text belong to a script written right to left.

    Words and numbers of ours before a name (such as “For ليلى”) stay ours, however short they are.
    """
    if text.isascii():
        return False
    letters = [char for char in text if char.isalpha()]
    if not letters or 2 * sum(map(has_right_to_left, letters)) <= len(letters):
        return False
    first = next(char for char in text if char.isalnum())
    return has_right_to_left(first) or not is_a_name_at_most(text)


def is_a_name_at_most(text: str) -> bool:
    """Tell whether of a script written right to left there is no more than a name.

    In a paper of ours a name stands where others stand: at the left, among other names.
    """
    return sum(map(has_right_to_left, text.split())) <= _WORDS_OF_A_NAME


def has_right_to_left(text: str) -> bool:
    """Tell whether a text has a letter of a script written right to left."""
    if text.isascii() or max(text) < _FIRST_RIGHT_TO_LEFT:
        return False
    return any(unicodedata.bidirectional(char) in _RIGHT_TO_LEFT for char in text)


def has_letters(text: str) -> bool:
    """Tell whether a text is more than signs and spaces."""
    return any(char.isalnum() for char in text)


def needs_shaping(text: str) -> bool:
    """Tell whether letters of a text depend on their neighbours for their form or place."""
    if text.isascii() or max(text) < _FIRST_COMBINING:
        return False
    return any(ord(char) in _SHAPED or unicodedata.combining(char) for char in text)


def grouped(fingerprint: str) -> str:
    """Write a hash so that two people can compare it aloud."""
    upper = fingerprint.upper()
    return " ".join(upper[at : at + 4] for at in range(0, len(upper), 4))
