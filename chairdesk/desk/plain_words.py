"""What was typed or pasted, as the record can keep it and a page can print it."""

from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import Any
from unicodedata import category

from chairdesk.models.arrangements import Arrangements
from chairdesk.models.events import Event, ProcedureAdopted
from chairdesk.models.people import Agency, Child, Person

LINE_ENDS = ("\r\n", "\r", "\v", "\f", "\x85", "\u2028", "\u2029")
UNPRINTABLE = frozenset({"Cc", "Cs"})
"""Control characters, and halves of a character that no file can hold."""
TURNS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""What turns the letters that follow round: within a name it would turn what stands after it."""
ON_ONE_LINE = (Agency, Arrangements, Child, Person)
"""What is named in the midst of a line, in lists and on papers."""


def plain_words(typed: str) -> str:
    """Keep every word in any script, and leave out what only a machine could read."""
    for end in LINE_ENDS:
        typed = typed.replace(end, "\n")
    typed = typed.replace("\t", " ")
    return "".join(c for c in typed if c == "\n" or category(c) not in UNPRINTABLE).strip()


def one_line(typed: str) -> str:
    """Keep plain words on one line, each letter in the order in which it is read."""
    return "".join(c for c in plain_words(typed).replace("\n", " ") if c not in TURNS)


def cleaned(event: Event) -> Event:
    """Clean every word of an event; the procedure keeps its text to the letter."""
    return event if isinstance(event, ProcedureAdopted) else _cleaned(event)


def _cleaned(value: Any, clean: Callable[[str], str] = plain_words) -> Any:  # noqa: ANN401 - whatever an event is made of
    if isinstance(value, str):
        return value if isinstance(value, Enum) else clean(value)
    if isinstance(value, tuple):
        return tuple(_cleaned(one, clean) for one in value)
    if not is_dataclass(value) or isinstance(value, type):
        return value
    clean = one_line if isinstance(value, ON_ONE_LINE) else clean
    was = {one.name: getattr(value, one.name) for one in fields(value)}
    now = {name: _cleaned(part, clean) for name, part in was.items()}
    return value if now == was else replace(value, **now)
