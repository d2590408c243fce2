"""What may be noted about somebody beside their name."""

from chairdesk.models.conference import Conference
from chairdesk.models.errors import NothingWasSaid
from chairdesk.models.events import ParticularEntered
from chairdesk.models.rules.must import must_be_for_somebody, must_have, must_know


def may_note(conference: Conference, event: ParticularEntered) -> None:
    """Let words be noted about somebody on the roll, for somebody's eyes."""
    noted = event.particular
    must_know(conference, [noted.about, *noted.audience.readers])
    must_have(noted.words, NothingWasSaid)
    must_be_for_somebody(noted.audience)
