"""Which page stands at the door: the first run, or the way into the vault that is there."""

from collections.abc import Callable

from chairdesk.desk.door import VaultDoor
from chairdesk.ui.unlock.first_run_page import FirstRunPage
from chairdesk.ui.unlock.unlock_page import UnlockPage
from chairdesk.words import Words


def way_in(door: VaultDoor, words: Words, enter: Callable[[], object]) -> UnlockPage | FirstRunPage:
    """Make the page that leads through the door, and then calls `enter`."""
    if door.exists():
        page = UnlockPage(door, words)
        page.opened.connect(enter)
        return page
    first = FirstRunPage(door, words)
    first.finished.connect(enter)
    return first
