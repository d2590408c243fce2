"""Where in the text of a script a field stands."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import TypeAlias

Way: TypeAlias = tuple[str | int, ...]
"""The way to a field: `("step", 4, "who")` is who, in the fifth step."""

_LIST = re.compile(r"^\s*\[\[\s*(?P<path>[^\]]+?)\s*\]\]\s*(#.*)?$")
_TABLE = re.compile(r"^\s*\[\s*(?P<path>[^\[\]]+?)\s*\]\s*(#.*)?$")
_FIELD = re.compile(r"""^\s*(?P<path>(?:"[^"]*"|'[^']*'|[\w.-])+)\s*=""")
_PART = re.compile(r"""\"([^\"]*)\"|'([^']*)'|([\w-]+)""")
_LONG = ('"""', "'''")


def places(text: str) -> Mapping[Way, int]:
    """Note for each table and field of a script the line that it begins on."""
    found: dict[Way, int] = {}
    for number, way in _ways(text):
        found.setdefault(way, number)
    return found


def _ways(text: str) -> Iterator[tuple[int, Way]]:
    table: Way = ()
    met: Counter[Way] = Counter()
    for number, line in _lines_of_tables(text):
        if of_list := _LIST.match(line):
            path = _parts(of_list["path"])
            table = (*path, met[path])
            met[path] += 1
            yield number, table
        elif of_table := _TABLE.match(line):
            table = _parts(of_table["path"])
            yield number, table
        elif field := _FIELD.match(line):
            yield number, (*table, *_parts(field["path"]))


def _lines_of_tables(text: str) -> Iterator[tuple[int, str]]:
    closing = ""
    for number, line in enumerate(text.splitlines(), start=1):
        if closing:
            closing = "" if closing in line else closing
            continue
        yield number, line
        closing = next((mark for mark in _LONG if line.count(mark) == 1), "")


def _parts(path: str) -> tuple[str, ...]:
    return tuple("".join(found) for found in _PART.findall(path))
