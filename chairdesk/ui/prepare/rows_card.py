"""A card with a table that is typed into, each row of which becomes an entry."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from chairdesk.models.events import Event
from chairdesk.ui.bench import Bench
from chairdesk.ui.half_typed import of_field
from chairdesk.ui.kit.buttons import PlainButton
from chairdesk.ui.kit.card import Card
from chairdesk.ui.kit.rows.row_model import Column, Row
from chairdesk.ui.kit.rows.row_table import RowTable
from chairdesk.ui.prepare.readings import CannotRead


class RowsCard(Card):
    """Shows rows of the record; subclasses say what the rows are and what a row enters."""

    def __init__(self, bench: Bench, title: str, columns: tuple[Column, ...]) -> None:
        super().__init__(title)
        self.bench = bench
        self.table = RowTable(title, columns)
        self._added: list[object] = []
        self._gone: tuple[Event, str] | None = None
        self.take_off = PlainButton(self.tr("Take this row off"), "bin")
        self.take_off.setAccessibleName(f"{title}: {self.take_off.text()}")
        self.body.addWidget(self.table)
        self.body.addWidget(self.take_off, 0, Qt.AlignmentFlag.AlignLeft)
        self.table.entered.connect(self._enter)
        self.table.changed.connect(self._change)
        self.table.removed.connect(self._remove)
        self.table.taking_back_wanted.connect(self._take_back)
        self.take_off.clicked.connect(self.table.remove_current)
        bench.keep_half(f"row of {type(self).__name__}", of_field(self.table))

    def refresh(self) -> None:
        """Show the rows as the record has them now."""
        rows = self.rows_now()
        self.table.show_rows(rows)
        self.say_standing(self.standing_now(len(rows)))

    def rows_now(self) -> tuple[Row, ...]:
        """List the rows that are on the record."""
        raise NotImplementedError

    def standing_now(self, count: int) -> str:
        """Say how many there are."""
        raise NotImplementedError

    def events_of(self, row: Row) -> tuple[Event, ...]:
        """Turn a row into what is entered, in order. Raises CannotRead."""
        raise NotImplementedError

    def removal_of(self, gone: object) -> Event:
        """Turn the taking off of a row into what is entered."""
        raise NotImplementedError

    def return_of(self, gone: object) -> Event | None:  # noqa: ARG002 - for the cards that can
        """Say what brings a row back that is to be taken off; None where it is typed again."""
        return None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt passes a key that no part of the card wants: from its button too, Ctrl+Z undoes."""
        if event.matches(QKeySequence.StandardKey.Undo):
            self._take_back()
        else:
            super().keyPressEvent(event)

    def _take(self, row: Row) -> bool:
        try:
            events = self.events_of(row)
        except CannotRead as why:
            self.bench.notice(str(why))
            return False
        return all(self.bench.enter(event) for event in events)

    def _enter(self, row: Row) -> None:
        before = {shown.id for shown in self.rows_now()}
        if self._take(row):
            self.table.clear_draft()
            self._gone = None
            self._added.extend(shown.id for shown in self.rows_now() if shown.id not in before)

    def _change(self, row: Row) -> None:
        self._gone = None
        self._added.clear()  # what was done last is no longer that a row was added
        if not self._take(row):
            self.refresh()

    def _take_back(self) -> None:
        """Take off the row that was added last here, or say that there is none."""
        if self._gone is not None:
            self._bring_back(*self._gone)
            return
        there = {row.id: row for row in self.rows_now()}
        added = next((which for which in reversed(self._added) if which in there), None)
        if added is None:
            told = self.tr(
                "No row was added here last. “Take this row off” takes off the one in hand."
            )
            self.bench.notice(told)
            return
        self._added.remove(added)
        if self.bench.enter(self.removal_of(added)):
            told = self.tr("Taken off again: {row}.")
            self.bench.notice(told.format(row=_named(there[added])))

    def _remove(self, gone: object) -> None:
        back = self.return_of(gone)
        named = next((_named(row) for row in self.rows_now() if row.id == gone), "")
        if self.bench.enter(self.removal_of(gone)) and back is not None:
            self._gone = back, named
            told = self.tr("Taken off: {row}. Ctrl+Z brings the row back.")
            self.bench.notice(told.format(row=named))

    def _bring_back(self, back: Event, named: str) -> None:
        self._gone = None
        if self.bench.enter(back):
            self.bench.notice(self.tr("Brought back: {row}.").format(row=named))


def _named(row: Row) -> str:
    return next(filter(None, row.cells.values()), "")
