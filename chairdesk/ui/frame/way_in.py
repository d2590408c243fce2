"""Which page stands at the door: the first run, or the way into the vault that is there."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from chairdesk.desk.at_the_door.door import FindDoor, Outside
from chairdesk.ui.furnishing import ReadAhead, nothing_ahead
from chairdesk.ui.unlock.first_run_page import FirstRunPage
from chairdesk.ui.unlock.unlock_page import RENEW, UnlockPage
from chairdesk.words import Words

DoorPage: TypeAlias = UnlockPage | FirstRunPage


@dataclass(frozen=True, slots=True)
class Threshold:
    """Whether there is a vault, how it is seen from outside, its door, and what is read then."""

    is_there: Callable[[], bool]
    outside: Outside
    door: FindDoor
    read_ahead: ReadAhead = nothing_ahead


def way_in(
    threshold: Threshold,
    words: Words,
    enter: Callable[[], object],
    show_again: Callable[[], object],
) -> DoorPage:
    """Make the page that leads through the door, and then calls `enter`.

    Where a backup was brought back there is another page to show, which is asked for.
    """
    if threshold.is_there():
        page = UnlockPage(threshold.outside, threshold.door, words, threshold.read_ahead)
        page.opened.connect(enter)
        return page
    first = FirstRunPage(threshold.door, words)
    first.finished.connect(enter)
    first.restored.connect(lambda: _say_restored(show_again()))
    return first


def call_off(page: object) -> bool:
    """Let what is tried at the door just now open nothing; say whether the door is shut.

    It is not where the recovery code was right: the vault stands open behind it.
    """
    if not isinstance(page, UnlockPage):
        return True
    page.meanwhile.call_off()
    return page.ways.current != RENEW


def _say_restored(page: object) -> None:
    if isinstance(page, UnlockPage):
        page.say_restored()
