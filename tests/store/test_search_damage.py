"""An index of words that is behind, foreign or damaged, and what is left of an erased one."""

import pytest
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from chairdesk.desk.ports import Damaged, DiskFull
from chairdesk.models import looking
from chairdesk.store.backup import back_up, restore
from chairdesk.store.record import search
from chairdesk.store.record.passage_rows import IndexIsDamaged
from tests.store.released import VAULTS
from tests.store.sayings import (
    ANOTHER,
    CONFERENCE,
    TEN,
    database,
    in_the_open,
    new_vault,
    reopened,
    said,
)
from tests.store.searching import found, hit_of, recorded


def test_a_vault_of_an_older_version_is_indexed_when_it_is_opened(folder):
    restore(VAULTS / "1001.chairdesk-backup", folder)
    vault = reopened(folder)
    assert len(found(vault, "line")) == 3
    assert found(vault, "erased") == ()
    assert not vault.search.mend()
    vault.lock()


def reach(vault):
    with vault._connection.reading() as db:
        return db.execute("SELECT entries, passages FROM indexed").fetchone()


def test_entries_that_another_chairdesk_kept_without_indexing_them_are_caught_up(folder):
    vault = new_vault(folder)
    recorded(vault, "before")
    vault.lock()
    in_the_open(folder, "CREATE TABLE behind AS SELECT * FROM indexed")
    vault = reopened(folder)
    hit = recorded(vault, "meanwhile kettle")
    vault.lock()
    in_the_open(
        folder,
        "INSERT INTO passage_words (passage_words, rowid, words) VALUES ('delete', 2,"
        " 'meanwhile kettle')",
        "DELETE FROM passage WHERE number = 2",
        "DELETE FROM indexed",
        "INSERT INTO indexed SELECT * FROM behind",
    )
    vault = reopened(folder)
    assert reach(vault) == (2, 2)
    assert found(vault, "kettle") == (hit,)
    assert not vault.search.mend()
    vault.lock()


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE passage SET words = 'something else' WHERE number = 1",
        "DELETE FROM passage WHERE number = 2",
        "INSERT INTO passage_words (passage_words) VALUES ('delete-all')",
        "UPDATE indexed SET passages = 7",
        "DELETE FROM passage_words_data WHERE id > 10",
    ],
)
def test_a_damaged_index_is_noticed_and_made_anew(folder, tmp_path, damage):
    vault = new_vault(folder)
    hits = [recorded(vault, f"kettle {n}") for n in range(3)]
    vault.lock()
    in_the_open(folder, damage)
    vault = reopened(folder)
    back_up(vault, tmp_path / "copy")
    assert found(vault, "kettle") == tuple(reversed(hits))
    assert not vault.search.mend()
    vault.lock()


@pytest.mark.parametrize(
    "state",
    [
        "UPDATE indexed SET trail = zeroblob(32)",
        "UPDATE indexed SET entries = 99",
        "UPDATE indexed SET spelling = 0",
    ],
)
def test_an_index_that_does_not_belong_to_the_journal_is_made_anew(folder, state):
    vault = new_vault(folder)
    hits = [recorded(vault, f"kettle {n}") for n in range(3)]
    vault.lock()
    in_the_open(folder, "DELETE FROM passage WHERE number = 1", state)
    vault = reopened(folder)
    assert found(vault, "kettle") == tuple(reversed(hits))
    assert not vault.search.mend()
    vault.lock()


def spoil(vault):
    with vault._connection.reading() as db:
        db.execute("UPDATE passage_words_data SET block = zeroblob(9) WHERE id > 1")


def test_a_spoilt_index_stops_no_entry_and_no_question(vault):
    first = recorded(vault, "the kettle sings")
    spoil(vault)
    second = recorded(vault, "the kettle sings on")
    assert vault.journal.head().entries == 2
    assert found(vault, "kettle") == (second, first)
    assert not vault.search.mend()


def test_a_spoilt_index_is_noticed_by_the_first_question_after_unlocking(folder):
    vault = new_vault(folder)
    hit = recorded(vault, "the kettle sings")
    spoil(vault)
    vault.lock()
    vault = reopened(folder)
    assert found(vault, "kettle") == (hit,)
    vault.lock()


def test_an_index_that_breaks_under_a_question_is_made_anew(vault):
    hit = recorded(vault, "the kettle sings")
    assert found(vault, "kettle") == (hit,)
    with vault._connection.reading() as db:
        db.execute("DELETE FROM passage_words_data WHERE id > 10")
    assert found(vault, "kettle") == (hit,)
    assert not vault.search.mend()


def test_where_even_a_new_index_breaks_the_vault_is_damaged(vault, monkeypatch):
    def broken(*_):
        raise IndexIsDamaged

    recorded(vault, "the kettle sings")
    monkeypatch.setattr(search, "take_in", broken)
    with pytest.raises(Damaged):
        vault.search.rebuild()


def test_a_full_disk_takes_entry_and_index_back_together(vault, monkeypatch):
    recorded(vault, "before")

    def full(*_):
        raise DiskFull

    monkeypatch.setattr(vault.journal._copy, "keep", full)
    with pytest.raises(DiskFull):
        recorded(vault, "kettle")
    assert found(vault, "kettle") == ()
    assert reach(vault) == (1, 1)
    assert not vault.search.mend()


def test_what_was_just_said_is_found_before_any_pause_has_indexed_it(vault):
    entries = [said(f"kettle {number}") for number in range(3)]
    for entry in entries:
        vault.journal.append(CONFERENCE, entry)
    assert reach(vault) == (0, 0)
    assert found(vault, "kettle") == tuple(hit_of(entry) for entry in reversed(entries))
    assert not vault.search.mend()


def test_a_pause_takes_in_one_stride_and_leaves_what_is_damaged_to_the_next_question(
    vault, monkeypatch
):
    monkeypatch.setattr(search, "_STRIDE", 3)
    hits = []
    for number in range(5):
        entry = said(f"kettle {number}")
        vault.journal.append(CONFERENCE, entry)
        hits.append(hit_of(entry))
    vault.rest()
    assert reach(vault) == (3, 3)
    spoil(vault)
    vault.rest()
    assert reach(vault) == (3, 3)
    assert found(vault, "kettle") == tuple(reversed(hits))


def test_a_kill_between_two_strides_loses_nothing(folder, monkeypatch):
    vault = new_vault(folder)
    hits = [recorded(vault, f"kettle {n}") for n in range(7)]
    monkeypatch.setattr(search, "_STRIDE", 3)
    take_in, taken = search.take_in, []

    def broken(*args):
        taken.append(1)
        if len(taken) > 4:
            raise DiskFull
        return take_in(*args)

    monkeypatch.setattr(search, "take_in", broken)
    with pytest.raises(DiskFull):
        vault.search.rebuild()
    assert reach(vault) == (3, 3)
    monkeypatch.setattr(search, "take_in", take_in)
    assert found(vault, "kettle") == tuple(reversed(hits))
    vault.lock()


def decrypted(file, key):
    """Decrypt every page of the file as it lies on the disk, free ones too."""
    content = file.read_bytes()
    for start in range(0, len(content), 4096):
        page = content[start : start + 4096]
        body, nonce = page[16 if start == 0 else 0 : -80], page[-80:-64]
        yield Cipher(algorithms.AES(key), modes.CBC(nonce)).decryptor().update(body)


def pages_with(vault, folder, word):
    vault._connection.settle()
    key = bytes.fromhex(bytes(vault._key.phrase())[2:-1].decode())
    return sum(word in page for page in decrypted(database(folder), key))


def test_an_erased_conference_leaves_no_word_on_any_page_even_of_the_opened_file(vault, folder):
    for number in range(200):
        recorded(vault, f"Quillane{number} and wrenfield number {number}")
        recorded(vault, f"harbour {number}", ANOTHER)
    assert pages_with(vault, folder, b"quillane") > 0
    vault.retention.erase(CONFERENCE, TEN)
    assert found(vault, "quillane7") == found(vault, "wrenfield") == ()
    assert len(found(vault, "harbour")) == 50
    for word in (b"quillane", b"uillane", b"wrenfield", b"renfield"):
        assert pages_with(vault, folder, word) == 0
    assert pages_with(vault, folder, b"harbour") > 0
    assert not vault.search.mend()


def test_even_a_spoilt_index_keeps_no_word_of_an_erased_conference(vault, folder):
    recorded(vault, "Quillane spoke")
    harbour = recorded(vault, "harbour", ANOTHER)
    spoil(vault)
    vault.retention.erase(CONFERENCE, TEN)
    assert pages_with(vault, folder, b"quillane") == 0
    assert found(vault, "harbour") == (harbour,)


def test_a_newer_way_of_spelling_makes_the_index_anew(folder, monkeypatch):
    vault = new_vault(folder)
    hit = recorded(vault, "kettle")
    vault.lock()
    for module in (search, "chairdesk.store.record.passage_rows"):
        target = module if isinstance(module, str) else module.__name__
        monkeypatch.setattr(f"{target}.SPELLING", looking.SPELLING + 1)
    vault = reopened(folder)
    assert found(vault, "kettle") == (hit,)
    with vault._connection.reading() as db:
        assert db.execute("SELECT spelling FROM indexed").fetchone() == (looking.SPELLING + 1,)
    vault.lock()
