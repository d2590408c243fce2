"""One contribution opened again: put right, tagged anew, struck or brought back."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from chairdesk.desk.plain_words import plain_words
from chairdesk.models.contribution import Hand, RecordedContribution
from chairdesk.models.events import (
    ContributionCorrected,
    ContributionRestored,
    ContributionStruck,
)
from chairdesk.ui.bench import Bench
from chairdesk.ui.hold.capture.children_chips import ChildrenChips
from chairdesk.ui.hold.capture.heading_field import HeadingField
from chairdesk.ui.hold.capture.speaker_field import SpeakerField
from chairdesk.ui.hold.capture.tag_keys import TagKeys
from chairdesk.ui.kit.buttons import PrimaryButton, QuietButton
from chairdesk.ui.kit.card import Card
from chairdesk.ui.kit.fields import many_lines, name_field, one_line
from chairdesk.ui.kit.flow_layout import FlowLayout
from chairdesk.ui.kit.plain_label import PlainLabel
from chairdesk.ui.tokens import em


class CorrectionCard(Card):
    """Shows what stands and what stood before; every change is an event, never an edit."""

    opened = Signal()
    closed = Signal()

    def __init__(self, bench: Bench) -> None:
        super().__init__(self.tr("Put this contribution right"))
        self._bench = bench.in_the_hand_of(Hand.MINUTE_TAKER)
        self._row: RecordedContribution | None = None
        self.speaker = SpeakerField()
        self.children_chips = ChildrenChips()
        self.under = HeadingField(bench.words)
        self.words = many_lines(lines=2)
        self.tags = TagKeys(bench.words)
        self.source = one_line(self.tr("For an allegation: whose it is"))
        self.reason = one_line(self.tr("Why it is corrected"))
        self.before = PlainLabel()
        self.save = PrimaryButton(self.tr("Record the correction"))
        self.strike = QuietButton(self.tr("Strike it"))
        self.away = QuietButton(self.tr("Leave it as it is"))
        self._lay_out()
        self._connect()
        self.hide()

    def open(self, row: RecordedContribution) -> None:
        """Open a contribution."""
        self._row = row
        conference = self._bench.conference
        self.speaker.offer(conference)
        self.speaker.choose(row.now.speaker)
        self.children_chips.offer(conference.roll.children)
        self.children_chips.choose(row.now.children)
        self.under.choose(row.now.heading)
        self.words.setPlainText(row.now.words)
        self.tags.choose(row.now.tag)
        self.source.setText(row.now.source)
        self.reason.clear()
        stood = "\n".join(f"“{earlier.words}”" for earlier in row.earlier)
        self.before.setText(self.tr("It stood before: {stood}").format(stood=stood))
        self.before.setVisible(bool(row.earlier))
        self.strike.setText(self.tr("Bring it back") if row.is_struck else self.tr("Strike it"))
        self.show()
        self.opened.emit()
        self.words.setFocus()

    def close_up(self) -> None:
        """Put the card away."""
        self._row = None
        self.hide()
        self.closed.emit()

    def _save(self) -> None:
        if self._row is None:
            return
        corrected = replace(
            self._row.now,
            speaker=self.speaker.who or self._row.now.speaker,
            children=self.children_chips.chosen,
            heading=self.under.heading,
            words=plain_words(self.words.toPlainText()),
            tag=self.tags.tag,
            source=plain_words(self.source.text()),
        )
        if self._bench.enter(ContributionCorrected(corrected, plain_words(self.reason.text()))):
            self.close_up()

    def _strike(self) -> None:
        if self._row is None:
            return
        event = ContributionRestored if self._row.is_struck else ContributionStruck
        if self._bench.enter(event(self._row.now.id)):
            self.close_up()

    def _lay_out(self) -> None:
        self.words.setMaximumHeight(em(self, 4.5))
        name_field(self.words, self.tr("The words as they should stand"))
        name_field(self.source, self.tr("Source of the allegation"))
        name_field(self.reason, self.tr("Why it is corrected"))
        self.before.setWordWrap(True)
        self.before.setProperty("tone", "muted")
        name_field(self.under, self.tr("Heading as it should stand"))
        about = FlowLayout()
        about.addWidget(self.speaker)
        about.addWidget(self.children_chips)
        about.addWidget(self.under)
        self.body.addLayout(about)
        for widget in (self.words, self.tags, self.source, self.reason, self.before):
            self.body.addWidget(widget)
        row = QHBoxLayout()
        for button in (self.save, self.strike, self.away):
            row.addWidget(button)
        row.addStretch(1)
        self.body.addLayout(row)

    def _connect(self) -> None:
        self.save.clicked.connect(self._save)
        self.strike.clicked.connect(self._strike)
        self.away.clicked.connect(self.close_up)
