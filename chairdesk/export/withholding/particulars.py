"""What more is known of somebody, as one reader may see it: what is kept back leaves no trace."""

from chairdesk.export.restriction import Omission, Rights
from chairdesk.models.contribution import Scope
from chairdesk.models.people import Aspect, Particular
from chairdesk.models.standing.behind_doors import Matter

WHOLE_PARTICULAR = "whole-particular"
"""What is withheld where a reader may not know even of whom something more is known."""


def matter_of(one: Particular) -> Matter:
    """Name it as the matters of a record are named."""
    return f"known-{one.aspect}", one.about, None


def particulars_for(
    rights: Rights, left: Omission, known: tuple[Particular, ...]
) -> tuple[Particular, ...]:
    """Leave out what is not for these eyes; that somebody was not invited stays, without why.

    What is left out whole is numbered last, so that not even of whom it tells can be read.
    """
    told = tuple(filter(None, (_told(rights, left, one) for one in known)))
    for one in known:
        if not (_may_see(rights, one) or _stays(one)):
            left.numbers[WHOLE_PARTICULAR, f"{one.about} {one.aspect}", None] = left.next_number()
    return told


def _told(rights: Rights, left: Omission, one: Particular) -> Particular | None:
    seen = Particular(one.about, one.aspect, one.words, rights.seen_of(one.audience))
    if _may_see(rights, one):
        return seen
    if not _stays(one):
        return None
    left.numbers[matter_of(one)] = left.next_number()
    return Particular(one.about, one.aspect, "", seen.audience)


def _stays(one: Particular) -> bool:
    return one.aspect is Aspect.NOT_INVITED


def _may_see(rights: Rights, one: Particular) -> bool:
    if one.audience.scope is Scope.EVERYONE:
        return rights.may_read_of(one.about)
    return rights.is_for(one.audience)
