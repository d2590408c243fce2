"""The places on a page where somebody signs: one alone, or two beside each other."""

from chairdesk.export.document import SignatureLine
from chairdesk.export.text import one_line
from chairdesk.export.typesetting.grid import Cell
from chairdesk.export.typesetting.pieces import Column, Piece, roomier
from chairdesk.export.typesetting.reading import FieldPlace, Node
from chairdesk.export.typesetting.sheet import Sheets

_HEIGHT = 72.0
_RULE = 0.4
_ABOVE = 6.0


class SigningPlace(Piece):
    """Room for one signature above a rule."""

    locks: bool = False
    """Whether signing here ends the document."""
    size: float = 1.0
    """How large its letters will be beside ordinary ones."""

    def __init__(self, line: SignatureLine, column: Column, node: Node) -> None:
        """Keep a place for the signature field that `line` names."""
        self._line = line
        self._column = column
        self._node = node

    def height(self) -> float:
        """Measure the place."""
        return _HEIGHT * roomier(self.size)

    def least(self) -> float:
        """Measure the place: it is never divided."""
        return _HEIGHT * roomier(self.size)

    def cut(self, room: float) -> None:
        """Divide nothing."""

    def draw(self, sheets: Sheets, top: float) -> None:
        """Rule the line and note the field above it."""
        column, foot = self._column, top - self.height()
        sheets.rule(column.left, column.right, foot, _RULE)
        tip = one_line(self._line.says or f"{self._line.person}, {self._line.role}")
        box = (column.left, foot + 1, column.right, top)
        self._node.kids.append(FieldPlace(sheets.pages - 1, self._line.field, tip, box, self.locks))


class SigningTogether(Piece):
    """Places beside each other, each below the words of whoever signs there; never divided."""

    after = 14.0

    def __init__(self, said: tuple[Cell, ...], places: tuple[SigningPlace, ...]) -> None:
        """Set them in the order of signing, from the left."""
        self._said, self._places = said, places

    def height(self) -> float:
        """Measure the longest words and the highest place."""
        return self._words() + max(place.height() for place in self._places)

    def least(self) -> float:
        """Measure all of it."""
        return self.height()

    def cut(self, room: float) -> None:
        """Divide nothing."""

    def _words(self) -> float:
        return max(cell.height() for cell in self._said) + _ABOVE

    def draw(self, sheets: Sheets, top: float) -> None:
        """Draw the words at one height, and the places at one height below them."""
        for cell in self._said:
            cell.draw(sheets, top)
        for place in self._places:
            place.draw(sheets, top - self._words())
