"""Whose certificates are asked for when papers are checked: none, or those of an authority."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from chairdesk.desk.ports import Settings, VaultFailure
from chairdesk.ui.checking.judging import AUTHORITY, authority_of, names_in
from chairdesk.ui.kit.buttons import QuietButton
from chairdesk.ui.kit.errand import Errand
from chairdesk.ui.kit.layers.file_choice import FileChoice
from chairdesk.ui.kit.plain_label import wrapped
from chairdesk.words import Words


class AuthorityLine(QWidget):
    """Says which authority must stand behind every signer, and lets the chair choose its file."""

    def __init__(self, settings: Settings | None, words: Words) -> None:
        super().__init__()
        self._settings, self._words = settings, words
        self._errand: Errand | None = None
        self.kept = (settings.setting(AUTHORITY) or "") if settings is not None else ""
        self.says = wrapped()
        self.choose = QuietButton("", "key")
        self._lay_out()
        self.choose.clicked.connect(self._change)
        self._say()

    def take(self, file: Path) -> None:
        """Read an authority's certificates, and keep them for every paper that is checked."""
        self._send(partial(authority_of, file), self._keep)

    def _keep(self, authority: str) -> None:
        self.kept = authority
        self._say()
        if self._settings is not None:
            try:
                self._settings.keep_setting(AUTHORITY, authority)
            except VaultFailure as why:
                self._could_not(why)

    def _say(self) -> None:
        if not self.kept:
            self.choose.setText(self.tr("The authority’s certificates…"))
            self.says.setText(self.tr("No authority is asked who the signers are."))
            return
        self.choose.setText(self.tr("Ask no authority"))
        self._send(partial(names_in, self.kept), self._name)

    def _name(self, names: tuple[str, ...]) -> None:
        said = self.tr("An authority must stand behind every signer: {names}.")
        self.says.setText(said.format(names="; ".join(names)))

    def _change(self) -> None:
        if self.kept:
            self._keep("")
            return
        choice = FileChoice(self, self.tr("The authority’s certificates"))
        choice.setFileMode(FileChoice.FileMode.ExistingFile)
        kinds = self.tr("Certificates (*.pem *.cer *.crt *.der *.p7b)")
        choice.setNameFilters([kinds, self.tr("All files (*)")])
        choice.fileSelected.connect(lambda name: self.take(Path(name)))
        choice.open()

    def _send(self, work: Callable[[], object], then: Callable[..., None]) -> None:
        self._errand = Errand(work)
        self._errand.done.connect(then)
        self._errand.failed.connect(self._could_not)
        self._errand.set_out()

    def _could_not(self, why: Exception) -> None:
        said = self._words.why(why)
        self.says.setText(said)

    def _lay_out(self) -> None:
        self.says.setProperty("tone", "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.says)
        column.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignLeft)
