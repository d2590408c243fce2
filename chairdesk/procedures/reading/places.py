"""Where in the text of a pack a field stands."""

import re
from collections.abc import Iterator, Mapping
from typing import TypeVar

_HEADER = re.compile(r"^\s*\[\[?(?P<path>[^\]]+)\]\]?\s*(#.*)?$")
_FIELD = re.compile(r"""^\s*(?P<path>(?:"[^"]*"|[\w.-])+)\s*=""")
_STEP = re.compile(r'"([^"]*)"|([\w-]+)')
_LONG = '"""'
T = TypeVar("T", str, str | int)
"""A name on the way to a field; in a script also a number, counted from 0."""


def places(text: str) -> Mapping[tuple[str, ...], int]:
    """Note for each table and field of a TOML text the line that it begins on."""
    found: dict[tuple[str, ...], int] = {}
    for number, path in paths(text):
        found.setdefault(path, number)
    return found


def line_of(path: tuple[T, ...], known: Mapping[tuple[T, ...], int]) -> int:
    """Give the line of a field, or of the nearest table around it; 1 for neither."""
    nearest = (known.get(path[:depth]) for depth in range(len(path), 0, -1))
    return next((line for line in nearest if line), 1)


def paths(text: str) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Walk through the tables and fields of a TOML text, each with the line it begins on."""
    table: tuple[str, ...] = ()
    is_inside_words = False
    for number, line in enumerate(text.splitlines(), start=1):
        if is_inside_words:
            is_inside_words = line.count(_LONG) % 2 == 0
            continue
        is_inside_words = line.count(_LONG) % 2 == 1
        if header := _HEADER.match(line):
            table = _steps(header["path"])
            yield number, table
        elif field := _FIELD.match(line):
            yield number, (*table, *_steps(field["path"]))


def _steps(path: str) -> tuple[str, ...]:
    return tuple(quoted or bare for quoted, bare in _STEP.findall(path))
