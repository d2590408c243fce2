"""What was said to one heading about one child, to be read while the child is in hand."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from chairdesk.models.conference import Conference
from chairdesk.models.contribution import Heading, RecordedContribution, Scope
from chairdesk.models.ids import ChildId, ContributionId
from chairdesk.procedures.voices import is_the_childs_voice
from chairdesk.ui.bench import Bench
from chairdesk.ui.kit.buttons import PlainButton
from chairdesk.ui.kit.card import Card
from chairdesk.ui.kit.dress import empty, mark
from chairdesk.ui.kit.pill import Pill, TagMark
from chairdesk.ui.kit.plain_label import PlainLabel, wrapped
from chairdesk.ui.language.tr import tr
from chairdesk.ui.tokens import gap


class SaidList(Card):
    """The contributions under a heading about a child, the newest last."""

    opening_wanted = Signal(object)
    """said: ContributionId, to be put right"""

    def __init__(self, bench: Bench, heading: Heading) -> None:
        super().__init__(bench.words.name_of(heading))
        self._bench = bench
        self._heading = heading
        self._shown: list[RecordedContribution] = []
        self.nothing = wrapped(
            self.tr("Nothing is recorded yet. Type it in the line below; it appears here.")
        )
        mark(self.nothing, tone="muted")
        self.rows = QVBoxLayout()
        self.body.addWidget(self.nothing)
        self.body.addLayout(self.rows)

    def show_child(self, child: ChildId) -> None:
        """Show what was said about a child, or by the child."""
        conference, heading = self._bench.conference, self._heading
        said = [r for r in conference.talk.standing if belongs(conference, heading, r, child)]
        self.nothing.setVisible(not said)
        if said != self._shown:
            self._shown = said
            empty(self.rows)
            for one in said:
                self.rows.addWidget(said_row(self._bench, one, self, self.opening_wanted.emit))


def belongs(
    conference: Conference, heading: Heading, said: RecordedContribution, child: ChildId
) -> bool:
    """Say whether something said is shown for a child under a heading."""
    now = said.now
    if heading is Heading.WISHES_AND_FEELINGS:
        return is_the_childs_voice(now, child, conference)
    is_about = not now.children or child in now.children or now.speaker == child
    return now.heading is heading and is_about


def said_row(
    bench: Bench,
    said: RecordedContribution,
    within: QWidget,
    put_right: Callable[[ContributionId], None],
) -> QWidget:
    """Show who said what, its tag, whom it is kept from, and a way to put it right."""
    words, now = bench.words, said.now
    tag = words.name_of(now.kind) if now.kind else tr("Not tagged")
    speaker = PlainLabel(bench.conference.roll.name_of(now.speaker))
    mark(speaker, level="3")
    text = PlainLabel(now.words)
    row = QWidget()
    top = QHBoxLayout()
    top.setSpacing(gap(within, 0.5))
    top.addWidget(speaker)
    top.addWidget(TagMark(None if now.is_formulated else now.tag, tag))
    if now.audience.scope is not Scope.EVERYONE:
        top.addWidget(Pill(words.name_of(now.audience.scope), "grave"))
    top.addStretch(1)
    way = PlainButton(tr("Put right…"))
    way.setAccessibleName(tr("Put right what {name} said").format(name=speaker.text()))
    way.clicked.connect(lambda: put_right(now.id))
    top.addWidget(way)
    column = QVBoxLayout(row)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addLayout(top)
    column.addWidget(text)
    for label in (speaker, text):
        label.setWordWrap(label is text)
    return row
