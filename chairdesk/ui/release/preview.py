"""One copy as its reader will get it: a page at a time, and beside it what is read aloud."""

from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from chairdesk.ui.kit.buttons import QuietButton
from chairdesk.ui.kit.flow_layout import FlowLayout
from chairdesk.ui.kit.plain_label import PlainLabel
from chairdesk.ui.record.pages_view import POINTS_ACROSS, picture_of
from chairdesk.ui.release.calendar_days import in_words
from chairdesk.ui.release.reading import Piece, read_aloud
from chairdesk.ui.tokens import em
from chairdesk.words import Words

EMS_ACROSS = 18
"""As wide as its part of the window is a page, and never narrower than this."""
EMS_HIGH = 16
ZOOMS = (0.5, 0.67, 0.8, 1.0, 1.25, 1.5, 2.0, 3.0)
_USUAL = ZOOMS.index(1.0)
_PDF = b"%PDF-"
_ARROWS = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right})


class PageScroll(QScrollArea):
    """Leaves to the preview the keys that turn pages."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt brings a key: arrows scroll here, all else is the preview's."""
        if event.key() in _ARROWS:
            super().keyPressEvent(event)
        else:
            event.ignore()


class PaperPreview(QWidget):
    """Shows a paper from memory alone: nothing of it is written to a file."""

    opened = Signal()
    """A page of the paper stands before somebody's eyes."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._content = b""
        self._pieces: tuple[Piece, ...] = ()
        self._number, self._count, self._zoom = 1, 0, _USUAL
        self.page = PlainLabel()
        self.aloud = QPlainTextEdit()
        self.where = PlainLabel()
        self.back = QuietButton(self.tr("Page before"), "chevron-left")
        self.on = QuietButton(self.tr("Next page"), "chevron-right")
        self.smaller = QuietButton(self.tr("Smaller"))
        self.larger = QuietButton(self.tr("Larger"))
        self._scroll = PageScroll()
        self._lay_out()
        self._connect()

    @property
    def number(self) -> int:
        """The page that is shown, counted from one."""
        return self._number

    def show_paper(self, content: bytes) -> None:
        """Show a paper from its first page on; dates for a calendar are told in words."""
        self._content, self._number = content, 1
        if content.startswith(_PDF):
            self._pieces = read_aloud(content)
            self._draw()
        else:
            self._pieces, self._count = (), 1
            self.page.setPixmap(QPixmap())
            told = in_words(content, self._words)
            self.page.setText(told or content.decode("utf-8", "replace"))
            self._say_where()
        self.opened.emit()

    def turn_to(self, number: int) -> None:
        """Turn to a page, where there is one."""
        if 1 <= number <= self._count and number != self._number:
            self._number = number
            self._scroll.verticalScrollBar().setValue(0)
            self._draw()

    def minimumSizeHint(self) -> QSize:
        """Qt asks how little is enough: some lines of a page; what is around it scrolls away."""
        return QSize(em(self, EMS_ACROSS), em(self, EMS_HIGH))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt brings a key: pages turn, and grow or shrink."""
        does = {
            Qt.Key.Key_PageDown: partial(self.turn_to, self._number + 1),
            Qt.Key.Key_PageUp: partial(self.turn_to, self._number - 1),
            Qt.Key.Key_Home: partial(self.turn_to, 1),
            Qt.Key.Key_End: partial(self.turn_to, self._count),
            Qt.Key.Key_Plus: partial(self._grow, 1),
            Qt.Key.Key_Minus: partial(self._grow, -1),
        }.get(Qt.Key(event.key()))
        if does is None or not self._content:
            super().keyPressEvent(event)
        else:
            does()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt says that the size changed: the page fills its part of the window."""
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._draw)  # its part takes its new width first

    def changeEvent(self, event: QEvent) -> None:
        """Qt says that the text size changed: the page grows with it."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            QTimer.singleShot(0, self, self._draw)  # Qt is still walking through the widgets

    def _grow(self, by: int) -> None:
        self._zoom = min(max(self._zoom + by, 0), len(ZOOMS) - 1)
        self._draw()

    def _draw(self) -> None:
        if not self._content.startswith(_PDF):
            return  # the drawing was put off, and dates stand here by now
        ratio = self.devicePixelRatioF()
        across = max(self._scroll.viewport().width() - em(self, 0.5), em(self, EMS_ACROSS))
        scale = across * ZOOMS[self._zoom] * ratio / POINTS_ACROSS
        picture, self._count = picture_of(self._content, self._number, scale)
        pixmap = QPixmap.fromImage(picture)
        pixmap.setDevicePixelRatio(ratio)
        self.page.setPixmap(pixmap)
        self._say_where()

    def _say_where(self) -> None:
        where = self.tr("Page {number} of {count}").format(number=self._number, count=self._count)
        self.where.setText(where)
        here = [piece for piece in self._pieces if piece.page == self._number]
        self.aloud.setPlainText("\n".join(map(self._line, here)))
        self.page.setAccessibleName(f"{where}. {' '.join(piece.words for piece in here)}")
        for button, is_there in (
            (self.back, self._number > 1),
            (self.on, self._number < self._count),
            (self.smaller, self._zoom > 0),
            (self.larger, self._zoom < len(ZOOMS) - 1),
        ):
            button.setEnabled(is_there)

    def _line(self, piece: Piece) -> str:
        kind = self._words.term("read_aloud", piece.kind)
        return f"{kind}: {piece.words}" if kind else piece.words

    def _lay_out(self) -> None:
        self.page.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._scroll.setProperty("role", "page")
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setWidget(self.page)
        self._scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._scroll.setAccessibleName(self.tr("The page as it will be printed"))
        self.aloud.setReadOnly(True)
        self.aloud.setTabChangesFocus(True)
        self.aloud.setProperty("role", "field")
        self.aloud.setAccessibleName(self.tr("What a screen reader says"))
        heading = PlainLabel(self.tr("What a screen reader says"))
        heading.setProperty("tone", "muted")
        heading.setBuddy(self.aloud)
        turning = FlowLayout()
        for widget in (self.back, self.where, self.on, self.smaller, self.larger):
            turning.addWidget(widget)
        right = QVBoxLayout()
        right.addWidget(heading)
        right.addWidget(self.aloud, 1)
        both = QHBoxLayout()
        both.addWidget(self._scroll, 5)
        both.addLayout(right, 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(turning)
        column.addLayout(both, 1)
        self.setFocusProxy(self._scroll)

    def _connect(self) -> None:
        self.back.clicked.connect(lambda: self.turn_to(self._number - 1))
        self.on.clicked.connect(lambda: self.turn_to(self._number + 1))
        self.smaller.clicked.connect(lambda: self._grow(-1))
        self.larger.clicked.connect(lambda: self._grow(1))
