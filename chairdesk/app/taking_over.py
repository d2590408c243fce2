"""One window of the desk in place of another, where that stood, with all that was open in it."""

from chairdesk.ui.desk_window import DeskWindow


def step_aside(window: DeskWindow) -> bool:
    """Put the rooms away without locking; say whether what is half typed could be kept."""
    if not window.ways.keep():
        if window.conference is not None:
            window.conference.show()
        return False
    window.this_desk.put_away()
    window.ways.put_rooms_away()
    return True


def take_over(window: DeskWindow, before: DeskWindow) -> None:
    """Open a window where one stood that stepped aside, and let that one go."""
    window.setGeometry(before.geometry())
    window.setWindowState(before.windowState())
    window.left_at = before.left_at
    window.enter()
    window.setVisible(before.isVisible())
    before.hide()
    for gone in (before.guard, before):
        gone.deleteLater()
