"""The bar that takes who said what: always at the bottom, always one keystroke away."""

from functools import partial

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from chairdesk.models.conference import Conference
from chairdesk.models.contribution import Contribution, Heading, Tag
from chairdesk.models.ids import ContributionId, new_id
from chairdesk.ui.hold.capture.audience_field import AudienceField
from chairdesk.ui.hold.capture.children_chips import ChildrenChips
from chairdesk.ui.hold.capture.speaker_field import SpeakerField
from chairdesk.ui.hold.capture.tag_keys import TagKeys
from chairdesk.ui.hold.capture.words_field import WordsField
from chairdesk.ui.kit.announce import announce
from chairdesk.ui.kit.buttons import PrimaryButton
from chairdesk.ui.kit.fields import dressed, name_field, one_line
from chairdesk.ui.kit.flow_layout import FlowLayout
from chairdesk.ui.shortcuts import Keys
from chairdesk.words import Words

DRAFT_AFTER = 400
"""How long after the last key the draft is kept, in milliseconds."""


class CaptureBar(QFrame):
    """Gathers a contribution; the speaker, children and heading stay, the tag does not."""

    submitted = Signal(object)
    """said: Contribution"""
    drafted = Signal(str)
    """words: what stands in the line now"""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._terms = words
        self._item = ""
        self.speaker = SpeakerField()
        self.tags = TagKeys(words)
        self.children_chips = ChildrenChips()
        self.heading = QComboBox()
        self.audience = AudienceField(words)
        self.words = WordsField()
        self.source = one_line(self.tr("Whose allegation it is, and how it came"))
        self.record = PrimaryButton(self.tr("Record"))
        self.hint = QLabel()
        self._drafting = QTimer(self, singleShot=True, interval=DRAFT_AFTER)
        self._lay_out()
        self._connect()

    def offer(self, conference: Conference) -> None:
        """Offer the people and children of a conference."""
        self.speaker.offer(conference)
        self.children_chips.offer(conference.roll.children)
        self.audience.offer(conference)
        self.setEnabled(not conference.is_sealed)

    def stand_at(self, item: str, heading: str) -> None:
        """Take contributions for an item, under its usual heading."""
        if item != self._item:
            self._item = item
            self.heading.setCurrentIndex(
                self.heading.findData(Heading(heading) if heading else None)
            )

    def clear(self) -> None:
        """Make room for the next contribution; who speaks and about whom stays."""
        self.words.clear()
        self.source.clear()
        self.tags.choose(None)
        self._drafting.stop()
        self.drafted.emit("")
        self.say("")

    def bring_back(self, words: str) -> None:
        """Put a draft back into the line."""
        self.words.setPlainText(words)
        self.words.moveCursor(self.words.textCursor().MoveOperation.End)

    def keep_draft(self) -> None:
        """Have what stands in the line kept now, without waiting for the pause."""
        if self._drafting.isActive():
            self._drafting.stop()
            self.drafted.emit(self.words.toPlainText())

    def say(self, sentence: str) -> None:
        """Say beside the line what is missing, or what a key has done."""
        self.hint.setText(sentence)
        if sentence:
            announce(self, sentence)

    def bind(self, keys: Keys, within: QFrame) -> None:
        """Let the keys of the live conference work anywhere within a page."""
        for tag in Tag:
            keys.bind(within, f"tag_{tag.value}", partial(self.choose_tag, tag))
        for heading in Heading:
            keys.bind(within, heading.value, partial(self.choose_heading, heading))
        for place in range(9):
            keys.bind(within, f"child_{place + 1}", partial(self._toggle_child, place))
        keys.bind(within, "speaker", self.speaker.ask)
        keys.bind(within, "children", self.children_chips.pick)
        keys.bind(within, "audience", self._next_audience)

    def choose_tag(self, tag: Tag) -> None:
        """Tag what is being typed, or what is typed next."""
        self.tags.choose(tag)
        self.say(self.tr("Tag: {tag}.").format(tag=self._terms.name_of(tag)))

    def choose_heading(self, heading: Heading) -> None:
        """Put what is typed next under a heading."""
        self.heading.setCurrentIndex(self.heading.findData(heading))
        self.say(self.tr("Under: {heading}.").format(heading=self._terms.name_of(heading)))

    def submit(self) -> None:
        """Offer what stands in the bar as a contribution, if it says who spoke."""
        if not self.speaker.resolve() or self.speaker.who is None:
            self.say(self.tr("Who said it? Choose the speaker with F2; your words stay here."))
            self.speaker.ask()
            return
        self.submitted.emit(
            Contribution(
                id=ContributionId(new_id()),
                speaker=self.speaker.who,
                words=self.words.toPlainText().strip(),
                tag=self.tags.tag,
                heading=heading_in(self.heading),
                children=self.children_chips.chosen,
                audience=self.audience.audience,
                item=self._item,
                source=self.source.text().strip(),
            )
        )

    def changeEvent(self, event: QEvent) -> None:
        """Qt says that the text grew or shrank: the line follows."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.words.fit()

    def _toggle_child(self, place: int) -> None:
        self.children_chips.toggle(place)
        self.say(self.tr("About {who}.").format(who=self.children_chips.spoken()))

    def _next_audience(self) -> None:
        self.audience.next()
        self.say(self.tr("For: {who}.").format(who=self.audience.scope.currentText()))

    def _ask_for_source(self) -> None:
        self.source.setVisible(self.tags.tag is Tag.ALLEGATION)

    def _lay_out(self) -> None:
        self.setProperty("role", "card")
        self.setProperty("zone", self.tr("What is said"))
        self.heading.addItem(self.tr("Information"), None)
        for heading in Heading:
            self.heading.addItem(self._terms.name_of(heading), heading)
        dressed(self.heading)
        name_field(self.heading, self.tr("Heading"))
        name_field(self.source, self.tr("Source of the allegation"))
        self.source.hide()
        self.hint.setProperty("tone", "muted")
        self.hint.setWordWrap(True)
        above = _row_of(self.speaker, self.tags)
        below = _row_of(self.children_chips, self.heading, self.audience)
        line = QHBoxLayout()
        line.addWidget(self.words, 1)
        line.addWidget(self.record, 0, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.addLayout(above)
        column.addLayout(line)
        column.addWidget(self.source)
        column.addLayout(below)
        column.addWidget(self.hint)

    def _connect(self) -> None:
        self.record.clicked.connect(self.submit)
        self.source.returnPressed.connect(self.submit)
        self.tags.changed.connect(self._ask_for_source)
        self.words.submitted.connect(self.submit)
        self.words.speaker_wanted.connect(self.speaker.ask)
        self.speaker.settled.connect(self.words.setFocus)
        self.words.textChanged.connect(self._drafting.start)
        self._drafting.timeout.connect(lambda: self.drafted.emit(self.words.toPlainText()))
        self.words.too_long.connect(
            lambda: self.say(self.tr("That was more than one contribution can hold; it was cut."))
        )


def heading_in(choice: QComboBox) -> Heading | None:
    """Give the heading that is chosen; Qt hands it back as a bare string."""
    value = choice.currentData()
    return Heading(value) if value else None


def _row_of(*widgets: QWidget) -> FlowLayout:
    row = FlowLayout()
    for widget in widgets:
        row.addWidget(widget)
    return row
