"""What comes to the front at the right of the work, and leaves the focus where it was."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QWidget

from chairdesk.ui.kit.buttons import PlainButton
from chairdesk.ui.kit.dress import focus_to_give_back, give_focus_back
from chairdesk.ui.kit.layers.told_role import tell_role
from chairdesk.ui.tokens import em


class SidePanel(QFrame):
    """Lies over the work and never for good: Escape, or its button, puts it away.

    It gives way by itself where the focus goes to what lies under it. `width` is the most that it
    takes, in lines of text. It is a zone of its own for F6.
    """

    def __init__(self, ground: QWidget, width: float) -> None:
        super().__init__(ground)
        tell_role(self, QAccessible.Role.Grouping)
        self._ground, self._width = ground, width
        self._before: QWidget | None = None
        self.away = PlainButton(self.tr("Put away"), "cross")
        self.away.clicked.connect(self.put_away)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._give_way)
        self.setProperty("role", "popover")
        self.hide()

    def come_forward(self, first: QWidget) -> None:
        """Show this over the work, the focus in its first field or button."""
        if not self.isVisible():
            self._before = focus_to_give_back(self.window())
        self.fit()
        self.show()
        self.raise_()
        first.setFocus(Qt.FocusReason.PopupFocusReason)

    def put_away(self) -> None:
        """Hide, and give the focus back to where it was."""
        was_open, before = self.isVisible(), self._before
        self.hide()
        self._before = None
        give_focus_back(before if was_open else None)

    def fit(self) -> None:
        """Stand at the right of the window that this lies over."""
        ground = self._ground.rect()
        width = min(ground.width(), em(self, self._width))
        self.setGeometry(ground.right() - width + 1, 0, width, ground.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt passes a key: Escape puts this away."""
        if event.key() == Qt.Key.Key_Escape:
            self.put_away()
        else:
            super().keyPressEvent(event)

    def _give_way(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self.isVisible() and self._covers(now):
            self._before = None
            self.put_away()

    def _covers(self, widget: QWidget) -> bool:
        """Say whether nothing of a widget can be seen beside this, or could where it scrolls to."""
        if self.isAncestorOf(widget) or not self._ground.isAncestorOf(widget):
            return False
        left = widget.mapTo(self._ground, QPoint()).x()
        return left >= self.x() and left + widget.width() <= self.x() + self.width()
