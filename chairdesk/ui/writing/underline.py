"""Underlines what may be misspelt, but not the word that is being typed."""

from collections.abc import Callable

from PySide6.QtGui import QColor, QSyntaxHighlighter, QTextBlock, QTextCharFormat
from PySide6.QtWidgets import QPlainTextEdit

from chairdesk.desk.writing.spelling import Spelling
from chairdesk.ui.tokens import worn_by
from chairdesk.ui.writing.measure import units

LONGEST = 5_000
"""How much of a paragraph is looked at: typing stays quick in whatever was pasted."""


class Underline(QSyntaxHighlighter):
    """Looks at a paragraph whenever it changes; the spelling is asked for anew each time."""

    def __init__(self, text: QPlainTextEdit, spelling: Callable[[], Spelling | None]) -> None:
        super().__init__(text.document())
        self._text, self._spelling = text, spelling
        self._open: tuple[QTextBlock, int] | None = None
        text.cursorPositionChanged.connect(self._look_at_what_was_left)

    def highlightBlock(self, text: str) -> None:
        """Qt asks for the looks of a paragraph."""
        spelling = self._spelling()
        if spelling is None:
            return
        cursor, block = self._text.textCursor(), self.currentBlock()
        is_here = self._text.hasFocus() and cursor.block() == block
        for start, end in spelling.misspelt_in(text[:LONGEST]):
            left, right = units(text[:start]), units(text[:end])
            if is_here and cursor.positionInBlock() == right:
                self._open = (block, right)
            else:
                self.setFormat(left, right - left, self._looks())

    def _looks(self) -> QTextCharFormat:
        looks = QTextCharFormat()
        looks.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SpellCheckUnderline)
        looks.setUnderlineColor(QColor(worn_by(self._text).grave.ink))
        return looks

    def _look_at_what_was_left(self) -> None:
        if self._open is None:
            return
        block, end = self._open
        cursor = self._text.textCursor()
        if cursor.block() != block or cursor.positionInBlock() != end:
            self._open = None
            if block.isValid():
                self.rehighlightBlock(block)
