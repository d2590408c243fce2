"""A vault of an older version brought up to date, once a verified backup of it lies beside."""

from pathlib import Path

from chairdesk.store.database import schema
from chairdesk.store.database.connection import failures_named
from chairdesk.store.home.copying import write_backup
from chairdesk.store.home.opened import OpenedHome
from chairdesk.store.home.parts import Home
from chairdesk.store.record.rows import head_of
from chairdesk.store.whole_file import disk_failures_named

BACKUPS = "backups"
"""The usual place of backups, in the data folder; a stick that is taken away is a better one."""
ENDING = ".chairdesk-backup"


def bring_up_to_date(opened: OpenedHome, since: int) -> None:
    """Take the steps that the vault lacks; raise DiskFull or NotWritable, having taken none."""
    if schema.lacks_steps(since):
        file = backup_before(opened.home, since)
        with disk_failures_named():
            file.parent.mkdir(mode=0o700, exist_ok=True)
            write_backup(opened, head_of(opened.db), file)
    with failures_named():
        opened.db.conn.set_authorizer(None)
        schema.bring_up_to_date(opened.db, since)


def backup_before(home: Home, version: int) -> Path:
    """Name the backup of a vault as it was at a version, before its steps were taken."""
    major, minor = divmod(version, schema.MAJOR)
    return home.folder.parent / BACKUPS / f"before-the-steps-from-{major}.{minor}{ENDING}"
