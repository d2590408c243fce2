import hashlib
import os
import re
import signal
import tempfile
import traceback
from base64 import b64encode
from pathlib import Path

import pytest

from chairdesk.desk.ports import VaultFailure, WrongPassphrase
from chairdesk.desk.shelves import LINE, KeptBrief, KeptDocument
from chairdesk.models.contribution import Hand
from chairdesk.store.backup import back_up
from chairdesk.store.door import BACKUPS
from chairdesk.store.kept_backups import keep_a_backup
from chairdesk.store.salvage.mending import restore_in_place
from chairdesk.store.vault import create, unlock, unlock_with_recovery_code
from tests.store.sayings import CHEAP, CONFERENCE, TEN, filled, said
from tests.store.sayings import PASSPHRASE as SAYINGS

ROOT = Path(__file__).parents[2]
CANARY = "Wrenfield Quillane"
PASSPHRASE = "four loud gulls at Anstruther"
IN_MEMORY = 2
SHAPES = ("utf-8", "utf-16-le", "utf-16-be")


def shapes_of(secret):
    shapes = [secret.encode(encoding) for encoding in SHAPES]
    return [*shapes, b64encode(shapes[0])[:-4], shapes[0].hex().encode()]


def found_in(folder, *secrets):
    """Name the files in which any secret stands, in any of its shapes."""
    contents = [(path, path.read_bytes()) for path in folder.rglob("*") if path.is_file()]
    assert contents
    return [
        path.name
        for path, content in contents
        for secret in secrets
        if any(shape in content for shape in shapes_of(secret))
    ]


def use_everything(vault):
    pdf = CANARY.encode() * 400
    document = KeptDocument("minutes", CANARY, hashlib.sha256(pdf).hexdigest(), pdf)
    vault.documents.keep_document(CONFERENCE, document)
    vault.identities.keep_identity(Hand.CHAIR, CANARY, CANARY.encode())
    vault.settings.keep_setting("theme", CANARY)
    for minute in range(40):
        vault.journal.append(CONFERENCE, said(f"{CANARY} spoke", minute=minute))
    vault.drafts.keep_drafts(CONFERENCE, Hand.CHAIR, {LINE: CANARY})
    vault.briefs.note_brief(CONFERENCE, KeptBrief(CANARY, 40, CANARY.encode()))
    vault.briefs.keep_up()


@pytest.fixture
def temp(tmp_path, monkeypatch):
    temp = tmp_path / "temp"
    temp.mkdir()
    for name in ("TMPDIR", "SQLITE_TMPDIR", "TEMP", "TMP"):
        monkeypatch.setenv(name, str(temp))
    monkeypatch.setattr(tempfile, "tempdir", None)
    return temp


def test_the_search_for_leaks_finds_one(tmp_path):
    for number, shape in enumerate(shapes_of(CANARY)):
        (tmp_path / str(number)).write_bytes(b"..." + shape + b"...")
    assert len(found_in(tmp_path, CANARY)) == len(shapes_of(CANARY))


def test_no_word_leaves_the_vault_while_it_is_open_or_locked(folder, temp, tmp_path, capfd):
    vault, code = create(folder, PASSPHRASE, CHEAP)
    secrets = (CANARY, PASSPHRASE, code, code.replace("-", ""), str(CONFERENCE))
    use_everything(vault)
    assert (folder / "vault" / "vault.db-wal").stat().st_size > 0
    assert found_in(tmp_path, *secrets) == []
    back_up(vault, tmp_path / "copy")
    vault.rest()
    assert found_in(tmp_path, *secrets) == []
    vault.journal.erase(CONFERENCE, TEN)
    vault.lock()
    assert found_in(tmp_path, *secrets) == []
    assert list(temp.iterdir()) == []
    assert capfd.readouterr() == ("", "")


def test_whatever_lies_in_the_data_folder_is_named_where_it_is_said_what_is_in_clear(folder):
    vault, _ = create(folder, PASSPHRASE, CHEAP)
    use_everything(vault)
    file = keep_a_backup(vault, folder / BACKUPS, TEN)
    vault.retention.erase(CONFERENCE, TEN)
    vault.lock()
    restore_in_place(file, folder, TEN)
    with pytest.raises(WrongPassphrase):
        unlock(folder, "wrong")
    unlock(folder, PASSPHRASE).lock()
    lying = {path.name.removesuffix(f"{TEN:%Y-%m-%d-%H%M%S}") for path in folder.rglob("*")}
    lying -= {file.name, "vault"}
    windows = re.findall(r"window\.\w+(?=\")", (ROOT / "chairdesk/app/opening.py").read_text())
    assert {"vault.json", "vault.mark", "vault.aside-", "vault.erased", "backups"} <= lying
    said_so = (ROOT / "SECURITY.md").read_text()
    assert len(windows) == 2
    assert [name for name in (*lying, *windows) if name not in said_so] == []


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the killing forks")
def test_no_word_lies_about_after_a_kill(folder, temp, tmp_path):
    child = os.fork()
    if child == 0:
        vault, _ = create(folder, PASSPHRASE, CHEAP)
        use_everything(vault)
        os.kill(os.getpid(), signal.SIGKILL)
    os.waitpid(child, 0)
    assert (folder / "vault" / "vault.db-wal").stat().st_size > 0
    assert found_in(tmp_path, CANARY, PASSPHRASE) == []


def test_no_failure_speaks_of_words_paths_or_secrets(folder, tmp_path, capfd):
    vault, code = create(folder, PASSPHRASE, CHEAP)
    use_everything(vault)
    vault.lock()
    attempts = [
        lambda: unlock(folder, CANARY),
        lambda: unlock(tmp_path / CANARY, PASSPHRASE),
        lambda: unlock_with_recovery_code(folder, CANARY),
        lambda: create(folder, CANARY, CHEAP),
        lambda: vault.journal.append(CONFERENCE, said(CANARY)),
    ]
    for attempt in attempts:
        with pytest.raises(VaultFailure) as failure:
            attempt()
        told = "".join(traceback.format_exception_only(failure.value))
        assert not any(secret in told for secret in (CANARY, PASSPHRASE, code, str(folder)))
    assert CANARY not in repr(vault) + repr(vault.__dict__)
    assert capfd.readouterr() == ("", "")


def test_what_is_read_in_order_is_sorted_in_memory_and_never_in_a_temporary_file(vault):
    with vault._connection.reading() as db:
        assert [tuple(row) for row in db.execute("PRAGMA temp_store")] == [(IN_MEMORY,)]


def test_a_damaged_file_is_spoken_of_nowhere_but_in_the_refusal(folder, capfd):
    filled(folder)
    file = folder / "vault" / "vault.db"
    file.write_bytes(bytes(each ^ 1 for each in file.read_bytes()))
    with pytest.raises(VaultFailure):
        unlock(folder, SAYINGS)
    assert capfd.readouterr() == ("", "")
