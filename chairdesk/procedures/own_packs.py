"""The packs that a partnership has written for itself, in a folder of its own."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path
from typing import Self

from chairdesk.models.errors import as_typed
from chairdesk.procedures.pack import Pack
from chairdesk.procedures.reading.amiss import amiss
from chairdesk.procedures.shelf import (
    LONGEST,
    Fault,
    PackIsUnsound,
    faults_of,
    files_in,
    files_named,
    name_in,
    pack_names,
    read_pack,
    read_text,
    text_of,
)
from chairdesk.words import Sentence

FOLDER = "procedures"
"""What the folder is called, in the data folder."""

_ENDING = ".toml"


@dataclass(frozen=True, slots=True)
class OwnPacks:
    """Our packs, and beside them those of one partnership; without a folder there are none."""

    folder: Path | None = None

    def offered(self) -> tuple[Pack, ...]:
        """Read every pack that a conference can follow: ours, then the sound ones of theirs."""
        ours = pack_names()
        theirs = {pack.name: pack for pack, _ in self._theirs() if pack}
        return (*map(read_pack, ours), *(theirs[n] for n in sorted(theirs) if n not in ours))

    def read(self, name: str) -> Pack:
        """Read a pack by its name, or by its file where the name ends in `.toml`.

        Raises NoSuchProcedure or PackIsUnsound.
        """
        return (
            self.read_file(Path(name)) if name.endswith(_ENDING) else read_pack(name, self.folder)
        )

    def read_file(self, file: Path) -> Pack:
        """Read a pack that is being written; it extends those beside it, and those in the folder.

        Raises PackIsUnsound.
        """
        text = _text(file)
        within = self._within(file)
        return read_text(text, within, file.name, renewing=files_named(name_in(text), within))

    def faults_in(self, file: Path, text: str) -> tuple[Fault, ...]:
        """Name every fault of a pack that is being written, two of one name beside it included."""
        theirs = files_named(name_in(text), self.folder)
        return faults_of(text, self._within(file), [f for f in theirs if not _are_beside(f, file)])

    def faults(self) -> tuple[Sentence, ...]:
        """Say of each pack of theirs that cannot be used why, in one sentence each."""
        return tuple(why for _, why in self._theirs() if why)

    def add(self, file: Path) -> Pack:
        """Copy a sound pack into the folder, in the place of its earlier version.

        Raises PackIsUnsound, or OSError where the folder cannot be written to.
        """
        pack = self.as_added(file)
        if self.folder is not None:
            self.folder.mkdir(parents=True, exist_ok=True)
            earlier = files_named(pack.name, self.folder)
            _replace(earlier[0] if earlier else self._free_file(pack.name), _text(file))
        return pack

    def as_added(self, file: Path) -> Pack:
        """Read a pack from a file as if it lay in the folder already. Raises PackIsUnsound."""
        text = _text(file)
        earlier = files_named(name_in(text), self.folder)[:1]
        return read_text(text, self.folder, file.name, renewing=earlier)

    def copied_to(self, folder: Path) -> Self:
        """Copy the packs of theirs to another folder, such as that of a rehearsal."""
        folder.mkdir(parents=True, exist_ok=True)
        for file in files_in(self.folder):
            if text := text_of(file):
                (folder / file.name).write_text(text, encoding="utf-8")
        return replace(self, folder=folder)

    def _theirs(self) -> Iterator[tuple[Pack | None, Sentence | None]]:
        for file in files_in(self.folder):
            try:
                yield read_text(_text(file), self.folder, file.name), None
            except PackIsUnsound as why:
                yield None, why.faults[0].sentence

    def _within(self, file: Path) -> tuple[Path, ...]:
        return (file.parent, self.folder) if self.folder else (file.parent,)

    def _free_file(self, name: str) -> Path:
        files = (Path(self.folder or ".", f"{name}{'-again' * n}{_ENDING}") for n in count())
        return next(file for file in files if not file.exists())


ONLY_OURS = OwnPacks()
"""Our packs alone, where there is no folder."""


def _text(file: Path) -> str:
    if text := text_of(file):
        return text
    why = amiss("too-long", most=LONGEST // 1000) if _is_long(file) else amiss("not-text")
    raise PackIsUnsound((Fault(1, amiss("the-text"), why, as_typed(file.name)),))


def _are_beside(one: Path, other: Path) -> bool:
    return one.parent.resolve() == other.parent.resolve()


def _is_long(file: Path) -> bool:
    try:
        return file.stat().st_size > LONGEST
    except (OSError, ValueError):
        return False


def _replace(file: Path, text: str) -> None:
    half = file.with_suffix(".half")
    half.write_text(text, encoding="utf-8")
    half.replace(file)
