"""Papers written into a folder, each whole or not at all, with a list of what they are."""

import json
import os
import re
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import Protocol

MANIFEST = "manifest.json"
_CALENDAR = b"BEGIN:VCALENDAR"


class Paper(Protocol):
    """A finished document: what it is, for whom, and its bytes."""

    @property
    def kind(self) -> str:
        """Its kind, such as `minutes`."""

    @property
    def reader(self) -> str:
        """Whose copy it is."""

    @property
    def pdf(self) -> bytes:
        """The document itself; dates for a calendar are no PDF."""


def write_papers(papers: Iterable[Paper], folder: Path, reference: str = "") -> Path:
    """Write papers and their manifest into a folder, and give the manifest's path.

    A file bears its kind and the conference's reference, no person's name. What the
    manifest lists of other conferences stays in it. Raises OSError.
    """
    folder.mkdir(parents=True, exist_ok=True)
    listed = []
    for name, paper in _named(papers, _plain(reference)):
        _write(folder / name, paper.pdf)
        digest = sha256(paper.pdf).hexdigest()
        entry = {"path": name, "kind": paper.kind, "reader": paper.reader, "sha256": digest}
        listed.append(entry)
    manifest = folder / MANIFEST
    written = {entry["path"] for entry in listed}
    listed = [*(e for e in _listed(manifest) if e.get("path") not in written), *listed]
    _write(manifest, (json.dumps(listed, ensure_ascii=False, indent=2) + "\n").encode())
    return manifest


def _plain(reference: str) -> str:
    return re.sub(r"[^A-Za-z0-9-]+", "-", reference).strip("-")


def _listed(manifest: Path) -> list[dict[str, str]]:
    """Read what was listed before; what is no list of ours is written anew."""
    try:
        found = json.loads(manifest.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return []
    return [e for e in found if isinstance(e, dict)] if isinstance(found, list) else []


def _named(papers: Iterable[Paper], reference: str) -> Iterator[tuple[str, Paper]]:
    counts: dict[str, int] = {}
    for paper in papers:
        counts[paper.kind] = count = counts.get(paper.kind, 0) + 1
        parts = (paper.kind, reference, str(count) if count > 1 else "")
        suffix = "ics" if paper.pdf.startswith(_CALENDAR) else "pdf"
        yield f"{'-'.join(part for part in parts if part)}.{suffix}", paper


def _write(path: Path, content: bytes) -> None:
    unfinished = path.with_name(f".{path.name}.part")
    try:
        with unfinished.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)
