"""What an entry must have: visible words, a reason with a letter in it, somebody on the roll."""

from collections.abc import Iterable
from unicodedata import category

from chairdesk.models.conference import Conference
from chairdesk.models.contribution import Audience, Scope
from chairdesk.models.errors import NobodyByThatName, NobodyMayRead, NotYetBorn, ReasonsAreMissing
from chairdesk.models.ids import ChildId, HolderId

_UNSEEN = "ZC"
"""The classes of Unicode that print nothing: separators and controls."""
_LETTERS = "L"


def must_have(words: str, otherwise: type[Exception]) -> None:
    """Refuse words that print nothing."""
    if all(category(sign)[0] in _UNSEEN for sign in words):
        raise otherwise


def must_give_reasons(words: str) -> None:
    """Refuse a reason without any letter, in whatever script: a full stop says nothing."""
    if not any(category(sign)[0] in _LETTERS for sign in words):
        raise ReasonsAreMissing


def if_named(child: ChildId | None) -> list[HolderId]:
    """List the child, where one is named."""
    return [] if child is None else [child]


def must_know(conference: Conference, holders: Iterable[HolderId]) -> None:
    """Refuse whoever is not on the roll."""
    if not all(conference.roll.knows(holder) for holder in holders):
        raise NobodyByThatName


def must_be_born(conference: Conference, holder: HolderId) -> None:
    """Refuse whoever the record knows as a child not yet born."""
    if any(child.id == holder and child.is_unborn for child in conference.roll.children):
        raise NotYetBorn


def must_be_for_somebody(audience: Audience) -> None:
    """Refuse what is for named readers, and nobody is named."""
    if audience.scope is Scope.NAMED and not audience.readers:
        raise NobodyMayRead
