"""Where a text cannot be read as TOML, and what to do about it, in one sentence."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from chairdesk.procedures.reading.places import paths

_AT_LINE = re.compile(r"\s*\(at (?:line (\d+), column \d+|end of document)\)")
_VALUE = re.compile(r"=\s*(.*)$")
_FIRST_WORD = re.compile(r"\s*([\w.-]+)")
_DAY = re.compile(r"\d{4}-\d{1,2}-\d{1,2}\b")
_TRUTH = re.compile(r"(true|false)\b", re.IGNORECASE)
_CURLY = re.compile("[“”„‘’]")

_NOT_CLOSED = "its quotation mark is not closed"
_LIST = "its list wants a comma between its parts and a ] at its end"
_HINTS = (
    (r"Illegal character '\\n'|Unterminated string|Expected \W", _NOT_CLOSED),
    (r"Unclosed array", _LIST),
    (r"Unclosed inline|Invalid initial character", "what stands in { } stands on one line"),
    (r"Cannot declare", "this table stands here a second time"),
    (r"Cannot overwrite", "this field stands here a second time"),
    (r"Unescaped", "a backslash in words is written twice"),
    (r"Invalid statement", "a line begins with a field, or with a table in square brackets"),
    (r"Expected newline", "something stands behind its value that does not belong there"),
)
_WANTS = {
    "Expected '='": "an = is missing between the field and its value",
    "Expected ']'": "the name of a table wants a ] at its end",
}


@dataclass(frozen=True, slots=True)
class Torn:
    """The line and field at which the reader of TOML gave up, and what is wrong there."""

    line: int
    field: str
    why: str


def torn(text: str, error: str) -> Torn:
    """Tell what the reader of TOML says in words that say what to do."""
    lines = text.splitlines()
    at = _AT_LINE.search(error)
    line = max(1, min(int(at[1]) if at and at[1] else len(lines), len(lines)))
    message = _AT_LINE.sub("", error)
    begun = [(n, path) for n, path in paths(text) if n <= line]
    if message == "Unclosed array":
        begun = [(n, path) for n, path in begun if _value(lines[n - 1]).startswith("[")]
    if begun and ("Unclosed array" in message or "end of document" in error):
        line = begun[-1][0]
    said = lines[line - 1] if lines else ""
    return Torn(line, _field(begun, line, said), _why(message, said))


def _field(begun: list[tuple[int, tuple[str, ...]]], line: int, said: str) -> str:
    """Name the field that begins on a line, or the word that stands for one there."""
    here = next((path for n, path in begun if n == line), None)
    if here:
        return ".".join(here)
    word = _FIRST_WORD.match(said)
    return word[1] if word else "the text"


def _why(message: str, said: str) -> str:
    return next(_reasons(message, said), f"{message[:1].lower()}{message[1:]}".rstrip("."))


def _reasons(message: str, said: str) -> Iterator[str]:
    value = _value(said)
    if _DAY.match(value) and "Illegal" not in message:
        yield f"{value.split()[0]} is no date that a calendar has; write one such as 2026-11-26"
    if _CURLY.match(value):
        yield "words stand between straight quotation marks, not curly ones"
    if message == "Invalid value":
        yield from _of_value(value)
    yield from (why for begins, why in _WANTS.items() if message.startswith(begins))
    yield from (why for pattern, why in _HINTS if re.match(pattern, message))


def _of_value(value: str) -> Iterator[str]:
    if not value:
        yield "its value is missing"
    if value.startswith("["):
        yield _LIST
    if _TRUTH.match(value):
        yield "true and false are written in small letters"
    yield "its value is no words in quotation marks, number, date, list, true or false"


def _value(said: str) -> str:
    found = _VALUE.search(said)
    return found[1].strip() if found else ""
