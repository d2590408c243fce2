"""What can be done now, by its name: what the page's buttons do first, then what keys do."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import TypeAlias

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from chairdesk.models.looking import question_of, spelled
from chairdesk.ui.kit.buttons import Doing, QuietButton
from chairdesk.ui.kit.layers.side_panel import SidePanel
from chairdesk.ui.language.tr import tr
from chairdesk.ui.looking.choice import Choice
from chairdesk.ui.shortcuts import Keys
from chairdesk.ui.top_bar import TopBar
from chairdesk.words import Words

ORDER = ("primary", "quiet", "plain", "link", "step")
"""The kinds of buttons that are commands, the one that does the next thing first."""
Offer: TypeAlias = Callable[[str], tuple[Sequence[Choice], str]]


@dataclass(frozen=True, slots=True)
class Command:
    """What it is called, how it is done, the key that does it, and what else it is called.

    One of a row, such as who arrives, is offered only to whoever types for it.
    """

    says: str = field(repr=False)
    do: Callable[[], object]
    key: str = ""
    also: str = field(default="", repr=False)
    is_of_a_row: bool = False


def commands_in(window: QWidget, keys: Keys) -> list[Command]:
    """List what can be done in a window now, each thing once; what no name tells apart is not."""
    buttons = [one for one in window.findChildren(QuietButton) if _is_offered(one)]
    doings = [one for one in window.findChildren(Doing) if _is_shown(one.parent())]
    keyed = {one.key_does: one.command for one in buttons if one.key_does}
    pressed = _by_buttons(window, [one for one in buttons if not one.key_does])
    return [
        *(one for one in pressed if not one.is_of_a_row),
        *(
            Command(says, one.do, keys.spoken(one.key_does) if one.key_does else "")
            for one in doings
            if (says := one.says())
        ),
        *(
            Command(keys.says(does), do, keys.spoken(does), keyed.get(does, ""))
            for does, do in keys.doable(window)
        ),
        *(one for one in pressed if one.is_of_a_row),
    ]


def offered_commands(commands: Sequence[Command], words: Words) -> Offer:
    """Offer what can be done now, each with its key, by words in its sentence."""

    def offer(typed: str) -> tuple[Sequence[Choice], str]:
        question = question_of(typed)
        fitting = [
            Choice(one.says, beside=one.key, what=one.do)
            for one in commands
            if question.fits(f"{one.says} {one.also}") and (question.terms or not one.is_of_a_row)
        ]
        if not fitting:
            return (), tr(
                "Nothing that can be done here is called that. An empty line shows all that can."
            )
        number = words.number(len(fitting)).capitalize()
        return fitting, tr("{number} to choose from.", "", len(fitting)).format(number=number)

    return offer


def _by_buttons(window: QWidget, buttons: list[QuietButton]) -> list[Command]:
    def in_order(one: QuietButton) -> tuple[bool, int, int, int]:
        place = one.mapTo(window, QPoint())
        return isinstance(one.parent(), TopBar), ORDER.index(one.KIND), place.y(), place.x()

    names = Counter(spelled(one.command) for one in buttons)
    texts = Counter(one.text() for one in buttons if one.text())
    return [
        Command(one.command, partial(_press, one), is_of_a_row=texts[one.text()] > 1)
        for one in sorted(buttons, key=in_order)
        if names[spelled(one.command)] == 1
    ]


def _press(button: QuietButton) -> None:
    """Press a button, if it is there still: the page may have changed under the list."""
    if isValid(button):
        button.click()


def _is_offered(button: QuietButton) -> bool:
    is_one = button.KIND in ORDER and bool(button.command)
    return is_one and button.isEnabled() and _is_shown(button)


def _is_shown(part: object) -> bool:
    """Say whether a part is shown, and not in what comes to the front beside the work."""
    around = part if isinstance(part, QWidget) and part.isVisible() else None
    if around is None:
        return False
    while around is not None and not isinstance(around, SidePanel):
        around = around.parentWidget()
    return around is None
