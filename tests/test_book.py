"""The book that is read ahead at the door."""

import pytest

from chairdesk.app.book import Books
from chairdesk.desk.ports import VaultIsLocked
from chairdesk.store.door import Door
from tests.store.sayings import ANOTHER, CHEAP, CONFERENCE, PASSPHRASE, TEN, said


@pytest.fixture
def door(tmp_path):
    door = Door(tmp_path / "data", CHEAP)
    door.create(PASSPHRASE)
    for which in (CONFERENCE, ANOTHER):
        door.vault.journal.append(which, said("line"))
    yield door
    door.lock()


def books(door):
    return Books(door, lambda: TEN)


def read_ahead(ahead):
    heard = []

    def told(*how_far):
        heard.append(how_far)
        return True

    ahead.read_ahead(told)
    return heard


def test_whoever_leaves_meanwhile_waits_for_no_more_than_one_conference(door):
    ahead, heard = books(door), []

    def told(*how_far):
        heard.append(how_far)
        ahead.leave()
        return True

    ahead.read_ahead(told)
    assert heard == [(1, 2)]


def test_what_was_read_ahead_is_given_once_and_then_a_book_that_reads_for_itself(door):
    ahead = books(door)
    assert read_ahead(ahead) == [(1, 2), (2, 2)]
    book = ahead.open()
    assert len(book._read) == len(book.conferences()) == 2
    assert ahead.open()._read == {}


def test_what_is_kept_in_brief_is_not_read_ahead(door):
    read_ahead(books(door))
    door.lock()
    door.unlock(PASSPHRASE)
    ahead = books(door)
    assert read_ahead(ahead) == []
    assert [one.id for one in ahead.open().conferences()] == [CONFERENCE, ANOTHER]


def test_a_book_that_was_read_in_a_vault_that_was_locked_since_is_never_given(door):
    ahead = books(door)
    read_ahead(ahead)
    door.lock()
    door.unlock(PASSPHRASE)
    assert ahead.open()._read == {}


def test_where_reading_ahead_fails_nothing_is_kept_from_whoever_comes(door):
    ahead = books(door)
    door.lock()
    assert read_ahead(ahead) == []
    with pytest.raises(VaultIsLocked):
        ahead.open()
