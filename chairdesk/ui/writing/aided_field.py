"""A field for sentences with what helps while typing: it watches, and the field stays itself."""

from functools import partial
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QMenu, QPlainTextEdit

from chairdesk.desk.writing.abbreviations import last_word
from chairdesk.desk.writing.spelling import Spelling, may_be_kept
from chairdesk.ui.kit.announce import announce
from chairdesk.ui.writing.measure import units
from chairdesk.ui.writing.underline import Underline

ENDS_A_WORD = frozenset(" .,;:?!)")
NO_CHORD = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier


class Aid(Protocol):
    """What is known of the writer and of the conference in hand."""

    @property
    def writes_out(self) -> bool:
        """Whether an abbreviation is written out as its word ends."""

    def spelling(self) -> Spelling | None:
        """Judge words; None where nothing is to be underlined."""

    def long_of(self, before: str) -> str:
        """Write out the abbreviation that ends a text; empty where none does."""

    def learn(self, word: str) -> None:
        """Know a word from now on."""


class AidedField(QObject):
    """Writes abbreviations out, underlines, and offers how a word may be meant."""

    def __init__(self, text: QPlainTextEdit, aid: Aid) -> None:
        super().__init__(text)
        self._text, self._aid = text, aid
        self.underline = Underline(text, aid.spelling)
        self.menu: QMenu | None = None
        text.installEventFilter(self)
        text.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt brings whatever happens to the field: the end of a word and the menu matter here."""
        if watched is self._text and isinstance(event, QKeyEvent):
            is_press = event.type() == QEvent.Type.KeyPress
            return is_press and self._aid.writes_out and self._ends_abbreviation(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.underline.rehighlight()
        if isinstance(event, QContextMenuEvent):
            return self._offer_at(event)
        return False

    def write_out(self) -> bool:
        """Write out the abbreviation before the cursor; say whether there was one."""
        cursor = self._text.textCursor()
        before = _before(cursor)
        long = self._aid.long_of(before)
        if long:
            self._replace_before(cursor.position(), last_word(before), long)
            announce(self._text, long)
        return bool(long)

    def suggest(self) -> bool:
        """Offer how the nearest underlined word may be meant; say whether there was one."""
        found = self._nearest()
        if found is None:
            return False
        self._text.setTextCursor(found)
        menu = self._menu_for(found)
        menu.popup(self._text.viewport().mapToGlobal(self._text.cursorRect().bottomLeft()))
        menu.setActiveAction(menu.actions()[0])
        return True

    def _ends_abbreviation(self, event: QKeyEvent) -> bool:
        is_chord = bool(event.modifiers() & ~NO_CHORD)
        cursor = self._text.textCursor()
        if event.text() not in ENDS_A_WORD or not event.text() or is_chord:
            return False
        if cursor.hasSelection() or self._text.isReadOnly():
            return False
        before = _before(cursor)
        long = self._aid.long_of(before)
        if not long:
            return False
        cursor.insertText(event.text())  # first, so that undoing gives back all that was typed
        self._replace_before(
            cursor.position(), last_word(before) + event.text(), long + event.text()
        )
        return True

    def _replace_before(self, end: int, short: str, long: str) -> None:
        change = QTextCursor(self._text.document())
        change.setPosition(end - units(short))
        change.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        change.insertText(long)
        self._text.ensureCursorVisible()

    def _nearest(self) -> QTextCursor | None:
        """Find the underlined word that the cursor is in or after, else the first."""
        at = self._text.textCursor().position()
        found = self._underlined()
        before = [one for one in found if one.selectionStart() <= at]
        return before[-1] if before else (found[0] if found else None)

    def _underlined(self) -> list[QTextCursor]:
        spelling = self._aid.spelling()
        found = []
        block = self._text.document().begin()
        while spelling is not None and block.isValid():
            text = block.text()
            for start, end in spelling.misspelt_in(text):
                cursor = QTextCursor(block)
                cursor.setPosition(block.position() + units(text[:start]))
                cursor.setPosition(
                    block.position() + units(text[:end]), QTextCursor.MoveMode.KeepAnchor
                )
                found.append(cursor)
            block = block.next()
        return found

    def _menu_for(self, found: QTextCursor, menu: QMenu | None = None) -> QMenu:
        menu = menu or QMenu(self._text)
        menu.setProperty("role", "menu")
        word = found.selectedText()
        menu.setAccessibleName(self.tr("How “{word}” may be meant").format(word=word))
        spelling = self._aid.spelling()
        first = menu.actions()[0] if menu.actions() else None
        for meant in spelling.suggestions(word) if spelling else ():
            action = menu.addAction(meant)
            action.triggered.connect(partial(self._put, found, meant))
            menu.insertAction(first, action)  # type: ignore[arg-type]
        kept = self.tr("Learn “{word}”")
        until = self.tr("“{word}” is right: know it until this record is put away")
        learn = menu.addAction((kept if may_be_kept(word) else until).format(word=word))
        learn.triggered.connect(partial(self._learn, word))
        menu.insertAction(first, learn)  # type: ignore[arg-type]
        menu.insertSeparator(learn)
        menu.aboutToHide.connect(menu.deleteLater)
        self.menu = menu
        menu.destroyed.connect(self._forget_menu)
        return menu

    def _forget_menu(self) -> None:
        self.menu = None

    def _put(self, found: QTextCursor, meant: str) -> None:
        found.insertText(meant)
        announce(self._text, meant)

    def _learn(self, word: str) -> None:
        self._aid.learn(word)
        announce(self._text, self.tr("“{word}” is known now.").format(word=word))

    def _offer_at(self, event: QContextMenuEvent) -> bool:
        at = self._text.cursorForPosition(event.pos()).position()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            at = self._text.textCursor().position()
        here = [c for c in self._underlined() if c.selectionStart() <= at <= c.selectionEnd()]
        if not here:
            return False
        self._menu_for(here[0], self._text.createStandardContextMenu()).popup(event.globalPos())
        return True


def _before(cursor: QTextCursor) -> str:
    before = QTextCursor(cursor)
    before.setPosition(cursor.position())
    before.movePosition(QTextCursor.MoveOperation.StartOfBlock, QTextCursor.MoveMode.KeepAnchor)
    return before.selectedText()
