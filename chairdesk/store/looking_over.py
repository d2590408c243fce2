"""A vault and its backups looked over from outside: what can be told without opening them."""

import os
import zipfile
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

from chairdesk.desk.at_the_door.door import Known
from chairdesk.desk.ports import (
    Damaged,
    ForeignVault,
    NotReadable,
    NotWritable,
    VaultFailure,
    VaultIsEmpty,
    VaultIsMissing,
)
from chairdesk.store import key_file, watermark
from chairdesk.store.data_folder import refuse_if_too_long
from chairdesk.store.home.copying import mark_of
from chairdesk.store.home.instance_lock import is_held
from chairdesk.store.home.migrating import BACKUPS, ENDING
from chairdesk.store.home.parts import Home, has_next, has_vault, home_in, refuse_unless_readable
from chairdesk.store.planted import is_seen, is_shut, put_aside_in
from chairdesk.store.watermark import Watermark
from chairdesk.words import Sentence

PAGE = 4096
A_DAY = timedelta(days=1)
_IN_CLEAR = b"SQLite format 3\0"


@dataclass(frozen=True, slots=True)
class Looked:
    """What was found of the backups; `is_well` is False where one is to be made."""

    found: str
    is_well: bool = True


def told(key: str, /, **filled: object) -> Sentence:
    """Take what was found by its name, to be said in whatever language is asked for."""
    return Sentence("checkup", key, **filled)


def look_over(folder: Path) -> str:
    """Say how a vault stands, as far as that shows from outside; nothing of it is touched.

    Raises the failure that the next unlock would raise, where that shows already.
    """
    refuse_if_too_long(home_in(folder).database)
    refuse_unless_readable(folder)
    if not has_vault(folder):
        return told("none-yet")
    home = home_in(folder)
    if not home.is_taken and has_next(home):
        return told("cut-short")
    try:
        return told("all-there", held=_held(home), state=_with_aside(folder, _state(folder, home)))
    except OSError:
        raise NotWritable from None


def _held(home: Home) -> str:
    keys = key_file.look_at(home.keys)
    mark = watermark.seen(home.mark)
    if not home.database.exists():
        raise VaultIsMissing
    if not home.database.is_file():
        raise ForeignVault
    size = home.database.stat().st_size
    if size == 0:
        raise VaultIsEmpty
    with home.database.open("rb") as file:
        if file.read(len(_IN_CLEAR)) == _IN_CLEAR:
            raise ForeignVault
    if size % PAGE or (mark is not None and mark.vault != keys.vault):
        raise Damaged
    return told("last-seen", number=mark.head.entries) if mark else told("never-seen")


def _state(folder: Path, home: Home) -> str:
    if is_held(folder):
        return told("is-open")
    if home.was_left_open:
        return told("left-open")
    return told("in-order")


def _with_aside(folder: Path, state: str) -> str:
    names = ", ".join(sorted(put_aside_in(folder)))
    return told("with-aside", state=state, names=names) if names else state


def look_over_backups(folder: Path, at: datetime) -> Looked:
    """Tell what the newest backup in the usual place holds, and what none does; raise its fault."""
    place = folder / BACKUPS
    if os.path.lexists(place) and not place.is_dir():
        return Looked(told("no-folder", folder=place), is_well=False)
    files = _backups_of(folder)
    last = watermark.seen(home_in(folder).mark)
    if not files:
        none = told("none-yet-in", folder=place)
        how = _how(folder)
        lacking = last.head.entries if last else 0
        return Looked(
            told("in-none", found=none, number=lacking, how=how) if lacking else none, not lacking
        )
    newest = _newest(files, last)
    mark = _sound(newest)
    share = _share(mark, last)
    found = told("newest-holds", file=newest.name, share=share, number=len(files))
    lacking = _lacking(mark, last)
    if not lacking:
        return Looked(found)
    made = datetime.fromtimestamp(_written(newest), UTC)
    since = f"{made.astimezone():%Y-%m-%d %H:%M}"
    is_coming = is_held(folder) and at - made < A_DAY
    said = told("lacks", found=found, number=lacking, since=since, how=_how(folder))
    return Looked(said, is_coming)


def _how(folder: Path) -> str:
    return told("how-open" if is_held(folder) else "how")


def _newest(files: list[Path], last: Watermark | None) -> Path:
    """Find the one that holds most of this vault, whatever a clock said; else the newest of all."""
    marks = [(file, mark_of(file)) for file in files]
    if last is None or marks[0][1] is None:
        return files[0]
    held = {
        file: mark.head.entries
        for file, mark in marks
        if mark and mark.vault == last.vault and mark.head.entries <= last.head.entries
    }
    return max(held, key=lambda file: held[file], default=files[0])


def _lacking(mark: Watermark, last: Watermark | None) -> int:
    if last is None:
        return 0
    held = mark.head.entries if mark.vault == last.vault else 0
    return max(0, last.head.entries - held)


def what_is_known(folder: Path) -> Known:
    """Tell how far a vault reached when it was last seen, and the newest whole backup of it."""
    last = watermark.seen(home_in(folder).mark)
    known, ours = Known(last.head.entries if last else None), _name_of(folder)
    with suppress(NotReadable):
        for file in _backups_of(folder):
            with suppress(Damaged):
                mark = _sound(file)
                if ours in {None, mark.vault}:
                    return replace(known, backed_up=mark.head.entries, backup=file.name)
    return known


def _backups_of(folder: Path) -> list[Path]:
    """List the backups in the usual place, the newest first; raise NotReadable."""
    place = folder / BACKUPS
    if is_shut(folder) or is_shut(place):
        raise NotReadable
    found = place.glob(f"*{ENDING}") if is_seen(place) else ()
    return sorted(found, key=_written, reverse=True)


def _name_of(folder: Path) -> UUID | None:
    """Tell which vault lies here; None where nothing says so."""
    home = home_in(folder)
    with suppress(VaultFailure):
        return key_file.look_at(home.keys).vault
    last = watermark.seen(home.mark)
    return last.vault if last else None


def _share(mark: Watermark, last: Watermark | None) -> str:
    held = mark.head.entries
    if last is None:
        return told("entries", number=held)
    if last.vault == mark.vault:
        return told("entries-of", number=held, all=last.head.entries)
    return told("of-another", number=held)


def _sound(file: Path) -> Watermark:
    mark = mark_of(file)
    if mark is None:
        raise Damaged
    with suppress(zipfile.BadZipFile, OSError), zipfile.ZipFile(file) as archive:
        if archive.testzip() is None:
            return mark
    raise Damaged


def _written(file: Path) -> float:
    return file.lstat().st_mtime
