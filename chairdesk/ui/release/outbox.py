"""Papers written out to a folder that the chair chose, and how that may fail."""

import errno
from collections.abc import Callable, Iterable
from pathlib import Path

from chairdesk.desk.ports import DiskFull, KeptDocument, VaultFailure
from chairdesk.export.manifest import Paper, write_papers


class FolderRefuses(VaultFailure):
    """The folder cannot be written to."""


def write_out(
    documents: Iterable[KeptDocument],
    reference: str,
    folder: Path,
    called: Callable[[Paper], str] = lambda _: "",
) -> Path:
    """Write papers and their `manifest.json` into a folder; give the manifest's path.

    Raises DiskFull or FolderRefuses; then no file stands half written under its name.
    """
    try:
        return write_papers(documents, folder, reference, called)
    except OSError as why:
        is_full = why.errno in (errno.ENOSPC, errno.EDQUOT)
        raise (DiskFull if is_full else FolderRefuses) from None
