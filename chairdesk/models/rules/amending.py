"""What a challenge to sealed minutes must have, and when a new version may be sealed."""

from chairdesk.models.amendment import Objection, Outcome, Part
from chairdesk.models.conference import Conference
from chairdesk.models.contribution import Hand, Tag
from chairdesk.models.errors import (
    AlreadyInAVersion,
    AlreadyOnTheRecord,
    NoSuchObjection,
    NoSuchPassage,
    NothingChanges,
    NothingToAmend,
    NothingWasSaid,
    VersionIsNotSigned,
)
from chairdesk.models.events.amendments import (
    AmendmentsSealed,
    MinutesReceived,
    ObjectionReceived,
    ObjectionRuledOn,
    ObjectionWithdrawn,
)
from chairdesk.models.ids import ObjectionId
from chairdesk.models.rules.amended import as_amended, words_at
from chairdesk.models.rules.lately import awaiting
from chairdesk.models.rules.must import must_give_reasons, must_have, must_know
from chairdesk.models.rules.sealing import must_be_sealed


def may_receive(conference: Conference, event: MinutesReceived) -> None:
    """Refuse a receipt of minutes that are not sealed, or by nobody on the roll."""
    must_be_sealed(conference)
    must_know(conference, [event.receipt.who])


def may_object(conference: Conference, event: ObjectionReceived) -> None:
    """Refuse an objection without words, or to a passage that is not there."""
    must_be_sealed(conference)
    new = event.objection
    must_know(conference, [new.who, *new.audience.readers])
    must_have(new.asks, NothingWasSaid)
    if conference.amendments.find(new.id) is not None:
        raise AlreadyOnTheRecord
    if new.place.part is not Part.OTHER and _reads_now(conference, event) != new.stands:
        raise NoSuchPassage
    _must_be_a_tag(new.place.part, new.asks)


def may_withdraw(conference: Conference, event: ObjectionWithdrawn) -> None:
    """Refuse to take away what a version tells of."""
    _waiting(conference, event.objection)


def may_rule(conference: Conference, event: ObjectionRuledOn) -> None:
    """Refuse a ruling without reasons, or one that says nothing new where it changes the text."""
    ruling = event.ruling
    objection = _waiting(conference, ruling.objection)
    must_give_reasons(ruling.reasons)
    if ruling.outcome is Outcome.NOT_ACCEPTED:
        return
    must_have(ruling.reads, NothingWasSaid)
    _must_be_a_tag(objection.place.part, ruling.reads)
    if ruling.reads == objection.stands:
        raise NothingChanges


def may_seal_amendments(conference: Conference, event: AmendmentsSealed) -> None:
    """Refuse a version over one that is not signed by both hands, or without anything new."""
    must_be_sealed(conference)
    now = conference.amendments.version
    if not all(conference.papers.is_signed(hand, now) for hand in Hand):
        raise VersionIsNotSigned
    if any(awaiting(hand, conference) for hand in Hand):
        raise VersionIsNotSigned
    if not conference.amendments.ruled or event.version != now + 1:
        raise NothingToAmend


def _reads_now(conference: Conference, event: ObjectionReceived) -> str | None:
    return words_at(as_amended(conference), event.objection.place) or None


def _waiting(conference: Conference, which: ObjectionId) -> Objection:
    found = conference.amendments.find(which)
    if found is None:
        raise NoSuchObjection
    if found.version:
        raise AlreadyInAVersion
    return found.objection


def _must_be_a_tag(part: Part, words: str) -> None:
    if part is Part.TAG and words not in set(Tag):
        raise NoSuchPassage
