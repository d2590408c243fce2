"""What the vault held when it was last seen, kept outside it: a rolled-back file is noticed."""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from chairdesk.desk.ports import Damaged, RolledBack
from chairdesk.store.record.journal import Head, Journal
from chairdesk.store.whole_file import read_small, write_whole

_MOST = 2**63
"""So many the vault itself could not count."""


@dataclass(frozen=True, slots=True)
class Watermark:
    """How far the journal of one vault reached."""

    vault: UUID
    head: Head


def leave(path: Path, mark: Watermark) -> None:
    """Write down how far the journal reached; only ever what is on disk already."""
    facts = [str(mark.vault), mark.head.entries, mark.head.trail.hex(), mark.head.erasures]
    write_whole(path, json.dumps([*facts, _check(facts)]).encode())


def seen(path: Path) -> Watermark | None:
    """Read what was seen last; None if that is not known, which is no reason for alarm."""
    try:
        return read(read_small(path))
    except OSError:
        return None


def read(written: bytes) -> Watermark | None:
    """Read what `leave` wrote; None if it is anything else."""
    try:
        *facts, check = json.loads(written)
        if check != _check(facts):
            return None
        vault, entries, trail, *erasures = facts  # ChairDesk 0.1's first vaults counted none
        if not all(type(count) is int and 0 <= count < _MOST for count in (entries, *erasures)):
            return None
        return Watermark(UUID(vault), Head(entries, bytes.fromhex(trail), *erasures))
    except (ValueError, TypeError, AttributeError, RecursionError):
        return None


def compare(last: Watermark | None, vault: UUID, journal: Journal) -> None:
    """Raise RolledBack if the vault holds less than was seen, Damaged if it holds other things.

    It may hold more: a kill comes between the commit and the mark.
    """
    if last is None:
        return
    if last.vault != vault:
        raise Damaged
    head = journal.head()
    if head.entries < last.head.entries or head.erasures < last.head.erasures:
        raise RolledBack
    if journal.trail_at(last.head.entries) != last.head.trail:
        raise RolledBack


def _check(facts: object) -> str:
    return hashlib.sha256(json.dumps(facts).encode()).hexdigest()
