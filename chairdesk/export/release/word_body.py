"""The blocks of a document as paragraphs and tables of a DOCX."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from chairdesk.export.document import (
    Document,
    Emphasis,
    Heading,
    KeyFacts,
    ListOf,
    PageBreak,
    Paragraph,
    SignatureLines,
    Spacer,
    Table,
    Voice,
    Words,
    plain,
    quiet,
)
from chairdesk.export.kinship.tree import FamilyTree
from chairdesk.export.text import (
    has_right_to_left,
    is_a_name_at_most,
    one_line,
    runs_right_to_left,
)
from chairdesk.export.typesetting.breaking import DATE
from chairdesk.export.typesetting.sharing import shared_out
from chairdesk.export.typesetting.wording import paragraphs_of
from chairdesk.late import LOADING

WIDTH = 9638
"""The width of the text on the page, in twentieths of a point."""
_ROOM_TO_WRITE = 740
_LARGE = 1.2
_LETTER, _BETWEEN = 126, 190
"""How wide a letter is at most, as a rule, and the room between two columns."""
_LINES = str.maketrans("\n\t", "  ")
_STYLES = {Voice.BODY: "", Voice.LEAD: "Lead", Voice.SMALL: "Small"}
_LOOKS = {
    Emphasis.PLAIN: "",
    Emphasis.STRONG: "<w:b/><w:bCs/>",
    Emphasis.QUIET: '<w:color w:val="555555"/>',
}
_LEFTWARD = re.compile("R[Rn]*(?: +R[Rn]*)*")
"""Letters from the right with their marks, and the spaces between such words."""


def blocks_of(document: Document, notice: str) -> Iterator[str]:
    """Write blocks one below the other; where they are to be signed, `notice` says nobody did."""
    size = document.size
    for block in document.blocks:
        match block:
            case Heading(text=text, level=level):
                yield paragraph(plain(text), f"Heading{level}")
            case Paragraph(words=words, voice=voice):
                yield from _paragraphs(words, _STYLES[voice])
            case ListOf(items=items):
                for item in items:
                    yield from _paragraphs(item, "ListBullet")
            case Table():
                yield from _table(block, size)
            case KeyFacts(facts=facts):
                yield _Rows("Beside", facts, (23, 77), size).drawn()
            case SignatureLines(lines=lines):
                yield from (paragraph(plain(f"{one.person}, {one.role}"), "") for one in lines)
                yield paragraph(plain(notice), "Small")
            case FamilyTree():
                yield from _tree(block, size)
            case Spacer():
                yield paragraph((), "Gap")
            case PageBreak():
                yield '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'


def _tree(tree: FamilyTree, size: float) -> Iterator[str]:
    """Draw a family; the faces of the page are not needed before somebody saves a working copy."""
    with LOADING:
        from chairdesk.export.release.word_tree import drawn_tree  # noqa: PLC0415
    yield from drawn_tree(tree, size, paragraph)


def _table(table: Table, size: float) -> Iterator[str]:
    if size > _LARGE and table.is_wide:
        for row in table.rows:
            cells = zip(map(quiet, table.header), row, strict=True)
            told = tuple((name, cell) for name, cell in cells if any(run.text for run in cell))
            yield _Rows("Entry", told, (34, 66), size).drawn()
        return
    rows = (tuple(map(plain, table.header)), *table.rows)
    least = _ROOM_TO_WRITE if table.is_filled_in else 0
    yield _Rows("Ruled", rows, table.shares, size, has_header=True, least=least).drawn()


@dataclass(frozen=True, slots=True)
class _Rows:
    """Rows side by side; a header is named as one, and drawn again on each page."""

    style: str
    rows: tuple[tuple[Words, ...], ...]
    shares: tuple[float, ...]
    size: float
    has_header: bool = False
    least: int = 0

    def drawn(self) -> str:
        widths = self._widths()
        grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
        look = f'w:firstRow="{int(self.has_header)}" w:firstColumn="1"'
        rows = "".join(self._row(number, widths) for number in range(len(self.rows)))
        return (
            f'<w:tbl><w:tblPr><w:tblStyle w:val="{self.style}"/>'
            f'<w:tblW w:w="{WIDTH}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
            f'<w:tblLook {look} w:lastRow="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
            f"</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>{paragraph((), 'Gap')}"
        )

    def _widths(self) -> list[int]:
        """Divide the width; a column whose longest word has no room gets it."""
        widths = [WIDTH * share / sum(self.shares) for share in self.shares]
        longest = [
            max((len(word) for row in self.rows for word in _words(row[at])), default=0)
            for at in range(len(widths))
        ]
        needed = [letters * _LETTER * self.size + _BETWEEN for letters in longest]
        return [round(width) for width in shared_out(widths, needed)]

    def _row(self, number: int, widths: list[int]) -> str:
        is_header = self.has_header and number == 0
        last = len(self.rows) - 1  # parted between its ends: whole, it left half pages empty
        is_kept = self.style == "Entry" and number in {0, last - 1} - {last}
        style = "Head" if is_header else "Kept" if is_kept else "Cell"
        told = "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
            f"{''.join(_paragraphs(cell, style)) or paragraph((), style)}</w:tc>"
            for cell, width in zip(self.rows[number], widths, strict=True)
        )
        height = f'<w:trHeight w:val="{self.least}"/>' if self.least and not is_header else ""
        header = "<w:tblHeader/>" if is_header else ""
        return f"<w:tr><w:trPr><w:cantSplit/>{height}{header}</w:trPr>{told}</w:tr>"


def _words(words: Words) -> list[str]:
    return _with_whole_dates(" ".join(run.text for run in words)).translate(_LINES).split(" ")


def _paragraphs(words: Words, style: str) -> Iterator[str]:
    for one in paragraphs_of(words):
        yield paragraph(one, style)


def paragraph(words: Words, style: str) -> str:
    """Write one paragraph, from the right where its letters are."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    text = "".join(run.text for run in words)
    is_from_right = runs_right_to_left(text) and not is_a_name_at_most(text)
    leftwards = "<w:bidi/>" if is_from_right else ""
    written = _with_whole_dates if style in {"Cell", "Kept"} else str
    told = ((run.emphasis, written(_kept(run.text))) for run in words)
    runs = "".join(_run(look, text, is_from_right=is_from_right) for look, text in told)
    return f"<w:p><w:pPr>{named}{leftwards}</w:pPr>{runs}</w:p>"


def _run(emphasis: Emphasis, words: str, *, is_from_right: bool) -> str:
    looks = _LOOKS[emphasis]
    return "".join(
        f"<w:r><w:rPr>{looks}{'<w:rtl/>' if is_leftward else ''}</w:rPr>"
        f'<w:t xml:space="preserve">{escape(text, quote=False)}</w:t></w:r>'
        for text, is_leftward in _by_direction(words, is_from_right=is_from_right)
    )


def _by_direction(text: str, *, is_from_right: bool) -> Iterator[tuple[str, bool]]:
    """Part what is written from the right from the rest: a word processor does not by itself."""
    if not has_right_to_left(text):
        yield text, is_from_right and not any(char.isalnum() for char in text)
        return
    at = 0
    for found in _LEFTWARD.finditer("".join(map(_direction, text))):
        if found.start() > at:
            yield text[at : found.start()], False
        yield text[found.start() : found.end()], True
        at = found.end()
    if at < len(text):
        yield text[at:], is_from_right and not any(char.isalnum() for char in text[at:])


def _direction(char: str) -> str:
    if has_right_to_left(char):
        return "R"
    if unicodedata.combining(char) or unicodedata.category(char) == "Cf":
        return "n"
    return " " if char == " " else "l"


def _kept(text: str) -> str:
    """Clean a text as the pages do, but keep the spaces at its ends."""
    before = " " if text[:1] == " " else ""
    after = " " if text.strip() and text[-1:] == " " else ""
    return f"{before}{one_line(text)}{after}"


def _with_whole_dates(text: str) -> str:
    """Let no line of a narrow column end within a date."""
    return DATE.sub(lambda day: day[0].replace(" ", "\N{NO-BREAK SPACE}"), text)
