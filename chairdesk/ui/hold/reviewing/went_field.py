"""How an action has gone, for all of its children or for one: one of three, and what is left."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from chairdesk.desk.reviewing.going_through import said_of
from chairdesk.models.events import ProgressWithdrawn
from chairdesk.models.ids import ChildId
from chairdesk.models.plan import LastAction, Progress, Went
from chairdesk.ui.bench import Bench
from chairdesk.ui.half_typed import of_field
from chairdesk.ui.hold.questions.answer_fields import ChoiceField, KeptText
from chairdesk.ui.kit.announce import announce
from chairdesk.ui.kit.buttons import PlainButton
from chairdesk.ui.kit.fields import name_field

KEYS: Mapping[int, Went] = {
    Qt.Key.Key_D: Went.DONE,
    Qt.Key.Key_P: Went.PARTLY,
    Qt.Key.Key_N: Went.NOT_DONE,
}
"""The letters of the three, with one of their buttons in hand."""
_CHORD = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


class WentField(QWidget):
    """Chosen by a click or by a letter; what is left is asked only where something is."""

    went_on = Signal()
    """A letter said that it was done, and nothing is left to ask."""

    def __init__(self, bench: Bench, action: LastAction, child: ChildId | None, name: str) -> None:
        super().__init__()
        self._bench, self.action, self.child, self._name = bench, action.id, child, name
        words = bench.words
        self.choice = ChoiceField(tuple((went.value, words.name_of(went)) for went in Went), name)
        self.withdraw: PlainButton | None = None
        self.left: KeptText | None = None
        self._chosen, self._column = QHBoxLayout(), QVBoxLayout(self)
        self._lay_out()
        self.choice.chosen.connect(lambda key: self.say(Went(key)))

    def refresh(self) -> None:
        """Show what was said."""
        noted = self._noted
        self.choice.show_choice(noted.went.value if noted else "")
        if noted is not None or self.left is not None:
            left, withdraw = self._rest()
            left.show_words(noted.left if noted else "")
            left.setVisible(noted is not None and (noted.went is not Went.DONE or bool(noted.left)))
            withdraw.setVisible(noted is not None)

    def say(self, went: Went) -> None:
        """Enter how it went; what is left stays beside it."""
        noted = self._noted
        progress = Progress(self.action, went, noted.left if noted else "", self.child)
        if self._enter(progress):
            announce(self, f"{self._name} {self._bench.words.name_of(went)}")

    def take_back(self) -> None:
        """Withdraw what was said."""
        self._bench.enter(ProgressWithdrawn(self.action, self.child))

    def take_key(self, event: QKeyEvent) -> bool:
        """Follow the letter of one of the three; then what is left is asked, or all is said."""
        went = KEYS.get(event.key())
        if went is None or event.modifiers() & _CHORD:
            return False
        self.say(went)
        if went is Went.DONE:
            self.went_on.emit()
        elif self.left is not None:
            self.left.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt brings a key that none of the buttons wanted."""
        if not self.take_key(event):
            super().keyPressEvent(event)

    @property
    def _noted(self) -> Progress | None:
        return self._bench.conference.last_plan.noted(self.action, self.child)

    def _keep_left(self, words: str) -> None:
        if noted := self._noted:
            self._enter(Progress(self.action, noted.went, words, self.child))

    def _enter(self, progress: Progress) -> bool:
        return all(map(self._bench.enter, said_of(self._bench.conference, progress)))

    def _rest(self) -> tuple[KeptText, PlainButton]:
        """Give what stands beside an answer; it is made with the first one."""
        if self.left is not None and self.withdraw is not None:
            return self.left, self.withdraw
        self.withdraw = withdraw = PlainButton(self.tr("Withdraw"), "undo-2")
        self.left = left = KeptText(self.tr("What is left to do"), lines=1)
        name_field(left, self.tr("What is left: {name}").format(name=self._name))
        name_field(withdraw, self.tr("Withdraw how it went: {name}").format(name=self._name))
        self._chosen.addWidget(withdraw, 0, Qt.AlignmentFlag.AlignTop)
        self._column.addWidget(left)
        withdraw.clicked.connect(self.take_back)
        left.settled.connect(self._keep_left)
        self._bench.keep_half(f"left of {self.action} for {self.child or 'all'}", of_field(left))
        return left, withdraw

    def _lay_out(self) -> None:
        self._chosen.addWidget(self.choice, 1)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._chosen)
