"""A document as an unsigned working copy that a word processor opens (DOCX)."""

import io
from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape, quoteattr
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from chairdesk.export.document import (
    Block,
    Document,
    Emphasis,
    Heading,
    KeyFacts,
    ListOf,
    PageBreak,
    Paragraph,
    Run,
    SignatureLines,
    Spacer,
    Table,
    Voice,
    Words,
    plain,
)
from chairdesk.export.release.word_parts import (
    CONTENT_TYPES,
    DOCUMENT_RELATIONS,
    MAIN,
    NUMBERING,
    RELATIONS,
    STYLES,
)
from chairdesk.export.text import one_line, runs_right_to_left
from chairdesk.export.typesetting.wording import paragraphs_of

WIDTH = 9638
"""The width of the text on the page, in twentieths of a point."""
_LONG_AGO = (1980, 1, 1, 0, 0, 0)
_STYLES = {Voice.BODY: "", Voice.LEAD: "Lead", Voice.SMALL: "Small"}
_HALF_POINTS = 21


def working_copy_of(document: Document, notice: str) -> bytes:
    """Write a document as DOCX; `notice` says on top that nobody signed it.

    It is made of the same blocks as its pages, so that it holds what they hold and no more:
    nothing is attached to it. The same document always gives the same bytes.
    """
    parts = {
        "[Content_Types].xml": CONTENT_TYPES,
        "_rels/.rels": RELATIONS,
        "docProps/core.xml": _core(document, notice),
        "word/document.xml": _document(document, notice),
        "word/styles.xml": STYLES.format(
            language=quoteattr(document.language), size=round(_HALF_POINTS * document.size)
        ),
        "word/numbering.xml": NUMBERING,
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
    details = (document.subtitle, document.marking, document.reference, document.copy)
    body = "".join(
        (
            _paragraph(plain(notice), "Notice"),
            _paragraph(plain(document.title), "Title"),
            *(_paragraph(plain(said), "Small") for said in details if said),
            *(part for block in document.blocks for part in _block(block)),
        )
    )
    page = (
        '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>'
        '<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" '
        'w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>'
    )
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
        f"<w:document {MAIN}><w:body>{body}{page}</w:body></w:document>"
    )


def _block(block: Block) -> Iterator[str]:
    match block:
        case Heading(text=text, level=level):
            yield _paragraph(plain(text), f"Heading{level}")
        case Paragraph(words=words, voice=voice):
            yield from _paragraphs(words, _STYLES[voice])
        case ListOf(items=items):
            for item in items:
                yield from _paragraphs(item, "ListBullet")
        case Table(header=header, rows=rows, shares=shares):
            yield _table((tuple(map(plain, header)), *rows), shares, has_header=True)
        case KeyFacts(facts=facts):
            yield _table(facts, (30, 70), has_header=False)
        case SignatureLines(lines=lines):
            for line in lines:
                yield _paragraph(plain(f"{line.person}, {line.role}"), "")
                yield _paragraph(plain(line.statement), "Small")
        case Spacer():
            yield _paragraph((), "")
        case PageBreak():
            yield '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'


def _table(rows: Iterable[tuple[Words, ...]], shares: Iterable[float], *, has_header: bool) -> str:
    """Draw a table; its header is named as one, and drawn again on each page."""
    given = tuple(shares)
    widths = [round(WIDTH * share / sum(given)) for share in given]
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    look = f'w:firstRow="{int(has_header)}" w:firstColumn="{int(not has_header)}"'
    drawn = "".join(
        _row(row, widths, is_header=has_header and number == 0) for number, row in enumerate(rows)
    )
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="Ruled"/><w:tblW w:w="{WIDTH}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/><w:tblLook {look} w:lastRow="0" w:lastColumn="0" '
        f'w:noHBand="1" w:noVBand="1"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{drawn}</w:tbl>'
        f"{_paragraph((), '')}"
    )


def _row(cells: tuple[Words, ...], widths: list[int], *, is_header: bool) -> str:
    told = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
        f"{''.join(_paragraphs(cell, 'Head' if is_header else 'Cell')) or _paragraph((), 'Cell')}"
        "</w:tc>"
        for cell, width in zip(cells, widths, strict=True)
    )
    header = "<w:tblHeader/>" if is_header else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{header}</w:trPr>{told}</w:tr>"


def _paragraphs(words: Words, style: str) -> Iterator[str]:
    for paragraph in paragraphs_of(words):
        yield _paragraph(paragraph, style)


def _paragraph(words: Words, style: str) -> str:
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    leftwards = "<w:bidi/>" if runs_right_to_left("".join(run.text for run in words)) else ""
    runs = "".join(map(_run, words))
    return f"<w:p><w:pPr>{named}{leftwards}</w:pPr>{runs}</w:p>"


def _run(run: Run) -> str:
    looks = {
        Emphasis.PLAIN: "",
        Emphasis.STRONG: "<w:b/><w:bCs/>",
        Emphasis.QUIET: '<w:color w:val="555555"/>',
    }[run.emphasis]
    if runs_right_to_left(run.text):
        looks += "<w:rtl/>"
    return f'<w:r><w:rPr>{looks}</w:rPr><w:t xml:space="preserve">{_kept(run.text)}</w:t></w:r>'


def _kept(text: str) -> str:
    """Clean a text as the pages do, but keep the spaces at its ends."""
    before = " " if text[:1] == " " else ""
    after = " " if text.strip() and text[-1:] == " " else ""
    return f"{before}{_said(text)}{after}"


def _said(text: str) -> str:
    return escape(one_line(text))
