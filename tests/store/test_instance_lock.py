import os
import signal
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path

import pytest

from chairdesk.desk.ports import AlreadyOpen
from chairdesk.store.home import instance_lock
from chairdesk.store.home.instance_lock import kept_still
from tests.store.sayings import filled, reopened, words_of

ROOT = Path(__file__).parents[2]
HOLD = """
import sys
from pathlib import Path
from tests.store.sayings import reopened
vault = reopened(Path(sys.argv[1]))
print("open", flush=True)
sys.stdin.read()
"""


def desk_elsewhere(folder, *through):
    """Open the vault in another program, and wait until it has."""
    desk = subprocess.Popen(
        [*through, sys.executable, "-c", HOLD, str(folder)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    assert desk.stdout.readline() == "open\n"
    return desk


def end(desk):
    os.killpg(desk.pid, signal.SIGKILL)
    with desk:
        pass


def test_another_program_is_told_that_the_vault_is_open(folder):
    filled(folder)
    desk = desk_elsewhere(folder)
    try:
        with pytest.raises(AlreadyOpen):
            reopened(folder)
    finally:
        end(desk)
    vault = reopened(folder)
    assert len(words_of(vault)) == 3
    vault.lock()


def test_whoever_only_looks_whether_it_is_open_keeps_nobody_out(folder, monkeypatch):
    filled(folder)
    looking = ExitStack()
    looking.enter_context(kept_still(folder))
    monkeypatch.setattr(instance_lock.time, "sleep", lambda _: looking.close())
    reopened(folder).lock()
    with kept_still(folder), pytest.raises(AlreadyOpen):
        reopened(folder)


@pytest.mark.skipif(sys.platform != "linux", reason="host names are changed by Linux's unshare")
def test_a_kill_and_a_new_host_name_leave_no_lock_behind(folder):
    filled(folder)
    renamed = ("unshare", "--user", "--map-root-user", "--uts", "sh", "-c")
    renamed += ('hostname another-name && exec "$@"', "sh")
    if subprocess.run([*renamed, "true"], check=False, capture_output=True).returncode != 0:
        pytest.skip("no host may be renamed here; the lock's file is empty all the same")
    desk = desk_elsewhere(folder, *renamed)
    with pytest.raises(AlreadyOpen):
        reopened(folder)
    end(desk)
    reopened(folder).lock()


def test_the_file_of_the_lock_says_nothing_that_could_go_stale(folder):
    filled(folder)
    (folder / "vault.lock").write_text("another-host 4711")
    reopened(folder).lock()
    (folder / "vault.lock").write_bytes(b"")
    vault = reopened(folder)
    assert (folder / "vault.lock").read_bytes() == b""
    vault.lock()
