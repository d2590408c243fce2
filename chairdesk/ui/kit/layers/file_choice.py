"""The system's choice of a file or folder, of which nothing is remembered outside the vault."""

from pathlib import Path

from PySide6.QtCore import QDir, QStandardPaths
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QFileDialog, QWidget


class FileChoice(QFileDialog):
    """Asks for a file or folder; Qt would keep in clear which folders were chosen, by their names.

    It writes them to a settings file of its own when the dialog goes, and takes them from it.
    """

    def __init__(self, parent: QWidget | None = None, title: str = "") -> None:
        super().__init__(parent, title, str(own_documents()))

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


def forget_folders() -> None:
    """Have Qt forget what it kept after a choice that it made by itself."""
    FileChoice().forget()


def own_documents() -> Path:
    """Give the folder of one's own documents, where every choice begins; one's home without it."""
    named = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(named) if Path(named).is_dir() else Path.home()
