"""A document set on tagged pages, in memory."""

from dataclasses import replace

from chairdesk.export.document import Document
from chairdesk.export.typesetting.binding import bound
from chairdesk.export.typesetting.galley import set_on
from chairdesk.export.typesetting.reading import Node
from chairdesk.export.typesetting.setting import set_in_type
from chairdesk.export.typesetting.sheet import Sheets
from chairdesk.export.typesetting.typeface import begin_afresh
from chairdesk.export.typesetting.unshown import with_unshown_said

_SMALLER = 0.94
_SMALLEST = 0.8


def pages_of(document: Document) -> bytes:
    """Set a document on pages and bind them as a PDF, ready to be signed.

    The same document gives the same bytes, whatever was drawn before it.
    """
    begin_afresh()
    document = with_unshown_said(document)
    root = Node("Document")
    sheets = Sheets(document)
    set_on(sheets, tuple(set_in_type(document, root)))
    smaller = document.size * _SMALLER
    if document.is_one_page and sheets.pages > 1 and smaller > _SMALLEST:
        return pages_of(replace(document, size=smaller))
    return bound(sheets.done(), document, root)
