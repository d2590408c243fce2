"""The chosen conference at a glance: what, when, who, and the way into it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from chairdesk.desk.in_brief.brief import ChildInBrief, InBrief
from chairdesk.desk.reviewing.next_review import has_next
from chairdesk.models.british_time import local
from chairdesk.models.conference import Conference
from chairdesk.ui.kit.buttons import LinkButton, PrimaryButton, QuietButton
from chairdesk.ui.kit.card import Card
from chairdesk.ui.kit.child_mark import ChildMark, distinct_initials
from chairdesk.ui.kit.dress import empty
from chairdesk.ui.kit.plain_label import wrapped
from chairdesk.words import Words


class GlanceCard(Card):
    """Says in sentences what is known of a conference; `opened` leads into it."""

    opened = Signal(object)
    """which: ConferenceId"""
    keeping_wanted = Signal(object)
    """which: InBrief"""
    review_wanted = Signal(object)
    """which: ConferenceId, the conference before it"""

    def __init__(self, words: Words) -> None:
        super().__init__("", level=1)
        self._words = words
        self._conference: InBrief | None = None
        self.open = PrimaryButton("", "arrow-right")
        self.review = QuietButton(self.tr("Prepare its review"))
        self.keep = LinkButton(self.tr("Keep it, or erase it"))
        self._is_keeping_offered = False
        self.open.clicked.connect(self._open)
        self.review.clicked.connect(self._prepare_review)
        self.keep.clicked.connect(lambda: self.keeping_wanted.emit(self._conference))

    def offer_keeping(self) -> None:
        """Offer the way to holding and erasing."""
        self._is_keeping_offered = True  # shown with the first conference: alone it is a window

    def show_conference(self, conference: InBrief) -> None:
        """Show a conference."""
        self._conference = conference
        self.entitle(title_of(conference, self._words))
        for button in (self.open, self.review, self.keep):
            button.setParent(None)
        empty(self.body)
        for sentence in self._sentences(conference):
            self.body.addWidget(wrapped(sentence))
        marks = distinct_initials(tuple(c.name for c in conference.children))
        for place, child in enumerate(conference.children):
            self.body.addWidget(self._child(place, marks[place], child))
        self.open.setText(self._next_step(conference))
        for button in (self.open, self.review, self.keep):
            self.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.open.show()
        self.review.setVisible(has_next(conference))
        self.keep.setVisible(self._is_keeping_offered)

    def _sentences(self, conference: InBrief) -> list[str]:
        arrangements = conference.arrangements
        if arrangements is None:
            return [self.tr("It has no date yet. Open it to arrange it.")]
        when = self._words.moment(local(arrangements.starts))
        where = self.tr(" at {venue}").format(venue=arrangements.venue)
        held = self.tr("{kind}, {when}{where}.").format(
            kind=conference.called(self._words),
            when=when,
            where=where if arrangements.venue else "",
        )
        return [held, self._people(conference)]

    def _people(self, conference: InBrief) -> str:
        return self.tr("{people} on the roll, from {agencies}.").format(
            people=counted(conference.people, "person", "people", self._words),
            agencies=counted(conference.agencies, "agency", "agencies", self._words).lower(),
        )

    def _child(self, place: int, initial: str, child: ChildInBrief) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(ChildMark(place, initial, child.name))
        row.addWidget(wrapped(f"{child.name}, {self._known_of(child)}".rstrip(", ")), 1)
        return line

    def _known_of(self, child: ChildInBrief) -> str:
        if child.born:
            return self.tr("born {day}").format(day=self._words.short_day(child.born))
        if child.expected:
            return self.tr("expected {day}").format(day=self._words.short_day(child.expected))
        return ""

    def _next_step(self, conference: InBrief) -> str:
        if conference.is_sealed:
            return self.tr("Open the record")
        if conference.opened is not None:
            return self.tr("Go on with it")
        return self.tr("Prepare it")

    def _open(self) -> None:
        if self._conference is not None:
            self.opened.emit(self._conference.id)

    def _prepare_review(self) -> None:
        if self._conference is not None:
            self.review_wanted.emit(self._conference.id)


def title_of(conference: InBrief | Conference, words: Words) -> str:
    """Name a conference by its reference, or say that it has none."""
    arrangements = conference.arrangements
    return arrangements.reference if arrangements else words.term("diary", "unnamed")


def counted(number: int, one: str, many: str, words: Words) -> str:
    """Count things in words, with a capital: `Three children`."""
    return f"{words.number(number).capitalize()} {one if number == 1 else many}"
