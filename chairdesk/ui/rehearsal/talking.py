"""What is said, as it is played: the line of the minute-taker, and putting things right."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from chairdesk.models.contribution import Contribution, Scope, Tag
from chairdesk.models.events import (
    ContributionCorrected,
    ContributionRecorded,
    ContributionRestored,
    ContributionStruck,
    ContributionTagged,
)
from chairdesk.models.ids import ContributionId
from chairdesk.ui.hold.capture.capture_bar import CaptureBar
from chairdesk.ui.hold.capture.children_chips import ChildrenChips
from chairdesk.ui.hold.capture.room import Room
from chairdesk.ui.hold.capture.speaker_field import SpeakerField
from chairdesk.ui.hold.capture.tag_keys import TagKeys
from chairdesk.ui.hold.talk.contribution_list import CONTRIBUTION
from chairdesk.ui.hold.talk.contribution_view import NUMBERS, TAG_KEYS, ContributionView
from chairdesk.ui.hold.talk.talk_panel import TalkPanel
from chairdesk.ui.rehearsal.hands import NoWay, go_into, in_vain, pick_data, use_key
from chairdesk.ui.rehearsal.items import at_work, hold
from chairdesk.ui.rehearsal.playing import Playing


def say(play: Playing, event: ContributionRecorded) -> None:
    """Choose who, tag, children, heading and readers; type the words; press Enter."""
    said, bar = event.contribution, hold(play).bar
    if bar.room is not Room.AMPLE:
        go_into(play.hands, bar.words, "line")  # where there is little room it folds without them
    if not bar.speaker.isVisible():
        play.hands.press(bar.unfold, "way to choose who speaks")
    _speaker(play, bar.speaker, said)
    _tag(play, bar.tags, said.tag)
    _children(play, bar.children_chips, said)
    pick_data(play.hands, bar.heading, said.heading, "heading")
    _audience(play, bar, said)
    if bar.source.text() != said.source:
        play.hands.write(bar.source, said.source, "line for the source")
    play.hands.write(bar.words, said.words, "line")
    play.hands.key(bar.words, Qt.Key.Key_Return)


def tag(play: Playing, event: ContributionTagged) -> None:
    """Choose the contribution, and press the letter of its tag; in the queue its number alone."""
    queue = _queue(play)
    if queue is not None and queue.chosen is not None and queue.chosen.now.id == event.contribution:
        number = next(key for key, tag in NUMBERS.items() if tag is event.tag)
        play.hands.key(queue, number)
        return
    letter = next(key for key, tag in TAG_KEYS.items() if tag is event.tag)
    with at_work(play, event, TalkPanel) as panel:
        _choose(play, panel, event.contribution)
        play.hands.key(panel.view, letter)


def go_through_the_rest(play: Playing) -> None:
    """Press the key that shows what is not tagged yet, unless that is shown."""
    if _queue(play) is None:
        use_key(play.hands, hold(play), "untagged")


def _queue(play: Playing) -> ContributionView | None:
    panel = hold(play).work.currentWidget()
    return panel.view if isinstance(panel, TalkPanel) and panel.view.is_queue else None


def correct(play: Playing, event: ContributionCorrected) -> None:
    """Open the contribution, and type over what is put right."""
    now = event.contribution
    with at_work(play, event, TalkPanel) as panel:
        _open(play, panel, now.id)
        card = panel.correction
        _speaker(play, card.speaker, now)
        _children(play, card.children_chips, now)
        pick_data(play.hands, card.under, now.heading, "heading")
        play.hands.write(card.words, now.words, "words")
        _tag(play, card.tags, now.tag)
        play.hands.write(card.source, now.source, "source")
        play.hands.write(card.reason, event.reason, "reason")
        play.hands.press(card.save, "way to save the correction")


def strike(play: Playing, event: ContributionStruck | ContributionRestored) -> None:
    """Open the contribution, and strike it or bring it back."""
    with at_work(play, event, TalkPanel) as panel:
        _open(play, panel, event.contribution)
        play.hands.press(panel.correction.strike, "way to strike")


def _speaker(play: Playing, field: SpeakerField, said: Contribution) -> None:
    if field.who == said.speaker:
        return
    labels = {field.itemData(n): field.itemText(n) for n in range(field.count())}
    if said.speaker not in labels:
        raise NoWay(in_vain("no-speaker"))
    play.hands.write(field, labels[said.speaker], "speaker")
    line = field.lineEdit()
    if line is not None:
        play.hands.key(line, Qt.Key.Key_Return)
    if field.who != said.speaker:
        raise NoWay(in_vain("other-speaker"))


def _tag(play: Playing, keys: TagKeys, wanted: Tag | None) -> None:
    if keys.tag is wanted:
        return
    pressed = wanted or keys.tag
    play.hands.press(keys.keys.get(pressed) if pressed else None, "tag")


def _children(play: Playing, chips: ChildrenChips, said: Contribution) -> None:
    """Name one child alone by its chip, and whoever else is meant by the list."""
    if chips.chosen == said.children and not chips.must_be_asked:
        return
    play.hands.press(chips.everybody, "way to all the children")
    first = next((chip for child, chip in chips.chips.items() if child in said.children), None)
    if first is not None:
        play.hands.press(first, "child")
    for action in _actions(chips):
        child = action.data()
        if child is not None and (child in chips.chosen) != (child in said.children):
            action.trigger()


def _audience(play: Playing, bar: CaptureBar, said: Contribution) -> None:
    field = bar.audience
    pick_data(play.hands, field.scope, said.audience.scope, "audience")
    if said.audience.scope is Scope.NAMED:
        for action in _actions(field):
            if action.isChecked() != (action.data() in said.audience.readers):
                action.trigger()


def _actions(field: QWidget) -> list[QAction]:
    return [action for menu in field.findChildren(QMenu) for action in menu.actions()]


def _open(play: Playing, panel: TalkPanel, wanted: ContributionId) -> None:
    _choose(play, panel, wanted)
    play.hands.key(panel.view, Qt.Key.Key_Return)


def _choose(play: Playing, panel: TalkPanel, wanted: ContributionId) -> None:
    if panel.show_talk.isVisible():
        play.hands.press(panel.show_talk, "way to what was said")
    if panel.show_only.currentIndex():
        play.hands.pick(panel.show_only, 0, "choice of everything")
    record = panel.record
    for place in range(record.rowCount()):
        index = record.index(place)
        if index.data(CONTRIBUTION).now.id == wanted:
            play.hands.go_to(panel.view, index)
            return
    raise NoWay(in_vain("no-contribution"))
