"""The event that takes the last entry back, and the one that brings it back."""

from chairdesk.models.conference import Conference
from chairdesk.models.contribution import Hand, RecordedContribution
from chairdesk.models.events import ContributionRestored, ContributionStruck


def taking_back(conference: Conference, by: Hand | None = None) -> ContributionStruck | None:
    """Strike the last contribution that stands; None where none does.

    With `by` it is the last in that hand: nobody takes back by a key what another wrote.
    """
    standing = [row for row in conference.talk.standing if by in {None, row.hand}]
    return ContributionStruck(standing[-1].now.id) if standing else None


def bringing_back(conference: Conference, by: Hand | None = None) -> ContributionRestored | None:
    """Bring back what was struck after the last one that stands; None where nothing was.

    With `by` it is what that hand wrote and itself took back.
    """
    struck: RecordedContribution | None = None
    for contribution in reversed(conference.talk.recorded):
        if by not in {None, contribution.hand}:
            continue
        if not contribution.is_struck:
            break
        if by in {None, contribution.struck_by}:
            struck = contribution
    return ContributionRestored(struck.now.id) if struck else None
