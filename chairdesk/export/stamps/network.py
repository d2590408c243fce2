"""The one place from which anything is asked of a network; see docs/decisions/0007."""

import http.client
import urllib.request

from chairdesk.models.rules.address import is_address

LONGEST = 8.0
_MOST = 10_000_000


class NotReached(OSError):
    """Nobody answered there, or not what was asked."""


def posted(address: str, content: bytes, kind: str, longest: float = LONGEST) -> bytes:
    """Send a few bytes to an address, and give the answer; raises NotReached."""
    return _answer(address, longest, content, {"Content-Type": kind})


def fetched(address: str, longest: float = LONGEST) -> bytes:
    """Give what lies at an address; raises NotReached."""
    return _answer(address, longest, None, {})


def _answer(address: str, longest: float, content: bytes | None, headers: dict[str, str]) -> bytes:
    if not is_address(address):
        raise NotReached
    request = urllib.request.Request(address, content, headers)  # noqa: S310 - looked at above
    try:
        with urllib.request.urlopen(request, timeout=longest) as found:  # noqa: S310 - as above
            return bytes(found.read(_MOST))
    except (OSError, ValueError, http.client.HTTPException):
        raise NotReached from None
