"""What a conference still lacks before it may be erased; one that was never held lacks nothing."""

from enum import StrEnum

from chairdesk.models.conference import Conference
from chairdesk.models.contribution import Hand
from chairdesk.models.paper import FOR_THE_FILE, MINUTES
from chairdesk.models.rules.lately import awaiting
from chairdesk.models.standing.findings import Findings
from chairdesk.models.standing.outline import OutlinePlan


class ToBeFiled(StrEnum):
    """Something that is yet to be done before a conference that was held may be erased."""

    CLOSE = "close"
    SEAL = "seal"
    MINUTE_TAKER = "minute_taker"
    CHAIR = "chair"
    OBJECTIONS = "objections"
    FILE = "file"


def was_held(conference: Conference) -> bool:
    """Say whether anything came of a conference: who came, was said, answered, decided, planned.

    One that was opened by mistake, and in which nothing happened, was not held.
    """
    return bool(
        conference.room.presences
        or conference.talk.recorded
        or conference.course.answers
        or conference.findings != Findings()
        or conference.plan != OutlinePlan()
        or conference.is_sealed
    )


def is_filed(conference: Conference) -> bool:
    """Say whether the newest of the signed minutes was given out to be filed."""
    papers = conference.papers
    newest = papers.newest_of(MINUTES, FOR_THE_FILE)
    return any(
        (one.kind, one.reader, papers.version_of(one.sha256)) == (MINUTES, FOR_THE_FILE, newest)
        for one in papers.released
    )


def lacking(conference: Conference) -> tuple[ToBeFiled, ...]:
    """List what is yet to be done before a conference may be erased, in the order of doing it."""
    if not was_held(conference):
        return ()
    is_done = {
        ToBeFiled.CLOSE: conference.is_sealed or conference.room.closed is not None,
        ToBeFiled.SEAL: conference.is_sealed,
        ToBeFiled.OBJECTIONS: not conference.amendments.waiting,
        ToBeFiled.MINUTE_TAKER: has_signed(Hand.MINUTE_TAKER, conference),
        ToBeFiled.CHAIR: has_signed(Hand.CHAIR, conference),
        ToBeFiled.FILE: is_filed(conference),
    }
    return tuple(lack for lack, done in is_done.items() if not done)


def has_signed(hand: Hand, conference: Conference) -> bool:
    """Say whether a hand has signed the newest record, all that was its, and each late copy."""
    is_signed = conference.papers.is_signed(hand, conference.amendments.version)
    return is_signed and not awaiting(hand, conference)
