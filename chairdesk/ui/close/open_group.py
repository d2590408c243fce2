"""What is still open under one item of the agenda, folded under its heading."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from chairdesk.ui.close.open_row import OpenRow
from chairdesk.ui.kit.buttons import PlainButton
from chairdesk.ui.kit.fields import name_field
from chairdesk.ui.tokens import gap


class OpenGroup(QWidget):
    """A heading that opens and folds; folded, nothing of it is laid out."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self._title = title
        self.rows: list[OpenRow] = []
        self.head = PlainButton("", "chevron-right")
        self.inner = QWidget()
        self._body = QVBoxLayout(self.inner)
        self._body.setContentsMargins(gap(self, 0.6), 0, 0, gap(self, 0.5))
        self._body.setSpacing(gap(self, 0.5))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(gap(self, 0.3))
        column.addWidget(self.head)
        column.addWidget(self.inner)
        self.head.clicked.connect(lambda: self.fold(is_folded=not self.is_folded))
        self.inner.hide()

    @property
    def is_folded(self) -> bool:
        """Whether the heading alone is shown."""
        return self.inner.isHidden()

    def fold(self, *, is_folded: bool) -> None:
        """Fold what is open here under its heading, or lay it out."""
        self.inner.setHidden(is_folded)
        self.head.show_icon("chevron-right" if is_folded else "chevron-down")
        self._name()

    def show_rows(self, rows: list[OpenRow], count: str) -> None:
        """Show what is open here; `count` says how much in words."""
        is_folded = self.is_folded
        self.inner.hide()  # else all of them are laid out anew for each that comes
        for place, row in enumerate(rows):
            self._body.insertWidget(place, row)
        self.rows = rows
        self.head.setText(f"{self._title}  ·  {count}" if self._title else count)
        self.fold(is_folded=is_folded)

    def _name(self) -> None:
        how = self.tr("folded") if self.is_folded else self.tr("laid out")
        name_field(self.head, f"{self.head.text()}, {how}")
