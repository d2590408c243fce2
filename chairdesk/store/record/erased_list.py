"""Which conferences were erased, kept sealed outside the vault: a backup of before knows none."""

from base64 import b64decode, b64encode
from collections.abc import Collection, Iterable, Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TypeAlias
from uuid import UUID

from chairdesk.desk.ports import VaultFailure
from chairdesk.models.ids import ConferenceId
from chairdesk.store.envelope import Envelope, SealIsBroken, derived_key
from chairdesk.store.keys import DataKey
from chairdesk.store.record.codec import spelled_moment
from chairdesk.store.whole_file import read_small, write_whole

BESIDE_VAULT = "vault.erased"
"""How it is called in the data folder, where no restore replaces it."""
BESIDE_BACKUPS = "chairdesk.erased"
"""How it is called in each folder to which a backup went."""

Erased: TypeAlias = tuple[ConferenceId, datetime]
"""A conference, and when it was erased."""

BROUGHT = "vault.brought"
"""Names in the data folder the backup that was brought back, until the open vault lists it."""

_LABEL = b"erased\0"
_MOST_BYTES = 4_000_000


class ErasedList:
    """Reads and writes the list of one vault; lines of other vaults stay as they are.

    Each line is sealed twice: under the vault's key, which salvage keeps, and under a name that
    only the inside of the vault tells, which a new key keeps. So every backup can read it.
    """

    def __init__(self, folder: Path, key: DataKey, vault: UUID, device: UUID) -> None:
        secret = derived_key(device.bytes, vault.bytes, b"erased")
        self._envelopes = (key.envelope("erased"), Envelope(secret))
        self._label = _LABEL + vault.bytes
        self._folder = folder

    def told(self) -> tuple[Erased, ...]:
        """Give what the list beside the vault tells, the first erasure first."""
        lines = _lines(self._folder / BESIDE_VAULT)
        found = {one[0]: one for envelope in self._envelopes for one in self._read(lines, envelope)}
        return tuple(sorted(found.values(), key=lambda one: one[1]))

    def keep(self, erased: Collection[Erased], backups: Iterable[Path] = ()) -> None:
        """Write what was erased to the list beside the vault, and beside backups in reach.

        What cannot be written now is written with the next backup, or at the next unlock.
        """
        lists = dict.fromkeys(place.parent / BESIDE_BACKUPS for place in backups)
        for file in (self._folder / BESIDE_VAULT, *lists):
            with suppress(VaultFailure):
                self._add(file, erased)

    def _add(self, file: Path, erased: Collection[Erased]) -> None:
        lines = _lines(file)
        added = {
            self._line(one, envelope)
            for envelope in self._envelopes
            for one in _missing(erased, self._read(lines, envelope))
        }
        if added:
            _write(file, lines | added)

    def _line(self, one: Erased, envelope: Envelope) -> bytes:
        conference, at = one
        plain = conference.bytes + spelled_moment(at).encode()
        return b64encode(envelope.seal(plain, self._label))

    def _read(self, lines: Iterable[bytes], envelope: Envelope) -> Iterator[Erased]:
        for line in lines:
            with suppress(SealIsBroken, ValueError):
                plain = envelope.unseal(b64decode(line), self._label)
                at = datetime.fromisoformat(plain[16:].decode())
                yield ConferenceId(UUID(bytes=plain[:16])), at


def take_in(backup: Path, folder: Path) -> None:
    """Take the list beside a backup that is brought back into the data folder, unread.

    What was erased lies in that backup still: its place is noted. Raises DiskFull or NotWritable.
    """
    beside, file = _lines(backup.parent / BESIDE_BACKUPS), folder / BESIDE_VAULT
    if beside - _lines(file):
        _write(file, beside | _lines(file))
    write_whole(folder / BROUGHT, str(backup.absolute()).encode("utf-8", "surrogateescape"))


def brought_from(folder: Path) -> tuple[Path, ...]:
    """Name the backup that was brought back, where the vault has not listed it yet."""
    with suppress(OSError):
        named = read_small(folder / BROUGHT).decode("utf-8", "surrogateescape")
        return (Path(named),) if Path(named).is_file() else ()
    return ()


def _missing(erased: Iterable[Erased], told: Iterable[Erased]) -> Iterator[Erased]:
    known = {conference for conference, _ in told}
    return (one for one in erased if one[0] not in known)


def _lines(file: Path) -> frozenset[bytes]:
    """Read the lines of a list; a file that cannot be read, or is none, tells nothing."""
    with suppress(OSError):
        return frozenset(read_small(file, _MOST_BYTES).split())
    return frozenset()


def _write(file: Path, lines: Iterable[bytes]) -> None:
    write_whole(file, b"".join(line + b"\n" for line in sorted(lines)))
