"""What Enter would record, in one sentence; and what must be chosen before it can."""

from collections.abc import Callable
from typing import Protocol

from chairdesk.models.contribution import Tag
from chairdesk.ui.hold.capture.half_said import Bar
from chairdesk.ui.hold.capture.room import Room
from chairdesk.ui.language.tr import tr
from chairdesk.words import Words


class Said(Bar, Protocol):
    """The line with its parts, and where it stands."""

    room: Room
    key_of: Callable[[str], str]


def what_is_asked(bar: Bar) -> str:
    """Say what was chosen and is no longer there to choose; empty where nothing is asked."""
    if bar.children_chips.must_be_asked:
        return tr("A child you had chosen is no longer listed. Choose whom this is about.")
    if bar.audience.audience == bar.audience.NOBODY:
        return tr("Nobody is chosen to read this. Choose the readers, or everyone.")
    return ""


def in_words(bar: Said, terms: Words) -> str:
    """Say what Enter would record."""
    if bar.speaker.who is None:
        asked = tr("{key} or @ chooses who speaks.").format(key=bar.key_of("speaker"))
        about = what_is_asked(bar) if bar.children_chips.must_be_asked else ""
        leaving = "" if bar.room is Room.AMPLE else tr("Escape leaves the line.")
        return " ".join(part for part in (asked, about, leaving) if part)
    if bar.children_chips.must_be_asked:
        return what_is_asked(bar)
    tag = bar.tags.tag
    kind = bar.heading.formulated or tag
    tagged = terms.name_of(kind) if kind else tr("No tag yet")
    if tag is Tag.ALLEGATION and not bar.source.text():
        tagged += tr(", and no source yet")
    return tr("{who}, about {children}. {tag}. For {readers}.").format(
        who=bar.speaker.currentText(),
        children=bar.children_chips.spoken(),
        tag=tagged,
        readers=bar.audience.spoken(),
    )
