"""What a paper must not say, by the eyes for which it is made."""

from chairdesk.export.readers import Reader
from chairdesk.export.release.sought import (
    Sought,
    kept_from,
    kept_from_professionals,
    kept_from_the_family,
)
from chairdesk.models.conference import Conference
from chairdesk.models.ids import AttendeeId
from chairdesk.models.paper import FOR_THE_FILE, MINUTES

FOR_OFFICES = frozenset({"register-notice", "referral"})
"""Papers that go to professionals who were not there."""


def kept_from_paper(
    kind: str, reader: str, who: AttendeeId | None, conference: Conference
) -> tuple[Sought, ...]:
    """Seek what a paper must not say; the file's own copy may say all of its record."""
    if who is not None:
        return kept_from(Reader(who), conference)
    if reader == FOR_THE_FILE and kind == MINUTES:
        return ()
    if kind in FOR_OFFICES:
        return kept_from_professionals(conference)
    return kept_from_the_family(conference)
