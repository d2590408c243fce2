"""The seal: what it waits for, and what is asked once more before it is put on."""

from textwrap import shorten

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from chairdesk.models.british_time import local
from chairdesk.models.contribution import Hand
from chairdesk.models.rules.lately import copies_chosen
from chairdesk.procedures.standing import Standing
from chairdesk.ui.bench import Bench
from chairdesk.ui.close.read_aloud import undecided_about
from chairdesk.ui.close.unprintable import unprintable_words
from chairdesk.ui.kit.announce import announce
from chairdesk.ui.kit.buttons import PrimaryButton, QuietButton
from chairdesk.ui.kit.card import Card
from chairdesk.ui.kit.plain_label import PlainLabel
from chairdesk.ui.record.paperwork import name_of
from chairdesk.ui.writing.typed_not_entered import words_not_entered

_SHOWN = 6
"""As many words with letters that cannot be printed, or that were not entered, are named."""
_LONGEST = 90
"""As many letters are shown of words that were typed and not entered."""


class SealCard(Card):
    """Closes the conference and seals its record; the seal is asked for twice."""

    close_wanted = Signal()
    """The conference is to be closed."""
    asked = Signal()
    """The seal was pressed: it is to be asked once more whether it is meant."""
    seal_wanted = Signal()
    """The chair has read what is sealed, and means it."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench.words.term("seal", "heading"))
        self._bench = bench
        self.says = PlainLabel()
        self.letters = PlainLabel()
        self.without_decision = PlainLabel()
        self.undecided = PlainLabel()
        self.typed = PlainLabel()
        self.close_conference = QuietButton("", "door-closed")
        self.seal = PrimaryButton(self.tr("Seal the record"), "stamp")
        self.question = QWidget()
        self.asks = PlainLabel()
        self.not_yet = QuietButton(self.tr("Not yet"))
        self.seal_now = QuietButton(self.tr("Yes, seal it now"), "stamp")
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Show how the seal stands now; a question that no longer fits is put away."""
        conference = self._bench.conference
        close = self.tr("Close the {meeting}").format(meeting=self._bench.meeting)
        self.close_conference.setText(close)
        self.close_conference.setVisible(conference.is_in_session)
        self.says.setText(self._about())
        self._say_letters()
        self._say_without_decision()
        self._say_undecided()
        self._say_typed()
        is_asking = self.question.isVisible() and self.asks.text() == self._asks()
        self._ask(is_asking=is_asking and not conference.is_sealed)

    def ask_once_more(self) -> None:
        """Say exactly what is sealed and cannot be undone; the answer at hand is not yet."""
        self._say_typed()
        self.asks.setText(self._asks())
        self._ask(is_asking=True)
        self.not_yet.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self.asks.text())

    def put_away(self) -> None:
        """Take the question back; nothing was sealed."""
        self._ask(is_asking=False)
        self.seal.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask(self, *, is_asking: bool) -> None:
        self.asks.setVisible(is_asking)
        self.question.setVisible(is_asking)
        self.seal.setVisible(not is_asking and not self._bench.conference.is_sealed)

    def _about(self) -> str:
        conference, words = self._bench.conference, self._bench.words
        if conference.papers.sealed is not None:
            at = local(conference.papers.sealed)
            sealed = words.term("seal", "sealed")
            return sealed.format(day=words.day(at.date()), time=words.clock(at.time()))
        about = words.term("seal", "about")
        if conference.room.closed is None:
            return about
        at = local(conference.room.closed)
        closed = words.term("seal", "closed")
        day, time, meeting = words.day(at.date()), words.clock(at.time()), self._bench.meeting
        return f"{closed.format(meeting=meeting, day=day, time=time)} {about}"

    def _say_letters(self) -> None:
        """Say which words hold letters that the papers cannot print, while that can be mended."""
        conference, words = self._bench.conference, self._bench.words
        found = {} if conference.is_sealed else unprintable_words(conference, words)
        shown = "; ".join(f"“{word}”: {printed}" for word, printed in [*found.items()][:_SHOWN])
        more = len(found) - _SHOWN
        rest = words.term("seal", "letters-more").format(number=more) if more > 0 else ""
        self.letters.setText(
            words.term("seal", "letters").format(words=shown, rest=rest) if found else ""
        )
        self.letters.setVisible(bool(found))

    def _say_without_decision(self) -> None:
        """Say for which children nothing is decided; an adjourned conference decides for none."""
        conference, words = self._bench.conference, self._bench.words
        is_over = conference.is_sealed or conference.course.is_adjourned
        children = () if is_over else conference.roll.children
        said = undecided_about(children, conference, words)
        self.without_decision.setText(said)
        self.without_decision.setVisible(bool(said))

    def _say_undecided(self) -> None:
        """Say which parents nobody has decided for, who get no minutes; it keeps nothing back."""
        conference, words = self._bench.conference, self._bench.words
        decided = {who for who, _ in copies_chosen(conference)}
        parents = () if conference.is_sealed else Standing(self._bench.pack, conference).parents()
        left = [parent.name for parent in parents if parent.id not in decided]
        said = words.term("seal", "undecided").format(parents=words.listed(left)) if left else ""
        self.undecided.setText(said)
        self.undecided.setVisible(bool(left))

    def _say_typed(self) -> None:
        """Say which words stand typed and were never entered; the seal leaves them out."""
        is_sealed, term = self._bench.conference.is_sealed, self._bench.words.term
        left = () if is_sealed else words_not_entered(self._bench.half_typed.standing())
        shown = "; ".join(
            f"“{shorten(words, _LONGEST, placeholder='…')}”" for words in left[:_SHOWN]
        )
        more = len(left) - _SHOWN
        rest = term("seal", "letters-more").format(number=more) if more > 0 else ""
        self.typed.setText(term("seal", "typed").format(words=shown, rest=rest) if left else "")
        self.typed.setVisible(bool(left))

    def _asks(self) -> str:
        conference, words = self._bench.conference, self._bench.words
        arranged, passed = conference.arrangements, len(conference.course.overrides)
        said = len(conference.talk.standing)
        told = words.term("seal", "asks").format(
            reference=arranged.reference if arranged else "",
            children=words.listed([child.name for child in conference.roll.children]),
            said=words.counted("contribution", said),
            decided=words.counted("decision", len(conference.findings.decisions)),
            passed=words.counted("gate", passed),
            chair=name_of(Hand.CHAIR, conference),
        )
        parts = (
            told,
            self.without_decision.text(),
            self.typed.text(),
            words.term("seal", "for-good"),
        )
        return "\n".join(filter(None, parts))

    def _lay_out(self) -> None:
        ambers = (self.letters, self.without_decision, self.undecided, self.typed)
        for amber in ambers:
            amber.setProperty("tone", "amber")
        for label in (self.says, *ambers, self.asks):
            label.setWordWrap(True)
        self.asks.hide()
        self.question.hide()
        answers = QHBoxLayout(self.question)
        answers.setContentsMargins(0, 0, 0, 0)
        self.body.addWidget(self.says)  # aligned, it would not get its full height
        for amber in ambers:
            self.body.addWidget(amber)
        self.body.addWidget(self.asks)
        for widget in (self.close_conference, self.seal):
            self.body.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeft)
        for button in (self.not_yet, self.seal_now):
            answers.addWidget(button)
        answers.addStretch(1)
        self.body.addWidget(self.question)

    def _connect(self) -> None:
        self.close_conference.clicked.connect(self.close_wanted)
        self.seal.clicked.connect(self.asked)
        self.not_yet.clicked.connect(self.put_away)
        self.seal_now.clicked.connect(self.seal_wanted)
