"""Hands that have a keyboard and nothing else: real keys of the display, one after the other."""

import subprocess
from pathlib import Path
from time import monotonic, sleep

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, QPoint, Qt, QThreadPool
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QFileDialog, QLineEdit
from shiboken6 import isValid

from chairdesk.ui.hold.capture.capture_bar import CaptureBar
from chairdesk.ui.rehearsal.hands import LONGEST_WAIT, NONE, Hands, NoWay, dialogue_of, there_to_use

LATEST = 5.0
"""Within how many seconds a key comes to the window."""
SOON = 5.0
"""Within how many a dialogue comes and goes."""
TRIES = 3
LET_GO = 0.15
"""Within how many a key is let go; one that closed what heard it is never seen to be."""
SHOWN = 0.06
"""How long what was pressed has to show what it leads to."""
MODIFIERS = {Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta}
NAMES = {
    Qt.Key.Key_Return: "Return",
    Qt.Key.Key_Escape: "Escape",
    Qt.Key.Key_Tab: "Tab",
    Qt.Key.Key_Space: "space",
    Qt.Key.Key_Delete: "Delete",
    Qt.Key.Key_Backspace: "BackSpace",
}
WHO = "F2"
MOST_STEPS = 400


class Keyboard(QObject):
    """The keys of the display, each waited for until the desk has let it go."""

    def __init__(self) -> None:
        super().__init__()
        self.pressed = 0
        self._down = self._up = 0
        self._typist = subprocess.Popen(["xdotool", "-"], stdin=subprocess.PIPE, text=True)
        QApplication.instance().installEventFilter(self)

    def press(self, chord: str) -> None:
        """Press and let go a key or chord, such as `ctrl+a`."""
        self._send(f"key {chord}")

    def write(self, words: str) -> None:
        """Type words; what this keyboard has no keys for is pasted."""
        if words.isascii() and '"' not in words and "\\" not in words:
            self._send(f'type --delay 0 -- "{words}"', len(words))
        else:
            QGuiApplication.clipboard().setText(words)
            self.press("ctrl+v")

    def eventFilter(self, receiver, event) -> bool:  # noqa: N802 - Qt's own name
        """Qt brings everything; a key that is a shortcut is seen only when it is let go."""
        kind = event.type()
        is_key = kind in {QEvent.Type.KeyPress, QEvent.Type.KeyRelease}
        if is_key and isinstance(receiver, QWindow) and event.key() not in MODIFIERS:
            self._down += kind == QEvent.Type.KeyPress
            self._up += kind == QEvent.Type.KeyRelease
        return False

    def _send(self, line: str, keys: int = 1) -> None:
        down, up = self._down + keys, self._up + keys
        self._typist.stdin.write(line + "\n")
        self._typist.stdin.flush()
        self.pressed += keys
        _work_until(lambda: self._down >= down or self._up >= up, LATEST)
        _work_until(lambda: self._up >= up, LET_GO)


def _work_until(is_so, longest: float) -> None:
    """Let the windows work until something is so, or for as long as it may take."""
    end = monotonic() + longest
    while not is_so() and monotonic() < end:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)
        sleep(0.001)
    QCoreApplication.processEvents()


class KeyboardHands(Hands):
    """Comes to everything by keys alone; what no key leads to is refused by name."""

    def __init__(self, keyboard: Keyboard, pace) -> None:
        super().__init__(pace)
        self.keyboard = keyboard

    def wait_until(self, is_so, what, longest=LONGEST_WAIT):
        super().wait_until(is_so, what, longest)
        super().wait_until(lambda: _is_at_rest() and is_so(), f"{what}, and for all to be shown")

    def press(self, button, what=""):
        there = _there_soon(button, what or "button")
        bar = there.parentWidget()
        if isinstance(bar, CaptureBar) and there is bar.unfold:
            self._send(WHO)  # whoever comes there by Tab has unfolded the bar, and the button goes
            return
        was_chosen = there.isChecked()
        self.reach(there, what or there.accessibleName() or there.text())
        if was_chosen or not there.isChecked():  # an arrow that comes to a choice may choose it
            self._press_once(there)
        _work_until(lambda: False, SHOWN)

    def _press_once(self, there):
        heard = []
        there.clicked.connect(lambda *_: heard.append(True))
        self._send("space")
        _work_until(lambda: heard or not isValid(there) or not there.isVisible(), SOON)
        if not heard and isValid(there) and there.isVisible():
            message = f"the space bar did not press {_told(there)}"
            raise NoWay(message)

    def write(self, field, text, what=""):
        there = _there_soon(field, what or "field")
        self.reach(there, what)
        self._send("ctrl+a")
        if not text:
            self._send("BackSpace")
        for number, line in enumerate(text.split("\n")):
            if number:
                self._send("shift+Return")
            if line:
                self.keyboard.write(line)
        self._turn()

    def write_and_leave(self, field, text, what=""):
        self.write(field, text, what)
        self._send("Tab")

    def pick(self, combo, place, what=""):
        there = _there_soon(combo, what or "list")
        if not 0 <= place < there.count():
            message = f"the list does not offer the {what or 'entry'} that is wanted"
            raise NoWay(message)
        if there.currentIndex() == place:
            return
        self.reach(there, what)
        heard = []
        there.activated.connect(lambda *_: heard.append(True))
        self._send("alt+Down")
        self.wait_until(there.view().isVisible, f"the open list of the {what or 'entry'}", SOON)
        for key in ("Home", *["Down"] * place, "Return"):
            self._send(key)
        _work_until(lambda: heard or not isValid(there), SOON)
        _work_until(lambda: False, SHOWN)

    def go_to(self, view, place):
        row, column = place.row(), place.column()  # what is shown anew forgets its places
        self.reach(view, view.accessibleName())
        for _ in range(MOST_STEPS):
            now = view.currentIndex()
            if (now.row(), now.column()) == (row, column):
                return
            if now.row() != row:
                self._send("Down" if now.row() < row else "Up")
            else:
                self._send("Right" if now.column() < column else "Left")
        message = f"no arrow leads to the line that is wanted in {view.accessibleName()}"
        raise NoWay(message)

    def choose_file(self, page, path):
        dialogue = dialogue_of(page)
        if dialogue.fileMode() is QFileDialog.FileMode.Directory:
            Path(path).mkdir(parents=True, exist_ok=True)  # a folder that is chosen is there
        line = dialogue.findChild(QLineEdit, "fileNameEdit")
        self.wait_until(dialogue.isActiveWindow, "the dialogue for files", SOON)
        self._write_path(line, path)
        chosen = []
        dialogue.fileSelected.connect(chosen.append)
        self._send("Return")
        self.wait_until(lambda: not dialogue.isVisible(), "the dialogue for files to go", SOON)
        if chosen != [path]:
            message = f"the dialogue for files gave {chosen or 'nothing'}"
            raise NoWay(message)
        self.wait_until(page.isActiveWindow, "the window behind it", SOON)

    def _write_path(self, line, path):
        """Write where a file lies; what the dialogue fills in meanwhile is written over."""
        for _ in range(TRIES):
            self.write(line, path, "name of the file or folder")
            _work_until(lambda: line.text() == path, SOON)
            if line.text() == path:
                return
        message = f"“{line.text()}” stands in the dialogue for files, not what was typed"
        raise NoWay(message)

    def key(self, widget, key, modifiers=NONE, text=""):
        self.reach(widget, widget.accessibleName())
        chord = "shift+" if modifiers & Qt.KeyboardModifier.ShiftModifier else ""
        self._send(chord + NAMES.get(key, chr(key).lower() if key < 256 else ""))

    def reach(self, target, what):
        """Come to a widget: F6 to its part of the page, then Tab and, among choices, arrows."""
        start = QApplication.focusWidget()
        trail = []
        for key in ("F6", "Tab" if is_ahead(target) else "shift+Tab", "shift+Tab", "Tab"):
            trail.clear()
            while not is_at(target) and len(trail) < MOST_STEPS:
                if key == "F6" and zone_of(QApplication.focusWidget()) is zone_of(target):
                    break
                self._send(_arrow_to(target) if _is_in_group_of(target) else key)
                now = QApplication.focusWidget()
                if key == "F6" and now in trail:
                    break
                if trail.count(now) > 3:
                    break
                trail.append(now)
        if not is_at(target):
            ways = " > ".join(_told(one) for one in trail[-40:])
            message = f"no key leads from {_told(start)} to {_told(target)}, only to {ways}"
            raise NoWay(message)

    def _send(self, chord):
        self.keyboard.press(chord)
        self._turn()


def _is_at_rest() -> bool:
    """Say whether nothing is searched or set beside the windows: what comes of it changes them."""
    pool = QThreadPool.globalInstance()
    was_busy = pool.activeThreadCount()
    QCoreApplication.processEvents()  # what was found is shown, and may want more to be found
    return not was_busy and not pool.activeThreadCount()


def _there_soon(widget, what):
    def is_so():
        return not isValid(widget) or (widget.isVisible() and widget.isEnabled())

    if widget is not None and not is_so():  # what is there is taken at once: a list is drawn anew
        _work_until(is_so, SOON)
    return there_to_use(widget, what)


def is_at(target) -> bool:
    """Say whether the next key goes to a widget, or to what takes keys for it."""
    focused = QApplication.focusWidget()
    if focused is None:
        return False
    if focused is target or focused is target.focusProxy():
        return True
    return isinstance(target, QComboBox) and focused is target.lineEdit()


def is_ahead(target) -> bool:
    """Say whether Tab leads there sooner than the other way round."""
    focused = QApplication.focusWidget()
    if focused is None:
        return True
    forward = backward = 0
    there = focused
    while there is not target and forward < 5000:
        there, forward = there.nextInFocusChain(), forward + 1
    there = focused
    while there is not target and backward < 5000:
        there, backward = there.previousInFocusChain(), backward + 1
    return forward <= backward


def zone_of(widget):
    """Find the innermost part of the page that F6 leads to, around a widget."""
    while widget is not None and not widget.property("zone"):
        widget = widget.parentWidget()
    return widget


def _is_in_group_of(target) -> bool:
    focused = QApplication.focusWidget()
    both = (target, focused)
    if target is focused or not all(isinstance(one, QAbstractButton) for one in both):
        return False
    if target.group() is not None:
        return focused.group() is target.group()  # Tab comes to one of them
    is_choice = target.autoExclusive() and focused.autoExclusive()
    return is_choice and focused.parentWidget() is target.parentWidget()


def _arrow_to(target) -> str:
    spot = QApplication.focusWidget().mapTo(target.window(), QPoint())
    wanted = target.mapTo(target.window(), QPoint())
    if abs(spot.y() - wanted.y()) > target.height() // 2:
        return "Down" if wanted.y() > spot.y() else "Up"
    return "Right" if wanted.x() > spot.x() else "Left"


def _told(widget) -> str:
    if widget is None:
        return "nowhere"
    return f"{type(widget).__name__} “{widget.accessibleName() or widget.objectName()}”"
