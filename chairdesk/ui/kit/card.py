"""A card: a heading, what belongs under it, and how it stands."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from chairdesk.ui.kit.dress import mark
from chairdesk.ui.kit.heading_label import HeadingLabel
from chairdesk.ui.kit.plain_label import wrapped
from chairdesk.ui.tokens import gap


class Card(QFrame):
    """A part of a page under its own heading; put things into `body`."""

    def __init__(self, title: str, level: int = 2) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.heading = HeadingLabel("", level)
        self.standing = wrapped()
        self.body = QVBoxLayout()
        self._lay_out_card()
        self.entitle(title)

    def entitle(self, title: str) -> None:
        """Give the card its title, for the eye and for a screen reader."""
        self.heading.setText(title)
        self.setAccessibleName(title)

    def say_standing(self, sentence: str, tone: str = "muted") -> None:
        """Say beside the heading how this card stands, such as `Two reports are late`."""
        self.standing.setText(sentence)
        self.standing.setVisible(bool(sentence))
        mark(self.standing, tone=tone)

    def sit_close(self) -> None:
        """Leave less room around and between, where every line counts."""
        space = gap(self, 0.5)
        self._column.setContentsMargins(space, space, space, space)
        for column in (self._column, self.body):
            column.setSpacing(gap(self, 0.4))

    def _lay_out_card(self) -> None:
        self.standing.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.say_standing("")
        top = QHBoxLayout()
        top.addWidget(self.heading, 1)
        top.addWidget(self.standing, 1)
        self.body.setSpacing(gap(self, 0.5))
        self._column = column = QVBoxLayout(self)
        space = gap(self, 0.8)
        column.setContentsMargins(space, space, space, space)
        column.setSpacing(gap(self, 0.5))
        column.addLayout(top)
        column.addLayout(self.body)
