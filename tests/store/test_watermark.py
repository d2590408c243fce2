import json
import shutil

import pytest

from chairdesk.desk.ports import Damaged, ForeignVault, RolledBack
from chairdesk.store import watermark
from tests.store.sayings import CONFERENCE, filled, new_vault, reopened, said, words_of


def mark(folder):
    return folder / "vault" / "vault.mark"


def copied(folder):
    copy = folder.with_name("copy")
    shutil.copytree(folder, copy)
    return copy


def test_an_older_copy_put_back_is_noticed(folder):
    filled(folder)
    older = copied(folder)
    vault = reopened(folder)
    vault.journal.append(CONFERENCE, said("later"))
    vault.lock()
    shutil.copy(older / "vault" / "vault.db", folder / "vault" / "vault.db")
    with pytest.raises(RolledBack):
        reopened(folder)


def test_an_older_copy_that_was_written_on_is_noticed(folder):
    filled(folder)
    fork = copied(folder)
    for home, count in ((folder, 1), (fork, 2)):
        vault = reopened(home)
        for _ in range(count):
            vault.journal.append(CONFERENCE, said("another future"))
        vault.lock()
    shutil.copy(fork / "vault" / "vault.db", folder / "vault" / "vault.db")
    with pytest.raises(RolledBack):
        reopened(folder)


def test_after_an_alarm_nothing_was_changed_and_the_right_file_opens(folder):
    filled(folder)
    older = copied(folder)
    vault = reopened(folder)
    vault.journal.append(CONFERENCE, said("later"))
    vault.lock()
    right = folder / "right.db"
    shutil.copy(folder / "vault" / "vault.db", right)
    shutil.copy(older / "vault" / "vault.db", folder / "vault" / "vault.db")
    with pytest.raises(RolledBack):
        reopened(folder)
    right.replace(folder / "vault" / "vault.db")
    vault = reopened(folder)
    assert words_of(vault)[-1] == "later"
    vault.lock()


def test_a_vault_that_holds_more_than_was_seen_raises_no_alarm(folder):
    vault = new_vault(folder)
    before = mark(folder).read_bytes()
    for number in range(3):
        vault.journal.append(CONFERENCE, said(f"line {number}"))
    vault.lock()
    mark(folder).write_bytes(before)
    vault = reopened(folder)
    assert len(words_of(vault)) == 3
    vault.lock()


@pytest.mark.parametrize("damage", [b"", b"{}", b"[1]", b'["x", 9, "00", "00"]', b"\xff", None])
def test_a_mark_that_cannot_be_read_raises_no_alarm_and_is_made_anew(folder, damage):
    filled(folder)
    before = mark(folder).read_bytes()
    mark(folder).unlink()
    if damage is not None:
        mark(folder).write_bytes(damage)
    vault = reopened(folder)
    assert mark(folder).read_bytes() == before
    vault.lock()


def test_the_mark_of_another_vault_is_noticed(folder):
    filled(folder)
    filled(folder.with_name("other"))
    shutil.copy(mark(folder.with_name("other")), mark(folder))
    with pytest.raises(Damaged):
        reopened(folder)


def test_the_mark_is_left_in_a_pause_too(vault, folder):
    vault.journal.append(CONFERENCE, said("x"))
    vault.rest()
    assert json.loads(mark(folder).read_bytes())[1] == 1
    assert watermark.seen(mark(folder)).head == vault.journal.head()
    assert (folder / "vault" / "vault.db-wal").stat().st_size == 0


def test_entries_lost_with_the_log_are_noticed(folder):
    vault = new_vault(folder)
    vault.journal.append(CONFERENCE, said("x"))
    vault.rest()
    whole = (folder / "vault" / "vault.db").read_bytes()
    for _ in range(2):
        vault.journal.append(CONFERENCE, said("y"))
    vault.lock()
    (folder / "vault" / "vault.db").write_bytes(whole)
    with pytest.raises(RolledBack):
        reopened(folder)


@pytest.mark.parametrize("pages", [1, 5, 9])
@pytest.mark.parametrize("torn", [0, 1000])
def test_a_truncated_file_is_noticed(folder, pages, torn):
    filled(folder, count=12)
    path = folder / "vault" / "vault.db"
    content = path.read_bytes()
    assert len(content) > 9 * 4096 + torn
    path.write_bytes(content[: pages * 4096 + torn])
    with pytest.raises(Damaged):
        reopened(folder)


def test_a_flipped_bit_in_any_page_is_never_passed_over(folder):
    filled(folder, count=12)
    path = folder / "vault" / "vault.db"
    content = path.read_bytes()
    for place in range(100, len(content), 4096):
        path.write_bytes(content[:place] + bytes([content[place] ^ 1]) + content[place + 1 :])
        with pytest.raises((Damaged, ForeignVault)):
            examine(folder)
    path.write_bytes(content)
    examine(folder)


def examine(folder):
    vault = reopened(folder)
    try:
        vault.examine()
    finally:
        vault.lock()
