"""Which children a contribution is about: one key for each, and a list for many."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from chairdesk.models.ids import ChildId
from chairdesk.models.people import Child
from chairdesk.ui.kit.buttons import QuietButton
from chairdesk.ui.kit.child_mark import distinct_initials, paint_child
from chairdesk.ui.kit.dress import empty
from chairdesk.ui.tokens import em, worn_by

MOST_CHIPS = 6


class ChildrenChips(QWidget):
    """Chips that are chosen stay chosen; none chosen means all the children."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._children: tuple[Child, ...] = ()
        self._chosen: frozenset[ChildId] = frozenset()
        self.chips: dict[ChildId, QPushButton] = {}
        self.picker = QuietButton(self.tr("All the children"))
        self._menu = QMenu(self)
        self._row = QHBoxLayout(self)
        self._lay_out()

    @property
    def chosen(self) -> frozenset[ChildId]:
        """The children who are meant; empty for all of them."""
        return self._chosen

    def offer(self, children: tuple[Child, ...]) -> None:
        """Offer the children on the roll."""
        if children != self._children:
            self._children = children
            self._chosen &= {child.id for child in children}
            self._make_chips()
            self._make_menu()
        self._show()

    def choose(self, chosen: frozenset[ChildId]) -> None:
        """Choose exactly these children."""
        self._chosen = chosen & {child.id for child in self._children}
        self._show()
        self.changed.emit()

    def toggle(self, place: int) -> None:
        """Name the child at a place, counted from 0, or leave the child out."""
        if place < len(self._children):
            self.choose(self._chosen ^ {self._children[place].id})

    def pick(self) -> None:
        """Open the list of children."""
        self._menu.popup(self.picker.mapToGlobal(self.picker.rect().topLeft()))

    def spoken(self) -> str:
        """Say who is meant."""
        names = [child.name for child in self._children if child.id in self._chosen]
        return ", ".join(names) if names else self.tr("all the children")

    def _lay_out(self) -> None:
        self._menu.setProperty("role", "menu")
        self._row.setContentsMargins(0, 0, 0, 0)
        self.picker.clicked.connect(self.pick)

    def _make_chips(self) -> None:
        self._row.removeWidget(self.picker)
        self.picker.setParent(self)
        empty(self._row)
        marks = distinct_initials(tuple(child.name for child in self._children))
        self.chips = {}
        for place, child in enumerate(self._children[:MOST_CHIPS]):
            chip = QuietButton(child.name.split()[0] if child.name.split() else child.name)
            chip.setCheckable(True)
            chip.setIcon(self._icon(place, marks[place]))
            chip.setAccessibleName(self.tr("About {name}").format(name=child.name))
            chip.clicked.connect(lambda _=False, place=place: self.toggle(place))
            self.chips[child.id] = chip
            self._row.addWidget(chip)
        self._row.addWidget(self.picker)
        self._row.addStretch(1)

    def _make_menu(self) -> None:
        self._menu.clear()
        self._menu.addAction(self.tr("All the children"), lambda: self.choose(frozenset()))
        for place, child in enumerate(self._children):
            action = QAction(child.name, self._menu, checkable=True)
            action.setData(child.id)
            action.triggered.connect(lambda _=False, place=place: self.toggle(place))
            self._menu.addAction(action)

    def _icon(self, place: int, mark: str) -> QIcon:
        size = em(self, 1.2)
        picture = QPixmap(size * 2, size * 2)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        paint_child(painter, picture.rect().toRectF(), place, mark, worn_by(self))
        painter.end()
        picture.setDevicePixelRatio(2)
        return QIcon(picture)

    def _show(self) -> None:
        for child, chip in self.chips.items():
            chip.setChecked(child in self._chosen)
        for action in self._menu.actions():
            action.setChecked(action.data() in self._chosen)
        count = len(self._chosen)
        all_of_them = self.tr("All the children")
        some = self.tr("{count} chosen").format(count=count)
        self.picker.setText(some if count else all_of_them)
        self.picker.setVisible(len(self._children) > 1)
        self.picker.setAccessibleName(self.tr("Children: {who}").format(who=self.spoken()))
