"""What more is known of the children and their family, and who is family to whom."""

from collections.abc import Collection, Iterator

from chairdesk.export.document import (
    Block,
    Heading,
    Paragraph,
    Table,
    Words,
    below,
    plain,
    quiet,
    strong,
)
from chairdesk.export.family.ties import family_tree
from chairdesk.export.telling import Telling, for_whose_eyes, withheld
from chairdesk.export.withholding.particulars import WHOLE_PARTICULAR
from chairdesk.models.contribution import Scope
from chairdesk.models.ids import AttendeeId
from chairdesk.models.people import Aspect, Capacity, Particular, Person

_FAMILY_SHARES = (30, 32, 38)
_OF_THEM = tuple(aspect for aspect in Aspect if aspect is not Aspect.NOT_INVITED)


def known_of(telling: Telling, who: AttendeeId) -> Words:
    """Say what more is known of somebody, each thing on a line of its own, for whose eyes."""
    return below(*(_line(telling, one) for one in _noted(telling, who, _OF_THEM)))


def known_to_offices(
    telling: Telling, who: AttendeeId, aspects: Collection[Aspect] = _OF_THEM
) -> Words:
    """Say what more an office may know of somebody: nothing that is for named readers."""
    noted = _noted(telling, who, aspects)
    told = (one for one in noted if one.audience.scope is not Scope.NAMED)
    return below(*(plain(_said(telling, one)) for one in told))


def _noted(
    telling: Telling, who: AttendeeId, aspects: Collection[Aspect]
) -> tuple[Particular, ...]:
    known = (telling.conference.roll.particular(who, aspect) for aspect in Aspect)
    return tuple(one for one in known if one is not None and one.aspect in aspects)


def _line(telling: Telling, one: Particular) -> Words:
    eyes = "".join(f" ({words})" for words in for_whose_eyes(telling, one.audience))
    return (*plain(_said(telling, one)), *quiet(eyes))


def _said(telling: Telling, one: Particular) -> str:
    return telling.say(f"known-{one.aspect}", told=one.words)


def family(telling: Telling) -> Iterator[Block]:
    """Set out who is family to whom, where they live, and what is withheld of anybody."""
    members = telling.conference.roll.of(Capacity.FAMILY)
    if members:
        yield Heading(telling.say("family-and-household"))
        if tree := family_tree(telling):
            yield tree
        header = tuple(map(telling.say, ("name", "to-the-children", "what-is-known")))
        rows = tuple(_member(telling, one) for one in members)
        yield Table(header, rows, _FAMILY_SHARES).without_empty_columns()
    yield from map(Paragraph, withheld(telling, WHOLE_PARTICULAR))


def _member(telling: Telling, one: Person) -> tuple[Words, Words, Words]:
    has_rights = telling.words.term("has_parental", telling.pack.nation)
    rights = has_rights if one.has_parental_rights else ""
    whose = ""
    if one.for_children:
        whose = telling.say("to-children", children=telling.those(one.for_children))
    tie = below(plain(telling.as_whom(one.id)), quiet(whose), plain(rights))
    return strong(one.name), tie, known_of(telling, one.id)
