"""Which children a contribution is about: one key for each, and a list for many."""

from functools import partial

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from chairdesk.models.ids import ChildId
from chairdesk.models.people import Child
from chairdesk.ui.hold.capture.chords import OneMore
from chairdesk.ui.kit.announce import announce
from chairdesk.ui.kit.buttons import ChipButton, QuietButton
from chairdesk.ui.kit.child_mark import called_among, distinct_initials, paint_child
from chairdesk.ui.kit.dress import take_out
from chairdesk.ui.kit.flow_layout import LineLayout
from chairdesk.ui.tokens import em, gap, worn_by

MOST_CHIPS = 5
SHARP = 3
ADDING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
"""Held while a chip is pressed, either of them adds to those chosen, as in any list."""


class ChildrenChips(QWidget):
    """A press chooses one child alone, with Ctrl one more; `All` is none in particular.

    Who is chosen stays chosen.
    """

    changed = Signal()
    named = Signal(object)
    """child: the ChildId whom a key named while a child's page is shown"""

    def __init__(self) -> None:
        super().__init__()
        self._children: tuple[Child, ...] = ()
        self.wanted: frozenset[ChildId] = frozenset()
        self.in_hand: ChildId | None = None
        """The child whose page is shown beside; None while none is."""
        self._before: frozenset[ChildId] | None = None
        self.chips: dict[ChildId, ChipButton] = {}
        self.everybody = self._chip(self.tr("All"), self.tr("About all the children"))
        self.picker = QuietButton(self.tr("More…"))
        self.menu = QMenu(self)
        self._row = LineLayout(self, gap=gap(self, 0.25))
        self._lay_out()

    @property
    def must_be_asked(self) -> bool:
        """Whether one who was chosen is no longer on the roll: it is not known who is meant."""
        return not self.wanted <= {child.id for child in self._children}

    @property
    def chosen(self) -> frozenset[ChildId]:
        """The children who are meant; empty for all of them, or while it must be asked."""
        return frozenset() if self.must_be_asked else self.wanted

    def offer(self, children: tuple[Child, ...]) -> None:
        """Offer the children on the roll."""
        if children != self._children:
            self._children = children
            self._make_chips()
            self._make_menu()
            self.choose(self.wanted)

    def choose(self, chosen: frozenset[ChildId]) -> None:
        """Choose exactly these children; one who is not on the roll makes it be asked anew."""
        self.wanted = chosen
        self._show()
        self.changed.emit()

    def turn_to(self, child: ChildId | None) -> None:
        """Be about the child whose page is shown; with none shown, about those before it."""
        self.in_hand = child
        if child is not None:
            if self._before is None:
                self._before = self.wanted
            self.choose(frozenset({child}))
        elif self._before is not None:
            self.choose(self._before)
            self._before = None

    def toggle(self, place: int) -> None:
        """Name one more child, at a place counted from 0, or leave the child out."""
        if place < len(self._children):
            self.choose(self.chosen ^ {self._children[place].id})

    def name(self, place: int) -> None:
        """Name the child at a place and no other; named alone before, nobody in particular."""
        if place < len(self._children):
            alone = frozenset({self._children[place].id})
            self.choose(frozenset() if self.wanted == alone else alone)

    def follow(self, key: int | OneMore) -> None:
        """Follow the key of a child: where a child's page is shown, turn to that child alone."""
        if isinstance(key, OneMore):
            self.toggle(key.place)
        elif self.in_hand is None:
            self.name(key)
        elif key < len(self._children):
            child = self._children[key].id
            self.choose(frozenset({child}))
            self.named.emit(child)
        self._tell()

    def pick(self) -> None:
        """Open the list of all the children."""
        if self._children:
            self.menu.popup(self.mapToGlobal(QPoint(0, -self.menu.sizeHint().height())))
            self.menu.setActiveAction(self.menu.actions()[0])

    def spoken(self) -> str:
        """Say who is meant."""
        if self.must_be_asked:
            return self.tr("nobody yet")
        names = [self._called(child) for child in self._children if child.id in self.chosen]
        return ", ".join(names) if names else self.tr("all the children")

    def changeEvent(self, event: QEvent) -> None:
        """Qt says that colours or text changed: the marks follow."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.PaletteChange):
            self._draw()

    def _lay_out(self) -> None:
        self.menu.setProperty("role", "menu")
        self.picker.setAccessibleName(self.tr("Choose the children by name"))
        self.picker.setToolTip(self.tr("Add a child, or leave one out"))
        self.picker.clicked.connect(self.pick)
        self.everybody.clicked.connect(self._press_all)
        self._row.addWidget(self.everybody)
        self._row.addWidget(self.picker)

    def _make_chips(self) -> None:
        for gone in self.chips.values():
            take_out(self._row, gone)
        self._row.removeWidget(self.picker)
        self.chips = {}
        for place, child in enumerate(self._children[:MOST_CHIPS]):
            chip = self._chip(self._called(child), self.tr("About {name}").format(name=child.name))
            chip.setToolTip(self.tr("Ctrl and a press adds a child, or leaves the child out"))
            chip.clicked.connect(partial(self._press, place))
            self.chips[child.id] = chip
            self._row.addWidget(chip)
        self._row.addWidget(self.picker)
        self.picker.setVisible(len(self._children) > 1)
        self._draw()

    def _called(self, child: Child) -> str:
        return called_among(child.name, (other.name for other in self._children))

    def _chip(self, text: str, name: str) -> ChipButton:
        chip = ChipButton(text)
        chip.setAccessibleName(name)
        return chip

    def _press(self, place: int, *_: object) -> None:
        if QApplication.keyboardModifiers() & ADDING:
            self.toggle(place)
        else:
            self.name(place)
        self._tell()

    def _press_all(self) -> None:
        self.choose(frozenset())
        self._tell()

    def _tick(self, place: int, *_: object) -> None:
        self.toggle(place)
        self._tell()

    def _tell(self) -> None:
        announce(self, self.tr("About {who}.").format(who=self.spoken()))

    def _make_menu(self) -> None:
        self.menu.clear()
        self.menu.addAction(self.tr("All the children"), self._press_all)
        for place, child in enumerate(self._children):
            action = QAction(child.name, self.menu, checkable=True)
            action.setData(child.id)
            action.triggered.connect(partial(self._tick, place))
            self.menu.addAction(action)

    def _draw(self) -> None:
        marks = distinct_initials(tuple(self._called(child) for child in self._children))
        for place, chip in enumerate(self.chips.values()):
            chip.setIcon(self._icon(place, marks[place]))
            chip.setIconSize(QSize(em(self, 1.2), em(self, 1.0)))

    def _icon(self, place: int, mark: str) -> QIcon:
        high = em(self, 1.0) * SHARP
        picture = QPixmap(em(self, 1.2) * SHARP, high)  # a little wider: the gap before the name
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        spot = picture.rect().toRectF()
        spot.setWidth(high)
        paint_child(painter, spot, place, mark, worn_by(self))
        painter.end()
        picture.setDevicePixelRatio(SHARP)
        return QIcon(picture)

    def _show(self) -> None:
        chosen = self.chosen
        self.everybody.setChecked(not chosen and not self.must_be_asked)
        for child, chip in self.chips.items():
            chip.setChecked(child in chosen)
        for action in self.menu.actions():
            action.setChecked(action.data() in chosen)
        beyond = chosen - set(self.chips)
        more = self.tr("More: {count}").format(count=len(beyond))
        rest = self.tr("More…") if len(self._children) > MOST_CHIPS else "+"
        self.picker.setText(more if beyond else rest)
