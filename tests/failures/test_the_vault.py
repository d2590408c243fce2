"""What brought the data of comparable programs down, tried on the vault; by its number and name."""

import os
import shutil
from contextlib import suppress
from datetime import timedelta
from threading import Event, Thread

import pytest

from chairdesk.desk.ports import (
    AlreadyOpen,
    BackupIsNotHere,
    Damaged,
    NotLocal,
    NotWritable,
    VaultExists,
    VaultIsEmpty,
    VaultIsLocked,
)
from chairdesk.desk.shelves import LINE
from chairdesk.models.contribution import Hand
from chairdesk.store.backup import back_up, restore
from chairdesk.store.data_folder import data_folder, why_not_local
from chairdesk.store.database import schema
from chairdesk.store.keychain import Keychain
from chairdesk.store.vault import create, unlock
from tests.failures.holding import THREE, holds
from tests.store.killing import killed_at_work, type_on
from tests.store.sayings import (
    ANOTHER,
    CHEAP,
    CONFERENCE,
    PASSPHRASE,
    TEN,
    database,
    everything_in,
    filled,
    in_the_open,
    keys,
    new_vault,
    reopened,
    said,
    words_of,
)
from tests.store.test_keychain import Memory

FORKS = pytest.mark.skipif(not hasattr(os, "fork"), reason="the killing forks")


def test_failure_01_the_key_store_loses_its_entry(folder):
    filled(folder)
    memory = Memory()
    vault = reopened(folder)
    vault.keychain.use(Keychain(lambda: memory))
    vault.lock()
    assert memory.kept
    memory.kept.clear()
    before = keys(folder).read_bytes()
    holds(folder, THREE)
    with pytest.raises(VaultExists):  # a new key is never made beside what an old one sealed
        create(folder, PASSPHRASE, CHEAP)
    assert keys(folder).read_bytes() == before


def test_failure_02_the_program_starts_with_empty_data(folder):
    filled(folder)
    whole = database(folder).read_bytes()
    database(folder).write_bytes(b"")
    with pytest.raises(VaultIsEmpty):
        reopened(folder)
    assert database(folder).read_bytes() == b""
    database(folder).write_bytes(whole)
    fresh = folder.with_name("fresh")
    new_vault(fresh).lock()
    shutil.copy(database(fresh), database(folder))
    with pytest.raises(Damaged):
        reopened(folder)
    database(folder).write_bytes(whole)
    holds(folder, THREE)


FENCES = ("payload_no_update", "conference_key_no_delete")


def scrawl(folder, statement):
    """Change a vault behind its fences, and put these up again."""
    put_up = [each for each in schema.STEPS[schema.MAJOR] if any(name in each for name in FENCES)]
    assert len(put_up) == len(FENCES)
    in_the_open(folder, *(f"DROP TRIGGER {name}" for name in FENCES), statement, *put_up)


def test_failure_03_what_cannot_be_decrypted_is_replaced_by_nothing(folder):
    filled(folder)
    scrawl(folder, "UPDATE payload SET sealed = x'00' WHERE number = 2")
    vault = reopened(folder)
    for _ in range(2):
        with pytest.raises(Damaged):
            words_of(vault)
        vault.journal.append(CONFERENCE, said("after"))
    assert vault.journal.head().entries == 5
    vault.lock()


def test_failure_03_data_without_its_key_gets_no_new_key(folder):
    filled(folder)
    vault = reopened(folder)
    key = vault._connection._db.execute("SELECT hex(sealed) FROM conference_key").fetchone()[0]
    vault.lock()
    scrawl(folder, "DELETE FROM conference_key")
    vault = reopened(folder)
    for attempt in (
        lambda: words_of(vault),
        lambda: vault.journal.append(CONFERENCE, said("after")),
        lambda: vault.drafts.keep_drafts(CONFERENCE, Hand.CHAIR, {LINE: "half a wo"}),
    ):
        with pytest.raises(Damaged):
            attempt()
    vault.lock()
    values = f"VALUES (x'{CONFERENCE.hex}', x'{key}')"
    in_the_open(folder, "INSERT INTO conference_key (conference, sealed) " + values)
    holds(folder, THREE)


def test_failure_04_signing_out_discards_what_was_not_yet_delivered(vault, folder):
    delivered, is_under_way = [], Event()

    def record():
        with suppress(VaultIsLocked):
            for number in range(10_000):
                vault.journal.append(CONFERENCE, said(f"line {number}"))
                delivered.append(f"line {number}")
                is_under_way.set()

    at_work = Thread(target=record)
    at_work.start()
    assert is_under_way.wait(5)
    vault.lock()
    at_work.join()
    assert 0 < len(delivered) < 10_000
    holds(folder, delivered)


def test_failure_05_a_second_instance_overwrites(vault, folder):
    vault.journal.append(CONFERENCE, said("first"))
    with pytest.raises(AlreadyOpen):
        reopened(folder)
    (folder / "vault.lock").unlink()  # somebody tidies up
    with pytest.raises(AlreadyOpen):
        reopened(folder)
    with pytest.raises(AlreadyOpen):
        create(folder, PASSPHRASE, CHEAP)
    vault.journal.append(CONFERENCE, said("second"))
    vault.lock()
    holds(folder, ["first", "second"])


@FORKS
@pytest.mark.parametrize("left", [b"", b"another-host 4711", None])
def test_failure_06_a_lock_is_stale_after_a_kill(folder, left):
    filled(folder, count=0)
    heard = killed_at_work(0.041, type_on(folder, 0))
    lock = folder / "vault.lock"
    lock.unlink() if left is None else lock.write_bytes(left)
    vault = reopened(folder)
    recorded = [word for word in heard if not word.startswith("draft:")]
    assert heard
    assert words_of(vault)[: len(recorded)] == recorded
    vault.lock()


SYNCED = (
    *("OneDrive - Fife Council/ChairDesk", "Dropbox/desk", "Library/Mobile Documents/desk"),
    *("iCloudDrive/desk", "Google Drive/My Drive/desk", "Nextcloud/desk"),
)


@pytest.mark.parametrize("place", SYNCED)
def test_failure_07_a_cloud_folder_reverts_or_corrupts(tmp_path, place):
    synced = tmp_path / place
    with pytest.raises(NotLocal):
        create(synced, PASSPHRASE, CHEAP)
    assert not synced.exists()
    filled(tmp_path / "desk")
    synced.parent.mkdir(parents=True)
    (tmp_path / "desk").rename(synced)
    with pytest.raises(NotLocal):
        unlock(synced, PASSPHRASE)


def test_failure_08_known_folder_move_grabs_the_documents(tmp_path):
    local = {"LOCALAPPDATA": "/c/Users/m/AppData/Local", "OneDrive": "/c/Users/m/OneDrive"}
    usual = data_folder(local, "win32")
    assert usual.as_posix() == "/c/Users/m/AppData/Local/ChairDesk"
    assert why_not_local(usual, environment=local) == ""
    moved = {"OneDriveCommercial": str(tmp_path)}
    assert why_not_local(tmp_path / "Documents" / "desk", environment=moved) != ""
    assert why_not_local(data_folder({"LOCALAPPDATA": "//server/home"}, "win32")) != ""


def test_failure_09_files_on_demand_leave_a_placeholder(vault, tmp_path):
    vault.journal.append(CONFERENCE, said("first"))
    copy = tmp_path / "copy"
    back_up(vault, copy, TEN)
    copy.write_bytes(bytes(copy.stat().st_size))
    with pytest.raises(BackupIsNotHere):
        restore(copy, tmp_path / "elsewhere")
    assert words_of(vault) == ["first"]


def test_failure_27_sent_twice_is_recorded_twice(vault):
    entry = said("once")
    senders = [Thread(target=vault.journal.append, args=(CONFERENCE, entry)) for _ in range(4)]
    for sender in senders:
        sender.start()
    for sender in senders:
        sender.join()
    assert words_of(vault) == ["once"]
    assert vault.examine().entries == 1


@pytest.mark.parametrize("jump", [timedelta(hours=-1), timedelta(days=-1), timedelta(days=400)])
def test_failure_28_the_clock_is_wrong(folder, jump):
    vault, _ = create(folder, PASSPHRASE, CHEAP, at=TEN)
    for number, minutes in enumerate((0, jump.total_seconds() / 60, 1)):
        vault.journal.append(CONFERENCE, said(THREE[number], minute=minutes))
    vault.lock()
    vault = unlock(folder, PASSPHRASE, at=TEN + jump)
    assert words_of(vault) == THREE
    assert [each.at for each in vault.openings.all()] == [TEN, TEN + jump]
    vault.lock()


@pytest.mark.skipif(os.name == "nt", reason="Windows does not rename what is open")
def test_failure_29_the_folder_is_renamed_while_it_is_open(vault, folder):
    vault.journal.append(CONFERENCE, said(THREE[0]))
    vault.drafts.keep_drafts(ANOTHER, Hand.CHAIR, {LINE: "half a wo"})
    renamed = folder.with_name("renamed")
    folder.rename(renamed)
    vault.journal.append(CONFERENCE, said(THREE[1]))
    with suppress(NotWritable):
        vault.rest()  # the mark has no place any more, and nothing is lost by that
    vault.journal.append(CONFERENCE, said(THREE[2]))
    vault.lock()
    assert not folder.exists()
    holds(renamed, THREE)
    assert everything_in(renamed)
