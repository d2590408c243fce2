"""How long the next secret waits after wrong ones: noted beside the vault, so no restart helps."""

import json
import math
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from chairdesk.desk.ports import TooSoon, VaultFailure, WrongPassphrase, WrongRecoveryCode
from chairdesk.store.whole_file import read_small, write_whole

FREE = 2
LONGEST = 60


def seconds_after(failures: int) -> int:
    """Say how long to wait after so many wrong tries: nothing at first, then twice as long."""
    return 0 if failures <= FREE else min(LONGEST, 2 ** min(failures - FREE, 10))


@dataclass(frozen=True, slots=True)
class Noted:
    """So many wrong tries, and when the last of them was, by the clock on the wall."""

    failures: int = 0
    last: float = 0.0


class Tries:
    """Counts wrong secrets in a file. Whoever may delete it can forgive them: it says no more."""

    def __init__(self, folder: Path, now: Callable[[], float] = time.time) -> None:
        self._file = folder / "vault.tries"
        self._now = now

    def seconds_left(self) -> int:
        """Say how long the next try waits. A clock that is set back makes it no shorter."""
        noted, now = self._read(), self._now()
        wait = seconds_after(noted.failures)
        if wait and now < noted.last:
            self._write(Noted(noted.failures, now))
            return wait
        return max(0, math.ceil(noted.last + wait - now)) if wait else 0

    @contextmanager
    def counted(self) -> Iterator[None]:
        """Try a secret: noted first, so that a kill on the way forgives nothing; raise TooSoon."""
        left = self.seconds_left()
        if left:
            raise TooSoon(left)
        before = self._read()
        self._write(Noted(before.failures + 1, self._now()))
        try:
            yield
        except (WrongPassphrase, WrongRecoveryCode):
            raise
        except BaseException:
            self._put_back(before)
            raise
        self._put_back(Noted())

    def _put_back(self, noted: Noted) -> None:
        if noted.failures:
            self._write(noted)
        else:
            with suppress(OSError):
                self._file.unlink(missing_ok=True)

    def _read(self) -> Noted:
        try:
            failures, last = json.loads(read_small(self._file))
            noted = Noted(int(failures), float(last))
            return noted if math.isfinite(noted.last) else Noted(noted.failures, math.inf)
        except (OSError, ValueError, TypeError, OverflowError, RecursionError):
            return Noted()

    def _write(self, noted: Noted) -> None:
        with suppress(VaultFailure):  # a full disk is no reason to keep the chair out
            write_whole(self._file, json.dumps([noted.failures, noted.last]).encode())
