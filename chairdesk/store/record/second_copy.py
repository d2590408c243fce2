"""A second copy of each entry, in a file of its own, until a backup holds it or it grows large."""

import json
import os
import struct
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import cast
from uuid import UUID

from chairdesk.desk.ports import DiskFull, NotWritable, VaultFailure
from chairdesk.store.envelope import Envelope, SealIsBroken
from chairdesk.store.planted import is_planted
from chairdesk.store.record.chain import Link, Stream
from chairdesk.store.record.rows import Row
from chairdesk.store.whole_file import disk_failures_named, read_small, settle_file, write_whole

_HEAD = struct.Struct(">4sQI")
_MARK = b"2nd\0"
_RESERVE = 256 * 1024
"""Room is made in strides: what is written where there is room already settles sooner."""
_LARGEST = 16 * 1024 * 1024
_MOST = 16 * _LARGEST
"""No day of entries without a pause is longer than that."""
_BINARY = getattr(os, "O_BINARY", 0)


@dataclass(frozen=True, slots=True)
class Copied:
    """A line of the journal, and the sealed key of its conference."""

    row: Row
    conference_key: bytes


class SecondCopy:
    """Keeps each entry a second time; an entry is called recorded when both are on disk."""

    def __init__(self, path: Path, envelope: Envelope) -> None:
        self._path = path
        self._envelope = envelope
        self._handle: int | None = None
        self._settler: ThreadPoolExecutor | None = None
        self._settling: Future[None] | None = None
        self._end = self._room = self._latest = 0

    @property
    def size(self) -> int:
        """Tell how many bytes it holds."""
        return self._end

    def kept(self) -> tuple[Copied, ...]:
        """Give everything that can be read, oldest first; what cannot is passed over."""
        try:
            content = read_small(self._path, _MOST)
        except OSError:
            return ()
        found = {copied.row.number: copied for copied in _records(content, self._envelope)}
        return tuple(found[number] for number in sorted(found))

    def begin(self, kept: Iterable[Copied]) -> None:
        """Write the file as a whole: no half record of a kill stands in the way.

        Raises DiskFull or NotWritable; then the file is what it was.
        """
        content = b"".join(_record(copied, self._envelope) for copied in kept)
        self.close()
        write_whole(self._path, content + bytes(_RESERVE))
        with disk_failures_named():
            self._handle = os.open(self._path, os.O_RDWR | _BINARY)
        self._end, self._room = len(content), len(content) + _RESERVE

    def resume(self) -> bool:
        """Go on where the file ends, if nothing but whole records and room stands in it."""
        if is_planted(self._path):  # a link: entries would go where it leads
            return False
        try:
            content = read_small(self._path, _MOST)
        except OSError:
            return False
        end = _end_of_whole_records(content, self._envelope)
        if content.count(0, end) < max(_HEAD.size, len(content) - end):
            return False
        self.close()
        with disk_failures_named():
            self._handle = os.open(self._path, os.O_RDWR | _BINARY)
        self._end, self._room = end, len(content)
        return True

    @contextmanager
    def beside(self) -> Iterator[None]:
        """Settle what is kept in here side by side with the journal: one wait for both.

        What the journal does not keep after all is taken back. If this copy alone does not
        settle, the entry is on disk all the same; the file is written anew with the next one.
        """
        self._latest = 0
        try:
            yield
        except BaseException:
            self._settled()
            self._take_back()
            raise
        if not self._settled():
            self.close()

    def keep(self, copied: Copied) -> None:
        """Write a line, and begin to settle it. Raises DiskFull or NotWritable."""
        record = _record(copied, self._envelope)
        if self._handle is None:
            self.begin(self.kept())
        with disk_failures_named():
            if self._end + len(record) + _HEAD.size > self._room:
                self._write(bytes(len(record) + _RESERVE))
                self._room = self._end + len(record) + _RESERVE
            self._write(record)
        self._end += len(record)
        self._latest = len(record)
        self._settler = self._settler or ThreadPoolExecutor(1, "second copy")
        self._settling = self._settler.submit(settle_file, cast("int", self._handle))

    def _settled(self) -> bool:
        """Wait for what is being settled, and say whether it did."""
        under_way, self._settling = self._settling, None
        return under_way is None or under_way.exception() is None

    def _take_back(self) -> None:
        self._end -= self._latest
        if self._handle is not None:
            with suppress(VaultFailure), disk_failures_named():
                self._write(bytes(_HEAD.size))

    def forget(self, is_forgotten: Callable[[Copied], bool]) -> None:
        """Forget lines for good. Raises DiskFull or NotWritable."""
        kept = self.kept()
        left = tuple(copied for copied in kept if not is_forgotten(copied))
        if left != kept:
            self.begin(left)

    def forget_if_it_can(self, is_forgotten: Callable[[Copied], bool]) -> None:
        """Forget lines now, if the disk takes what is left; else the next unlock does."""
        with suppress(DiskFull, NotWritable):
            self.forget(is_forgotten)

    def stay_small(self) -> None:
        """Forget everything once it takes much room; only when all of it is in the vault's file.

        Where somebody deleted the file it is made anew, for the entries that come.
        """
        is_gone = self._handle is not None and not os.path.lexists(self._path)
        if self._end > _LARGEST or is_gone:
            self.begin(())

    def close(self) -> None:
        """Close the file, to be opened again by the next entry."""
        if self._settler is not None:
            self._settler.shutdown()
            self._settler = None
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None

    def _write(self, content: bytes) -> None:
        """Write at the end; a disk may take a part at a time."""
        handle = cast("int", self._handle)
        os.lseek(handle, self._end, os.SEEK_SET)
        left = memoryview(content)
        while left:
            left = left[os.write(handle, left) :]


def _record(copied: Copied, envelope: Envelope) -> bytes:
    sealed = envelope.seal(_written(copied), _label(copied.row.number))
    return _HEAD.pack(_MARK, copied.row.number, len(sealed)) + sealed


def _records(content: bytes, envelope: Envelope) -> Iterator[Copied]:
    """Read record after record; where one is damaged, look for the next one's mark."""
    place = content.find(_MARK)
    while place >= 0 and place + _HEAD.size <= len(content):
        _, number, length = _HEAD.unpack_from(content, place)
        body = content[place + _HEAD.size : place + _HEAD.size + length]
        try:
            yield _read(number, envelope.unseal(body, _label(number)))
            after = place + _HEAD.size + length
        except SealIsBroken:
            after = place + 1
        place = content.find(_MARK, after)


def _end_of_whole_records(content: bytes, envelope: Envelope) -> int:
    place = 0
    while content.startswith(_MARK, place) and place + _HEAD.size <= len(content):
        _, number, length = _HEAD.unpack_from(content, place)
        after = place + _HEAD.size + length
        try:
            envelope.unseal(content[place + _HEAD.size : after], _label(number))
        except SealIsBroken:
            return place
        place = after
    return place


def _label(number: int) -> bytes:
    return b"second copy\0" + number.to_bytes(8, "big")


def _written(copied: Copied) -> bytes:
    row, link, stream = copied.row, copied.row.link, copied.row.link.stream
    facts = (
        *(link.id.bytes, stream.conference.bytes, stream.device.bytes),
        *(link.payload, link.previous, link.hash, row.trail),
        *(row.sealed or b"", copied.conference_key),
    )
    return json.dumps([stream.hand, link.place, link.at, *(each.hex() for each in facts)]).encode()


def _read(number: int, written: bytes) -> Copied:
    """Read what this program sealed, and nobody else."""
    hand, place, at, *spelled = json.loads(written)
    entry, conference, device, payload, previous, digest, trail, sealed, key = map(
        bytes.fromhex, spelled
    )
    stream = Stream(UUID(bytes=conference), UUID(bytes=device), hand)
    link = Link(UUID(bytes=entry), stream, place, at, payload, previous, digest)
    return Copied(Row(number, link, trail, sealed), key)
