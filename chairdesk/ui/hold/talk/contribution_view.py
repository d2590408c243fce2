"""What was said, newest in view; a row can be tagged anew, corrected or struck."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QEvent, QItemSelection, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QListView, QMenu

from chairdesk.models.contribution import RecordedContribution, Tag
from chairdesk.models.ids import ContributionId
from chairdesk.ui.hold.capture.chords import Chord
from chairdesk.ui.hold.talk.contribution_delegate import ContributionDelegate
from chairdesk.ui.hold.talk.contribution_list import CONTRIBUTION, ContributionList
from chairdesk.ui.hold.talk.rows_view import RowsView
from chairdesk.ui.kit.scroll_page import QuietBar
from chairdesk.ui.tokens import gap, worn_by
from chairdesk.words import Words

TAG_KEYS = dict(zip((Qt.Key.Key_F, Qt.Key.Key_O, Qt.Key.Key_A, Qt.Key.Key_P), Tag, strict=True))
"""In the list, where nothing is typed, a letter tags the chosen row: P is oPinion."""
NUMBERS = dict(zip((Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4), Tag, strict=True))
"""In the queue of what is not tagged yet a number does so too, as with Ctrl everywhere."""


class ContributionView(RowsView):
    """A list of contributions; Enter opens the chosen one, a letter tags it."""

    tagging_wanted = Signal(object, object)
    """row: RecordedContribution, tag: Tag"""
    opening_wanted = Signal(object)
    """row: RecordedContribution"""
    striking_wanted = Signal(object)
    """row: RecordedContribution, to be struck, or brought back where it is struck"""

    def __init__(self, record: ContributionList, words: Words, name: str) -> None:
        super().__init__()
        self.record = record
        self._words = words
        self._menu = QMenu(self)
        self._menu.setProperty("role", "menu")
        self._menu.setAccessibleName(self.tr("This contribution"))
        self.when_empty = self.tr("What is said is typed below, and stands here once it is saved.")
        self.setModel(record)
        self._rows_drawn = ContributionDelegate(self, record, words)
        self.setItemDelegate(self._rows_drawn)
        self.setProperty("role", "rows")
        self.setAccessibleName(name)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBar(QuietBar())
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.is_queue = False
        """Whether all that it shows wants a tag, and numbers tag the chosen row, too."""
        self._keeps_to_newest = True
        self.verticalScrollBar().rangeChanged.connect(self._keep_to_newest)
        self.verticalScrollBar().actionTriggered.connect(self._leave_newest)
        record.rowsInserted.connect(self._show_newest)
        record.modelReset.connect(self._show_newest)
        self.doubleClicked.connect(lambda _: self._open())

    @property
    def chosen(self) -> RecordedContribution | None:
        """The row that is chosen."""
        row: RecordedContribution | None = self.currentIndex().data(CONTRIBUTION)
        return row

    def choose(self, wanted: ContributionId) -> None:
        """Choose a row and bring it into view."""
        place = self.record.place_of(wanted)
        if place is not None:
            self.choose_place(place)

    def choose_place(self, place: int) -> None:
        """Choose the row at a place and bring it into view."""
        self.setCurrentIndex(self.record.index(place))
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        # after the newest, which a list that was filled just now brings into view
        QTimer.singleShot(0, self, lambda: self._centre(place))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt brings a key: Enter opens the row, a letter tags it."""
        keys = TAG_KEYS | NUMBERS if self.is_queue else TAG_KEYS
        tag = keys.get(Qt.Key(event.key()))
        is_plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open()
        elif tag is not None and is_plain:
            if self.chosen is not None:
                self.tagging_wanted.emit(self.chosen, tag)
        elif event.text().strip() and event.text().isprintable():
            event.ignore()  # words: they are the line's, and no name of a row to be looked for
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Qt asks for the menu of the chosen row, by the mouse or by its key."""
        if event.reason() != QContextMenuEvent.Reason.Mouse:
            at = self.visualRect(self.currentIndex()).center()
        elif (under := self.indexAt(event.pos())).isValid():
            self.setCurrentIndex(under)
            at = event.pos()
        else:
            return
        if self.chosen is not None:
            self.menu_of(self.chosen).popup(self.viewport().mapToGlobal(at))

    def menu_of(self, row: RecordedContribution) -> QMenu:
        """Offer what can be done about a contribution."""
        menu = self._menu
        menu.clear()
        put_right = self.tr("Put right…")
        menu.addAction(f"{put_right}\t{self.tr('Enter')}", partial(self.opening_wanted.emit, row))
        menu.addSeparator()
        for key, tag in TAG_KEYS.items():
            says = self.tr("Tag as {tag}").format(tag=self._words.name_of(tag).lower())
            letter = QKeySequence(key).toString()
            action = menu.addAction(
                f"{says}\t{letter}", partial(self.tagging_wanted.emit, row, tag)
            )
            action.setEnabled(not row.is_struck)
        menu.addSeparator()
        strike = self.tr("Bring it back") if row.is_struck else self.tr("Strike it")
        menu.addAction(strike, partial(self.striking_wanted.emit, row))
        return menu

    def take_chord(self, chord: Chord) -> bool:
        """Follow the key of a tag for the chosen row; others are the line's."""
        if not isinstance(chord, Tag) or self.chosen is None:
            return False
        self.tagging_wanted.emit(self.chosen, chord)
        return True

    def guessed(self) -> Iterable[int]:
        """Guess how high each row is."""
        return self._rows_drawn.guessed(self.record.shown)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt asks for the picture; an empty list says what belongs there."""
        super().paintEvent(event)
        if not self.record.rowCount():
            painter = QPainter(self.viewport())
            painter.setPen(QColor(worn_by(self).muted))
            space = gap(self, 0.6)
            room = self.viewport().rect().adjusted(space, space, -space, -space)
            painter.drawText(room, Qt.TextFlag.TextWordWrap, self.when_empty)
            painter.end()

    def changeEvent(self, event: QEvent) -> None:
        """Qt says that the text grew or shrank: the rows are set anew."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.scheduleDelayedItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt says that the width changed: the rows are set anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def selectionChanged(self, chosen: QItemSelection, before: QItemSelection) -> None:
        """Qt says that another row is chosen."""
        super().selectionChanged(chosen, before)
        self._leave_newest()

    def _open(self) -> None:
        if self.chosen is not None:
            self.opening_wanted.emit(self.chosen)

    def _centre(self, place: int) -> None:
        self.scrollTo(self.record.index(place), QListView.ScrollHint.PositionAtCenter)

    def _show_newest(self) -> None:
        self._keeps_to_newest = True
        self.scrollToBottom()

    def _keep_to_newest(self) -> None:
        if self._keeps_to_newest:  # rows are measured as they are seen, and anew at each width
            self.scrollToBottom()

    def _leave_newest(self) -> None:
        self._keeps_to_newest = False
