"""One action of the last plan: what, who, by when, and how it has gone."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from chairdesk.desk.reviewing.going_through import (
    carried_over,
    days_late,
    is_carried_over,
    may_carry_over,
)
from chairdesk.models.british_time import local
from chairdesk.models.ids import ChildId
from chairdesk.models.people import Child
from chairdesk.models.plan import LastAction
from chairdesk.ui.bench import Bench
from chairdesk.ui.hold.reviewing.went_field import WentField
from chairdesk.ui.kit.announce import announce
from chairdesk.ui.kit.buttons import PlainButton, QuietButton
from chairdesk.ui.kit.dress import mark
from chairdesk.ui.kit.fields import name_field
from chairdesk.ui.kit.plain_label import PlainLabel
from chairdesk.ui.tokens import gap


class ActionRow(QWidget):
    """Said once for all its children, or of each; what is left goes to the new plan by a key."""

    def __init__(self, bench: Bench, action: LastAction) -> None:
        super().__init__()
        self._bench, self.action = bench, action
        self._children = tuple(c for c in bench.conference.roll.children if c.id in action.children)
        self.what, self.about, self.late = PlainLabel(action.action), PlainLabel(), PlainLabel()
        self.all = WentField(bench, action, None, action.action)
        self.each: dict[ChildId, WentField] = {}
        self._each = QWidget()
        self.apart = PlainButton(self.tr("Each child apart"), "people")
        self.carry: QuietButton | None = None
        self._below = QHBoxLayout()
        self._lay_out()
        self.apart.clicked.connect(self._open)

    @property
    def is_gone_through(self) -> bool:
        """Whether it was said how it went."""
        return self._bench.conference.last_plan.is_gone_through(self.action)

    def refresh(self) -> None:
        """Show how late it is, what was said, and whether it was carried over."""
        conference = self._bench.conference
        if conference.last_plan.apart(self.action.id):
            self._open()
        for field in (self.all, *self.each.values()):
            field.refresh()
        self._say_late()
        is_over = is_carried_over(conference, self.action)
        is_offered = is_over or may_carry_over(conference, self.action)
        if is_offered and self.carry is None:
            self.carry = QuietButton("")
            self.carry.clicked.connect(self.carry_over)
            self._below.insertWidget(0, self.carry)
        if self.carry is not None:
            self.carry.setVisible(is_offered)
            self._say_carried(self.carry, is_over=is_over)

    def _say_carried(self, carry: QuietButton, *, is_over: bool) -> None:
        carry.setEnabled(not is_over)
        over, still = self.tr("Carried over to the new plan"), self.tr("Carry over to the new plan")
        carry.setText(over if is_over else still)
        carry.show_icon("check" if is_over else "plus")
        name_field(carry, f"{carry.text()}: {self.action.action}")

    def carry_over(self) -> None:
        """Agree to it again in the new plan, for whom it was not done."""
        conference = self._bench.conference
        if is_carried_over(conference, self.action) or not may_carry_over(conference, self.action):
            return
        had_focus = self.carry is not None and self.carry.hasFocus()
        if self._bench.enter(carried_over(conference, self.action, self._today)):
            announce(self, self.tr("Carried over to the new plan"))
        if had_focus:
            self.all.choice.first().setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt brings a key that no field here wanted: C carries over, the rest is for all."""
        if event.key() == Qt.Key.Key_C and not event.modifiers():
            self.carry_over()
        elif not self.all.take_key(event):
            super().keyPressEvent(event)

    @property
    def _is_of_some(self) -> bool:
        """Whether for whom it is does not go without saying."""
        return bool(self._children) and len(self._bench.conference.roll.children) > 1

    @property
    def _several(self) -> tuple[Child, ...]:
        return self._children if len(self._children) > 1 else ()

    @property
    def _today(self) -> date:
        return local(self._bench.sitting.now()).date()

    def _field_for(self, child: Child) -> WentField:
        return WentField(self._bench, self.action, child.id, f"{child.name}: {self.action.action}")

    def _open(self) -> None:
        """Make room for each child, once it is wanted."""
        if self.each:
            return
        self.each = {one.id: self._field_for(one) for one in self._several}
        column = QVBoxLayout(self._each)
        column.setContentsMargins(gap(self, 1), 0, 0, 0)
        for child in self._several:
            column.addWidget(PlainLabel(child.name))
            column.addWidget(self.each[child.id])
            self.each[child.id].refresh()
        self.apart.hide()
        self._each.show()

    def _say_late(self) -> None:
        late = days_late(self.action, self._today)
        is_said = bool(late) and not self.is_gone_through
        self.late.setText(self._bench.words.in_figures("days-past", late) if is_said else "")
        self.late.setVisible(is_said)

    def _about(self) -> str:
        bench, action = self._bench, self.action
        day = bench.words.short_day(action.by) if action.by else ""
        by = self.tr("by {day}").format(day=day) if day else self.tr("no day was set")
        whom = self._whom() if self._is_of_some else ""
        is_closed = bench.conference.behind_doors.holds(("last_action", action.id, None))
        closed = self.tr("agreed in closed session") if is_closed else ""
        return " · ".join(filter(None, (action.who, by, whom, closed)))

    def _whom(self) -> str:
        if len(self._children) == len(self._bench.conference.roll.children):
            return self.tr("for all the children")
        names = self._bench.words.listed([one.name for one in self._children])
        return self.tr("for {names}").format(names=names)

    def _lay_out(self) -> None:
        self.about.setText(self._about())
        mark(self.about, tone="muted")
        mark(self.late, tone="amber")
        mark(self.what, scale="large")
        head = QHBoxLayout()
        head.addWidget(self.about, 1)
        head.addWidget(self.late, 0, Qt.AlignmentFlag.AlignTop)
        self._below.addWidget(self.apart)
        self._below.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, gap(self, 0.6))
        column.setSpacing(gap(self, 0.25))
        for label in (self.what, self.about):
            label.setWordWrap(True)
        column.addWidget(self.what)
        column.addLayout(head)
        column.addWidget(self.all)
        column.addWidget(self._each)
        column.addLayout(self._below)
        self.apart.setVisible(bool(self._several))
        name_field(self.apart, f"{self.apart.text()}: {self.action.action}")
        self._each.hide()
