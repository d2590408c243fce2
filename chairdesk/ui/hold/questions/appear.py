"""Shows or hides a part of a page, and never makes a window of it."""

from PySide6.QtWidgets import QWidget


def appear(part: QWidget, is_wanted: bool) -> None:  # noqa: FBT001 - as Qt says it
    """Show a part that is wanted, or hide it; on no page yet, it waits for its page."""
    if not is_wanted:
        part.hide()
    elif part.parentWidget() is not None:
        part.show()
