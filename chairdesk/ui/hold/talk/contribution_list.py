"""The contributions as a list, oldest first, for the eye and for a screen reader."""

from collections.abc import Callable
from typing import Any, TypeAlias

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from chairdesk.models.conference import Conference
from chairdesk.models.contribution import RecordedContribution, Scope
from chairdesk.models.events import AboutPeople, AboutTheTalk, ContributionRecorded, Entry
from chairdesk.words import Words

ROOT = QModelIndex()
Index: TypeAlias = QModelIndex | QPersistentModelIndex
Keep: TypeAlias = Callable[[RecordedContribution], bool]
CONTRIBUTION = Qt.ItemDataRole.UserRole


class ContributionList(QAbstractListModel):
    """A read-only window on what was said; `keep` says which contributions it shows."""

    def __init__(self, words: Words, keep: Keep = lambda _: True) -> None:
        super().__init__()
        self._words = words
        self._keep = keep
        self.conference: Conference | None = None
        self._rows: list[RecordedContribution] = []

    def show_record(self, conference: Conference) -> None:
        """Show the record from its beginning."""
        self.beginResetModel()
        self.conference = conference
        self._rows = [r for r in conference.talk.recorded if self._keep(r)]
        self.endResetModel()

    def show_only(self, keep: Keep) -> None:
        """Show other contributions from now on."""
        self._keep = keep
        if self.conference is not None:
            self.show_record(self.conference)

    def follow(self, entry: Entry, conference: Conference) -> None:
        """Show what has just happened, with as little work as it needs."""
        event = entry.event
        self.conference = conference
        if isinstance(event, ContributionRecorded):
            self._add(conference.talk.recorded[-1])
        elif isinstance(event, AboutTheTalk | AboutPeople):
            self._change(conference)

    def _add(self, new: RecordedContribution) -> None:
        if self._keep(new):
            place = len(self._rows)
            self.beginInsertRows(ROOT, place, place)
            self._rows.append(new)
            self.endInsertRows()

    def _change(self, conference: Conference) -> None:
        rows = [r for r in conference.talk.recorded if self._keep(r)]
        if [r.now.id for r in rows] != [r.now.id for r in self._rows]:
            self.show_record(conference)
            return
        self._rows = rows
        if rows:
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))

    def rowCount(self, parent: Index = ROOT) -> int:
        """Qt asks how many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - as Qt has it
        """Qt asks what stands in a row."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == CONTRIBUTION:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.now.words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.spoken(row)
        return None

    def spoken(self, row: RecordedContribution) -> str:
        """Say a contribution in one breath."""
        tag = self._words.name_of(row.now.tag) if row.now.tag else self.tr("Not tagged")
        parts = [tag, self.speaker(row), row.now.words, *self.marks(row)]
        return ". ".join(part for part in parts if part)

    def speaker(self, row: RecordedContribution) -> str:
        """Name who spoke, and in what role."""
        if self.conference is None:
            return ""
        roll = self.conference.roll
        person = roll.person(row.now.speaker)
        name = roll.name_of(row.now.speaker)
        return f"{name}, {person.role}" if person and person.role else name

    def marks(self, row: RecordedContribution) -> tuple[str, ...]:
        """Say what is particular: for whom it is, and whether it was changed."""
        scope = row.now.audience.scope
        told = (
            self._words.name_of(scope) if scope is not Scope.EVERYONE else "",
            self.tr("Closed session") if row.in_closed_session else "",
            self.tr("Corrected") if row.earlier else "",
            self.tr("Struck") if row.is_struck else "",
        )
        return tuple(part for part in told if part)
