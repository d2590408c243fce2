"""Each block of a document set in type: sizes, columns, and what it is when read aloud."""

from collections.abc import Iterator, Sequence
from typing import assert_never

from chairdesk.export.document import (
    Block,
    Document,
    Heading,
    KeyFacts,
    ListOf,
    PageBreak,
    Paragraph,
    SignatureLine,
    SignatureLines,
    Spacer,
    Table,
    Voice,
    Words,
    plain,
    quiet,
    strong,
)
from chairdesk.export.text import one_line
from chairdesk.export.typesetting.galley import PageBegins, Room
from chairdesk.export.typesetting.grid import Cell, Grid, Row
from chairdesk.export.typesetting.pieces import Column, HeadingText, Piece, Setting, Text
from chairdesk.export.typesetting.reading import Node
from chairdesk.export.typesetting.sheet import LEFT, RIGHT
from chairdesk.export.typesetting.signing_place import SigningPlace
from chairdesk.export.typesetting.wording import paragraphs_of

FULL = Column(LEFT, RIGHT)
BODY = Column(LEFT + 102, RIGHT)
MARGIN = Column(LEFT, LEFT + 90)

_TITLE = Setting(21, 26, after=2, stays_with_next=True)
_SUBTITLE = Setting(10.5, 15)
_BELOW_TITLE = 10.0
_HEADINGS = {
    1: (Setting(14.5, 19, before=26, after=8, stays_with_next=True), FULL),
    2: (Setting(11.5, 16, before=15, after=4, stays_with_next=True), FULL),
    3: (Setting(10.5, 15, before=10, after=2, stays_with_next=True), FULL),
}
_VOICES = {
    Voice.BODY: Setting(10.5, 15, before=7, after=7),
    Voice.LEAD: Setting(12, 18, before=8, after=8),
    Voice.SMALL: Setting(8.5, 12, before=5, after=5),
}
_IN_CELL = Setting(9.5, 13.5, before=3)
_IN_HEADER = Setting(8.5, 12)
_IN_MARGIN = Setting(9, 15, before=2)
_BESIDE = Setting(10.5, 15, before=3)
_ROW_GAP, _FACT_GAP, _ITEM_GAP = 7.0, 8.0, 4.0
_UNDER_NAMES = 2.0
_BEFORE_TABLE, _AFTER_TABLE = 8.0, 18.0
_GUTTER = 10.0
_BULLET = Column(BODY.left, BODY.left + 12)
_ITEM = Column(BODY.left + 14, BODY.right)


def set_in_type(document: Document, root: Node) -> Iterator[Piece]:
    """Set a whole document, its title first; `root` gathers what it is to be read as."""
    yield HeadingText(strong(one_line(document.title)), _TITLE, FULL, root.add("H1"))
    yield from _texts(quiet(document.subtitle), _SUBTITLE, FULL, root)
    yield Room(_BELOW_TITLE)
    for block in document.blocks:
        yield from _pieces(block, root)


def _pieces(block: Block, root: Node) -> Iterator[Piece]:
    match block:
        case Heading(text, level):
            setting, column = _HEADINGS[level]
            node = root.add(f"H{level + 1}")
            yield HeadingText(strong(one_line(text)), setting, column, node)
        case Paragraph(words, voice):
            yield from _texts(words, _VOICES[voice], BODY, root)
        case ListOf(items):
            bulleted = [(plain("•"), item) for item in items]
            yield _pairs(bulleted, (_BULLET, _ITEM), _BESIDE, root)
        case Table():
            yield _table(block, root)
        case KeyFacts(facts):
            yield _pairs(facts, (MARGIN, BODY), _IN_MARGIN, root)
        case Spacer(points):
            yield Room(points)
        case PageBreak():
            yield PageBegins()
        case SignatureLines(lines):
            for line in lines:
                yield from _signature(line, root, locks=line is lines[-1])
        case _:
            assert_never(block)


def _signature(line: SignatureLine, root: Node, *, locks: bool) -> Iterator[Piece]:
    told = (*strong(line.person), *plain("\n" + line.statement))
    grid = _pairs([(strong(line.role), told)], (MARGIN, BODY), _IN_MARGIN, root)
    grid.stays_with_next = True
    place = SigningPlace(line, BODY, root.add("Form"), locks=locks)
    place.stays_with_next = not locks
    yield grid
    yield place


def _texts(words: Words, setting: Setting, column: Column, node: Node) -> Iterator[Text]:
    for paragraph in paragraphs_of(words):
        yield Text(paragraph, setting, column, node.add("P"))


def _pairs(
    pairs: Sequence[tuple[Words, Words]],
    columns: tuple[Column, Column],
    label: Setting,
    root: Node,
) -> Grid:
    listed = root.add("L")
    rows = []
    for name, said in pairs:
        item = listed.add("LI")
        names = tuple(_texts(name, label, columns[0], item.add("Lbl")))
        told = tuple(_texts(said, _BESIDE, columns[1], item.add("LBody")))
        gap = _FACT_GAP if label is _IN_MARGIN else _ITEM_GAP
        rows.append(Row((Cell(names), Cell(told)), gap))
    return Grid(rows)


def _table(table: Table, root: Node) -> Grid:
    node = root.add("Table")
    columns = _columns(table.shares)
    head = node.add("TR")
    header = Row(
        tuple(
            Cell(tuple(_texts(quiet(name), _IN_HEADER, column, head.add("TH", scope="Column"))))
            for name, column in zip(table.header, columns, strict=True)
        ),
        _UNDER_NAMES,
    )
    rows = [_row(row, columns, node.add("TR")) for row in table.rows]
    grid = Grid(rows, header)
    grid.before, grid.after = _BEFORE_TABLE, _AFTER_TABLE
    return grid


def _row(row: tuple[Words, ...], columns: Sequence[Column], node: Node) -> Row:
    kinds = ("TH", *["TD"] * (len(row) - 1))
    cells = (
        Cell(
            tuple(
                _texts(words, _IN_CELL, column, node.add(kind, scope="Row" if kind == "TH" else ""))
            )
        )
        for words, column, kind in zip(row, columns, kinds, strict=True)
    )
    return Row(tuple(cells), _ROW_GAP)


def _columns(shares: Sequence[float]) -> list[Column]:
    room = FULL.width - _GUTTER * (len(shares) - 1)
    widths = [room * share / sum(shares) for share in shares]
    lefts = [FULL.left + sum(widths[:number]) + _GUTTER * number for number in range(len(widths))]
    return [Column(left, left + width) for left, width in zip(lefts, widths, strict=True)]
