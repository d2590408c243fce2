"""Where the chair was when the desk was closed: kept in the vault, and offered when it opens."""

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import TypeAlias
from uuid import UUID

from chairdesk.desk.ports import Settings
from chairdesk.desk.writing.scribe import Scribe
from chairdesk.models.ids import ConferenceId
from chairdesk.ui.desk_window import DeskWindow
from chairdesk.ui.step import Step

Place: TypeAlias = tuple[ConferenceId, Step]
NAME = "left at"


class LeftAt:
    """Follows a window from conference to conference, once its door has opened.

    What was left is kept as one goes, so that a kill leaves it too; nobody waits for that, and
    where the disk refuses it, the next opening begins at the diary.
    """

    def __init__(
        self, window: DeskWindow, settings: Callable[[], Settings], scribe: Scribe
    ) -> None:
        self._window, self._of_vault, self._scribe = window, settings, scribe
        self._kept = ""
        self._is_followed = False
        window.unlocked.connect(self._offer)
        window.moved.connect(self._keep)
        window.covered.connect(self._stop)

    def _offer(self) -> None:
        self._kept = self._of_vault().setting(NAME) or ""
        place, diary = read(self._kept), self._window.diary
        if place is not None and self._window.left_at is None and diary is not None:
            diary.offer_to_go_on(*place)
        self._is_followed = True
        if self._window.left_at is not None:
            self._keep()

    def _stop(self) -> None:
        self._is_followed = False

    def _keep(self) -> None:
        if self._window.left_at is not None and self._window.diary is not None:
            self._window.diary.go_on.hide()
        now = spelled(self._window.left_at)
        if self._is_followed and now != self._kept:
            self._kept = now
            keep = partial(self._of_vault().keep_setting, NAME, now)
            self._scribe.write(keep, lambda _: None)


def spelled(place: Place | None) -> str:
    """Spell a place as it is kept."""
    return f"{place[0]} {place[1].value}" if place is not None else ""


def read(kept: str) -> Place | None:
    """Read a place that was kept; None where there is none, or none that is known here."""
    which, _, step = kept.partition(" ")
    with suppress(ValueError):
        return ConferenceId(UUID(which)), Step(step)
    return None
