"""Open a vault by a real Secret Service, in a session of its own.

dbus-run-session -- python -m tests.store.keychaining FOLDER [again]
"""

import json
import subprocess
import sys
from pathlib import Path

from chairdesk.desk.ports import NoKeychain
from chairdesk.store.checkup import keychain
from chairdesk.store.home.parts import has_vault
from chairdesk.store.keychain import SERVICE, SYSTEM, of_this_system
from chairdesk.store.vault import unlock_with_keychain
from tests.store.sayings import CONFERENCE, new_vault, reopened, said, words_of


def open_the_keychain():
    subprocess.run(
        ["gnome-keyring-daemon", "--unlock", "--components=secrets"],
        input=b"the password of this login",
        check=True,
        capture_output=True,
    )


def fails(attempt):
    try:
        attempt()
    except NoKeychain:
        return True
    return False


def first_day(folder):
    vault = new_vault(folder)
    vault.keychain.use()
    vault.journal.append(CONFERENCE, said("kept"))
    vault.lock()
    return opened(folder)


def opened(folder):
    vault = unlock_with_keychain(folder)
    told = {"words": words_of(vault), "backend": keychain(SYSTEM).found}
    vault.lock()
    return told


def last_day(folder):
    """Lose the keychain's entry: the passphrase opens, and a new entry is made when asked."""
    told = opened(folder)
    vault = reopened(folder)
    of_this_system().delete_password(SERVICE, str(vault.id))
    vault.lock()
    told["refused"] = fails(lambda: unlock_with_keychain(folder))
    vault = reopened(folder)
    told["by passphrase"] = words_of(vault)
    vault.keychain.use()
    vault.lock()
    told["again"] = opened(folder)["words"]
    vault = reopened(folder)
    vault.keychain.stop()
    vault.lock()
    told["stopped"] = fails(lambda: unlock_with_keychain(folder))
    return told


if __name__ == "__main__":
    open_the_keychain()
    place = Path(sys.argv[1])
    print(json.dumps((last_day if has_vault(place) else first_day)(place)))
