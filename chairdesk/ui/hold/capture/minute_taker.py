"""The minute-taker's hand: what the bar brings goes on the record, and what is typed is kept."""

from functools import partial
from textwrap import shorten

from PySide6.QtCore import QObject

from chairdesk.desk.grounds import lacks_source
from chairdesk.desk.shelves import LINE
from chairdesk.desk.sitting import Handed
from chairdesk.desk.take_back import bringing_back, taking_back
from chairdesk.models.conference import Conference
from chairdesk.models.contribution import EVERYONE, PROFESSIONALS_ONLY, Contribution, Hand
from chairdesk.models.events import (
    AboutTheRoom,
    AboutTheTalk,
    BreakBegan,
    ContributionCorrected,
    ContributionRecorded,
    ContributionRestored,
    ContributionStruck,
    ContributionTagged,
    Entry,
    Event,
    ItemDone,
    ItemOpened,
)
from chairdesk.models.ids import ContributionId
from chairdesk.ui.bench import USUAL_HAND, Bench, say_refused_no_more
from chairdesk.ui.half_typed import Half, of_field
from chairdesk.ui.hold.capture.capture_bar import CaptureBar
from chairdesk.ui.hold.capture.half_said import of_both
from chairdesk.ui.hold.capture.last_act import in_a_few_words
from chairdesk.ui.kit.buttons import Doing

CHOSEN = "said"
"""The name under which is kept what is chosen for the words in the line."""
TURNS = (ItemOpened, ItemDone)
"""Turning to an item is no act that anybody would take back by a key."""
FIRST_WORDS = 60
"""How many characters say which contribution is meant."""


class MinuteTaker(QObject):
    """Listens to the bar; what cannot be kept stays in it, and the chair is told why."""

    def __init__(self, bench: Bench, bar: CaptureBar) -> None:
        super().__init__(bar)
        self._bench = bench.usually_of(Hand.MINUTE_TAKER)
        self._bar = bar
        bar.setProperty(USUAL_HAND, Hand.MINUTE_TAKER.value)
        self._is_for_professionals = False
        self._was_said_last = True
        self._last: Event | None = None
        self._lacked_words = False
        bench.signals.happened.connect(self._heard)
        self._suit_session()
        bar.submitted.connect(self.record)
        bar.words.textChanged.connect(self._have_words)
        bar.words.left.connect(bench.half_typed.keep_beside)
        bar.words.taking_back_wanted.connect(self.take_back)
        bar.words.bringing_back_wanted.connect(self.bring_back)
        Doing(bar, self._take_back_named, self._what_goes_back, "take_back")
        Doing(bar, self.bring_back, self._what_comes_back, "bring_back")

    def record(self, said: Contribution) -> None:
        """Put a contribution on the record; then the bar is emptied, and says so.

        Where the disk is slow it is emptied before, and says that too; what could not be kept
        comes back into it.
        """
        handed = self._bench.hand_in(ContributionRecorded(said), (LINE, CHOSEN))
        if handed is None:
            self._lacked_words = not said.words
            return
        stood = "" if handed.is_settled else self._go_on_meanwhile(handed, said)
        handed.then(partial(self._heard_whether, handed, said, stood))

    def _have_words(self) -> None:
        """Say no more that words are needed, once there are some."""
        if self._lacked_words and not self._bar.words.is_empty:
            self._lacked_words = False
            say_refused_no_more(self._bench)

    def _go_on_meanwhile(self, handed: Handed, said: Contribution) -> str:
        """Show what is not on disk yet as such, and make room; give what was chosen for it."""
        stood = self._bar.half
        self._bench.half_typed.hold_back()
        self._bench.signals.coming.emit(handed.after.talk.recorded[-1])
        self._bar.clear()
        name = self._bench.conference.roll.name_of(said.speaker)
        self._bar.say(self.tr("Being recorded: {name}. The disk is slow.").format(name=name))
        return stood

    def _heard_whether(self, handed: Handed, said: Contribution, stood: str) -> None:
        is_recorded = handed.failure is None
        fields = map(self._bench.named, (LINE, CHOSEN) if is_recorded else ())
        self._bench.half_typed.go_on(self._bench.hand, fields)
        if stood:
            self._bench.signals.coming.emit(None)
        if is_recorded:
            if not stood:
                self._bar.clear()
            name = self._bench.conference.roll.name_of(said.speaker)
            done = self.tr("Recorded: {name}.").format(name=name)
            unsourced = self.tr("Whose allegation it is was not written down.")
            self._bar.say(f"{done} {unsourced}" if lacks_source(said) else done)
        elif stood:
            self._give_back(said.words, stood)
        self._bench.half_typed.keep_soon()

    def _give_back(self, words: str, chosen: str) -> None:
        """Give back what could not be recorded, before whatever was typed since.

        Where another speaker or other readers were chosen since, they must be chosen anew.
        """
        since, newer = self._bar.words.toPlainText(), self._bar.half
        self._bar.put_back(of_both(chosen, newer) if newer else chosen)
        self._bar.put_words_back(f"{words}\n{since}" if since else words)
        self._bar.say(self.tr("Not recorded: your words stand in the line again."))

    def take_back(self) -> None:
        """Strike the last contribution, as an event; where more was done since, say so first."""
        nothing = self.tr("There is nothing to take back.")
        event = self._taking_back()
        if event is not None and not self._was_said_last:
            self._was_said_last = True
            again = self.tr("Press once more to take back what was said: {name}, “{words}”")
            told = self._told_of(event.contribution, again)
            self._bar.say(f"{self._named_last()} {told}")
        else:
            back = self.tr("Taken back ({key} brings it back): {name}, “{words}”")
            self._enter(event, back, nothing, "bring_back")

    def _take_back_named(self) -> None:
        """Strike what was said last: who chose this by its name asks for nothing else."""
        self._was_said_last = True
        self.take_back()

    def _taking_back(self) -> ContributionStruck | None:
        return taking_back(self._bench.conference, self._bench.at_work.own)

    def _bringing_back(self) -> ContributionRestored | None:
        return bringing_back(self._bench.conference, self._bench.at_work.own)

    def _what_goes_back(self) -> str:
        event = self._taking_back()
        named = self.tr("Take back: {name}, “{words}”")
        return self._told_of(event.contribution, named) if event else ""

    def _what_comes_back(self) -> str:
        event = self._bringing_back()
        named = self.tr("Bring back: {name}, “{words}”")
        return self._told_of(event.contribution, named) if event else ""

    def _named_last(self) -> str:
        act = in_a_few_words(self._last, self._bench) if self._last else ""
        named = self.tr("What was done last, “{act}”, is taken back where it was done.")
        unnamed = self.tr("What was done last is taken back where it was done.")
        return named.format(act=act) if act else unnamed

    def bring_back(self) -> None:
        """Bring back the contribution that was struck last, as an event."""
        nothing = self.tr("There is nothing to bring back.")
        forth = self.tr("Brought back ({key} takes it back again): {name}, “{words}”")
        self._enter(self._bringing_back(), forth, nothing, "take_back")

    def find_draft(self) -> None:
        """Put back into the bar what stood there when the desk was closed, from now on kept."""
        line = self._bar.words
        words = Half(line, line.toPlainText, self._bar.put_words_back, (line.textChanged,))
        self._bench.keep_half(CHOSEN, of_field(self._bar))
        if self._bench.keep_half(LINE, words):
            self._bar.say(self.tr("What stood in the line when the desk was closed is here again."))

    def _heard(self, entry: Entry, _conference: Conference) -> None:
        if isinstance(entry.event, AboutTheTalk) and self._is_of_the_last(entry.event):
            self._was_said_last = True
        elif self._bench.at_work.own in {None, entry.hand} and not isinstance(entry.event, TURNS):
            self._was_said_last, self._last = False, entry.event
        if isinstance(entry.event, AboutTheRoom):
            self._suit_session()
        if isinstance(entry.event, BreakBegan):
            self._say_what_wants_a_tag()

    def _is_of_the_last(self, event: AboutTheTalk) -> bool:
        """Say whether it happened to what was said last: a correction of another did not."""
        if isinstance(event, ContributionTagged | ContributionCorrected):
            last, about = self._taking_back(), event.contribution
            which = about.id if isinstance(about, Contribution) else about
            return last is not None and last.contribution == which
        return True

    def _say_what_wants_a_tag(self) -> None:
        standing = self._bench.conference.talk.standing
        count = sum(row.now.tag is None for row in standing)
        if count:
            number = self._bench.words.number(count)
            said = self.tr(
                "A break: {number} not tagged yet. The key for that is {key}.", "", count
            )
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
        self,
        event: ContributionStruck | ContributionRestored | None,
        done: str,
        nothing: str,
        undone_by: str,
    ) -> None:
        if event is None:
            self._bar.say(nothing)
        elif self._bench.enter(event):
            self._bar.say(self._told_of(event.contribution, done, self._bar.key_of(undone_by)))

    def _told_of(self, which: ContributionId, sentence: str, key: str = "") -> str:
        """Put who said it, and its first words, into a sentence."""
        conference = self._bench.conference
        said = conference.talk.find(which)
        if said is None:
            return sentence
        words = shorten(said.now.words, FIRST_WORDS, placeholder="…")
        name = conference.roll.name_of(said.now.speaker)
        return sentence.format(name=name, words=words, key=key)
