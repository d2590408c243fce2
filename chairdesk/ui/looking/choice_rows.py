"""What there is to choose, as rows: the model holds the choices, and no item outlives them."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from chairdesk.ui.looking.choice import Choice
from chairdesk.ui.looking.choice_delegate import CHOICE

NO_PARENT = QModelIndex()


class ChoiceRows(QAbstractListModel):
    """Shows choices in their order; emptied, it knows none of them any more."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.choices: tuple[Choice, ...] = ()

    def show_choices(self, choices: Sequence[Choice]) -> None:
        """Show these, and forget those before."""
        self.beginResetModel()
        self.choices = tuple(choices)
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = NO_PARENT) -> int:
        """Qt asks how many there are."""
        return 0 if parent.isValid() else len(self.choices)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Qt asks for a choice, to be painted or read out."""
        choice = self.choices[index.row()]
        if role == CHOICE:
            return choice
        return choice.spoken if role == Qt.ItemDataRole.AccessibleTextRole else None
