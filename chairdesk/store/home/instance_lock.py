"""One desk at a time: the operating system itself lets go of the lock after a kill."""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from chairdesk.desk.ports import AlreadyOpen
from chairdesk.store.planted import give_rights, is_planted, put_aside
from chairdesk.store.whole_file import disk_failures_named

LOOKED_AT_FOR = (0.01, 0.02, 0.05, 0.1)
"""How long whoever only looks whether it is held may have it, in seconds; a desk has it longer."""


class InstanceLock:
    """Holds a vault for this program. Its file says nothing, of host, process or time."""

    def __init__(self, path: Path) -> None:
        """Take the lock; raise AlreadyOpen if another ChairDesk has it."""
        with disk_failures_named():
            if is_planted(path) or (path.exists() and not give_rights(path)):
                put_aside(path)
            self._handles = [os.open(path, os.O_RDWR | os.O_CREAT, 0o600), *_folder(path.parent)]
        for pause in LOOKED_AT_FOR:
            if _is_taken(self._handles):
                return
            time.sleep(pause)
        self.release()
        raise AlreadyOpen

    def release(self) -> None:
        """Let another ChairDesk open the vault; the file stays, for it means nothing."""
        _close(self._handles)


@contextmanager
def taken(folder: Path) -> Iterator[InstanceLock]:
    """Take the lock of a data folder, and let go of it if the vault does not come open."""
    lock = InstanceLock(folder / "vault.lock")
    try:
        yield lock
    except BaseException:
        lock.release()
        raise


@contextmanager
def kept_still(folder: Path) -> Iterator[None]:
    """Let no other ChairDesk open a vault where nothing can be written, not even a lock.

    Raises AlreadyOpen if one has it.
    """
    lock = folder / "vault.lock"
    is_there = os.access(lock, os.R_OK) and not is_planted(lock)
    handles = [*([os.open(lock, os.O_RDONLY)] if is_there else []), *_folder(folder)]
    try:
        for handle in handles:
            _take(handle)
    except OSError:
        _close(handles)
        raise AlreadyOpen from None
    try:
        yield
    finally:
        _close(handles)


def is_held(folder: Path) -> bool:
    """Say whether another ChairDesk has the vault of a data folder open just now."""
    try:
        with kept_still(folder):
            return False
    except AlreadyOpen:
        return True
    except OSError:
        return False  # then nobody has; what is amiss is said at the door


def _is_taken(handles: list[int]) -> bool:
    try:
        for handle in handles:
            _take(handle)
    except OSError:
        return False
    return True


def _close(handles: list[int]) -> None:
    for handle in handles:
        os.close(handle)


if sys.platform == "win32":
    import msvcrt

    def _folder(_: Path) -> list[int]:
        """Open nothing: here nobody deletes a file that is open."""
        return []

    def _take(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _folder(folder: Path) -> list[int]:
        """Open the folder too: whoever tidies the lock's file away lets nobody in."""
        return [os.open(folder, os.O_RDONLY)]

    def _take(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
