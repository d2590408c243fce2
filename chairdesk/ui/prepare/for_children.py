"""For which children something is: as it is typed into a cell, and as it is shown there."""

import re
from collections.abc import Collection, Iterable, Iterator

from chairdesk.models.ids import ChildId
from chairdesk.ui.bench import Bench
from chairdesk.ui.kit.child_mark import called_among
from chairdesk.ui.language.tr import tr
from chairdesk.ui.prepare.readings import CannotRead


def children_offered(bench: Bench) -> tuple[str, ...]:
    """Offer all the children, and each."""
    return everyone(), *(child.name for child in bench.conference.roll.children)


def everyone() -> str:
    """Say that something is for all of them."""
    return tr("All the children")


def children_shown(bench: Bench, children: Collection[ChildId]) -> str:
    """Name the children as shortly as tells them apart; for all of them, nobody."""
    named = (one for one in bench.conference.roll.children if one.id in children)
    return ", ".join(short_name(bench, child.name) for child in named)


def short_name(bench: Bench, name: str) -> str:
    """Shorten a name to its first word, where no other child's begins with it."""
    return called_among(name, (child.name for child in bench.conference.roll.children))


def children_typed(bench: Bench, typed: str) -> frozenset[ChildId]:
    """Read for whom something is; for nobody by name it is for all. Raises CannotRead."""
    names = [child.name for child in bench.conference.roll.children]
    wanted = [part.strip() for part in _between_commas(typed, names)]
    if not wanted or wanted == [everyone()]:
        return frozenset()
    return frozenset(_child(bench, part) for part in wanted)


def _child(bench: Bench, typed: str) -> ChildId:
    """Find the one who is meant; where it could be two, neither is."""
    start, children = typed.casefold(), bench.conference.roll.children
    called = {c.id: {c.name.casefold(), short_name(bench, c.name).casefold()} for c in children}
    whole = [child for child, names in called.items() if start in names]
    fits = whole or [c.id for c in children if c.name.casefold().startswith(start)]
    if not fits:
        raise CannotRead(tr("No child is called that. Type the beginning of a child's name."))
    if len(fits) > 1:
        raise CannotRead(tr("More than one child is called that. Type more of the name."))
    return fits[0]


def _between_commas(typed: str, names: Iterable[str]) -> Iterator[str]:
    """Part names at their commas, but for `Gray, Ann`, where a child is called just so."""
    whole = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    parts = re.findall(rf"\s*({whole}(?=\s*(?:,|$))|[^,]+)", typed, re.IGNORECASE)
    return (part for part in parts if part.strip())
