"""The strip at the top: Diary, Prepare, Hold, Close, Record, Release, and what is open in each."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from chairdesk.ui.kit.buttons import QuietButton
from chairdesk.ui.kit.dress import mark
from chairdesk.ui.step import Step
from chairdesk.ui.tokens import em
from chairdesk.words import Words

WIDE_ENOUGH = 52
EDGES = 1.6
"""What stands beside the name of a step, in ems."""


class StepButton(QuietButton):
    """One step; its count is said in words where there is room, and always to the ear."""

    KIND = "step"

    def __init__(self, name: str, words: Words) -> None:
        super().__init__(name)
        self.name, self._words = name, words
        self._count = 0
        self._is_short = self._is_tight = False
        self.setCheckable(True)
        self.setAutoExclusive(True)  # a screen reader then hears one of several, not a tick

    @property
    def command(self) -> str:
        """What this is called among the commands; nothing where it is in hand."""
        return "" if self.isChecked() else self.tr("Go to {step}").format(step=self.name)

    def count(self, things: int) -> None:
        """Say how many things are open in this step."""
        self._count = things
        self._write()

    def shorten(self, *, is_short: bool, is_tight: bool) -> None:
        """Leave the count to the ear and the pointer, for want of room; tight, its dot too."""
        self._is_short, self._is_tight = is_short, is_tight
        mark(self, is_tight=is_tight)
        self._write()

    def _write(self) -> None:
        open_things = self.tr("{number} open", "", self._count).format(
            number=self._words.number(self._count)
        )
        full = f"{self.name}, {open_things}" if self._count else self.name
        dot = " •" if self._count and not self._is_tight else ""
        counted = f"{self.name}  ·  {open_things}" if self._count else self.name
        self.setText(f"{self.name}{dot}" if self._is_short else counted)
        self.setAccessibleName(full)
        self.setToolTip(full)


class StepStrip(QWidget):
    """The steps side by side; one is in hand."""

    chosen = Signal(object)
    """step: Step"""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._buttons = {step: StepButton(words.name_of(step), words) for step in Step}
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        for step, button in self._buttons.items():
            self._group.addButton(button)
            self._row.addWidget(button)
            button.clicked.connect(lambda _checked, step=step: self.chosen.emit(step))
        self._row.addStretch(1)
        self.offer(())

    def offer(self, steps: tuple[Step, ...]) -> None:
        """Offer the steps of a conference beside the diary, with nothing counted yet."""
        for step, button in self._buttons.items():
            button.setVisible(step in (Step.DIARY, *steps))
            button.count(0)
        self._suit_width()

    def button(self, step: Step) -> StepButton:
        """Find the button of a step."""
        return self._buttons[step]

    def show_step(self, step: Step) -> None:
        """Show which step is in hand."""
        self._buttons[step].setChecked(True)

    def count(self, step: Step, things: int) -> None:
        """Show how many things are open in a step."""
        self._buttons[step].count(things)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt says that the width changed: counts go when it is narrow."""
        super().resizeEvent(event)
        self._suit_width()

    def changeEvent(self, event: QEvent) -> None:
        """Qt says that the text grew or shrank: counts go when it is narrow."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._suit_width()

    def _suit_width(self) -> None:
        shown = [button for button in self._buttons.values() if not button.isHidden()]
        is_tight = self.width() < self._wanted([button.name for button in shown])
        for button in self._buttons.values():
            button.shorten(is_short=self.width() < em(self, WIDE_ENOUGH), is_tight=is_tight)

    def _wanted(self, names: list[str]) -> int:
        """Measure the room that names take at the size of the text, each with its edges."""
        letters = self.fontMetrics()
        return sum(letters.horizontalAdvance(name) + em(self, EDGES) for name in names)
