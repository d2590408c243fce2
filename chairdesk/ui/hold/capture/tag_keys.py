"""The four tags as a row of keys; one is chosen, or none yet."""

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from chairdesk.models.contribution import Tag
from chairdesk.ui.kit.buttons import RadioChoice
from chairdesk.ui.kit.flow_layout import LineLayout
from chairdesk.ui.kit.pill import shape_icon, tag_mark
from chairdesk.ui.tokens import em, gap
from chairdesk.words import Words


class TagKeys(QWidget):
    """Chosen before typing or after, pressed again to take off; each a letter, shape and word."""

    changed = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._group = QButtonGroup(self)
        self._chosen: Tag | None = None
        self.keys: dict[Tag, RadioChoice] = {tag: self._key(tag) for tag in Tag}
        row = LineLayout(self, gap=gap(self, 0.25))
        for key in self.keys.values():
            row.addWidget(key)
        self._draw()

    @property
    def tag(self) -> Tag | None:
        """The tag that is chosen."""
        return self._chosen

    def choose(self, tag: Tag | None) -> None:
        """Choose a tag, or none."""
        self._chosen = tag
        self._group.setExclusive(False)
        for own, key in self.keys.items():
            key.setChecked(own is tag)
        self._group.setExclusive(True)
        self.changed.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Qt says that colours or text changed: the marks follow."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.PaletteChange):
            self._draw()

    def _key(self, tag: Tag) -> RadioChoice:
        word = self._words.name_of(tag)
        key = RadioChoice(word)
        key.setProperty("kind", "segment")
        key.setAccessibleName(self.tr("Tag: {word}").format(word=word))
        key.clicked.connect(lambda: self._press(tag))
        self._group.addButton(key)
        return key

    def _press(self, tag: Tag) -> None:
        self.choose(None if tag is self._chosen else tag)

    def _draw(self) -> None:
        for tag, key in self.keys.items():
            mark = tag_mark(self, tag.value, self._words.name_of(tag))
            key.setIcon(shape_icon(mark, self.font()))
            key.setIconSize(QSize(em(self, 1), em(self, 1)))
