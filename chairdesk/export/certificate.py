"""A signing identity: a key and its certificate, one's own or the authority's, behind a secret."""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from typing import cast

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.types import PrivateKeyTypes
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    pkcs12,
)
from cryptography.x509.oid import NameOID

from chairdesk.export.failures import (
    NotACertificate,
    SecretIsEmpty,
    WrongPassword,
    WrongSecret,
)
from chairdesk.export.text import grouped, one_line
from chairdesk.export.trust.spelled import must_stay_as_it_is
from chairdesk.export.verdict import Certificate

__all__ = [
    "certificate_of",
    "chain_of",
    "described",
    "fit_to_sign",
    "grouped",
    "handed_over",
    "new_identity",
    "unlocked",
]

_LASTS = timedelta(days=3653)
_CLOCKS_DIFFER = timedelta(days=1)
_ROUNDS = 200_000
_LONGEST_NAME = 64
_DER = b"\x30"


def new_identity(name: str, role: str, secret: str, at: datetime) -> bytes:
    """Make a key and its certificate, as PKCS#12 that only the secret opens.

    Nobody vouches for the name: the certificate proves that the same hand signed, no more.
    """
    if not secret:
        raise SecretIsEmpty
    key = ec.generate_private_key(ec.SECP256R1())
    certificate = _self_issued(key, _subject(name, role), at)
    sealed = (
        PrivateFormat.PKCS12.encryption_builder()
        .kdf_rounds(_ROUNDS)
        .key_cert_algorithm(pkcs12.PBES.PBESv2SHA256AndAES256CBC)
        .hmac_hash(SHA256())
        .build(password_of(secret))
    )
    return pkcs12.serialize_key_and_certificates(None, key, certificate, None, sealed)


def described(der: bytes) -> Certificate:
    """Read what a certificate says of itself."""
    read = x509.load_der_x509_certificate(der)
    return Certificate(
        name=_called(read.subject),
        issuer=_called(read.issuer),
        since=read.not_valid_before_utc,
        until=read.not_valid_after_utc,
        fingerprint=read.fingerprint(SHA256()).hex(),
        signs=_signs(read),
        der=der,
    )


def certificate_of(identity: bytes, secret: str) -> Certificate:
    """Open an identity and tell what its certificate says; raises WrongSecret, NotACertificate."""
    _, certificate, _ = _unlocked(identity, secret)
    return described(certificate.public_bytes(Encoding.DER))


def unlocked(identity: bytes, secret: str) -> tuple[bytes, Certificate]:
    """Open an identity, which is slow on purpose; give it as it lies open, and its certificate.

    Of the others in it those go along that vouch for it: a signature holds no more.
    Raises WrongSecret, NotACertificate.
    """
    key, certificate, others = _unlocked(identity, secret)
    der = certificate.public_bytes(Encoding.DER)
    chain = chain_of(der, (one.public_bytes(Encoding.DER) for one in others))
    vouching = [one for one in others if one.public_bytes(Encoding.DER) in chain]
    opened = pkcs12.serialize_key_and_certificates(None, key, certificate, vouching, NoEncryption())
    return opened, described(der)


def chain_of(der: bytes, others: Iterable[bytes]) -> tuple[bytes, ...]:
    """Give those of other certificates that vouch for one, or for one that does."""
    return tuple(dict.fromkeys(_above(der, [one for one in others if one != der])))


def _above(der: bytes, others: list[bytes]) -> Iterator[bytes]:
    for issuer in (one for one in others if _is_issued_by(der, one)):
        yield issuer
        yield from _above(issuer, [one for one in others if one != issuer])


def _is_issued_by(der: bytes, issuer: bytes) -> bool:
    try:
        read = x509.load_der_x509_certificate(der)
        read.verify_directly_issued_by(x509.load_der_x509_certificate(issuer))
    except (ValueError, TypeError, InvalidSignature):
        return False
    return True


def _unlocked(
    identity: bytes, secret: str
) -> tuple[pkcs12.PKCS12PrivateKeyTypes, x509.Certificate, list[x509.Certificate]]:
    """Open it; the secret is spelled the same on every keyboard, or else just as it was typed."""
    for password in (password_of(secret), secret.encode("utf-8", "replace")):
        opened = _opened(identity, password)
        if opened is not None:
            key, certificate, others = opened
            if key is None or certificate is None:
                raise NotACertificate
            return cast(pkcs12.PKCS12PrivateKeyTypes, key), certificate, others
    raise WrongSecret


def handed_over(file: bytes, password: str, at: datetime) -> Certificate:
    """Tell whose certificate a file of the authority holds, if one can sign with it now.

    Raises NotACertificate, WrongPassword, and as `fit_to_sign` does.
    """
    if not file.startswith(_DER) or _is_bare(file):
        raise NotACertificate
    try:
        _, certificate, others = _unlocked(file, password)
    except WrongSecret:
        raise WrongPassword from None
    return fit_to_sign([one.public_bytes(Encoding.DER) for one in (certificate, *others)], at)


def fit_to_sign(chain: Sequence[bytes], at: datetime) -> Certificate:
    """Tell what a certificate says of itself, the first of its chain, if one can sign with it now.

    Raises CertificateRanOut, CertificateNotYetValid, NotForSigning, SpelledAnew.
    """
    certificate = described(chain[0])
    certificate.check(at)
    must_stay_as_it_is(chain)
    return certificate


def password_of(secret: str) -> bytes:
    """Spell a secret the same way on every keyboard."""
    return unicodedata.normalize("NFKC", secret).encode("utf-8", "replace")


_Opened = tuple[PrivateKeyTypes | None, x509.Certificate | None, list[x509.Certificate]]


def _opened(identity: bytes, password: bytes) -> _Opened | None:
    try:
        return pkcs12.load_key_and_certificates(identity, password)
    except ValueError:
        return None


def _is_bare(file: bytes) -> bool:
    """Tell whether a file is a certificate alone, without its key."""
    try:
        x509.load_der_x509_certificate(file)
    except ValueError:
        return False
    return True


def _called(name: x509.Name) -> str:
    """Name whoever a certificate names, and with them their office where it is said."""
    wanted = (NameOID.COMMON_NAME, NameOID.ORGANIZATION_NAME)
    found = [part.value for oid in wanted for part in name.get_attributes_for_oid(oid)]
    return ", ".join(one_line(str(part)) for part in found) or name.rfc4514_string()


def _signs(certificate: x509.Certificate) -> bool:
    try:
        usage = certificate.extensions.get_extension_for_class(x509.KeyUsage).value
    except x509.ExtensionNotFound:
        return True
    return usage.digital_signature or usage.content_commitment


def _subject(name: str, role: str) -> x509.Name:
    return x509.Name(
        [
            x509.NameAttribute(NameOID.COMMON_NAME, _fitting(name)),
            x509.NameAttribute(NameOID.TITLE, _fitting(role)),
        ]
    )


def _fitting(name: str) -> str:
    """Shorten a name to what a certificate holds, between two letters."""
    return one_line(name).encode()[:_LONGEST_NAME].decode("utf-8", "ignore").strip() or "-"


def _self_issued(
    key: ec.EllipticCurvePrivateKey, subject: x509.Name, at: datetime
) -> x509.Certificate:
    public = key.public_key()
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(public)
        .serial_number(x509.random_serial_number())
        .not_valid_before(at - _CLOCKS_DIFFER)
        .not_valid_after(at + _LASTS)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_FOR_SIGNING, critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(public), critical=False)
        .sign(key, SHA256())
    )


_FOR_SIGNING = x509.KeyUsage(
    digital_signature=True,
    content_commitment=True,
    key_encipherment=False,
    data_encipherment=False,
    key_agreement=False,
    key_cert_sign=False,
    crl_sign=False,
    encipher_only=False,
    decipher_only=False,
)
