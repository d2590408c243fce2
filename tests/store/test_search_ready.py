"""What a question would wait for is done piece by piece beforehand, beside whoever works."""

import pytest

from chairdesk.store.record import search
from tests.store.sayings import CONFERENCE, in_the_open, new_vault, reopened, said
from tests.store.searching import found, hit_of


@pytest.fixture
def kettles(vault, monkeypatch):
    monkeypatch.setattr(search, "_STRIDE", 2)
    entries = [said(f"kettle {number}") for number in range(5)]
    for entry in entries:
        vault.journal.append(CONFERENCE, entry)
    return tuple(hit_of(entry) for entry in reversed(entries))


def pieces(vault):
    """Make ready, and count the pieces that were left to do."""
    return next(number for number in range(99) if vault.search.make_ready())


def test_a_question_waits_for_nothing_once_it_was_made_ready(vault, kettles, monkeypatch):
    assert pieces(vault) == 3
    assert pieces(vault) == 0
    monkeypatch.setattr(vault.search, "_stride", None)  # nothing is left to be taken in
    assert found(vault, "kettle") == kettles


def test_an_entry_goes_between_two_pieces(vault, kettles):
    assert not vault.search.make_ready()
    entry = said("kettle between")
    vault.journal.append(CONFERENCE, entry)
    assert pieces(vault) == 2
    assert found(vault, "kettle") == (hit_of(entry), *kettles)


@pytest.mark.parametrize(
    "state", ["UPDATE indexed SET trail = zeroblob(32)", "UPDATE indexed SET spelling = 0"]
)
def test_an_index_of_something_else_is_made_anew_piece_by_piece(folder, monkeypatch, state):
    vault = new_vault(folder)
    entries = [said(f"kettle {number}") for number in range(3)]
    for entry in entries:
        vault.journal.append(CONFERENCE, entry)
    vault.lock()
    in_the_open(folder, state)
    monkeypatch.setattr(search, "_STRIDE", 2)
    vault = reopened(folder)
    assert pieces(vault) == 2
    assert found(vault, "kettle") == tuple(hit_of(entry) for entry in reversed(entries))
    assert not vault.search.mend()
    vault.lock()


def test_what_breaks_while_it_is_made_ready_is_made_anew(vault, kettles):
    vault.search.make_ready()
    with vault._connection.reading() as db:
        db.execute("UPDATE passage_words_data SET block = zeroblob(9) WHERE id > 1")
    assert pieces(vault) == 1
    assert found(vault, "kettle") == kettles
