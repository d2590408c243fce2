"""Whether a certificate stays what it is, byte for byte, when a signature takes it up."""

from collections.abc import Iterable

from asn1crypto import x509

from chairdesk.export.failures import SpelledAnew


def must_stay_as_it_is(certificates: Iterable[bytes]) -> None:
    """Refuse a certificate that is spelled otherwise once it is read and written again.

    The signature of whoever issued it would not fit it any more, nor what names it by its hash:
    an address with a blank in it is enough. Raises SpelledAnew.
    """
    for der in certificates:
        if x509.Certificate.load(der).dump(force=True) != der:
            raise SpelledAnew
