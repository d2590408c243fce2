"""What comes a moment later, in a place that is kept for it: nothing below it moves."""

from PySide6.QtWidgets import QWidget

from chairdesk.models.conference import Conference
from chairdesk.models.contribution import Hand
from chairdesk.ui.kit.plain_label import PlainLabel
from chairdesk.ui.record.paperwork import has_signed
from chairdesk.words import Words

_TITLE, _PAGES, _BYTES = "Minutes of a conference, with its reference", 10, 100_000
_HASH = " ".join(["00000000"] * 8)


def keep_room(conference: Conference, words: Words, subjects: PlainLabel, stop: QWidget) -> None:
    """Keep room for what comes while somebody may type a secret: the form stays where it is."""
    is_asking = conference.is_sealed and not has_signed(Hand.CHAIR, conference)
    if subjects.isHidden():
        subjects.setText(_usual(words) if is_asking else "")
    for part in (subjects, stop):
        policy = part.sizePolicy()
        policy.setRetainSizeWhenHidden(is_asking)
        part.setSizePolicy(policy)


def _usual(words: Words) -> str:
    """Take as many lines as what is signed does: what it is, whose, and its pages and hash."""
    pages, form = words.in_figures("pages", _PAGES), words.term("signed", "subject")
    usual = form.format(title=_TITLE, pages=pages, length=_BYTES, sha256=_HASH)
    return f"…\n…\n{usual}"
