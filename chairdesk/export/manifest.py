"""Papers written into a folder, each whole or not at all, with a list of what they are."""

import errno
import json
import os
import re
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import ExitStack
from hashlib import sha256
from itertools import count
from pathlib import Path
from typing import Protocol

MANIFEST = "manifest.json"
_ENDINGS = ((b"BEGIN:VCALENDAR", "ics"), (b"PK", "docx"))
_ANEW = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)


class NotTakenBack(OSError):
    """Some of the papers stand in the folder, and can neither be completed nor taken back."""


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


def write_papers(
    papers: Iterable[Paper],
    folder: Path,
    reference: str = "",
    called: Callable[[Paper], str] = lambda _: "",
    listed_as: Callable[[Paper], str] = lambda paper: paper.reader,
) -> Path:
    """Write papers and their manifest into a folder, and give the manifest's path.

    A file bears its kind, what `called` says of its reader, and the conference's reference;
    no person's name. The manifest says of its reader what `listed_as` does. A file that is there
    already and says something else stays, and the new one gets a number. What the manifest lists
    of other conferences stays in it. Raises OSError; then none of the papers stands in the
    folder, unless it is NotTakenBack.
    """
    folder.mkdir(parents=True, exist_ok=True)
    manifest = folder / MANIFEST
    named = _named(papers, folder, _plain(reference), called)
    with ExitStack() as unfinished:
        parts = [(_part(unfinished, path, paper.pdf), path) for path, paper in named]
        listed = [_entry(path, paper, listed_as(paper)) for path, paper in named]
        written = {entry["path"] for entry in listed}
        before = (entry for entry in _listed(manifest) if entry.get("path") not in written)
        text = json.dumps([*before, *listed], ensure_ascii=False, indent=2) + "\n"
        parts.append((_part(unfinished, manifest, text.encode()), manifest))
        _put_in_place(parts, folder)
    return manifest


def left_unfinished(folder: Path, kind: str) -> tuple[Path, ...]:
    """List what a kill left in a folder of papers of a kind, and of the manifest, half written."""
    return tuple(path for stem in (kind, MANIFEST) for path in folder.glob(f".{stem}*.part"))


def _put_in_place(parts: Iterable[tuple[Path, Path]], folder: Path) -> None:
    """Give each its name, and have the names on the disk itself; where one fails, none stays."""
    new: list[Path] = []
    try:
        for part, path in parts:
            is_new = not path.exists()
            part.replace(path)
            if is_new:
                new.append(path)
        _settle(folder)
    except OSError:
        try:
            for path in new:
                path.unlink(missing_ok=True)
        except OSError:
            raise NotTakenBack from None
        raise


def _settle(folder: Path) -> None:
    """Have the names in a folder on the disk, where its kind of disk knows of that."""
    if os.name == "nt":  # it does so by itself
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as why:
        if why.errno not in {errno.EINVAL, errno.ENOTSUP}:
            raise
    finally:
        os.close(handle)


def _part(unfinished: ExitStack, path: Path, content: bytes) -> Path:
    """Write a file whole under a name of its own, which goes whatever happens."""
    part = path.with_name(f".{path.name}.part")
    unfinished.callback(part.unlink, missing_ok=True)
    descriptor = os.open(part, _ANEW, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    return part


def _entry(path: Path, paper: Paper, reader: str) -> dict[str, str]:
    digest = sha256(paper.pdf).hexdigest()
    told = {"path": path.name, "kind": paper.kind, "reader": reader, "sha256": digest}
    return {**told, "version": _later(paper)} if _later(paper) else told


def _later(paper: Paper) -> str:
    """Name a later version, such as `v2`; the first has no name."""
    number = int(getattr(paper, "version", 1))
    return f"v{number}" if number > 1 else ""


def _plain(reference: str) -> str:
    return re.sub(r"[^A-Za-z0-9-]+", "-", reference).strip("-")


def _listed(manifest: Path) -> list[dict[str, str]]:
    """Read what was listed before; what is no list of ours is written anew."""
    try:
        found = json.loads(manifest.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return []
    return [e for e in found if isinstance(e, dict)] if isinstance(found, list) else []


def _named(
    papers: Iterable[Paper], folder: Path, reference: str, called: Callable[[Paper], str]
) -> list[tuple[Path, Paper]]:
    named: dict[Path, Paper] = {}
    for paper in papers:
        told = (paper.kind, _plain(called(paper)).lower(), reference, _later(paper))
        stem = "-".join(filter(None, told))
        free = (path for path in _names(folder, stem, paper) if _may_take(path, paper, named))
        named[next(free)] = paper
    return list(named.items())


def _names(folder: Path, stem: str, paper: Paper) -> Iterator[Path]:
    suffix = next((end for start, end in _ENDINGS if paper.pdf.startswith(start)), "pdf")
    yield folder / f"{stem}.{suffix}"
    yield from (folder / f"{stem}-{number}.{suffix}" for number in count(2))


def _may_take(path: Path, paper: Paper, named: Collection[Path]) -> bool:
    """Say whether a name is free, or the file that bears it is this paper to the byte."""
    if path in named:
        return False
    try:
        return path.read_bytes() == paper.pdf
    except FileNotFoundError:
        return True
