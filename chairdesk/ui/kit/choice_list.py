"""A list of which one is chosen, by key or click; the wheel only scrolls the page."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox

from chairdesk.ui.kit.announce import announce
from chairdesk.ui.kit.layers.dropping import MOST_ROWS, widen

FORGOTTEN_AFTER = 2000
"""How long after the last letter another word begins, in milliseconds."""
CHOSEN_AFTER = 700
"""How long after the last letter what they chose counts as chosen, in milliseconds."""
_MEANT = 4
"""How far the pointer moves before the row below it is meant, in pixels."""
_KEYS = Qt.KeyboardModifier
_LOOKING = {
    Qt.Key.Key_Down,
    Qt.Key.Key_Up,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
}
"""Keys of somebody who looks for a row, in a list that is closed."""
_BESIDE_LETTERS = _KEYS.ControlModifier | _KEYS.AltModifier | _KEYS.MetaModifier


class ChoiceList(QComboBox):
    """One of several; nothing is chosen because the page was scrolled past it.

    What is typed finds a row by any of its words. Where it fits none, none is marked, and Enter
    takes none; nor is a row marked because the list opened below a pointer that rests. An arrow
    opens it and chooses nothing. What letters choose while it is closed is said as `activated`, as
    a row that is clicked: once they rest, or at the next other key, or when the list is left.
    """

    nothing_fits = Signal()
    """What was typed fits no row."""

    def __init__(self) -> None:
        super().__init__()
        self._typed = ""
        self._unsaid: int | None = None
        self._rests_at: QPoint | None = None
        self._is_watched = False
        self._forget_soon = QTimer(self, singleShot=True, interval=FORGOTTEN_AFTER)
        self._forget_soon.timeout.connect(self._forget)
        self._say_soon = QTimer(self, singleShot=True, interval=CHOSEN_AFTER)
        self._say_soon.timeout.connect(self._say_chosen)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMaxVisibleItems(MOST_ROWS)
        self.currentTextChanged.connect(self.setToolTip)  # it may be longer than its place

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Qt brings a turn of the wheel, which is the page's."""
        event.ignore()

    def showPopup(self) -> None:
        """Qt opens the list: whatever lies below the pointer then is not meant."""
        if not self._is_watched:
            self._is_watched = True
            for part in self._open_list():
                part.installEventFilter(self)
        self._forget()
        self._rests_at = None
        widen(self.view())
        super().showPopup()
        if self.currentIndex() < 0:
            self.view().setCurrentIndex(QModelIndex())  # Qt marks the first, and Enter took it

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        """Qt asks how the closed list looks: what has no room is cut in its middle."""
        super().initStyleOption(option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, self)
        option.currentText = option.fontMetrics.elidedText(
            option.currentText, Qt.TextElideMode.ElideMiddle, room.width() - 1
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt brings a key to the closed list."""
        if self.isEditable() or not self._is_letter(event):
            self._say_chosen()
            if event.key() in _LOOKING and not self.isEditable():
                self.showPopup()
            else:
                super().keyPressEvent(event)
            return
        place = self._look_for(event.text())
        if place not in (None, self.currentIndex()):
            self.setCurrentIndex(place)
            self._unsaid = place
        self._say_soon.start()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Qt says that the list is left: what its letters chose is chosen."""
        self._say_chosen()
        super().focusOutEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt passes what comes to the open list: letters, and a pointer that may only rest."""
        if self._is_watched and watched in self._open_list():
            if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseMove:
                return not self._is_meant(event.globalPosition().toPoint())
            if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
                self._rests_at = None
                return self._is_letter(event) and self._mark(event.text())
        return super().eventFilter(watched, event)

    def _open_list(self) -> tuple[QObject, QObject]:
        """Give what Qt made to show the rows; it is asked anew, for Python loses sight of it."""
        return self.view(), self.view().viewport()

    def _say_chosen(self) -> None:
        """Say as chosen what the letters chose, where it still stands."""
        place, self._unsaid = self._unsaid, None
        if place is not None and place == self.currentIndex():
            self.activated.emit(place)

    def _mark(self, letter: str) -> bool:
        place = self._look_for(letter)
        column = self.modelColumn()
        index = QModelIndex() if place is None else self.model().index(place, column)
        self.view().setCurrentIndex(index)
        return True

    def _look_for(self, letter: str) -> int | None:
        """Find the row that fits all that was typed; one letter again goes on to the next."""
        self._typed += letter.casefold()
        self._forget_soon.start()
        place = _first(self._places_of(self._typed), after=-1)
        if place is None and len(set(self._typed)) == 1:
            place = _first(self._places_of(self._typed[0]), after=self._marked())
        if place is None:
            self.nothing_fits.emit()
        return place

    def _marked(self) -> int:
        return self.view().currentIndex().row() if self._is_open() else self.currentIndex()

    def _is_open(self) -> bool:
        return self._is_watched and self.view().isVisible()

    def _places_of(self, typed: str) -> list[int]:
        """List the rows of which a word begins so; those that begin so themselves come first."""
        texts = [self.itemText(place).casefold() for place in range(self.count())]
        first = [n for n, text in enumerate(texts) if text.startswith(typed)]
        marks = (f" {typed}", f"({typed}")
        return first or [n for n, text in enumerate(texts) if any(m in text for m in marks)]

    def _is_letter(self, event: QKeyEvent) -> bool:
        text = event.text()
        is_word = text.isprintable() and (bool(text.strip()) or bool(self._typed and text))
        return is_word and not event.modifiers() & _BESIDE_LETTERS

    def _is_meant(self, at: QPoint) -> bool:
        """Say whether the pointer moved, since the list opened or the last key was pressed."""
        if self._rests_at is None:
            self._rests_at = at
        return (at - self._rests_at).manhattanLength() > _MEANT

    def _forget(self) -> None:
        self._typed = ""


class PeopleList(ChoiceList):
    """Somebody to choose; a name that is not offered leaves nobody chosen, and it says so."""

    def __init__(self, usual: str = "") -> None:
        super().__init__()
        self._usual = usual
        self.setPlaceholderText(usual)
        self.nothing_fits.connect(self._choose_nobody)
        self.currentIndexChanged.connect(self._say_usual)

    def _say_usual(self, place: int) -> None:
        if place >= 0:
            self._say(self._usual)

    def _choose_nobody(self) -> None:
        said = self.tr("Nobody of that name can be chosen here")
        self.setCurrentIndex(-1)
        self._say(said)
        announce(self, said)

    def _say(self, said: str) -> None:
        self.setPlaceholderText(said)


def _first(places: list[int], after: int) -> int | None:
    """Give the first place after another, or else the first of all."""
    return next((place for place in places if place > after), places[0] if places else None)
