"""Time stamps for what a hand signs, and the proofs that let somebody judge it years later."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Any

from asn1crypto import crl, ocsp, tsp, x509
from pyhanko.sign.timestamps import TimeStamper

from chairdesk.export.stamps.network import NotReached, fetched, posted

_ASKED, _PROBE = "application/timestamp-query", bytes(32)
_INQUIRY = "application/ocsp-request"
Ask = Callable[[bytes], bytes]
Fetch = Callable[[str], bytes]
Inquire = Callable[[str, bytes], bytes]

Proofs = dict[str, Any]
"""Certificates, lists of withdrawn ones and answers about them, as the library calls each."""


def _inquired(address: str, question: bytes) -> bytes:
    return posted(address, question, _INQUIRY)


class Stamps:
    """Asks one authority for a stamp for each signature; once it is silent, not again."""

    def __init__(self, ask: Ask, fetch: Fetch = fetched, inquire: Inquire = _inquired) -> None:
        self.is_missed = False
        self._fetch, self._inquire = fetch, inquire
        self._stamper = _Stamper(ask)
        self._certificates: tuple[x509.Certificate, ...] = ()
        self._proofs: dict[tuple[bytes, ...], Proofs] = {}

    @property
    def stamper(self) -> TimeStamper | None:
        """Whom to ask for the next stamp; nobody once it was asked in vain."""
        return None if self.is_missed else self._stamper

    def try_out(self) -> None:
        """Ask for a stamp that nobody needs, before a key is asked to sign anything."""
        try:
            self._certificates = tuple(self._stamper.certificates())
        except (OSError, ValueError):
            self.is_missed = True

    def proofs(self, chain: Sequence[x509.Certificate]) -> Proofs:
        """Give the certificates of signer and stamp, and whether any of them was withdrawn."""
        certificates = (*chain, *self._certificates)
        known_as = tuple(one.sha256 for one in certificates)
        if known_as not in self._proofs:
            lists, answers = tuple(self._fetched(certificates)), tuple(self._answered(certificates))
            self._proofs[known_as] = {"certs": certificates, "crls": lists, "ocsps": answers}
        return self._proofs[known_as]

    def _fetched(self, certificates: Sequence[x509.Certificate]) -> Iterator[crl.CertificateList]:
        """Fetch each list once; what cannot be had is left out, and stops nothing."""
        for address in dict.fromkeys(one for each in certificates for one in _lists_of(each)):
            try:
                yield crl.CertificateList.load(self._fetch(address), strict=True)
            except (OSError, ValueError):
                continue

    def _answered(self, certificates: Sequence[x509.Certificate]) -> Iterator[ocsp.OCSPResponse]:
        """Ask of each certificate that names somebody to ask (OCSP); silence stops nothing."""
        issuers = {one.subject.hashable: one for one in certificates}
        for one in certificates:
            issuer = issuers.get(one.issuer.hashable)
            for address in one.ocsp_urls[:1] if issuer else ():
                try:
                    answer = self._inquire(address, _question_about(one, issuer))
                    read = ocsp.OCSPResponse.load(answer, strict=True)
                    is_told = read["response_status"].native == "successful"
                except (OSError, ValueError):
                    continue
                if is_told:
                    yield read


def stamps_from(address: str) -> Stamps:
    """Ask for stamps at an address, and for lists wherever certificates name one."""
    return Stamps(partial(posted, address, kind=_ASKED))


class _Stamper(TimeStamper):
    """Sends the library's questions: each holds a hash and a number drawn at random."""

    def __init__(self, ask: Ask) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._ask = ask

    async def async_request_tsa_response(self, req: tsp.TimeStampReq) -> tsp.TimeStampResp:
        """Ask, and read the answer."""
        return self._asked(req)

    def certificates(self) -> Iterator[x509.Certificate]:
        """Give the certificates that a stamp brings along."""
        _, question = self.request_cms(_PROBE, "sha256")  # type: ignore[no-untyped-call]
        answer = self._asked(question)
        if answer["status"]["status"].native not in {"granted", "granted_with_mods"}:
            raise NotReached
        for held in answer["time_stamp_token"]["content"]["certificates"]:
            yield held.chosen

    def _asked(self, question: tsp.TimeStampReq) -> tsp.TimeStampResp:
        try:
            return tsp.TimeStampResp.load(self._ask(question.dump()), strict=True)
        except (ValueError, TypeError):
            raise NotReached from None


def _question_about(certificate: x509.Certificate, issuer: x509.Certificate) -> bytes:
    """Ask whether a certificate was withdrawn: it is named by its number and its issuer alone."""
    named = {
        "hash_algorithm": {"algorithm": "sha1"},
        "issuer_name_hash": certificate.issuer.sha1,
        "issuer_key_hash": issuer.public_key.sha1,
        "serial_number": certificate.serial_number,
    }
    asked = {"request_list": [{"req_cert": named}]}
    return bytes(ocsp.OCSPRequest({"tbs_request": asked}).dump())


def _lists_of(certificate: x509.Certificate) -> Iterator[str]:
    for place in certificate.crl_distribution_points:
        if place.url:
            yield str(place.url)
