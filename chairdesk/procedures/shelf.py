"""The packs on the shelf, and those that a partnership has written for itself."""

import re
import tomllib
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain
from pathlib import Path
from typing import TypeAlias

from chairdesk.models.errors import Refusal, as_typed
from chairdesk.procedures.pack import Pack, assembled
from chairdesk.procedures.reading.amiss import amiss
from chairdesk.procedures.reading.family import (
    Tables,
    are_words,
    laid_over,
    seen_in_vain,
    with_full_names,
)
from chairdesk.procedures.reading.misfits import Misfit, misfits
from chairdesk.procedures.reading.places import line_of, places
from chairdesk.procedures.reading.soundness import unsound
from chairdesk.procedures.reading.torn import torn
from chairdesk.resources import resources
from chairdesk.words import Sentence

_NAMED = re.compile(r'^name\s*=\s*"([^"]+)"', re.MULTILINE)
_NOT_PACKS = ("calendars",)

Within: TypeAlias = Path | tuple[Path, ...] | None
"""Where a partnership's packs lie: in one folder, or in several, and the nearest first."""

LONGEST = 500_000
"""How many bytes of a file are read as a pack at the most; ours have a tenth of it."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong in the text of a pack: its file, line, field, and a sentence."""

    line: int
    field: str
    why: Sentence
    file: str = ""

    @property
    def sentence(self) -> Sentence:
        """Say the fault in one sentence, its place first."""
        asking = "-asking" if self.why.endswith("?") else ""
        at = {"line": self.line, "field": self.field, "why": self.why}
        if self.file:
            return amiss(f"at-in{asking}", file=self.file, **at)
        return amiss(f"at{asking}", **at)

    def __str__(self) -> str:
        """Say it in the first language."""
        return str(self.sentence)


class NoSuchProcedure(Refusal):
    """There is no pack of that name."""


class PackIsUnsound(Refusal):
    """A pack has faults; `faults` names each with its line and field."""

    def __init__(self, faults: tuple[Fault, ...] = ()) -> None:
        super().__init__(*(fault.sentence for fault in faults))
        self.faults = faults

    def __str__(self) -> str:
        """Say every fault in the first language."""
        return " ".join(self.args)


def pack_names(own: Within = None) -> tuple[str, ...]:
    """List the packs by name, those in a partnership's own folder after ours."""
    theirs = tuple(name for name in _named_in(own) if name not in _shelf())
    return (*_shelf(), *theirs)


def read_pack(name: str, own: Within = None) -> Pack:
    """Read a pack by its name.

    Raises NoSuchProcedure, or PackIsUnsound for a partnership's own pack with faults.
    """
    if name in _shelf():
        return _read_ours(name)
    named = _named_in(own)
    if name not in named:
        names = ", ".join(pack_names(own))
        raise NoSuchProcedure(
            Sentence("uncountable", "no-procedure", name=as_typed(name), names=names)
        )
    return read_text(text_of(named[name]), own, named[name].name)


def read_text(text: str, own: Within, file: str = "", renewing: Collection[Path] = ()) -> Pack:
    """Read a pack from its text; `renewing` are the files whose place it is to take.

    Raises PackIsUnsound with every fault, each naming the file.
    """
    if faults := faults_of(text, own, renewing):
        raise PackIsUnsound(tuple(replace(fault, file=file) for fault in faults))
    return assembled(_resolved(tomllib.loads(text), own, ()))


def faults_of(text: str, own: Within = None, renewing: Collection[Path] = ()) -> tuple[Fault, ...]:
    """Name every fault of a pack's text, in order of its lines."""
    try:
        own_tables = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        return (_unreadable(text, str(error)),)
    name = str(own_tables.get("name"))
    known = places(text)
    found = (*_misfits(own_tables, own), *_namesakes(name, text, own, renewing))
    faults = {_fault(misfit, known, name) for misfit in found}
    return tuple(sorted(faults, key=lambda f: (f.line, f.field, f.why)))


def files_in(own: Within) -> tuple[Path, ...]:
    """List the files that should hold packs, in order of name, the nearest folder first."""
    folders = own if isinstance(own, tuple) else (own,) if own else ()
    return tuple(chain.from_iterable(map(_files_of, folders)))


def files_named(name: str, own: Within) -> tuple[Path, ...]:
    """List the files that hold a pack of this name."""
    return tuple(path for path in files_in(own) if name and name_in(text_of(path)) == name)


def text_of(path: Path) -> str:
    """Read a pack's text; what is no text, or far too long for one, holds nothing."""
    try:
        if not path.is_file() or path.stat().st_size > LONGEST:
            return ""
        return path.read_text(encoding="utf-8")
    except (OSError, ValueError):
        return ""


def name_in(text: str) -> str:
    """Tell the name that a pack bears, even where the rest of it cannot be read."""
    try:
        name = tomllib.loads(text).get("name", "")
    except (ValueError, RecursionError):
        named = _NAMED.search(text)
        return named[1] if named else ""
    return name if isinstance(name, str) else ""


def _files_of(folder: Path) -> Iterator[Path]:
    try:
        paths = [path for path in sorted(folder.glob("*.toml")) if path.is_file()]
    except OSError:
        return
    yield from (p for p in paths if p.stem not in _NOT_PACKS and not p.name.startswith("."))


def _misfits(own_tables: Tables, own: Within) -> tuple[Misfit, ...]:
    try:
        tables = _resolved(own_tables, own, ())
    except _Unextended as reason:
        return (Misfit(("extends",), reason.why),)
    return misfits(tables) or (*unsound(assembled(tables)), *_seen_in_vain(own_tables, own))


def _seen_in_vain(own_tables: Tables, own: Within) -> Iterator[Misfit]:
    base = own_tables.get("extends", "")
    if not base:
        return
    if not are_words(own_tables.get("now_seen", [])):
        yield Misfit(("now_seen",), amiss("list-of-words"))
        return
    below = _base(base, own, (str(own_tables.get("name", "")),))
    for one in seen_in_vain(below, own_tables):
        yield Misfit(("now_seen",), amiss("never-unseen", named=as_typed(one), base=base))


def _namesakes(name: str, text: str, own: Within, renewing: Collection[Path]) -> Iterator[Misfit]:
    if name in _shelf() and _shelf()[name].read_text(encoding="utf-8") != text:
        yield Misfit(("name",), amiss("one-of-ours", name=name))
    beside = [path for path in files_in(own) if path not in renewing]
    others = [path.name for path in beside if _has(path, name, text)]
    if others:
        yield Misfit(("name",), amiss("called-too", name=name, file=others[0]))


class _Unextended(Exception):
    """A pack cannot be laid over the one that it names."""

    def __init__(self, why: Sentence) -> None:
        super().__init__(why)
        self.why = why


def _resolved(own_tables: Tables, own: Within, line: tuple[str, ...]) -> Tables:
    tables = with_full_names(own_tables)
    base = own_tables.get("extends", "")
    if not base:
        return tables
    line = (*line, str(own_tables.get("name", "")))
    if base in line:
        raise _Unextended(amiss("circle", way=" → ".join((*line, base))))
    return laid_over(_base(base, own, line), tables)


def _base(name: object, own: Within, line: tuple[str, ...]) -> Tables:
    if str(name) in _shelf():
        return _our_tables(str(name))
    named = _the_one_named(str(name), own)
    try:
        tables = _resolved(tomllib.loads(text_of(named)), own, line)
    except (ValueError, RecursionError):
        tables = {}
    if not tables or misfits(tables):
        raise _Unextended(amiss("base-has-faults", name=name))
    return tables


def _the_one_named(name: str, own: Within) -> Path:
    every = files_named(name, own)
    if not every:
        raise _Unextended(amiss("no-base", name=as_typed(name)))
    nearest = every[0]
    beside = [path for path in every if path.parent == nearest.parent]
    if other := next((path for path in beside if text_of(path) != text_of(nearest)), None):
        both = {"one": nearest.name, "other": other.name}
        raise _Unextended(amiss("two-bases", name=as_typed(name), **both))
    return nearest


@lru_cache
def _shelf() -> dict[str, Path]:
    ours = {path.stem: path for path in resources("procedures", ".toml")}
    return {name: ours[name] for name in sorted(ours) if name not in _NOT_PACKS}


@lru_cache
def _our_tables(name: str) -> Tables:
    tables = tomllib.loads(_shelf()[name].read_text(encoding="utf-8"))
    return _resolved(tables, None, ())


@lru_cache
def _read_ours(name: str) -> Pack:
    return assembled(_our_tables(name))


def _named_in(own: Within) -> Mapping[str, Path]:
    named = [(name_in(text_of(path)), path) for path in files_in(own)]
    return {name: path for name, path in reversed(named) if name}


def _has(path: Path, name: str, text: str) -> bool:
    there = text_of(path)
    return name_in(there) == name and there != text


def _unreadable(text: str, error: str) -> Fault:
    found = torn(text, error)
    return Fault(found.line, found.field, amiss("not-toml", why=found.why))


def _fault(misfit: Misfit, known: Mapping[tuple[str, ...], int], name: str) -> Fault:
    path = tuple(
        s.removeprefix(f"{name}/").replace(f"rules.{name}/", "rules.") for s in misfit.path
    )
    line = line_of(path, known)
    if line == 1 and path not in known and ("extends",) in known:
        line = known[("extends",)]
    return Fault(line, ".".join(path), misfit.why)
