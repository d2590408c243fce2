"""What a record needs before it is sealed or signed, and what may be added to it since."""

from dataclasses import replace

from chairdesk.models.conference import Conference
from chairdesk.models.errors import (
    ConferenceNeverOpened,
    NothingToSeal,
    RecordIsNotSealed,
    RecordIsSealed,
)
from chairdesk.models.events import DocumentSigned, RecordSealed, ReferralRaised
from chairdesk.models.rules.must import must_know


def may_refer(conference: Conference, event: ReferralRaised) -> None:
    """Refer; after the seal that one is made may be noted, and a new one raised, no more."""
    new = event.referral
    must_know(conference, new.children)
    sealed = {one.kind: one for one in conference.papers.referrals}
    if new.kind in sealed and replace(sealed[new.kind], made=new.made) != new:
        raise RecordIsSealed


def may_seal(conference: Conference, _: RecordSealed) -> None:
    """Seal a conference that has a child and was opened."""
    if not conference.roll.children:
        raise NothingToSeal
    if conference.room.opened is None:
        raise ConferenceNeverOpened


def must_be_sealed(conference: Conference) -> None:
    """Refuse what comes after the seal, before it."""
    if not conference.is_sealed:
        raise RecordIsNotSealed


def may_sign(conference: Conference, _: DocumentSigned) -> None:
    """Sign over a sealed record only."""
    must_be_sealed(conference)
