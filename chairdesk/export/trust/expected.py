"""Whether those signed who were expected to, and nobody else."""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator

from chairdesk.export.verdict import Expected, Fault, Signer


def faults_of(expected: Expected, signers: Iterable[Signer]) -> Iterator[Fault]:
    """Name what is otherwise than expected."""
    names = [signer.name for signer in signers]
    if expected.names and _told(expected.names) != _told(names):
        yield Fault.NOT_WHO_WAS_EXPECTED
    if expected.count is not None and expected.count != len(names):
        yield Fault.NOT_AS_MANY


def _told(names: Iterable[str]) -> Counter[str]:
    """Compare names as they are read, not as they are spelled in bytes."""
    return Counter(
        " ".join(unicodedata.normalize("NFKC", name).casefold().split()) for name in names
    )
