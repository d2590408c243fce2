"""What the file of a vault was when it was closed: a sealed hash, so that no change goes unseen."""

import os
from contextlib import suppress
from hashlib import file_digest

from chairdesk.desk.ports import VaultFailure
from chairdesk.store.envelope import SealIsBroken
from chairdesk.store.home.parts import Home
from chairdesk.store.keys import DataKey
from chairdesk.store.planted import sweep_file
from chairdesk.store.whole_file import disk_failures_named, read_small, settle_folder, write_whole

LARGEST = 64 * 1024 * 1024
"""A larger file is not read whole at each closing and opening: nobody would wait for it."""
_PURPOSE = "as closed"


def is_small(home: Home) -> bool:
    """Say whether a vault is small enough to be read whole when it is opened."""
    return home.database.stat().st_size <= LARGEST


def leave_as_closed(home: Home, key: DataKey) -> None:
    """Note what the file is, which is closed; where that cannot be, the next opening reads it."""
    with suppress(VaultFailure), disk_failures_named():
        if is_small(home):
            write_whole(home.as_closed, key.envelope(_PURPOSE).seal(_hash(home), _label(home)))


def is_as_closed(home: Home, key: DataKey) -> bool | None:
    """Say whether the file is what it was when it was closed; None if nothing tells."""
    try:
        noted = key.envelope(_PURPOSE).unseal(read_small(home.as_closed), _label(home))
    except (OSError, SealIsBroken):
        return None
    return is_small(home) and noted == _hash(home)  # a larger file had no note


def forget_as_closed(home: Home) -> None:
    """Note that the file is open, before anything in it changes; a power cut takes it back never.

    Raises NotWritable.
    """
    with disk_failures_named():
        if os.path.lexists(home.as_closed):
            sweep_file(home.as_closed)
            settle_folder(home.folder)


def _hash(home: Home) -> bytes:
    with home.database.open("rb") as file:
        return file_digest(file, "sha256").digest()


def _label(home: Home) -> bytes:
    return home.database.name.encode()
