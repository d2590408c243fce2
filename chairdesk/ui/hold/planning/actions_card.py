"""The actions of the plan: what for, what, who, by when, how we will know, for whom."""

from typing import cast

from PySide6.QtCore import Qt

from chairdesk.export.telling import capital
from chairdesk.models.events import ActionAgreed, ActionDropped
from chairdesk.models.ids import ActionId, new_id
from chairdesk.models.plan import Action
from chairdesk.ui.bench import Bench
from chairdesk.ui.half_typed import of_field
from chairdesk.ui.hold.planning.ahead import day_of_conference
from chairdesk.ui.hold.planning.plan_table import PlanTable
from chairdesk.ui.kit.buttons import PlainButton, QuietButton
from chairdesk.ui.kit.card import Card
from chairdesk.ui.kit.plain_label import wrapped
from chairdesk.ui.kit.rows.row_model import CellKind, Column, Row
from chairdesk.ui.prepare.for_children import (
    children_offered,
    children_shown,
    children_typed,
)
from chairdesk.ui.prepare.readings import CannotRead, read_day, shown_briefly


class ActionsCard(Card):
    """One row for each action; Tab goes through it, Enter begins the next."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(capital(bench.pack.terms.plan))
        self.bench = bench
        self._refused: dict[object, Row] = {}
        self.table = PlanTable(bench.pack.terms.plan, self._columns())
        self.take_off = PlainButton(self.tr("Drop this action"), "bin")
        self.begin = QuietButton(self.tr("New action"), "plus")
        self.body.addWidget(self.begin, 0, Qt.AlignmentFlag.AlignLeft)
        self.carried = wrapped(tone="muted", scale="small")
        self.body.addWidget(self.table)
        self.body.addWidget(self.carried)
        self.body.addWidget(self.take_off, 0, Qt.AlignmentFlag.AlignLeft)
        self.table.entered.connect(self._enter)
        self.table.changed.connect(self._take)
        self.table.removed.connect(self._drop)
        self.begin.clicked.connect(self.table.begin_row)
        self.take_off.clicked.connect(self.table.remove_current)
        bench.keep_half("row of the plan", of_field(self.table))

    def refresh(self) -> None:
        """Show the plan as it stands; a change that was refused stays as it was typed."""
        rows = tuple(self._refused.get(row.id, row) for row in self.rows_now())
        self.table.show_rows(rows)
        self.say_standing(self._standing(len(rows)))
        self._say_carried()

    def _say_carried(self) -> None:
        """Name what was carried over from the last plan."""
        conference = self.bench.conference
        actions = conference.plan.actions
        carried = [one.action for one in actions if conference.last_plan.find(one.id) is not None]
        told = self.tr("Carried over from the last plan: {actions}")
        self.carried.setText(told.format(actions="; ".join(carried)) if carried else "")
        self.carried.setVisible(bool(carried))

    def rows_now(self) -> tuple[Row, ...]:
        """List the actions that were agreed, and offer who can act and for whom."""
        roll = self.bench.conference.roll
        people = tuple(person.name for person in roll.people)
        self.table.offer("who", people)
        self.table.offer("for", children_offered(self.bench))
        return tuple(self._row(action) for action in self.bench.conference.plan.actions)

    def _standing(self, count: int) -> str:
        if not count:
            return self.tr("Type what must change, who acts and by when")
        number = self.bench.words.number(count).capitalize()
        return self.tr("{number} agreed", "", count).format(number=number)

    def _enter(self, row: Row) -> None:
        if self._take(row):
            self.table.clear_draft()

    def _take(self, row: Row) -> bool:
        try:
            is_taken = self.bench.enter(ActionAgreed(self._action(row)))
        except CannotRead as why:
            self.bench.notice(str(why))
            is_taken = False
        if row.id is not None and not is_taken:
            self._refused[row.id] = row
        elif self._refused.pop(row.id, None) is not None:
            self.refresh()
        return is_taken

    def _drop(self, gone: object) -> None:
        self._refused.pop(gone, None)
        self.bench.enter(ActionDropped(cast("ActionId", gone)))

    def _action(self, row: Row) -> Action:
        if not row["action"].strip():
            raise CannotRead(self.tr("An action is missing: type what will be done."))
        since = day_of_conference(self.bench)
        day = read_day(row["by"], since, self.tr("By when"), is_ahead=True)
        return Action(
            ActionId(new_id()) if row.id is None else cast("ActionId", row.id),
            children_typed(self.bench, row["for"]),
            row["outcome"],
            row["action"],
            row["who"],
            day,
            row["know"],
        )

    def _row(self, action: Action) -> Row:
        return Row(
            action.id,
            {
                "outcome": action.outcome,
                "action": action.action,
                "who": action.who,
                "by": shown_briefly(action.by, self.bench.words),
                "know": action.how_we_will_know,
                "for": children_shown(self.bench, action.children),
            },
        )

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column("outcome", self.tr("Outcome"), width=5.4, example=self.tr("Fed well")),
            Column("action", self.tr("Action"), width=7.4, example=self.tr("Weigh her weekly")),
            Column("who", self.tr("Who"), CellKind.SUGGESTED, width=4.8),
            Column("by", self.tr("By when"), width=3.5, example="4 Dec"),
            Column("know", self.tr("How we will know"), width=5.2),
            Column("for", self.tr("For"), CellKind.SUGGESTED, width=4, unsaid=self.tr("All")),
        )
