"""The event that takes the last entry back, and the one that brings it back."""

from chairdesk.models.conference import Conference
from chairdesk.models.contribution import RecordedContribution
from chairdesk.models.events import ContributionRestored, ContributionStruck


def taking_back(conference: Conference) -> ContributionStruck | None:
    """Strike the last contribution that stands; None where none does."""
    standing = conference.talk.standing
    return ContributionStruck(standing[-1].now.id) if standing else None


def bringing_back(conference: Conference) -> ContributionRestored | None:
    """Bring back what was struck after the last one that stands; None where nothing was."""
    recorded = conference.talk.recorded
    struck: RecordedContribution | None = None
    for contribution in reversed(recorded):
        if not contribution.is_struck:
            break
        struck = contribution
    return ContributionRestored(struck.now.id) if struck else None
