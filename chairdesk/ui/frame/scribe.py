"""The one who writes beside the windows: a slow disk keeps no window from painting."""

from collections import deque
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from threading import Event, get_ident
from time import monotonic, sleep

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer, Signal

from chairdesk.desk.writing.scribe import AT_ONCE, Heard

BLINK = 0.1
"""How long a window may stand still before somebody notices, in seconds."""


class BesideTheWindows(QObject):
    """Writes on a thread of its own; hears, waits and tells on the thread of the windows.

    Whoever waits longer than a blink leaves the windows painting: keys and clicks stay in
    their queue until the wait is over, so that nobody works on a page whose answer is open.
    An errand is beside already: what it writes is written when it goes on, and it hears nobody
    else's news, which are for the thread of the windows alone.
    """

    _news_is_here = Signal()

    def __init__(self, parent: QObject | None = None, blink: float = BLINK) -> None:
        super().__init__(parent)
        self._longest = blink
        self._own_thread = get_ident()
        self._thread = ThreadPoolExecutor(1, "writer")
        self._news: deque[tuple[Heard, Exception | None]] = deque()
        self._has_news = Event()
        self._handed_in = self._heard_of = self._waiting = 0
        self._later: list[Callable[[], object]] = []
        self._news_is_here.connect(self._hear, Qt.ConnectionType.QueuedConnection)

    def write(self, work: Callable[[], object], heard: Heard) -> None:
        """Do a piece of work when all before it is done; for an errand, at once."""
        if self._is_an_errand():
            AT_ONCE.write(work, heard)
            return
        self._handed_in += 1
        self._thread.submit(work).add_done_callback(partial(self._bring_news, heard))

    def blink(self, is_over: Callable[[], bool]) -> None:
        """Wait until something is over, but no longer than nobody notices."""
        if self._is_an_errand():
            return
        until = monotonic() + self._longest
        self._hear()
        while not is_over() and (left := until - monotonic()) > 0:
            self._has_news.wait(left)
            self._hear()

    def wait(self, is_over: Callable[[], bool]) -> None:
        """Wait until something is over: first without a stir, then with the windows painting."""
        if self._is_an_errand():
            while not is_over():
                sleep(self._longest)
            return
        self.blink(is_over)
        self._waiting += 1
        try:
            loop = QEventLoop()
            while not is_over():
                loop.processEvents(
                    QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents
                    | QEventLoop.ProcessEventsFlag.WaitForMoreEvents
                )
                self._hear()
        finally:
            self._waiting -= 1
            if not self._waiting:
                later, self._later = self._later, []
                for work in later:
                    QTimer.singleShot(0, self, work)

    def finish(self) -> None:
        """Wait until everything that was handed in is written, and heard of."""
        self.wait(lambda: self._heard_of == self._handed_in)

    @property
    def is_waited_for(self) -> bool:
        """Say whether a page waits for its answer just now."""
        return self._waiting > 0

    def when_free(self, work: Callable[[], object]) -> None:
        """Do something that takes pages away: not while one of them waits for its answer."""
        if self._waiting:
            self._later.append(work)
        else:
            work()

    def _is_an_errand(self) -> bool:
        return get_ident() != self._own_thread

    def _bring_news(self, heard: Heard, done: Future[object]) -> None:
        """Bring what came of it; the thread of the writer calls this."""
        why = done.exception()
        if why is not None and not isinstance(why, Exception):
            why = RuntimeError("the writer was stopped")
        self._news.append((heard, why))
        self._has_news.set()
        self._news_is_here.emit()

    def _hear(self) -> None:
        self._has_news.clear()
        while self._news:
            heard, why = self._news.popleft()
            self._heard_of += 1
            heard(why)
