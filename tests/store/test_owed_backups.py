"""Which backups are owed and called for, and which of them stay."""

import shutil
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

import pytest

from chairdesk.desk.shelves import KnownBackup
from chairdesk.models.events import (
    AmendmentsSealed,
    ConferenceClosed,
    DocumentReleased,
    DocumentSigned,
    RecordSealed,
)
from chairdesk.models.paper import Release, SignedDocument
from chairdesk.store import kept_backups
from chairdesk.store.backup import back_up, restore
from chairdesk.store.kept_backups import (
    Rule,
    backed_up,
    is_called_for,
    is_milestone_unkept,
    keep_a_backup,
)
from chairdesk.store.record import milestones
from chairdesk.store.record.rows import entry_of
from tests.store.sayings import CONFERENCE, TEN, reopened, said, words_of
from tests.store.searching import entered

DAY, HOUR = timedelta(days=1), timedelta(hours=1)


def kept_of(*made, apart=()):
    """Say which backups stay after each that was made had its turn, oldest first."""
    kept = ()
    for number, at in enumerate(made):
        kept += (KnownBackup(number, at, Path(f"chairdesk-{number}"), number),)
        gone = Rule().lets_go(kept, at, [one for one in kept if one.number in apart])
        kept = tuple(one for one in kept if one not in gone)
    return [one.made for one in kept]


def test_a_day_with_many_backups_pushes_out_none_of_the_days_before():
    days = [TEN + day * DAY for day in range(10)]
    today = [TEN + 10 * DAY + at * HOUR for at in range(9)]
    assert kept_of(*days, *today) == [*days, *today[5:]]
    tomorrow = TEN + 11 * DAY
    assert kept_of(*days, *today, tomorrow) == [*days, *today[6:], tomorrow]


def test_a_backup_that_no_later_one_holds_stays_beside_those_of_its_day():
    today = [TEN + at * HOUR for at in range(9)]
    assert kept_of(*today, apart={2}) == [today[2], *today[5:]]


def test_what_a_later_backup_does_not_hold_is_not_let_go_of_for_it(vault, tmp_path, folder):
    rule = Rule(newest=1, always=1)
    early = keep_a_backup(vault, tmp_path, TEN, rule)
    vault.journal.append(CONFERENCE, said("only until the restore"))
    other = keep_a_backup(vault, tmp_path, TEN + DAY / 24, rule)
    assert not early.exists()
    vault.lock()
    restored = tmp_path / "restored"
    restore(other, restored)
    vault = reopened(restored)
    for at in (2, 3, 4):
        vault.journal.append(CONFERENCE, said("of another history"))
        last = keep_a_backup(vault, tmp_path, TEN + at * DAY / 24, rule)
    vault.lock()
    vault = reopened(folder)
    vault.journal.append(CONFERENCE, said("of the first history"))
    ours = [keep_a_backup(vault, tmp_path, TEN + at * DAY / 24, rule) for at in (5, 6)]
    assert [file.exists() for file in (last, *ours)] == [True, False, True]
    vault.lock()


MILESTONES = (
    ConferenceClosed(),
    RecordSealed(),
    DocumentSigned(SignedDocument("minutes", "record")),
    DocumentReleased(Release("minutes", "record")),
    AmendmentsSealed(1),
)


@pytest.mark.parametrize("milestone", MILESTONES, ids=lambda event: type(event).__name__)
def test_a_close_a_seal_a_signature_and_a_release_are_owed_a_backup(vault, tmp_path, milestone):
    vault.journal.append(CONFERENCE, said("no milestone"))
    assert not is_milestone_unkept(vault)
    keep_a_backup(vault, tmp_path, TEN)
    vault.journal.append(CONFERENCE, entered(milestone))
    assert is_milestone_unkept(vault)
    assert is_called_for(vault, TEN)
    keep_a_backup(vault, tmp_path, TEN + DAY)
    assert not is_milestone_unkept(vault)
    assert not is_called_for(vault, TEN + 2 * DAY)


def test_a_long_quiet_is_used_for_whatever_no_backup_holds_unless_one_was_just_made(
    vault, tmp_path
):
    assert not is_called_for(vault, TEN)
    vault.journal.append(CONFERENCE, said("x"))
    assert is_called_for(vault, TEN)
    keep_a_backup(vault, tmp_path, TEN)
    vault.journal.append(CONFERENCE, said("y"))
    assert not is_called_for(vault, TEN + timedelta(minutes=4))
    assert is_called_for(vault, TEN + timedelta(minutes=5))
    assert is_called_for(vault, TEN - DAY)


def test_a_large_vault_is_backed_up_less_often(vault, tmp_path, monkeypatch):
    vault.journal.append(CONFERENCE, said("x"))
    keep_a_backup(vault, tmp_path, TEN)
    for word in "yz":
        vault.journal.append(CONFERENCE, said(word))
    monkeypatch.setattr(kept_backups, "MOST_ENTRIES", 1)
    assert not is_called_for(vault, TEN + timedelta(minutes=14))
    assert is_called_for(vault, TEN + timedelta(minutes=15))


def test_a_backup_that_was_deleted_holds_nothing_and_one_on_a_stick_does(vault, tmp_path):
    vault.journal.append(CONFERENCE, said("x"))
    (tmp_path / "stick").mkdir()
    back_up(vault, tmp_path / "stick" / "copy", TEN)
    shutil.rmtree(tmp_path / "stick")
    assert backed_up(vault).lacking == 0
    file = keep_a_backup(vault, tmp_path / "backups", TEN)
    file.unlink()
    vault.backups.note_gone(tmp_path / "stick" / "copy", TEN)
    assert backed_up(vault).lacking == 1


def test_entries_go_between_while_it_is_looked_for_what_is_owed_a_backup(vault, monkeypatch):
    monkeypatch.setattr(milestones, "_STRIDE", 2)
    for number in range(3):
        vault.journal.append(CONFERENCE, said(f"line {number}"))
    with ThreadPoolExecutor(1) as writer:

        def enter_meanwhile(*asked):
            if vault.journal.head().entries < 4:
                writer.submit(vault.journal.append, CONFERENCE, said("meanwhile")).result(10)
            return entry_of(*asked)

        monkeypatch.setattr(milestones, "entry_of", enter_meanwhile)
        assert not vault.milestones.since(0)
    assert words_of(vault)[-1] == "meanwhile"
    vault.journal.append(CONFERENCE, entered(ConferenceClosed()))
    assert vault.milestones.since(0)
