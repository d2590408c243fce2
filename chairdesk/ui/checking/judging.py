"""Papers put beside the register of this desk; slow, so run it beside the windows."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from chairdesk.desk.register import Register, register_of
from chairdesk.desk.shelves import Journal
from chairdesk.export.failures import NoAuthority, PaperFailure
from chairdesk.export.verdict import ANYTHING, Beside, Expected, Verdict
from chairdesk.late import LOADING


@dataclass(frozen=True, slots=True)
class Checked:
    """A file and the answer about it; no answer where it is no paper that can be read."""

    name: str
    verdict: Verdict | None = None


AUTHORITY = "authority"
"""The setting that keeps the certificates of the authority, as text."""
_MOST_BYTES = 1_000_000


def check_all(
    files: Iterable[Path], journal: Journal, authority: str = "", expected: Expected = ANYTHING
) -> tuple[Checked, ...]:
    """Judge each file as `chairdesk verify --with-vault` does, beside the authority if any."""
    with LOADING:  # pyHanko takes a third of a second, which the first window need not wait for
        from chairdesk.export.trust.authority import authority_in  # noqa: PLC0415

    register = register_of(journal)
    trusted = authority_in(authority.encode()) if authority else ()
    beside = Beside(register.hands, trusted, expected)
    return tuple(_checked(path, register, beside) for path in files)


def authority_of(file: Path) -> str:
    """Read the certificates of an authority, to be kept as text; raises NoAuthority."""
    with LOADING:
        from chairdesk.export.trust.authority import as_text, authority_in  # noqa: PLC0415 - as above

    try:
        with file.open("rb") as opened:
            return as_text(authority_in(opened.read(_MOST_BYTES)))
    except OSError:
        raise NoAuthority from None


def names_in(authority: str) -> tuple[str, ...]:
    """Name whom the certificates of an authority name."""
    with LOADING:
        from chairdesk.export.trust.authority import authority_in, called  # noqa: PLC0415 - as above

    return called(authority_in(authority.encode())) if authority else ()


def _checked(path: Path, register: Register, beside: Beside) -> Checked:
    with LOADING:
        from chairdesk.export.verify import verify  # noqa: PLC0415 - pyHanko takes a third of a second

    try:
        pdf = path.read_bytes()
        digest = sha256(pdf).hexdigest()
        known = replace(beside, paper=register.papers.get(digest))
        return Checked(path.name, verify(pdf, register.expected(digest), known))
    except (OSError, PaperFailure):
        return Checked(path.name)
