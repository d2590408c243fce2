"""What every window is given: dress, keys and words."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from chairdesk.desk.writing.scribe import AT_ONCE, Scribe
from chairdesk.ui.shortcuts import Keys
from chairdesk.ui.style import Style
from chairdesk.words import Words

ReadAhead: TypeAlias = Callable[[Callable[[int, int], bool]], object]
"""Reads, beside the windows, what the diary will show; tells how many conferences of how many.

It is told in turn whether to go on.
"""


def nothing_ahead(_told: Callable[[int, int], bool]) -> None:
    """Read nothing before it is shown."""


@dataclass(frozen=True, slots=True)
class Furnishing:
    """What every window is furnished with: dress, keys and words, and who writes for it."""

    style: Style
    keys: Keys
    words: Words
    scribe: Scribe = AT_ONCE
    languages: tuple[tuple[str, str], ...] = ()
    """Each language that can be chosen: its code, and its name for itself."""
