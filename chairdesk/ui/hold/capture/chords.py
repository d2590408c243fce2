"""The keys of the live conference: they act on what has the focus, and else on the line."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from typing import Protocol, TypeAlias, runtime_checkable

from PySide6.QtWidgets import QApplication, QWidget

from chairdesk.models.contribution import Heading, Tag
from chairdesk.ui.shortcuts import Keys


class Ask(StrEnum):
    """What a key goes to, rather than chooses."""

    SPEAKER = "speaker"
    CHILDREN = "children"
    AUDIENCE = "audience"
    SOURCE = "source"


@dataclass(frozen=True, slots=True)
class OneMore:
    """A child who is named besides those that are, or left out, by the place from 0."""

    place: int


Chord: TypeAlias = Tag | Heading | Ask | OneMore | int
"""What a key wants; a number is the place of a child who is named alone, counted from 0."""


@runtime_checkable
class TakesChords(Protocol):
    """A part of the page that is about one contribution."""

    def take_chord(self, chord: Chord) -> bool:
        """Follow a key; False leaves it to the line."""
        ...


def bind_chords(keys: Keys, within: QWidget, line: Callable[[Chord], object]) -> None:
    """Let the keys work anywhere within a page, on what has the focus or else on the line."""
    wanted: dict[str, Chord] = {f"tag_{tag.value}": tag for tag in Tag}
    wanted |= {heading.value: heading for heading in Heading}
    wanted |= {f"child_{place + 1}": place for place in range(9)}
    wanted |= {f"child_too_{place + 1}": OneMore(place) for place in range(9)}
    wanted |= {ask.value: ask for ask in Ask}
    for does, chord in wanted.items():
        keys.bind(within, does, partial(_follow, chord, line))


def _follow(chord: Chord, line: Callable[[Chord], object]) -> None:
    part = QApplication.focusWidget()
    while part is not None:
        if isinstance(part, TakesChords) and part.take_chord(chord):
            return
        part = part.parentWidget()
    line(chord)
