"""Cards of software (SoftHSM): each with a key of its own, its certificate, and a PIN."""

import os
import subprocess
from contextlib import contextmanager
from pathlib import Path

import pkcs11
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from pkcs11 import Attribute, ObjectClass
from pkcs11.util.ec import decode_ec_private_key
from pkcs11.util.rsa import decode_rsa_private_key

PIN = "314159"
PLACES = ("/usr/lib/softhsm/libsofthsm2.so", "/usr/lib64/pkcs11/libsofthsm2.so")
MODULE = next((place for place in PLACES if Path(place).exists()), PLACES[0])


@contextmanager
def drawer(folder):
    """Keep cards in a folder, for this process and those that it starts; forget them at the end."""
    (folder / "cards").mkdir()
    (folder / "softhsm2.conf").write_text(f"directories.tokendir = {folder}/cards\n")
    before = os.environ.get("SOFTHSM2_CONF")
    os.environ["SOFTHSM2_CONF"] = str(folder / "softhsm2.conf")
    try:
        yield
    finally:
        pkcs11.unload(MODULE)
        if before is None:
            del os.environ["SOFTHSM2_CONF"]


def put_in(label):
    """Put an empty card into the reader."""
    told = ("--init-token", "--free", "--label", label, "--so-pin", "271828", "--pin", PIN)
    subprocess.run(["softhsm2-util", *told], check=True, capture_output=True)


def write_on(label, key, certificates, *, asks_always=False):
    """Write a key and certificates on a card, the key's own first."""
    public = {"encoding": Encoding.DER, "format": PrivateFormat.TraditionalOpenSSL}
    der = key.private_bytes(**public, encryption_algorithm=NoEncryption())
    is_rsa = hasattr(key, "key_size") and not hasattr(key, "curve")
    read = decode_rsa_private_key(der) if is_rsa else decode_ec_private_key(der)
    library = pkcs11.lib(MODULE)
    library.reinitialize()
    with library.get_token(token_label=label).open(rw=True, user_pin=PIN) as session:
        written = {Attribute.ID: b"\x01", Attribute.TOKEN: True, Attribute.SIGN: True}
        always = {Attribute.ALWAYS_AUTHENTICATE: True} if asks_always else {}
        session.create_object({**read, **written, **always, Attribute.PRIVATE: True})
        for number, certificate in enumerate(certificates, start=1):
            session.create_object(_written(certificate, bytes([number])))


def _written(certificate, number):
    return {
        Attribute.CLASS: ObjectClass.CERTIFICATE,
        Attribute.CERTIFICATE_TYPE: pkcs11.CertificateType.X_509,
        Attribute.TOKEN: True,
        Attribute.ID: number,
        Attribute.SUBJECT: certificate.subject.public_bytes(),
        Attribute.VALUE: certificate.public_bytes(Encoding.DER),
    }
