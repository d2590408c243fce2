"""Work that takes a moment, done beside the windows so that they never stand still."""

from collections.abc import Callable
from threading import Event
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, QRunnable, QThreadPool, Signal


class WentWrong(Exception):
    """Something broke in a way that has no name."""

    def __str__(self) -> str:
        """Say it in one sentence."""
        return "This could not be done. Try it once more."


class Errand(QObject):
    """Runs a function on another thread, and says in this one how it went.

    It belongs to the application, not to the page that sent it: the page may close while
    the errand is under way, and then its news reaches nobody.
    """

    done = Signal(object)
    """result: whatever the function gave back"""
    went_on = Signal(int, int)
    """done, of: how far the function has come, where it says so through `going_on`"""
    failed = Signal(object)
    """why: Exception, for the one who sent it to put into words"""

    def __init__(self, work: Callable[[], Any]) -> None:
        super().__init__(QCoreApplication.instance())
        self._runner = _Runner(work, self)
        self._is_stopped = Event()

    def stop(self) -> None:
        """Ask the function to end where it can; it ends by itself, and says so as ever."""
        self._is_stopped.set()

    def going_on(self, done: int, of: int) -> bool:
        """Let the function say how far it has come; tell it whether to go on."""
        self.went_on.emit(done, of)
        return not self._is_stopped.is_set()

    def set_out(self) -> None:
        """Start; the news comes back through `done` or `failed`, once."""
        QThreadPool.globalInstance().start(self._runner)


class Answer(QObject):
    """Hears how one errand went for whoever sent it, once, and dies with the errand or with them.

    A function that is connected by itself would outlive the page; one that the page keeps would
    hear of another errand that the page sent meanwhile.
    """

    def __init__(self, sender: QObject, errand: Errand, then: Callable[[Any], object]) -> None:
        super().__init__(sender)
        self._then = then
        errand.done.connect(self._hear)
        errand.failed.connect(self.deleteLater)

    def _hear(self, result: object) -> None:
        self.deleteLater()
        self._then(result)


class _Runner(QRunnable):
    """Carries an errand; what the function raises is carried back, never lost."""

    def __init__(self, work: Callable[[], Any], errand: Errand) -> None:
        super().__init__()
        self.setAutoDelete(False)
        self._work: Callable[[], Any] | None = work
        self._errand = errand

    def run(self) -> None:
        """Do the work once, and forget it: it may know a secret. Qt calls this on its thread."""
        work, self._work = self._work, None
        if work is None:
            return
        try:
            result = work()
        except BaseException as why:  # noqa: BLE001 - carried to the window, which knows what to say
            # a panic of a library is no Exception, and a page would wait for it for ever
            self._errand.failed.emit(why if isinstance(why, Exception) else WentWrong())
        else:
            self._errand.done.emit(result)
