"""The keys for where one is, beside the work and never over it for good."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractSlider, QVBoxLayout, QWidget

from chairdesk.ui.keys.key_list import KeyList
from chairdesk.ui.kit.announce import announce
from chairdesk.ui.kit.buttons import PlainButton
from chairdesk.ui.kit.flow_layout import FlowLayout
from chairdesk.ui.kit.heading_label import HeadingLabel
from chairdesk.ui.kit.layers.side_panel import SidePanel
from chairdesk.ui.kit.plain_label import wrapped
from chairdesk.ui.kit.scroll_page import ScrollPage
from chairdesk.ui.paper.keys_page import drawing
from chairdesk.ui.shortcuts import Keys, Place

WIDTH = 26
_TURNS: dict[int, QAbstractSlider.SliderAction] = {
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_Home: QAbstractSlider.SliderAction.SliderToMinimum,
    Qt.Key.Key_End: QAbstractSlider.SliderAction.SliderToMaximum,
}


class KeysPanel(SidePanel):
    """A list of keys at the right; Escape or F1 puts it away, and the focus goes back."""

    chosen = Signal(object, str)
    """own: Own, and what the key does that was changed; empty where all are as they came."""

    def __init__(self, keys: Keys, parent: QWidget) -> None:
        super().__init__(parent, WIDTH)
        self._keys = keys
        self.places: tuple[Place, ...] = ()
        self.list = KeyList(keys)
        self.save = PlainButton(self.tr("Save on one page…"), "save")
        self.all_back = PlainButton(self.tr("All as they came"))
        self.told = wrapped()
        self.setProperty("zone", self.tr("Keys"))
        self._lay_out()
        self.save.clicked.connect(self._save)
        self.all_back.clicked.connect(lambda: self.chosen.emit({}, ""))
        self.all_back.setVisible(bool(keys.own))
        self.list.said.connect(self._say)
        self.list.chosen.connect(self.chosen)

    def show_keys(self, title: str, *places: Place) -> None:
        """Show the keys of some places under a title."""
        self.heading.setText(title)
        self._say("")
        self.places = places
        self.list.show_rows(self._keys.told(*places))
        self.setAccessibleName(title)
        self.setAccessibleDescription(
            " ".join(f"{keys}: {says}." for keys, says in self._keys.help_for(*places))
        )
        self.come_forward(self.away)

    def say_changed(self, does: str) -> None:
        """Say what has been changed, at the row where it was."""
        if does:
            self.list.go_to(does)
            said = self.tr("From now on: {key}, for “{says}”.")
            self._say(said.format(key=self._keys.spoken(does), says=self._keys.says(does)))
        else:
            self._say(self.tr("All keys are as they came."))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt passes a key: those for pages turn over the list, wherever the focus is in it."""
        turn = _TURNS.get(event.key())
        if turn is None:
            super().keyPressEvent(event)
        else:
            self.page.verticalScrollBar().triggerAction(turn)

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
        self.heading = HeadingLabel("", 2)
        page = self.page = ScrollPage(WIDTH)
        page.body.addWidget(self.list)
        self.list.reached.connect(page.ensureWidgetVisible)
        page.body.addStretch(1)
        top = QVBoxLayout(self)
        top.addWidget(self.heading)
        top.addWidget(page, 1)
        row = FlowLayout()
        for button in (self.away, self.save, self.all_back):
            row.addWidget(button)
        top.addWidget(self.told)
        top.addLayout(row)
