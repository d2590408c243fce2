"""Sees every key and click of the program: the key that locks works everywhere, idleness ends."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QWindow

from chairdesk.ui.kit.notice_bar import NoticeBar
from chairdesk.ui.lock.idleness import Clocks, Idleness
from chairdesk.ui.shortcuts import Keys

_TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.InputMethod,
    }
)


class Guard(QObject):
    """Watches the windows, not each widget in them: what a dialog holds back is seen here too."""

    def __init__(
        self,
        lock: Callable[[], None],
        is_live: Callable[[], bool],
        keys: Keys,
        clocks: Clocks | None = None,
    ) -> None:
        super().__init__()
        self._lock = lock
        self._sequences = keys.sequences("lock")
        self._watched: set[QWindow] = set()
        self.countdown = NoticeBar()
        self._bars = [self.countdown]
        self.idleness = Idleness(is_live, clocks)
        self._connect()

    def watch(self, window: QWindow | None) -> None:
        """See the keys and clicks of one more window."""
        if window is not None and window not in self._watched:
            self._watched.add(window)
            window.installEventFilter(self)
            window.destroyed.connect(lambda: self._watched.discard(window))

    def count_in(self, bar: NoticeBar) -> None:
        """Show the countdown in one more window."""
        self._bars.append(bar)

    def no_longer_count_in(self, bar: NoticeBar) -> None:
        """Forget a window that is closed."""
        self._bars.remove(bar)

    def begin(self) -> None:
        """Count idleness from now on: the desk is open, and somebody's own."""
        self.idleness.begin()

    def end(self) -> None:
        """Count no more: the desk is locked."""
        self.idleness.end()
        self._clear()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt brings what a window receives, before any widget in it."""
        if event.type() in _TOUCHES:
            self.idleness.touch()
            if isinstance(event, QKeyEvent) and self._is_the_key(event):
                self._lock()
                return True
        return super().eventFilter(watched, event)

    def _is_the_key(self, event: QKeyEvent) -> bool:
        is_press = event.type() == QEvent.Type.KeyPress
        return is_press and QKeySequence(event.keyCombination()) in self._sequences

    def _connect(self) -> None:
        self.idleness.near.connect(self._say_near)
        self.idleness.woken.connect(self._clear)
        for reason in (self.idleness.lapsed, self.idleness.slept):
            reason.connect(self._lock)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusWindowChanged.connect(self.watch)
            app.applicationStateChanged.connect(self._heed_state)

    def _heed_state(self, state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationSuspended:
            self._lock()

    def _say_near(self, seconds: int) -> None:
        said = self.tr(
            "Nobody has touched the desk for a while: it locks in {seconds} seconds. "
            "Any key or a click keeps it open; nothing that is typed is lost.",
            "",
            seconds,
        )
        for bar in self._bars:
            if bar.isHidden():
                bar.say(said.format(seconds=seconds), "amber")
            else:
                bar.change(said.format(seconds=seconds))

    def _clear(self) -> None:
        for bar in self._bars:
            bar.clear()
