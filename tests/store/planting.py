"""What may be planted under the name of each file that the vault reads or writes."""

import os

from chairdesk.store.checkup import checkup
from chairdesk.store.door import Door
from tests.store.sayings import CHEAP

NOT_READ = b"[" * 200_000
THEIRS = "theirs"
"""A file of somebody else's, beside the data folder, to which a link may lead."""


def link_to_theirs(path):
    theirs = path.parents[len(path.parts) - path.parts.index("data") - 1] / THEIRS
    theirs.write_text(THEIRS)
    path.symlink_to(theirs)


def folder_of_theirs(path):
    path.mkdir()
    (path / THEIRS).write_text(THEIRS)


PLANTED = {
    "a pipe": os.mkfifo,
    "a folder": os.mkdir,
    "a folder of theirs": folder_of_theirs,
    "a device": lambda path: path.symlink_to("/dev/zero"),
    "a device that is full": lambda path: path.symlink_to("/dev/full"),
    "a link to theirs": link_to_theirs,
    "a link that leads nowhere": lambda path: path.symlink_to("no such file"),
    "a link in a circle": lambda path: path.symlink_to(path.name),
    "nothing in it": lambda path: path.touch(),
    "far too much": lambda path: (path.touch(), os.truncate(path, 2 * 1024**3)),
    "nothing but depth": lambda path: path.write_bytes(NOT_READ),
}
FOLDERS_OF_THEIRS = {"a folder", "a folder of theirs"}
AMID = ("a pipe", "a folder of theirs", "a link to theirs", "a device that is full")

LOGS = tuple(f"vault/vault.db-{ending}" for ending in ("wal", "shm", "journal"))
SMALL = (
    *("vault/vault.mark", "vault/vault.json", "vault/vault.second", "vault/vault.closed"),
    *("vault.tries", "vault.erased", "vault.brought", "backups/chairdesk.erased"),
)
DRAFTS = tuple(f"{name}.tmp" for name in (*SMALL, "vault/vault.json.bak"))
BACKUP = "backups/chairdesk-2026-11-26-100000.chairdesk-backup"
"""The very name that the backup of these tests will take."""
IN_THE_WAY = (
    *("vault.lock", "vault.aside-2026", BACKUP, f"{BACKUP}.making", "procedures"),
    *(f"vault.{ending}" for ending in ("next", "before", "making", "mending", "copying")),
)


def plant(path, what):
    path.parent.mkdir(exist_ok=True)
    path.unlink(missing_ok=True)
    PLANTED[what](path)


def asked_at_the_door(folder):
    """Ask all that is asked before anybody is let in."""
    door = Door(folder, CHEAP)
    door.locksmith.seconds_to_wait()
    door.locksmith.has_keychain()
    door.carrier.what_is_known()
    return checkup(folder)
