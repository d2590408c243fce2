"""The way of a rehearsal into a new conference, by the buttons that are there for it."""

from chairdesk.ui.conference_page import ConferencePage
from chairdesk.ui.desk_window import DeskWindow
from chairdesk.ui.rehearsal.hands import Hands, NoWay
from chairdesk.ui.unlock.unlock_page import UnlockPage


def begin_new(window: DeskWindow, hands: Hands, secret: str) -> ConferencePage:
    """Unlock, and begin a new conference."""
    way_in = window.stack.currentWidget()
    if isinstance(way_in, UnlockPage):
        hands.write(way_in.secret.line, secret, "passphrase")
        hands.press(way_in.unlock, "way in")
    hands.wait_until(lambda: window.diary is not None, "the diary")
    if window.diary is not None:
        diary = window.diary
        is_first = diary.empty.first_step.isVisible()
        hands.press(diary.empty.first_step if is_first else diary.new, "new conference")
    conference = window.conference
    if conference is None:
        message = "no new conference opened"
        raise NoWay(message)
    return conference
