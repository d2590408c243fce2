"""Papers put beside the register of this desk; slow, so run it beside the windows."""

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from chairdesk.desk.ports import Journal
from chairdesk.desk.register import Register, register_of
from chairdesk.export.failures import PaperFailure
from chairdesk.export.verdict import Verdict
from chairdesk.late import LOADING
from chairdesk.models.paper import SignedDocument


@dataclass(frozen=True, slots=True)
class Checked:
    """A file and the answer about it; no answer where it is no paper that can be read."""

    name: str
    verdict: Verdict | None = None
    later: SignedDocument | None = None
    is_registered: bool = False


def check_all(files: Iterable[Path], journal: Journal) -> tuple[Checked, ...]:
    """Judge each file as `chairdesk verify --with-vault` does."""
    register = register_of(journal)
    return tuple(_checked(path, register) for path in files)


def _checked(path: Path, register: Register) -> Checked:
    with LOADING:
        from chairdesk.export.verify import verify  # noqa: PLC0415 - pyHanko takes a third of a second

    try:
        pdf = path.read_bytes()
        digest = sha256(pdf).hexdigest()
        verdict = verify(pdf, register.expected(digest), register.hands)
    except (OSError, PaperFailure):
        return Checked(path.name)
    is_registered = digest in register.papers
    return Checked(path.name, verdict, register.later.get(digest), is_registered)
