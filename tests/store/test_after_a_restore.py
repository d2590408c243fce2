"""After a restore: backups of what came later, and the vault put aside, are other histories."""

from datetime import timedelta

import pytest

from chairdesk.desk.ports import BackupIsStillThere, DiskFull
from chairdesk.models.events import ConferenceClosed
from chairdesk.store import kept_backups
from chairdesk.store.door import Door
from chairdesk.store.kept_backups import is_due, is_milestone_unkept, keep_a_backup
from tests.store.sayings import CHEAP, CONFERENCE, PASSPHRASE, TEN, new_vault, said
from tests.store.searching import entered

DAY = timedelta(days=1)


@pytest.fixture
def backups(folder):
    return folder / "backups"


@pytest.fixture
def restored(folder, backups):
    """Bring a backup back where a later one lies beside it, and go on otherwise than before."""
    vault = new_vault(folder)
    vault.journal.append(CONFERENCE, said("before"))
    first = keep_a_backup(vault, backups, TEN)
    for number in range(5):
        vault.journal.append(CONFERENCE, said(f"lost with the disk {number}"))
    keep_a_backup(vault, backups, TEN + DAY)
    vault.lock()
    door = Door(folder, CHEAP)
    door.locksmith.restore(first)
    door.unlock(PASSPHRASE)
    yield door.vault
    door.lock()


def test_backups_of_another_history_keep_nothing_of_what_was_entered_since(
    restored, backups, monkeypatch
):
    restored.journal.append(CONFERENCE, said("since"))
    restored.journal.append(CONFERENCE, entered(ConferenceClosed()))

    def full(*_):
        raise DiskFull

    monkeypatch.setattr(kept_backups, "back_up", full)
    with pytest.raises(DiskFull):
        keep_a_backup(restored, backups, TEN + 2 * DAY)
    assert is_milestone_unkept(restored)
    assert is_due(restored, TEN + 3 * DAY)
    assert {copied.row.number for copied in restored._copy.kept()} >= {2, 3}


def test_an_erased_conference_is_known_to_lie_in_later_backups_and_in_the_vault_put_aside(
    restored, folder, backups
):
    later = sorted(backups.iterdir())
    aside = next(folder.glob("vault.aside-*"))
    restored.retention.erase(CONFERENCE, TEN + 2 * DAY)
    made = keep_a_backup(restored, backups, TEN + 3 * DAY)
    holding = restored.retention.holding(CONFERENCE)
    assert {backup.place for backup in holding} == {*later, aside}
    assert made not in {backup.place for backup in holding}
    put_aside = next(backup for backup in holding if backup.place == aside)
    with pytest.raises(BackupIsStillThere):
        restored.retention.destroyed(put_aside, TEN + 4 * DAY)
    assert aside.exists()


def test_a_damaged_vault_put_aside_is_listed_even_if_it_tells_nothing_of_itself(
    restored, folder, backups
):
    aside = next(folder.glob("vault.aside-*"))
    for file in aside.iterdir():
        file.write_bytes(b"")
    restored.retention.erase(CONFERENCE, TEN + 2 * DAY)
    keep_a_backup(restored, backups, TEN + 3 * DAY)
    assert aside in {backup.place for backup in restored.retention.holding(CONFERENCE)}
    assert is_due(restored, TEN + 9 * DAY) is False
