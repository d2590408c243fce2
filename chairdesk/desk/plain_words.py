"""What was typed or pasted, as the record can keep it and a page can print it."""

from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import Any
from unicodedata import category

from chairdesk.models.events import Event, ProcedureAdopted

LINE_ENDS = ("\r\n", "\r", "\v", "\f", "\x85", "\u2028", "\u2029")
UNPRINTABLE = frozenset({"Cc", "Cs"})
"""Control characters, and halves of a character that no file can hold."""


def plain_words(typed: str) -> str:
    """Keep every word in any script, and leave out what only a machine could read."""
    for end in LINE_ENDS:
        typed = typed.replace(end, "\n")
    typed = typed.replace("\t", " ")
    return "".join(c for c in typed if c == "\n" or category(c) not in UNPRINTABLE).strip()


def cleaned(event: Event) -> Event:
    """Clean every word of an event; the procedure keeps its text to the letter."""
    return event if isinstance(event, ProcedureAdopted) else _cleaned(event)


def _cleaned(value: Any) -> Any:  # noqa: ANN401 - whatever an event is made of
    if isinstance(value, str):
        return value if isinstance(value, Enum) else plain_words(value)
    if isinstance(value, tuple):
        return tuple(map(_cleaned, value))
    if not is_dataclass(value) or isinstance(value, type):
        return value
    was = {one.name: getattr(value, one.name) for one in fields(value)}
    now = {name: _cleaned(part) for name, part in was.items()}
    return value if now == was else replace(value, **now)
