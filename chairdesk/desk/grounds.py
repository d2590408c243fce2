"""What the reasons of a decision rest on, and whether any of it is known or seen."""

from collections.abc import Iterable

from chairdesk.models.conference import Conference
from chairdesk.models.contribution import Contribution, RecordedContribution, Tag
from chairdesk.models.ids import ChildId, ContributionId

KNOWN_OR_SEEN = frozenset({Tag.FACT, Tag.OBSERVATION})


def grounds_for(conference: Conference, child: ChildId) -> tuple[RecordedContribution, ...]:
    """List what stands on the record about a child, what is about this child alone first."""
    about = [
        said
        for said in conference.talk.standing
        if not said.now.children or child in said.now.children
    ]
    return tuple(sorted(about, key=lambda said: len(said.now.children) or len(about)))


def is_hearsay(conference: Conference, rests_on: Iterable[ContributionId]) -> bool:
    """Say whether reasons rest on something, and all of it is allegation or opinion."""
    said = filter(None, map(conference.talk.find, rests_on))
    found = [one.now.tag for one in said if not one.now.is_formulated]
    tags = [tag for tag in found if tag is not None]
    return bool(tags) and len(tags) == len(found) and not KNOWN_OR_SEEN & set(tags)


def lacks_source(said: Contribution) -> bool:
    """Say whether something is alleged, and nobody wrote down whose allegation it is."""
    return said.tag is Tag.ALLEGATION and not said.source
