"""What a contribution speaks to: a strength, a worry, somebody's view, or information."""

from PySide6.QtWidgets import QComboBox

from chairdesk.models.contribution import COLUMN_OF, Heading
from chairdesk.ui.kit.choice_list import ChoiceList
from chairdesk.ui.kit.fields import dressed, name_field
from chairdesk.words import Words


class HeadingField(ChoiceList):
    """One heading or none; none is information shared."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._usual: Heading | None = None
        self.addItem(self.tr("Information"), None)
        for heading in Heading:
            self.addItem(words.name_of(heading), heading)
        dressed(self)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        name_field(self, self.tr("Heading"))

    @property
    def heading(self) -> Heading | None:
        """The heading that is chosen; Qt hands it back as a bare string."""
        value = self.currentData()
        return Heading(value) if value else None

    @property
    def formulated(self) -> Heading | None:
        """The heading, where the conference is putting a danger or a goal into words."""
        return self.heading if self.heading in COLUMN_OF else None

    def stand_under(self, usual: Heading | None) -> None:
        """Choose the usual heading of an item, and come back to it."""
        self._usual = usual
        self.choose(usual)

    def go_on(self) -> None:
        """After a danger or a goal, come back to the usual heading; any other one stays."""
        if self.formulated:
            self.choose(self._usual)

    def choose(self, heading: Heading | None) -> None:
        """Choose a heading, or none."""
        self.setCurrentIndex(self.findData(heading))
