"""One cell of the grid, written in: where somebody stands for one child, and why."""

import json
from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from chairdesk.models.decision import Stance, View
from chairdesk.models.events import ViewGiven, ViewWithdrawn
from chairdesk.models.ids import ChildId, HolderId
from chairdesk.ui.bench import Bench
from chairdesk.ui.half_typed import of_field
from chairdesk.ui.hold.child.disagreement_fields import DisagreementFields
from chairdesk.ui.hold.child.same_for import SameForButton
from chairdesk.ui.hold.questions.answer_fields import ChoiceField, KeptText
from chairdesk.ui.hold.typed_astray import hand_over
from chairdesk.ui.kit.buttons import PlainButton
from chairdesk.ui.kit.card import Card
from chairdesk.ui.kit.choice_list import ChoiceList
from chairdesk.ui.kit.dress import mark
from chairdesk.ui.kit.fields import dressed, label_for, name_field

HIGHEST = 10


class ViewEditor(Card):
    """Stance, reasons and scale are kept as soon as the stance is chosen; Escape goes back."""

    left = Signal()
    """Escape was pressed: back to the grid."""
    half_changed = Signal()
    """A number was chosen on the scale, and nobody has said yet where they stand."""

    def __init__(self, bench: Bench) -> None:
        super().__init__("", level=3)
        self._bench = bench
        self._of: tuple[ChildId, HolderId] | None = None
        self._scales: dict[str, int] = {}
        stances = tuple((stance.value, bench.words.name_of(stance)) for stance in Stance)
        self.stance = ChoiceField(stances, self.tr("Stance:"))
        self.scale = _Scale()
        self.reasons = KeptText(self.tr("One line of reason"), lines=1)
        self.withdraw = PlainButton(self.tr("Withdraw"), "undo-2")
        self.same = SameForButton(self.tr("Same reasons for…"))
        self._is_writing = False
        self.disagreement = DisagreementFields(bench, "in the grid")
        self._lay_out()
        self._connect()
        bench.keep_half("reasons of a view", of_field(self.reasons))
        bench.keep_half("scale of a view", of_field(self))

    @property
    def half(self) -> str:
        """The numbers that wait for a stance, cell by cell."""
        return json.dumps(self._scales) if self._scales else ""

    def put_back(self, half: str) -> None:
        """Have each number stand again once its cell is turned to."""
        self._scales = json.loads(half)

    def show_for(self, child: ChildId, holder: HolderId, name: str) -> None:
        """Turn to a cell; what was typed in another and is not kept yet waits there."""
        if self._of != (child, holder):
            self.reasons.leave()
            self._of = (child, holder)
            view = self._there()
            self.reasons.turn_to(view.reasons if view else "", self._of)
        view = self._there()
        self.stance.show_choice(view.stance.value if view else "")
        scale = view.scale if view else self._scales.get(str(self._of))
        self.scale.setCurrentIndex(0 if scale is None else scale + 1)
        self.reasons.show_words(view.reasons if view else "")
        self.withdraw.setVisible(view is not None)
        self._say_what_is_next()
        roll = self._bench.conference.roll
        self.heading.setText(f"{name} · {roll.name_of(child)}")
        self.disagreement.show_for(child, holder)
        self._offer_same(child, holder)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt passes a key that no field wanted: Escape goes back to the grid, words are reasons."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif not hand_over(event, self.reasons):
            super().keyPressEvent(event)

    def has_words_for(self, child: ChildId, holder: HolderId) -> bool:
        """Say whether reasons were typed for a view, and wait for where somebody stands."""
        return self.reasons.waits_for((child, holder))

    def tell_keys(self, *, is_writing: bool) -> None:
        """Say beside the heading what the keys do in the grid, or here."""
        self._is_writing = is_writing
        self._say_what_is_next()

    def open_for_writing(self) -> None:
        """Bring the focus to where a view is written."""
        self.tell_keys(is_writing=True)
        chosen = (b for b in self.stance.buttons.values() if b.isChecked())
        next(chosen, self.stance.buttons[Stance.FOR]).setFocus()

    def take_back(self) -> None:
        """Take the view in hand back, where there is one."""
        if self._of is not None and self._there() is not None:
            self._bench.enter(ViewWithdrawn(*self._of))

    def _give(self) -> None:
        stance = self._stance()
        self._say_what_is_next()
        scale = self.scale.currentIndex() - 1
        self._note_scale(-1 if stance else scale)
        if self._of is None or not stance:
            return
        child, holder = self._of
        reasons = self.reasons.words
        view = View(child, holder, Stance(stance), reasons, None if scale < 0 else scale)
        if view != self._there():
            self._bench.enter(ViewGiven(view))

    def _say_what_is_next(self) -> None:
        """Say beside the heading what is wanting, and where nothing is, what the keys do."""
        if self._of is not None and self.has_words_for(*self._of) and not self._stance():
            lacking = self.tr("Choose where they stand; the reasons are kept with it.")
            self.say_standing(lacking, "amber")
        elif self._is_writing:
            self.say_standing(self.tr("Arrow keys choose one; Tab goes on, Escape back."))
        else:
            self.say_standing(self.tr("Arrow keys choose a cell; Enter writes in it."))

    def _stance(self) -> str:
        return next((key for key, b in self.stance.buttons.items() if b.isChecked()), "")

    def _note_scale(self, scale: int) -> None:
        self._scales.pop(str(self._of), None)
        if scale >= 0:
            self._scales[str(self._of)] = scale
        self.half_changed.emit()

    def _copy_to(self, which: UUID) -> None:
        view = self._there()
        if view is None:
            return
        child = next((c.id for c in self._bench.conference.roll.children if c.id == which), None)
        agency = next((a.id for a in self._bench.conference.roll.agencies if a.id == which), None)
        if child is not None:
            name = self._bench.conference.roll.name_of(view.child)
            reasons = _traced(self.tr("As for {name}: {reasons}"), name, view.reasons)
            self._bench.enter(ViewGiven(replace(view, child=child, reasons=reasons)))
        elif agency is not None:
            name = self._bench.conference.roll.name_of(view.holder)
            reasons = _traced(self.tr("As {name}: {reasons}"), name, view.reasons)
            self._bench.enter(ViewGiven(replace(view, holder=agency, reasons=reasons, scale=None)))

    def _offer_same(self, child: ChildId, holder: HolderId) -> None:
        roll, findings = self._bench.conference.roll, self._bench.conference.findings
        names: dict[UUID, str] = {}
        if findings.view(child, holder) is not None:
            names = {
                c.id: c.name
                for c in roll.children
                if child not in {c.id, holder} and findings.view(c.id, holder) is None
            }
            names |= {
                a.id: a.name
                for a in roll.agencies
                if a.id != holder and findings.view(child, a.id) is None
            }
        self.same.offer(names)

    def _there(self) -> View | None:
        return self._bench.conference.findings.view(*self._of) if self._of else None

    def _lay_out(self) -> None:
        self.scale.addItem(self.tr("Not scaled"))
        for number in range(HIGHEST + 1):
            self.scale.addItem(self.tr("{number} of 10").format(number=number))
        dressed(self.scale)
        scale_label = label_for(self.scale, self.tr("Scale:"))
        name_field(self.scale, self.tr("Scale from 0, most worried, to 10, no worries"))
        name_field(self.reasons, self.tr("Reasons for this view"))
        mark(self.standing, scale="small")
        self.sit_close()
        scaling = QWidget()
        line = QHBoxLayout(scaling)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(scale_label)
        line.addWidget(self.scale)
        self.body.addLayout(_abreast(self.stance, scaling, self.withdraw))
        self.body.addLayout(_abreast(self.reasons, self.same))
        self.body.addWidget(self.disagreement)

    def _connect(self) -> None:
        self.stance.chosen.connect(lambda _: self._give())
        self.scale.activated.connect(lambda _: self._give())
        self.reasons.settled.connect(lambda _: self._give())
        self.reasons.half_changed.connect(self._say_what_is_next)
        self.withdraw.clicked.connect(self.take_back)
        self.same.chosen.connect(self._copy_to)


class _Scale(ChoiceList):
    """Numbers to choose from; a sentence that is begun here is the reasons'."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt brings a key: a letter chooses no number, and goes on to who holds the list."""
        if event.text().isalpha():
            event.ignore()
        else:
            super().keyPressEvent(event)


def _abreast(first: QWidget, *others: QWidget) -> QHBoxLayout:
    line = QHBoxLayout()
    line.addWidget(first, 1)
    for other in others:
        line.addWidget(other, 0, Qt.AlignmentFlag.AlignTop)
    return line


def _traced(trace: str, name: str, reasons: str) -> str:
    return trace.format(name=name, reasons=reasons).strip().rstrip(":")
