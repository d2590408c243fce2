"""A signing identity: a key and a certificate of one's own making, opened by one secret."""

import unicodedata
from datetime import datetime, timedelta

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import PrivateFormat, pkcs12
from cryptography.x509.oid import NameOID

from chairdesk.export.failures import SecretIsEmpty, WrongSecret
from chairdesk.export.text import grouped, one_line

__all__ = ["fingerprint", "grouped", "new_identity", "password_of"]

_LASTS = timedelta(days=3653)
_CLOCKS_DIFFER = timedelta(days=1)
_ROUNDS = 200_000
_LONGEST_NAME = 64


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


def fingerprint(identity: bytes, secret: str) -> str:
    """Give the SHA-256 of the identity's certificate, in hexadecimal."""
    try:
        _, certificate, _ = pkcs12.load_key_and_certificates(identity, password_of(secret))
    except ValueError:
        raise WrongSecret from None
    if certificate is None:
        raise WrongSecret
    return certificate.fingerprint(SHA256()).hex()


def password_of(secret: str) -> bytes:
    """Spell a secret the same way on every keyboard."""
    return unicodedata.normalize("NFKC", secret).encode()


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
