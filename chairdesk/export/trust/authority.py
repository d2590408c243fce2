"""The certificates of an authority, as it hands them out: one or several, in PEM, DER or PKCS#7."""

from asn1crypto import cms, pem, x509

from chairdesk.export.failures import NoAuthority
from chairdesk.export.text import one_line

_MOST = 1_000_000


def authority_in(file: bytes) -> tuple[bytes, ...]:
    """Read every certificate out of a file, each as DER; raises NoAuthority where there is none."""
    try:
        found = tuple(one.dump() for one in _certificates(file[:_MOST]))
    except Exception:  # noqa: BLE001 - a file can be broken in more ways than a library foresees
        raise NoAuthority from None
    if not found:
        raise NoAuthority
    return found


def as_text(certificates: tuple[bytes, ...]) -> str:
    """Write certificates as PEM, so that a setting can keep them."""
    return "".join(pem.armor("CERTIFICATE", one).decode() for one in certificates)


def called(certificates: tuple[bytes, ...]) -> tuple[str, ...]:
    """Name whoever the certificates name."""
    return tuple(name_of(x509.Certificate.load(one)) for one in certificates)


def name_of(certificate: x509.Certificate) -> str:
    """Name whoever a certificate names, and with them their office where it is said."""
    return named(certificate.subject)


def named(name: x509.Name) -> str:
    """Say a name of a certificate in one line."""
    parts = name.native
    wanted = (parts.get("common_name"), parts.get("organization_name"))
    said = ", ".join(str(part) for part in wanted if part)
    return one_line(said) or one_line(name.human_friendly)


def _certificates(file: bytes) -> list[x509.Certificate]:
    if not pem.detect(file):
        return _in_der(file)
    blocks = pem.unarmor(file, multiple=True)
    return [one for kind, _, der in blocks if "KEY" not in kind for one in _in_der(der)]


def _in_der(der: bytes) -> list[x509.Certificate]:
    """Read one certificate, or as many as a PKCS#7 holds."""
    try:
        one = x509.Certificate.load(der, strict=True)
        one.native  # noqa: B018 - read to the end, so that what is no certificate is found here
    except (ValueError, TypeError):
        held = cms.ContentInfo.load(der, strict=True)["content"]["certificates"]
        return [choice.chosen for choice in held]
    return [one]
