"""A page that is no more: taken out of its stack, off the screen and out of memory."""

from PySide6.QtWidgets import QStackedWidget, QWidget


def let_go(stack: QStackedWidget, page: QWidget) -> None:
    """Take a page out of a stack for good."""
    stack.removeWidget(page)
    page.hide()
    page.deleteLater()
