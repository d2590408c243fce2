import os
import signal
from datetime import timedelta

import pytest

from chairdesk.desk.ports import BackupIsStillThere, ConferenceIsErased, ConferenceIsHeld
from chairdesk.desk.shelves import LINE
from chairdesk.models.contribution import Hand
from chairdesk.store import kept_backups
from chairdesk.store.backup import back_up, restore
from chairdesk.store.database import schema
from chairdesk.store.database.connection import dbapi2
from chairdesk.store.home import copying
from chairdesk.store.kept_backups import Rule, is_due, keep_a_backup
from chairdesk.store.record.openings import Opening
from chairdesk.store.vault import unlock, unlock_with_recovery_code
from tests.store.sayings import (
    ANOTHER,
    CONFERENCE,
    PASSPHRASE,
    TEN,
    new_vault,
    reopened,
    said,
    words_of,
)

DAY = timedelta(days=1)


@pytest.fixture
def busy(vault):
    """Give a vault that holds two conferences."""
    vault.journal.append(CONFERENCE, said("to go"))
    vault.journal.append(ANOTHER, said("to stay"))
    vault.drafts.keep_drafts(CONFERENCE, Hand.CHAIR, {LINE: "half a wo"})
    return vault


def test_a_legal_hold_stops_an_erasure_until_it_is_lifted(busy):
    busy.retention.hold(CONFERENCE, TEN)
    busy.retention.hold(CONFERENCE, TEN + DAY)
    assert busy.retention.is_held(CONFERENCE)
    with pytest.raises(ConferenceIsHeld):
        busy.retention.erase(CONFERENCE, TEN)
    with pytest.raises(ConferenceIsHeld):
        busy.journal.erase(CONFERENCE, TEN)
    assert words_of(busy) == ["to go"]
    busy.retention.lift(CONFERENCE)
    busy.retention.erase(CONFERENCE, TEN)
    assert busy.retention.erased() == ((CONFERENCE, TEN),)
    assert busy.examine().entries == 2


def test_not_even_the_database_lets_a_held_conference_go(busy):
    busy.retention.hold(CONFERENCE, TEN)
    with busy._connection.reading() as db:
        schema.guard_but_let_erase(db)
        with pytest.raises(dbapi2.IntegrityError):
            db.execute("INSERT INTO erasure VALUES (?, '')", [CONFERENCE.bytes])
    assert words_of(busy) == ["to go"]


def test_erasing_twice_is_erasing_once(busy):
    busy.retention.erase(CONFERENCE, TEN)
    busy.retention.erase(CONFERENCE, TEN + DAY)
    assert busy.retention.erased() == ((CONFERENCE, TEN),)


def test_an_erased_conference_is_in_no_second_copy(busy, folder):
    second = folder / "vault" / "vault.second"
    assert {copied.row.conference for copied in busy._copy.kept()} == {CONFERENCE, ANOTHER}
    busy.retention.erase(CONFERENCE, TEN)
    assert {copied.row.conference for copied in busy._copy.kept()} == {ANOTHER}
    assert CONFERENCE.bytes not in second.read_bytes()


def test_a_kill_between_erasure_and_second_copy_is_made_good_at_the_next_unlock(busy, folder):
    second = folder / "vault" / "vault.second"
    before = second.read_bytes()
    busy.retention.erase(CONFERENCE, TEN)
    busy.lock()
    second.write_bytes(before)
    vault = reopened(folder)
    assert {copied.row.conference for copied in vault._copy.kept()} == {ANOTHER}
    with pytest.raises(ConferenceIsErased):
        words_of(vault)
    vault.lock()


def test_backups_that_hold_an_erased_conference_are_listed_until_they_age_out(busy, tmp_path):
    folder, stick = tmp_path / "backups", tmp_path / "stick.chairdesk-backup"
    first = keep_a_backup(busy, folder, TEN)
    back_up(busy, stick, TEN)
    holding = busy.retention.erase(CONFERENCE, TEN)
    assert [backup.place for backup in holding] == [first, stick]
    after = keep_a_backup(busy, folder, TEN + DAY)
    assert [backup.place for backup in busy.backups.holding(CONFERENCE)] == [first, stick]
    assert [backup.place for backup in busy.backups.holding(ANOTHER)] == [first, stick, after]
    last = keep_a_backup(busy, folder, TEN + 91 * DAY)
    assert [backup.place for backup in busy.backups.holding(CONFERENCE)] == [stick]
    assert sorted(folder.glob("*.chairdesk-backup")) == sorted([after, last])
    (listed,) = busy.backups.holding(CONFERENCE)
    with pytest.raises(BackupIsStillThere):
        busy.retention.destroyed(listed, TEN + 92 * DAY)
    assert busy.backups.holding(CONFERENCE) == (listed,)
    stick.unlink()
    busy.retention.destroyed(listed, TEN + 92 * DAY)
    assert busy.backups.holding(CONFERENCE) == ()


def test_a_backup_from_before_its_first_entry_does_not_hold_a_conference(vault, tmp_path):
    vault.journal.append(ANOTHER, said("first"))
    back_up(vault, tmp_path / "early.chairdesk-backup", TEN)
    vault.journal.append(CONFERENCE, said("later"))
    assert vault.backups.holding(CONFERENCE) == ()
    assert len(vault.backups.holding(ANOTHER)) == 1


def test_an_erased_conference_comes_back_from_no_later_backup(busy, tmp_path):
    busy.retention.erase(CONFERENCE, TEN)
    back_up(busy, tmp_path / "copy", TEN)
    restore(tmp_path / "copy", tmp_path / "elsewhere")
    vault = reopened(tmp_path / "elsewhere")
    with pytest.raises(ConferenceIsErased):
        words_of(vault)
    assert words_of(vault, ANOTHER) == ["to stay"]
    assert vault.examine().erasures == 1
    vault.lock()


def test_a_backup_written_over_is_listed_once(busy, tmp_path):
    for day in range(3):
        back_up(busy, tmp_path / "copy", TEN + day * DAY)
    assert [backup.made for backup in busy.backups.known()] == [TEN + 2 * DAY]


def test_only_so_many_backups_are_kept_and_the_newest_always(busy, tmp_path):
    rule = Rule(most=2, longest=5 * DAY)
    files = [keep_a_backup(busy, tmp_path, TEN + day * DAY, rule) for day in range(4)]
    assert [file.exists() for file in files] == [False, False, True, True]
    files[2].unlink()  # by hand
    kept_backups.let_go(busy, tmp_path, TEN + 40 * DAY, rule)
    assert [backup.place for backup in busy.backups.known()] == [files[3]]
    assert files[3].exists()
    kept_backups.let_go(busy, tmp_path / "elsewhere", TEN + 40 * DAY, rule)
    assert files[3].exists()


def test_a_file_that_is_no_backup_of_ours_is_never_deleted(busy, tmp_path):
    letter = tmp_path / "letter.chairdesk-backup"
    letter.write_text("Dear Ms Drummond")
    for day in (0, 200):
        keep_a_backup(busy, tmp_path, TEN + day * DAY, Rule(most=1))
    assert letter.read_text() == "Dear Ms Drummond"


def test_a_backup_is_due_when_something_was_entered_and_a_day_has_gone(vault, tmp_path):
    assert not is_due(vault, TEN)
    vault.journal.append(CONFERENCE, said("x"))
    assert is_due(vault, TEN)
    keep_a_backup(vault, tmp_path, TEN)
    assert not is_due(vault, TEN + 9 * DAY)
    vault.journal.append(CONFERENCE, said("y"))
    assert not is_due(vault, TEN + DAY / 2)
    assert is_due(vault, TEN + DAY)


def test_who_opened_what_is_noted_in_the_vault_and_stays(folder, vault):
    vault.openings.note(Opening(TEN, "chair", "conference", CONFERENCE))
    vault.lock()
    vault = unlock(folder, PASSPHRASE, at=TEN + DAY)
    noted = vault.openings.all()
    assert [(each.who, each.what) for each in noted] == [
        ("its maker", "vault"),
        ("chair", "conference"),
        ("passphrase", "vault"),
    ]
    assert noted[1].conference == CONFERENCE
    assert noted[2] == Opening(TEN + DAY, "passphrase", "vault")
    for attack in ("DELETE FROM opening", "UPDATE opening SET who = ''", "DROP TABLE opening"):
        with pytest.raises(dbapi2.DatabaseError), vault._connection.writing() as db:
            db.execute(attack)
    code = vault.replace_recovery_code(PASSPHRASE)
    vault.lock()
    vault = unlock_with_recovery_code(folder, code)
    assert vault.openings.all()[-1].who == "recovery code"
    vault.lock()


def test_a_clock_that_ran_ahead_for_a_day_puts_off_no_backup_and_lets_go_of_few(vault, tmp_path):
    for day in range(3):
        vault.journal.append(CONFERENCE, said(str(day)))
        keep_a_backup(vault, tmp_path, TEN + day * DAY)
    vault.journal.append(CONFERENCE, said("a year ahead"))
    keep_a_backup(vault, tmp_path, TEN + 400 * DAY)
    assert len(list(tmp_path.glob("*.chairdesk-backup"))) == 2
    vault.journal.append(CONFERENCE, said("and back again"))
    assert is_due(vault, TEN + 3 * DAY)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the killing forks")
def test_a_kill_in_the_midst_of_a_backup_leaves_nothing_that_nobody_lists(busy, folder, tmp_path):
    busy.lock()
    backups = tmp_path / "backups"
    child = os.fork()
    if child == 0:
        copying._pack = lambda *_: os.kill(os.getpid(), signal.SIGKILL)
        keep_a_backup(reopened(folder), backups, TEN)
        os._exit(0)
    os.waitpid(child, 0)
    assert [path.suffix for path in backups.iterdir()] == [copying.MAKING]
    vault = reopened(folder)
    assert words_of(vault) == ["to go"]
    assert vault.backups.known() == ()
    file = keep_a_backup(vault, backups, TEN + DAY)
    assert list(backups.iterdir()) == [file]
    vault.lock()


def test_a_backup_that_nobody_listed_is_listed_with_the_next_one(busy, tmp_path):
    unlisted = keep_a_backup(busy, tmp_path, TEN)
    with busy._connection.writing() as db:
        db.execute("DELETE FROM backup")  # as if a kill, or a lock, had come before the note
    (tmp_path / "letter.chairdesk-backup").write_text("Dear Ms Drummond")
    other = new_vault(tmp_path / "another")
    keep_a_backup(other, tmp_path, TEN + DAY)
    other.lock()
    last = keep_a_backup(busy, tmp_path, TEN + 2 * DAY)
    assert [backup.place for backup in busy.backups.known()] == [unlisted, last]
    assert busy.retention.holding(CONFERENCE)[0].place == unlisted
