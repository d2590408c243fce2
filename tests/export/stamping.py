"""An authority that stamps times, as its server answers."""

from asn1crypto import keys, tsp, x509
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from pyhanko.sign.timestamps.dummy_client import DummyTimeStamper

from chairdesk.export.stamps.network import NotReached
from chairdesk.export.stamps.stamps import Stamps
from tests.export.authority import lists, of_the_stamps
from tests.export.signing import AT


def answering(at=AT):
    """Give what answers a question for a stamp, byte for byte."""
    told, key, issuer = of_the_stamps()
    der = key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    own, above = (x509.Certificate.load(one.public_bytes(Encoding.DER)) for one in (told, issuer))
    stamper = DummyTimeStamper(own, keys.PrivateKeyInfo.load(der), [above], fixed_dt=at)
    return lambda question: stamper.request_tsa_response(tsp.TimeStampReq.load(question)).dump()


def _silent(*_):
    raise NotReached


def stamps(at=AT, *serials):
    """Ask an authority that answers, and find its lists of withdrawn certificates."""
    places = lists(at, *serials)

    def fetch(address):
        if address not in places:
            raise NotReached
        return places[address]

    asked = Stamps(answering(at), fetch, _silent)
    asked.try_out()
    return asked


def answered(address, _longest, question, _headers, at=AT):
    """Answer as the network would: a question with a stamp, an address with the list there."""
    if question is not None:
        return answering(at)(question)
    places = lists(at)
    if address not in places:
        raise NotReached
    return places[address]
