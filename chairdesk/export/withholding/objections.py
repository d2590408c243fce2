"""What was amended as one reader may see it: nothing of a passage that is withheld from them."""

from dataclasses import replace

from chairdesk.export.restriction import Omission, Rights
from chairdesk.models.amendment import Challenge, Objection, Part, Place
from chairdesk.models.conference import Conference
from chairdesk.models.ids import ContributionId
from chairdesk.models.rules.amended import words_at
from chairdesk.models.standing.amendments import Amendments
from chairdesk.models.standing.behind_doors import Matter

_SAID = {Part.CONTRIBUTION, Part.TAG}
_KINDS = {Part.REASONS: Part.ANSWER.value}
"""What a part is called as a matter, where that is not its own name."""


def amendments_for(
    rights: Rights, left: Omission, seen: Conference, whole: Conference
) -> Amendments:
    """Leave out what was amended where the reader does not see the passage, or the objection.

    Who received what, and what no version tells of yet, is for whoever holds the record.
    """
    if rights.holds_the_record:
        return whole.amendments
    told = whole.amendments.up_to(whole.amendments.version)
    visible = tuple(one for one in told if _may_see(rights, left, seen, whole, one))
    for one in told:
        if one not in visible:
            left.numbers["amendment", one.objection.id, None] = left.next_number()
    return replace(whole.amendments, receipts=(), challenges=visible)


def _may_see(
    rights: Rights, left: Omission, seen: Conference, whole: Conference, one: Challenge
) -> bool:
    place = one.objection.place
    if place.part in _SAID:
        is_there = _is_heard(seen, place)
    elif place.part is Part.AREAS:
        is_there = words_at(seen, place) is not None
    else:
        matter = matter_of(place)
        behind = whole.behind_doors.holds(matter) and not rights.is_professional
        is_there = matter not in left.numbers and not behind
    return is_there and _is_for(rights, one.objection)


def _is_heard(seen: Conference, place: Place) -> bool:
    return place.about is not None and seen.talk.find(ContributionId(place.about)) is not None


def _is_for(rights: Rights, objection: Objection) -> bool:
    return objection.who == rights.who or rights.is_for(objection.audience)


def matter_of(place: Place) -> Matter:
    """Name a place as the matters of a record are named."""
    kind = _KINDS.get(place.part, place.part.value)
    if place.key:
        return kind, place.key, place.about
    return kind, place.about, place.of
