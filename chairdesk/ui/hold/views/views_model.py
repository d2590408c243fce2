"""The grid of views: who down, children across, and the decision in the bottom row."""

from collections.abc import Callable
from dataclasses import dataclass, field
from string import ascii_uppercase
from typing import Any, TypeAlias

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from chairdesk.models.conference import Conference
from chairdesk.models.decision import Decision, Disagreement, Level, Manner, View
from chairdesk.models.ids import ChildId, HolderId
from chairdesk.models.people import Child
from chairdesk.procedures.agendas import decision_of
from chairdesk.procedures.pack import Pack
from chairdesk.ui.hold.child.holders import Holder
from chairdesk.ui.kit.child_mark import distinct_initials
from chairdesk.words import Words

ROOT = QModelIndex()
CELL = Qt.ItemDataRole.UserRole
WAITS = "…"
"""What stands in a narrow cell for a disagreement whose reasons are still wanted."""
_NAMED = {
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.ToolTipRole,
}
Where = QModelIndex | QPersistentModelIndex
Waiting: TypeAlias = Callable[[ChildId, HolderId], str]
"""Gives the level of somebody who disagrees about a child and has not said why; else nothing."""
Worded: TypeAlias = Callable[[ChildId, HolderId], bool]
"""Says whether reasons were typed for a view that nobody has given yet."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What one holder thinks for one child; in the bottom row, what was decided."""

    view: View | None = None
    disagreement: Disagreement | None = None
    decision: Decision | None = None
    decided: str = field(default="", repr=False)
    is_wanted: bool = False
    waits: Level | None = None
    """A reservation or dissent that is not on the record, because nobody has said why."""
    letter: str = ""
    has_words: bool = False
    """Reasons were typed, and nobody has said yet where they stand."""


class ViewsModel(QAbstractTableModel):
    """Shows the findings of a conference as they stand."""

    def __init__(self, words: Words, waiting: Waiting, worded: Worded = lambda *_: False) -> None:
        super().__init__()
        self._words = words
        self._waiting, self._worded = waiting, worded
        self._conference: Conference | None = None
        self._pack: Pack | None = None
        self.holders: tuple[Holder, ...] = ()
        self.across: tuple[Child, ...] = ()

    def show_findings(
        self, conference: Conference, pack: Pack, holders: tuple[Holder, ...]
    ) -> None:
        """Show the views that stand; rows and columns are made anew only where they changed."""
        is_other = (holders, conference.roll.children) != (self.holders, self.across)
        if is_other:
            self.beginResetModel()
        self._conference, self._pack = conference, pack
        self.holders, self.across = holders, conference.roll.children
        if is_other:
            self.endResetModel()
        else:
            self.show_waiting()

    def show_waiting(self) -> None:
        """Show who disagrees and has not said why, as that stands now."""
        if self.across:
            last = self.index(self.rowCount() - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def holder_at(self, row: int) -> Holder | None:
        """Find who stands in a row; None is the row of decisions."""
        return self.holders[row] if 0 <= row < len(self.holders) else None

    def cell_at(self, row: int, column: int) -> Cell:
        """Find what stands in a cell."""
        child = self.across[column].id
        holder = self.holder_at(row)
        if holder is None:
            return self._decision(child)
        if self._conference is None:
            return Cell()
        findings, who = self._conference.findings, holder.of(child)
        view = findings.view(child, who)
        is_wanted = view is None and holder.is_asked_about(child)
        dispute = findings.disagreement(child, who)
        level = "" if dispute else self._waiting(child, who)
        waits = Level(level) if level else None
        has_words = view is None and self._worded(child, who)
        return Cell(view, dispute, is_wanted=is_wanted, waits=waits, has_words=has_words)

    @property
    def decided_as(self) -> tuple[tuple[str, str], ...]:
        """Which letter stands for which decision and manner, as far as there are any."""
        return tuple(
            (letter, f"{self._decided(key)}. {self._words.name_of(manner)}.")
            for (key, manner), letter in self._letters().items()
        )

    def name_of(self, holder: Holder | None) -> str:
        """Name a row."""
        if holder is None:
            return self.tr("Decision")
        return holder.name or self.tr("The child's own view")

    def rowCount(self, parent: Where = ROOT) -> int:
        """Qt asks how many rows there are: the holders, and the decisions."""
        return 0 if parent.isValid() or not self.across else len(self.holders) + 1

    def columnCount(self, parent: Where = ROOT) -> int:
        """Qt asks how many children there are."""
        return 0 if parent.isValid() else len(self.across)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401 - Qt's own word for what a role may answer
        """Qt asks for the name of a row or column."""
        if role not in _NAMED:
            return None
        if orientation == Qt.Orientation.Horizontal:
            return self.across[section].name
        holder = self.holder_at(section)
        between = ", " if role == Qt.ItemDataRole.ToolTipRole else "\n"
        part = f"{between}{holder.part}" if holder and holder.part else ""
        return f"{self.name_of(holder)}{part}"

    def data(self, index: Where, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Qt asks what stands in a cell."""
        if not index.isValid():
            return None
        cell = self.cell_at(index.row(), index.column())
        if role == CELL:
            return cell
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return self._said(cell)
        return self.told(index) if role == Qt.ItemDataRole.AccessibleTextRole else None

    def told(self, place: Where) -> str:
        """Say in a sentence what stands in a cell."""
        child = self.across[place.column()].name
        holder = self.holder_at(place.row())
        said = self._said(self.cell_at(place.row(), place.column()))
        nothing = self.tr("no view yet") if holder else self.tr("no decision yet")
        return f"{self.name_of(holder)}, {child}: {said or nothing}"

    def _decision(self, child: ChildId) -> Cell:
        if self._conference is None or self._pack is None:
            return Cell()
        decision = self._conference.findings.decision_for(child)
        if decision is None:
            return Cell()
        letter = self._letters()[decision.outcome, decision.manner]
        return Cell(decision=decision, decided=self._decided(decision.outcome), letter=letter)

    def _decided(self, key: str) -> str:
        offered = decision_of(self._pack, key) if self._pack else None
        return offered.words if offered else ""

    def _letters(self) -> dict[tuple[str, Manner], str]:
        """Give a letter to each decision, with its manner, in the order of the children."""
        if self._conference is None:
            return {}
        made = (self._conference.findings.decision_for(child.id) for child in self.across)
        kinds = dict.fromkeys((one.outcome, one.manner) for one in made if one)
        taken = letters_of(self._words).values()
        free = (letter for letter in ascii_uppercase if letter not in taken)
        return dict(zip(kinds, free, strict=False))

    def _said(self, cell: Cell) -> str:
        if cell.decision is not None:
            how = self._words.name_of(cell.decision.manner)
            return f"{cell.decided}. {how}. {cell.decision.reasons}".strip()
        parts: list[str] = []
        if cell.has_words:
            parts.append(self.tr("words wait here until it is said where they stand"))
        if cell.view is not None:
            parts.append(self._words.name_of(cell.view.stance))
            if cell.view.scale is not None:
                parts.append(self.tr("{scale} of 10").format(scale=cell.view.scale))
            parts.append(cell.view.reasons)
        if cell.disagreement is not None:
            level = self._words.name_of(cell.disagreement.level)
            parts.append(f"{level}: {cell.disagreement.reasons}")
        if cell.waits is not None:
            wanting = self.tr("{level}, not on the record yet: the reasons are wanted")
            parts.append(wanting.format(level=self._words.name_of(cell.waits)))
        return ". ".join(part.rstrip(".") for part in parts if part)


def letters_of(words: Words) -> dict[Level, str]:
    """Give a letter to each level of disagreement, from the word for it."""
    return dict(zip(Level, distinct_initials(tuple(map(words.name_of, Level))), strict=True))
