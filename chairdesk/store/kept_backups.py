"""Backups made at each close and on a schedule, and kept by a rule."""

import shutil
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from chairdesk.desk.ports import KnownBackup
from chairdesk.store.backup import back_up
from chairdesk.store.home.copying import MAKING, mark_of
from chairdesk.store.home.migrating import ENDING
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
        folder.mkdir(parents=True, exist_ok=True)
    _sweep(folder)
    _adopt(vault, folder)
    back_up(vault, file, at)
    let_go(vault, folder, at, rule)
    return file


def is_due(vault: Vault, at: datetime, rule: Rule = RULE) -> bool:
    """Say whether something was entered since the last backup, and that is a while ago.

    A backup from days to come was made while the clock was wrong: it puts off none.
    """
    known = vault.backups.known()
    if not known:
        return vault.journal.head().entries > 0
    newest = known[-1]
    is_recent = timedelta(0) <= at - newest.made < rule.every
    return newest.entries < vault.journal.head().entries and not is_recent


def is_close_unkept(vault: Vault) -> bool:
    """Say whether a conference was closed that no backup holds: each close is owed one at once."""
    known = vault.backups.known()
    return vault.closings.since(known[-1].entries if known else 0)


def _adopt(vault: Vault, folder: Path) -> None:
    """List the backups of this vault that a kill, or the lock, kept from being listed."""
    listed = {backup.place for backup in vault.backups.known()}
    for file in sorted(folder.glob(f"*{ENDING}")):
        mark = mark_of(file) if file.absolute() not in listed else None
        if mark is not None and mark.vault == vault.id:
            made = datetime.fromtimestamp(file.stat().st_mtime, UTC)
            vault.backups.note(file.absolute(), made, mark.head)


def _sweep(folder: Path) -> None:
    """Delete what a kill left of a backup: nobody lists what it holds."""
    for half in folder.glob(f"*{ENDING}{MAKING}"):
        shutil.rmtree(half, ignore_errors=True)


def let_go(vault: Vault, folder: Path, at: datetime, rule: Rule = RULE) -> None:
    """Delete the backups in a folder that are kept no longer, and note which are gone."""
    here = tuple(
        backup for backup in vault.backups.known() if backup.place.parent == folder.absolute()
    )
    gone = tuple(backup for backup in here if not backup.place.exists())
    here = tuple(backup for backup in here if backup not in gone)
    aged = rule.lets_go(here, at) if here else ()
    for backup in (*gone, *aged):
        with disk_failures_named():
            backup.place.unlink(missing_ok=True)
        vault.backups.note_gone(backup.place, at)
