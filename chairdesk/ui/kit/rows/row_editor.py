"""What opens in a cell when one types: a line that offers what is usually said there."""

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QKeyEvent, QKeySequence, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QCompleter,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from chairdesk.ui.kit.icons import paint_icon
from chairdesk.ui.kit.layers.dropping import MOST_ROWS, widen
from chairdesk.ui.kit.rows.row_model import Column, RowModel, meant
from chairdesk.ui.tokens import em, worn_by

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_LEAVING = {*_ENTER, Qt.Key.Key_Tab, Qt.Key.Key_Backtab}
Where = QModelIndex | QPersistentModelIndex
LINE = 18
"""How wide a line becomes at most while it is typed into, in lines of text."""


class RowEditor(QStyledItemDelegate):
    """Opens a line in a cell; Enter and Tab write it and say where to go next."""

    row_done = Signal()
    typed = Signal()
    """Something was typed into the line of a cell."""
    taking_back_wanted = Signal()
    """Ctrl+Z was pressed in a line in which no typing is left to undo."""
    placed = Signal()
    """The line of a cell stands where it did not stand before."""
    crossed = Signal(str)
    """words: what stands in a cell now, while other words are typed into it"""

    def __init__(self, model: RowModel, parent: QAbstractItemView) -> None:
        super().__init__(parent)
        self._model = model
        self._table = parent
        self.line: QLineEdit | None = None
        self._is_by_letters = False
        """Whether it is the letters that marked an offer, and no arrow or pointer."""
        self.least_line = 0.0
        """How wide a line is at least, in lines of text, where its cell is narrower."""

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Where) -> QWidget:
        """Qt asks for the line to type into."""
        column = self._model.columns[index.column()]
        line = QLineEdit(parent)
        line.setProperty("role", "cell")
        line.setFrame(False)
        line.setAccessibleName(column.title)
        line.textEdited.connect(self.typed)
        line.textEdited.connect(self._widen)
        self.line = line
        if column.choices:
            completer = _completer(column, line)
            line.setCompleter(completer)
            if (popup := completer.popup()) is not None:
                popup.installEventFilter(self)
            soon = QTimer(line, singleShot=True, interval=0)  # once Qt shows what fits
            line.textEdited.connect(soon.start)
            soon.timeout.connect(self._mark_meant)
        return line

    def setEditorData(self, editor: QWidget, index: Where) -> None:
        """Qt says what stands in the cell now: what is typed there already stays."""
        stood, now = editor.property("stood"), str(index.data(Qt.ItemDataRole.EditRole) or "")
        is_typed = isinstance(editor, QLineEdit) and stood not in {None, editor.text()}
        editor.setProperty("stood", now)
        if not is_typed:
            super().setEditorData(editor, index)
        elif now not in {stood, editor.property("text")}:
            self.crossed.emit(now)

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Where
    ) -> None:
        """Qt sets the line over its cell."""
        super().updateEditorGeometry(editor, option, index)
        self._widen()
        self.placed.emit()

    def _widen(self, *_: object) -> None:
        """Make the line as wide as what stands in it, over its neighbours, where there is room."""
        if (line := self.line) is None:
            return
        cell = self._table.visualRect(self._table.currentIndex())
        room, metrics = self._table.viewport().width(), line.fontMetrics()
        words = max(metrics.horizontalAdvance(line.text()) + em(line, 2), em(line, self.least_line))
        wanted = min(words, em(line, LINE), room)
        if wanted > cell.width():
            left = max(0, min(cell.left(), room - wanted))
            line.setGeometry(left, cell.top(), wanted, cell.height())
            line.raise_()

    def destroyEditor(self, editor: QWidget, index: Where) -> None:
        """Qt closes the line of a cell: nothing is typed there any more."""
        if self.line is editor:
            self.line = None
        super().destroyEditor(editor, index)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt passes each key of the line: Enter goes to the next row, Tab to the next cell."""
        key = _key_of(event)
        if isinstance(watched, QAbstractItemView):
            if key == Qt.Key.Key_Down and self._is_by_letters:
                self._is_by_letters = False  # what letters marked is now chosen
                return True
            return key in _LEAVING and self._take_offer(watched, event)
        if isinstance(watched, QLineEdit) and key == Qt.Key.Key_Down and _has_offers(watched):
            self.open_offers(watched)
            return True
        if isinstance(watched, QLineEdit) and _is_undo(event) and not watched.isUndoAvailable():
            self.taking_back_wanted.emit()
            return True
        if isinstance(watched, QLineEdit) and key in _ENTER:
            self.commitData.emit(watched)
            self.closeEditor.emit(watched, QAbstractItemDelegate.EndEditHint.NoHint)
            self.row_done.emit()
            return True
        return super().eventFilter(watched, event)

    def open_offers(self, line: QLineEdit) -> None:
        """Show everything that can stand in a cell, what stands there marked, or the first."""
        completer = line.completer()
        popup = completer.popup()
        if popup is None:
            return
        completer.setCompletionPrefix("")
        completer.complete()
        texts = _texts_of(popup)
        self._is_by_letters = False
        _mark(popup, texts.index(line.text()) if line.text() in texts else 0)

    def _mark_meant(self) -> None:
        """Mark the offer that Tab and Enter take now; Escape keeps what was typed."""
        completer = self.line.completer() if self.line is not None else None
        popup = completer.popup() if completer is not None else None
        if popup is None or not popup.isVisible():
            return
        found = self._meant_in(popup)
        self._is_by_letters = found is not None
        _mark(popup, -1 if found is None else _texts_of(popup).index(found))

    def _meant_in(self, popup: QAbstractItemView) -> str | None:
        if self.line is None:
            return None
        column = self._model.columns[self._table.currentIndex().column()]
        return meant(self.line.text(), column, _texts_of(popup))

    def _take_offer(self, popup: QAbstractItemView, event: QEvent) -> bool:
        """Take what is marked in the offers, and go on; by Enter not where arrows marked it."""
        line, place = popup.focusProxy(), popup.currentIndex()
        is_chosen = place.isValid() and not self._is_by_letters
        taken = str(place.data()) if is_chosen else self._meant_in(popup)
        popup.hide()
        if not isinstance(line, QLineEdit):
            return False
        if taken is not None:
            line.setText(taken)
        if not is_chosen or _key_of(event) not in _ENTER:
            QCoreApplication.sendEvent(line, event)
        return True

    def initStyleOption(self, option: QStyleOptionViewItem, index: Where) -> None:
        """Qt asks how a cell looks: the one in hand is marked only where the focus is."""
        super().initStyleOption(option, index)
        if not self._table.hasFocus():
            option.state &= ~QStyle.StateFlag.State_Selected

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Where) -> None:
        """Qt asks for the picture of a cell; an empty new row shows faint examples."""
        super().paint(painter, option, index)
        painter.save()
        place, tokens = QRectF(option.rect), worn_by(self._table)
        if faint := self._faint_in(index):
            font = QFont(painter.font())
            font.setItalic(index.row() == len(self._model.rows))
            painter.setFont(font)
            painter.setPen(QColor(tokens.muted))
            beside = place.adjusted(em(self._table, 0.55), 0, 0, 0)
            wide = int(beside.width())
            faint = painter.fontMetrics().elidedText(faint, Qt.TextElideMode.ElideRight, wide)
            painter.drawText(beside, Qt.AlignmentFlag.AlignVCenter, faint)
        if self._offers(index):
            side = float(em(self._table, 0.9))
            right, middle = place.right() - side * 1.3, place.center().y() - side / 2
            paint_icon(painter, QRectF(right, middle, side, side), "chevron-down", tokens.muted)
        if self._table.hasFocus() and index == self._table.currentIndex():
            thick = max(2, em(self._table, 0.1))
            painter.setPen(QPen(QColor(tokens.focus), thick))
            painter.drawRect(place.adjusted(thick / 2, thick / 2, -thick / 2, -thick / 2))
        painter.restore()

    def _faint_in(self, index: Where) -> str:
        """Say what is shown faintly: an example in the new row, elsewhere what empty means."""
        column = self._model.columns[index.column()]
        if index.row() < len(self._model.rows):
            return "" if index.data() else column.unsaid
        return column.example if self._model.draft.is_empty else ""

    def _offers(self, index: Where) -> bool:
        """Say whether a cell shows that it opens a list: where it can be typed into next."""
        is_in_hand = index == self._table.currentIndex() and self._table.hasFocus()
        is_new = index.row() == len(self._model.rows) and not index.data()
        return bool(self._model.columns[index.column()].choices) and (is_in_hand or is_new)


def _has_offers(line: QLineEdit) -> bool:
    return bool(line.findChildren(QCompleter))


def _is_undo(event: QEvent) -> bool:
    if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
        return False
    return event.matches(QKeySequence.StandardKey.Undo)


def _texts_of(popup: QAbstractItemView) -> list[str]:
    offers = popup.model()
    return [str(offers.index(place, 0).data()) for place in range(offers.rowCount())]


def _mark(popup: QAbstractItemView, place: int) -> None:
    """Mark an offer, and take none; a place before the first marks none."""
    line = popup.focusProxy()
    completer = line.completer() if isinstance(line, QLineEdit) else None
    was_blocked = completer.blockSignals(True) if completer else False
    popup.setCurrentIndex(popup.model().index(place, 0))
    if completer:
        completer.blockSignals(was_blocked)


def _key_of(event: QEvent) -> int | None:
    is_press = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
    return event.key() if is_press and isinstance(event, QKeyEvent) else None


def _completer(column: Column, line: QLineEdit) -> QCompleter:
    completer = QCompleter(list(column.choices), line)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    if (popup := completer.popup()) is not None:
        popup.setProperty("role", "popup")
        widen(popup)
    completer.setMaxVisibleItems(MOST_ROWS)
    return completer
