"""Who disagrees with the decision for one child, how far, and why."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from chairdesk.models.decision import Disagreement, Level
from chairdesk.models.ids import ChildId, HolderId
from chairdesk.ui.bench import Bench
from chairdesk.ui.hold.child.disagreement_fields import DisagreementFields
from chairdesk.ui.hold.child.holders import holders_of
from chairdesk.ui.kit.card import Card
from chairdesk.ui.kit.choice_list import ChoiceList
from chairdesk.ui.kit.dress import empty
from chairdesk.ui.kit.fields import dressed, label_for
from chairdesk.ui.kit.pill import Pill
from chairdesk.ui.kit.plain_label import wrapped
from chairdesk.ui.tokens import gap


class DisagreementsCard(Card):
    """Those recorded, in sentences; and one at a time to record or change."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(self.tr("Dissent and reservations"))
        self._bench = bench
        self._child: ChildId | None = None
        self._shown: tuple[Disagreement, ...] | None = None
        self._offered: dict[HolderId, str] = {}
        self.recorded = QVBoxLayout()
        self.holder = ChoiceList()
        self.fields = DisagreementFields(bench, "in its card")
        self._lay_out()
        self.holder.currentIndexChanged.connect(self._turn)
        bench.levels.half_changed.connect(self._show_recorded)

    def show_child(self, child: ChildId) -> None:
        """Show who disagrees about a child."""
        is_other = child != self._child
        self._child = child
        self._show_recorded()
        self._offer()
        if is_other:
            self.holder.setCurrentIndex(self._first_who_disagrees())
        self._turn()

    def choose(self, holder: HolderId) -> None:
        """Turn to somebody who can disagree."""
        self.holder.setCurrentIndex(list(self._offered).index(holder) + 1)

    def _turn(self) -> None:
        who = self.holder.currentData()
        self.fields.setVisible(who is not None)
        if self._child is not None and who is not None:
            self.fields.show_for(self._child, who)

    def _show_recorded(self) -> None:
        if self._child is None:
            return
        there = self._bench.conference.findings.disagreements_for(self._child)
        if there != self._shown:
            self._shown = there
            empty(self.recorded)
            for one in there:
                self.recorded.addLayout(self._line(one))
        waiting = self._waiting()
        if waiting:
            names = ", ".join(waiting.values())
            told = self.tr("Not on the record yet, the reasons are wanted: {names}")
            self.say_standing(told.format(names=names), "amber")
        else:
            self.say_standing("" if there else self.tr("Nobody disagrees on the record"))

    def _waiting(self) -> dict[HolderId, str]:
        """Name who disagrees about the child in hand and has not said why yet."""
        findings, child = self._bench.conference.findings, self._child
        if child is None:
            return {}
        return {
            who: name
            for who, name in self._everybody().items()
            if self._bench.levels.of(child, who) and findings.disagreement(child, who) is None
        }

    def _line(self, one: Disagreement) -> QHBoxLayout:
        name = self._bench.conference.roll.name_of(one.holder)
        keeps = (
            self.tr("They still do their part of the plan.")
            if one.keeps_its_actions
            else self.tr("They do not take up their part of the plan.")
        )
        said = wrapped(f"{name}: {one.reasons} {keeps}")
        row = QHBoxLayout()
        row.setSpacing(gap(self, 0.5))
        tone = "grave" if one.level is Level.DISSENT else "amber"
        level = Pill(self._bench.words.name_of(one.level), tone)
        row.addWidget(level, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(said, 1)
        return row

    def _offer(self) -> None:
        offered = self._everybody()
        if offered == self._offered and self.holder.count():
            return
        chosen = self.holder.currentData()
        self._offered = offered
        self.holder.blockSignals(True)
        self.holder.clear()
        self.holder.addItem(self.tr("Choose who disagrees"), None)
        for who, name in offered.items():
            self.holder.addItem(name, who)
        self.holder.setCurrentIndex(list(offered).index(chosen) + 1 if chosen in offered else 0)
        self.holder.blockSignals(False)

    def _everybody(self) -> dict[HolderId, str]:
        conference = self._bench.conference
        first: dict[HolderId, str] = {
            h.id: h.name for h in holders_of(conference, ()) if h.id is not None
        }
        children: dict[HolderId, str] = {child.id: child.name for child in conference.roll.children}
        people: dict[HolderId, str] = {person.id: person.name for person in conference.roll.people}
        return {**first, **children, **people}

    def _first_who_disagrees(self) -> int:
        who = [*self._waiting(), *(one.holder for one in self._shown or ())]
        places = [list(self._offered).index(one) + 1 for one in who[:1]]
        return min(places, default=0)

    def _lay_out(self) -> None:
        dressed(self.holder)
        row = QHBoxLayout()
        row.addWidget(label_for(self.holder, self.tr("Who:")))
        row.addWidget(self.holder, 1)
        self.body.addLayout(self.recorded)
        self.body.addLayout(row)
        self.body.addWidget(self.fields)
