"""Whether those signed who were expected to, and nobody else; whether it is the paper expected."""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator

from chairdesk.export.verdict import Expected, Fault, Signer
from chairdesk.models.paper import RegisteredPaper


def faults_of(expected: Expected, signers: Iterable[Signer]) -> Iterator[Fault]:
    """Name what is otherwise than expected of those who signed."""
    names = [signer.name for signer in signers]
    if expected.names and _told(expected.names) != _told(names):
        yield Fault.NOT_WHO_WAS_EXPECTED
    if expected.count is not None and expected.count != len(names):
        yield Fault.NOT_AS_MANY


def faults_of_another(
    expected: Expected, paper: RegisteredPaper | None, title: str
) -> Iterator[Fault]:
    """Name in what it is another paper than expected; the register knows better than a title."""
    if expected.conference and not _is_of(expected.conference, paper, title):
        yield Fault.OF_ANOTHER_CONFERENCE
    found = (paper.document.kind, paper.document.reader) if paper else ("", "")
    wanted = (expected.kind, expected.reader)
    if any(want and _read(want) != _read(have) for want, have in zip(wanted, found, strict=True)):
        yield Fault.ANOTHER_PAPER
    if expected.is_newest and paper is not None and paper.later is not None:
        yield Fault.REPLACED


def _is_of(reference: str, paper: RegisteredPaper | None, title: str) -> bool:
    if paper is not None:
        known = paper.arrangements.reference if paper.arrangements else ""
        return _read(known) == _read(reference)
    return _read(title).endswith(f", {_read(reference)}")


def _told(names: Iterable[str]) -> Counter[str]:
    return Counter(map(_read, names))


def _read(name: str) -> str:
    """Compare names as they are read, not as they are spelled in bytes."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())
