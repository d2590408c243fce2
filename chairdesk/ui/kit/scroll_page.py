"""A page that scrolls, its column never wider than reads well."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QScrollBar,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from chairdesk.ui.tokens import em

_MEASURED = (QEvent.Type.StyleChange, QEvent.Type.LayoutRequest)
"""Upon these Qt measures a whole page."""


class QuietBar(QScrollBar):
    """A scroll bar that keeps its place, and shows itself only where there is more to see."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt asks for the picture."""
        if self.maximum() > self.minimum():
            super().paintEvent(event)


class Ground(QWidget):
    """Bears the column, and is just as high as it is at the width that it has."""

    def minimumSizeHint(self) -> QSize:
        """Qt asks for the least size: each part at its full height, and no void below the last."""
        least, around = super().minimumSizeHint(), self.parentWidget()
        width = max(least.width(), around.width() if around is not None else 0)
        high = self.heightForWidth(width) if self.hasHeightForWidth() else self.sizeHint().height()
        return QSize(least.width(), high)


class ScrollPage(QScrollArea):
    """A column to put things into, `body`; `width` is the most that it takes, in lines of text."""

    seen = Signal()
    """The page is shown: what stands on it can catch up with what happened meanwhile."""

    def __init__(self, width: float = 60) -> None:
        self._is_unmeasured = False
        super().__init__()
        self._width = width
        self._column = QWidget()
        self.body = QVBoxLayout(self._column)
        self._lay_out_page()

    def event(self, event: QEvent) -> bool:
        """Qt says anything: a page that nobody sees is measured once it is seen.

        Qt would measure all of it whenever one of the pages around it is put into another.
        """
        if event.type() in _MEASURED and not self.isVisible():
            self._is_unmeasured = True
            return QAbstractScrollArea.event(self, event)
        return super().event(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Qt shows the page."""
        super().showEvent(event)
        if self._is_unmeasured:
            self._is_unmeasured = False
            super().event(QEvent(QEvent.Type.LayoutRequest))
        self.seen.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Qt says that the text grew or shrank: the column follows."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._suit_page()

    def _lay_out_page(self) -> None:
        self.setProperty("role", "page")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # A bar that comes and goes changes the width, that the height, that the bar, for ever.
        self.setVerticalScrollBar(QuietBar())
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        ground = Ground()
        row = QHBoxLayout(ground)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(self._column, 1000)
        row.addStretch(1)
        # each part keeps its full height, or fields are clipped
        self._column.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setViewport(QWidget())  # ours has no ground of its own, and is known without a search
        self.setWidget(ground)
        ground.setAutoFillBackground(False)
        self._suit_page()

    def _suit_page(self) -> None:
        self._column.setMaximumWidth(em(self, self._width))
        space = em(self, 0.8)
        self.body.setContentsMargins(space, space, space, space)
        self.body.setSpacing(em(self, 0.7))


def focus_in_view(field: QWidget) -> None:
    """Go to a field, and bring it before the eyes where it lies below the fold."""
    field.setFocus()
    bring_into_view(field)


def bring_into_view(part: QWidget) -> None:
    """Bring a part of a page before the eyes; the focus stays where it is."""
    page = page_around(part)
    if page is not None:
        page.ensureWidgetVisible(part)


def page_around(part: QWidget) -> ScrollPage | None:
    """Find the page on which a part stands; None while it stands on none."""
    around = part.parentWidget()
    while around is not None and not isinstance(around, ScrollPage):
        around = around.parentWidget()
    return around
