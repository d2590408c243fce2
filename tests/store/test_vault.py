import errno
import os
from pathlib import Path

import pytest

from chairdesk.desk.ports import (
    AlreadyOpen,
    DiskFull,
    MistypedRecoveryCode,
    NewerVault,
    NotWritable,
    NoVault,
    VaultExists,
    VaultIsLocked,
    WrongPassphrase,
    WrongRecoveryCode,
)
from chairdesk.desk.shelves import LINE
from chairdesk.models.contribution import Hand
from chairdesk.store import whole_file
from chairdesk.store.database import connection, schema
from chairdesk.store.home import opening
from chairdesk.store.home.parts import has_vault
from chairdesk.store.vault import create, unlock, unlock_with_recovery_code
from tests.store.sayings import (
    CHEAP,
    CONFERENCE,
    PASSPHRASE,
    everything_in,
    filled,
    in_the_open,
    keys,
    new_vault,
    reopened,
    said,
    words_of,
)

ANY_CODE = "0000-0000-0000-0000-0000-0000-0000-0000-"


def test_what_was_kept_is_there_after_lock_and_unlock(folder):
    filled(folder)
    vault = reopened(folder)
    assert words_of(vault) == ["line 0", "line 1", "line 2"]
    vault.lock()


def test_the_recovery_code_opens_the_vault_however_it_is_typed(folder):
    vault, code = create(folder, PASSPHRASE, CHEAP)
    vault.lock()
    typed = code.lower().replace("-", " ").replace("0", "o").replace("1", "l")
    vault = unlock_with_recovery_code(folder, typed)
    assert not vault.is_locked
    vault.lock()


def test_a_passphrase_is_the_same_on_a_mac(folder):
    vault, _ = create(folder, "caf\u00e9 at Kinghorn", CHEAP)
    vault.lock()
    vault = unlock(folder, "cafe\u0301 at Kinghorn")
    assert not vault.is_locked
    vault.lock()


def test_the_full_cost_is_what_a_chair_gets(folder):
    vault, _ = create(folder, PASSPHRASE)
    vault.lock()
    vault = unlock(folder, PASSPHRASE)
    assert '"memory": 262144' in keys(folder).read_text()
    vault.lock()


@pytest.mark.parametrize(
    "passphrase", ["", "seven wet herons", PASSPHRASE + " ", PASSPHRASE.upper()]
)
def test_a_wrong_passphrase_opens_nothing_and_changes_nothing(folder, passphrase):
    filled(folder)
    before = everything_in(folder)
    with pytest.raises(WrongPassphrase):
        unlock(folder, passphrase)
    (folder / "vault.tries").unlink()  # where the wrong try is counted, beside the vault
    assert everything_in(folder) == before


def test_a_wrong_recovery_code_opens_nothing(folder, tmp_path):
    filled(folder)
    other, code = create(tmp_path / "other", PASSPHRASE, CHEAP)
    other.lock()
    with pytest.raises(WrongRecoveryCode):
        unlock_with_recovery_code(folder, code)
    vault = reopened(folder)
    assert words_of(vault) == ["line 0", "line 1", "line 2"]
    vault.lock()


def test_a_mistyped_recovery_code_is_found_before_it_is_tried(folder):
    filled(folder)
    with pytest.raises(MistypedRecoveryCode):
        unlock_with_recovery_code(folder, ANY_CODE + "1234")


def test_where_there_is_no_vault_nothing_is_made(folder):
    with pytest.raises(NoVault):
        unlock(folder, PASSPHRASE)
    assert not folder.exists()
    assert not has_vault(folder)


def test_an_empty_folder_is_no_vault(folder):
    (folder / "vault").mkdir(parents=True)
    with pytest.raises(NoVault):
        unlock(folder, PASSPHRASE)
    vault = new_vault(folder)
    assert has_vault(folder)
    vault.lock()


@pytest.mark.parametrize(
    "missing", [[], ["vault.db"], ["vault.json"], ["vault.json", "vault.json.bak"]]
)
def test_a_new_vault_is_never_made_beside_any_part_of_one(folder, missing):
    filled(folder)
    for name in missing:
        (folder / "vault" / name).unlink()
    before = everything_in(folder)
    with pytest.raises(VaultExists):
        create(folder, PASSPHRASE, CHEAP)
    assert everything_in(folder) == before


def test_a_newer_vault_is_refused_politely_and_left_untouched(folder):
    filled(folder)
    in_the_open(folder, f"PRAGMA user_version = {2 * schema.MAJOR}")
    before = everything_in(folder)
    with pytest.raises(NewerVault):
        unlock(folder, PASSPHRASE)
    assert everything_in(folder) == before


def test_a_vault_that_is_newer_in_small_things_opens(folder):
    filled(folder)
    in_the_open(folder, f"PRAGMA user_version = {schema.CURRENT + 1}")
    vault = reopened(folder)
    assert words_of(vault) == ["line 0", "line 1", "line 2"]
    vault.lock()


def test_the_second_instance_is_told_so_and_the_first_goes_on(vault, folder):
    with pytest.raises(AlreadyOpen):
        unlock(folder, PASSPHRASE)
    with pytest.raises(AlreadyOpen):
        create(folder, PASSPHRASE, CHEAP)
    vault.journal.append(CONFERENCE, said("still here"))
    assert words_of(vault) == ["still here"]


def test_after_a_failure_the_vault_can_be_opened_at_once(folder):
    filled(folder)
    with pytest.raises(WrongPassphrase):
        unlock(folder, "wrong")
    vault = reopened(folder)
    assert not vault.is_locked
    vault.lock()


def test_a_locked_vault_gives_and_takes_nothing(vault):
    vault.lock()
    vault.lock()
    assert vault.is_locked
    with pytest.raises(VaultIsLocked):
        vault.journal.append(CONFERENCE, said("too late"))
    with pytest.raises(VaultIsLocked):
        vault.drafts.drafts_of(CONFERENCE, Hand.CHAIR).get(LINE, "")


def test_a_kill_while_the_vault_is_made_leaves_a_place_to_make_it(folder):
    (folder / "vault.making").mkdir(parents=True)
    (folder / "vault.making" / "vault.db").write_bytes(b"half")
    vault = new_vault(folder)
    assert not (folder / "vault.making").exists()
    vault.lock()


def test_a_vault_cannot_be_made_where_a_file_stands(folder):
    folder.write_text("a letter")
    with pytest.raises(NotWritable):
        create(folder, PASSPHRASE, CHEAP)
    assert folder.read_text() == "a letter"


def test_the_sqlite_that_is_linked_has_the_fix_and_the_cipher():
    assert connection.dbapi2.sqlite_version_info >= connection.SAFE_SQLITE
    connection.assert_safe_sqlite()


def test_an_unsafe_sqlite_is_never_used(monkeypatch, folder):
    monkeypatch.setattr(connection, "SAFE_SQLITE", (99, 0, 0))
    with pytest.raises(RuntimeError):
        create(folder, PASSPHRASE, CHEAP)
    assert not Path(folder).exists()


@pytest.mark.skipif(os.name == "nt", reason="Windows does not rename what is open")
def test_a_folder_that_is_renamed_while_it_is_open_loses_nothing(folder):
    vault = new_vault(folder)
    vault.journal.append(CONFERENCE, said("before"))
    elsewhere = folder.with_name("renamed")
    folder.rename(elsewhere)
    vault.journal.append(CONFERENCE, said("after"))
    vault.lock()
    vault = reopened(elsewhere)
    assert words_of(vault) == ["before", "after"]
    vault.lock()


@pytest.mark.parametrize("jump", [-60 * 24, -60, 60, 60 * 24])
def test_a_clock_that_jumps_changes_no_order(vault, jump):
    vault.journal.append(CONFERENCE, said("first"))
    vault.journal.append(CONFERENCE, said("second", minute=jump))
    vault.journal.append(CONFERENCE, said("third", minute=1))
    assert words_of(vault) == ["first", "second", "third"]
    assert vault.examine().entries == 3


def test_what_is_called_recorded_can_be_read_back(vault):
    for number in range(5):
        entry = said(f"line {number}")
        vault.journal.append(CONFERENCE, entry)
        assert list(vault.journal.entries_of(CONFERENCE))[-1] == entry


def refuse_to_look(*_):
    raise PermissionError


@pytest.mark.parametrize("looks", ["read_bytes", "iterdir"])
def test_a_vault_that_may_not_be_read_is_said_so_and_never_taken_for_none(
    folder, monkeypatch, looks
):
    filled(folder)
    before = everything_in(folder / "vault")
    monkeypatch.setattr(Path, looks, refuse_to_look)
    assert has_vault(folder)
    with pytest.raises(VaultExists):
        create(folder, PASSPHRASE, CHEAP)
    if looks == "read_bytes":
        with pytest.raises(NotWritable):
            unlock(folder, PASSPHRASE)
    monkeypatch.undo()
    assert everything_in(folder / "vault") == before


def test_rights_that_are_taken_away_while_it_is_open_lose_nothing(vault, folder, monkeypatch):
    vault.journal.append(CONFERENCE, said("before"))
    monkeypatch.setattr(Path, "open", refuse_to_look)
    monkeypatch.setattr(Path, "replace", refuse_to_look)
    vault.journal.append(CONFERENCE, said("after"))
    with pytest.raises(NotWritable):
        vault.rest()
    vault.lock()
    assert vault.is_locked
    monkeypatch.undo()
    vault = reopened(folder)
    assert words_of(vault) == ["before", "after"]
    vault.lock()


@pytest.mark.parametrize(
    ("why", "failure"), [(errno.ENOSPC, DiskFull), (errno.EROFS, NotWritable), (None, NotWritable)]
)
def test_a_disk_that_is_full_is_told_from_one_that_may_not_be_written(
    folder, monkeypatch, why, failure
):
    """SQLite finds no room for its own, and calls that a disk that does not take what it gets."""
    filled(folder)

    def refuse(*_, **__):
        raise OSError(why, "")

    def as_sqlite_says(_):
        raise NotWritable

    with monkeypatch.context() as patched:
        patched.setattr(opening, "make_durable", as_sqlite_says)
        if why is not None:
            patched.setattr(whole_file, "TemporaryFile", refuse)
        with pytest.raises(failure):
            reopened(folder)
    reopened(folder).lock()
