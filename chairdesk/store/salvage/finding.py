"""What can be found of a vault: in its file, in its second copy, in backups."""

import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

from chairdesk.desk.ports import BackupIsNotHere, Damaged, NotABackup
from chairdesk.store import key_file, watermark
from chairdesk.store.home.copying import CONFERENCE_KEYS, SECOND_COPY, emptied, unpack
from chairdesk.store.home.parts import Home
from chairdesk.store.key_file import KeyFile
from chairdesk.store.keys import DataKey
from chairdesk.store.record.conference_keys import ConferenceKeys
from chairdesk.store.record.rows import Row, payload_of
from chairdesk.store.record.second_copy import SecondCopy
from chairdesk.store.salvage.readable import Line, Readable

OTHERS = {
    "draft": "conference, hand, sealed",
    "kept": "shelf, name, sealed",
    "hold": "conference, since",
    "backup": "made, place, entries, erasures, gone",
    "opening": "at, who, what, conference",
}
"""What is brought over as it is, line by line; where two lines stand for one, the newest."""


@dataclass(frozen=True, slots=True)
class Finds:
    """What was found; `documents` place by place, the newest place first."""

    keys: dict[UUID, bytes] = field(default_factory=dict)
    erased: dict[UUID, str] = field(default_factory=dict)
    others: dict[str, list[Line]] = field(default_factory=dict)
    documents: list[list[Line]] = field(default_factory=list)
    rows: dict[bytes, Row] = field(default_factory=dict)
    known: list[int] = field(default_factory=list)

    @property
    def reach(self) -> int:
        """Tell how many entries the vault is known to have held."""
        return max([*self.known, *(row.number for row in self.rows.values())], default=0)


def places(home: Home, work: Path, backups: Iterable[Path]) -> Iterator[Home]:
    """Copy the vault, and unpack its backups, so that nothing is changed by the search."""
    found = Home(emptied(work / "found"))
    for part in home.folder.iterdir():
        if part.is_file() and not part.name.endswith("-shm"):
            shutil.copy(part, found.folder / part.name)
    yield found
    for number, backup in enumerate(backups):
        unpacked = Home(emptied(work / str(number)))
        try:
            unpack(backup, unpacked.folder)
        except (Damaged, NotABackup, BackupIsNotHere):
            continue
        yield unpacked


def slots_of(found: Iterable[Home]) -> KeyFile:
    """Read the slots of the vault, or else of a backup; raise as the vault's own do."""
    failures = []
    for place in found:
        try:
            return key_file.load(place.keys)
        except Damaged as failure:
            failures.append(failure)
    raise failures[0]


def find(found: Iterable[Home], key: DataKey) -> Finds:
    """Find everything that is what was written, the newest of it first."""
    finds = Finds()
    for place in found:
        _find_in(place, key, finds)
    keys = ConferenceKeys(key.envelope(CONFERENCE_KEYS))
    for digest, row in list(finds.rows.items()):
        if not _is_whole(row, finds, keys):
            del finds.rows[digest]
    return finds


def _find_in(place: Home, key: DataKey, finds: Finds) -> None:
    seen = watermark.seen(place.mark)
    finds.known.append(seen.head.entries if seen else 0)
    copied = SecondCopy(place.second_copy, key.envelope(SECOND_COPY)).kept()
    for each in copied:
        finds.keys.setdefault(each.row.conference, each.conference_key)
    # a log that was harmed spoils what is whole in the file: that is read alone, before it
    alone, older = Readable(place.database, key, without_log=True), Finds()
    unspoilt = tuple(alone.entries(at_least=finds.reach))
    _find_facts(alone, older)
    alone.close()
    database = Readable(place.database, key)
    _find_facts(database, finds)
    _add_facts(older, finds)
    copies = (each.row for each in copied)
    for row in (*unspoilt, *database.entries(at_least=finds.reach), *copies):
        if finds.rows.setdefault(row.link.hash, row).sealed is None:
            finds.rows[row.link.hash] = row  # here its words can be read as well
    database.close()


def _add_facts(older: Finds, finds: Finds) -> None:
    """Add what an older state of a file held and the newer one does not."""
    for conference, sealed in older.keys.items():
        finds.keys.setdefault(conference, sealed)
    for conference, at in older.erased.items():
        finds.erased.setdefault(conference, at)
    for table, lines in older.others.items():
        kept = finds.others.setdefault(table, [])
        kept.extend(line for line in lines if line not in kept)
    finds.documents.extend(older.documents)


def _find_facts(database: Readable, finds: Finds) -> None:
    for conference, sealed in database.lines("conference_key", "conference, sealed"):
        finds.keys.setdefault(UUID(bytes=conference), sealed)
    for conference, at in database.lines("erasure", "conference, at"):
        finds.erased.setdefault(UUID(bytes=conference), at)
    for table, columns in OTHERS.items():
        kept = finds.others.setdefault(table, [])
        kept.extend(line for line in database.lines(table, columns) if line not in kept)
    finds.documents.append(list(database.lines("document", "conference, facts, pdf")))


def _is_whole(row: Row, finds: Finds, keys: ConferenceKeys) -> bool:
    if row.link.hash != row.link.reckoned_hash:
        return False
    if row.conference in finds.erased:
        return True
    try:
        envelope = keys.opened(finds.keys.get(row.conference, b""), row.conference)
        return bool(payload_of(row, envelope))
    except Damaged:
        return False
