"""What in the tables of a pack does not have the shape that a pack has."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from typing import Any, Literal, get_args, get_origin

from chairdesk.procedures.pack import (
    HEADED,
    LISTED,
    Pack,
    Part,
    fields_of,
    misfit,
    name_field,
)
from chairdesk.procedures.reading.amiss import amiss
from chairdesk.procedures.reading.family import Tables
from chairdesk.words import Sentence

_CLOSURES = "closures"
_EXPECTED = re.compile(r"Expected `(\w+)")
_FIELD = re.compile(r"Object [a-z ]+ field `(\w+)`")
_VALUES = ("str", "int", "bool", "array", "object")


@dataclass(frozen=True, slots=True)
class Misfit:
    """A field that does not fit, by the way to it, and why."""

    path: tuple[str, ...]
    why: Sentence


def misfits(tables: Tables) -> tuple[Misfit, ...]:
    """List every field of a pack that is missing, unknown or of the wrong kind."""
    apart = {*LISTED, *HEADED, _CLOSURES}
    head = {key: value for key, value in tables.items() if key not in apart}
    skipped = frozenset(LISTED) | (apart & frozenset(tables))
    return (
        *_of_part(head, Pack, (), skipped),
        *_of_closures(tables.get(_CLOSURES, {})),
        *(
            m
            for key in HEADED
            if key in tables
            for m in _of_table(tables[key], HEADED[key], (key,))
        ),
        *(m for section in LISTED for m in _of_section(tables.get(section, {}), section)),
    )


def _of_closures(days: object) -> Iterator[Misfit]:
    if not isinstance(days, dict):
        yield Misfit((_CLOSURES,), amiss("a-table"))
        return
    for day, words in days.items():
        if misfit(day, date):
            yield Misfit((_CLOSURES, day), amiss("no-closure"))
        elif why := _why_not(words, str, is_required=True):
            yield Misfit((_CLOSURES, day), why)


def _of_section(tables: object, section: str) -> Iterator[Misfit]:
    if not isinstance(tables, dict):
        yield Misfit((section,), amiss("tables", section=section))
        return
    for key, table in tables.items():
        named = {name_field(section): key, **table} if isinstance(table, dict) else table
        yield from _of_table(named, LISTED[section], (section, key))


def _of_table(table: object, part: type[Part], path: tuple[str, ...]) -> Iterator[Misfit]:
    if isinstance(table, dict):
        yield from _of_part(table, part, path, frozenset())
    else:
        yield Misfit(path, amiss("a-table"))


def _of_part(
    table: Tables, part: type[Part], path: tuple[str, ...], skipped: frozenset[str]
) -> Iterator[Misfit]:
    fields = {k: v for k, v in fields_of(part).items() if k not in skipped}
    for key in table:
        if key not in fields:
            yield Misfit((*path, key), _unknown(key, [*fields, *skipped]))
    for key, (expected, is_required) in fields.items():
        if key in table:
            if why := _why_not(table[key], expected, is_required=is_required):
                yield Misfit((*path, key), why)
        elif is_required:
            yield Misfit((*path, key), amiss("missing"))


def _why_not(value: object, expected: Any, *, is_required: bool) -> Sentence | None:  # noqa: ANN401 - a type
    if why := misfit(value, expected):
        return _in_words(why, value, expected)
    if is_required and isinstance(value, str) and not value.strip():
        return amiss("empty")
    return amiss("less-than-nothing") if isinstance(value, int) and value < 0 else None


def _unknown(key: str, known: list[str]) -> Sentence:
    near = get_close_matches(key, known, n=1)
    return amiss("unknown-near", near=near[0]) if near else amiss("unknown")


def _in_words(why: str, value: object, expected: Any) -> Sentence:  # noqa: ANN401 - a type
    choices = _choices(expected)
    if choices and "enum" in why:
        offered = ", ".join(c for c in choices if c)
        return amiss("none-of", given=_shown(value, choices), choices=offered)
    if date in (expected, *get_args(expected)):
        return amiss("expects", what=_kind_of_value("date"))
    if found := _EXPECTED.match(why):
        what = _kind_of_value(found[1] if found[1] in _VALUES else "other")
        return amiss("expects-in-it" if "[" in why else "expects", what=what)
    *_, field = _FIELD.findall(why)  # the library knows no other complaint about a pack
    return amiss("lacks" if "missing" in why else "has-besides", field=field)


def _kind_of_value(name: str) -> Sentence:
    return Sentence("pack_values", name)


def _choices(expected: Any) -> tuple[str, ...]:  # noqa: ANN401 - a type
    if get_origin(expected) is Literal:
        return get_args(expected)
    return tuple(choice for inner in get_args(expected) for choice in _choices(inner))


def _shown(value: object, choices: tuple[str, ...]) -> str:
    values = value if isinstance(value, list) else [value]
    wrong = [str(one) for one in values if one not in choices]
    return ", ".join(f"“{one}”" for one in wrong)
