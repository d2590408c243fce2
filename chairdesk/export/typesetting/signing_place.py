"""The place on a page where somebody signs."""

from chairdesk.export.document import SignatureLine
from chairdesk.export.text import one_line
from chairdesk.export.typesetting.pieces import Column, Piece
from chairdesk.export.typesetting.reading import FieldPlace, Node
from chairdesk.export.typesetting.sheet import Sheets

_HEIGHT = 62.0
_RULE = 0.4


class SigningPlace(Piece):
    """Room for one signature above a rule."""

    after = 14.0

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
        return _HEIGHT * self.size

    def least(self) -> float:
        """Measure the place: it is never divided."""
        return _HEIGHT * self.size

    def cut(self, room: float) -> None:
        """Divide nothing."""

    def draw(self, sheets: Sheets, top: float) -> None:
        """Rule the line and note the field above it."""
        column, foot = self._column, top - self.height()
        sheets.rule(column.left, column.right, foot, _RULE)
        tip = one_line(self._line.says or f"{self._line.person}, {self._line.role}")
        box = (column.left, foot + 1, column.right, top)
        self._node.kids.append(FieldPlace(sheets.pages - 1, self._line.field, tip, box, self.locks))
