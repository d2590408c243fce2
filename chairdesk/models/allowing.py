"""What a conference allows next: each rule of the record a refusal of its own."""

from collections.abc import Callable
from typing import Any, get_args

from chairdesk.models.conference import Conference
from chairdesk.models.errors import (
    AlreadyOnTheRecord,
    ConferenceHasNoReference,
    ConferenceNeverOpened,
    NameIsMissing,
    NoSuchContribution,
    NothingToWithdraw,
    NothingWasSaid,
    RecordIsSealed,
    StillSpokenOf,
)
from chairdesk.models.events import (
    ABOUT_RELEASE,
    AboutAmendments,
    ActionAgreed,
    AgencyEntered,
    AgencyRemoved,
    AmendmentsSealed,
    ApologyGiven,
    ApologyWithdrawn,
    AreasOfConcernNamed,
    ArrivalWithdrawn,
    ChildEntered,
    ChildRemoved,
    ConferenceArranged,
    ConferenceClosed,
    ContingencyAgreed,
    ContributionCorrected,
    ContributionRecorded,
    ContributionRestored,
    ContributionStruck,
    ContributionTagged,
    CopyDecided,
    CoreGroupNamed,
    DecisionMade,
    DisagreementRecorded,
    DocumentSigned,
    Event,
    ExclusionWithdrawn,
    GateOverridden,
    InquorateRuled,
    LargePrintChosen,
    LastActionEntered,
    LastContingencyBrought,
    LateCopyDecided,
    LateReaderEntered,
    LeadWorkerNamed,
    MinutesReceived,
    ObjectionReceived,
    ObjectionRuledOn,
    ObjectionWithdrawn,
    OverrideWithdrawn,
    PaperLanguageChosen,
    ParticularEntered,
    PersonArrived,
    PersonEntered,
    PersonExcluded,
    PersonLeft,
    PersonRemoved,
    PlainFactChosen,
    PlainFactDropped,
    ProgressNoted,
    ProgressWithdrawn,
    QuestionAnswered,
    RecordSealed,
    ReferralRaised,
    ReportEntered,
    StopPassed,
    SummaryWritten,
    ViewGiven,
)
from chairdesk.models.ids import HolderId
from chairdesk.models.mentions import is_mentioned
from chairdesk.models.rules.amending import (
    may_object,
    may_receive,
    may_rule,
    may_seal_amendments,
    may_withdraw,
)
from chairdesk.models.rules.attending import (
    may_apologise,
    may_arrive,
    may_exclude,
    may_leave,
    may_withdraw_apology,
    may_withdraw_arrival,
    may_withdraw_exclusion,
)
from chairdesk.models.rules.deciding import may_decide, may_view
from chairdesk.models.rules.lately import may_decide_late, may_enter_late
from chairdesk.models.rules.must import (
    if_named,
    must_be_born,
    must_be_for_somebody,
    must_give_reasons,
    must_have,
    must_know,
)
from chairdesk.models.rules.noting import may_note
from chairdesk.models.rules.planning import (
    may_agree,
    may_carry_out,
    may_lead,
    may_list,
    may_note_progress,
    may_plan_for,
    may_withdraw_progress,
)
from chairdesk.models.rules.releasing import may_choose_language, may_decide_copy, may_pass
from chairdesk.models.rules.sealing import may_refer, may_seal, may_sign
from chairdesk.models.rules.telling import may_drop, may_tell

AFTER_THE_SEAL = (
    DocumentSigned,
    ReferralRaised,
    LateReaderEntered,
    LateCopyDecided,
    *ABOUT_RELEASE,
    *get_args(AboutAmendments),
)


def allowed(conference: Conference, event: Event) -> Event:
    """Allow an event, or raise the refusal of the rule that it breaks."""
    if conference.is_sealed and not isinstance(event, AFTER_THE_SEAL):
        raise RecordIsSealed
    check = RULES.get(type(event))
    if check is not None:
        check(conference, event)
    return event


def _arranged(_: Conference, event: ConferenceArranged) -> None:
    if not event.arrangements.reference.strip():
        raise ConferenceHasNoReference


def _child(_: Conference, event: ChildEntered) -> None:
    must_have(event.child.name, NameIsMissing)


def _person(conference: Conference, event: PersonEntered) -> None:
    must_have(event.person.name, NameIsMissing)
    if event.person.agency is not None:
        must_know(conference, [event.person.agency])
    must_know(conference, event.person.for_children)


def _agency(_: Conference, event: AgencyEntered) -> None:
    must_have(event.agency.name, NameIsMissing)


def _child_removed(conference: Conference, event: ChildRemoved) -> None:
    _must_be_idle(conference, event.child)


def _person_removed(conference: Conference, event: PersonRemoved) -> None:
    _must_be_idle(conference, event.person)


def _agency_removed(conference: Conference, event: AgencyRemoved) -> None:
    _must_be_idle(conference, event.agency)


def _report(conference: Conference, event: ReportEntered) -> None:
    must_know(conference, [event.report.author, *event.report.audience.readers])
    must_be_for_somebody(event.report.audience)


def _closed(conference: Conference, _: ConferenceClosed) -> None:
    if conference.room.opened is None:
        raise ConferenceNeverOpened


def _said(conference: Conference, event: ContributionRecorded | ContributionCorrected) -> None:
    said = event.contribution
    must_have(said.words, NothingWasSaid)
    must_know(conference, [said.speaker, *said.children, *said.audience.readers])
    must_be_for_somebody(said.audience)
    is_there = conference.talk.find(said.id) is not None
    if isinstance(event, ContributionRecorded) and is_there:
        raise AlreadyOnTheRecord
    if isinstance(event, ContributionCorrected) and not is_there:
        raise NoSuchContribution


def _named(
    conference: Conference,
    event: ContributionTagged | ContributionStruck | ContributionRestored,
) -> None:
    if conference.talk.find(event.contribution) is None:
        raise NoSuchContribution


def _answer(conference: Conference, event: QuestionAnswered) -> None:
    must_know(conference, if_named(event.answer.child))


def _areas(conference: Conference, event: AreasOfConcernNamed) -> None:
    must_know(conference, [event.child])


def _disagreement(conference: Conference, event: DisagreementRecorded) -> None:
    new = event.disagreement
    must_know(conference, [new.child, new.holder])
    must_be_born(conference, new.holder)
    must_give_reasons(new.reasons)


def _override(conference: Conference, event: GateOverridden) -> None:
    must_know(conference, if_named(event.override.child))
    must_give_reasons(event.override.reason)


def _override_withdrawn(conference: Conference, event: OverrideWithdrawn) -> None:
    if conference.course.override_of(event.rule, event.child) is None:
        raise NothingToWithdraw


def _must_be_idle(conference: Conference, holder: HolderId) -> None:
    if is_mentioned(conference, holder):
        raise StillSpokenOf


RULES: dict[type[Any], Callable[[Conference, Any], None]] = {
    ConferenceArranged: _arranged,
    ChildEntered: _child,
    ChildRemoved: _child_removed,
    PersonEntered: _person,
    PersonRemoved: _person_removed,
    AgencyEntered: _agency,
    AgencyRemoved: _agency_removed,
    ReportEntered: _report,
    ParticularEntered: may_note,
    PersonArrived: may_arrive,
    PersonLeft: may_leave,
    ArrivalWithdrawn: may_withdraw_arrival,
    ApologyGiven: may_apologise,
    ApologyWithdrawn: may_withdraw_apology,
    PersonExcluded: may_exclude,
    ExclusionWithdrawn: may_withdraw_exclusion,
    ConferenceClosed: _closed,
    ContributionRecorded: _said,
    ContributionCorrected: _said,
    ContributionTagged: _named,
    ContributionStruck: _named,
    ContributionRestored: _named,
    ViewGiven: may_view,
    AreasOfConcernNamed: _areas,
    DecisionMade: may_decide,
    DisagreementRecorded: _disagreement,
    QuestionAnswered: _answer,
    GateOverridden: _override,
    OverrideWithdrawn: _override_withdrawn,
    InquorateRuled: lambda _, event: must_give_reasons(event.ruling.reasons),
    ReferralRaised: may_refer,
    ActionAgreed: may_agree,
    ContingencyAgreed: may_plan_for,
    LeadWorkerNamed: may_lead,
    CoreGroupNamed: may_carry_out,
    LastActionEntered: may_list,
    LastContingencyBrought: may_plan_for,
    ProgressNoted: may_note_progress,
    ProgressWithdrawn: may_withdraw_progress,
    CopyDecided: may_decide_copy,
    LargePrintChosen: lambda conference, event: must_know(conference, [event.reader]),
    PaperLanguageChosen: may_choose_language,
    PlainFactChosen: may_tell,
    PlainFactDropped: may_drop,
    SummaryWritten: lambda conference, event: must_know(conference, if_named(event.summary.child)),
    DocumentSigned: may_sign,
    RecordSealed: may_seal,
    LateReaderEntered: may_enter_late,
    LateCopyDecided: may_decide_late,
    MinutesReceived: may_receive,
    ObjectionReceived: may_object,
    ObjectionWithdrawn: may_withdraw,
    ObjectionRuledOn: may_rule,
    AmendmentsSealed: may_seal_amendments,
    StopPassed: may_pass,
}
