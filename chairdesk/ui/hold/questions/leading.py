"""Which part of a panel an item of the agenda is about, as the rules of the pack tell it."""

from collections.abc import Mapping
from typing import TypeVar

from chairdesk.procedures.pack import Item, Pack

Part = TypeVar("Part")

_TELLS = {"category": "areas-of-concern", "if-dissent": "dissent"}


def leading(pack: Pack, item: Item, parts: Mapping[str, Part]) -> tuple[Part, ...]:
    """Put the part that an item is about first; the rest keep their order.

    A part goes by what meets its rules, such as `contingency`; dissent by its condition.
    """
    said: list[str] = [
        word for r in pack.rules if r.item == item.key for word in (r.met_by, r.condition)
    ]
    told = [_TELLS.get(word, word) for word in (*said, item.key)]
    first = next((word for word in parts if word in told), None)
    if first is None:
        return tuple(parts.values())
    return (parts[first], *(part for word, part in parts.items() if word != first))
