"""A restore that is killed at any of its steps on the disk."""

import os
import shutil
import signal
import sys
from datetime import timedelta

import pytest

from chairdesk.store.backup import back_up
from chairdesk.store.salvage.mending import restore_in_place
from tests.store.sayings import CONFERENCE, TEN, new_vault, reopened, said, words_of

CHANGES = {"os.rename", "os.mkdir", "os.rmdir", "os.remove"}
OLD, RESTORED = ["kept", "later"], ["kept"]


def changes_the_disk(event, arguments):
    return event in CHANGES or (event == "open" and arguments[2] & os.O_CREAT)


def killed_at(step, file, folder):
    """Kill a restore before the n-th change that it makes, and say whether it came to that."""
    child = os.fork()
    if child == 0:
        left = [step]

        def count_down(event, arguments):
            if changes_the_disk(event, arguments):
                if left[0] == 0:
                    os.kill(os.getpid(), signal.SIGKILL)
                left[0] -= 1

        try:
            sys.addaudithook(count_down)
            restore_in_place(file, folder, TEN)
        finally:
            os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == -signal.SIGKILL


def held_now(folder):
    vault = reopened(folder)
    words = words_of(vault)
    vault.lock()
    return words


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the killing forks")
def test_a_kill_at_any_step_leaves_the_old_vault_or_the_restored_one(folder, tmp_path):
    vault, file = new_vault(folder), tmp_path / "copy"
    vault.journal.append(CONFERENCE, said("kept"))
    back_up(vault, file)
    vault.journal.append(CONFERENCE, said("later", minute=1))
    vault.lock()
    found = []
    for step in range(99):
        laptop = tmp_path / str(step)
        shutil.copytree(folder, laptop)
        if not killed_at(step, file, laptop):
            break
        found.append(held_now(laptop))
        assert any(laptop.glob("vault.aside-*")) == (found[-1] == RESTORED)
    assert held_now(laptop) == RESTORED
    assert len(found) > 10
    assert (set(map(tuple, found[:-1])), found[-1]) == ({tuple(OLD)}, RESTORED)
    restore_in_place(file, laptop, TEN + timedelta(days=1))  # a kill stands in no one's way
    assert held_now(laptop) == RESTORED
    assert len(list(laptop.glob("vault.aside-*"))) == 2
