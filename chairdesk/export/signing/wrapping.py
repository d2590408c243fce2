"""Whether what wraps a signature, and no signature covers, is as it was written."""

from typing import Any

from asn1crypto import parser

from chairdesk.export.certificate import chain_of

_FIRST_VERSION = b"\x02\x01\x01"
_NO_PARAMETERS = (b"", b"\x05\x00")
"""How the version of a signature is written, and that its digest has no parameters (RFC 5652)."""
_STAMP = "signature_time_stamp_token"


def is_as_written(signature: Any, gap: bytes) -> bool:  # noqa: ANN401 - of a library that tells no types
    """Tell whether nothing in the part that a signature cannot cover was changed or slipped in."""
    return (
        _has_clean_gap(signature, gap)
        and _names_one_digest(signature)
        and _is_wrapped_as_written(signature)
        and _holds_nothing_else(signature)
    )


def _has_clean_gap(signature: Any, gap: bytes) -> bool:  # noqa: ANN401 - as above
    """Tell whether the part that a signature cannot cover holds the signature and no more."""
    contents = signature.pkcs7_content
    _, _, _, header, content, trailer = parser.parse(contents)
    used = len(header + content + trailer)
    spelled = f"<{contents.hex()}>".encode()
    is_spelled_so = gap in {spelled, spelled.upper()}
    return signature.byte_range[0] == 0 and is_spelled_so and not any(contents[used:])


def _names_one_digest(signature: Any) -> bool:  # noqa: ANN401 - as above
    """Tell whether a signature names, where nothing covers it, the digest that it was made with."""
    named = {one["algorithm"].native for one in signature.signed_data["digest_algorithms"]}
    return named == {signature.signer_info["digest_algorithm"]["algorithm"].native}


def _is_wrapped_as_written(signature: Any) -> bool:  # noqa: ANN401 - as above
    """Tell whether what wraps a signature, and nothing covers, is as it is written to the byte."""
    _, _, _, _, content, _ = parser.parse(signature.pkcs7_content)
    _, _, _, *kind = parser.parse(content)
    parser.parse(content[len(b"".join(kind)) :], strict=True)  # nothing follows the signature
    signed, signer = signature.signed_data, signature.signer_info
    digests = (*signed["digest_algorithms"], signer["digest_algorithm"])
    return {signed["version"].dump(), signer["version"].dump()} == {_FIRST_VERSION} and all(
        one["parameters"].dump() in _NO_PARAMETERS for one in digests
    )


def _holds_nothing_else(signature: Any) -> bool:  # noqa: ANN401 - as above
    """Tell whether beside the signature stand only the signer's chain and at most a time stamp."""
    signed, signer = signature.signed_data, signature.signer_info
    beside = [one["type"].native for one in signer["unsigned_attrs"] or ()]
    held = [one.chosen.dump() for one in signed["certificates"]]
    own = signature.signer_cert.dump()
    return (
        signed["crls"].native is None
        and beside in ([], [_STAMP])
        and len(held) == len(set(held))
        and set(held) == {own, *chain_of(own, held)}
    )
