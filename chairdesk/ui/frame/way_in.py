"""Which page stands at the door: the first run, or the way into the vault that is there."""

from collections.abc import Callable

from chairdesk.desk.at_the_door.door import VaultDoor
from chairdesk.ui.furnishing import Rooms
from chairdesk.ui.unlock.first_run_page import FirstRunPage
from chairdesk.ui.unlock.unlock_page import RENEW, UnlockPage
from chairdesk.words import Words


def way_in(
    door: VaultDoor,
    words: Words,
    enter: Callable[[], object],
    show_again: Callable[[], object],
    rooms: Rooms,
) -> UnlockPage | FirstRunPage:
    """Make the page that leads through the door, and then calls `enter`.

    Where a backup was brought back there is another page to show, which is asked for.
    """
    if door.exists():
        page = UnlockPage(door, words, rooms.read_ahead)
        page.opened.connect(enter)
        return page
    first = FirstRunPage(door, words)
    first.finished.connect(enter)
    first.restored.connect(lambda: _say_restored(show_again()))
    return first


def is_let_in(page: object) -> bool:
    """Say whether the vault stands open behind the door: its recovery code was right."""
    return isinstance(page, UnlockPage) and page.ways.current == RENEW


def _say_restored(page: object) -> None:
    if isinstance(page, UnlockPage):
        page.say_restored()
