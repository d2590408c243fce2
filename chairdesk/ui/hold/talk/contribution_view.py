"""What was said, newest in view; a row can be tagged anew, corrected or struck."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QItemSelection, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QListView

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


class ContributionView(RowsView):
    """A list of contributions; Enter opens the chosen one, a letter tags it."""

    tagging_wanted = Signal(object, object)
    """row: RecordedContribution, tag: Tag"""
    opening_wanted = Signal(object)
    """row: RecordedContribution"""

    def __init__(self, record: ContributionList, words: Words, name: str) -> None:
        super().__init__()
        self.record = record
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
        tag = TAG_KEYS.get(Qt.Key(event.key()))
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
