"""A backup of before an erasure brings nothing back: it is erased again as the vault opens."""

import shutil
from base64 import b64decode
from datetime import timedelta

import pytest

from chairdesk.desk.ports import ConferenceIsErased, Damaged, NotWritable
from chairdesk.desk.retention import Keeping
from chairdesk.models.events import ConferenceErased, LegalHoldLifted
from chairdesk.models.ids import THE_REGISTER
from chairdesk.store.backup import back_up, restore
from chairdesk.store.door import Door
from chairdesk.store.home.carrying import carry
from chairdesk.store.kept_backups import list_what_lies_there
from chairdesk.store.record import erased_list
from chairdesk.store.record.erased_list import BESIDE_BACKUPS, BESIDE_VAULT, BROUGHT
from chairdesk.store.record.journal import Journal
from chairdesk.store.vault import rekey, unlock
from tests.store.sayings import (
    ANOTHER,
    CHEAP,
    CONFERENCE,
    PASSPHRASE,
    TEN,
    reopened,
    said,
    words_of,
)
from tests.store.test_erasing import TYPED, filed_conference, found_in
from tests.store.test_leaks import CANARY

DAY = timedelta(days=1)


@pytest.fixture
def backup(folder, vault, tmp_path):
    """Erase a conference, and give a backup of before; another conference stays."""
    conference = filed_conference(vault)
    vault.journal.append(ANOTHER, said("stays"))
    file = tmp_path / "stick" / "before.backup"
    file.parent.mkdir()
    back_up(vault, file, TEN)
    keeping = Keeping(vault.journal, vault.retention, lambda: TEN + DAY)
    keeping.erase(conference, TYPED)
    vault.lock()
    return file


def brought_back(folder, file):
    Door(folder, CHEAP).locksmith.restore(file)
    return unlock(folder, PASSPHRASE, TEN + 9 * DAY)


def assert_is_erased(vault):
    assert vault.journal.conferences() == (ANOTHER,)
    assert words_of(vault, ANOTHER) == ["stays"]
    with pytest.raises(ConferenceIsErased):
        vault.journal.entries_of(CONFERENCE)
    assert vault.documents.documents_of(CONFERENCE) == ()
    vault.examine()


def test_what_was_erased_is_erased_again_as_soon_as_an_older_backup_is_opened(folder, backup):
    vault = brought_back(folder, backup)
    assert_is_erased(vault)
    events = [entry.event for entry in vault.journal.entries_of(THE_REGISTER)]
    assert events == [ConferenceErased(CONFERENCE, "F-2026-118", "", "", "", TEN + DAY)]
    (gone,) = Keeping(vault.journal, vault.retention, lambda: TEN).erased()
    assert (gone.reference, gone.at, gone.first) == ("F-2026-118", TEN + 9 * DAY, TEN + DAY)
    vault.lock()
    assert found_in(folder / "vault", CANARY) == []
    vault = reopened(folder)
    assert len(list(vault.journal.entries_of(THE_REGISTER))) == 1
    vault.lock()


def test_where_all_else_is_lost_the_list_beside_the_backup_erases_it(folder, backup):
    shutil.rmtree(folder)
    folder.mkdir()
    restore(backup, folder)
    vault = reopened(folder)
    assert_is_erased(vault)
    vault.lock()


def test_a_new_key_between_backup_and_erasure_changes_nothing(folder, vault, tmp_path):
    conference = filed_conference(vault)
    vault.journal.append(ANOTHER, said("stays"))
    back_up(vault, tmp_path / "before.backup", TEN)
    vault.lock()
    vault, _ = rekey(folder, PASSPHRASE, CHEAP)
    Keeping(vault.journal, vault.retention, lambda: TEN + DAY).erase(conference, TYPED)
    vault.lock()
    vault = brought_back(folder, tmp_path / "before.backup")
    assert_is_erased(vault)
    vault.lock()


def test_salvage_from_a_backup_of_before_brings_nothing_back(folder, backup):
    (folder / "backups").mkdir()
    shutil.copy(backup, folder / "backups" / "chairdesk-2026-11-26-100000.chairdesk-backup")
    for lost in ("vault.db", "vault.second", "vault.mark"):
        (folder / "vault" / lost).write_bytes(b"")
    Door(folder, CHEAP).locksmith.salvage(PASSPHRASE)
    vault = reopened(folder)
    assert_is_erased(vault)
    vault.lock()


def test_a_vault_that_erased_before_there_was_a_list_makes_it_when_it_is_opened(folder, backup):
    for file in (folder / BESIDE_VAULT, backup.parent / BESIDE_BACKUPS):
        file.unlink()
    reopened(folder).lock()
    vault = brought_back(folder, backup)
    assert_is_erased(vault)
    vault.lock()


def test_a_hold_of_before_the_erasure_does_not_keep_what_was_lifted_for_it(folder, vault, tmp_path):
    conference = filed_conference(vault)
    vault.journal.append(ANOTHER, said("stays"))
    keeping = Keeping(vault.journal, vault.retention, lambda: TEN)
    keeping.hold(CONFERENCE, "A court asks.")
    back_up(vault, tmp_path / "before.backup", TEN)
    keeping.lift(CONFERENCE, "It has its answer.")
    Keeping(vault.journal, vault.retention, lambda: TEN + DAY).erase(conference, TYPED)
    vault.lock()
    vault = brought_back(folder, tmp_path / "before.backup")
    assert_is_erased(vault)
    events = [type(entry.event) for entry in vault.journal.entries_of(THE_REGISTER)]
    assert events[1:] == [LegalHoldLifted, ConferenceErased]
    vault.lock()


def test_a_hold_that_was_set_since_keeps_it_whatever_a_list_says(folder, backup):
    kept = (folder / BESIDE_VAULT).read_bytes()
    for file in (folder / BESIDE_VAULT, backup.parent / BESIDE_BACKUPS):
        file.unlink()
    vault = brought_back(folder, backup)
    assert set(vault.journal.conferences()) == {CONFERENCE, ANOTHER}
    vault.retention.hold(CONFERENCE, TEN + 2 * DAY)
    vault.lock()
    (folder / BESIDE_VAULT).write_bytes(kept)
    vault = reopened(folder)
    assert set(vault.journal.conferences()) == {CONFERENCE, ANOTHER}
    vault.lock()


def test_what_came_back_and_cannot_be_read_is_erased_again_without_its_reference(
    folder, backup, monkeypatch
):
    entries_of = Journal.entries_of

    def spoilt(journal, conference):
        if conference == CONFERENCE:
            raise Damaged
        return entries_of(journal, conference)

    monkeypatch.setattr(Journal, "entries_of", spoilt)
    vault = brought_back(folder, backup)
    monkeypatch.undo()
    assert_is_erased(vault)
    vault.lock()


def test_nobody_without_the_key_can_have_a_conference_erased_or_read_which_was(folder, backup):
    sealed = (folder / BESIDE_VAULT).read_bytes()
    assert CONFERENCE.bytes not in b64decode(sealed)
    assert b"F-2026" not in b64decode(sealed)
    one, *_ = sealed.split()
    forged = (b"nonsense", b"A" * 80, one[:-4] + b"AAAA", b"\xff\x00" * 9)
    for file in (folder / BESIDE_VAULT, backup.parent / BESIDE_BACKUPS):
        file.write_bytes(b"\n".join(forged))
    vault = brought_back(folder, backup)
    assert set(vault.journal.conferences()) == {CONFERENCE, ANOTHER}
    vault.lock()


def test_the_backup_that_was_brought_back_is_listed_as_holding_it_wherever_it_lies(folder, backup):
    vault = brought_back(folder, backup)
    assert (folder / BROUGHT).exists()
    list_what_lies_there(vault, folder / "backups")
    assert [one.place for one in vault.retention.holding(CONFERENCE)] == [backup]
    assert not (folder / BROUGHT).exists()
    vault.lock()


def test_the_list_goes_with_every_backup_that_is_made_later(folder, backup, tmp_path):
    vault = reopened(folder)
    back_up(vault, tmp_path / "later.backup", TEN + 3 * DAY)
    vault.lock()
    shutil.rmtree(folder)
    (backup.parent / BESIDE_BACKUPS).unlink()
    shutil.move(backup, tmp_path / "before.backup")
    folder.mkdir()
    restore(tmp_path / "before.backup", folder)
    vault = reopened(folder)
    assert_is_erased(vault)
    vault.lock()


def test_a_list_that_cannot_be_written_stops_no_erasure_and_is_made_good(
    folder, backup, monkeypatch
):
    (folder / BESIDE_VAULT).unlink()
    with monkeypatch.context() as disk:
        disk.setattr(erased_list, "write_whole", refused)
        reopened(folder).lock()
    assert not (folder / BESIDE_VAULT).exists()
    reopened(folder).lock()
    assert len((folder / BESIDE_VAULT).read_bytes().split()) == 2


def refused(*_):
    raise NotWritable


def test_the_list_is_carried_with_the_vault(folder, backup, tmp_path):
    place = carry(folder, tmp_path / "elsewhere")
    assert (place / BESIDE_VAULT).read_bytes() == (folder / BESIDE_VAULT).read_bytes()
