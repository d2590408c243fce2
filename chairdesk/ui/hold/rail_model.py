"""The agenda as the rail shows it, line by line."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeAlias

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

LINE = Qt.ItemDataRole.UserRole
ROOT = QModelIndex()
Index: TypeAlias = QModelIndex | QPersistentModelIndex


class RailState(StrEnum):
    """How far the conference is with an item."""

    TO_DO = "to_do"
    BEGUN = "begun"
    CURRENT = "current"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class RailLine:
    """One item: how far it is, and its minutes, both short and as they are spoken."""

    key: str
    title: str
    state: RailState
    minutes: str
    spoken: str
    cue: str = ""
    is_amber: bool = False
    is_over: bool = False
    """Whether it took longer than was planned."""


class RailModel(QAbstractListModel):
    """The lines of the rail, for the eye and for a screen reader."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: tuple[RailLine, ...] = ()

    def show_lines(self, lines: tuple[RailLine, ...]) -> None:
        """Show lines in the place of those before."""
        if [line.key for line in lines] != [line.key for line in self.lines]:
            self.beginResetModel()
            self.lines = lines
            self.endResetModel()
        elif lines != self.lines:
            self.lines = lines
            self.dataChanged.emit(self.index(0), self.index(len(lines) - 1))
            self.layoutChanged.emit()

    def place_of(self, key: str) -> QModelIndex:
        """Find where an item stands; no place for one that is not on the agenda."""
        found = (number for number, line in enumerate(self.lines) if line.key == key)
        return self.index(next(found, -1))

    def rowCount(self, parent: Index = ROOT) -> int:
        """Qt asks how many lines there are."""
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - as Qt has it
        """Qt asks what stands in a line."""
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        known: dict[int, object] = {
            Qt.ItemDataRole.DisplayRole: line.title,
            Qt.ItemDataRole.AccessibleTextRole: line.spoken,
            Qt.ItemDataRole.ToolTipRole: line.cue or line.title,
            LINE: line,
        }
        return known.get(role)
