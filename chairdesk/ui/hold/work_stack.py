"""The work of one item at a time, which takes whatever room the bar leaves it."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedWidget

from chairdesk.ui.kit.empty_page import EmptyPage


class WorkStack(QStackedWidget):
    """Panels of which one is shown; none of them can press the bar off the screen."""

    def __init__(self) -> None:
        super().__init__()
        self.addWidget(
            EmptyPage(
                self.tr("There is no agenda yet"),
                self.tr("Choose the procedure and the kind of conference in Prepare first."),
            )
        )

    def minimumSizeHint(self) -> QSize:
        """Qt asks for the least size: next to nothing, for panels scroll."""
        return QSize(1, 1)

    def hasHeightForWidth(self) -> bool:
        """Qt asks whether the height follows from the width: it follows from what is left."""
        return False
