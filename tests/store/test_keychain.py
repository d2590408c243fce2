import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from threading import Event
from uuid import uuid4

import keyring
import keyring.backends.chainer
import pytest
from keyring.backends import SecretService

from chairdesk.desk.ports import NoKeychain
from chairdesk.store import keychain
from chairdesk.store.checkup import keychain as keychain_fact
from chairdesk.store.keychain import Keychain, of_this_system
from chairdesk.store.vault import unlock_with_keychain
from tests.store.sayings import (
    CONFERENCE,
    everything_in,
    filled,
    keys,
    reopened,
    said,
    words_of,
)

ROOT = Path(__file__).parents[2]


class Memory:
    """A keychain that keeps what it is given, as long as it lives."""

    def __init__(self):
        self.kept = {}

    def get_password(self, service, username):
        return self.kept.get((service, username))

    def set_password(self, service, username, password):
        self.kept[service, username] = password

    def delete_password(self, service, username):
        del self.kept[service, username]


class Forgetful(Memory):
    def set_password(self, service, username, password):
        pass


class Broken(Memory):
    def set_password(self, service, username, password):
        message = "the bus is gone"
        raise OSError(message)


class Waiting(Memory):
    somebody_came = Event()

    def get_password(self, service, username):
        self.somebody_came.wait()


@pytest.fixture
def memory():
    return Memory()


@pytest.fixture
def chain(memory):
    return Keychain(lambda: memory)


@pytest.fixture
def remembered(folder, chain):
    """Tell the folder of a vault that a keychain opens."""
    filled(folder)
    vault = reopened(folder)
    vault.keychain.use(chain)
    vault.lock()
    return folder


def test_a_keychain_opens_the_vault(remembered, chain):
    vault = unlock_with_keychain(remembered, chain)
    assert words_of(vault) == ["line 0", "line 1", "line 2"]
    vault.lock()


def test_losing_the_keychain_loses_nothing(remembered, chain, memory):
    memory.kept.clear()
    before = everything_in(remembered)
    with pytest.raises(NoKeychain):
        unlock_with_keychain(remembered, chain)
    assert everything_in(remembered) == before
    vault = reopened(remembered)
    assert len(words_of(vault)) == 3
    vault.lock()


@pytest.mark.parametrize("secret", ["", "AAAA", "no base64!"])
def test_a_keychain_that_gives_something_else_opens_nothing(remembered, chain, memory, secret):
    memory.kept = dict.fromkeys(memory.kept, secret)
    with pytest.raises(NoKeychain):
        unlock_with_keychain(remembered, chain)


def test_a_keychain_opens_only_the_vault_that_was_given_to_it(folder, chain):
    filled(folder)
    with pytest.raises(NoKeychain):
        unlock_with_keychain(folder, chain)
    chain.keep(json_of(folder)["vault"], bytes(32))
    with pytest.raises(NoKeychain):
        unlock_with_keychain(folder, chain)


def json_of(folder):
    return json.loads(keys(folder).read_text())


def test_a_keychain_that_is_stopped_opens_no_more(remembered, chain, memory):
    vault = reopened(remembered)
    kept = dict(memory.kept)
    vault.keychain.stop(chain)
    assert memory.kept == {}
    vault.keychain.stop(chain)  # which has nothing to forget
    vault.lock()
    memory.kept = kept
    with pytest.raises(NoKeychain):
        unlock_with_keychain(remembered, chain)


@pytest.mark.parametrize("kind", [Forgetful, Broken])
def test_a_keychain_that_does_not_keep_leaves_the_slots_as_they_were(folder, kind):
    filled(folder)
    vault = reopened(folder)
    before = keys(folder).read_bytes()
    with pytest.raises(NoKeychain):
        vault.keychain.use(Keychain(kind))
    assert keys(folder).read_bytes() == before
    vault.lock()


def test_a_keychain_that_waits_for_somebody_is_given_up():
    with pytest.raises(NoKeychain):
        Keychain(Waiting, patience=0.05).secret_of(uuid4())
    Waiting.somebody_came.set()


def chosen(monkeypatch, backend):
    monkeypatch.setattr(keyring, "get_keyring", lambda: backend)


class PlaintextKeyring(Memory):
    """A keychain such as an installed library may bring: it writes secrets into a plain file."""


class Chain(keyring.backends.chainer.ChainerBackend):
    backends = (PlaintextKeyring(), SecretService.Keyring())


def test_a_keychain_that_writes_a_plain_file_is_never_used(monkeypatch):
    chosen(monkeypatch, PlaintextKeyring())
    with pytest.raises(NoKeychain):
        of_this_system()
    with pytest.raises(NoKeychain):
        keychain.SYSTEM.name()


def test_out_of_a_chain_of_keychains_only_the_trusted_one_is_used(monkeypatch):
    chosen(monkeypatch, Chain())
    assert type(of_this_system()) is SecretService.Keyring


def test_the_doctor_names_the_keychain(monkeypatch):
    chosen(monkeypatch, SecretService.Keyring())
    assert keychain_fact().found.startswith("SecretService")
    chosen(monkeypatch, PlaintextKeyring())
    told = keychain_fact()
    assert (told.found.startswith("none that is trusted"), told.is_well) == (True, True)


@pytest.mark.skipif(
    not (shutil.which("gnome-keyring-daemon") and shutil.which("dbus-run-session")),
    reason="there is no Secret Service to try it on",
)
def test_a_real_secret_service_opens_the_vault_and_its_loss_loses_nothing(tmp_path):
    environment = {
        name: value
        for name, value in os.environ.items()
        if name not in {"DBUS_SESSION_BUS_ADDRESS", "PYTHON_KEYRING_BACKEND", "DISPLAY"}
    }
    environment |= {"HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path / "share")}
    environment["XDG_RUNTIME_DIR"] = str(tmp_path)
    folder = tmp_path / "desk"
    days = [in_a_session(environment, folder) for _ in range(2)]
    assert all(day["words"] == ["kept"] for day in days)
    assert all(day["backend"].startswith("SecretService") for day in days)
    assert days[1]["refused"]
    assert days[1]["by passphrase"] == days[1]["again"] == ["kept"]
    assert days[1]["stopped"]


def in_a_session(environment, folder):
    """Spend a login: a bus and a keychain of its own, which end with it."""
    done = subprocess.run(
        ["dbus-run-session", "--", sys.executable, "-m", "tests.store.keychaining", str(folder)],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_a_vault_with_a_keychain_is_backed_up_with_its_slots(remembered, chain):
    vault = unlock_with_keychain(remembered, chain)
    vault.journal.append(CONFERENCE, said("later"))
    kinds = {slot["kind"] for slot in json_of(remembered)["slots"]}
    assert kinds == {"passphrase", "recovery", "keychain"}
    vault.lock()
