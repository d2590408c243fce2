"""Papers written out to a folder that the chair chose, whole or not at all."""

import errno
import json
import os
import re
from collections.abc import Iterable
from pathlib import Path

from chairdesk.desk.ports import DiskFull, KeptDocument, VaultFailure

MANIFEST = "manifest.json"


class FolderRefuses(VaultFailure):
    """The folder cannot be written to."""


def file_name(document: KeptDocument, reference: str) -> str:
    """Name the file of a paper by its kind and the reference, never by a person."""
    plain = re.sub(r"[^A-Za-z0-9-]+", "-", reference).strip("-") or "conference"
    return f"{document.kind}-{plain}.pdf"


def write_out(documents: Iterable[KeptDocument], reference: str, folder: Path) -> tuple[Path, ...]:
    """Write papers and their `manifest.json` into a folder; return the papers' paths.

    Raises DiskFull or FolderRefuses; then no file stands half written under its name.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        listed = [(document, folder / file_name(document, reference)) for document in documents]
        for document, path in listed:
            _write(path, document.pdf)
        _write(folder / MANIFEST, _manifest(listed))
    except OSError as why:
        is_full = why.errno in (errno.ENOSPC, errno.EDQUOT)
        raise (DiskFull if is_full else FolderRefuses) from None
    return tuple(path for _, path in listed)


def _manifest(listed: Iterable[tuple[KeptDocument, Path]]) -> bytes:
    entries = [
        {"path": path.name, "kind": d.kind, "reader": d.reader, "sha256": d.sha256}
        for d, path in listed
    ]
    return json.dumps(entries, indent=2, ensure_ascii=False).encode() + b"\n"


def _write(path: Path, content: bytes) -> None:
    whole = path.with_name(f".{path.name}.part")
    try:
        with whole.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        whole.replace(path)
    finally:
        whole.unlink(missing_ok=True)
