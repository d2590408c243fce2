import hashlib
import shutil

import pytest

from chairdesk.desk.ports import (
    ConferenceIsErased,
    Damaged,
    KeysAreMissing,
    NoVault,
    RolledBack,
    VaultExists,
    VaultFailure,
    WrongPassphrase,
)
from chairdesk.desk.shelves import LINE, KeptDocument
from chairdesk.models.contribution import Hand
from chairdesk.store.backup import back_up
from chairdesk.store.salvage import readable
from chairdesk.store.salvage.bringing import Salvaged
from chairdesk.store.salvage.salvaging import by_either, salvage
from chairdesk.store.vault import create
from tests.store.sayings import (
    ANOTHER,
    CHEAP,
    CONFERENCE,
    PASSPHRASE,
    TEN,
    database,
    everything_in,
    in_the_open,
    keys,
    reopened,
    said,
    words_of,
)

COUNT = 40
SAID = [f"line {number}" for number in range(COUNT)]
PAGE = 4096
OPENER = by_either(PASSPHRASE)


def document(kind, pdf):
    return KeptDocument(kind, "everybody", hashlib.sha256(pdf).hexdigest(), pdf)


@pytest.fixture
def beside(tmp_path):
    return tmp_path / "beside"


@pytest.fixture
def backup(tmp_path):
    return tmp_path / "stick" / "copy.chairdesk-backup"


@pytest.fixture
def code(folder, backup):
    """Fill a vault, back it up, go on, and lock it; give its recovery code."""
    vault, code = create(folder, PASSPHRASE, CHEAP)
    vault.journal.append(ANOTHER, said("to be erased"))
    for words in SAID[:20]:
        vault.journal.append(CONFERENCE, said(words.ljust(900)))
    vault.documents.keep_document(CONFERENCE, document("minutes", b"first draft"))
    backup.parent.mkdir()
    back_up(vault, backup, TEN)
    vault.retention.erase(ANOTHER, TEN)
    for words in SAID[20:]:
        vault.journal.append(CONFERENCE, said(words.ljust(900)))
    vault.documents.keep_document(CONFERENCE, document("minutes", b"as signed"))
    vault.drafts.keep_drafts(CONFERENCE, Hand.CHAIR, {LINE: "half a wo"})
    vault.identities.keep_identity(Hand.CHAIR, "the chair", b"pkcs12")
    vault.lock()
    return code


def with_pages_scrawled_over(folder, every, first=1):
    content = bytearray(database(folder).read_bytes())
    for page in range(first, len(content) // PAGE, every):
        content[page * PAGE + 99] ^= 1
    database(folder).write_bytes(content)


def comes_back(beside, *, whole=True):
    vault = reopened(beside)
    words = [words.strip() for words in words_of(vault)]
    if whole:
        assert words == SAID
        assert [kept.pdf for kept in vault.documents.documents_of(CONFERENCE)] == [b"as signed"]
        assert vault.drafts.drafts_of(CONFERENCE, Hand.CHAIR).get(LINE, "") == "half a wo"
        assert vault.identities.identity_of(Hand.CHAIR, "the chair") == b"pkcs12"
        with pytest.raises(ConferenceIsErased):
            vault.journal.entries_of(ANOTHER)
    vault.examine()
    vault.journal.append(CONFERENCE, said("and on"))
    vault.lock()
    return words


def test_a_whole_vault_is_salvaged_wholly_and_left_as_it_was(folder, beside, code):
    before = everything_in(folder)
    head = head_of(folder.with_name("twin"), folder)
    assert salvage(folder, OPENER, beside) == Salvaged(COUNT + 1, 0, 0)
    assert everything_in(folder) == before
    assert head_of(folder.with_name("another twin"), beside) == head
    comes_back(beside)


def head_of(twin, folder):
    shutil.copytree(folder, twin)
    vault = reopened(twin)
    head = vault.journal.head()
    vault.lock()
    return head


@pytest.mark.parametrize("loss", ["gone", "empty", "a letter", "first page"])
def test_a_lost_file_comes_back_from_backup_and_second_copy(folder, beside, backup, code, loss):
    if loss == "gone":
        database(folder).unlink()
    elif loss == "first page":
        with_pages_scrawled_over(folder, every=10_000, first=0)
    else:
        database(folder).write_bytes(b"" if loss == "empty" else b"Dear Ms Drummond" * 999)
    with pytest.raises(VaultFailure):
        reopened(folder)
    assert salvage(folder, by_either(code), beside, [backup]) == Salvaged(COUNT + 1, 0, 0)
    words = comes_back(beside, whole=False)
    assert words == SAID


def test_damaged_pages_cost_nothing_where_backup_and_second_copy_have_them(
    folder, beside, backup, code
):
    with_pages_scrawled_over(folder, every=3)
    told = salvage(folder, OPENER, beside, [backup])
    assert (told.as_they_were + told.chained_anew, told.missing) == (COUNT + 1, 0)
    assert comes_back(beside, whole=False) == SAID


def test_a_log_of_before_spoils_nothing_that_is_whole_in_the_file(folder, beside):
    vault, _ = create(folder, PASSPHRASE, CHEAP)
    log = database(folder).with_name("vault.db-wal")
    for words in SAID[:20]:
        vault.journal.append(CONFERENCE, said(words.ljust(900)))
    of_before = log.read_bytes()
    for words in SAID[20:]:
        vault.journal.append(CONFERENCE, said(words.ljust(900)))
    vault.lock()
    log.with_name("vault.second").unlink()
    log.write_bytes(of_before)
    assert salvage(folder, OPENER, beside) == Salvaged(COUNT, 0, 0)
    assert [words.strip() for words in comes_back(beside, whole=False)] == SAID


def test_what_nothing_holds_any_more_is_counted_and_the_rest_comes(folder, beside, code):
    gone = "DELETE FROM payload WHERE number IN (8, 30)"
    in_the_open(folder, "DROP TRIGGER payload_no_delete", gone)
    (folder / "vault" / "vault.second").unlink()
    with pytest.raises(Damaged):
        reopened(folder)
    assert salvage(folder, OPENER, beside) == Salvaged(7, COUNT - 8, 2)
    words = comes_back(beside, whole=False)
    assert words == [words for words in SAID if words not in {"line 6", "line 28"}]


def test_an_older_file_put_back_is_brought_to_where_it_was(folder, beside, backup, code):
    older = folder.with_name("older")
    shutil.copytree(folder, older)
    vault = reopened(folder)
    vault.journal.append(CONFERENCE, said("later"))
    vault.lock()
    shutil.copy(database(older), database(folder))
    with pytest.raises(RolledBack):
        reopened(folder)
    assert salvage(folder, OPENER, beside, [backup]).missing == 0
    assert comes_back(beside, whole=False) == [*SAID, "later"]


def test_two_futures_are_both_kept(folder, beside, code):
    fork = folder.with_name("fork")
    shutil.copytree(folder, fork)
    for home, words in ((folder, "one future"), (fork, "another")):
        vault = reopened(home)
        vault.journal.append(CONFERENCE, said(words))
        vault.lock()
    shutil.copy(database(fork), database(folder))
    assert salvage(folder, OPENER, beside).missing == 0
    assert set(comes_back(beside, whole=False)) == {*SAID, "one future", "another"}


def test_lost_keys_come_from_a_backup(folder, beside, backup, code):
    keys(folder).unlink()
    keys(folder).with_name("vault.json.bak").unlink()
    with pytest.raises(KeysAreMissing):
        salvage(folder, OPENER, beside)
    salvage(folder, OPENER, beside, [backup])
    comes_back(beside)


def test_a_backup_that_is_none_is_passed_over(folder, beside, backup, code):
    backup.write_bytes(b"Dear Ms Drummond")
    assert salvage(folder, OPENER, beside, [backup]) == Salvaged(COUNT + 1, 0, 0)
    comes_back(beside)


def test_an_erased_conference_is_not_salvaged_from_an_older_backup(folder, beside, backup, code):
    salvage(folder, OPENER, beside, [backup])
    vault = reopened(beside)
    with pytest.raises(ConferenceIsErased):
        vault.journal.entries_of(ANOTHER)
    assert vault.retention.erased() == ((ANOTHER, TEN),)
    vault.lock()


def test_a_salvage_needs_a_vault_a_secret_and_an_empty_place(folder, beside, code):
    with pytest.raises(NoVault):
        salvage(beside, OPENER, folder)
    with pytest.raises(VaultExists):
        salvage(folder, OPENER, folder)
    with pytest.raises(WrongPassphrase):
        salvage(folder, by_either("wrong"), beside)
    assert everything_in(beside) == {}
    (beside / "vault").mkdir()
    salvage(folder, OPENER, beside)
    comes_back(beside)


def test_a_file_that_cannot_say_how_much_it_holds_is_searched(folder, beside, code, monkeypatch):
    monkeypatch.setattr(readable, "SEARCHED", 60)
    (folder / "vault" / "vault.mark").unlink()
    (folder / "vault" / "vault.second").unlink()
    with_pages_scrawled_over(folder, every=2)
    told = salvage(folder, OPENER, beside)
    assert told.as_they_were + told.chained_anew == len(comes_back(beside, whole=False))
