"""The list of kinds of conference, each named as the procedure names it."""

from chairdesk.models.arrangements import Kind
from chairdesk.models.conference import Conference
from chairdesk.procedures.tongues.in_language import kind_called
from chairdesk.ui.kit.choice_list import ChoiceList
from chairdesk.words import Words


class KindList(ChoiceList):
    """One of the four kinds; until a procedure is chosen, by their names in general."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        for kind in Kind:
            self.addItem(words.name_of(kind), kind)

    def name_by(self, procedure: str) -> None:
        """Name each kind as a procedure does, given its text."""
        for place, kind in enumerate(Kind):
            self.setItemText(place, kind_called(procedure, kind, self._words))

    def show_of(self, conference: Conference) -> None:
        """Show the kind of a conference, by the names of the procedure that it has adopted."""
        if conference.setting.pack:
            self.name_by(conference.setting.pack)
        if conference.arrangements is not None:
            self.setCurrentIndex(list(Kind).index(conference.arrangements.kind))
