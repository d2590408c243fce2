"""A partnership's own procedure: chosen as a file, checked, and taken in."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from chairdesk.procedures.own_packs import OwnPacks
from chairdesk.procedures.shelf import PackIsUnsound
from chairdesk.ui.kit.announce import announce
from chairdesk.ui.kit.buttons import LinkButton
from chairdesk.ui.kit.dress import mark
from chairdesk.ui.kit.layers.file_choice import FileChoice
from chairdesk.ui.kit.plain_label import wrapped
from chairdesk.words import Words

SHOWN = 6
"""How many faults are shown at once; who writes the pack has them all from the command."""
Usual: TypeAlias = Callable[[str], str]
"""Says whose conferences the procedure of a name was for last; empty where there was none."""


def unknown(_procedure: str) -> str:
    """Know of no conference before this one."""
    return ""


class OwnProcedure(QWidget):
    """A link that asks for a file, and below it what became of that, or what lies unusable."""

    added = Signal(object)
    """pack: the one that was taken in"""

    def __init__(self, packs: OwnPacks, words: Words) -> None:
        super().__init__()
        self._packs, self._words = packs, words
        self.add = LinkButton(self.tr("Add a procedure of your own…"), "plus")
        self.outcome = wrapped()
        self._lay_out()
        self.add.clicked.connect(self._choose)
        self._say_all(tuple(map(words.said, packs.faults())))

    def take_in(self, file: Path) -> bool:
        """Check a pack and keep it with the others; say its faults where it has some."""
        try:
            pack = self._packs.add(file)
        except PackIsUnsound as why:
            first = self.tr("{file} was not taken in.").format(file=file.name)
            self._say_all((first, *map(self._words.said, why.args)))
            return False
        except OSError:
            self._say_all((self.tr("The data folder cannot be written to. Make room, try again."),))
            return False
        said = self.tr("{title}, edition {edition}, is sound and can be chosen.")
        self._say(said.format(title=pack.title, edition=pack.edition), "good")
        self.added.emit(pack)
        return True

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.outcome)

    def _choose(self) -> None:
        choice = FileChoice(self, self.tr("The file of your procedure"))
        choice.setFileMode(FileChoice.FileMode.ExistingFile)
        choice.setNameFilter(self.tr("Procedures (*.toml)"))
        choice.fileSelected.connect(lambda file: self.take_in(Path(file)))
        choice.open()

    def _say_all(self, sentences: tuple[str, ...]) -> None:
        more = len(sentences) - SHOWN
        rest = (self.tr("And {number} more.", "", more).format(number=more),) if more > 0 else ()
        self._say("\n".join((*sentences[:SHOWN], *rest)), "amber")

    def _say(self, text: str, tone: str) -> None:
        self.outcome.setText(text)
        self.outcome.setVisible(bool(text))
        mark(self.outcome, tone=tone)
        if text and self.isVisible():
            announce(self, text)
