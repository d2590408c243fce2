"""What the record waits for on its pages: the seal, its signatures, or those of a late copy."""

from chairdesk.models.british_time import local
from chairdesk.models.conference import Conference
from chairdesk.models.contribution import Hand
from chairdesk.models.rules.filing import has_signed
from chairdesk.models.rules.lately import awaiting, names_of
from chairdesk.ui.language.tr import tr
from chairdesk.words import Words


def what_waits(conference: Conference, words: Words) -> str:
    """Say what the record waits for, and in what order it is signed."""
    if conference.papers.sealed is None:
        return tr(
            "The record is not sealed yet. You can look at the minutes as they stand; "
            "they are signed once the record is sealed in Close."
        )
    if all(has_signed(hand, conference) for hand in Hand):
        return tr("The minutes are signed by both hands. They go out in Release.")
    if conference.papers.is_signed(Hand.CHAIR, conference.amendments.version):
        late = names_of(awaiting(Hand.CHAIR, conference), conference)
        said = tr(
            "Decided after the seal, and signed by itself: what goes to {readers}. "
            "The minute-taker attests minutes first, the chair signs last."
        )
        return said.format(readers=words.listed(sorted(name for _, name in late)))
    said = tr(
        "The record was sealed on {day}. The minute-taker attests first, the chair signs last."
    )
    return said.format(day=words.day(local(conference.papers.sealed).date()))
