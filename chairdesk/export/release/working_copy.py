"""A document as an unsigned working copy that a word processor opens (DOCX)."""

import io
from html import escape
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from chairdesk.export.document import Document, plain
from chairdesk.export.release.word_body import blocks_of, paragraph
from chairdesk.export.release.word_parts import (
    CONTENT_TYPES,
    DOCUMENT_RELATIONS,
    FACES,
    MAIN,
    NUMBERING,
    RELATIONS,
    SETTINGS,
    footer,
    header,
    styles,
)
from chairdesk.export.sections.attached import without_attached
from chairdesk.export.text import one_line

_LONG_AGO = (1980, 1, 1, 0, 0, 0)
_PAGE = (
    '<w:sectPr><w:headerReference w:type="default" r:id="header"/>'
    '<w:footerReference w:type="default" r:id="footer"/>'
    '<w:footerReference w:type="first" r:id="footer"/>'
    '<w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1474" w:right="1134" w:bottom="1304" w:left="1134" '
    'w:header="680" w:footer="567" w:gutter="0"/><w:titlePg/></w:sectPr>'
)
"""The first page says in its text what the others say above it."""


def working_copy_of(document: Document, notice: str) -> bytes:
    """Write a document as DOCX; `notice` says on each page that nobody signed it.

    It is made of the same blocks as its pages, so that it holds what they hold and no more:
    nothing is attached to it. The same document always gives the same bytes.
    """
    document = without_attached(document)
    parts = {
        "[Content_Types].xml": CONTENT_TYPES,
        "_rels/.rels": RELATIONS,
        "docProps/core.xml": _core(document, notice),
        "word/document.xml": _document(document, notice),
        "word/styles.xml": styles(document.language, document.size),
        "word/numbering.xml": NUMBERING,
        "word/settings.xml": SETTINGS,
        "word/fontTable.xml": FACES,
        "word/header.xml": header(paragraph(plain(notice), "Notice")),
        "word/footer.xml": footer(_said(_which(document))),
        "word/_rels/document.xml.rels": DOCUMENT_RELATIONS,
    }
    file = io.BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(ZipInfo(name, _LONG_AGO), text.encode(), ZIP_DEFLATED)
    return file.getvalue()


def _core(document: Document, notice: str) -> str:
    """Say title and language; who wrote it and when is left out."""
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/'
        'core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{_said(document.title)}</dc:title>"
        f"<dc:description>{_said(notice)}</dc:description>"
        f"<dc:language>{_said(document.language)}</dc:language>"
        "</cp:coreProperties>"
    )


def _document(document: Document, notice: str) -> str:
    details = (*document.subtitle.split("\n"), _which(document))
    body = "".join(
        (
            paragraph(plain(notice), "Notice"),
            paragraph(plain(document.title), "Title"),
            *(paragraph(plain(said), "Subtitle") for said in details if said),
            *blocks_of(document, notice),
        )
    )
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
        f"<w:document {MAIN}><w:body>{body}{_PAGE}</w:body></w:document>"
    )


def _which(document: Document) -> str:
    """Say how secret it is, of which conference, and whose copy."""
    said = (document.marking, document.reference, document.copy)
    return " · ".join(filter(None, said))


def _said(text: str) -> str:
    return escape(one_line(text), quote=False)
