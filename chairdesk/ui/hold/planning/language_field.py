"""In which language papers are, where there is more than one."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from chairdesk.models.events import PaperLanguageChosen
from chairdesk.models.ids import AttendeeId
from chairdesk.models.paper import PaperLanguage, language_for
from chairdesk.ui.bench import Bench
from chairdesk.ui.kit.choice_list import ChoiceList
from chairdesk.ui.kit.fields import dressed, label_for
from chairdesk.words import offered


class LanguageField(QWidget):
    """Chooses it for one reader, or for everybody; hidden where there is nothing to choose."""

    def __init__(self, bench: Bench, reader: AttendeeId | None = None) -> None:
        super().__init__()
        self._bench, self._reader = bench, reader
        self.choices = ChoiceList()
        languages = offered()
        if reader is not None:
            self.choices.addItem(self.tr("As everybody's"), "")
        for code, name in languages:
            self.choices.addItem(name, code)
        self._lay_out()
        self.setVisible(len(languages) > 1)
        self.choices.activated.connect(self._choose)

    def refresh(self) -> None:
        """Show what was chosen; until then everybody's papers are in the language of the desk."""
        chosen = self._bench.conference.papers.languages
        if self._reader is None:
            shown = language_for(None, chosen) or self._bench.words.language
        else:
            shown = next((one.language for one in chosen if one.reader == self._reader), "")
        self.choices.setCurrentIndex(self.choices.findData(shown))

    def _choose(self, place: int) -> None:
        chosen = PaperLanguage(self._reader, self.choices.itemData(place))
        self._bench.enter(PaperLanguageChosen(chosen))
        self.refresh()

    def _lay_out(self) -> None:
        dressed(self.choices)
        self.choices.setMinimumContentsLength(15)
        for_all = self.tr("Papers for everybody are in:")
        name = self._bench.conference.roll.name_of(self._reader) if self._reader else ""
        said = self.tr("Papers for {name} are in:").format(name=name) if self._reader else for_all
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(label_for(self.choices, said))
        line.addWidget(self.choices)
        line.addStretch(1)
