"""Whether a signature that was just put to a paper holds, before anybody calls it signed."""

from io import BytesIO

from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import EmbeddedPdfSignature, validate_pdf_signature
from pyhanko.sign.validation.status import SignatureCoverageLevel
from pyhanko_certvalidator import ValidationContext

from chairdesk.export.failures import DoesNotHold
from chairdesk.export.signing.wrapping import is_as_written


def must_hold(signed: bytes, before: bytes, place: str, der: bytes) -> bytes:
    """Give a paper that was just signed, if its last signature is by this certificate and holds.

    What was there before must stand in it to the byte. That nothing else was touched needs no
    long comparison: nothing comes after the signature. Raises DoesNotHold.
    """
    try:
        is_good = signed.startswith(before) and _is_good(signed, place, der)
    except Exception:  # noqa: BLE001 - whatever is wrong with it, it was not signed
        is_good = False
    if not is_good:
        raise DoesNotHold
    return signed


def _is_good(signed: bytes, place: str, der: bytes) -> bool:
    found = {one.field_name: one for one in PdfFileReader(BytesIO(signed)).embedded_signatures}
    signature: EmbeddedPdfSignature = found[place]
    certificate = signature.signer_cert
    when = signature.self_reported_timestamp
    trusting = ValidationContext(trust_roots=[certificate], allow_fetching=False, moment=when)
    status = validate_pdf_signature(signature, trusting)
    _, begins, ends, _ = signature.byte_range
    return (
        is_as_written(signature, signed[begins:ends])
        and status.intact
        and status.valid
        and certificate.dump() == der
        and status.coverage == SignatureCoverageLevel.ENTIRE_FILE
    )
