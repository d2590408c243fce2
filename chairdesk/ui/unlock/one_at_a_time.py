"""Panels of which one is shown, as high as that one needs."""

from PySide6.QtWidgets import QVBoxLayout, QWidget


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
