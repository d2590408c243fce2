"""A certificate on a smart card, and where its key is asked: nothing of it is secret."""

import json
from dataclasses import asdict, dataclass, field


@dataclass(frozen=True, slots=True)
class CardKey:
    """A key on a card, by its certificate, and the maker's module through which it is asked."""

    module: str = field(repr=False)
    card: str
    """The card's label."""
    serial: str = field(repr=False)
    key: str = field(repr=False)
    """The key's id on the card, in hexadecimal."""
    der: str = field(repr=False)
    """The certificate, in hexadecimal."""
    issuers: tuple[str, ...] = field(default=(), repr=False)
    """Other certificates on the card, which signers of PDFs send along."""

    @property
    def certificate(self) -> bytes:
        """Give the certificate as DER."""
        return bytes.fromhex(self.der)

    @property
    def chain(self) -> tuple[bytes, ...]:
        """Give the other certificates as DER."""
        return tuple(map(bytes.fromhex, self.issuers))


def as_bytes(key: CardKey) -> bytes:
    """Write a key's place down, so that it can be kept."""
    return json.dumps(asdict(key)).encode()


def from_bytes(kept: bytes) -> CardKey:
    """Read where a key lies."""
    read = json.loads(kept)
    return CardKey(**{**read, "issuers": tuple(read["issuers"])})
