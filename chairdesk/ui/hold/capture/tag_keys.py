"""The four tags as a row of keys; one is chosen, or none yet."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QWidget

from chairdesk.models.contribution import Tag
from chairdesk.words import Words


class TagKeys(QWidget):
    """Chosen before typing or after; cleared once the contribution is recorded."""

    changed = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self.keys: dict[Tag, QRadioButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for number, tag in enumerate(Tag, start=1):
            word = words.name_of(tag)
            key = QRadioButton(f"{number} {word}")
            key.setProperty("kind", "segment")
            key.setAccessibleName(self.tr("Tag: {word}").format(word=word))
            key.clicked.connect(self.changed)
            self._group.addButton(key)
            self.keys[tag] = key
            row.addWidget(key)

    @property
    def tag(self) -> Tag | None:
        """The tag that is chosen."""
        return next((tag for tag, key in self.keys.items() if key.isChecked()), None)

    def choose(self, tag: Tag | None) -> None:
        """Choose a tag, or none."""
        self._group.setExclusive(False)
        for own, key in self.keys.items():
            key.setChecked(own is tag)
        self._group.setExclusive(True)
        self.changed.emit()
