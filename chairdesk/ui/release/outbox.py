"""Papers written out to a folder that the chair chose, and how that may fail."""

import errno
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QWidget

from chairdesk.desk.ports import DiskFull, VaultFailure
from chairdesk.desk.shelves import KeptDocument
from chairdesk.export.document import Document
from chairdesk.export.manifest import NotTakenBack, Paper, left_unfinished, write_papers
from chairdesk.export.release.working_copy import working_copy_of
from chairdesk.export.text import grouped
from chairdesk.late import LOADING
from chairdesk.models.conference import Conference
from chairdesk.models.standing.amendments import Amendments
from chairdesk.ui.kit.layers.file_choice import FileChoice
from chairdesk.ui.record.paperwork import planned
from chairdesk.words import Words

LARGE_PRINT = "large-print"
"""How the kind of a reading copy in large print ends."""


class FolderRefuses(VaultFailure):
    """The folder cannot be written to."""


class MayHaveLeft(VaultFailure):
    """The folder took some of the papers, not all, and cannot be cleared of those it took."""


def write_out(
    documents: Iterable[KeptDocument],
    reference: str,
    folder: Path,
    called: Callable[[Paper], str] = lambda _: "",
    listed_as: Callable[[Paper], str] = lambda paper: paper.reader,
) -> Path:
    """Write papers and their `manifest.json` into a folder; give the manifest's path.

    Raises DiskFull or FolderRefuses; then none of the papers is there. Raises MayHaveLeft.
    """
    try:
        return write_papers(documents, folder, reference, called, listed_as)
    except NotTakenBack:
        raise MayHaveLeft from None
    except OSError as why:
        is_full = why.errno in (errno.ENOSPC, errno.EDQUOT)
        raise (DiskFull if is_full else FolderRefuses) from None


def lies_in(folder: Path, kind: str, sha256_wanted: str) -> bool:
    """Say whether a file under a name of ours is just a paper; what cannot be read is not."""
    with suppress(OSError):
        files = (path for path in folder.glob(f"{kind}*") if path.is_file())
        return any(sha256(path.read_bytes()).hexdigest() == sha256_wanted for path in files)
    return False


def sweep(folder: Path, kind: str) -> None:
    """Take away what a kill left half written of a kind of paper, as far as the folder lets it."""
    with suppress(OSError):
        for part in left_unfinished(folder, kind):
            part.unlink()


def unsigned_copy(paper: KeptDocument, conference: Conference, words: Words) -> KeptDocument | None:
    """Make a paper's working copy, which nobody signed; None for what is no page."""
    document = _document_of(paper, conference)
    if document is None:
        return None
    content = working_copy_of(document, words.term("paper", "working-copy"))
    return _beside(paper, "unsigned-working-copy", content)


def large_print_of(
    paper: KeptDocument, conference: Conference, words: Words
) -> KeptDocument | None:
    """Draw a signed paper once more in large print, unsigned, naming the hash of the signed one.

    None for what is no page. Slow, so run it beside the windows. Raises a PaperFailure.
    """
    document = _document_of(paper, conference)
    if document is None:
        return None
    # the pages are drawn in a process of their own, which the first window need not wait for
    with LOADING:
        from chairdesk.export.letters.reading_copy import reading_copy_of  # noqa: PLC0415
        from chairdesk.export.press import printed  # noqa: PLC0415

    says = words.term("paper", "large-print").format(hash=grouped(paper.sha256))
    content = next(printed([reading_copy_of(document, says)]))
    return _beside(paper, LARGE_PRINT, content)


def _document_of(paper: KeptDocument, conference: Conference) -> Document | None:
    if paper.version == 1:
        conference = replace(conference, amendments=Amendments())
    if paper.version != conference.amendments.version:
        return None
    drawn = {one.name: one.document for one in planned(conference)}
    return drawn.get((paper.kind, paper.reader))


def _beside(paper: KeptDocument, what: str, content: bytes) -> KeptDocument:
    kind = f"{paper.kind}-{what}"
    return KeptDocument(kind, paper.reader, sha256(content).hexdigest(), content, paper.version)


def ask_for_folder(page: QWidget, title: str) -> SignalInstance:
    """Ask for a folder, beside the page and not in its way; give what tells the answer."""
    choice = FileChoice(page, title)
    choice.setFileMode(FileChoice.FileMode.Directory)
    choice.setOption(FileChoice.Option.ShowDirsOnly, True)
    choice.open()
    answered: SignalInstance = choice.fileSelected
    return answered
