"""The contributions as a list, oldest first, for the eye and for a screen reader."""

from collections.abc import Callable
from typing import Any, TypeAlias

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from chairdesk.models.british_time import local
from chairdesk.models.conference import Conference
from chairdesk.models.contribution import RecordedContribution, Scope
from chairdesk.models.events import AboutPeople, AboutTheTalk, ContributionRecorded, Entry
from chairdesk.models.ids import AttendeeId, ContributionId
from chairdesk.models.people import Child
from chairdesk.models.standing.roll import left_out
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
        self._conference: Conference | None = None
        self.shown: list[RecordedContribution] = []
        """What the rows are, oldest first."""
        self.coming: RecordedContribution | None = None
        """What is being recorded, and is not on disk yet."""

    @property
    def siblings(self) -> tuple[Child, ...]:
        """The children on the roll, in their order."""
        return self._conference.roll.children if self._conference else ()

    def show_record(self, conference: Conference) -> None:
        """Show the record from its beginning."""
        self.beginResetModel()
        self._conference = conference
        self.shown = [r for r in conference.talk.recorded if self._keep(r)]
        if self.coming is not None and self._keep(self.coming):
            self.shown.append(self.coming)
        self.endResetModel()

    def show_only(self, keep: Keep) -> None:
        """Show other contributions from now on."""
        self._keep = keep
        if self._conference is not None:
            self.show_record(self._conference)

    def await_row(self, row: RecordedContribution | None) -> None:
        """Show last what is being recorded and is not on disk yet; None: no more."""
        before, self.coming = self.coming, None
        if before is not None and self.shown and self.shown[-1] is before:
            place = len(self.shown) - 1
            self.beginRemoveRows(ROOT, place, place)
            del self.shown[place]
            self.endRemoveRows()
        if row is not None:
            self.coming = row
            self._add(row)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Qt asks what can be done with a row: nothing, before it is on disk."""
        is_coming = index.isValid() and self.shown[index.row()] is self.coming
        return Qt.ItemFlag.NoItemFlags if is_coming else super().flags(index)

    def follow(self, entry: Entry, conference: Conference) -> None:
        """Show what has just happened, with as little work as it needs."""
        event = entry.event
        self._conference = conference
        if isinstance(event, ContributionRecorded):
            self.await_row(None)
            self._add(conference.talk.recorded[-1])
        elif isinstance(event, AboutTheTalk):
            self._change(conference)
        elif isinstance(event, AboutPeople) and self.shown:
            self.dataChanged.emit(self.index(0), self.index(len(self.shown) - 1))

    def place_of(self, wanted: ContributionId) -> int | None:
        """Find the row of a contribution; None where it is not shown."""
        return next((n for n, row in enumerate(self.shown) if row.now.id == wanted), None)

    def rowCount(self, parent: Index = ROOT) -> int:
        """Qt asks how many rows there are."""
        return 0 if parent.isValid() else len(self.shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - as Qt has it
        """Qt asks what stands in a row."""
        if not index.isValid():
            return None
        row = self.shown[index.row()]
        if role == CONTRIBUTION:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.now.words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row)
        return None

    def speaker(self, row: RecordedContribution) -> tuple[str, str]:
        """Name who spoke, and the role."""
        if self._conference is None:
            return "", ""
        person = self._conference.roll.person(row.now.speaker)
        name = self._conference.roll.name_of(row.now.speaker)
        return name, person.role if person else ""

    def kind(self, row: RecordedContribution) -> str:
        """Say of what kind it is: a tag, or a danger or goal that stands under its own name."""
        kind = row.now.kind
        return self._words.name_of(kind) if kind else self.tr("Not tagged")

    def foot(self, row: RecordedContribution) -> str:
        """Say what is particular: its source, who may read it, whether it was changed."""
        source, scope = row.now.source, row.now.audience.scope
        readers = row.now.audience.readers
        told = (
            self.tr("Source: {source}.").format(source=source.rstrip(".")) if source else "",
            self.tr("Professionals only.") if scope is Scope.PROFESSIONALS else "",
            self._named(readers) if scope is Scope.NAMED else "",
            self.tr("Said in closed session.") if row.in_closed_session else "",
            self.tr("Corrected.") if row.earlier else "",
            self.tr("Struck.") if row.is_struck else "",
            self.tr("Being recorded: not on disk yet.") if row is self.coming else "",
        )
        return " ".join(part for part in told if part)

    def _spoken(self, row: RecordedContribution) -> str:
        about = [child.name for child in self.siblings if child.id in row.now.children]
        at = self._words.clock(local(row.at))
        speaker = ", ".join(part for part in self.speaker(row) if part)
        parts = (self.kind(row), speaker, row.now.words, ", ".join(about), self.foot(row), at)
        return ". ".join(part.rstrip(".") for part in parts if part)

    def _name(self, who: object) -> str:
        return self._conference.roll.name_of(who) if self._conference else ""  # type: ignore[arg-type]

    def _named(self, readers: frozenset[AttendeeId]) -> str:
        if self._conference and (left := left_out(self._conference.roll, readers)):
            return self.tr("Not for {names}.").format(names=", ".join(sorted(left)))
        names = sorted(map(self._name, readers))
        return self.tr("Only for {names}.").format(names=", ".join(names))

    def _add(self, new: RecordedContribution) -> None:
        if self._keep(new):
            place = len(self.shown)
            self.beginInsertRows(ROOT, place, place)
            self.shown.append(new)
            self.endInsertRows()

    def _change(self, conference: Conference) -> None:
        rows = [r for r in conference.talk.recorded if self._keep(r)]
        if [r.now.id for r in rows] != [r.now.id for r in self.shown]:
            self.show_record(conference)
            return
        changed = [n for n, row in enumerate(rows) if row is not self.shown[n]]
        self.shown = rows
        for place in changed:
            self.dataChanged.emit(self.index(place), self.index(place))
