"""The keychain of the operating system: comfort that may vanish, never the only way in."""

from base64 import b64decode, b64encode
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from pathlib import Path
from threading import Thread
from typing import Protocol, TypeVar
from uuid import UUID

from chairdesk.desk.ports import NoKeychain
from chairdesk.late import LOADING
from chairdesk.store import key_file
from chairdesk.store.key_file import SlotKind
from chairdesk.store.keys import DataKey, keychain_slot, opened_by_keychain

SERVICE = "ChairDesk vault"
PATIENCE = 60.0
"""How many seconds a keychain may take, for it may be asking the person for its own password."""

TRUSTED = frozenset(
    f"keyring.backends.{name}"
    for name in ("macOS", "Windows", "SecretService", "kwallet", "libsecret")
)
"""The only keychains that are used: others may write what they are given into a plain file."""

T = TypeVar("T")


class Backend(Protocol):
    """What is asked of a keychain; all of them speak so."""

    def get_password(self, service: str, username: str) -> str | None:
        """Give what is kept under a name; None if nothing is."""

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep something under a name."""

    def delete_password(self, service: str, username: str) -> None:
        """Forget what is kept under a name."""


class Keychain:
    """Keeps one secret for each vault; every failure is NoKeychain, and loses nothing.

    A keychain may stop to ask the person something: call it from a worker's thread. It is
    given up after `patience` seconds.
    """

    def __init__(self, find: Callable[[], Backend], patience: float = PATIENCE) -> None:
        self._find = find
        self._patience = patience

    def keep(self, vault: UUID, secret: bytes) -> None:
        """Keep the secret of a vault, and see that it is given back."""
        spelled = b64encode(secret).decode()
        self._ask(lambda keychain: keychain.set_password(SERVICE, str(vault), spelled))
        if self.secret_of(vault) != secret:
            raise NoKeychain

    def secret_of(self, vault: UUID) -> bytes:
        """Give the secret of a vault."""
        found = self._ask(lambda keychain: keychain.get_password(SERVICE, str(vault)))
        try:
            return b64decode(found or "", validate=True)
        except ValueError:
            raise NoKeychain from None

    def forget(self, vault: UUID) -> None:
        """Forget the secret of a vault."""
        self._ask(lambda keychain: keychain.delete_password(SERVICE, str(vault)))

    def name(self) -> str:
        """Say which keychain it is."""
        return self._ask(lambda keychain: type(keychain).__module__.rpartition(".")[2])

    def _ask(self, question: Callable[[Backend], T]) -> T:
        answer: Future[T] = Future()

        def ask() -> None:
            try:
                answer.set_result(question(self._find()))
            except Exception as failure:  # noqa: BLE001 - each keychain fails in its own way
                answer.set_exception(failure)

        # not an executor's: the program would wait for its threads when it ends
        Thread(target=ask, name="keychain", daemon=True).start()
        try:
            return answer.result(self._patience)
        except Exception:  # noqa: BLE001 - as above: the passphrase opens the vault all the same
            raise NoKeychain from None


def of_this_system() -> Backend:
    """Find the keychain of this system; raise NoKeychain if it has none that is trusted."""
    # Imported here, for it looks through every installed library: start-up stays quick.
    with LOADING:
        import keyring  # noqa: PLC0415

    chosen = keyring.get_keyring()
    for found in getattr(chosen, "backends", (chosen,)):
        if type(found).__module__ in TRUSTED:
            backend: Backend = found
            return backend
    raise NoKeychain


SYSTEM = Keychain(of_this_system)
"""The keychain of this system."""


class KeychainSlot:
    """Whether a keychain opens this vault too; passphrase and recovery code always do."""

    def __init__(self, path: Path, vault: UUID, key: DataKey) -> None:
        self._path = path
        self._vault = vault
        self._key = key

    def use(self, keychain: Keychain = SYSTEM) -> None:
        """Let a keychain open the vault from now on; raise NoKeychain, having changed nothing."""
        slot, secret = keychain_slot(self._key, self._vault)
        keychain.keep(self._vault, secret)
        key_file.save(self._path, key_file.load(self._path).with_slot(slot))

    def check(self, keychain: Keychain = SYSTEM) -> None:
        """See that a keychain opens the vault; raise NoKeychain."""
        opened_by_keychain(key_file.load(self._path), keychain.secret_of(self._vault)).wipe()

    def stop(self, keychain: Keychain = SYSTEM) -> None:
        """Let no keychain open the vault any more, though it may keep its useless secret."""
        key_file.save(self._path, key_file.load(self._path).without(SlotKind.KEYCHAIN))
        with suppress(NoKeychain):
            keychain.forget(self._vault)
