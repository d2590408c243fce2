"""The plan of the last conference, typed from paper where no record of it is in this desk."""

from typing import cast

from PySide6.QtCore import Qt

from chairdesk.desk.reviewing.last_plan import plan_of_the_last
from chairdesk.models.events import Event, LastActionEntered, LastActionRemoved, ProgressWithdrawn
from chairdesk.models.ids import ActionId, new_id
from chairdesk.models.plan import LastAction
from chairdesk.procedures.agendas import goes_through_last_plan
from chairdesk.procedures.standing import Standing
from chairdesk.ui.bench import Bench
from chairdesk.ui.kit.buttons import QuietButton
from chairdesk.ui.kit.rows.row_model import CellKind, Column, Row
from chairdesk.ui.prepare.for_children import (
    children_offered,
    children_shown,
    children_typed,
)
from chairdesk.ui.prepare.readings import CannotRead, read_day, shown_briefly
from chairdesk.ui.prepare.rows_card import RowsCard


class LastPlanCard(RowsCard):
    """One row for each action that was typed; what was brought from a record is only counted."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(
            bench,
            self.tr("The last plan, from paper"),
            (
                Column("action", self.tr("Action"), width=11, example=self.tr("Weigh her weekly")),
                Column("who", self.tr("Who"), CellKind.SUGGESTED, width=7),
                Column("by", self.tr("By when"), width=4.6, example="4 Dec"),
                Column("for", self.tr("For"), CellKind.SUGGESTED, width=6),
            ),
        )
        self.bring = QuietButton(self.tr("Bring it from the record before"), "redo-2")
        self.body.insertWidget(0, self.bring, 0, Qt.AlignmentFlag.AlignLeft)
        self.bring.clicked.connect(self.bring_it)

    def refresh(self) -> None:
        """Show what was typed, where this kind of conference goes through a last plan."""
        conference = self.bench.conference
        is_wanted = bool(conference.setting.pack) and goes_through_last_plan(
            self.bench.pack, Standing(self.bench.pack, conference).kind
        )
        self.setVisible(is_wanted)
        self.bring.setVisible(conference.last_plan.source is None)
        if is_wanted:
            super().refresh()

    def bring_it(self) -> None:
        """Copy the plan of the last conference of the same children that is in this desk."""
        bench = self.bench
        events = plan_of_the_last(bench.conference, bench.earlier())
        if not events:
            told = self.tr(
                "No plan of an earlier {meeting} of these children is in this desk. If you have"
                " it on paper, type it here."
            )
            bench.notice(told.format(meeting=bench.meeting))
        for event in events:
            bench.enter(event)

    def rows_now(self) -> tuple[Row, ...]:
        """List the actions that were typed, and offer who can act and for whom."""
        conference = self.bench.conference
        self.table.offer("who", tuple(person.name for person in conference.roll.people))
        self.table.offer("for", children_offered(self.bench))
        typed = (one for one in conference.last_plan.actions if not one.is_brought)
        return tuple(self._row(action) for action in typed)

    def standing_now(self, count: int) -> str:
        """Say how many were brought from a record, or what to do where none were."""
        last = self.bench.conference.last_plan
        brought = len(last.actions) - count
        if brought and last.source:
            number = self.bench.words.number(brought).capitalize()
            told = self.tr("{number} brought from the record of {day}", "", brought)
            return told.format(number=number, day=self.bench.words.short_day(last.source.held))
        if count:
            return self.tr("{number} typed", "", count).format(
                number=self.bench.words.number(count).capitalize()
            )
        return self.tr("If you have it on paper, type its actions here.")

    def events_of(self, row: Row) -> tuple[Event, ...]:
        """Enter an action, or put right what was typed."""
        if not row["action"].strip():
            raise CannotRead(self.tr("An action is missing: type what was to be done."))
        today = self.bench.sitting.now().date()
        action = LastAction(
            ActionId(new_id()) if row.id is None else cast("ActionId", row.id),
            children_typed(self.bench, row["for"]),
            row["action"],
            who=row["who"],
            by=read_day(row["by"], today, self.tr("By when")),
        )
        return (LastActionEntered(action),)

    def removal_of(self, gone: object) -> Event:
        """Take an action off the list."""
        return LastActionRemoved(cast("ActionId", gone))

    def _remove(self, gone: object) -> None:
        """Take off with it what was said of how it went."""
        for one in self.bench.conference.last_plan.progress:
            if one.action == gone:
                self.bench.enter(ProgressWithdrawn(one.action, one.child))
        super()._remove(gone)

    def _row(self, action: LastAction) -> Row:
        return Row(
            action.id,
            {
                "action": action.action,
                "who": action.who,
                "by": shown_briefly(action.by, self.bench.words),
                "for": children_shown(self.bench, action.children),
            },
        )
