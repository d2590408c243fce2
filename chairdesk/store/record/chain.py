"""How each entry is bound to those before it, without telling what it says."""

import hashlib
import hmac
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TypeAlias
from uuid import UUID

from chairdesk.desk.ports import Damaged

SALT_LENGTH = 32
FIRST_TRAIL = bytes(32)


@dataclass(frozen=True, slots=True)
class Stream:
    """One hand at one device in one conference: whoever writes it writes it alone."""

    conference: UUID
    device: UUID
    hand: str

    @property
    def root(self) -> bytes:
        """What the first entry of the stream follows."""
        return _digest(b"stream", self.conference.bytes, self.device.bytes, self.hand.encode())


@dataclass(frozen=True, slots=True)
class Link:
    """What an entry still shows of itself once its words are erased."""

    id: UUID
    stream: Stream
    place: int
    at: str
    payload: bytes
    previous: bytes
    hash: bytes = field(default=b"")

    @property
    def reckoned_hash(self) -> bytes:
        """Reckon what binds the entry to the one before it in its stream."""
        stream = self.stream
        return _digest(
            b"entry",
            self.id.bytes,
            stream.conference.bytes,
            stream.device.bytes,
            stream.hand.encode(),
            self.place.to_bytes(8, "big"),
            self.at.encode(),
            self.payload,
            self.previous,
        )


Ends: TypeAlias = dict[Stream, tuple[int, bytes]]
"""How far each stream reaches, and the hash of its last entry."""


def check_links(links: Iterable[Link]) -> None:
    """Raise Damaged unless each entry follows the one before it in its stream."""
    ends: Ends = {}
    for link in links:
        check_link(ends, link)


def check_link(ends: Ends, link: Link) -> None:
    """Raise Damaged unless an entry follows the end of its stream, which it then is itself."""
    place, previous = ends.get(link.stream) or (0, link.stream.root)
    follows = link.place == place + 1 and link.previous == previous
    if not follows or link.hash != link.reckoned_hash:
        raise Damaged
    ends[link.stream] = (link.place, link.hash)


def payload_digest(salt: bytes, payload: bytes) -> bytes:
    """Commit to a payload; without the salt nobody can test a guess at its words."""
    return hmac.digest(salt, payload, "sha256")


def next_trail(trail: bytes, entry_hash: bytes) -> bytes:
    """Bind an entry to everything that this vault took in before it."""
    return hashlib.sha256(trail + entry_hash).digest()


def _digest(*facts: bytes) -> bytes:
    """Hash facts, each with its length before it, so that no two lists of them look alike."""
    return hashlib.sha256(b"".join(len(fact).to_bytes(4, "big") + fact for fact in facts)).digest()
