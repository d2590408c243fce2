"""Which copy of the record one reader gets, and why where it is not the whole."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from chairdesk.models.events import CopyDecided, LargePrintChosen, LargePrintDeclined
from chairdesk.models.ids import AttendeeId
from chairdesk.models.paper import Copy, ReaderCopy
from chairdesk.models.rules.besides import told_of_besides
from chairdesk.ui.bench import Bench
from chairdesk.ui.half_typed import of_field
from chairdesk.ui.hold.planning.language_field import LanguageField
from chairdesk.ui.hold.questions.answer_fields import ChoiceField, KeptText
from chairdesk.ui.kit.buttons import TickBox
from chairdesk.ui.kit.dress import mark
from chairdesk.ui.kit.fields import name_field
from chairdesk.ui.kit.plain_label import PlainLabel, wrapped
from chairdesk.ui.tokens import gap


class CopyRow(QWidget):
    """Decided at once for the whole minutes; for less, once the reason is there."""

    def __init__(self, bench: Bench, reader: AttendeeId) -> None:
        super().__init__()
        self._bench = bench
        self.reader = reader
        name = bench.conference.roll.name_of(reader)
        copies = tuple((copy.value, bench.words.name_of(copy)) for copy in Copy)
        self.name = PlainLabel(name)
        self.copy = ChoiceField(copies, self.tr("{name} receives:").format(name=name))
        self.reason = KeptText(self.tr("Why not the whole minutes"), lines=1)
        self.lacking = PlainLabel(self.tr("It is decided once the reason is typed."))
        self.besides = wrapped()
        self.in_mind = wrapped()
        self.large_print = TickBox(self.tr("In large print"))
        self.language = LanguageField(bench, reader)
        self._lay_out(name)
        self.copy.chosen.connect(lambda _: self._decide())
        self.reason.settled.connect(lambda _: self._decide())
        self.large_print.clicked.connect(self._choose_print)
        bench.keep_half(f"reason for the copy of {reader}", of_field(self.reason))

    def refresh(self) -> None:
        """Show what was decided for this reader."""
        there = self._there()
        if there is not None:
            self.copy.show_choice(there.copy.value)
        self.reason.show_words(there.reason if there else "")
        self.large_print.setChecked(self.reader in self._bench.conference.papers.large_print)
        self.language.refresh()
        self._say_in_mind()
        self._suit()

    def _choose_print(self, is_large: bool) -> None:  # noqa: FBT001 - Qt's own signal
        kind = LargePrintChosen if is_large else LargePrintDeclined
        self._bench.enter(kind(self.reader))
        self.refresh()

    def _decide(self) -> None:
        chosen = self._chosen()
        self._suit()
        if not chosen:
            return
        is_whole = chosen == Copy.FULL.value
        if not is_whole and not self.reason.words:
            if self.isVisible():
                self.reason.setFocus()
            return
        new = ReaderCopy(self.reader, Copy(chosen), self.reason.words)
        if new != self._there():
            self._bench.enter(CopyDecided(new))

    def _suit(self) -> None:
        chosen = self._chosen()
        is_less = bool(chosen) and chosen != Copy.FULL.value
        self.reason.setVisible(is_less or bool(self.reason.words))
        self.lacking.setVisible(is_less and not self.reason.words)
        self._say_besides(Copy(chosen) if chosen else Copy.FULL)

    def _say_besides(self, copy: Copy) -> None:
        """Say of which children, for whom the reader does not come, the minutes tell as well."""
        roll = self._bench.conference.roll
        besides = [child.name for child in told_of_besides(roll, self.reader)]
        says = self.tr(
            "The minutes tell of {children} too, though {name} is entered in Prepare for other "
            "children alone. Of them only what is marked for others' eyes is withheld; a letter "
            "in place of the minutes leaves them out."
        )
        children = self._bench.words.listed(besides)
        self.besides.setText(says.format(children=children, name=roll.name_of(self.reader)))
        self.besides.setVisible(bool(besides) and copy in {Copy.FULL, Copy.PARTIAL})

    def _say_in_mind(self) -> None:
        """Say what was noted in Prepare of this reader, such as what they must not know."""
        person = self._bench.conference.roll.person(self.reader)
        words = person.consents.strip().rstrip(".") if person else ""
        self.in_mind.setText(self.tr("To bear in mind: {words}.").format(words=words))
        self.in_mind.setVisible(bool(words))

    def _chosen(self) -> str:
        return next((key for key, b in self.copy.buttons.items() if b.isChecked()), "")

    def _there(self) -> ReaderCopy | None:
        return self._bench.conference.papers.copy_for(self.reader)

    def _lay_out(self, name: str) -> None:
        mark(self.name, level="3")
        for label in (self.lacking, self.besides, self.in_mind):
            mark(label, tone="amber")
        self.large_print.setAccessibleName(self.tr("{name}: in large print").format(name=name))
        name_field(self.reason, self.tr("Why {name} receives less").format(name=name))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, gap(self, 0.4))
        below = (self.reason, self.lacking, self.besides, self.large_print)
        for part in (self.name, self.in_mind, self.copy, *below):
            column.addWidget(part)
        column.addWidget(self.language)
