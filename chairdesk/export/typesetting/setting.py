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
from chairdesk.export.kinship.tree import FamilyTree
from chairdesk.export.text import one_line
from chairdesk.export.typesetting.columns import Lettering, widths_for
from chairdesk.export.typesetting.galley import PageBegins, Room
from chairdesk.export.typesetting.genogram.drawing import FamilyPicture, Key
from chairdesk.export.typesetting.grid import Cell, Entry, Grid, Row
from chairdesk.export.typesetting.pieces import (
    Column,
    HeadingText,
    Piece,
    Reminder,
    Setting,
    Text,
    roomier,
)
from chairdesk.export.typesetting.reading import Node
from chairdesk.export.typesetting.sheet import LEFT, RIGHT
from chairdesk.export.typesetting.signing.keeping import keep_the_end_together, keep_with_signatures
from chairdesk.export.typesetting.signing.place import SigningPlace, SigningTogether
from chairdesk.export.typesetting.wording import paragraphs_of

FULL = Column(LEFT, RIGHT)
BODY = Column(LEFT + 102, RIGHT)
MARGIN = Column(LEFT, LEFT + 90)
HALVES = (Column(LEFT, (LEFT + RIGHT) / 2 - 10), Column((LEFT + RIGHT) / 2 + 10, RIGHT))

_TITLE = Setting(21, 26, after=2, stays_with_next=True)
_SUBTITLE = Setting(10.5, 15)
_BELOW_TITLE = 6.0
_HEADINGS = {
    1: (Setting(14.5, 19, before=20, after=7, stays_with_next=True), FULL),
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
_IN_TREE, _KEY = Setting(8.5, 11.5), Setting(8.5, 12, before=6, after=10)
_LARGEST_SIGN = 1.4
_IN_MARGIN = Setting(9, 15, before=2)
_BESIDE = Setting(10.5, 15, before=3)
_ROW_GAP, _FACT_GAP, _ITEM_GAP = 6.0, 6.0, 4.0
_UNDER_NAMES = 2.0
_BEFORE_TABLE, _AFTER_TABLE = 7.0, 14.0
_GUTTER = 10.0
_BULLET = Column(BODY.left, BODY.left + 12)
_ITEM = Column(BODY.left + 14, BODY.right)
_WIDE_BULLET = Column(FULL.left, FULL.left + 16)
_WIDE_ITEM = Column(FULL.left + 20, FULL.right)
_SCOPES = {"TH": "Row", "TD": ""}
_LARGE = 1.2
_BODY_SIZE = 10.5
_ROOM_TO_WRITE = 19.0
_FOOT_OF_FACT = 72.0
"""A name, and so much of what is told below it that it does not stand alone."""
_NAME = Column(FULL.left, FULL.left + 168)
_TOLD = Column(FULL.left + 178, FULL.right)
_BETWEEN_CELLS, _BETWEEN_ENTRIES = 4.0, 14.0
_TALL_ENTRY, _FOOT_OF_ENTRY = 520.0, 200.0
"""From which height on an entry may be divided, and how much of it then stands at a foot."""


def set_in_type(document: Document, root: Node) -> Iterator[Piece]:
    """Set a whole document, its title first; `root` gathers what it is to be read as."""
    is_wide = document.is_one_page or document.size > _LARGE
    setter = _Compositor(document.size, root, is_wide=is_wide)
    title = strong(one_line(document.title))
    yield HeadingText(title, setter.sized(_TITLE), FULL, root.add("H1"))
    yield from setter.texts(quiet(document.subtitle), _SUBTITLE, FULL, root)
    yield Room(_BELOW_TITLE)
    pieces = [piece for block in document.blocks for piece in setter.pieces(block)]
    keep_with_signatures(pieces)
    keep_the_end_together(pieces)
    yield from pieces


class _Compositor:
    """Sets block after block in letters of one size; large ones take the whole measure."""

    def __init__(self, size: float, root: Node, *, is_wide: bool) -> None:
        self._size = size
        self._root = root
        self._body = FULL if is_wide else BODY
        self._bullets = (_WIDE_BULLET, _WIDE_ITEM) if is_wide else (_BULLET, _ITEM)
        self._facts = (FULL, FULL) if is_wide else (MARGIN, BODY)

    def sized(self, setting: Setting) -> Setting:
        """Make letters and the room around them larger; in large print none are small.

        A heading grows by as many points as what stands below it, and no more.
        """
        size = self._size
        if size > _LARGE:
            to_body = _BODY_SIZE / setting.size
            size = size * to_body if to_body > 1 else 1 + (size - 1) * to_body
        return setting.times(size)

    def pieces(self, block: Block) -> Iterator[Piece]:
        """Set one block."""
        match block:
            case Heading(text, level):
                setting, column = _HEADINGS[level]
                node = self._root.add(f"H{level + 1}")
                yield HeadingText(strong(one_line(text)), self.sized(setting), column, node)
            case Paragraph(words, voice):
                yield from self.texts(words, _VOICES[voice], self._body, self._root)
            case ListOf(items):
                bulleted = [(plain("•"), item) for item in items]
                yield self._pairs(bulleted, self._bullets, _BESIDE)
            case Table():
                yield self._table(block)
            case KeyFacts(facts, is_of_one):
                grid = self._pairs(facts, self._facts, _IN_MARGIN)
                grid.is_of_one = is_of_one
                yield grid
            case FamilyTree():
                yield from self._tree(block)
            case Spacer(points):
                yield Room(points)
            case PageBreak():
                yield PageBegins()
            case SignatureLines(lines):
                yield self._signatures(lines)
            case _:
                assert_never(block)

    def texts(self, words: Words, setting: Setting, column: Column, node: Node) -> Iterator[Text]:
        """Set the paragraphs of a text."""
        for paragraph in paragraphs_of(words):
            yield Text(paragraph, self.sized(setting), column, node.add("P"))

    def _tree(self, tree: FamilyTree) -> Iterator[Piece]:
        """Draw a family with a key below it; where it would not be legible, its table tells all."""
        size = min(self._size, _LARGEST_SIGN)
        picture = FamilyPicture(tree, self.sized(_IN_TREE), FULL, size)
        if picture.fits:
            picture.node = self._root.add("Figure")
            picture.node.shows = one_line(tree.says)
            yield picture
            for said in paragraphs_of(quiet(tree.legend)):
                yield Key(said, self.sized(_KEY), FULL, self._root.add("P"))

    def _signatures(self, lines: tuple[SignatureLine, ...]) -> SigningTogether:
        """Set who signs, and where: two beside each other, so that they fill no page alone."""
        sides = [(half, half) for half in HALVES] if len(lines) > 1 else [self._facts]
        said: list[Cell] = []
        places = []
        for line, (label, column) in zip(lines, sides, strict=True):
            item = self._root.add("L").add("LI")
            role = tuple(self.texts(strong(line.role), _IN_MARGIN, label, item.add("Lbl")))
            told = tuple(self.texts(_stated(line), _BESIDE, column, item.add("LBody")))
            said += (Cell((*role, *told)),) if label == column else (Cell(role), Cell(told))
            places.append(self._place(line, lines[-1], column))
        return SigningTogether(tuple(said), tuple(places))

    def _place(self, line: SignatureLine, last: SignatureLine, column: Column) -> SigningPlace:
        place = SigningPlace(line, column, self._root.add("Form"))
        place.locks, place.size = line is last, max(1.0, self._size)
        return place

    def _pairs(
        self,
        pairs: Sequence[tuple[Words, Words]],
        columns: tuple[Column, Column],
        label: Setting,
    ) -> Grid:
        listed = self._root.add("L")
        gap = _FACT_GAP if label is _IN_MARGIN else _ITEM_GAP
        rows = []
        for name, said in pairs:
            item = listed.add("LI")
            names = tuple(self.texts(name, label, columns[0], item.add("Lbl")))
            told = tuple(self.texts(said, _BESIDE, columns[1], item.add("LBody")))
            is_stacked = columns[0] == columns[1]
            cells = (Cell((*names, *told)),) if is_stacked else (Cell(names), Cell(told))
            rows.append(Row(cells, gap * roomier(self._size)))
        grid = Grid(rows)
        grid.tall *= self._size
        if columns[0] == columns[1]:
            grid.foot = _FOOT_OF_FACT * self._size
        return grid

    def _table(self, table: Table) -> Grid:
        node = self._root.add("Table")
        if self._size > _LARGE and table.is_wide:
            return self._stacked(table, node)
        columns = self._columns(table)
        head = node.add("TR")
        header = Row(
            tuple(
                Cell(tuple(self.texts(quiet(name), _IN_HEADER, column, head.add("TH", "Column"))))
                for name, column in zip(table.header, columns, strict=True)
            ),
            _UNDER_NAMES,
        )
        rows = [self._row(row, columns, node.add("TR"), _gap(row, table)) for row in table.rows]
        grid = Grid(rows, header)
        grid.is_filled_in, grid.tall = table.is_filled_in, grid.tall * self._size
        grid.before, grid.after = _BEFORE_TABLE, _AFTER_TABLE
        return grid

    def _stacked(self, table: Table, node: Node) -> Grid:
        """Set each row as an entry, every cell beside the name of its column."""
        head = node.add("TR")
        names = [head.add("TH", "Column") for _ in table.header]
        first_told = [_first_told(table, at) for at in range(len(names))]
        entries = []
        for number, row in enumerate(table.rows):
            told, parts = node.add("TR"), []
            for at, words in enumerate(row):
                is_first = number == first_told[at]
                where = told.add("TD") if at else told.add("TH", "Row")
                cell = Cell(tuple(self.texts(words, _IN_CELL, _TOLD, where)))
                if cell.texts or is_first:
                    name = self._name(table.header[at], names[at] if is_first else None)
                    parts.append(Row((name, cell), _BETWEEN_CELLS))
            entries.append(Entry((), _BETWEEN_ENTRIES, parts=tuple(parts)))
        grid = Grid(entries)
        grid.is_stacked, grid.tall, grid.foot = True, _TALL_ENTRY, _FOOT_OF_ENTRY
        grid.before, grid.after = _BEFORE_TABLE, _AFTER_TABLE
        return grid

    def _name(self, name: str, node: Node | None) -> Cell:
        """Set the name of a column; without a node it was read before."""
        if node:
            return Cell(tuple(self.texts(quiet(name), _IN_CELL, _NAME, node)))
        setting, unread = self.sized(_IN_CELL), Node("P")
        parts = paragraphs_of(quiet(name))
        return Cell(tuple(Reminder(one, setting, _NAME, unread) for one in parts))

    def _columns(self, table: Table) -> list[Column]:
        room = FULL.width - _GUTTER * (len(table.shares) - 1)
        rows = (tuple(map(quiet, table.header)), *table.rows)
        letters = Lettering(self.sized(_IN_HEADER).size, self.sized(_IN_CELL).size)
        columns, left = [], FULL.left
        for width in widths_for(room, table.shares, rows, letters):
            columns.append(Column(left, left + width))
            left += width + _GUTTER
        return columns

    def _row(
        self, row: tuple[Words, ...], columns: Sequence[Column], node: Node, gap: float
    ) -> Row:
        kinds = ("TH", *["TD"] * (len(row) - 1))
        cells = (
            Cell(tuple(self.texts(words, _IN_CELL, column, node.add(kind, _SCOPES[kind]))))
            for words, column, kind in zip(row, columns, kinds, strict=True)
        )
        return Row(tuple(cells), gap * self._size)


def _stated(line: SignatureLine) -> Words:
    return (*strong(line.person), *plain("\n" + line.statement))


def _first_told(table: Table, at: int) -> int:
    """Find the first row that says something in a column, where its name is read."""
    told = (n for n, row in enumerate(table.rows) if any(run.text.strip() for run in row[at]))
    return next(told, 0)


def _gap(row: tuple[Words, ...], table: Table) -> float:
    if not table.is_filled_in:
        return _ROW_GAP
    return _ROOM_TO_WRITE if any(row) else _ROOM_TO_WRITE + _IN_CELL.leading
