"""What comes a moment later, in a place that is kept for it: nothing below it moves."""

from PySide6.QtWidgets import QWidget

from chairdesk.models.conference import Conference
from chairdesk.models.contribution import Hand
from chairdesk.ui.kit.plain_label import PlainLabel
from chairdesk.ui.record.paperwork import has_signed
from chairdesk.words import Words

_TITLE, _PAGES, _BYTES = "Minutes of a conference, with its reference", 10, 100_000
_HASH = " ".join(["00000000"] * 8)


def keep_room(conference: Conference, subjects: "ToldInPlace", stop: QWidget) -> None:
    """Keep room for what comes while somebody may type a secret: the form stays where it is."""
    is_asking = conference.is_sealed and not has_signed(Hand.CHAIR, conference)
    subjects.keep_its_place(is_kept=is_asking)
    _keep_place_of(stop, is_kept=is_asking)


def _keep_place_of(part: QWidget, *, is_kept: bool) -> None:
    """Keep the place of a part while it is hidden, or give it away."""
    policy = part.sizePolicy()
    policy.setRetainSizeWhenHidden(is_kept)
    part.setSizePolicy(policy)


class ToldInPlace(PlainLabel):
    """What is signed: a name, a line for whose it is, and pages, bytes and a hash."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        pages = words.in_figures("pages", _PAGES)
        form = words.term("signed", "subject")
        usual = form.format(title=_TITLE, pages=pages, length=_BYTES, sha256=_HASH)
        self._usual = f"…\n…\n{usual}"

    def keep_its_place(self, *, is_kept: bool) -> None:
        """Keep as much room as what is signed usually takes, until it is told."""
        if self.isHidden():
            self.setText(self._usual if is_kept else "")
        _keep_place_of(self, is_kept=is_kept)
