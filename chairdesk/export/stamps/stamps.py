"""Time stamps for what a hand signs, and the proofs that let somebody judge it years later."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from asn1crypto import crl, tsp, x509
from pyhanko.sign.timestamps import TimeStamper

from chairdesk.export.stamps.network import NotReached, fetched, posted

_ASKED, _PROBE = "application/timestamp-query", bytes(32)
Ask = Callable[[bytes], bytes]
Fetch = Callable[[str], bytes]


class Stamps:
    """Asks one authority for a stamp for each signature; once it is silent, not again."""

    def __init__(self, ask: Ask, fetch: Fetch = fetched) -> None:
        self.is_missed = False
        self._fetch = fetch
        self._stamper = _Stamper(ask)
        self._certificates: tuple[x509.Certificate, ...] = ()
        self._lists: tuple[crl.CertificateList, ...] | None = None

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

    def proofs(self, chain: Iterable[x509.Certificate]) -> "Proofs":
        """Give the certificates of signer and stamp, and the lists of those withdrawn, if any."""
        certificates = (*chain, *self._certificates)
        if self._lists is None:
            self._lists = tuple(self._fetched(certificates))
        return certificates, self._lists

    def _fetched(self, certificates: Iterable[x509.Certificate]) -> Iterator[crl.CertificateList]:
        """Fetch each list once; what cannot be had is left out, and stops nothing."""
        for address in dict.fromkeys(one for each in certificates for one in _lists_of(each)):
            try:
                yield crl.CertificateList.load(self._fetch(address), strict=True)
            except (OSError, ValueError):
                continue


Proofs = tuple[tuple[x509.Certificate, ...], tuple[crl.CertificateList, ...]]


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


def _lists_of(certificate: x509.Certificate) -> Iterator[str]:
    for place in certificate.crl_distribution_points:
        if place.url:
            yield str(place.url)
