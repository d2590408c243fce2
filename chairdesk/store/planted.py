"""What bears the name of a file of ours and is none: told apart, and put aside."""

import os
import shutil
import stat
from collections.abc import Iterator
from contextlib import suppress
from itertools import count
from pathlib import Path

_ENDING = ".in-the-way-"


def is_planted(path: Path) -> bool:
    """Say whether something else bears the name of a file: a folder, a pipe, a device, a link."""
    try:
        return not stat.S_ISREG(path.lstat().st_mode)
    except FileNotFoundError:
        return False


def is_seen(path: Path) -> bool:
    """Say whether something is there, as far as this account may look."""
    try:
        return path.exists()
    except OSError:
        return False


def is_shut(path: Path) -> bool:
    """Say whether something is there that this account may not read, or look into."""
    wanted = os.R_OK | os.X_OK if is_seen(path) and path.is_dir() else os.R_OK
    return is_seen(path) and not os.access(path, wanted)


def give_rights(path: Path) -> bool:
    """Give a file the rights back that it lost, if that can be; say whether it has them."""
    if not os.access(path, os.R_OK | os.W_OK):
        with suppress(OSError):
            path.chmod(0o600)
    return os.access(path, os.R_OK | os.W_OK)


def put_aside(path: Path) -> None:
    """Let what is in the way bear another name, beside; nothing of it is deleted."""
    names = (path.with_name(f"{path.name}{_ENDING}{number}") for number in count(1))
    path.rename(next(name for name in names if not os.path.lexists(name)))


def put_aside_in(folder: Path) -> Iterator[str]:
    """Name what was put aside in a data folder and in that of its vault."""
    return (
        one.name for within in (folder, folder / "vault") for one in within.glob(f"*{_ENDING}*")
    )


def sweep_file(path: Path) -> None:
    """Delete what a kill left of a file; what cannot have been ours is put aside."""
    if is_planted(path):
        put_aside(path)
    path.unlink(missing_ok=True)


def sweep_folder(path: Path) -> None:
    """Delete what a kill left of a folder; what cannot have been ours is put aside."""
    if is_folder(path):
        shutil.rmtree(path, ignore_errors=True)
    elif os.path.lexists(path):
        put_aside(path)


def is_folder(path: Path) -> bool:
    """Say whether there is a folder, and no link to one."""
    return path.is_dir() and not path.is_symlink()


def logs_of(database: Path) -> tuple[Path, ...]:
    """Name what SQLite keeps beside a file; it follows a link, and keeps it where that leads."""
    real = os.path.realpath(database)
    return tuple(Path(real + ending) for ending in ("-wal", "-shm", "-journal"))
