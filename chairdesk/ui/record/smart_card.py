"""The choice of a smart card: the module of its maker, and which certificate on it signs."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from chairdesk.export.cards.card import CardKey
from chairdesk.ui.kit.buttons import PlainButton, QuietButton
from chairdesk.ui.kit.choice_list import ChoiceList
from chairdesk.ui.kit.fields import NamedField
from chairdesk.ui.kit.layers.file_choice import FileChoice


class SmartCard(QWidget):
    """Asks for the file of the module; where the cards hold several certificates, which one."""

    wanted = Signal(object)
    """module: Path of the library through which the card is asked"""
    chosen = Signal(object)
    """key: CardKey, with which the hand is to sign from now on"""

    def __init__(self) -> None:
        super().__init__()
        self.choose = QuietButton(self.tr("Smart card…"), "key")
        self.several = ChoiceList()
        self.field = NamedField(self.tr("Certificate on the card"), self.several)
        self.take = PlainButton(self.tr("Sign with this certificate"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.field)
        for button in (self.take, self.choose):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.forget()
        self.choose.clicked.connect(self._choose_module)
        self.take.clicked.connect(lambda: self.chosen.emit(self.several.currentData()))

    def offer(self, keys: tuple[CardKey, ...], named: Callable[[CardKey], str]) -> None:
        """Offer several certificates; nothing is chosen until one is."""
        self.several.clear()
        for key in keys:
            self.several.addItem(named(key), key)
        for widget in (self.field, self.take):
            widget.setVisible(True)
        self.several.setFocus()

    def forget(self) -> None:
        """Offer nothing any more: one was taken, or left."""
        self.several.clear()
        for widget in (self.field, self.take):
            widget.setVisible(False)

    def wait(self, *, is_waiting: bool) -> None:
        """Rest while a card is asked."""
        for widget in (self.choose, self.several, self.take):
            widget.setEnabled(not is_waiting)

    def _choose_module(self) -> None:
        choice = FileChoice(self, self.tr("The module of the smart card (PKCS#11)"))
        choice.setFileMode(FileChoice.FileMode.ExistingFile)
        choice.setNameFilters(
            [self.tr("Modules of smart cards (*.so *.dll *.dylib)"), self.tr("All files (*)")]
        )
        choice.fileSelected.connect(lambda name: self.wanted.emit(Path(name)))
        choice.open()
