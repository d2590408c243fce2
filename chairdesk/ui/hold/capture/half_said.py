"""What was chosen in the bar for words that are not recorded yet, written down and put back."""

import json
from collections.abc import Iterable
from typing import Protocol
from uuid import UUID

from PySide6.QtWidgets import QLineEdit

from chairdesk.models.contribution import Audience, Heading, Scope, Tag
from chairdesk.models.ids import ChildId, PersonId
from chairdesk.ui.hold.capture.audience_field import AudienceField
from chairdesk.ui.hold.capture.children_chips import ChildrenChips
from chairdesk.ui.hold.capture.heading_field import HeadingField
from chairdesk.ui.hold.capture.speaker_field import SpeakerField
from chairdesk.ui.hold.capture.tag_keys import TagKeys


class Bar(Protocol):
    """The parts of the bar in which something is chosen."""

    speaker: SpeakerField
    tags: TagKeys
    children_chips: ChildrenChips
    heading: HeadingField
    audience: AudienceField
    source: QLineEdit


def spelled(bar: Bar) -> str:
    """Write down what is chosen."""
    who, audience = bar.speaker.who, bar.audience.audience
    chosen = {
        "speaker": str(who) if who else "",
        "looked_for": "" if who else bar.speaker.currentText(),
        "tag": bar.tags.tag,
        "children": _ids(bar.children_chips.wanted),
        "heading": bar.heading.heading,
        "scope": audience.scope,
        "readers": _ids(audience.readers),
        "source": bar.source.text(),
    }
    return json.dumps(chosen)


def of_both(older: str, newer: str) -> str:
    """Write down what was chosen for two halves in one line: where they differ, nothing is."""
    first, second = json.loads(older), json.loads(newer)
    is_same_audience = (first["scope"], first["readers"]) == (second["scope"], second["readers"])
    chosen = {
        "speaker": first["speaker"] if first["speaker"] == second["speaker"] else "",
        "looked_for": "",
        "tag": first["tag"] if first["tag"] == second["tag"] else None,
        "children": _of_either(first["children"], second["children"]),
        "heading": first["heading"],
        "scope": first["scope"] if is_same_audience else Scope.NAMED,
        "readers": first["readers"] if is_same_audience else [],
        "source": "; ".join(dict.fromkeys(filter(None, (first["source"], second["source"])))),
    }
    return json.dumps(chosen)


def put_back(half: str, bar: Bar) -> None:
    """Choose what was chosen; whoever is no longer on the roll must be chosen anew."""
    chosen = json.loads(half)
    speaker = chosen["speaker"]
    if not speaker or not bar.speaker.choose(PersonId(UUID(speaker))):
        bar.speaker.setCurrentIndex(-1)
        bar.speaker.setEditText(chosen["looked_for"])
    bar.tags.choose(Tag(chosen["tag"]) if chosen["tag"] else None)
    bar.children_chips.choose(frozenset(ChildId(UUID(one)) for one in chosen["children"]))
    bar.heading.choose(Heading(chosen["heading"]) if chosen["heading"] else None)
    readers = frozenset(PersonId(UUID(one)) for one in chosen["readers"])
    bar.audience.choose(Audience(Scope(chosen["scope"]), readers))
    bar.source.setText(chosen["source"])


def _of_either(first: list[str], second: list[str]) -> list[str]:
    """Name the children of both halves; none named stands for all of them, and stays so."""
    return sorted({*first, *second}) if first and second else []


def _ids(chosen: Iterable[UUID]) -> list[str]:
    return sorted(str(one) for one in chosen)
