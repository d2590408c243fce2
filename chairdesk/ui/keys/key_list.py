"""The keys, one to a row, each with what it does and a way to change it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout, QWidget

from chairdesk.ui.keys.change_button import ChangeButton
from chairdesk.ui.keys.choosing import back_as_it_came, why_not, with_key
from chairdesk.ui.kit.buttons import LinkButton
from chairdesk.ui.kit.dress import empty
from chairdesk.ui.kit.plain_label import PlainLabel
from chairdesk.ui.shortcuts import Keys, Told
from chairdesk.ui.tokens import em

_TOP = Qt.AlignmentFlag.AlignTop


class KeyList(QWidget):
    """Up and Down go from row to row; Enter or F2 changes the one that one is at."""

    said = Signal(str)
    chosen = Signal(object, str)
    """own: Own, and what the key does that was changed."""
    reached = Signal(object)
    """row: QWidget, where the focus is now"""

    def __init__(self, keys: Keys) -> None:
        super().__init__()
        self._keys = keys
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(1, 1)
        self._grid.setHorizontalSpacing(em(self, 0.8))
        self.changes: list[ChangeButton] = []
        self.as_it_came: dict[str, LinkButton] = {}

    def show_rows(self, rows: Sequence[Told]) -> None:
        """Show some keys in place of others."""
        empty(self._grid)
        self.changes, self.as_it_came = [], {}
        for number, told in enumerate(rows):
            self._add(2 * number, told)
        if self.changes:
            self._be_at(self.changes[0])

    def go_to(self, does: str) -> None:
        """Put the focus on the row of something that a key does."""
        for button in self.changes:
            if button.does == does:
                self._be_at(button)
                button.setFocus(Qt.FocusReason.OtherFocusReason)
                # once the rows have their places
                QTimer.singleShot(0, button, partial(self.reached.emit, button))

    def _add(self, row: int, told: Told) -> None:
        what, chord = PlainLabel(told.says), PlainLabel(told.keys)
        what.setWordWrap(True)
        what.setAlignment(_TOP)
        what.setIndent(0)
        chord.setProperty("tone", "muted")
        for label in (chord, what):
            label.setProperty("beside", "link")
        self._grid.addWidget(chord, row, 0, _TOP)
        self._grid.addWidget(what, row, 1, _TOP)
        if told.does:
            button = ChangeButton(told)
            button.listened.connect(partial(self._listen, button, told))
            button.wanted.connect(partial(self._choose, button))
            button.left.connect(partial(self.said.emit, ""))
            button.stepped.connect(partial(self._step, button))
            self.changes.append(button)
            button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            self._grid.addWidget(button, row, 2, _TOP)
        if told.is_own:
            self._add_way_back(row + 1, told)

    def _add_way_back(self, row: int, told: Told) -> None:
        back = LinkButton(self.tr("As it came"))
        name = self.tr("As it came: {says}")
        back.setAccessibleName(name.format(says=told.says))
        back.clicked.connect(partial(self._bring_back, told.does))
        self.as_it_came[told.does] = back
        self._grid.addWidget(back, row, 1, Qt.AlignmentFlag.AlignLeft)

    def _listen(self, button: ChangeButton, told: Told) -> None:
        self._be_at(button)
        said = self.tr("Press the new keys for “{says}”. Escape leaves them as they are.")
        self.said.emit(said.format(says=told.says))

    def _choose(self, button: ChangeButton, wanted: QKeySequence) -> None:
        why = why_not(self._keys, button.does, wanted)
        if why:
            self.said.emit(f"{why} {self.tr('Press others, or Escape.')}")
            return
        button.leave()
        self.chosen.emit(with_key(self._keys, button.does, wanted), button.does)

    def _bring_back(self, does: str) -> None:
        own, why = back_as_it_came(self._keys, does)
        if why:
            self.said.emit(why)
        else:
            self.chosen.emit(own, does)

    def _step(self, button: ChangeButton, by: int) -> None:
        place = self.changes.index(button) + by
        if 0 <= place < len(self.changes):
            self.go_to(self.changes[place].does)

    def _be_at(self, here: ChangeButton) -> None:
        """Have Tab come to one row alone: the one where somebody was last."""
        for button in self.changes:
            is_here = button is here
            policy = Qt.FocusPolicy.StrongFocus if is_here else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(policy)
