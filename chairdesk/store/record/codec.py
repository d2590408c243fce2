"""Events to bytes and back: canonical JSON, read strictly, spelled by their fields' types."""

import json
import re
import types
from collections.abc import Callable
from dataclasses import dataclass, fields, is_dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import cache, lru_cache
from typing import NewType, Union, cast, get_args, get_origin, get_type_hints
from uuid import UUID

from chairdesk.desk.ports import Damaged, UnknownEvent
from chairdesk.models.events import Event


@dataclass(frozen=True, slots=True)
class Coder:
    """How values of one type are written as JSON, and read back."""

    write: Callable[[object], object]
    read: Callable[[object], object]


def kind_of(event: type) -> str:
    """Name a kind as the vault does: ContributionRecorded is `contribution-recorded`."""
    return re.sub(r"(?<!^)(?=[A-Z])", "-", event.__name__).lower()


KINDS: dict[str, type] = {kind_of(event): event for event in get_args(Event)}
"""Every kind of event that this ChairDesk knows."""

_ENCODER = json.JSONEncoder(
    sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False
)


def event_to_bytes(event: Event) -> bytes:
    """Write an event, the same one always as the same bytes."""
    return _canonical(_coder(Event).write(event))


def event_from_bytes(written: bytes) -> Event:
    """Read an event; raise UnknownEvent if a newer ChairDesk wrote it, Damaged if none did."""
    return cast("Event", _coder(Event).read(_parsed(written)))


def spelled_moment(moment: datetime) -> str:
    """Write a time with its offset, without which it would mean nothing."""
    if moment.tzinfo is None:
        message = "a time without its zone cannot be recorded"
        raise ValueError(message)
    return moment.isoformat()


def _canonical(plain: object) -> bytes:
    return _ENCODER.encode(plain).encode("utf-8", "surrogatepass")


def _parsed(written: bytes) -> object:
    try:
        return json.loads(written.decode("utf-8", "surrogatepass"))
    except ValueError:
        raise Damaged from None


@cache
def _coder(kind: object) -> Coder:
    """Find how a type is coded; a type that the models do not use yet is a TypeError."""
    while isinstance(kind, NewType):
        kind = kind.__supertype__
    if kind in _SCALARS:
        return _SCALARS[kind]
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return _enum_coder(kind)
    if isinstance(kind, type) and is_dataclass(kind):
        return _record_coder(kind)
    return _composed_coder(kind)


def _composed_coder(kind: object) -> Coder:
    parts = get_args(kind)
    origin = get_origin(kind)
    if origin is tuple and parts[1:] == (...,):
        return _tuple_coder(_coder(parts[0]))
    if origin is frozenset:
        return _set_coder(_coder(parts[0]))
    if origin in {Union, types.UnionType}:
        return _union_coder(parts)
    message = f"the codec does not know {kind}"
    raise TypeError(message)


def _scalar_coder(kind: type) -> Coder:
    def read(plain: object) -> object:
        if type(plain) is not kind:
            raise Damaged
        return plain

    return Coder(lambda value: value, read)


def _read_number(plain: object) -> object:
    if type(plain) not in {int, float}:
        raise Damaged
    return float(cast("float", plain))


def _spelled_coder(spell: Callable[[object], str], read: Callable[[str], object]) -> Coder:
    def read_strictly(plain: object) -> object:
        try:
            return read(cast("str", plain))
        except (ValueError, TypeError, AttributeError):
            raise Damaged from None

    return Coder(spell, read_strictly)


_SCALARS: dict[type, Coder] = {
    str: _scalar_coder(str),
    bool: _scalar_coder(bool),
    int: _scalar_coder(int),
    float: Coder(lambda value: value, _read_number),
    datetime: _spelled_coder(
        lambda value: spelled_moment(cast("datetime", value)), datetime.fromisoformat
    ),
    date: _spelled_coder(str, date.fromisoformat),
    UUID: _spelled_coder(str, lru_cache(maxsize=4096)(UUID)),  # most are named again and again
}


def _enum_coder(kind: type[StrEnum]) -> Coder:
    def read(plain: object) -> object:
        try:
            return kind(cast("str", plain))
        except ValueError:  # a newer ChairDesk has more of them
            raise UnknownEvent from None

    return Coder(lambda value: cast("StrEnum", value).value, read)


def _tuple_coder(item: Coder) -> Coder:
    return Coder(
        lambda value: [item.write(each) for each in cast("tuple[object, ...]", value)],
        lambda plain: tuple(item.read(each) for each in _list(plain)),
    )


def _set_coder(item: Coder) -> Coder:
    return Coder(
        lambda value: sorted(
            (item.write(each) for each in cast("frozenset[object]", value)), key=_canonical
        ),
        lambda plain: frozenset(item.read(each) for each in _list(plain)),
    )


def _union_coder(parts: tuple[object, ...]) -> Coder:
    """Code an optional value, several kinds of identifier, or several kinds of record."""
    given = [part for part in parts if part is not types.NoneType]
    coder = _kinds_coder(given) if all(map(is_dataclass, given)) else _one_coder(given)
    if len(given) == len(parts):
        return coder
    return Coder(
        lambda value: None if value is None else coder.write(value),
        lambda plain: None if plain is None else coder.read(plain),
    )


def _one_coder(parts: list[object]) -> Coder:
    coders = {_coder(part) for part in parts}
    if len(coders) != 1:
        message = f"the codec cannot tell these apart: {parts}"
        raise TypeError(message)
    return coders.pop()


def _kinds_coder(parts: list[object]) -> Coder:
    kinds = {kind_of(part): part for part in cast("list[type]", parts)}
    if len(kinds) == 1:
        return _coder(parts[0])
    names = {part: kind for kind, part in kinds.items()}

    def write(value: object) -> object:
        kind = names[type(value)]
        return [kind, _coder(kinds[kind]).write(value)]

    def read(plain: object) -> object:
        match plain:
            case [str(kind), record] if kind in kinds:
                return _coder(kinds[kind]).read(record)
            case [str(), dict()]:
                raise UnknownEvent
        raise Damaged

    return Coder(write, read)


def _record_coder(kind: type) -> Coder:
    hints = get_type_hints(kind)
    coders = {each.name: _coder(hints[each.name]) for each in fields(kind)}

    def write(value: object) -> object:
        return {name: coder.write(getattr(value, name)) for name, coder in coders.items()}

    def read(plain: object) -> object:
        if not isinstance(plain, dict):
            raise Damaged
        if not plain.keys() <= coders.keys():  # a newer ChairDesk says more than this one hears
            raise UnknownEvent
        told = {name: coders[name].read(value) for name, value in plain.items()}
        try:
            return kind(**told)
        except TypeError:  # a field without a default is not there
            raise Damaged from None

    return Coder(write, read)


def _list(plain: object) -> list[object]:
    if not isinstance(plain, list):
        raise Damaged
    return plain
