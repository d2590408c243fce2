"""For whose eyes something is, as it is typed into a cell: one of two words, or names."""

from chairdesk.models.conference import Conference
from chairdesk.models.contribution import EVERYONE, PROFESSIONALS_ONLY, Audience, Scope
from chairdesk.models.ids import AttendeeId
from chairdesk.models.people import Capacity
from chairdesk.models.standing.roll import left_out
from chairdesk.ui.bench import Bench
from chairdesk.ui.language.tr import tr
from chairdesk.ui.prepare.readings import CannotRead
from chairdesk.words import Words

_OFFERED = (EVERYONE, PROFESSIONALS_ONLY)


def audiences_offered(bench: Bench) -> tuple[str, ...]:
    """Offer what needs no names, then all but one of the family, then everybody on the roll."""
    wide = (bench.words.name_of(one.scope) for one in _OFFERED)
    family = bench.conference.roll.of(Capacity.FAMILY)
    all_but = (_all_but().format(names=person.name) for person in family)
    return (*wide, *all_but, *(name for name, _ in _on_the_roll(bench.conference)))


def audience_said(conference: Conference, audience: Audience, words: Words) -> str:
    """Say for whose eyes it is, as it may be typed."""
    if audience.scope is not Scope.NAMED:
        return words.name_of(audience.scope)
    if left := left_out(conference.roll, audience.readers):
        return _all_but().format(names=", ".join(left))
    return ", ".join(name for name, who in _on_the_roll(conference) if who in audience.readers)


def audience_typed(
    bench: Bench, typed: str, known: Audience | None, otherwise: Audience
) -> Audience:
    """Read for whose eyes it is; nothing typed is for those it is otherwise. Raises CannotRead.

    What stands there already stays what it is, also where two people bear one name.
    """
    if known and typed == audience_said(bench.conference, known, bench.words):
        return known
    people = _on_the_roll(bench.conference)
    before, after = _all_but().casefold().split("{names}")
    if typed.casefold().startswith(before) and typed.casefold().endswith(after):
        left = audience_typed(bench, typed[len(before) : len(typed) - len(after)], None, EVERYONE)
        readers = frozenset(who for _, who in people) - left.readers
        if left.scope is not Scope.NAMED or not readers:
            raise CannotRead(_why())
        return Audience(Scope.NAMED, readers)
    named = [part.strip().casefold() for part in typed.split(",") if part.strip()]
    choices: list[tuple[str, Audience]] = [
        *((bench.words.name_of(one.scope), one) for one in _OFFERED),
        *((name, Audience(Scope.NAMED, frozenset({who}))) for name, who in people),
    ]
    found = [_meant(part, choices) for part in named]
    if len(found) > 1 and any(one in _OFFERED for one in found):
        raise CannotRead(_why())
    if len(found) < 2:  # noqa: PLR2004 - one stands for itself
        return found[0] if found else otherwise
    return Audience(Scope.NAMED, frozenset().union(*(one.readers for one in found)))


def _on_the_roll(conference: Conference) -> tuple[tuple[str, AttendeeId], ...]:
    roll = conference.roll
    people = ((one.name, one.id) for one in roll.people)
    return (*people, *((child.name, child.id) for child in roll.children))


def _meant(part: str, choices: list[tuple[str, Audience]]) -> Audience:
    """Find the one that is meant; where it could be two, neither is."""
    whole = [one for name, one in choices if name.casefold() == part]
    found = whole or [one for name, one in choices if name.casefold().startswith(part)]
    if len(found) != 1:
        raise CannotRead(_why())
    return found[0]


def _all_but() -> str:
    return tr("All but {names}")


def _why() -> str:
    return tr(
        "For whose eyes: choose everyone or professionals only, or type the names of those who"
        " alone may know of it, whole, with commas between them, or “all but” and the names."
    )
