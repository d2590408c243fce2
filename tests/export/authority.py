"""An invented authority that issues certificates: a root, an issuer below it, and who signs."""

from datetime import UTC, datetime, timedelta
from functools import cache

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, Encoding, pkcs12
from cryptography.x509 import ocsp
from cryptography.x509.oid import AuthorityInformationAccessOID, ExtendedKeyUsageOID, NameOID

SINCE = datetime(2026, 1, 1, tzinfo=UTC)
UNTIL = datetime(2028, 1, 1, tzinfo=UTC)
LISTS, ANSWERS = "http://lists.invalid", "http://answers.invalid"


def _list_of(name):
    """Name the place of an issuer's list as an address may be: a blank is not written as one."""
    return f"{LISTS}/{name.rfc4514_string().replace(' ', '-')}.crl"


def _name(common, organisation=""):
    parts = [x509.NameAttribute(NameOID.COMMON_NAME, common)]
    if organisation:
        parts.append(x509.NameAttribute(NameOID.ORGANIZATION_NAME, organisation))
    return x509.Name(parts)


def _usage(*, issues, signs):
    return x509.KeyUsage(
        digital_signature=signs,
        content_commitment=signs,
        key_encipherment=not (issues or signs),
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=issues,
        crl_sign=issues,
        encipher_only=False,
        decipher_only=False,
    )


def _to_be_asked():
    place = x509.UniformResourceIdentifier(ANSWERS)
    told = x509.AccessDescription(AuthorityInformationAccessOID.OCSP, place)
    return x509.AuthorityInformationAccess([told])


def _issued(
    subject, issuer, keys, *, issues=False, signs=False, stamps=False, asked=False, told=""
):
    """Issue a certificate; `keys` are its own and its issuer's; `asked` names no list."""
    own, issuers = keys
    public = own.public_key()
    of_issuer = x509.AuthorityKeyIdentifier.from_issuer_public_key(issuers.public_key())
    lies_at = [x509.UniformResourceIdentifier(told or _list_of(issuer))]
    place = x509.DistributionPoint(lies_at, None, None, None)
    begun = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(public)
        .serial_number(x509.random_serial_number())
        .not_valid_before(SINCE)
        .not_valid_after(UNTIL + timedelta(days=3653 if issues else 0))
        .add_extension(x509.BasicConstraints(ca=issues, path_length=None), critical=True)
        .add_extension(_usage(issues=issues, signs=signs), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(public), critical=False)
        .add_extension(of_issuer, critical=False)
        .add_extension(
            _to_be_asked() if asked else x509.CRLDistributionPoints([place]), critical=False
        )
    )
    if stamps:
        use = x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING])
        begun = begun.add_extension(use, critical=True)
    return begun.sign(issuers, SHA256())


_ROOT_KEY, _ISSUER_KEY = (ec.generate_private_key(ec.SECP256R1()) for _ in range(2))
_ROOT_NAME, _ISSUER_NAME = _name("Invented Council root"), _name("Invented Council signing")
_ROOT = _issued(_ROOT_NAME, _ROOT_NAME, (_ROOT_KEY, _ROOT_KEY), issues=True)
_ISSUER = _issued(_ISSUER_NAME, _ROOT_NAME, (_ISSUER_KEY, _ROOT_KEY), issues=True)
ROOT = _ROOT.public_bytes(Encoding.PEM)
ROOT_DER = _ROOT.public_bytes(Encoding.DER)


@cache
def from_the_authority(name="Morag Sinclair", opens="pass word", *, signs=True, asked=False):
    """Give somebody's certificate and key, and the issuer's certificate, as PKCS#12."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = _name(name, "Invented Council")
    theirs = _issued(subject, _ISSUER_NAME, (key, _ISSUER_KEY), signs=signs, asked=asked)
    sealed = BestAvailableEncryption(opens.encode())
    return pkcs12.serialize_key_and_certificates(b"theirs", key, theirs, [_ISSUER], sealed)


def with_a_blank_in_an_address(opens="pass word"):
    """Give a certificate that libraries spell anew, and its key, as PKCS#12."""
    key = ec.generate_private_key(ec.SECP256R1())
    theirs = _issued(
        _name("Morag Sinclair"),
        _name("Invented Council"),
        (key, _ISSUER_KEY),
        signs=True,
        told=f"{LISTS}/Invented Council.crl",
    )
    sealed = BestAvailableEncryption(opens.encode())
    return pkcs12.serialize_key_and_certificates(b"theirs", key, theirs, None, sealed)


def for_a_card(key, name="Morag Sinclair"):
    """Certify a key that lies on a card; the issuer's certificate beside it."""
    return _issued(
        _name(name, "Invented Council"), _ISSUER_NAME, (key, _ISSUER_KEY), signs=True
    ), _ISSUER


@cache
def of_another_authority(name="Morag Sinclair", opens="pass word"):
    """Give a certificate of an authority that only calls itself the same."""
    key, others = (ec.generate_private_key(ec.SECP256R1()) for _ in range(2))
    theirs = _issued(_name(name, "Invented Council"), _ISSUER_NAME, (key, others), signs=True)
    issuer = _issued(_ISSUER_NAME, _ROOT_NAME, (others, others), issues=True)
    sealed = BestAvailableEncryption(opens.encode())
    return pkcs12.serialize_key_and_certificates(b"theirs", key, theirs, [issuer], sealed)


@cache
def of_the_stamps():
    """Give the certificate with which the authority stamps times, and its key."""
    key = rsa.generate_private_key(65537, 2048)
    stamps = _name("Invented Council stamps")
    keys = (key, _ISSUER_KEY)
    return _issued(stamps, _ISSUER_NAME, keys, signs=True, stamps=True), key, _ISSUER


def lists(at, *serials):
    """Give what lies at each address that the certificates name: the lists of the withdrawn."""
    names = map(_list_of, (_ROOT_NAME, _ISSUER_NAME))
    return dict(zip(names, withdrawals(at, *serials), strict=True))


def withdrawals(at, *serials):
    """Give the lists of withdrawn certificates at some time: the root's, the issuer's."""
    told = ((_ROOT_NAME, _ROOT_KEY, ()), (_ISSUER_NAME, _ISSUER_KEY, serials))
    return tuple(_withdrawn(name, key, gone, at) for name, key, gone in told)


def _withdrawn(name, key, serials, at):
    told = x509.CertificateRevocationListBuilder().issuer_name(name)
    told = told.last_update(at).next_update(at + timedelta(days=30))
    told = told.add_extension(x509.CRLNumber(1), critical=False).add_extension(
        x509.AuthorityKeyIdentifier.from_issuer_public_key(key.public_key()), critical=False
    )
    for serial in serials:
        gone = (
            x509.RevokedCertificateBuilder()
            .serial_number(serial)
            .revocation_date(at - timedelta(days=1))
        )
        told = told.add_revoked_certificate(gone.build())
    return told.sign(key, SHA256()).public_bytes(Encoding.DER)


def answer(question, at, *withdrawn):
    """Answer, as the issuer, whether the certificate of somebody was withdrawn."""
    wanted = ocsp.load_der_ocsp_request(question)
    is_gone = wanted.serial_number in withdrawn
    told = ocsp.OCSPResponseBuilder().add_response_by_hash(
        wanted.issuer_name_hash,
        wanted.issuer_key_hash,
        wanted.serial_number,
        wanted.hash_algorithm,
        ocsp.OCSPCertStatus.REVOKED if is_gone else ocsp.OCSPCertStatus.GOOD,
        at,
        at + timedelta(days=30),
        at - timedelta(days=1) if is_gone else None,
        None,
    )
    told = told.responder_id(ocsp.OCSPResponderEncoding.HASH, _ISSUER)
    return told.sign(_ISSUER_KEY, SHA256()).public_bytes(Encoding.DER)


def bare_certificate():
    """Give a certificate without its key."""
    return ROOT_DER
