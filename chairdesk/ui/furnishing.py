"""What the frame is given: dress, keys and words, and how the rooms behind the door are made."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from chairdesk.desk.finding import AcrossConferences
from chairdesk.desk.writing.scribe import AT_ONCE, Scribe
from chairdesk.models.ids import ConferenceId
from chairdesk.ui.conference_page import ConferencePage
from chairdesk.ui.diary.diary_page import DiaryPage
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


@dataclass(frozen=True, slots=True)
class Rooms:
    """How the rooms behind the door are made, each time that it opens."""

    diary: Callable[[], DiaryPage]
    conference: Callable[[ConferenceId], ConferencePage]
    finder: Callable[[], AcrossConferences]
    read_ahead: ReadAhead = nothing_ahead
