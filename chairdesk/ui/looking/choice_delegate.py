"""How a choice is painted: its title and what stands beside it, its words, its foot."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from chairdesk.ui.looking.choice import Choice
from chairdesk.ui.tokens import em, worn_by

CHOICE = Qt.ItemDataRole.UserRole
SPACE = 0.45
WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
TALL = 10_000


class ChoiceDelegate(QStyledItemDelegate):
    """Wraps every part to the width of the list, so that large text cuts nothing."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(
        self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Qt asks how high a row is."""
        choice: Choice = index.data(CHOICE)
        width = self._view.viewport().width()
        height = sum(room.height() for _, room, _ in self._parts(choice, self._inner(width)))
        return QSize(width, height + 2 * em(self._view, SPACE))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Qt asks for the picture of a row."""
        tokens = worn_by(self._view)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.fillRect(option.rect, QColor(tokens.chosen if is_chosen else tokens.surface))
        painter.setPen(QPen(QColor(tokens.line), 1))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        space = em(self._view, SPACE)
        painter.translate(option.rect.left() + space, option.rect.top() + space)
        ink = tokens.on_chosen if is_chosen else tokens.text
        faint = tokens.on_chosen if is_chosen else tokens.muted
        top = 0
        for place, (words, room, font) in enumerate(
            self._parts(index.data(CHOICE), self._inner(option.rect.width()))
        ):
            painter.setFont(font)
            painter.setPen(QColor(ink if place <= 1 else faint))
            painter.drawText(room.translated(0, top), WRAPPED, words)
            top += room.height()
        painter.restore()

    def _inner(self, width: int) -> int:
        return max(1, width - 2 * em(self._view, SPACE))

    def _parts(self, choice: Choice, width: int) -> list[tuple[str, QRect, QFont]]:
        usual, bold, small = (QFont(self._view.font()) for _ in range(3))
        bold.setBold(True)
        small.setPointSizeF(usual.pointSizeF() * 0.9)
        told = " ".join(part for part in (choice.foot, choice.beside) if part)
        parts = ((choice.title, bold), (choice.words, usual), (told, small))
        return [(words, self._room(words, width, font), font) for words, font in parts if words]

    def _room(self, words: str, width: int, font: QFont) -> QRect:
        room = QFontMetrics(font).boundingRect(QRect(0, 0, width, TALL), WRAPPED, words)
        return QRect(0, 0, width, room.height())
