"""How a sheet of the room's window is painted."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont

from chairdesk.export.room.frame import Column, Frame, Line, Mark, Tone
from chairdesk.ui.kit.child_mark import distinct_initials
from chairdesk.ui.language.tr import tr
from chairdesk.ui.room.brush import Brush, Write, tall, unit_of, wide
from chairdesk.ui.room.sheets import Part, Sheet, sheets_of

ICONS = {
    Tone.STRENGTH: "shield-check",
    Tone.WORRY: "warning",
    Tone.NEED: "list-checks",
    Tone.VOICE: "speech",
}
EDGE, GAP, PAD, BETWEEN = 1.2, 0.7, 0.7, 0.55
TITLE, HEADING, BESIDE = 1.7, 1.2, 0.92
TITLES = (TITLE, 1.5, 1.3, 1.15)
"""The sizes of a title, from the one that it should have to the smallest."""
HEAD = 3.9
"""How high the title and the space around it stand, in letters."""
FOOT = 1.2
SIGN = 1.5
ICON = 1.9
MARKS = 1.25
MARK_STRIDE = 1.15
SCALE = 1.9


class Plan:
    """Where everything stands on a screen of one size."""

    def __init__(self, width: int, height: int, font: QFont) -> None:
        self.unit = unit_of(width, height)
        self.font = font
        self._width, self._height = float(width), float(height)

    def sheets(self, frame: Frame) -> tuple[Sheet, ...]:
        """Cut a frame into what this screen can hold."""

        def room(column: Column, abreast: int) -> float:
            cell = self.cells(abreast)[0]
            heading = self.heading(column.title, cell.width())
            return cell.height() - heading - self.unit * (2 * PAD + FOOT)

        def measure(line: Line, abreast: int) -> float:
            return self.high(line, self.cells(abreast)[0].width())

        return sheets_of(frame, measure, room)

    def cells(self, abreast: int) -> list[QRectF]:
        """Share the screen below the title between columns."""
        edge, gap, head = self.unit * EDGE, self.unit * GAP, self.unit * HEAD
        wide = (self._width - 2 * edge - (abreast - 1) * gap) / abreast
        high = self._height - head - edge
        return [QRectF(edge + n * (wide + gap), head, wide, high) for n in range(abreast)]

    def heading(self, title: str, cell: float) -> float:
        """Measure the title of a column with the space below it; nothing for none."""
        if not title:
            return 0.0
        width = cell - self.unit * (2 * PAD + ICON)
        high = tall(title, width, Write(HEADING, True), self.unit, self.font)
        return max(high, self.unit * 1.5) + self.unit * 0.5

    def high(self, line: Line, cell: float) -> float:
        """Measure a line with the space below it."""
        width = self.inner(line, cell)
        words = tall(line.words, width, Write(), self.unit, self.font)
        beside = tall(line.beside, width, Write(BESIDE), self.unit, self.font)
        scale = SCALE * self.unit if line.scale is not None else 0.0
        marks = self.unit * MARKS * 1.1 if line.children else 0.0
        below = max(beside, marks) if self.before_marks(line, cell) else beside + marks
        return words + below + scale + self.unit * BETWEEN

    def before_marks(self, line: Line, cell: float) -> float:
        """Give the width before the children's marks on the line of what is said beside.

        It is 0 where nothing is said there or the marks do not fit behind it: they stand below.
        """
        said = wide(line.beside, Write(BESIDE), self.unit, self.font) + self.unit * GAP
        marks = len(line.children) * self.unit * MARKS * MARK_STRIDE
        is_room = said + marks <= self.inner(line, cell)
        return said if line.beside and line.children and is_room else 0.0

    def inner(self, line: Line, cell: float) -> float:
        """Give the width that is left for the words of a line."""
        sign = SIGN if line.mark is not Mark.NONE else 0.0
        return cell - self.unit * (2 * PAD + sign)

    def whole(self) -> QRectF:
        """Give the whole screen."""
        return QRectF(0, 0, self._width, self._height)

    def top(self) -> QRectF:
        """Give the line at the top of the screen."""
        edge = self.unit * EDGE
        return QRectF(edge, edge, self._width - 2 * edge, self.unit * 2)

    def title(self, frame: Frame) -> tuple[Write, str]:
        """Give the size in which a title stands on its line, and the name beside it, if it fits."""
        named = wide(frame.name, Write(BESIDE), self.unit, self.font) + self.unit
        for name, room in ((frame.name, self.top().width() - named), ("", self.top().width())):
            for size in TITLES:
                how = Write(size, True)
                if wide(frame.title, how, self.unit, self.font) <= room:
                    return how, name
        return Write(TITLES[-1], True), ""


class Painting:
    """Paints one sheet of a frame."""

    def __init__(self, brush: Brush, plan: Plan, frame: Frame) -> None:
        self._brush, self._plan, self._frame = brush, plan, frame
        self._initials = distinct_initials(frame.children)
        tokens = brush.tokens
        self._inks = {
            Tone.STRENGTH: tokens.good.ink,
            Tone.WORRY: tokens.amber.ink,
            Tone.NEED: tokens.accent,
            Tone.VOICE: tokens.text,
        }

    def blank(self) -> None:
        """Paint a calm page with nothing but the ordinary name of the meeting."""
        self._brush.ground(self._plan.whole())
        muted = Write(1.4, colour=self._brush.tokens.muted)
        self._brush.in_the_middle(self._plan.whole(), self._frame.name, muted)

    def sheet(self, sheet: Sheet) -> None:
        """Paint the title and the columns of a sheet."""
        self._brush.ground(self._plan.whole())
        top, muted = self._plan.top(), self._brush.tokens.muted
        how, name = self._plan.title(self._frame)
        self._brush.words(top, self._frame.title, how)
        self._brush.at_the_right(top, name, Write(BESIDE, colour=muted))
        cells = self._plan.cells(len(sheet))
        for part, cell in zip(sheet, cells, strict=True):
            self._part(part, cell)

    def _part(self, part: Part, cell: QRectF) -> None:
        unit, tokens = self._brush.unit, self._brush.tokens
        self._brush.card(cell)
        inside = cell.adjusted(unit * PAD, unit * PAD, -unit * PAD, -unit * PAD)
        y = inside.top()
        if part.column.title:
            self._heading(part, inside)
            y += self._plan.heading(part.column.title, cell.width())
        for line in part.column.lines:
            room = QRectF(inside.x(), y, inside.width(), inside.bottom() - y)
            self._line(line, room, self._plan.before_marks(line, cell.width()))
            y += self._plan.high(line, cell.width())
        foot = QRectF(inside.x(), inside.bottom() - unit * 1.15, inside.width(), unit * 1.2)
        if not part.column.lines:
            self._brush.words(
                QRectF(inside.x(), y, inside.width(), unit),
                tr("Nothing stands here yet."),
                Write(BESIDE, colour=tokens.muted),
            )
        elif part.elsewhere:
            more = tr("and {count} more", "", part.elsewhere).format(count=part.elsewhere)
            self._brush.words(foot, more, Write(BESIDE, colour=tokens.muted))

    def _heading(self, part: Part, inside: QRectF) -> None:
        unit, tone = self._brush.unit, part.column.tone
        x, ink = inside.left(), self._inks.get(tone, self._brush.tokens.text)
        spot = QRectF(x, inside.top(), unit * 1.5, unit * 1.5)
        if part.column.child is not None:
            place = part.column.child
            self._brush.child(spot, place, self._initials[place])
        elif tone in ICONS:
            self._brush.icon(spot, ICONS[tone], ink)
        else:
            spot.setWidth(0)
        x += unit * ICON if spot.width() else 0
        rest = QRectF(x, inside.top(), inside.right() - x, unit * 2)
        self._brush.words(rest, part.column.title, Write(HEADING, True, ink))

    def _line(self, line: Line, place: QRectF, before_marks: float) -> None:
        unit, tokens = self._brush.unit, self._brush.tokens
        if line.mark is not Mark.NONE:
            self._sign(line.mark, place)
            place = place.adjusted(unit * SIGN, 0, 0, 0)
        is_now, is_done = line.mark is Mark.NOW, line.mark is Mark.DONE
        how = Write(is_bold=is_now, colour=tokens.muted if is_done else tokens.text)
        y = place.top() + self._brush.words(place, line.words, how)
        below = QRectF(place.x(), y, place.width(), unit)
        if line.scale is not None:
            at = QRectF(place.x(), y, place.width(), unit * SCALE)
            self._brush.scale(at, line.scale, line.earlier)
        if line.beside:
            high = self._brush.words(below, line.beside, Write(BESIDE, colour=tokens.muted))
            y += 0.0 if before_marks else high
        gap = 0.0 if before_marks else unit * 0.1
        self._marks(line.children, QPointF(place.x() + before_marks, y + gap))

    def _marks(self, children: tuple[int, ...], at: QPointF) -> None:
        size = self._brush.unit * MARKS
        for number, child in enumerate(children):
            spot = QRectF(at.x() + number * size * MARK_STRIDE, at.y(), size, size)
            self._brush.child(spot, child, self._initials[child])

    def _sign(self, mark: Mark, place: QRectF) -> None:
        unit, tokens = self._brush.unit, self._brush.tokens
        middle = QPointF(place.x() + unit * 0.5, place.y() + unit * 0.62)
        if mark is Mark.DONE:
            spot = QRectF(place.x(), place.y() + unit * 0.1, unit * 1.05, unit * 1.05)
            self._brush.icon(spot, "check", tokens.good.ink)
        elif mark is Mark.NOW:
            self._brush.dot(middle, unit * 0.36, tokens.accent, is_filled=True)
        else:
            self._brush.dot(middle, unit * 0.3, tokens.muted, is_filled=False)
