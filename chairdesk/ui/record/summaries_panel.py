"""The summaries that people write where the record does not tell who said what."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from chairdesk.models.conference import Conference
from chairdesk.models.contribution import Hand, RecordedContribution
from chairdesk.models.events import AboutPeople, AboutTheRecord, AboutTheTalk, Entry, SummaryWritten
from chairdesk.models.ids import ChildId
from chairdesk.models.paper import Summary
from chairdesk.procedures.summing_up import Part, parts, unwritten
from chairdesk.ui.bench import USUAL_HAND, Bench
from chairdesk.ui.half_typed import of_field
from chairdesk.ui.hold.questions.answer_fields import KeptText
from chairdesk.ui.kit.card import Card
from chairdesk.ui.kit.dress import empty
from chairdesk.ui.kit.fields import FieldGrid, NamedField
from chairdesk.ui.kit.plain_label import wrapped
from chairdesk.ui.kit.scroll_page import ScrollPage
from chairdesk.ui.tokens import gap

LINES = 5


class SummariesPanel(ScrollPage):
    """Heading by heading: what was said, for whoever writes, and beside it the summary."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(width=72)
        self._bench = bench.usually_of(Hand.MINUTE_TAKER)
        self.setProperty(USUAL_HAND, Hand.MINUTE_TAKER.value)
        self.parts: dict[tuple[str, ChildId | None], PartCard] = {}
        self.body.addStretch(1)
        bench.signals.happened.connect(self._heard)
        self.refresh()

    @property
    def count_open(self) -> int:
        """How many summaries are still wanted."""
        return len(unwritten(self._bench.pack, self._bench.conference))

    def refresh(self) -> None:
        """Show what is to be summed up now; what is half written stays."""
        conference = self._bench.conference
        found = {(p.item.key, p.child): p for p in parts(self._bench.pack, conference)}
        for gone in [key for key in self.parts if key not in found]:
            self.parts.pop(gone).deleteLater()
        for place, (key, part) in enumerate(found.items()):
            if key not in self.parts:
                self.parts[key] = self._card(part)
                self.body.insertWidget(place, self.parts[key])
            self.parts[key].show_part(part, conference)
        self.setEnabled(not conference.is_sealed)

    def _card(self, part: Part) -> "PartCard":
        card = PartCard(self._title(part))
        write = partial(self._write, part.item.key, part.child)
        card.summary.settled.connect(write)
        name = f"summary of {part.item.key} for {part.child}"
        self._bench.keep_half(name, of_field(card.summary))
        return card

    def _title(self, part: Part) -> str:
        if part.child is None:
            return part.item.title
        return f"{part.item.title}: {self._bench.conference.roll.name_of(part.child)}"

    def _write(self, heading: str, child: ChildId | None, words: str) -> None:
        self._bench.enter(SummaryWritten(Summary(heading, words, child)))

    def _heard(self, entry: Entry, _conference: Conference) -> None:
        if isinstance(entry.event, AboutTheTalk | AboutTheRecord | AboutPeople):
            self.refresh()


class PartCard(Card):
    """One heading: what was said under it, and the words that the minutes print."""

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self.summary = KeptText(self.tr("Sum up in whole sentences, without who said it"), LINES)
        self.said = QWidget()
        self._lines = QVBoxLayout(self.said)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(gap(self, 0.4))
        self._shown: tuple[RecordedContribution, ...] | None = None
        sides = FieldGrid(2)
        sides.add(self.said)
        sides.add(NamedField(self.tr("Summary, as the minutes print it"), self.summary))
        self.summary.setAccessibleName(self.tr("Summary of {title}").format(title=title))
        self.body.addWidget(sides)

    def show_part(self, part: Part, conference: Conference) -> None:
        """Show what was said, and what is written."""
        self.summary.show_words(part.words)
        if part.is_written:
            self.say_standing(self.tr("Written"), "good")
        elif part.said:
            self.say_standing(self.tr("Still to write"), "amber")
        else:
            self.say_standing(self.tr("Nothing was typed here"))
        if part.said != self._shown:
            self._shown = part.said
            self._show_said(part.said, conference)

    def _show_said(self, said: Iterable[RecordedContribution], conference: Conference) -> None:
        empty(self._lines)
        for one in said:
            speaker = conference.roll.name_of(one.now.speaker)
            self._lines.addWidget(wrapped(f"{speaker}: {one.now.words}", tone="muted"))
        self._lines.addStretch(1)
