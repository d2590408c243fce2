"""Pages of which one shows, and of which a screen reader says nothing but the page."""

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QStackedWidget

from chairdesk.ui.kit.layers.told_role import tell_role


class PageStack(QStackedWidget):
    """Qt would have each of them said as a “layered pane” whenever the focus comes into it."""

    def __init__(self) -> None:
        super().__init__()
        tell_role(self, QAccessible.Role.Pane)
