"""The same for others: a list of those for whom a thing can be copied."""

from collections.abc import Mapping
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu

from chairdesk.ui.kit.buttons import QuietButton


class SameForButton(QuietButton):
    """Opens a list of names; `chosen` brings the one for whom the same is to stand."""

    chosen = Signal(object)
    """which: the identity that goes with the name"""

    def __init__(self, text: str) -> None:
        super().__init__(text, "chevron-down")
        self.offered: QMenu = QMenu(self)
        self.offered.setProperty("role", "menu")
        self.offered.setAccessibleName(text)
        self.clicked.connect(self._open)

    def offer(self, names: Mapping[UUID, str]) -> None:
        """Offer others by name; with none to offer the button cannot be pressed."""
        self.offered.clear()
        for which, name in names.items():
            action = self.offered.addAction(name)
            action.triggered.connect(lambda _=False, which=which: self.chosen.emit(which))
        self.setEnabled(bool(names))

    def _open(self) -> None:
        self.offered.popup(self.mapToGlobal(self.rect().bottomLeft()))
