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
UNPRINTABLE = frozenset({"Cc", "Cs", "Cf"})
"""Control characters, halves of a character that no file can hold, and what is never seen: among
it what turns round the letters or figures that follow, so that a line would read otherwise on the
screen than on paper. A name from the right stands right without."""
TURNS = frozenset("\u202a\u202b\u202d\u202e\u2066\u2067\u2068")
OF_A_SCRIPT = frozenset("\u200c\u200d\u06dd\u070f\u08e2") | set(map(chr, range(0x600, 0x606)))
"""What a script needs to be written right: joiners, and signs that are seen."""
ON_ONE_LINE = (Agency, Arrangements, Child, Person)
"""What is named in the midst of a line, in lists and on papers."""


def plain_words(typed: str) -> str:
    """Keep every word in any script, and leave out what only a machine could read."""
    return readable(typed).strip()


def readable(typed: str) -> str:
    """Keep plain words with the spaces around them, in the order in which they are read."""
    if typed.isascii() and typed.isprintable():
        return typed
    for end in LINE_ENDS:
        typed = typed.replace(end, "\n")
    typed = typed.replace("\t", " ")
    return "".join(filter(_is_kept, typed))


def turns_round(typed: str) -> bool:
    """Say whether something in it would show the words that follow in another order."""
    return not TURNS.isdisjoint(typed)


def one_line(typed: str) -> str:
    """Keep plain words on one line."""
    return plain_words(typed).replace("\n", " ")


def _is_kept(char: str) -> bool:
    return char == "\n" or char in OF_A_SCRIPT or category(char) not in UNPRINTABLE


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
