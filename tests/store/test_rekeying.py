import os
import signal
from pathlib import Path

import pytest

from chairdesk.desk.ports import (
    NoKeychain,
    NoVault,
    VaultExists,
    WrongPassphrase,
    WrongRecoveryCode,
)
from chairdesk.desk.shelves import LINE
from chairdesk.models.contribution import Hand
from chairdesk.models.ids import THE_REGISTER
from chairdesk.models.looking import question_of
from chairdesk.store.backup import restore
from chairdesk.store.home import rekeying
from chairdesk.store.home.parts import has_vault
from chairdesk.store.keychain import Keychain
from chairdesk.store.vault import (
    create,
    rekey,
    unlock_with_keychain,
    unlock_with_recovery_code,
)
from tests.store import released
from tests.store.sayings import (
    CHEAP,
    CONFERENCE,
    PASSPHRASE,
    database,
    everything_in,
    reopened,
    words_of,
)
from tests.store.test_fences import ATTACKS
from tests.store.test_keychain import Memory
from tests.store.test_released import holds_everything

FORKS = pytest.mark.skipif(not hasattr(os, "fork"), reason="the killing forks")


@pytest.fixture
def kept(folder):
    """Make a vault with something on every shelf, and lock it."""
    vault = released.make(folder)
    vault.drafts.keep_drafts(THE_REGISTER, Hand.CHAIR, {"keeping": "why"})
    vault.lock()
    return folder


def test_a_vault_under_a_new_key_holds_everything_and_opens_with_the_passphrase(kept):
    before = database(kept).read_bytes()
    vault, code = rekey(kept, PASSPHRASE, CHEAP)
    assert words_of(vault) == released.WORDS
    assert vault.briefs.briefs_by(released.BRIEF.maker) == {CONFERENCE: released.BRIEF}
    assert vault.drafts.drafts_of(THE_REGISTER, Hand.CHAIR) == {"keeping": "why"}
    assert len(vault.search.find(question_of("line"))) == len(released.WORDS)
    assert vault.openings.all()[-1].who == "new key"
    vault.lock()
    assert database(kept).read_bytes()[:16] != before[:16]
    unlock_with_recovery_code(kept, code).lock()
    holds_everything(kept)
    assert sorted(path.name for path in kept.iterdir()) == [
        "vault",
        "vault.erased",
        "vault.lock",
    ]


def test_what_opened_the_vault_before_opens_it_no_more(folder):
    vault, old_code = create(folder, PASSPHRASE, CHEAP)
    memory = Memory()
    vault.keychain.use(Keychain(lambda: memory))
    old_file = (folder / "vault" / "vault.json").read_bytes()
    vault.lock()
    vault, code = rekey(folder, PASSPHRASE, CHEAP)
    vault.lock()
    assert code != old_code
    with pytest.raises(WrongRecoveryCode):
        unlock_with_recovery_code(folder, old_code)
    with pytest.raises(NoKeychain):
        unlock_with_keychain(folder, Keychain(lambda: memory))
    assert (folder / "vault" / "vault.json").read_bytes() != old_file


def test_the_fences_stand_under_the_new_key(kept):
    vault, _ = rekey(kept, PASSPHRASE, CHEAP)
    for attack in ATTACKS.strip().splitlines():
        with pytest.raises(Exception, match=r"append-only|not authorized|transaction"):
            attacked(vault, attack)
    assert vault.examine().entries == 4
    vault.lock()


def attacked(vault, attack):
    with vault._connection.writing() as db:
        db.execute(attack).fetchall()


def test_a_new_key_needs_the_passphrase_and_a_vault(kept, tmp_path):
    before = everything_in(kept)
    with pytest.raises(WrongPassphrase):
        rekey(kept, "wrong", CHEAP)
    assert everything_in(kept) == before
    with pytest.raises(NoVault):
        rekey(tmp_path / "nothing", PASSPHRASE, CHEAP)


def test_a_vault_of_the_first_version_takes_a_new_key(folder):
    restore(released.VAULTS / "1000.chairdesk-backup", folder)
    before = (folder / "vault" / "vault.json").read_bytes()
    vault, _ = rekey(folder, PASSPHRASE, CHEAP)
    vault.lock()
    assert (folder / "vault" / "vault.json").read_bytes() != before
    holds_everything(folder)


@FORKS
def test_a_kill_at_any_move_leaves_the_old_vault_or_the_new(tmp_path):
    step, killed = 0, True
    while killed:
        folder = tmp_path / str(step)
        released.make(folder).lock()
        killed = killed_at_move(step, folder)
        assert has_vault(folder)
        with pytest.raises(VaultExists):
            create(folder, PASSPHRASE, CHEAP)
        holds_everything(folder)
        assert {path.name for path in folder.iterdir()} <= {
            "vault",
            "vault.erased",
            "vault.lock",
            "vault.making",
        }
        step += 1
    assert step > 6


def killed_at_move(step, folder):
    child = os.fork()
    if child == 0:
        try:
            kill_at_move(step)
            rekey(folder, PASSPHRASE, CHEAP)
        finally:
            os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == -signal.SIGKILL


def kill_at_move(step):
    """Kill before the n-th renaming or emptying of a folder."""
    left = [step]

    def counted(move):
        def moved(*arguments, **named):
            if left[0] == 0:
                os.kill(os.getpid(), signal.SIGKILL)
            left[0] -= 1
            return move(*arguments, **named)

        return moved

    rekeying.emptied = counted(rekeying.emptied)
    rekeying.settle_folder = counted(rekeying.settle_folder)
    rekeying.sweep_folder = counted(rekeying.sweep_folder)


def test_a_draft_lives_on_under_the_new_key(kept):
    vault, _ = rekey(kept, PASSPHRASE, CHEAP)
    assert vault.drafts.drafts_of(CONFERENCE, Hand.CHAIR).get(LINE, "") == "half a sen"
    vault.lock()
    reopened(kept).lock()
    assert Path(kept, "vault", "vault.db").exists()
