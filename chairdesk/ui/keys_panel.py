"""The keys for where one is, beside the work and never over it for good."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from chairdesk.ui.kit.announce import announce
from chairdesk.ui.kit.buttons import PlainButton
from chairdesk.ui.kit.dress import empty
from chairdesk.ui.kit.flow_layout import FlowLayout
from chairdesk.ui.kit.heading_label import HeadingLabel
from chairdesk.ui.kit.plain_label import PlainLabel
from chairdesk.ui.kit.scroll_page import ScrollPage
from chairdesk.ui.paper.keys_page import drawing
from chairdesk.ui.shortcuts import Keys, Place
from chairdesk.ui.tokens import em

WIDTH = 26


class KeysPanel(QFrame):
    """A list of keys at the right; Escape or F1 puts it away, and the focus goes back."""

    def __init__(self, keys: Keys, parent: QWidget) -> None:
        super().__init__(parent)
        self._ground = parent
        self._keys = keys
        self._before: QWidget | None = None
        self._list = QGridLayout()
        self.away = PlainButton(self.tr("Put away"), "cross")
        self.save = PlainButton(self.tr("Save on one page…"), "save")
        self.told = PlainLabel()
        self.setProperty("role", "popover")
        self.setProperty("zone", self.tr("Keys"))
        self._lay_out()
        self.away.clicked.connect(self.put_away)
        self.save.clicked.connect(self._save)
        self.hide()

    def show_keys(self, title: str, *places: Place) -> None:
        """Show the keys of some places under a title."""
        window = self.window()
        self._before = window.focusWidget()
        self.heading.setText(title)
        self._say("")
        empty(self._list)
        for row, (keys, says) in enumerate(self._keys.help_for(*places)):
            what = PlainLabel(says)
            what.setWordWrap(True)
            chord = PlainLabel(keys)
            chord.setProperty("tone", "muted")
            self._list.addWidget(chord, row, 0, Qt.AlignmentFlag.AlignTop)
            self._list.addWidget(what, row, 1, Qt.AlignmentFlag.AlignTop)
        self.setAccessibleName(title)
        self.setAccessibleDescription(
            " ".join(f"{keys}: {says}." for keys, says in self._keys.help_for(*places))
        )
        self.fit()
        self.show()
        self.raise_()
        self.away.setFocus(Qt.FocusReason.PopupFocusReason)

    def put_away(self) -> None:
        """Hide, and give the focus back to where it was."""
        self.hide()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)
        self._before = None

    def fit(self) -> None:
        """Stand at the right of the window that this lies over."""
        ground = self._ground.rect()
        width = min(ground.width(), em(self, WIDTH))
        self.setGeometry(ground.right() - width + 1, 0, width, ground.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt passes a key: Escape puts this away."""
        if event.key() == Qt.Key.Key_Escape:
            self.put_away()
        else:
            super().keyPressEvent(event)

    def _save(self) -> None:
        errand = drawing(self, self._keys)
        if errand is not None:
            errand.done.connect(self._say_saved)
            errand.failed.connect(self._say_not_saved)
            errand.set_out()

    def _say_saved(self, _drawn: object) -> None:
        self._say(self.tr("The keys are saved, on one page."))

    def _say_not_saved(self, _why: Exception) -> None:
        self._say(self.tr("The keys could not be saved there. Choose another folder."))

    def _say(self, sentence: str) -> None:
        self.told.setText(sentence)
        self.told.setVisible(bool(sentence))
        if sentence:
            announce(self, sentence)

    def _lay_out(self) -> None:
        self.told.setWordWrap(True)
        self.heading = HeadingLabel("", 2)
        page = ScrollPage(WIDTH)
        self._list.setColumnStretch(1, 1)
        self._list.setHorizontalSpacing(em(self, 0.8))
        page.body.addLayout(self._list)
        page.body.addStretch(1)
        top = QVBoxLayout(self)
        top.addWidget(self.heading)
        top.addWidget(page, 1)
        row = FlowLayout()
        for button in (self.away, self.save):
            row.addWidget(button)
        top.addWidget(self.told)
        top.addLayout(row)
