"""The keys that the window answers whatever is open in it."""

from collections.abc import Callable
from typing import Protocol, cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from chairdesk.ui.frame.reading_order import put_in_reading_order
from chairdesk.ui.furnishing import Furnishing
from chairdesk.ui.zones import step_zone


class Ways(Protocol):
    """Where the window can be led."""

    def go_on(self, by: int) -> None:
        """Go to the next step (1) or the one before (-1)."""

    def lock_if_open(self) -> None:
        """Lock, unless the door is shut already."""


def bind(window: Ways, furnishing: Furnishing, show_keys: Callable[[], None]) -> None:
    """Bind the keys of a window; the lock is bound once for all of them."""
    keys, widget = furnishing.keys, cast("QWidget", window)
    doings: dict[str, Callable[[], object]] = {
        "help": show_keys,
        "next_zone": lambda: _go_to_zone(widget, 1),
        "previous_zone": lambda: _go_to_zone(widget, -1),
        "next_step": lambda: window.go_on(1),
        "previous_step": lambda: window.go_on(-1),
    }
    for does, slot in doings.items():
        keys.bind(widget, does, slot, Qt.ShortcutContext.WindowShortcut)
    bind_size_of_text(widget, furnishing)


def bind_size_of_text(window: QWidget, furnishing: Furnishing) -> None:
    """Bind the keys that make text larger and smaller, which help at the door already."""
    style = furnishing.style
    doings: dict[str, Callable[[], object]] = {
        "larger": style.write_larger,
        "smaller": style.write_smaller,
        "usual_size": style.write_as_usual,
    }
    for does, slot in doings.items():
        furnishing.keys.bind(window, does, slot, Qt.ShortcutContext.WindowShortcut)


def bind_lock(window: Ways, furnishing: Furnishing) -> None:
    """Bind the keys that lock and that close, of the application: no open list keeps them back."""
    everywhere, widget = Qt.ShortcutContext.ApplicationShortcut, cast("QWidget", window)
    furnishing.keys.bind(widget, "lock", window.lock_if_open, everywhere)
    furnishing.keys.bind(widget, "quit", widget.close, everywhere)


def _go_to_zone(window: QWidget, by: int) -> None:
    put_in_reading_order(window)  # a zone is come into at what is read first
    step_zone(window, by)
