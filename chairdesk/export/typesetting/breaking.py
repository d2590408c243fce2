"""Where a text may be broken: at spaces, after hyphens, between ideographs; in no date or count."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

_IDEOGRAPHS = (
    range(0x2E80, 0x3000),
    range(0x3040, 0xA4D0),
    range(0xAC00, 0xD7B0),
    range(0xF900, 0xFB00),
    range(0x20000, 0x32000),
)
_FIRST_IDEOGRAPH = chr(_IDEOGRAPHS[0].start)
_NEVER_FIRST = "。、，．：；？！）］｝〉》」』】〕"  # noqa: RUF001 - the marks that are meant
_BREAK_AFTER = "/-\N{EN DASH}\N{EM DASH}\N{MIDDLE DOT}"
_MONTH = "[A-Za-z\\u00c0-\\u024f\\u0370-\\u04ff]{3,}"
_DAY = rf"[0-9]{{1,2}}(?:\.? {_MONTH} [0-9]{{4}}\b| [A-Z][a-z]{{2,8}}\b)"
"""The day of a month as it is written out, with or without its year."""
_COUNTED = (
    r"[0-9]{1,3} [a-z]{1,7}(?![\w'’-])"
    r"|[A-Z][a-z]{2,7} [0-9]{1,3}(?![\w.]| [A-Z]| \S+ [0-9]{4}\b)"
)
"""A number with what it counts, or with what it is the number of: 28 days, Version 1."""
_ASCII_PIECE = re.compile(
    rf" |\(?(?:{_DAY}|(?:{_COUNTED})[^ \w]*)|[^ ]{{3,}}?[/-](?=[A-Za-z][A-Za-z-]{{3}})|[^ ]+"
)
"""A hyphen after two letters, or before the last three, breaks nothing: no line ends in “co-”."""
_SHORT_END = re.compile(r"[/-]\w{1,3}(?![\w-])")
DATE = re.compile(rf"(?<![\w.]){_DAY}")
_KEPT = re.compile(rf"(?<![\w.])(?:{_DAY}|{_COUNTED})")
LONGEST_DATE = 17


def pieces_of(text: str) -> Iterable[str]:
    """Divide a text into pieces that stay whole; each space is a piece."""
    return _ASCII_PIECE.findall(text) if text.isascii() else _pieces_of_any(text)


def _pieces_of_any(text: str) -> Iterator[str]:
    begin = 0
    for kept in _KEPT.finditer(text):
        yield from _between(text[begin : kept.start()])
        yield kept[0]
        begin = kept.end()
    yield from _between(text[begin:])


def _between(text: str) -> Iterator[str]:
    begin = 0
    for at, char in enumerate(text):
        if char == " ":
            yield text[begin:at]
            yield " "
            begin = at + 1
        elif at > begin and may_break(text[at - 1], char) and not _SHORT_END.match(text, at - 1):
            yield text[begin:at]
            begin = at
    yield text[begin:]


def may_break(before: str, after: str) -> bool:
    """Tell whether a line may end between two letters."""
    if before < _FIRST_IDEOGRAPH and after < _FIRST_IDEOGRAPH and before not in _BREAK_AFTER:
        return False
    if unicodedata.combining(after) or after in _NEVER_FIRST:
        return False
    if before in _BREAK_AFTER:
        return after.isalpha()
    return _is_ideograph(before) or _is_ideograph(after)


def _is_ideograph(char: str) -> bool:
    code = ord(char)
    return char >= _FIRST_IDEOGRAPH and any(code in block for block in _IDEOGRAPHS)
