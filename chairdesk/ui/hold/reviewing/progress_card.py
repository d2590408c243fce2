"""The last plan as a list: each action with three choices, one key each."""

from functools import partial

from PySide6.QtCore import Qt

from chairdesk.models.plan import LastAction
from chairdesk.ui.bench import Bench
from chairdesk.ui.hold.reviewing.action_row import ActionRow
from chairdesk.ui.kit.card import Card
from chairdesk.ui.kit.dress import empty, mark
from chairdesk.ui.kit.plain_label import wrapped


class ProgressCard(Card):
    """Says how many were gone through; what was not is no gap that stops anybody."""

    def __init__(self, bench: Bench) -> None:
        super().__init__("")
        self._bench = bench
        self._shown: tuple[LastAction, ...] | None = None
        self.rows: list[ActionRow] = []
        self.hint = wrapped(
            self.tr(
                "With an action in hand: D is done, P partly done, N not done, "
                "C carries over what is left."
            )
        )
        mark(self.hint, tone="muted", scale="small")

    def refresh(self) -> None:
        """Show each action that bears on the children here, and what was said of it."""
        conference = self._bench.conference
        actions = conference.last_plan.of([one.id for one in conference.roll.children])
        if actions != self._shown:
            self._shown = actions
            self._make_rows(actions)
        for row in self.rows:
            row.refresh()
        self.entitle(self._title())
        self.say_standing(self._standing())

    def _title(self) -> str:
        source = self._bench.conference.last_plan.source
        if source is None:
            return self.tr("The last plan")
        day = self._bench.words.short_day(source.held)
        return self.tr("The plan of {day}").format(day=day)

    def _standing(self) -> str:
        count, number = len(self.rows), self._bench.words.number
        if not count:
            return self.tr("No last plan was brought. If you have it on paper, type it below.")
        gone_through = sum(row.is_gone_through for row in self.rows)
        if gone_through == count:
            return self.tr("All gone through")
        told = self.tr("{number} of {all} gone through")
        if not gone_through:
            return self.tr("None of {all} gone through").format(all=number(count))
        return told.format(number=number(gone_through).capitalize(), all=number(count))

    def _make_rows(self, actions: tuple[LastAction, ...]) -> None:
        self.body.removeWidget(self.hint)
        self.hint.setParent(self)
        empty(self.body)
        self.rows = [ActionRow(self._bench, action) for action in actions]
        self.hint.setVisible(bool(self.rows))
        self.body.addWidget(self.hint)
        for place, row in enumerate(self.rows):
            self.body.addWidget(row)
            row.all.went_on.connect(partial(self._go_on, place))

    def _go_on(self, place: int) -> None:
        """Take the next action that was not gone through in hand."""
        after = (*self.rows[place:], *self.rows[:place])
        row = next((one for one in after if not one.is_gone_through), None)
        if row is not None:
            row.all.choice.first().setFocus(Qt.FocusReason.OtherFocusReason)
