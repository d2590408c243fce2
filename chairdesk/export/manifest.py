"""Papers written into a folder, each whole or not at all, with a list of what they are."""

import json
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import Protocol

MANIFEST = "manifest.json"


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
        """The document itself."""


def write_papers(papers: Iterable[Paper], folder: Path) -> Path:
    """Write papers and their manifest into a folder, and give the manifest's path.

    No file bears a person's name. Raises OSError.
    """
    folder.mkdir(parents=True, exist_ok=True)
    listed = []
    for name, paper in _named(papers):
        _write(folder / name, paper.pdf)
        digest = sha256(paper.pdf).hexdigest()
        entry = {"path": name, "kind": paper.kind, "reader": paper.reader, "sha256": digest}
        listed.append(entry)
    manifest = folder / MANIFEST
    _write(manifest, (json.dumps(listed, ensure_ascii=False, indent=2) + "\n").encode())
    return manifest


def _named(papers: Iterable[Paper]) -> Iterator[tuple[str, Paper]]:
    counts: dict[str, int] = {}
    for paper in papers:
        counts[paper.kind] = count = counts.get(paper.kind, 0) + 1
        yield f"{paper.kind}{f'-{count}' if count > 1 else ''}.pdf", paper


def _write(path: Path, content: bytes) -> None:
    unfinished = path.with_name(f"{path.name}.part")
    try:
        unfinished.write_bytes(content)
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)
