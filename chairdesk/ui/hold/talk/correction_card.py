"""One contribution opened again: put right, tagged anew, struck or brought back."""

import json
from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from chairdesk.desk.plain_words import plain_words
from chairdesk.models.conference import Conference
from chairdesk.models.contribution import (
    Contribution,
    Hand,
    Heading,
    RecordedContribution,
    Tag,
)
from chairdesk.models.events import (
    AboutTheTalk,
    ContributionCorrected,
    ContributionRestored,
    ContributionStruck,
    Entry,
)
from chairdesk.models.ids import ChildId, ContributionId, PersonId
from chairdesk.ui.bench import USUAL_HAND, Bench
from chairdesk.ui.half_typed import of_field
from chairdesk.ui.hold.capture.children_chips import ChildrenChips
from chairdesk.ui.hold.capture.chords import Ask, Chord, OneMore
from chairdesk.ui.hold.capture.heading_field import HeadingField
from chairdesk.ui.hold.capture.speaker_field import SpeakerField
from chairdesk.ui.hold.capture.tag_keys import TagKeys
from chairdesk.ui.kit.buttons import PrimaryButton, QuietButton
from chairdesk.ui.kit.card import Card
from chairdesk.ui.kit.fields import many_lines, name_field, one_line
from chairdesk.ui.kit.flow_layout import FlowLayout
from chairdesk.ui.kit.plain_label import wrapped
from chairdesk.ui.tokens import em


class CorrectionCard(Card):
    """Shows what stands and what stood before; every change is an event, never an edit."""

    opened = Signal()
    closed = Signal()
    half_changed = Signal()
    """What stands in the card may have changed."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(self.tr("Put this contribution right"))
        self._bench = bench.usually_of(Hand.MINUTE_TAKER)
        self._row: RecordedContribution | None = None
        self.setProperty(USUAL_HAND, Hand.MINUTE_TAKER.value)
        self.speaker = SpeakerField()
        self.children_chips = ChildrenChips()
        self.under = HeadingField(bench.words)
        self.words = many_lines(lines=2)
        self.tags = TagKeys(bench.words)
        self.source = one_line(self.tr("For an allegation: whose it is"))
        self.reason = one_line(self.tr("Why it is corrected"))
        self.before = wrapped()
        self.stands_about = wrapped()
        self.save = PrimaryButton(self.tr("Record the correction"))
        self.strike = QuietButton(self.tr("Strike it"))
        self.away = QuietButton(self.tr("Leave it as it is"))
        self._lay_out()
        self._connect()
        self.hide()

    def keep_half(self) -> None:
        """Keep what is half put right, once whoever shows the card listens to it."""
        self._bench.keep_half("correction", of_field(self))

    @property
    def half(self) -> str:
        """Which contribution is open, and how it would stand; empty while none is."""
        if self._row is None or self._is_as_it_was():
            return ""
        corrected = self._corrected(self._row.now)
        stands = {
            "speaker": str(corrected.speaker),
            "children": sorted(str(child) for child in self.children_chips.wanted),
            "heading": corrected.heading,
            "words": self.words.toPlainText(),
            "tag": corrected.tag,
            "source": self.source.text(),
            "reason": self.reason.text(),
        }
        return json.dumps({"of": str(self._row.now.id)} | stands)

    def put_back(self, half: str) -> None:
        """Open again the contribution that was being put right, as far as that had come."""
        stood = json.loads(half)
        talk = self._bench.conference.talk
        row = talk.find(ContributionId(UUID(stood["of"])))
        if row is None:
            return
        self.open(row)
        if not self.speaker.choose(PersonId(UUID(stood["speaker"]))):
            self.speaker.setCurrentIndex(-1)  # whoever was chosen is removed
        self.children_chips.choose(frozenset(ChildId(UUID(c)) for c in stood["children"]))
        self.under.choose(Heading(stood["heading"]) if stood["heading"] else None)
        self.words.setPlainText(stood["words"])
        self.tags.choose(Tag(stood["tag"]) if stood["tag"] else None)
        self.source.setText(stood["source"])
        self.reason.setText(stood["reason"])

    def open(self, row: RecordedContribution) -> None:
        """Open a contribution."""
        self._show(row)
        self.show()
        self.opened.emit()
        self.words.setFocus()

    def take_chord(self, chord: Chord) -> bool:
        """Follow a key while the card has the focus; who may read it is not put right here."""
        match chord:
            case Tag():
                self.tags.choose(chord)
            case Heading():
                self.under.choose(chord)
            case Ask.SPEAKER:
                self.speaker.ask()
            case Ask.CHILDREN:
                self.children_chips.pick()
            case Ask.SOURCE:
                self.source.setFocus()
            case int() | OneMore():
                self.children_chips.follow(chord)
            case _:
                pass
        return True

    def _show(self, row: RecordedContribution) -> None:
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
        self._show_history(row)

    def _say_about_whom(self) -> None:
        said = self.tr(
            "It stands about {who}. Press a child for that one alone; + adds or leaves out."
        )
        self.stands_about.setText(said.format(who=self.children_chips.spoken()))

    def _show_history(self, row: RecordedContribution) -> None:
        stood = "\n".join(f"“{earlier.words}”" for earlier in row.earlier)
        self.before.setText(self.tr("It stood before: {stood}").format(stood=stood))
        self.before.setVisible(bool(row.earlier))
        self.strike.setText(self.tr("Bring it back") if row.is_struck else self.tr("Strike it"))

    def _heard(self, entry: Entry, conference: Conference) -> None:
        """Show what the other hand did to what is open here; what is half put right stays."""
        row = self._row
        if row is None or not isinstance(entry.event, AboutTheTalk):
            return
        now = conference.talk.find(row.now.id)
        if now is None or now == row or entry.hand is self._bench.hand_now:
            return
        if self._is_as_it_was():
            self._show(now)
            return
        self._row = now
        self._show_history(now)
        told = self.tr(
            "{name} changed this while you had it open; it says now: “{words}”. "
            "What you record takes its place."
        )
        self._bench.say_of_other(told, now.now.words)

    def close_up(self) -> None:
        """Put the card away."""
        self._row = None
        self.hide()
        self.closed.emit()

    def _save(self) -> None:
        if self._row is None or not self._is_whole():
            return
        corrected = self._corrected(self._row.now)
        reason = plain_words(self.reason.text())
        if self._bench.enter(ContributionCorrected(corrected, reason)):
            self.close_up()

    def _is_whole(self) -> bool:
        """Say whether it is known who said it and about whom; ask where it is not."""
        if not self.speaker.resolve():
            self._bench.notice(self.tr("Who said it? Choose the speaker."))
            self.speaker.ask()
        elif self.children_chips.must_be_asked:
            self._bench.notice(
                self.tr("A child you had chosen is no longer listed. Choose whom this is about.")
            )
            self.children_chips.everybody.setFocus()
        else:
            return True
        return False

    def _is_as_it_was(self) -> bool:
        is_same = self._row is not None and self._corrected(self._row.now) == self._row.now
        is_same = is_same and not self.children_chips.must_be_asked
        return is_same and not self.reason.text()

    def _corrected(self, said: Contribution) -> Contribution:
        return replace(
            said,
            speaker=self.speaker.who or said.speaker,
            children=self.children_chips.chosen,
            heading=self.under.heading,
            words=plain_words(self.words.toPlainText()),
            tag=self.tags.tag,
            source=plain_words(self.source.text()),
        )

    def _strike(self) -> None:
        if self._row is None:
            return
        event = ContributionRestored if self._row.is_struck else ContributionStruck
        if self._bench.enter(event(self._row.now.id)):
            self.close_up()

    def _lay_out(self) -> None:
        self.words.setMaximumHeight(em(self, 3.4))
        name_field(self.words, self.tr("The words as they should stand"))
        name_field(self.source, self.tr("Source of the allegation"))
        name_field(self.reason, self.tr("Why it is corrected"))
        for label in (self.before, self.stands_about):
            label.setProperty("tone", "muted")
        name_field(self.under, self.tr("Heading as it should stand"))
        about = FlowLayout()
        about.addWidget(self.speaker)
        about.addWidget(self.children_chips)
        about.addWidget(self.under)
        self.body.addWidget(self.stands_about)
        self.body.addLayout(about)
        for widget in (self.words, self.tags, self.source, self.reason, self.before):
            self.body.addWidget(widget)
        row = QHBoxLayout()
        for button in (self.save, self.strike, self.away):
            row.addWidget(button)
        row.addStretch(1)
        self.body.addLayout(row)

    def _connect(self) -> None:
        self._bench.signals.happened.connect(self._heard)
        self.save.clicked.connect(self._save)
        self.strike.clicked.connect(self._strike)
        self.away.clicked.connect(self.close_up)
        self.words.textChanged.connect(self.half_changed)
        self.children_chips.changed.connect(self._say_about_whom)
        for line in (self.source, self.reason):
            line.textChanged.connect(self.half_changed)
        for choice in (self.speaker, self.under):
            choice.currentIndexChanged.connect(lambda _: self.half_changed.emit())
        for changed in (self.tags.changed, self.children_chips.changed, self.closed):
            changed.connect(self.half_changed)
