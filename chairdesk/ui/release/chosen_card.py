"""The copy that is looked at: what it is, its pages, and the ways on which it goes out."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from chairdesk.models.paper import Way
from chairdesk.ui.kit.buttons import QuietButton
from chairdesk.ui.kit.empty_page import EmptyPage
from chairdesk.ui.kit.flow_layout import FlowLayout
from chairdesk.ui.kit.heading_label import HeadingLabel
from chairdesk.ui.kit.plain_label import wrapped
from chairdesk.ui.kit.scroll_page import ScrollPage
from chairdesk.ui.release.preview import PaperPreview
from chairdesk.ui.release.stops_card import StopsCard
from chairdesk.ui.tokens import em
from chairdesk.words import Words

_WIDEST = 120


class ChosenPaper(QWidget):
    """Shows one copy, and asks for it to go out once nothing keeps it back."""

    way_wanted = Signal(object)
    """way: Way on which the copy goes, or went"""
    word_copy_wanted = Signal()
    large_print_wanted = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.sha256 = ""
        self.title = HeadingLabel("", 2)
        self.hash = wrapped()
        self.besides = wrapped()
        self.gone = wrapped()
        self.stops = StopsCard()
        self.preview = PaperPreview(words)
        self.nothing = EmptyPage(
            self.tr("No copy is chosen"),
            self.tr("Choose a paper at the left: it opens here as its reader will get it."),
        )
        self.save = QuietButton("", "save")
        self.printed = QuietButton("", "printer")
        self.handed = QuietButton("", "send")
        self.word_copy = QuietButton(self.tr("Unsigned working copy…"), "document")
        self.large_print = QuietButton(self.tr("Large print…"), "look")
        self._parts = QWidget()
        self._lay_out()
        self.save.clicked.connect(lambda: self.way_wanted.emit(Way.FOLDER))
        self.printed.clicked.connect(lambda: self.way_wanted.emit(Way.PRINTED))
        self.handed.clicked.connect(lambda: self.way_wanted.emit(Way.HANDED_OVER))
        self.word_copy.clicked.connect(self.word_copy_wanted)
        self.large_print.clicked.connect(self.large_print_wanted)

    def show_title(self, title: str, sha256: str, besides: str = "") -> None:
        """Name the copy, with the hash by which it is known, and of whom it tells besides."""
        self.besides.setText(besides)
        self.besides.setVisible(bool(besides))
        self.sha256 = sha256
        self.title.setText(title)
        self.title.setAccessibleName(title)
        grouped = " ".join(sha256[at : at + 8] for at in range(0, len(sha256), 8))
        self.hash.setText(self.tr("SHA-256 {hash}").format(hash=grouped))
        self._parts.show()
        self.nothing.hide()

    @property
    def told(self) -> str:
        """What the copy is, and when and how it went out."""
        return ". ".join(filter(None, (self.title.text(), self.gone.text())))

    def show_gone(self, sentence: str, went: frozenset[Way]) -> None:
        """Say when and how the copy went out; a way on which it went is offered once more."""
        self.gone.setText(sentence)
        self.gone.setVisible(bool(sentence))
        for button, way, first, again in (
            (
                self.save,
                Way.FOLDER,
                self.tr("Save this copy to a folder…"),
                self.tr("Save it to a folder once more…"),
            ),
            (
                self.printed,
                Way.PRINTED,
                self.tr("It was printed"),
                self.tr("It was printed once more"),
            ),
            (
                self.handed,
                Way.HANDED_OVER,
                self.tr("It was handed over"),
                self.tr("It was handed over once more"),
            ),
        ):
            button.setText(again if way in went else first)

    def show_ways(self, *, may_go: bool, has_pages: bool) -> None:
        """Offer the ways out, or none while something keeps the copy back."""
        for button in self._ways():
            button.setEnabled(may_go)
        for button in (self.word_copy, self.large_print):
            button.setVisible(has_pages)

    def _ways(self) -> tuple[QuietButton, ...]:
        return self.save, self.printed, self.handed, self.large_print, self.word_copy

    def _lay_out(self) -> None:
        for label in (self.besides, self.gone):
            label.hide()
        self.besides.setProperty("tone", "amber")
        self.hash.setProperty("tone", "muted")
        self.hash.setProperty("scale", "small")
        ways = QWidget()
        self.show_gone("", frozenset())
        flow = FlowLayout(ways, em(self, 0.5))
        for button in self._ways():
            flow.addWidget(button)
        inner = QVBoxLayout(self._parts)
        inner.setContentsMargins(0, 0, 0, 0)
        for widget in (self.title, self.hash, self.besides, self.gone, self.stops, ways):
            inner.addWidget(widget)
        inner.addWidget(self.preview, 1)
        page = ScrollPage(width=_WIDEST)
        page.body.addWidget(self.nothing)
        page.body.addWidget(self._parts, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(page)
        self._parts.hide()
