"""One referral or task: to whom, for which children, why, and when it was made."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from chairdesk.models.decision import Referral
from chairdesk.models.events import ReferralRaised, ReferralWithdrawn
from chairdesk.models.ids import ChildId
from chairdesk.procedures.pack import ReferralDue
from chairdesk.procedures.referrals import DueReferral
from chairdesk.ui.bench import Bench
from chairdesk.ui.half_typed import of_field, of_line
from chairdesk.ui.hold.questions.answer_fields import KeptText
from chairdesk.ui.kit.buttons import PlainButton, QuietButton, TickBox
from chairdesk.ui.kit.fields import label_for, name_field, one_line
from chairdesk.ui.kit.flow_layout import FlowLayout
from chairdesk.ui.kit.pill import Pill
from chairdesk.ui.kit.plain_label import wrapped
from chairdesk.ui.prepare.readings import CannotRead, read_moment, shown_moment
from chairdesk.ui.tokens import em, gap


class ReferralRow(QWidget):
    """A card to confirm; once raised, it is changed where it stands or withdrawn."""

    def __init__(self, bench: Bench, offered: ReferralDue) -> None:
        super().__init__()
        self._bench = bench
        self._made_shown = ""
        self.offered = offered
        self.to = wrapped(
            self.tr("{words}: to the {to}").format(words=offered.words, to=offered.to)
        )
        self.state = Pill(self.tr("Open"), "amber")
        self.boxes: dict[ChildId, TickBox] = {}
        self.reason = KeptText(self.tr("Why, or anything the reader must know"), lines=1)
        self.made = one_line(self.tr("not yet"))
        self.raise_it = QuietButton(self.tr("Raise it"), "send")
        self.withdraw = PlainButton(self.tr("Withdraw"), "undo-2")
        self._children = QWidget()
        self._flow = FlowLayout(self._children)
        self._lay_out()
        self._connect()
        bench.keep_half(f"reason of {offered.key}", of_field(self.reason))
        bench.keep_half(f"made of {offered.key}", of_line(self.made, self._made_on_record))

    def refresh(self, due: DueReferral | None) -> None:
        """Show whether it is due and for whom, and whether it was raised."""
        there = self._there()
        self._offer_children()
        if there is not None:
            self._tick(there.children)
        elif due is not None and not self._ticked():
            self._tick(due.children)
        self.reason.show_words(there.reason if there else "")
        self._show_made(there)
        self.raise_it.setVisible(there is None or not self._is_raised_for(due))
        self.withdraw.setVisible(there is not None)
        self._say(due)

    def _show_made(self, there: Referral | None) -> None:
        """Show when it was made, unless something else stands half typed there."""
        if there is not None and self.made.text() in {"", self._made_shown}:
            self._made_shown = self._made_on_record()
            self.made.setText(self._made_shown)

    def _say(self, due: DueReferral | None) -> None:
        there = self._there()
        self.state.setVisible(there is not None or due is not None)
        if due is not None and not due.is_raised:
            self.state.say(self.tr("Open"), "amber")
        elif there is not None and there.made is not None:
            self.state.say(self.tr("Made"), "good")
        else:
            self.state.say(self.tr("Raised"), "good")

    def _is_raised_for(self, due: DueReferral | None) -> bool:
        return due is None or due.is_raised

    def _raise(self) -> None:
        there = self._there()
        try:
            made = read_moment(
                self.made.text(), self._bench.sitting.now().date(), self.tr("When it was made")
            )
        except CannotRead as why:
            self._bench.notice(str(why))
            return
        self._made_shown = self.made.text()  # it was read: the record says it from now on
        new = Referral(self.offered.key, self._ticked(), self.reason.words, made)
        if new != there:
            self._bench.enter(ReferralRaised(new))

    def _change(self) -> None:
        if self._there() is not None:
            self._raise()

    def _there(self) -> Referral | None:
        return self._bench.conference.findings.referral(self.offered.key)

    def _made_on_record(self) -> str:
        there = self._there()
        return shown_moment(there.made, self._bench.words) if there is not None else ""

    def _ticked(self) -> frozenset[ChildId]:
        return frozenset(child for child, box in self.boxes.items() if box.isChecked())

    def _tick(self, children: frozenset[ChildId]) -> None:
        for child, box in self.boxes.items():
            box.setChecked(child in children)

    def _offer_children(self) -> None:
        for child in self._bench.conference.roll.children:
            if child.id not in self.boxes:
                box = TickBox(child.name)
                name = self.tr("{to}, about {name}")
                name_field(box, name.format(to=self.offered.to, name=child.name))
                box.clicked.connect(self._change)
                self.boxes[child.id] = box
                self._flow.addWidget(box)

    def _lay_out(self) -> None:
        self._offer_children()
        to = self.offered.to
        name_field(self.reason, self.tr("Reason for the referral to the {to}").format(to=to))
        made = label_for(self.made, self.tr("Made on:"))
        name_field(self.made, self.tr("When the referral to the {to} was made").format(to=to))
        self.raise_it.setAccessibleName(f"{self.raise_it.text()}: {self.to.text()}")
        self.withdraw.setAccessibleName(f"{self.withdraw.text()}: {self.to.text()}")
        top, made_on = QHBoxLayout(), QWidget()
        top.addWidget(self.to, 1)
        top.addWidget(self.state, 0, Qt.AlignmentFlag.AlignTop)
        below, line = FlowLayout(), QHBoxLayout(made_on)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(made)
        line.addWidget(self.made)
        self.made.setMinimumWidth(em(self, 9))
        for part in (made_on, self.raise_it, self.withdraw):
            below.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, gap(self, 0.6))
        column.addLayout(top)
        column.addWidget(self._children)
        column.addWidget(self.reason)
        column.addLayout(below)

    def _connect(self) -> None:
        self.raise_it.clicked.connect(self._raise)
        self.withdraw.clicked.connect(
            lambda: self._bench.enter(ReferralWithdrawn(self.offered.key))
        )
        self.reason.settled.connect(lambda _: self._change())
        self.made.editingFinished.connect(self._change)
