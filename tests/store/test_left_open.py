"""A vault that a kill left open is looked at before it is touched."""

import os
import shutil

import pytest

from chairdesk.desk.ports import Damaged, NewerVault, RolledBack
from chairdesk.store.database import schema
from chairdesk.store.home import opening
from chairdesk.store.salvage.salvaging import by_either, salvage
from tests.store.sayings import (
    CONFERENCE,
    PASSPHRASE,
    database,
    in_the_open,
    reopened,
    said,
    words_of,
)
from tests.store.test_second_copy import SAID, left_in_the_log, log, second

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="the killing forks")


def kept(folder):
    """Give every file of a vault; what lies in shared memory is nobody's."""
    files = (folder / "vault").iterdir()
    return {file.name: file.read_bytes() for file in files if not file.name.endswith("-shm")}


def test_a_newer_vault_that_was_left_open_stays_as_it_is_to_the_last_byte(folder, monkeypatch):
    left_in_the_log(folder)
    before = kept(folder)
    assert before["vault.db-wal"]

    def refuse(db):
        raise NewerVault

    monkeypatch.setattr(opening.schema, "version_of", refuse)
    with pytest.raises(NewerVault):
        reopened(folder)
    assert kept(folder) == before
    monkeypatch.undo()
    vault = reopened(folder)
    assert words_of(vault) == SAID
    vault.lock()


def test_what_is_refused_after_a_kill_keeps_file_log_and_second_copy(folder):
    left_in_the_log(folder)
    content = bytearray(log(folder).read_bytes())
    content[100] ^= 1
    log(folder).write_bytes(content)
    copied = bytearray(second(folder).read_bytes())
    copied[1400] ^= 1
    second(folder).write_bytes(copied)
    before = kept(folder)
    with pytest.raises(RolledBack):
        reopened(folder)
    assert kept(folder) == before


def folded_in_by_half(folder):
    """Leave what a kill leaves in the midst of folding: some pages are new, and some are not."""
    left_in_the_log(folder)
    old = database(folder).read_bytes()
    settled = folder.with_name("settled")
    shutil.copytree(folder, settled)
    reopened(settled).lock()
    new = database(settled).read_bytes()
    shutil.rmtree(settled)
    page = 4096
    for changed in range(page, len(new), page):
        after = changed + page
        if new[changed:after] != old[changed:after]:
            yield old[:changed] + new[changed:after] + old[after:]
            yield new[:after] + old[after:]  # SQLite folds them in from the first to the last


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO payload VALUES (99, x'00')",
        "DELETE FROM payload WHERE number = 1",
        "DELETE FROM conference_key WHERE number = 1",
    ],
)
def test_halves_of_two_moments_are_refused_after_a_kill_though_each_is_whole(folder, statement):
    left_in_the_log(folder)
    fences = ("payload_no_delete", "conference_key_no_delete")
    put_up = [one for one in schema.STEPS[schema.MAJOR] if any(fence in one for fence in fences)]
    taken_down = [f"DROP TRIGGER {fence}" for fence in fences]
    in_the_open(folder, "PRAGMA foreign_keys = OFF", *taken_down, statement, *put_up)
    (folder / "vault" / "vault.db-shm").write_bytes(b"")  # as if a kill had left it open
    with pytest.raises(Damaged):
        reopened(folder)


def test_a_log_that_was_lost_while_it_was_folded_in_is_refused_and_all_words_come_back(folder):
    refused = 0
    for number, torn in enumerate(folded_in_by_half(folder)):
        place, beside = (folder.with_name(f"{name} {number}") for name in ("torn", "beside"))
        shutil.copytree(folder, place)
        database(place).write_bytes(torn)
        log(place).unlink()
        try:
            vault = reopened(place)
        except (Damaged, RolledBack):
            refused += 1
            assert database(place).read_bytes() == torn
            salvage(place, by_either(PASSPHRASE), beside)
            vault = reopened(beside)
        assert words_of(vault) == SAID
        vault.examine()
        vault.lock()
    assert refused > 2


def test_a_vault_that_was_locked_is_opened_without_reading_it_through(folder, monkeypatch):
    left_in_the_log(folder)
    reopened(folder).lock()
    monkeypatch.setattr(opening, "check_trees", lambda db: pytest.fail("it was locked"))
    vault = reopened(folder)
    assert words_of(vault) == SAID
    vault.journal.append(CONFERENCE, said("and on"))
    vault.lock()


def test_damaged_search_keeps_nobody_out_after_a_kill(folder):
    left_in_the_log(folder)
    in_the_open(folder, "DELETE FROM passage_words_data WHERE id > 10")
    (folder / "vault" / "vault.db-shm").write_bytes(b"")  # as if a kill had left it open
    vault = reopened(folder)
    assert words_of(vault) == SAID
    vault.examine()
    vault.lock()


def test_a_page_that_two_tables_take_for_theirs_is_refused_and_all_words_come_back(folder):
    left_in_the_log(folder)
    in_the_open(
        folder,
        "PRAGMA writable_schema = ON",
        "UPDATE sqlite_schema SET rootpage ="
        " (SELECT rootpage FROM sqlite_schema WHERE name = 'brief') WHERE name = 'passage'",
    )
    (folder / "vault" / "vault.db-shm").write_bytes(b"")  # as if a kill had left it open
    with pytest.raises(Damaged):
        reopened(folder)
    beside = folder.with_name("beside")
    salvage(folder, by_either(PASSPHRASE), beside)
    vault = reopened(beside)
    assert words_of(vault) == SAID
    vault.examine()
    vault.lock()
