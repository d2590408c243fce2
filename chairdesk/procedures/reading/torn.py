"""Where a text cannot be read as TOML, and what to do about it, in one sentence."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from chairdesk.procedures.reading.amiss import amiss
from chairdesk.procedures.reading.places import paths
from chairdesk.words import Sentence

_AT_LINE = re.compile(r"\s*\(at (?:line (\d+), column \d+|end of document)\)")
_VALUE = re.compile(r"=\s*(.*)$")
_FIRST_WORD = re.compile(r"\s*([\w.-]+)")
_DAY = re.compile(r"\d{4}-\d{1,2}-\d{1,2}\b")
_TRUTH = re.compile(r"(true|false)\b", re.IGNORECASE)
_CURLY = re.compile("[“”„‘’]")

_HINTS = (
    (re.compile(r"Expected '='"), "no-equals"),
    (re.compile(r"Expected ']'"), "no-bracket"),
    (re.compile(r"Illegal character '\\n'|Unterminated string|Expected \W"), "not-closed"),
    (re.compile(r"Unclosed array"), "a-list"),
    (re.compile(r"Unclosed inline|Invalid initial character"), "one-line"),
    (re.compile(r"Cannot declare"), "table-twice"),
    (re.compile(r"Cannot overwrite"), "field-twice"),
    (re.compile(r"Illegal character"), "illegal"),
    (re.compile(r"Unescaped"), "backslash"),
    (re.compile(r"Invalid statement"), "no-field"),
    (re.compile(r"Expected newline"), "stands-behind"),
)


@dataclass(frozen=True, slots=True)
class Torn:
    """The line and field at which the reader of TOML gave up, and what is wrong there."""

    line: int
    field: str
    why: Sentence


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
    return word[1] if word else amiss("the-text")


def _why(message: str, said: str) -> Sentence:
    value = _value(said)
    if _DAY.match(value) and "Illegal" not in message:
        return Sentence("torn", "no-date", given=value.split()[0])
    return Sentence("torn", next(_reasons(message, value), "other"))


def _reasons(message: str, value: str) -> Iterator[str]:
    """Name the sentences that say what may be wrong, the likeliest first."""
    if _CURLY.match(value):
        yield "curly"
    if message == "Invalid value":
        yield from _of_value(value)
    yield from (why for pattern, why in _HINTS if pattern.match(message))


def _of_value(value: str) -> Iterator[str]:
    if not value:
        yield "no-value"
    if value.startswith("["):
        yield "a-list"
    if _TRUTH.match(value):
        yield "small-letters"
    yield "not-a-value"


def _value(said: str) -> str:
    found = _VALUE.search(said)
    return found[1].strip() if found else ""
