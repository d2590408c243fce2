"""The bar that takes who said what: always at the bottom, always one keystroke away."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from chairdesk.desk.plain_words import plain_words
from chairdesk.models.conference import Conference
from chairdesk.models.contribution import Contribution, Heading, Tag
from chairdesk.models.ids import ContributionId, new_id
from chairdesk.ui.hold.capture.audience_field import AudienceField
from chairdesk.ui.hold.capture.children_chips import ChildrenChips
from chairdesk.ui.hold.capture.chords import Ask, Chord, bind_chords
from chairdesk.ui.hold.capture.half_said import put_back, spelled
from chairdesk.ui.hold.capture.heading_field import HeadingField
from chairdesk.ui.hold.capture.in_words import in_words, what_is_asked
from chairdesk.ui.hold.capture.room import Room
from chairdesk.ui.hold.capture.speaker_field import SpeakerField
from chairdesk.ui.hold.capture.tag_keys import TagKeys
from chairdesk.ui.hold.capture.words_field import ALONE, FOLDED, USUAL, WordsField
from chairdesk.ui.kit.announce import announce
from chairdesk.ui.kit.buttons import PlainButton, PrimaryButton
from chairdesk.ui.kit.fields import name_field, one_line
from chairdesk.ui.kit.flow_layout import line_of, row_of
from chairdesk.ui.kit.plain_label import wrapped
from chairdesk.ui.shortcuts import Keys
from chairdesk.ui.tokens import em, gap
from chairdesk.words import Words


class CaptureBar(QFrame):
    """Gathers a contribution; the speaker, children and heading stay, the tag does not."""

    submitted = Signal(object)
    """said: Contribution"""
    half_changed = Signal()
    """Something other than the words may have changed."""
    spread = Signal(bool)
    """is_spread: where there is little room, whether the bar has spread to be typed into"""
    finished = Signal()
    """Escape was pressed where there is little room: the work is wanted again."""
    wanted = Signal()
    """A key asks for the bar, which may lie behind a tab."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._terms = words
        self._item, self.room = "", Room.AMPLE
        self.key_of: Callable[[str], str] = str
        self.speaker = SpeakerField()
        self.tags = TagKeys(words)
        self.children_chips = ChildrenChips()
        self.heading = HeadingField(words)
        self.audience = AudienceField(words)
        self.source = one_line(self.tr("Source, if not the speaker"))
        self.words = WordsField()
        self.unfold, self.record = PlainButton(self.tr("Who…")), PrimaryButton(self.tr("Record"))
        self.hint = wrapped()
        self._details = (QWidget(), QWidget(), self.source)
        self._go_to: dict[Ask, Callable[[], None]] = {
            Ask.SPEAKER: self._ask_who,
            Ask.CHILDREN: self.children_chips.pick,
            Ask.AUDIENCE: self._next_audience,
            Ask.SOURCE: self._ask_whose,
        }
        self._lay_out()
        self._connect()
        self._sum_up()

    def offer(self, conference: Conference) -> None:
        """Offer the people and children of a conference."""
        before = (self.speaker.who is None, what_is_asked(self))
        self.speaker.offer(conference)
        self.children_chips.offer(conference.roll.children)
        self.audience.offer(conference)
        self.setEnabled(not conference.is_sealed)
        self.words.ask(is_over=conference.room.closed is not None)
        if self.half and (self.speaker.who is None, what_is_asked(self)) != before:
            announce(self, self.hint.text())  # somebody chosen for these words is removed

    def stand_at(self, item: str, heading: str) -> None:
        """Take contributions for an item, under its usual heading."""
        if item != self._item:
            self._item = item
            self.heading.stand_under(Heading(heading) if heading else None)

    def clear(self) -> None:
        """Make room for the next contribution; who speaks and about whom stays."""
        self.heading.go_on()
        self.words.clear()
        self.source.clear()
        self.tags.choose(None)

    @property
    def half(self) -> str:
        """Who says it, as what, about whom and for whom, while words or a source stand here."""
        if self.words.is_empty and not self.source.text():
            return ""
        return spelled(self)

    def put_words_back(self, words: str) -> None:
        """Put words back into the line, ready to be gone on with."""
        self.words.setPlainText(words)
        self.words.moveCursor(self.words.textCursor().MoveOperation.End)

    def put_back(self, half: str) -> None:
        """Choose again what was chosen when the words were typed."""
        put_back(half, self)

    def say(self, sentence: str) -> None:
        """Say below the line what was done, or what is missing."""
        self.hint.setText(sentence)
        announce(self, sentence)

    def fold(self, room: Room) -> None:
        """Be one line high where there is little room, until somebody types here."""
        self.room = room
        self._suit_room()
        self._sum_up()

    def bind(self, keys: Keys, within: QWidget) -> None:
        """Let the keys of the live conference work anywhere within a page."""
        bind_chords(keys, within, self._follow)
        self.key_of = keys.spoken
        self._sum_up()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt brings a key that nothing in the bar has taken."""
        if self.room is not Room.AMPLE and event.key() == Qt.Key.Key_Escape:
            self.finished.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Qt says that the text grew or shrank: the line follows."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            QTimer.singleShot(0, self, self._suit_room)

    def _submit(self) -> None:
        if not self.speaker.resolve() or self.speaker.who is None:
            self._ask_who()
            self.say(self.tr("Who said it? Choose the speaker; your words stay here."))
        elif self.children_chips.must_be_asked:
            self._ask_who()
            self.children_chips.everybody.setFocus()
            self.say(what_is_asked(self))
        elif self.audience.audience == self.audience.NOBODY:
            self.say(what_is_asked(self))
            self.audience.readers.setFocus()
        else:
            self.submitted.emit(
                Contribution(
                    id=ContributionId(new_id()),
                    speaker=self.speaker.who,
                    words=plain_words(self.words.toPlainText()),
                    tag=self.tags.tag,
                    heading=self.heading.heading,
                    children=self.children_chips.chosen,
                    audience=self.audience.audience,
                    item=self._item,
                    source=plain_words(self.source.text()),
                )
            )

    def _follow(self, chord: Chord) -> None:
        """Follow a key of the live conference."""
        self.wanted.emit()
        match chord:
            case Tag():
                self.tags.choose(chord)
                announce(self, self.tr("Tag: {tag}.").format(tag=self._terms.name_of(chord)))
            case Heading():
                self.heading.choose(chord)
                named = self._terms.name_of(chord)
                announce(self, self.tr("Under: {heading}.").format(heading=named))
            case Ask():
                self._go_to[chord]()
            case _:
                self.children_chips.follow(chord)

    def _next_audience(self) -> None:
        self.audience.next()
        announce(self, self.tr("For: {who}.").format(who=self.audience.spoken()))

    def _ask_who(self) -> None:
        self.wanted.emit()
        self.speaker.show()
        for part in self._details:
            part.show()
        self.speaker.ask()

    def _ask_whose(self) -> None:
        self._ask_who()
        self.source.setFocus()

    def _submit_from_source(self) -> None:
        """Record; the next thing said belongs in the line, wherever Enter was pressed."""
        self._submit()
        if self.source.hasFocus():
            self.words.setFocus()

    def _sum_up(self) -> None:
        """Say below the line what Enter would record."""
        self.hint.setText(in_words(self, self._terms))

    def _suit_room(self) -> None:
        focused = QApplication.focusWidget()
        is_in_use = focused is not None and self.isAncestorOf(focused)
        is_scarce = self.room is Room.SCARCE
        is_whole = is_in_use or self.room is Room.AMPLE
        for part in self._details:
            part.setVisible(is_whole)
        if is_scarce and self.words.hasFocus() and self.words.is_long and not self.source.text():
            self.source.hide()
        self.unfold.setVisible(not is_whole)
        self.hint.setVisible(is_whole or not (is_scarce or self.words.is_empty))
        self.words.fit((ALONE if is_scarce else USUAL) if is_whole else FOLDED)
        self.source.setFixedWidth(em(self, 13))
        self.speaker.setMinimumContentsLength(10 if is_scarce else 20)
        self.spread.emit(is_in_use and is_scarce)

    def _suit_little_room(self, *_: object) -> None:
        if self.room is not Room.AMPLE:
            QTimer.singleShot(0, self, self._suit_room)

    def _lay_out(self) -> None:
        self.setProperty("role", "card")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setProperty("zone", self.tr("What is said"))
        self.setFocusProxy(self.words)
        name_field(self.source, self.tr("Source, where it is not the speaker's own"))
        self.unfold.setAccessibleName(self.tr("Choose who speaks, about whom and for whom"))
        self.hint.setProperty("tone", "muted")
        self.hint.setProperty("scale", "small")
        self.hint.setMinimumWidth(1)
        above, below, source = self._details
        row_of(above, self.speaker, self.tags)
        row_of(below, self.children_chips, line_of(self.heading, self.audience))
        line = QHBoxLayout()
        line.addWidget(self.words, 1)
        line.addWidget(self.unfold, 0, Qt.AlignmentFlag.AlignBottom)
        line.addWidget(self.record, 0, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        space = gap(self, 0.5)
        column.setContentsMargins(space, space, space, space)
        column.setSpacing(round(space * 0.7))
        column.addWidget(above)
        column.addLayout(line)
        column.addWidget(below)
        last = QHBoxLayout()
        last.addWidget(self.hint, 1)
        last.addWidget(source)
        column.addLayout(last)
        self._suit_room()

    def _connect(self) -> None:
        self.record.clicked.connect(self._submit)
        self.unfold.clicked.connect(self._ask_who)
        self.source.returnPressed.connect(self._submit_from_source)
        self.words.submitted.connect(self._submit)
        self.words.speaker_wanted.connect(self._ask_who)
        self.words.document().documentLayout().documentSizeChanged.connect(self._suit_little_room)
        self.words.too_long.connect(
            lambda: self.say(self.tr("That was more than one contribution can hold; it was cut."))
        )
        self.words.turned.connect(
            lambda: self.say(
                self.tr("Hidden signs that turn words round were left out. Read it once more.")
            )
        )
        self.speaker.settled.connect(self.words.setFocus)
        self.speaker.unknown.connect(
            lambda: self.say(self.tr("That fits nobody here. Type part of a name, role or agency."))
        )
        self.speaker.several.connect(
            lambda: self.say(self.tr("That fits more than one. Type on, or choose by arrow keys."))
        )
        for part in (self.tags, self.children_chips, self.audience):
            part.changed.connect(self._sum_up)
            part.changed.connect(self.half_changed)
        for choice in (self.speaker, self.heading):
            choice.currentIndexChanged.connect(self._sum_up)
            choice.currentIndexChanged.connect(lambda _: self.half_changed.emit())
        for text in (self.words, self.source):
            text.textChanged.connect(self.half_changed)
        self.source.textChanged.connect(self._sum_up)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._suit_little_room)
