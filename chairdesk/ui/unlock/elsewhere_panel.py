"""The way out where the folder of the vault cannot be written: a copy in another folder."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from chairdesk.desk.ports import NotLocal, NotWritable
from chairdesk.ui.kit.buttons import QuietButton
from chairdesk.ui.kit.dress import mark
from chairdesk.ui.kit.layers.file_choice import FileChoice
from chairdesk.ui.kit.plain_label import wrapped
from chairdesk.words import Words


class ElsewherePanel(QWidget):
    """Offers to copy the vault as it is, encrypted, and says what becomes of the first."""

    chosen = Signal(object)
    """folder: Path"""

    def __init__(self) -> None:
        super().__init__()
        self._is_copying = False
        self.open_copy = QuietButton(self.tr("Open a copy in another folder…"), "save")
        told = wrapped(
            self.tr(
                "The vault is copied as it is, encrypted, and compared with the first, which stays"
                " untouched. What you write from then on is in the copy alone, and is backed up"
                " beside it; the backups of before stay in the first folder. If you copied it"
                " before, choose that folder again: the copy there is opened as you left it."
            )
        )
        mark(told, tone="muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(told)
        column.addWidget(self.open_copy, 0, Qt.AlignmentFlag.AlignLeft)
        self.open_copy.clicked.connect(self._choose)

    def told(self, why: Exception, words: Words) -> str:
        """Say why something failed; offer the copy where a folder cannot be written."""
        was_copying, self._is_copying = self._is_copying, False
        if isinstance(why, NotLocal) and not was_copying:
            self.show()
        if not isinstance(why, NotWritable):
            return words.why(why)
        self.show()
        if was_copying:
            return self.tr("That folder cannot be written either. Choose another one.")
        return self.tr(
            "This folder cannot be written. Have its rights put right and try again, or open a"
            " copy in another folder."
        )

    def said(self, folder: Path) -> str:
        """Say where the desk goes on."""
        self._is_copying = False
        return self.tr(
            "ChairDesk goes on in the copy in {folder}, which opens as the vault did. The backups"
            " of before stay beside the first one. At the next start choose this folder again,"
            " until the first one can be written."
        ).format(folder=folder.name)

    def _choose(self) -> None:
        choice = FileChoice(self, self.tr("The folder for the copy of the vault"))
        choice.setFileMode(FileChoice.FileMode.Directory)
        choice.fileSelected.connect(self._copy)
        choice.open()

    def _copy(self, name: str) -> None:
        self._is_copying = True
        self.chosen.emit(Path(name))
