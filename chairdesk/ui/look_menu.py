"""The menu of looks: theme, size of text and language, changed while one watches."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from chairdesk.ui.furnishing import Furnishing
from chairdesk.ui.shortcuts import Keys
from chairdesk.ui.style import Look
from chairdesk.ui.tokens import Theme


class LookMenu(QMenu):
    """Themes to choose from, the text larger or smaller, and a language where there are two."""

    language_wanted = Signal(str)
    """code"""

    def __init__(self, furnishing: Furnishing, parent: QWidget) -> None:
        super().__init__(parent)
        style, keys, words = furnishing.style, furnishing.keys, furnishing.words
        self._style = style
        self._size = QAction(self)
        self._themes = {theme: QAction(words.name_of(theme), self) for theme in Theme}
        self.setProperty("role", "menu")
        self.setAccessibleName(self.tr("Theme and size of text"))
        self._fill(keys)
        if len(furnishing.languages) > 1:
            self._offer_languages(furnishing)
        style.changed.connect(self._show_look)
        self._show_look(style.look)

    def _fill(self, keys: Keys) -> None:
        group = QActionGroup(self)
        for theme, action in self._themes.items():
            action.setCheckable(True)
            group.addAction(action)
            self.addAction(action)
            action.triggered.connect(lambda _checked, theme=theme: self._style.wear(theme))
        self.addSeparator()
        self._size.setEnabled(False)
        self.addAction(self._size)
        steps = (
            (self.tr("Larger text"), "larger", self._style.write_larger),
            (self.tr("Smaller text"), "smaller", self._style.write_smaller),
            (self.tr("Usual size"), "usual_size", self._style.write_as_usual),
        )
        for says, does, slot in steps:
            self.addAction(f"{says}\t{keys.spoken(does)}", slot)

    def _offer_languages(self, furnishing: Furnishing) -> None:
        self.addSeparator()
        group = QActionGroup(self)
        for code, name in furnishing.languages:
            action = self.addAction(name, partial(self.language_wanted.emit, code))
            action.setCheckable(True)
            action.setChecked(code == furnishing.words.language)
            group.addAction(action)

    def _show_look(self, look: Look) -> None:
        self._themes[look.theme].setChecked(True)
        self._size.setText(self.tr("Text at {percent} per cent").format(percent=look.percent))
