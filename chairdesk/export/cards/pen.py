"""A pen that is a smart card: it signs digests, and is opened by its PIN alone."""

from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256

from asn1crypto import algos, core, x509
from pyhanko.sign.signers import Signer
from pyhanko_certvalidator.registry import SimpleCertificateStore

from chairdesk.export.cards.asking import Asking, asking
from chairdesk.export.cards.card import CardKey
from chairdesk.export.cards.failures import KeyIsOfAnotherKind, NoCertificateOnCard
from chairdesk.export.certificate import chain_of, described
from chairdesk.export.signature import Pen

_KINDS = {"ec", "rsa"}
_LONGEST_SIGNATURE = 512


def keys_on_cards(module: str) -> tuple[CardKey, ...]:
    """List the keys with which the cards in a reader can sign; raises CardFailure."""
    with asking() as card:
        found = card.certificates(module)
    keys = tuple(key for key in found if _signs(key))
    if not keys:
        raise NoCertificateOnCard
    return keys


def _signs(key: CardKey) -> bool:
    """Leave out the certificates of authorities, and those for anything but signing."""
    return not x509.Certificate.load(key.certificate).ca and described(key.certificate).signs


@contextmanager
def pen_on(key: CardKey, pin: str) -> Iterator[Pen]:
    """Open the key of a card for as long as papers are signed; raises CardFailure."""
    with asking() as card:
        card.open(key, pin)
        yield Pen(_OnCard(key, card), described(key.certificate))


class _OnCard(Signer):
    """Lets a card sign what the library would sign."""

    def __init__(self, key: CardKey, card: Asking) -> None:
        certificate = x509.Certificate.load(key.certificate)
        known = SimpleCertificateStore.from_certs(  # type: ignore[no-untyped-call]
            map(x509.Certificate.load, chain_of(key.certificate, key.chain))
        )
        super().__init__(signing_cert=certificate, cert_registry=known)
        self._card = card
        self._kind = str(certificate.public_key.algorithm)
        if self._kind not in _KINDS:
            raise KeyIsOfAnotherKind

    async def async_sign_raw(
        self,
        data: bytes,
        digest_algorithm: str,  # noqa: ARG002 - always SHA-256 here
        dry_run: bool = False,  # noqa: FBT001, FBT002 - the library's own signature
    ) -> bytes:
        """Sign the digest of what is to be signed."""
        if dry_run:
            return bytes(_LONGEST_SIGNATURE)
        digest = sha256(data).digest()
        if self._kind == "rsa":
            return self._card.sign(_told(digest), self._kind)
        made = self._card.sign(digest, self._kind)
        return bytes(algos.DSASignature.from_p1363(made).dump())


def _told(digest: bytes) -> bytes:
    """Say of a digest which kind it is, as an RSA key signs it."""
    kind = {"algorithm": "sha256", "parameters": core.Null()}
    return bytes(algos.DigestInfo({"digest_algorithm": kind, "digest": digest}).dump())
