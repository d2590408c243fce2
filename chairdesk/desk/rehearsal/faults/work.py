"""Where on an agenda each thing is done: the kind of work of the item that offers it."""

from typing import Any

from chairdesk.desk.rehearsal.faults.amiss import amiss
from chairdesk.desk.rehearsal.stage import OutOfPlace, Stage
from chairdesk.models.events import (
    ActionAgreed,
    ActionDropped,
    ApologyGiven,
    ApologyWithdrawn,
    AreasOfConcernNamed,
    ArrivalWithdrawn,
    ContingencyAgreed,
    ContributionCorrected,
    ContributionRestored,
    ContributionStruck,
    ContributionTagged,
    CopyDecided,
    CoreGroupNamed,
    DecisionMade,
    DecisionWithdrawn,
    DisagreementRecorded,
    DisagreementWithdrawn,
    Event,
    ExclusionWithdrawn,
    InquorateRuled,
    InquorateRulingWithdrawn,
    LargePrintChosen,
    LargePrintDeclined,
    LeadWorkerNamed,
    MeetingCancelled,
    MeetingFixed,
    PaperLanguageChosen,
    PersonArrived,
    PersonExcluded,
    PersonLeft,
    ReferralRaised,
    ReferralWithdrawn,
    ViewGiven,
    ViewWithdrawn,
)
from chairdesk.procedures.agendas import agenda_now
from chairdesk.procedures.vocabulary import PROGRESS

_DONE_AT: dict[str, tuple[type[Any], ...]] = {
    "attendance": (
        PersonArrived,
        PersonLeft,
        ArrivalWithdrawn,
        ApologyGiven,
        ApologyWithdrawn,
        PersonExcluded,
        ExclusionWithdrawn,
        InquorateRuled,
        InquorateRulingWithdrawn,
    ),
    "talk": (ContributionTagged, ContributionCorrected, ContributionStruck, ContributionRestored),
    "views": (ViewGiven, ViewWithdrawn),
    "decision": (
        AreasOfConcernNamed,
        DecisionMade,
        DecisionWithdrawn,
        DisagreementRecorded,
        DisagreementWithdrawn,
    ),
    "plan": (ActionAgreed, ActionDropped, ContingencyAgreed),
    "core-group": (LeadWorkerNamed, CoreGroupNamed),
    "dates": (MeetingFixed, MeetingCancelled),
    "closing": (
        ReferralRaised,
        ReferralWithdrawn,
        CopyDecided,
        LargePrintChosen,
        LargePrintDeclined,
        PaperLanguageChosen,
    ),
}
WORK = {kind: work for work, kinds in _DONE_AT.items() for kind in kinds}
"""The work at which something is entered; all else has a place of its own, or any."""


def must_have_its_item(event: Event, stage: Stage) -> None:
    """Refuse what no item of this agenda offers; raise OutOfPlace."""
    agenda = agenda_now(stage.pack, stage.conference)
    work = WORK.get(type(event))
    if work and not any(one.work == work and one.key != PROGRESS for one in agenda):
        raise OutOfPlace(amiss("no-item"))
