"""The minute-taker's hand: what the bar brings goes on the record, and what is typed is kept."""

from PySide6.QtCore import QObject

from chairdesk.desk.grounds import lacks_source
from chairdesk.desk.ports import LINE
from chairdesk.desk.take_back import bringing_back, taking_back
from chairdesk.models.conference import Conference
from chairdesk.models.contribution import EVERYONE, PROFESSIONALS_ONLY, Contribution, Hand
from chairdesk.models.events import (
    AboutTheRoom,
    BreakBegan,
    ContributionRecorded,
    ContributionRestored,
    ContributionStruck,
    Entry,
)
from chairdesk.ui.bench import USUAL_HAND, Bench
from chairdesk.ui.half_typed import Half, of_field
from chairdesk.ui.hold.capture.capture_bar import CaptureBar


class MinuteTaker(QObject):
    """Listens to the bar; what cannot be kept stays in it, and the chair is told why."""

    def __init__(self, bench: Bench, bar: CaptureBar) -> None:
        super().__init__(bar)
        self._bench = bench.usually_of(Hand.MINUTE_TAKER)
        self._bar = bar
        bar.setProperty(USUAL_HAND, Hand.MINUTE_TAKER.value)
        self._is_for_professionals = False
        bench.signals.happened.connect(self._heard)
        self._suit_session()
        bar.submitted.connect(self.record)
        bar.words.left.connect(bench.half_typed.keep)
        bar.words.taking_back_wanted.connect(self.take_back)
        bar.words.bringing_back_wanted.connect(self.bring_back)

    def record(self, said: Contribution) -> None:
        """Put a contribution on the record; only then is the bar emptied."""
        if self._bench.enter(ContributionRecorded(said)):
            name = self._bench.conference.roll.name_of(said.speaker)
            self._bar.clear()
            self._bench.half_typed.keep()  # it is recorded: a crash must not bring it back
            done = self.tr("Recorded: {name}.").format(name=name)
            unsourced = self.tr("Whose allegation it is was not written down.")
            self._bar.say(f"{done} {unsourced}" if lacks_source(said) else done)

    def take_back(self) -> None:
        """Strike the last contribution, as an event."""
        nothing = self.tr("There is nothing to take back.")
        self._enter(
            taking_back(self._bench.conference, self._bench.at_work.own),
            self.tr("Taken back: {name}."),
            nothing,
        )

    def bring_back(self) -> None:
        """Bring back the contribution that was struck last, as an event."""
        nothing = self.tr("There is nothing to bring back.")
        self._enter(
            bringing_back(self._bench.conference, self._bench.at_work.own),
            self.tr("Brought back: {name}."),
            nothing,
        )

    def find_draft(self) -> None:
        """Put back into the bar what stood there when the desk was closed, from now on kept."""
        line = self._bar.words
        words = Half(line, line.toPlainText, self._bar.put_words_back, (line.textChanged,))
        self._bench.keep_half("said", of_field(self._bar))
        if self._bench.keep_half(LINE, words):
            self._bar.say(self.tr("What stood in the line when the desk was closed is here again."))

    def _heard(self, entry: Entry, _conference: Conference) -> None:
        if isinstance(entry.event, AboutTheRoom):
            self._suit_session()
        if isinstance(entry.event, BreakBegan):
            self._say_what_wants_a_tag()

    def _say_what_wants_a_tag(self) -> None:
        standing = self._bench.conference.talk.standing
        count = sum(row.now.tag is None for row in standing)
        if count:
            number = self._bench.words.number(count)
            said = self.tr("A break: {number} not tagged yet. The key for that is {key}.")
            self._bar.say(said.format(number=number, key=self._bar.key_of("untagged")))

    def _suit_session(self) -> None:
        """In a closed session write for professionals, and afterwards for everyone again."""
        audience = self._bar.audience
        is_closed = self._bench.conference.room.is_closed_session
        if is_closed and audience.audience == EVERYONE:
            audience.choose(PROFESSIONALS_ONLY)
            self._is_for_professionals = True
        elif not is_closed and self._is_for_professionals:
            self._is_for_professionals = False
            if audience.audience == PROFESSIONALS_ONLY:
                audience.choose(EVERYONE)

    def _enter(
        self, event: ContributionStruck | ContributionRestored | None, done: str, nothing: str
    ) -> None:
        if event is None:
            self._bar.say(nothing)
        elif self._bench.enter(event):
            said = self._bench.conference.talk.find(event.contribution)
            roll = self._bench.conference.roll
            self._bar.say(done.format(name=roll.name_of(said.now.speaker) if said else ""))
