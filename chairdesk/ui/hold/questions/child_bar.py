"""The children side by side: each with mark and name, and how much is open for each."""

from collections.abc import Mapping
from functools import lru_cache

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QButtonGroup, QWidget

from chairdesk.models.ids import ChildId
from chairdesk.models.people import Child
from chairdesk.procedures.pack import Item
from chairdesk.ui.bench import Bench
from chairdesk.ui.kit.buttons import RadioChoice
from chairdesk.ui.kit.child_mark import called_among, distinct_initials, paint_child
from chairdesk.ui.kit.dress import take_out
from chairdesk.ui.kit.fields import name_field
from chairdesk.ui.kit.flow_layout import FlowLayout
from chairdesk.ui.language.tr import tr
from chairdesk.ui.tokens import DRESSES, Tokens, em, worn_by

SHARPNESS = 2
MANY = 6
"""Of more children than this all but the one in hand are a mark alone, ticked once done."""


class ChildBar(QWidget):
    """Turns to a child by a click or by the arrow keys; the chosen one stays in sight."""

    turned = Signal(object)
    """child: ChildId"""

    def __init__(self) -> None:
        super().__init__()
        self.buttons: dict[ChildId, RadioChoice] = {}
        self._children: tuple[Child, ...] = ()
        self._open: Mapping[ChildId, str] = {}
        self._group = QButtonGroup(self)
        self._row = FlowLayout(self)

    @property
    def chosen(self) -> ChildId | None:
        """The child in hand; None while there is no child."""
        return next((child for child, b in self.buttons.items() if b.isChecked()), None)

    def offer(self, children: tuple[Child, ...], open_now: Mapping[ChildId, str]) -> None:
        """Offer the children on the roll, each with a few words on what is open."""
        chosen = self.chosen
        if children != self._children:
            self._children = children
            self._make_buttons()
        if chosen not in self.buttons and children:
            chosen = children[0].id
        if chosen is not None:
            self.buttons[chosen].setChecked(True)
        self._open = open_now
        self._say_all()

    def choose(self, child: ChildId) -> None:
        """Turn to a child."""
        if child in self.buttons and child != self.chosen:
            self.buttons[child].setChecked(True)
            self._turn(child)

    def changeEvent(self, event: QEvent) -> None:
        """Qt says that colours or text changed: the marks follow."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._draw_marks()

    def _make_buttons(self) -> None:
        for old in self.buttons.values():
            self._group.removeButton(old)
            take_out(self._row, old)
        self.buttons = {child.id: self._button(child.id) for child in self._children}
        self._draw_marks()

    def _button(self, child: ChildId) -> RadioChoice:
        button = RadioChoice()
        button.setProperty("kind", "segment")
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(lambda: self._turn(child))
        self._group.addButton(button)
        self._row.addWidget(button)
        return button

    def _turn(self, child: ChildId) -> None:
        self._say_all()
        self.turned.emit(child)

    def _say_all(self) -> None:
        for child in self._children:
            self._say(child, self._open.get(child.id, ""))
        if len(self._children) > MANY:
            self._draw_marks()

    def _say(self, child: Child, standing: str) -> None:
        button = self.buttons[child.id]
        first = called_among(child.name, (other.name for other in self._children))
        told = f"{first} · {standing}" if standing else first
        button.setText("" if len(self._children) > MANY and not button.isChecked() else told)
        name = f"{child.name}, {standing}" if standing else child.name
        name_field(button, name)
        button.setToolTip(name)

    def _draw_marks(self) -> None:
        marks = distinct_initials(tuple(child.name for child in self._children))
        are_many, done = len(self._children) > MANY, tr("done")
        for place, child in enumerate(self._children):
            button = self.buttons[child.id]
            button.setIconSize(QSize(em(self, 1.2), em(self, 1.2)))
            is_done = are_many and self._open.get(child.id) == done
            button.setIcon(child_icon(self, place, marks[place], is_done=is_done))


def child_icon(widget: QWidget, place: int, initial: str, *, is_done: bool = False) -> QIcon:
    """Draw a child's mark for a button, in the colours that a widget wears; ticked once done."""
    return _drawn(em(widget, 1.2) * SHARPNESS, place, initial, is_done, worn_by(widget).name)


@lru_cache(maxsize=256)
def _drawn(size: int, place: int, initial: str, is_done: bool, dress: str) -> QIcon:  # noqa: FBT001
    """Draw it once: it is shown on every item, and again at whatever is entered."""
    tokens = next(tokens for tokens in DRESSES.values() if tokens.name == dress)
    picture = QPixmap(size, size)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    paint_child(painter, picture.rect().toRectF(), place, initial, tokens)
    if is_done:
        _tick(painter, size, tokens)
    painter.end()
    picture.setDevicePixelRatio(SHARPNESS)
    return QIcon(picture)


def _tick(painter: QPainter, size: int, tokens: Tokens) -> None:
    spot = QRectF(size * 0.52, size * 0.52, size * 0.48, size * 0.48)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens.surface))
    painter.drawEllipse(spot)
    pen = QPen(QColor(tokens.good.ink), size * 0.08)
    painter.setPen(pen)
    left, middle, right = (spot.left() + spot.width() * part for part in (0.22, 0.44, 0.8))
    low, high, centre = (spot.top() + spot.height() * part for part in (0.74, 0.26, 0.52))
    painter.drawPolyline([QPointF(left, centre), QPointF(middle, low), QPointF(right, high)])


def open_words(bench: Bench, item: Item) -> dict[ChildId, str]:
    """Say for each child how much an item still wants, in a word or two."""
    here = [g for g in bench.gates if g.item == item.key]
    said: dict[ChildId, str] = {}
    for child in bench.conference.roll.children:
        asked = [gate for gate in here if gate.child == child.id]
        count = sum(gate.is_open for gate in asked)
        number = bench.words.number(count)
        some = tr("{number} open", "", count).format(number=number)
        if asked:
            said[child.id] = some if count else tr("done")
    return said
