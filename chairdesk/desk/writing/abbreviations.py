"""Abbreviations of one's own: what they stand for, and where one is written out."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

LAST_WORD = re.compile(r"[^\s(\[“‘\"]+$")
BEFORE_A_SENTENCE = re.compile(r"(?:^|[.!?:\n])[\s(\[“‘\"]*$")


@dataclass(frozen=True, slots=True)
class Written:
    """What was read from the page of abbreviations, and the lines that say none."""

    known: Mapping[str, str] = field(default_factory=dict, repr=False)
    unclear: tuple[int, ...] = ()
    """The numbers of the lines, counted from 1."""


def read_abbreviations(text: str) -> Written:
    """Read abbreviations, one to a line: the short, an equals sign, the long."""
    known: dict[str, str] = {}
    unclear = []
    for number, line in enumerate(text.splitlines(), 1):
        short, equals, long = (part.strip() for part in line.partition("="))
        if equals and long and LAST_WORD.fullmatch(short) and short not in known:
            known[short] = long
        elif line.strip():
            unclear.append(number)
    return Written(known, tuple(unclear))


def with_usual(text: str, usual: Mapping[str, str]) -> str:
    """Add the usual abbreviations below one's own, which win where both have one."""
    own = read_abbreviations(text).known
    added = [f"{short} = {long}" for short, long in usual.items() if short not in own]
    return "\n".join(part for part in (text.rstrip(), *added) if part)


def last_word(before: str) -> str:
    """Find the word that ends a text; empty after a space."""
    found = LAST_WORD.search(before)
    return found.group() if found else ""


def written_out(before: str, known: Mapping[str, str], names: Collection[str]) -> str:
    """Write out the abbreviation that ends a text; empty where none does.

    A part of a name is never one: not of somebody here (`names`, case folded), nor a word with
    a capital letter where no sentence begins.
    """
    short = last_word(before)
    if not short or short.casefold() in names:
        return ""
    if short in known:
        return known[short]
    long = known.get(short[0].lower() + short[1:], "")
    is_first = BEFORE_A_SENTENCE.search(before[: -len(short)]) is not None
    return long[:1].upper() + long[1:] if is_first else ""
