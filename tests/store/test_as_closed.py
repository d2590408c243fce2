"""Whatever is changed in the file of a vault while it is closed is noticed before it is opened."""

import os

import pytest

from chairdesk.desk.ports import Damaged, DiskFull, VaultFailure
from chairdesk.store.home import as_closed
from tests.store.sayings import CONFERENCE, database, new_vault, reopened, said, words_of

PAGE = 4096


def recorded(folder, *rounds):
    """Record in several sittings, and give what the file was after each."""
    new_vault(folder).lock()
    files = []
    for count in rounds:
        vault = reopened(folder)
        for number in range(count):
            vault.journal.append(CONFERENCE, said(f"kettle {number} " + "x" * 300))
        vault.lock()
        files.append((folder / "vault" / "vault.db").read_bytes())
    return files


def pages(content):
    return [content[place : place + PAGE] for place in range(0, len(content), PAGE)]


def test_no_page_of_before_can_be_put_back_unnoticed(folder):
    before, after = map(pages, recorded(folder, 20, 20))
    file, refused = folder / "vault" / "vault.db", 0
    for place, (old, new) in enumerate(zip(before, after, strict=False)):
        if old == new:
            continue
        file.write_bytes(b"".join((*after[:place], old, *after[place + 1 :])))
        with pytest.raises(VaultFailure):
            reopened(folder)
        refused += 1
    assert refused > 5
    file.write_bytes(b"".join(after))
    vault = reopened(folder)  # no refusal has changed anything
    assert len(words_of(vault)) == 40
    vault.lock()


def test_a_flipped_bit_anywhere_is_refused_at_once(folder):
    (content,) = recorded(folder, 20)
    file = folder / "vault" / "vault.db"
    for place in range(100, len(content), len(content) // 20):
        file.write_bytes(content[:place] + bytes([content[place] ^ 4]) + content[place + 1 :])
        with pytest.raises(Damaged):
            reopened(folder)


def test_where_the_note_is_gone_or_spoilt_the_file_is_read_through_instead(folder):
    recorded(folder, 20)
    note = folder / "vault" / "vault.closed"
    for spoil in (note.unlink, lambda: note.write_bytes(b"not a note")):
        spoil()
        vault = reopened(folder)
        assert len(words_of(vault)) == 20
        assert not note.exists()  # it is open: what it was tells nothing any more
        vault.lock()
        assert note.exists()


def test_a_note_that_a_full_disk_refuses_keeps_nobody_from_locking(folder, monkeypatch):
    vault = new_vault(folder)
    vault.journal.append(CONFERENCE, said("kettle"))

    def full(*_):
        raise DiskFull

    with monkeypatch.context() as patched:
        patched.setattr(as_closed, "write_whole", full)
        vault.lock()
    assert vault.is_locked
    assert not (folder / "vault" / "vault.closed").exists()
    vault = reopened(folder)
    assert words_of(vault) == ["kettle"]
    vault.lock()


@pytest.mark.parametrize("is_noted", [True, False])
def test_no_file_is_made_so_large_that_it_is_not_read(folder, is_noted):
    recorded(folder, 1)
    if not is_noted:
        (folder / "vault" / "vault.closed").unlink()
    os.truncate(database(folder), as_closed.LARGEST + as_closed.LARGEST // 4)
    with pytest.raises(Damaged):
        reopened(folder)


def test_a_vault_that_is_too_large_for_that_is_opened_as_it_lies(folder, monkeypatch):
    recorded(folder, 1)
    vault = reopened(folder)
    monkeypatch.setattr(as_closed, "LARGEST", 10)
    vault.lock()
    assert not (folder / "vault" / "vault.closed").exists()
    vault = reopened(folder)
    assert len(words_of(vault)) == 1
    vault.lock()
