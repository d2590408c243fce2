"""The system's choice of a file or folder, of which nothing is remembered outside the vault."""

from pathlib import Path

from PySide6.QtCore import QDir, QSize, QStandardPaths
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from chairdesk.ui.tokens import em

TITLE_BAR = 2
"""How high the bar is that the system puts above it, in lines of text."""


class FileChoice(QFileDialog):
    """Asks for a file or folder; Qt would keep in clear which folders were chosen, by their names.

    It writes them to a settings file of its own when the dialog goes, and takes them from it.
    """

    def __init__(self, parent: QWidget | None = None, title: str = "") -> None:
        super().__init__(parent, title, str(own_documents()))

    def showEvent(self, event: QShowEvent) -> None:
        """Qt shows it: no larger than the screen, so that its buttons can be reached."""
        free = self.screen().availableGeometry().size()
        self.resize(self.size().boundedTo(free - QSize(0, em(self, TITLE_BAR))))
        super().showEvent(event)

    def done(self, result: int) -> None:
        """Qt closes it with an answer: where it has been is forgotten."""
        super().done(result)
        self.forget()

    def hideEvent(self, event: QHideEvent) -> None:
        """Qt takes it away without one: just so."""
        super().hideEvent(event)
        self.forget()

    def forget(self) -> None:
        """Leave nothing but the home folder for Qt to remember."""
        self.setDirectory(QDir.homePath())
        self.setHistory([])


def where_to_save(parent: QWidget, title: str, name: str) -> Path | None:
    """Let the chair choose a file to save in, of the name that is offered; None if none."""
    choice = FileChoice(parent, title)
    choice.setAcceptMode(FileChoice.AcceptMode.AcceptSave)
    choice.selectFile(name)
    chosen: list[str] = []
    choice.fileSelected.connect(chosen.append)
    choice.exec()
    choice.deleteLater()
    return Path(chosen[0]) if chosen else None


def own_documents() -> Path:
    """Give the folder of one's own documents, where every choice begins; one's home without it."""
    named = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(named) if Path(named).is_dir() else Path.home()
