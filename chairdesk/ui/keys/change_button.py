"""The button that listens for other keys, once it is pressed."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent

from chairdesk.ui.keys.choosing import heard
from chairdesk.ui.kit.buttons import LinkButton
from chairdesk.ui.shortcuts import Told

_BEGIN = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2}
_STEPS: dict[int, int] = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class ChangeButton(LinkButton):
    """Enter, F2 or a click has it listen; Escape, or going elsewhere, leaves all as it is.

    The key that locks is taken before it comes here: it locks, also while this listens.
    """

    listened = Signal()
    """It waits for the next keys."""
    wanted = Signal(object)
    """keys: QKeySequence; it goes on listening until it is told that they will do."""
    left = Signal()
    """It listens no more, and nothing was chosen."""
    stepped = Signal(int)
    """To the next row (1), or the one before (-1)."""

    def __init__(self, told: Told) -> None:
        super().__init__(self.tr("Change"))
        self.does = told.does
        self.is_listening = False
        name = self.tr("Change {keys}: {says}")
        self.setAccessibleName(name.format(keys=told.keys, says=told.says))
        self.clicked.connect(self._listen)

    def leave(self) -> None:
        """Listen no more."""
        if self.is_listening:
            self.is_listening = False
            self.setText(self.tr("Change"))
            self.left.emit()

    def event(self, event: QEvent) -> bool:
        """Qt brings an event: while this listens, every key is meant for it."""
        if isinstance(event, QKeyEvent) and (self.is_listening or _is_for_a_row(event)):
            if event.type() == QEvent.Type.KeyPress:
                self._hear(event)
            event.accept()
            return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Qt says that the focus goes elsewhere."""
        super().focusOutEvent(event)
        self.leave()

    def hideEvent(self, event: QHideEvent) -> None:
        """Qt says that this is seen no more: the desk is locked, or the list put away."""
        super().hideEvent(event)
        self.leave()

    def _listen(self) -> None:
        self.is_listening = True
        self.setText(self.tr("Press keys…"))
        self.listened.emit()

    def _hear(self, event: QKeyEvent) -> None:
        if not self.is_listening:
            self._begin(event)
        elif event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            wanted = heard(event)
            if wanted is not None:
                self.wanted.emit(wanted)

    def _begin(self, event: QKeyEvent) -> None:
        step = _STEPS.get(event.key())
        if step:
            self.stepped.emit(step)
        elif not event.isAutoRepeat():
            self.click()


def _is_for_a_row(event: QKeyEvent) -> bool:
    is_alone = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return is_alone and (event.key() in _BEGIN or event.key() in _STEPS)
