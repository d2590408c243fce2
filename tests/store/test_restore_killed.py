"""A restore, or a salvage, that is killed at any of its steps on the disk."""

import errno
import os
import shutil
import signal
import sys
from datetime import timedelta
from functools import partial

import pytest

from chairdesk.desk.ports import VaultIsMissing
from chairdesk.store.backup import back_up
from chairdesk.store.salvage.mending import restore_in_place, salvage_in_place
from chairdesk.store.salvage.salvaging import by_either
from tests.store.sayings import (
    CONFERENCE,
    PASSPHRASE,
    TEN,
    database,
    everything_in,
    filled,
    new_vault,
    reopened,
    said,
    words_of,
)

CHANGES = {"os.rename", "os.mkdir", "os.rmdir", "os.remove"}
OLD, RESTORED = ["kept", "later"], ["kept"]


def changes_the_disk(event, arguments):
    return event in CHANGES or (event == "open" and arguments[2] & os.O_CREAT)


def killed_at(step, work):
    """Kill a work before the n-th change that it makes, and say whether it came to that."""
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
            work()
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
        if not killed_at(step, partial(restore_in_place, file, laptop, TEN)):
            break
        found.append(held_now(laptop))
        assert any(laptop.glob("vault.aside-*")) == (found[-1] == RESTORED)
    assert held_now(laptop) == RESTORED
    assert len(found) > 10
    assert (set(map(tuple, found[:-1])), found[-1]) == ({tuple(OLD)}, RESTORED)
    restore_in_place(file, laptop, TEN + timedelta(days=1))  # a kill stands in no one's way
    assert held_now(laptop) == RESTORED
    assert len(list(laptop.glob("vault.aside-*"))) == 2


def test_two_restores_in_one_second_put_both_vaults_aside(folder, tmp_path):
    vault, file = new_vault(folder), tmp_path / "copy"
    vault.journal.append(CONFERENCE, said("kept"))
    back_up(vault, file)
    vault.lock()
    for _ in range(3):
        restore_in_place(file, folder, TEN)
    assert held_now(folder) == ["kept"]
    assert len(list(folder.glob("vault.aside-*"))) == 3


SALVAGE = partial(salvage_in_place, opener=by_either(PASSPHRASE), at=TEN)


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "fork"), reason="the killing forks")
def test_a_kill_at_any_step_of_a_salvage_leaves_the_damaged_vault_or_the_one_brought_out(
    folder, tmp_path
):
    filled(folder, count=2)
    database(folder).unlink()
    damaged, found = parts_in(folder / "vault"), []
    for step in range(199):
        laptop = tmp_path / str(step)
        shutil.copytree(folder, laptop)
        is_killed = killed_at(step, partial(SALVAGE, laptop))
        kept = next(iter(laptop.glob("vault.aside-*")), laptop / "vault")
        assert parts_in(kept) == damaged
        found.append(brought_out(laptop))
        assert not (laptop / "vault.mending").exists()
        if not is_killed:
            break
    assert len(found) > 10
    assert (found[0], found[-1]) == ("again", "at once")


def parts_in(folder):
    return {path.name: content for path, content in everything_in(folder).items()}


def brought_out(laptop):
    """Say whether a vault was brought out in the end, or is to be brought out once more."""
    try:
        words, how = held_now(laptop), "at once"
    except VaultIsMissing:
        SALVAGE(laptop)
        words, how = held_now(laptop), "again"
    assert words == ["line 0", "line 1"]
    return how


def test_a_salvage_that_is_whole_takes_its_place_on_a_disk_that_is_full_by_then(
    folder, monkeypatch
):
    filled(folder, count=2)
    database(folder).unlink()
    rename = type(folder).rename

    def fill_the_disk(path, target):
        if target.name == "vault.next":
            monkeypatch.setattr(type(folder), "mkdir", no_room)
        return rename(path, target)

    monkeypatch.setattr(type(folder), "rename", fill_the_disk)
    SALVAGE(folder)
    assert held_now(folder) == ["line 0", "line 1"]


def no_room(*_, **__):
    raise OSError(errno.ENOSPC, "no room")
