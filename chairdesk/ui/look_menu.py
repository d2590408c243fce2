"""The menu of looks: theme and size of text, changed while one watches."""

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from chairdesk.ui.shortcuts import Keys
from chairdesk.ui.style import Look, Style
from chairdesk.ui.tokens import Theme
from chairdesk.words import Words


class LookMenu(QMenu):
    """Themes to choose from, and the text larger, smaller or as usual."""

    def __init__(self, style: Style, keys: Keys, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._style = style
        self._size = QAction(self)
        self._themes = {theme: QAction(words.name_of(theme), self) for theme in Theme}
        self.setProperty("role", "menu")
        self.setAccessibleName(self.tr("Theme and size of text"))
        self._fill(keys)
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

    def _show_look(self, look: Look) -> None:
        self._themes[look.theme].setChecked(True)
        self._size.setText(self.tr("Text at {percent} per cent").format(percent=look.percent))
