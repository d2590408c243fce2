"""The pages of a document as they will be printed, one below the other."""

from threading import Lock

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QAccessible, QImage, QPixmap
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from chairdesk.late import LOADING
from chairdesk.ui.kit.dress import empty
from chairdesk.ui.kit.layers.told_role import tell_role
from chairdesk.ui.kit.plain_label import PlainLabel, wrapped
from chairdesk.ui.tokens import em

PDFIUM = Lock()
"""Held by whoever asks the library for something: it serves one at a time."""
POINTS_ACROSS = 595.0
EMS_ACROSS = 38


class PagesView(QScrollArea):
    """Shows a PDF; each page also says its text to a screen reader."""

    def __init__(self) -> None:
        super().__init__()
        tell_role(self, QAccessible.Role.Document)
        self._pdf = b""
        self.pages: list[QLabel] = []
        self._column = QVBoxLayout()
        self._lay_out()

    def say(self, sentence: str) -> None:
        """Say in the place of pages why there are none yet."""
        if not self._pdf:
            empty(self._column)
            self._column.addWidget(wrapped(sentence, tone="muted"))

    def show_pdf(self, pdf: bytes) -> None:
        """Show the pages of a document in the place of those before."""
        if pdf == self._pdf:
            return
        self._pdf = pdf
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        """Qt says that the text size changed: the pages grow with it."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self._pdf:
            QTimer.singleShot(0, self, self._draw)  # Qt is still walking through the pages

    def _lay_out(self) -> None:
        self.setProperty("role", "page")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setAccessibleName(self.tr("Pages of the minutes"))
        inner = QWidget()
        inner.setLayout(self._column)
        self._column.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setWidget(inner)

    def _draw(self) -> None:
        empty(self._column)
        scale = em(self, EMS_ACROSS) * self.devicePixelRatioF() / POINTS_ACROSS
        drawn = pictures_of(self._pdf, scale)
        self.pages = []
        for number, (picture, text) in enumerate(drawn, start=1):
            page = PlainLabel()
            pixmap = QPixmap.fromImage(picture)
            pixmap.setDevicePixelRatio(self.devicePixelRatioF())
            page.setPixmap(pixmap)
            named = self.tr("Page {number} of {count}").format(number=number, count=len(drawn))
            page.setAccessibleName(f"{named}. {text}")
            self.pages.append(page)
            self._column.addWidget(page)


Picture = tuple[QImage, str]


def pictures_of(pdf: bytes, scale: float) -> list[Picture]:
    """Draw each page of a PDF, with its text beside it; `scale` is pixels per point."""
    with LOADING:
        import pypdfium2  # noqa: PLC0415 - a heavy library that the first window need not wait for

    with PDFIUM:
        document = pypdfium2.PdfDocument(pdf)
        try:
            return [_picture(page, scale) for page in document]
        finally:
            document.close()


def picture_of(pdf: bytes, number: int, scale: float) -> tuple[QImage, int]:
    """Draw one page of a PDF, counted from one; tell how many there are."""
    with LOADING:
        import pypdfium2  # noqa: PLC0415 - as above

    with PDFIUM:
        document = pypdfium2.PdfDocument(pdf)
        try:
            return _image(document[number - 1], scale), len(document)
        finally:
            document.close()


def _picture(page: "object", scale: float) -> Picture:
    text = page.get_textpage()  # type: ignore[attr-defined]
    return _image(page, scale), text.get_text_bounded()


def _image(page: "object", scale: float) -> QImage:
    bitmap = page.render(scale=scale, rev_byteorder=True)  # type: ignore[attr-defined]
    form = QImage.Format.Format_RGBX8888 if bitmap.n_channels == 4 else QImage.Format.Format_RGB888  # noqa: PLR2004
    shown = QImage(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, form)
    return shown.copy()
