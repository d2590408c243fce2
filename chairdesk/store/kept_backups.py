"""Backups made at each close and on a schedule, and kept by a rule."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from chairdesk.desk.ports import Damaged
from chairdesk.desk.shelves import KnownBackup
from chairdesk.store import watermark
from chairdesk.store.backup import back_up
from chairdesk.store.home.copying import MAKING, mark_of
from chairdesk.store.home.migrating import ENDING
from chairdesk.store.home.parts import ASIDE, Home
from chairdesk.store.planted import is_seen, sweep_folder
from chairdesk.store.record.erased_list import BROUGHT, brought_from
from chairdesk.store.record.rows import Head
from chairdesk.store.vault import Vault
from chairdesk.store.whole_file import disk_failures_named


@dataclass(frozen=True, slots=True)
class Rule:
    """How many backups are kept at most, and for how long; some always stay.

    A clock that runs a year ahead for a day would else let go of all but one.
    """

    most: int = 14
    always: int = 2
    longest: timedelta = timedelta(days=90)
    every: timedelta = timedelta(days=1)

    def lets_go(self, backups: tuple[KnownBackup, ...], at: datetime) -> tuple[KnownBackup, ...]:
        """Choose the backups that are kept no longer, out of all, oldest first."""
        older = backups[: -self.always]
        too_many = max(0, len(backups) - self.most)
        return tuple(
            backup
            for place, backup in enumerate(older)
            if place < too_many or at - backup.made > self.longest
        )


RULE = Rule()


def back_up_at_close(vault: Vault, folder: Path, at: datetime, rule: Rule = RULE) -> Path:
    """Back the vault up into a folder, delete what the rule lets go, and name the new file.

    For the close of each conference, and whenever one `is_due`. Raises Damaged, DiskFull or
    NotWritable; then every older backup is still there.
    """
    file = folder / f"chairdesk-{at:%Y-%m-%d-%H%M%S}{ENDING}"
    with disk_failures_named():
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    with vault.copying:  # one that is under way is no half of a kill, to be swept away
        _sweep(folder)
        list_what_lies_there(vault, folder)
        back_up(vault, file, at)
        let_go(vault, folder, at, rule)
    return file


def is_due(vault: Vault, at: datetime, rule: Rule = RULE) -> bool:
    """Say whether something was entered since the last backup, and that is a while ago.

    A backup from days to come was made while the clock was wrong: it puts off none.
    """
    newest = newest_of(vault)
    if newest is None:
        return vault.journal.head().entries > 0
    is_recent = timedelta(0) <= at - newest.made < rule.every
    return newest.entries < vault.journal.head().entries and not is_recent


def is_backup_owed(vault: Vault, folder: Path) -> bool:
    """Say whether a close has no backup yet; what lies in the folder or beside is listed first."""
    list_what_lies_there(vault, folder)
    return is_close_unkept(vault)


def is_close_unkept(vault: Vault) -> bool:
    """Say whether a conference was closed that no backup holds: each close is owed one at once."""
    newest = newest_of(vault)
    return vault.closings.since(newest.entries if newest else 0)


def newest_of(vault: Vault) -> KnownBackup | None:
    """Find the newest backup of what this vault holds; after a restore others lie beside it.

    One that is out of reach, on a stick, was read back when it was listed.
    """
    for backup in reversed(vault.backups.known()):
        mark = mark_of(backup.place)
        if _is_its_own(vault, mark.head) if mark else not is_seen(backup.place):
            return backup
    return None


def list_what_lies_there(vault: Vault, folder: Path) -> None:
    """List what a kill or a lock kept from being listed, and what a restore has put aside.

    An erased conference may lie in each of them; a vault put aside lies beside the folder, and the
    backup that took its place may lie anywhere.
    """
    listed = {backup.place for backup in vault.backups.known()}
    brought = brought_from(folder.parent)
    there = {*folder.glob(f"*{ENDING}"), *folder.parent.glob(f"{ASIDE}*"), *brought}
    for place in sorted(one.absolute() for one in there):
        head = _head_of(place, vault) if place not in listed else None
        if head is None:
            continue
        made = datetime.fromtimestamp(place.stat().st_mtime, UTC)
        is_backup = place.is_file() and _is_its_own(vault, head)
        note = vault.backups.note if is_backup else vault.backups.note_other
        note(place, made, head)
    if brought:
        with disk_failures_named():
            (folder.parent / BROUGHT).unlink()


def _head_of(place: Path, vault: Vault) -> Head | None:
    """Say how far something reaches; what tells nothing of itself may hold all that is here."""
    mark = mark_of(place) if place.is_file() else watermark.seen(Home(place).mark)
    if mark is not None and mark.vault == vault.id:
        return mark.head
    return replace(vault.journal.head(), erasures=0) if place.is_dir() else None


def _is_its_own(vault: Vault, head: Head) -> bool:
    try:
        return vault.journal.trail_at(head.entries) == head.trail
    except Damaged:
        return False


def _sweep(folder: Path) -> None:
    """Delete what a kill left of a backup: nobody lists what it holds."""
    for half in folder.glob(f"*{ENDING}{MAKING}"):
        sweep_folder(half)


def let_go(vault: Vault, folder: Path, at: datetime, rule: Rule = RULE) -> None:
    """Delete the backups in a folder that are kept no longer, and note which are gone."""
    here = tuple(
        backup for backup in vault.backups.known() if backup.place.parent == folder.absolute()
    )
    gone = tuple(backup for backup in here if not is_seen(backup.place))
    here = tuple(backup for backup in here if backup not in gone)
    aged = rule.lets_go(here, at) if here else ()
    for backup in (*gone, *aged):
        with disk_failures_named():
            backup.place.unlink(missing_ok=True)
        vault.backups.note_gone(backup.place, at)
