"""A disk that fills up after something was committed: it is called kept, for it is."""

import hashlib

import pytest

from chairdesk.desk.ports import ConferenceIsErased, DiskFull
from chairdesk.desk.shelves import KeptDocument
from chairdesk.models.contribution import Hand
from chairdesk.store.backup import back_up
from chairdesk.store.record.second_copy import SecondCopy
from tests.store.sayings import ANOTHER, CONFERENCE, TEN, reopened, said, words_of

PAPER = KeptDocument("minutes", "everybody", hashlib.sha256(b"pdf").hexdigest(), b"pdf")


@pytest.fixture
def filling(vault, monkeypatch):
    """Let entries be made, and then have no room left to fold in the log or to write anew."""
    vault.journal.append(CONFERENCE, said("to go"))
    vault.journal.append(ANOTHER, said("to stay"))

    def full(*_):
        raise DiskFull

    with monkeypatch.context() as patched:
        patched.setattr(vault._connection, "settle", full)
        patched.setattr(vault._copy, "begin", full)
        yield vault


def after_a_kill(vault, folder):
    vault.close()
    vault._lock.release()
    return reopened(folder)


def test_a_paper_and_a_key_to_sign_with_that_were_committed_are_called_kept(filling, folder):
    filling.documents.keep_document(CONFERENCE, PAPER)
    filling.identities.keep_identity(Hand.CHAIR, "the chair", b"pkcs12")
    vault = after_a_kill(filling, folder)
    assert vault.documents.documents_of(CONFERENCE) == (PAPER,)
    assert vault.identities.identity_of(Hand.CHAIR, "the chair") == b"pkcs12"
    vault.lock()


def test_a_backup_that_was_written_and_listed_is_called_made(filling, tmp_path):
    back_up(filling, tmp_path / "copy", TEN)
    assert [one.place for one in filling.backups.known()] == [tmp_path / "copy"]


def test_an_erasure_that_was_committed_is_called_one_and_its_words_go_at_the_next_unlock(
    filling, folder
):
    sealed = kept_twice(filling)
    filling.retention.erase(CONFERENCE, TEN)
    with pytest.raises(ConferenceIsErased):
        filling.journal.entries_of(CONFERENCE)
    assert kept_twice(filling) == sealed  # there was no room to write that file without them
    vault = after_a_kill(filling, folder)
    assert kept_twice(vault) == sealed - {CONFERENCE}
    assert words_of(vault, ANOTHER) == ["to stay"]
    assert vault.examine().erasures == 1
    vault.lock()


def kept_twice(vault):
    copy = SecondCopy(vault._copy._path, vault._copy._envelope)
    return {copied.row.conference for copied in copy.kept()}
