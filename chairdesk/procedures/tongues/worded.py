"""Where the words of a pack stand, each by the way to it, such as `items.welcome.title`."""

from collections.abc import Iterator
from typing import Any

from chairdesk.procedures.pack import Pack, name_field

HEAD = ("title", "authority", "edition")
TERMS = (
    *("meeting", "meeting_in_short", "lead_worker", "plan", "register", "core_group", "harm"),
    *("chair_of_core_group", "social_work"),
)
LISTED_WORDS: dict[str, tuple[str, ...]] = {
    "kinds": ("title",),
    "items": ("title", "cue"),
    "rules": ("says", "source"),
    "questions": ("text",),
    "decisions": ("words",),
    "referrals": ("to", "words"),
    "limits": ("note",),
    "harms": ("words",),
    "outputs": ("title", "readers"),
    "statements": ("words",),
    "roles": ("words",),
}
"""Which fields of the lists of a pack hold words, and neither keys nor numbers."""


def worded(pack: Pack) -> dict[str, str]:
    """Gather every word of a pack by its place; what is empty has nothing to translate."""
    return {place: words for place, words in _worded(pack) if words.strip()}


def _worded(pack: Pack) -> Iterator[tuple[str, str]]:
    for field in HEAD:
        yield field, getattr(pack, field)
    for field in TERMS:
        yield f"terms.{field}", getattr(pack.terms, field)
    for section, fields in LISTED_WORDS.items():
        for one in getattr(pack, section):
            for field in fields:
                yield place_of(section, one, field), getattr(one, field)
    for question in pack.questions:
        for option in question.options:
            yield f"questions.{question.key}.options.{option.key}", option.words
    yield "quorum.source", pack.quorum.source
    for day, why in pack.closures.items():
        yield f"closures.{day}", why
    for blank in pack.unseen:
        yield f"unseen.{blank}", blank


def place_of(section: str, one: Any, field: str) -> str:  # noqa: ANN401 - any part of a list
    """Name the place of a word in a list of a pack."""
    return f"{section}.{getattr(one, name_field(section))}.{field}"
