"""The file of key slots beside the vault, and its twin in case it is damaged."""

import hashlib
import json
from base64 import b64decode, b64encode
from contextlib import suppress
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from uuid import UUID

from chairdesk.desk.ports import (
    KeysAreDamaged,
    KeysAreMissing,
    NewerVault,
    NotWritable,
    VaultFailure,
)
from chairdesk.store.whole_file import NoSuchFile, read_small, write_whole

FORMAT = 1
SALT_LENGTH = 16


class SlotKind(StrEnum):
    """What opens a slot."""

    PASSPHRASE = "passphrase"  # noqa: S105 - names a kind, opens nothing
    RECOVERY = "recovery"
    KEYCHAIN = "keychain"


@dataclass(frozen=True, slots=True)
class Cost:
    """What one guess at a passphrase costs (Argon2id): KiB of memory, passes, lanes."""

    memory: int = 262_144
    passes: int = 3
    lanes: int = 4

    @property
    def is_bearable(self) -> bool:
        """Say whether trying it cannot hang a laptop: a planted cost of 1 TiB would."""
        memory_needed = 8 * self.lanes
        return (
            memory_needed <= self.memory <= _MOST.memory
            and 1 <= self.passes <= _MOST.passes
            and 1 <= self.lanes <= _MOST.lanes
        )


_MOST = Cost(2_097_152, 16, 16)
NO_COST = Cost(0, 0, 0)
"""For a slot whose secret is random bits: there is nothing to guess."""


@dataclass(frozen=True, slots=True)
class Slot:
    """The vault's key, sealed under one secret."""

    id: UUID
    kind: SlotKind
    salt: bytes = field(repr=False)
    cost: Cost = NO_COST
    sealed: bytes = field(default=b"", repr=False)


@dataclass(frozen=True, slots=True)
class KeyFile:
    """Every slot of one vault."""

    vault: UUID
    slots: tuple[Slot, ...]

    def slot(self, kind: SlotKind) -> Slot:
        """Find the slot of a kind; raise KeysAreDamaged if there is none."""
        for slot in self.slots:
            if slot.kind is kind:
                return slot
        raise KeysAreDamaged

    def with_slot(self, new: Slot) -> "KeyFile":
        """Put a slot in the place of the one of its kind."""
        return KeyFile(self.vault, (*self.without(new.kind).slots, new))

    def without(self, kind: SlotKind) -> "KeyFile":
        """Leave out the slot of a kind."""
        return KeyFile(self.vault, tuple(slot for slot in self.slots if slot.kind is not kind))

    def has(self, kind: SlotKind) -> bool:
        """Say whether there is a slot of a kind."""
        return any(slot.kind is kind for slot in self.slots)


def twin_of(path: Path) -> Path:
    """Name the second copy of a key file."""
    return path.with_name(path.name + ".bak")


def save(path: Path, keys: KeyFile) -> None:
    """Write both copies; whichever step is cut off, one of the two is whole.

    Once the first is written it is done: a twin that the disk does not take is mended when the
    keys are read next. Raises DiskFull or NotWritable, and then both are what they were.
    """
    content = _written(keys)
    write_whole(path, content)
    with suppress(VaultFailure):
        write_whole(twin_of(path), content)


def load(path: Path) -> KeyFile:
    """Read the slots, from the twin if need be, and mend whichever copy is not right."""
    keys = look_at(path)
    _mend(path, keys, [_content(path), _content(twin_of(path))])
    return keys


def look_at(path: Path) -> KeyFile:
    """Read the slots, from the twin if need be, and leave both copies as they are."""
    copies = [_content(path), _content(twin_of(path))]
    if copies == [None, None]:
        raise KeysAreMissing
    keys = next(filter(None, map(_read, copies)), None)
    if keys is None:
        raise KeysAreDamaged
    return keys


def _mend(path: Path, keys: KeyFile, copies: list[bytes | None]) -> None:
    if copies != [_written(keys)] * 2:
        with suppress(VaultFailure):  # a full disk is no reason to keep the chair out
            save(path, keys)


def _content(path: Path) -> bytes | None:
    try:
        return read_small(path)
    except FileNotFoundError:
        return None
    except NoSuchFile:
        return b""
    except OSError:
        raise NotWritable from None


def _written(keys: KeyFile) -> bytes:
    body = {
        "format": FORMAT,
        "vault": str(keys.vault),
        "slots": [
            {
                "id": str(slot.id),
                "kind": slot.kind.value,
                "salt": b64encode(slot.salt).decode(),
                "memory": slot.cost.memory,
                "passes": slot.cost.passes,
                "lanes": slot.cost.lanes,
                "sealed": b64encode(slot.sealed).decode(),
            }
            for slot in keys.slots
        ],
    }
    return json.dumps(body | {"check": _check(body)}, indent=1).encode()


def _read(content: bytes | None) -> KeyFile | None:
    """Read one copy; None if it is not whole. The check finds damage, not malice."""
    try:
        body = json.loads(content or b"")
        check = body.pop("check")
        if check != _check(body):
            return None
        if body["format"] > FORMAT:
            raise NewerVault
        return KeyFile(UUID(body["vault"]), tuple(_slot(found) for found in body["slots"]))
    except (ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError):
        return None


def _slot(found: dict[str, str | int]) -> Slot:
    cost = Cost(int(found["memory"]), int(found["passes"]), int(found["lanes"]))
    salt = b64decode(str(found["salt"]))
    if len(salt) != SALT_LENGTH:
        raise ValueError
    return Slot(
        UUID(str(found["id"])),
        SlotKind(str(found["kind"])),
        salt,
        cost,
        b64decode(str(found["sealed"])),
    )


def _check(body: object) -> str:
    return hashlib.sha256(json.dumps(body, sort_keys=True).encode()).hexdigest()
