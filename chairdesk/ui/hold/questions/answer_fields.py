"""The three ways of answering: yes or no, one of some options, or in words."""

import json
from collections.abc import Collection, Hashable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QPlainTextEdit,
    QWidget,
)

from chairdesk.desk.plain_words import plain_words
from chairdesk.ui.kit.buttons import RadioChoice, TickBox
from chairdesk.ui.kit.fields import name_field
from chairdesk.ui.kit.flow_layout import FlowLayout
from chairdesk.ui.tokens import em

SHORT_PAUSE = 700
"""How long after the last key a text is saved, in milliseconds; leaving the field saves it too."""

LONGEST_WAIT = 2000
"""How long somebody who types without a pause waits for a save, in milliseconds."""

MOST_LINES = 7
"""How high a text may grow before it scrolls."""


class KeptText(QPlainTextEdit):
    """A text that says when it is to be saved: after a pause, and when it is left."""

    settled = Signal(str)
    """words: the text as it stands, different from what is kept"""
    half_changed = Signal()
    """What waits to be kept may have changed."""
    crossed = Signal(str)
    """words: what came on the record here while other words stood here and were not kept"""
    replaced = Signal(str)
    """words: what was kept from here, in whose place other words stand on the record now"""

    def __init__(self, placeholder: str = "", lines: int = 2) -> None:
        super().__init__()
        self._lines = lines
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.setProperty("role", "field")
        self._kept = self._mine = ""
        self._subject: Hashable = None
        self._waiting: dict[str, str] = {}
        self._pause = QTimer(self, singleShot=True, interval=SHORT_PAUSE)
        self._longest = QTimer(self, singleShot=True, interval=LONGEST_WAIT)
        for timer in (self._pause, self._longest):
            timer.timeout.connect(self.settle)
        self.textChanged.connect(self._settle_soon)
        self.textChanged.connect(self._suit_height)
        self.textChanged.connect(self.half_changed)
        self.installEventFilter(self)
        self._suit_height()

    @property
    def words(self) -> str:
        """What stands here now."""
        return plain_words(self.toPlainText())

    @property
    def is_kept(self) -> bool:
        """Whether what stands here stands on the record too."""
        return self.words == self._kept

    def show_words(self, words: str) -> None:
        """Show what stands on the record; what was typed and is not kept yet stays."""
        now, mine = words.strip(), self._mine
        if self.is_kept and now != self._kept:
            self.turn_to(words, self._subject)
            if mine and mine not in now:
                self.replaced.emit(mine)
        elif now == self.words:
            self._kept = now
        elif now != self._kept:
            self._kept = now
            self.crossed.emit(now)

    def leave(self) -> None:
        """Save what stands here; if it could not be saved, it waits under its subject."""
        self.settle()
        if not self.is_kept:
            self._waiting[str(self._subject)] = self.words

    def turn_to(self, words: str, subject: Hashable = None) -> None:
        """Show another subject's words, or what was typed for it and waits to be kept."""
        self._subject = subject
        self._kept, self._mine = words.strip(), ""
        self.setPlainText(self._waiting.pop(str(subject), self._kept))
        self._rest()

    def waits_for(self, subject: Hashable) -> bool:
        """Say whether words were typed for a subject and do not stand on the record."""
        if str(subject) == str(self._subject):
            return not self.is_kept and bool(self.words)
        return bool(self._waiting.get(str(subject)))

    @property
    def half(self) -> str:
        """What was typed and does not stand on the record, subject by subject."""
        here = {} if self.is_kept else {str(self._subject): self.toPlainText()}
        waiting = self._waiting | here
        return json.dumps(waiting) if waiting else ""

    def put_back(self, half: str) -> None:
        """Put back what was typed and not kept, each under its subject."""
        self._waiting |= json.loads(half)
        here = self._waiting.pop(str(self._subject), None)
        if here is not None:
            self.setPlainText(here)

    def settle(self) -> None:
        """Say what stands here now, where the record does not have it."""
        self._rest()
        if not self.is_kept:
            self._mine = self.words
            self.settled.emit(self.words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt passes a key: a blank begins no words, and was meant for what stands before."""
        if event.key() != Qt.Key.Key_Space or not self.document().isEmpty():
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Qt says that the text grew or shrank: the field follows."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._suit_height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt says that the width changed: the lines break elsewhere."""
        super().resizeEvent(event)
        self._suit_height()

    def _settle_soon(self) -> None:
        self._pause.start()
        if not self._longest.isActive():
            self._longest.start()

    def _rest(self) -> None:
        for timer in (self._pause, self._longest):
            timer.stop()

    def _suit_height(self) -> None:
        broken_into = round(self.document().size().height())  # of plain text, Qt counts lines
        lines = min(max(self._lines, broken_into), MOST_LINES)
        self.setFixedHeight(em(self, lines * 1.05 + 1.35))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Save what stands here when the field is left or put away."""
        if event.type() in (QEvent.Type.FocusOut, QEvent.Type.Hide):
            self.settle()
        return super().eventFilter(watched, event)


class ChoiceField(QWidget):
    """Options side by side; one is chosen, or none."""

    BESIDE = 1.8
    """How much room, in letters, an option wants beside its words."""

    chosen = Signal(str)
    """key: the option's key"""

    def __init__(self, options: tuple[tuple[str, str], ...], name: str) -> None:
        super().__init__()
        self.buttons: dict[str, QAbstractButton] = {}
        self._words = dict(options)
        self._group = QButtonGroup(self)
        row = FlowLayout(self)
        for key, words in options:
            button = self._button(words)
            button.setMinimumWidth(1)  # else a long option would hold the page open
            name_field(button, f"{name} {words}")
            button.clicked.connect(lambda _=False, key=key: self.chosen.emit(self._read(key)))
            if isinstance(button, RadioChoice):
                self._group.addButton(button)  # of a group, Tab comes to one alone
            self.buttons[key] = button
            row.addWidget(button)

    def _button(self, words: str) -> QAbstractButton:
        button = RadioChoice(words)
        button.setProperty("kind", "segment")
        return button

    def _read(self, pressed: str) -> str:
        return pressed

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt says that the width changed: a long option goes to the next line."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Qt says that the text grew or shrank: long options are broken anew."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _fit(self) -> None:
        width = self.width() - em(self, self.BESIDE)
        for key, button in self.buttons.items():
            button.setText(broken(self._words[key], button.fontMetrics(), width))

    def first(self) -> QAbstractButton:
        """Give the button at which Tab comes in: the chosen one, or the first."""
        buttons = tuple(self.buttons.values())
        return next((one for one in buttons if one.isChecked()), buttons[0])

    def offer(self, keys: Collection[str]) -> None:
        """Show these options and no others."""
        for key, button in self.buttons.items():
            button.setVisible(key in keys)

    def show_choice(self, key: str) -> None:
        """Show which option stands; an empty key chooses none."""
        self._group.setExclusive(False)
        for own, button in self.buttons.items():
            button.setChecked(own == key)
        self._group.setExclusive(True)


class SeveralField(ChoiceField):
    """Options of which several may hold: a box for each, read as their keys with commas between."""

    BESIDE = 2.6

    def show_choice(self, key: str) -> None:
        """Show which options stand; an empty key ticks none."""
        chosen = key.split(",")
        for own, button in self.buttons.items():
            button.setChecked(own in chosen)

    def _button(self, words: str) -> QAbstractButton:
        return TickBox(words)

    def _read(self, pressed: str) -> str:
        del pressed
        return ",".join(key for key, button in self.buttons.items() if button.isChecked())


def broken(words: str, metrics: QFontMetrics, width: int) -> str:
    """Break words into lines that fit a width, for a button, which breaks none itself."""
    lines: list[str] = []
    for word in words.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and metrics.horizontalAdvance(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return "\n".join(lines)
