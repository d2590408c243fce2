"""What helps when a vault does not open: a backup, or whatever can still be read of it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from chairdesk.ui.kit.buttons import LinkButton, PrimaryButton, QuietButton
from chairdesk.ui.kit.heading_label import HeadingLabel
from chairdesk.ui.kit.layers.file_choice import FileChoice
from chairdesk.ui.kit.plain_label import wrapped
from chairdesk.ui.unlock.secret_field import SecretField


class RescuePanel(QWidget):
    """Each way in one sentence; neither deletes anything of what is there."""

    backup_chosen = Signal(object)
    """file: Path"""
    salvage_wanted = Signal(str)
    """secret: str, the passphrase or the recovery code"""
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.restore = QuietButton(self.tr("Choose a backup…"), "save")
        self.secret = SecretField(self.tr("Its passphrase, or its recovery code"))
        self.salvage = PrimaryButton(self.tr("Bring out what can be read"), "key")
        self.back = LinkButton(self.tr("Back to the passphrase"))
        self._lay_out()
        self._connect()

    def clear(self) -> None:
        """Forget what was typed."""
        self.secret.clear()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for heading, told, ways in (
            (
                self.tr("Bring a backup back"),
                self.tr(
                    "The backup takes the place of the vault and opens with the passphrase or the"
                    " recovery code of its day; the vault that is here now is put aside, and"
                    " nothing of it is deleted."
                ),
                (self.restore,),
            ),
            (
                self.tr("Bring out what can be read"),
                self.tr(
                    "Whatever a damaged vault and its backups still hold comes into a new vault,"
                    " which opens as the old one did; the damaged one is put aside untouched."
                ),
                (self.secret, self.salvage),
            ),
        ):
            label = wrapped(told)
            for widget in (HeadingLabel(heading, 3), label, *ways):
                is_button = isinstance(widget, QuietButton)
                at = Qt.AlignmentFlag.AlignLeft if is_button else Qt.AlignmentFlag(0)
                column.addWidget(widget, 0, at)
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)

    def _connect(self) -> None:
        self.restore.clicked.connect(self._choose)
        self.salvage.clicked.connect(self._salvage)
        self.secret.entered.connect(self._salvage)
        self.back.clicked.connect(self.left)

    def _choose(self) -> None:
        choose_backup(self, self.backup_chosen.emit)

    def _salvage(self) -> None:
        if self.secret.typed:
            self.salvage_wanted.emit(self.secret.typed)


def choose_backup(parent: QWidget, then: Callable[[Path], object]) -> None:
    """Let the chair choose the file of a backup."""
    choice = FileChoice(parent, parent.tr("The backup that is brought back"))
    choice.setFileMode(FileChoice.FileMode.ExistingFile)
    choice.fileSelected.connect(lambda name: then(Path(name)))
    choice.open()
