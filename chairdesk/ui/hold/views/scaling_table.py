"""The table beside the picture of scaling: who down, conferences across, each number in words."""

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from chairdesk.ui.tokens import em

ROW, DAY, NAMES = 2.6, 5.6, 9.5
MOST_FOR_NAMES = 0.5
ANY_HEIGHT = 16_000


class ScalingTable(QTableWidget):
    """Is as high as it needs to be; it scrolls sideways where many conferences were held."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "rows")
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        wrapped = (
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        )
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            header.setHighlightSections(False)
            header.setDefaultAlignment(wrapped)
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def show_cells(self, days: list[str], rows: list[tuple[str, list[str]]]) -> None:
        """Show for each name what was given on each day."""
        self.setRowCount(len(rows))
        self.setColumnCount(len(days))
        self.setHorizontalHeaderLabels(days)
        self.setVerticalHeaderLabels([who for who, _ in rows])
        for number, (_, cells) in enumerate(rows):
            for place, told in enumerate(cells):
                self.setItem(number, place, QTableWidgetItem(told))
        if rows and not self.currentIndex().isValid():
            self.setCurrentCell(0, len(days) - 1)
        self._suit()

    def wanted_width(self) -> int:
        """Say how wide it must be for nothing to be scrolled."""
        return em(self, NAMES + DAY * self.columnCount()) + 4

    def changeEvent(self, event: QEvent) -> None:
        """Qt says that the text grew or shrank: rows and columns follow."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._suit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt says that the width changed: names and days share it."""
        super().resizeEvent(event)
        self._share_width()

    def _suit(self) -> None:
        self.horizontalHeader().setFixedHeight(em(self, ROW))
        self._share_width()

    def _share_height(self, names: int) -> None:
        room = QRect(0, 0, names - em(self, 1), ANY_HEIGHT)
        highs = [em(self, ROW)]
        for row in range(self.rowCount()):
            name = self.verticalHeaderItem(row).text()
            bold = QFont(self.font())
            bold.setBold(True)
            told = QFontMetrics(bold).boundingRect(room, Qt.TextFlag.TextWordWrap, name)
            highs.append(max(em(self, ROW), told.height() + em(self, 0.6)))
            self.setRowHeight(row, highs[-1])
        self.setFixedHeight(sum(highs) + self.horizontalScrollBar().sizeHint().height())

    def _share_width(self) -> None:
        names = min(em(self, NAMES), round(self.width() * MOST_FOR_NAMES))
        self.verticalHeader().setFixedWidth(names)
        self._share_height(names)
        count = self.columnCount()
        if count:
            each = max(em(self, DAY), (self.width() - names - 4) // count)
            self.horizontalHeader().setDefaultSectionSize(each)
