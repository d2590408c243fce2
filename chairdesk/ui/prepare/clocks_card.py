"""What starts the time running: the dates from which the procedure counts."""

from typing import cast

from chairdesk.models.arrangements import Clock
from chairdesk.models.errors import as_typed
from chairdesk.models.events import ClockStarted, ClockWithdrawn, Event
from chairdesk.procedures.pack import Pack
from chairdesk.procedures.standing import starts_called
from chairdesk.procedures.timescales import starts_wanted
from chairdesk.ui.bench import Bench
from chairdesk.ui.kit.rows.row_model import CellKind, Column, Row
from chairdesk.ui.prepare.readings import MIDNIGHT, CannotRead, read_moment, shown_moment
from chairdesk.ui.prepare.rows_card import RowsCard


class ClocksCard(RowsCard):
    """One row for each starting date, such as the end of the investigation."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(
            bench,
            self.tr("Starting dates"),
            (
                Column(
                    "event",
                    self.tr("What happened"),
                    CellKind.CHOICE,
                    width=14,
                    example=self.tr("Down shows the list"),
                    is_wanted=True,
                ),
                Column("at", self.tr("When"), width=12, example="5 Nov 2026", is_wanted=True),
            ),
        )

    def rows_now(self) -> tuple[Row, ...]:
        """List what was entered, and offer what the procedure counts from."""
        names = self._names()
        self.table.offer("event", tuple(names.values()))
        terms = starts_called(self._pack(), self.bench.words)
        return tuple(
            Row(
                clock,
                {
                    "event": terms.get(clock.event, clock.event),
                    "at": shown_moment(clock.at, self.bench.words),
                },
            )
            for clock in self.bench.conference.setting.clocks
        )

    def standing_now(self, count: int) -> str:
        """Say from what this procedure counts, until something stands here."""
        if count:
            return ""
        own = ", ".join(self._names()[event].lower() for event in self._own())
        if not own:
            return self.tr("The procedure counts its dates from these.")
        return self.tr("This procedure counts from: {events}.").format(events=own)

    def events_of(self, row: Row) -> tuple[Event, ...]:
        """Enter a starting date; one that was put right is withdrawn first."""
        at = read_moment(row["at"], self.bench.sitting.now().date(), self.tr("When"))
        event = next((e for e, name in self._names().items() if name == row["event"]), None)
        if event is None and row["event"].strip():
            told = self.tr("What happened: “{typed}” starts no time; choose one from the list.")
            raise CannotRead(told.format(typed=as_typed(row["event"].strip())))
        if event is None or at is None:
            raise CannotRead(self.tr("Choose what happened, and type when: both are needed."))
        clock = Clock(event, at, has_time=at.time() != MIDNIGHT)
        if row.id is None:
            return (ClockStarted(clock),)
        return (ClockWithdrawn(cast("Clock", row.id)), ClockStarted(clock))

    def removal_of(self, gone: object) -> Event:
        """Withdraw a starting date."""
        return ClockWithdrawn(cast("Clock", gone))

    def _names(self) -> dict[str, str]:
        """Name every start, those from which this procedure counts first."""
        terms = starts_called(self._pack(), self.bench.words)
        return {event: terms[event] for event in self._own()} | terms

    def _pack(self) -> Pack | None:
        return self.bench.pack if self.bench.conference.setting.pack else None

    def _own(self) -> tuple[str, ...]:
        conference = self.bench.conference
        if conference.arrangements is None or not conference.setting.pack:
            return ()
        return starts_wanted(self.bench.pack, conference.arrangements.kind.value)
