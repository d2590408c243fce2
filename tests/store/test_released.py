import json
import os
import shutil
import signal

import pytest
import sqlite_utils

from chairdesk.desk.ports import DiskFull
from chairdesk.desk.shelves import LINE
from chairdesk.models.contribution import Hand
from chairdesk.models.events import Entry
from chairdesk.models.ids import ConferenceId, EntryId, new_id
from chairdesk.store.backup import restore
from chairdesk.store.database import schema
from chairdesk.store.home import migrating
from chairdesk.store.record import codec
from chairdesk.store.record.codec import event_from_bytes
from tests.store.released import PDF, VAULTS, WORDS
from tests.store.sayings import (
    ANOTHER,
    CONFERENCE,
    TEN,
    database,
    everything_in,
    new_vault,
    reopened,
    said,
    words_of,
)

RELEASED = sorted(VAULTS.glob("*.chairdesk-backup"))
FIRST = VAULTS / "1000.chairdesk-backup"
CHANGES = ("CREATE", "VACUUM INTO", "PRAGMA user_version =", "PRAGMA wal_checkpoint", "INSERT")
BEFORE = "before-the-steps-from-1.0.chairdesk-backup"


def holds_everything(folder):
    vault = reopened(folder)
    assert words_of(vault) == WORDS
    assert vault.drafts.drafts_of(CONFERENCE, Hand.CHAIR).get(LINE, "") == "half a sen"
    assert [document.pdf for document in vault.documents.documents_of(CONFERENCE)] == [PDF]
    assert vault.identities.identity_of(Hand.CHAIR, "the chair") == b"pkcs12"
    assert vault.settings.setting("theme") == "dark"
    assert [conference for conference, _ in vault.retention.erased()] == [ANOTHER]
    assert vault.examine().entries == 4
    with vault._connection.reading() as db:
        assert schema.version_of(db) == schema.CURRENT
    vault.journal.append(CONFERENCE, said("and on"))
    assert words_of(vault)[-1] == "and on"
    vault.lock()


def test_a_vault_of_every_released_version_is_kept_and_small():
    assert {int(file.name.split(".")[0]) for file in RELEASED} == set(schema.STEPS)
    assert all(file.stat().st_size < 200_000 for file in RELEASED)


@pytest.mark.parametrize("file", RELEASED, ids=lambda file: file.name)
def test_a_vault_of_every_released_version_comes_back_and_goes_on(file, folder):
    restore(file, folder)
    holds_everything(folder)


@pytest.mark.parametrize("file", sorted(VAULTS.glob("*.events")), ids=lambda file: file.name)
def test_every_kind_of_event_as_a_released_version_wrote_it_is_read_and_goes_on(file, folder):
    lines = file.read_text().splitlines()
    events = [event_from_bytes(line.encode()) for line in lines]
    assert {codec.kind_of(type(event)) for event in events} == {json.loads(one)[0] for one in lines}
    restore(FIRST, folder)
    vault = reopened(folder)
    other = ConferenceId(new_id())
    entries = [Entry(EntryId(new_id()), TEN, Hand.CHAIR, event) for event in events]
    for entry in entries:
        vault.journal.append(other, entry)
    vault.search.catch_up()
    vault.lock()
    vault = reopened(folder)
    assert list(vault.journal.entries_of(other)) == entries
    vault.examine()
    vault.lock()


def test_before_its_first_step_an_older_vault_is_backed_up(folder, tmp_path):
    restore(FIRST, folder)
    reopened(folder).lock()
    copy = folder / "backups" / BEFORE
    restore(copy, tmp_path / "elsewhere")
    holds_everything(tmp_path / "elsewhere")
    content = copy.read_bytes()
    reopened(folder).lock()
    assert copy.read_bytes() == content


def test_where_it_cannot_be_backed_up_no_step_is_taken(folder, monkeypatch):
    restore(FIRST, folder)
    before = database(folder).read_bytes()

    def refuse(*_):
        raise DiskFull

    monkeypatch.setattr(migrating, "write_backup", refuse)
    with pytest.raises(DiskFull):
        reopened(folder)
    assert database(folder).read_bytes() == before
    monkeypatch.undo()
    holds_everything(folder)


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "fork"), reason="the killing forks")
def test_a_kill_at_any_step_leaves_the_old_vault_or_the_new(tmp_path):
    restore(FIRST, tmp_path / "first")
    statement, killed = 0, True
    while killed:
        folder = shutil.copytree(tmp_path / "first", tmp_path / str(statement))
        killed = killed_at(statement, folder)
        holds_everything(folder)
        statement += 1
    assert statement > len(schema.STEPS[schema.CURRENT]) + 3


def killed_at(statement, folder):
    """Kill a desk before the n-th change that it makes, and say whether it came to that."""
    child = os.fork()
    if child == 0:
        try:
            count_down(statement)
            reopened(folder)
        finally:
            os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == -signal.SIGKILL


def count_down(statement):
    execute, left = sqlite_utils.Database.execute, [statement]

    def counted(db, sql, parameters=None):
        if sql.startswith(CHANGES):
            if left[0] == 0:
                os.kill(os.getpid(), signal.SIGKILL)
            left[0] -= 1
        return execute(db, sql, parameters)

    sqlite_utils.Database.execute = counted


def test_a_new_vault_needs_no_backup_of_its_own(folder):
    new_vault(folder).lock()
    before = everything_in(folder)
    reopened(folder).lock()
    assert {path.name for path in everything_in(folder)} == {path.name for path in before}
