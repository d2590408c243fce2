"""Backups made when one is owed or called for, and kept by a rule."""

from collections.abc import Collection
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from chairdesk.desk.ports import Damaged
from chairdesk.desk.shelves import BackedUp, KnownBackup
from chairdesk.store import watermark
from chairdesk.store.backup import back_up
from chairdesk.store.home.copying import MAKING, mark_of
from chairdesk.store.home.migrating import ENDING
from chairdesk.store.home.parts import ASIDE, Home, home_in
from chairdesk.store.planted import is_seen, sweep_folder
from chairdesk.store.record.erased_list import BROUGHT, brought_from
from chairdesk.store.record.rows import Head
from chairdesk.store.vault import Vault
from chairdesk.store.whole_file import disk_failures_named


@dataclass(frozen=True, slots=True)
class Rule:
    """How many backups are kept at most, and for how long; some always stay.

    A clock that runs a year ahead for a day would else let go of all but one. Of one day its last
    backup stays, and the newest few whatever their day: else a day on which many are made would
    push out those of the days before.
    """

    most: int = 14
    newest: int = 4
    always: int = 2
    longest: timedelta = timedelta(days=90)
    every: timedelta = timedelta(days=1)
    quiet: timedelta = timedelta(minutes=5)

    def lets_go(
        self, backups: tuple[KnownBackup, ...], at: datetime, apart: Collection[KnownBackup] = ()
    ) -> tuple[KnownBackup, ...]:
        """Choose the backups that are kept no longer, out of all, oldest first.

        What no later one holds too is `apart`: it is not let go of because a later one is there.
        """
        last = {one.made.date(): one for one in backups if one not in apart}
        kept = [one for one in backups if one in (*apart, *last.values(), *backups[-self.newest :])]
        too_many = max(0, len(kept) - self.most)
        kept = [
            one
            for place, one in enumerate(kept)
            if place >= too_many and at - one.made <= self.longest
        ]
        return tuple(one for one in backups[: -self.always] if one not in kept)


NAME = "chairdesk-"
RULE = Rule()
MOST_ENTRIES, MOST_BYTES = 10_000, 64 * 1024 * 1024
"""What is backed up in the few seconds that somebody waits for on the way out."""


def keep_a_backup(vault: Vault, folder: Path, at: datetime, rule: Rule = RULE) -> Path:
    """Back the vault up into a folder, delete what the rule lets go, and name the new file.

    Raises Damaged, DiskFull or NotWritable; then every older backup is still there.
    """
    file = folder / f"{NAME}{at:%Y-%m-%d-%H%M%S}{ENDING}"
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
    return _is_behind(vault, at, rule.every)


def is_called_for(vault: Vault, at: datetime, rule: Rule = RULE) -> bool:
    """Say whether a long quiet is to be used: a milestone is owed one, or the last is not new.

    A large vault is written anew as a whole each time, and so the less often.
    """
    times = max(1, vault.journal.head().entries // MOST_ENTRIES)
    return is_milestone_unkept(vault) or _is_behind(vault, at, times * rule.quiet)


def _is_behind(vault: Vault, at: datetime, while_: timedelta) -> bool:
    known = backed_up(vault)
    is_recent = known.newest and timedelta(0) <= at - known.newest.made < while_
    return known.lacking > 0 and not is_recent


def is_soon_made(vault: Vault, folder: Path) -> bool:
    """Say whether a backup would hold what none does yet, and takes no longer than a moment."""
    known = backed_up(vault)
    with disk_failures_named():
        size = home_in(folder).database.stat().st_size
    return known.lacking > 0 and known.entries <= MOST_ENTRIES and size <= MOST_BYTES


def call_off_if_long(vault: Vault, folder: Path) -> None:
    """Give up the backup that is under way, where whoever locks or leaves would wait for it."""
    with suppress(OSError):
        if Home(folder / "vault").database.stat().st_size > MOST_BYTES:
            vault.called_off.set()


def backed_up(vault: Vault) -> BackedUp:
    """Tell how much the vault holds, and which backup is the newest of it."""
    return BackedUp(vault.journal.head().entries, newest_of(vault))


def is_backup_owed(vault: Vault, folder: Path) -> bool:
    """Say whether a milestone has no backup yet; what lies there or beside is listed first."""
    list_what_lies_there(vault, folder)
    return is_milestone_unkept(vault)


def is_milestone_unkept(vault: Vault) -> bool:
    """Say whether a close, a seal, a signature or a release is in no backup yet."""
    newest = newest_of(vault)
    return vault.milestones.since(newest.entries if newest else 0)


def newest_of(vault: Vault) -> KnownBackup | None:
    """Find the newest backup of what this vault holds; after a restore others lie beside it.

    One that is out of reach, on a stick, was read back when it was listed.
    """
    for backup in reversed(vault.backups.known()):
        mark = mark_of(backup.place)
        if _is_its_own(vault, mark.head) if mark else not is_seen(backup.place.parent):
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
    apart = tuple(backup for backup in here if not _is_one_of_many(vault, backup))
    aged = rule.lets_go(here, at, apart) if here else ()
    for backup in (*gone, *aged):
        with disk_failures_named():
            backup.place.unlink(missing_ok=True)
        vault.backups.note_gone(backup.place, at)


def _is_one_of_many(vault: Vault, backup: KnownBackup) -> bool:
    """Say whether it was made here by itself, and of what is here: a later one holds it too."""
    mark = mark_of(backup.place)
    return backup.place.name.startswith(NAME) and mark is not None and _is_its_own(vault, mark.head)
