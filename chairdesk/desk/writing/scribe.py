"""Who writes: one thing after the other, beside whoever hands it in."""

from collections.abc import Callable
from functools import partial
from typing import Protocol, TypeAlias, TypeVar, cast

Heard: TypeAlias = Callable[[Exception | None], None]
"""Hears whether something is on disk: why it is not, or None."""
Result = TypeVar("Result")
Whole = TypeVar("Whole")


class Scribe(Protocol):
    """Writes what is handed in, in its order; its news is heard by whoever handed it in."""

    def write(self, work: Callable[[], object], heard: Heard) -> None:
        """Do a piece of work when all before it is done; `heard` is never called meanwhile."""

    def blink(self, is_over: Callable[[], bool]) -> None:
        """Wait until something is over, but no longer than nobody notices."""

    def wait(self, is_over: Callable[[], bool]) -> None:
        """Wait until something is over, however long it takes."""

    def finish(self) -> None:
        """Wait until everything that was handed in is written, and heard of."""

    @property
    def is_waited_for(self) -> bool:
        """Say whether a page waits for its answer just now; it may not go away meanwhile."""

    def when_free(self, work: Callable[[], object]) -> None:
        """Do something that takes pages away: at once, or when nobody waits here any more."""


class AtOnce:
    """Writes whatever is handed in before it returns: for the command line, and for tests."""

    def write(self, work: Callable[[], object], heard: Heard) -> None:
        """Do the work now."""
        try:
            work()
        except Exception as why:  # noqa: BLE001 - told to whoever handed it in
            heard(why)
        else:
            heard(None)

    def blink(self, is_over: Callable[[], bool]) -> None:
        """Everything is over."""

    def wait(self, is_over: Callable[[], bool]) -> None:
        """Everything is over."""

    def finish(self) -> None:
        """Everything is written."""

    is_waited_for = False

    def when_free(self, work: Callable[[], object]) -> None:
        """Nobody waits."""
        work()


AT_ONCE = AtOnce()


def written(scribe: Scribe, work: Callable[[], Result]) -> Result:
    """Have something written, wait for it, and give back what it gave; raise what it raised."""
    done: list[Result] = []
    news: list[Exception | None] = []
    scribe.write(lambda: done.append(work()), news.append)
    scribe.wait(lambda: bool(news))
    if news[0] is not None:
        raise news[0]
    return done[0]


class _Beside:
    """What the vault offers, with some of it done by a scribe."""

    def __init__(self, whole: object, scribe: Scribe, names: tuple[str, ...]) -> None:
        self._whole, self._scribe, self._names = whole, scribe, names

    def __getattr__(self, name: str) -> object:
        """Give what the whole has under a name."""
        found = getattr(self._whole, name)
        if name not in self._names:
            return found
        return lambda *given: written(self._scribe, partial(found, *given))


def beside(whole: Whole, scribe: Scribe, *names: str) -> Whole:
    """Give the same thing, with each of its `names` done by a scribe and waited for."""
    return cast("Whole", _Beside(whole, scribe, names))
