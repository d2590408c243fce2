"""The hands that play: they type, press and choose as a person does, and no faster than told."""

from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QModelIndex, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QKeyEvent, QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from shiboken6 import isValid

from chairdesk.ui.kit.notice_bar import NoticeBar
from chairdesk.words import Sentence

Widget = TypeVar("Widget", bound=QWidget)

NONE = Qt.KeyboardModifier.NoModifier
LONGEST_WAIT = 90.0


class NoWay(Exception):
    """The windows offer no way to do this; the text says what was looked for."""


def in_vain(key: str, /, **filled: object) -> Sentence:
    """Say what was looked for in the windows in vain, by the name of its sentence."""
    return Sentence("rehearsal_faults", key, **filled)


@dataclass(frozen=True, slots=True)
class Pace:
    """How long a hand rests, in seconds: after each key, after each thing done."""

    key: float = 0.0
    doing: float = 0.0


AS_FAST_AS_THE_WINDOWS = Pace()
GENTLE = Pace(key=0.012, doing=0.35)


class Hands:
    """Does to real widgets what a person would do to them."""

    def __init__(self, pace: Pace = AS_FAST_AS_THE_WINDOWS) -> None:
        self._pace = pace

    def press(self, button: QAbstractButton | None, what: str = "button") -> None:
        """Press a button that is there to be pressed."""
        there_to_use(button, what).click()
        self.rest()

    def tick(self, box: QAbstractButton | None, what: str = "box", *, is_on: bool) -> None:
        """Set a box or choice to on or off, pressing it where it is not."""
        there = there_to_use(box, what)
        if there.isChecked() != is_on:
            self.press(there, what)

    def write(self, field: QWidget | None, text: str, what: str = "field") -> None:
        """Write words in the place of those that stand in a field."""
        there = there_to_use(field, what)
        if isinstance(there, QComboBox | QAbstractSpinBox):
            line = there.lineEdit() if isinstance(there, QComboBox) else there.findChild(QLineEdit)
            self.write(line, text, what)
            return
        there.setFocus()
        if isinstance(there, QLineEdit | QPlainTextEdit):
            there.selectAll()
        self._type(there, text)
        self.rest()

    def write_and_leave(self, field: QWidget | None, text: str, what: str = "field") -> None:
        """Write words into a field, and leave it."""
        self.write(field, text, what)
        there = there_to_use(field, what)
        there.clearFocus()
        QCoreApplication.sendEvent(there, QFocusEvent(QEvent.Type.FocusOut))
        self.rest()

    def pick(self, combo: QComboBox | None, place: int, what: str = "") -> None:
        """Pick an entry of a list by its place."""
        there = there_to_use(combo, what or "list")
        if not 0 <= place < there.count():
            raise NoWay(in_vain("not-in-list", what=what or "entry"))
        there.setFocus()
        there.setCurrentIndex(place)
        there.activated.emit(place)
        self.rest()

    def go_to(self, view: QAbstractItemView, place: QModelIndex) -> None:
        """Go to a line of a list or a cell of a table."""
        view.setFocus()
        view.setCurrentIndex(place)

    def choose_file(self, page: QWidget, path: str) -> None:
        """Choose a file or a folder in the dialogue that a page has just opened."""
        dialogue = dialogue_of(page)
        dialogue.fileSelected.emit(path)
        dialogue.close()

    def key(
        self, widget: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE, text: str = ""
    ) -> None:
        """Press and let go a key; what the press has closed does not hear it let go."""
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            if isValid(widget):
                QCoreApplication.sendEvent(widget, QKeyEvent(kind, key, modifiers, text))
        self._turn()

    def wait_until(
        self, is_so: Callable[[], bool], what: str, longest: float = LONGEST_WAIT
    ) -> None:
        """Let the windows work until something is so."""
        end = monotonic() + longest
        while not is_so():
            if monotonic() > end:
                said = _said_meanwhile()
                raise NoWay(in_vain("in-vain-said" if said else "in-vain", what=what, said=said))
            for_a_while(0.02)

    def rest(self) -> None:
        """Rest after something was done."""
        self._turn()
        if self._pace.doing:
            for_a_while(self._pace.doing)

    def _type(self, field: QWidget, text: str) -> None:
        if not text:
            self.key(field, Qt.Key.Key_Backspace)
            return
        for piece in text if self._pace.key else text.splitlines(keepends=True):
            self._type_piece(field, piece)
            if self._pace.key:
                for_a_while(self._pace.key)

    def _type_piece(self, field: QWidget, piece: str) -> None:
        words, ends = piece.rstrip("\n"), piece.endswith("\n")
        if words:
            self.key(field, Qt.Key.Key_unknown, text=words)
        if ends:
            self.key(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier, "\n")

    def _turn(self) -> None:
        QCoreApplication.processEvents()


def pick_data(hands: Hands, combo: QComboBox, wanted: object, what: str) -> None:
    """Pick the entry of a list that stands for something."""
    place = next((n for n in range(combo.count()) if combo.itemData(n) == wanted), -1)
    hands.pick(combo, place, what)


def go_into(hands: Hands, part: QWidget | None, what: str) -> None:
    """Go to a part of a window, which comes to the front."""
    there = there_to_use(part, what)
    there.window().activateWindow()
    QCoreApplication.processEvents()
    there.setFocus()
    hands.rest()


def dialogue_of(page: QWidget) -> QFileDialog:
    """Find the dialogue for files that a page has just opened; raise NoWay where there is none."""
    dialogs = [d for d in page.findChildren(QFileDialog) if d.isVisible()]
    if not dialogs:
        raise NoWay(in_vain("nobody-asks"))
    return dialogs[-1]


def there_to_use(widget: Widget | None, what: str) -> Widget:
    """Give a widget that a person could use now; raise NoWay where there is none."""
    if widget is None:
        raise NoWay(in_vain("there-is-no", what=what))
    if not (widget.isVisible() and widget.isEnabled()):
        raise NoWay(in_vain("cannot-be-used", what=what))
    return widget


def _said_meanwhile() -> str:
    """Give what stands on the notices of the windows: it is likely to say why."""
    bars = (one for one in QApplication.allWidgets() if isinstance(one, NoticeBar))
    return " ".join(bar.sentence for bar in bars if bar.isVisible())


def for_a_while(seconds: float) -> None:
    """Let the windows work for a while."""
    loop = QEventLoop()
    QTimer.singleShot(int(seconds * 1000), loop.quit)
    loop.exec()


def use_key(hands: Hands, page: QWidget, does: str) -> None:
    """Press the key that does something within a page, whatever key that is."""
    bound = (one for one in page.findChildren(QShortcut) if one.objectName() == does)
    shortcut = next(bound, None)
    if shortcut is None or not page.isVisible():
        raise NoWay(in_vain("no-key", does=does))
    shortcut.activated.emit()
    hands.rest()
