"""From a passphrase, a recovery code or a keychain to the key of the vault."""

import os
import unicodedata
from dataclasses import replace
from uuid import UUID, uuid4

from argon2.exceptions import HashingError
from argon2.low_level import Type, hash_secret_raw

from chairdesk.desk.ports import (
    KeysAreDamaged,
    NoKeychain,
    TooLittleMemory,
    VaultIsLocked,
    WrongPassphrase,
    WrongRecoveryCode,
)
from chairdesk.store.envelope import KEY_LENGTH, Envelope, SealIsBroken, derived_key, new_key
from chairdesk.store.key_file import NO_COST, SALT_LENGTH, Cost, KeyFile, Slot, SlotKind
from chairdesk.store.recovery_code import CODE_LENGTH, read_code, spelled_code


class DataKey:
    """The 256 bits that everything in the vault hangs on; wiped when the vault locks."""

    __slots__ = ("_bits", "_vault")

    def __init__(self, bits: bytes, vault: UUID) -> None:
        self._bits = bytearray(bits)
        self._vault = vault

    def phrase(self) -> bytearray:
        """Spell the key as SQLCipher takes a raw one; the caller wipes what it gets."""
        return bytearray(b"x'" + self._held().hex().encode() + b"'")

    def envelope(self, purpose: str) -> Envelope:
        """Derive an envelope for one purpose."""
        key = derived_key(self._held(), self._vault.bytes, purpose.encode())
        return Envelope(key)

    def sealed_under(self, envelope: Envelope, label: bytes) -> bytes:
        """Seal the key itself."""
        return envelope.seal(self._held(), label)

    def twin(self) -> "DataKey":
        """Give a second one, which is wiped on its own."""
        return DataKey(self._held(), self._vault)

    def _held(self) -> bytes:
        """Give the bits; a key that was wiped closes nothing, else nothing would ever open it."""
        if not any(self._bits):
            raise VaultIsLocked
        return bytes(self._bits)

    def wipe(self) -> None:
        """Forget the key."""
        self._bits[:] = bytes(KEY_LENGTH)


def new_data_key(vault: UUID) -> DataKey:
    """Draw the key of a new vault."""
    return DataKey(new_key(), vault)


def passphrase_slot(key: DataKey, vault: UUID, passphrase: str, cost: Cost) -> Slot:
    """Seal the key under a passphrase."""
    slot = Slot(uuid4(), SlotKind.PASSPHRASE, os.urandom(SALT_LENGTH), cost)
    return _filled(slot, key, vault, _from_passphrase(passphrase, slot))


def recovery_slot(key: DataKey, vault: UUID) -> tuple[Slot, str]:
    """Seal the key under a new recovery code, and return the code to be printed."""
    secret = os.urandom(CODE_LENGTH)
    slot = Slot(uuid4(), SlotKind.RECOVERY, os.urandom(SALT_LENGTH), NO_COST)
    return _filled(slot, key, vault, _from_code(secret, slot)), spelled_code(secret)


def opened_by_passphrase(keys: KeyFile, passphrase: str) -> DataKey:
    """Open the vault's key; raise WrongPassphrase."""
    slot = keys.slot(SlotKind.PASSPHRASE)
    if not slot.cost.is_bearable:
        raise KeysAreDamaged
    try:
        return _emptied(slot, keys.vault, _from_passphrase(passphrase, slot))
    except SealIsBroken:
        raise WrongPassphrase from None


def opened_by_recovery_code(keys: KeyFile, written: str) -> DataKey:
    """Open the vault's key; raise MistypedRecoveryCode or WrongRecoveryCode."""
    secret = read_code(written)
    slot = keys.slot(SlotKind.RECOVERY)
    try:
        return _emptied(slot, keys.vault, _from_code(secret, slot))
    except SealIsBroken:
        raise WrongRecoveryCode from None


def keychain_slot(key: DataKey, vault: UUID) -> tuple[Slot, bytes]:
    """Seal the key under a new random secret, and return what the keychain is to keep."""
    secret = new_key()
    slot = Slot(uuid4(), SlotKind.KEYCHAIN, os.urandom(SALT_LENGTH), NO_COST)
    return _filled(slot, key, vault, _from_keychain(secret, slot)), secret


def opened_by_keychain(keys: KeyFile, secret: bytes) -> DataKey:
    """Open the vault's key with what the keychain kept; raise NoKeychain."""
    if not keys.has(SlotKind.KEYCHAIN):
        raise NoKeychain
    slot = keys.slot(SlotKind.KEYCHAIN)
    try:
        return _emptied(slot, keys.vault, _from_keychain(secret, slot))
    except SealIsBroken:
        raise NoKeychain from None


def _from_passphrase(passphrase: str, slot: Slot) -> Envelope:
    """Stretch a passphrase; NFKC, so that macOS and Windows type the same one.

    Raises TooLittleMemory.
    """
    typed = unicodedata.normalize("NFKC", passphrase).encode(errors="surrogatepass")
    cost = slot.cost
    work = (cost.passes, cost.memory, cost.lanes)
    try:
        return Envelope(hash_secret_raw(typed, slot.salt, *work, KEY_LENGTH, Type.ID))
    except HashingError:
        raise TooLittleMemory from None


def _from_code(secret: bytes, slot: Slot) -> Envelope:
    return Envelope(derived_key(secret, slot.salt, b"chairdesk recovery"))


def _from_keychain(secret: bytes, slot: Slot) -> Envelope:
    return Envelope(derived_key(secret, slot.salt, b"chairdesk keychain"))


def _filled(slot: Slot, key: DataKey, vault: UUID, envelope: Envelope) -> Slot:
    return replace(slot, sealed=key.sealed_under(envelope, _label(slot, vault)))


def _emptied(slot: Slot, vault: UUID, envelope: Envelope) -> DataKey:
    return DataKey(envelope.unseal(slot.sealed, _label(slot, vault)), vault)


def _label(slot: Slot, vault: UUID) -> bytes:
    """Bind a slot to its vault and its cost, so that nobody can make guessing cheaper."""
    cost = slot.cost
    words = ("slot", vault, slot.id, slot.kind, cost.memory, cost.passes, cost.lanes)
    return "\0".join(str(word) for word in words).encode()
