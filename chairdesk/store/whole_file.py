"""A small file: written wholly or not at all, and read as no more than it should be."""

import errno
import os
import stat
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryFile

from chairdesk.desk.ports import DiskFull, NotWritable
from chairdesk.store.planted import is_folder, put_aside, sweep_file

if sys.platform == "darwin":
    import fcntl

_PAUSES = (0.02, 0.05, 0.1, 0.2, 0.4)
"""How long somebody else's hold on a file is waited for, in seconds."""
_AS_MUCH = 32 * 1024
"""So much room SQLite needs beside a database before it opens it."""
SMALL = 1024 * 1024


class NoSuchFile(OSError):
    """What bears the name is a pipe, a device, a folder, a circle, or larger than it ever was."""


def read_small(path: Path, largest: int = SMALL) -> bytes:
    """Read a file that is never large. Raises OSError; NoSuchFile for what is no such file."""
    try:
        told = path.stat()
    except OSError as failure:
        raise NoSuchFile if failure.errno == errno.ELOOP else failure from None
    if not stat.S_ISREG(told.st_mode) or told.st_size > largest:
        raise NoSuchFile
    return path.read_bytes()


def write_whole(path: Path, content: bytes) -> None:
    """Replace a file in one step that a kill or a power cut cannot halve.

    What was planted under its name, or its draft's, is neither waited for nor written through.
    Raises DiskFull or NotWritable; then the file is what it was.
    """
    draft = path.with_name(path.name + ".tmp")
    with disk_failures_named():
        sweep_file(draft)
        with draft.open("xb") as file:
            file.write(content)
            file.flush()
            settle_file(file.fileno())
        _put_in_place(draft, path)
        settle_folder(path.parent)


def _put_in_place(draft: Path, path: Path) -> None:
    """Rename; a virus scanner may hold either file for a moment."""
    if is_folder(path):
        put_aside(path)
    for pause in _PAUSES:
        try:
            draft.replace(path)
        except PermissionError:
            time.sleep(pause)
        else:
            return
    draft.replace(path)


def try_to_write(folder: Path) -> None:
    """Write where nothing stays of it; raise DiskFull or NotWritable."""
    with disk_failures_named(), TemporaryFile(dir=folder) as file:
        file.write(bytes(_AS_MUCH))
        file.flush()
        settle_file(file.fileno())


def settle_file(handle: int) -> None:
    """Have what was written to a file reach the disk itself."""
    if sys.platform == "darwin":
        fcntl.fcntl(handle, fcntl.F_FULLFSYNC)  # fsync alone leaves it in the disk's own memory
    elif sys.platform == "win32":
        os.fsync(handle)
    else:
        os.fdatasync(handle)


def settle_folder(folder: Path) -> None:
    """Make the names in a folder as durable as its files; Windows does so by itself."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextmanager
def disk_failures_named() -> Iterator[None]:
    """Give what the disk complains of the name that the desk knows, without its path."""
    try:
        yield
    except OSError as failure:
        if failure.errno in {errno.ENOSPC, errno.EDQUOT}:
            raise DiskFull from None
        raise NotWritable from None
