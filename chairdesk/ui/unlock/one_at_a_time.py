"""Panels of which one is shown, as high as that one needs."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from chairdesk.ui.kit.buttons import QuietButton


class OneAtATime(QWidget):
    """Shows one of its panels; unlike Qt's own stack, it is no higher than that panel."""

    def __init__(self, *panels: QWidget) -> None:
        super().__init__()
        self._panels = panels
        self.current = 0
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for panel in panels:
            column.addWidget(panel)
        self.show_panel(0)

    def show_panel(self, place: int) -> None:
        """Show the panel at a place, counted from 0."""
        self.current = place
        for number, panel in enumerate(self._panels):
            panel.setVisible(number == place)


def column_of(*widgets: QWidget) -> QWidget:
    """Lay widgets out one below the other, buttons no wider than they need."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    for widget in widgets:
        is_button = isinstance(widget, QuietButton)
        at = Qt.AlignmentFlag.AlignLeft if is_button else Qt.AlignmentFlag(0)
        column.addWidget(widget, 0, at)
    return holder
