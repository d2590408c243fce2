"""Every key as it is set now, on one page to keep beside the laptop."""

from functools import partial
from itertools import zip_longest
from pathlib import Path

from PySide6.QtWidgets import QWidget

from chairdesk.export.document import Document, Table, Words, plain, strong
from chairdesk.late import LOADING
from chairdesk.ui.kit.errand import Errand
from chairdesk.ui.kit.layers.file_choice import where_to_save
from chairdesk.ui.language.tr import tr
from chairdesk.ui.shortcuts import Keys, Place

SMALL = 0.75
"""How large the letters are beside those of a paper, so that all keys stand on one page."""
_SHARES = (16.5, 33.5, 16.5, 33.5)


def page_of(keys: Keys) -> Document:
    """Set out all keys, by where they work."""
    places = {
        Place.DOOR: tr("Wherever you are, locked or not"),
        Place.EVERYWHERE: tr("On every page"),
        Place.DIARY: tr("In the diary"),
        Place.CONFERENCE: tr("In a conference"),
        Place.HOLD: tr("While it is held"),
        Place.TABLE: tr("In a table"),
    }
    cells: list[tuple[Words, Words]] = []
    for place, named in places.items():
        cells.append((plain(""), strong(named)))
        cells += [(strong(key), plain(says)) for key, says in keys.help_for(place)]
    half = (len(cells) + 1) // 2
    pairs = zip_longest(cells[:half], cells[half:], fillvalue=(plain(""), plain("")))
    rows = tuple((*left, *right) for left, right in pairs)
    table = Table((tr("Key"), tr("What it does")) * 2, rows, _SHARES)
    title = tr("The keys of this desk")
    return Document(title, "", "ChairDesk", "", "", "", (table,), size=SMALL, is_one_page=True)


def drawing(parent: QWidget, keys: Keys) -> Errand | None:
    """Let the chair choose a file, and give the errand that draws the page there."""
    path = where_to_save(parent, tr("Save the keys on one page"), "keys.pdf")
    return Errand(partial(_draw, page_of(keys), path)) if path else None


def _draw(document: Document, path: Path) -> None:
    # the pages are drawn in a process of their own, which the first window need not wait for
    with LOADING:
        from chairdesk.export.press import printed  # noqa: PLC0415

    path.write_bytes(next(printed([document])))
