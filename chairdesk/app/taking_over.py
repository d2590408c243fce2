"""One window of the desk in place of another, where that stood, with all that was open in it."""

from PySide6.QtWidgets import QMainWindow

from chairdesk.ui.desk_window import DeskWindow
from chairdesk.ui.fitting import fit, place_of
from chairdesk.ui.room.projector import Passed, Projector


def step_aside(window: DeskWindow, room: Projector) -> Passed | None:
    """Put the rooms away without locking, and let the room's window go on showing what it shows.

    None if what is half typed could not be kept: then all stays as it is.
    """
    passed = room.pass_on()
    if not window.ways.keep():
        if window.conference is not None:
            window.conference.show()
        room.go_on_from(passed)
        return None
    window.this_desk.put_away()
    window.ways.put_rooms_away()
    return passed


def take_over(window: DeskWindow, before: DeskWindow, room: Projector, passed: Passed) -> None:
    """Open a window where one stood that stepped aside, and let that one go."""
    window.setGeometry(before.geometry())
    window.setWindowState(before.windowState())
    window.left_at = before.left_at
    room.go_on_from(passed)
    window.enter()
    room.end_going_on()
    window.setVisible(before.isVisible())
    before.hide()
    for gone in (before.guard, before):
        gone.deleteLater()


def stand_where(window: DeskWindow, porch: QMainWindow) -> None:
    """Show a window where the porch stood, and let that one go."""
    fit(window, place_of(porch))
    window.show()
    porch.hide()
    porch.deleteLater()
