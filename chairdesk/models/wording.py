"""What an event does to the passages of a record: which it puts there, which it takes out."""

from chairdesk.models.events import (
    ActionAgreed,
    ActionDropped,
    AgencyEntered,
    AgencyRemoved,
    AnswerWithdrawn,
    ApologyGiven,
    ApologyWithdrawn,
    ChildEntered,
    ChildRemoved,
    ConferenceArranged,
    ContingencyAgreed,
    ContributionCorrected,
    ContributionRecorded,
    DecisionMade,
    DecisionWithdrawn,
    DisagreementRecorded,
    DisagreementWithdrawn,
    Event,
    ExclusionWithdrawn,
    GateOverridden,
    InquorateRuled,
    InquorateRulingWithdrawn,
    LastActionEntered,
    LastActionRemoved,
    LastContingencyBrought,
    LateReaderEntered,
    MeetingCancelled,
    MeetingFixed,
    ObjectionReceived,
    ObjectionRuledOn,
    ObjectionWithdrawn,
    OverrideWithdrawn,
    ParticularEntered,
    ParticularRemoved,
    PersonArrived,
    PersonEntered,
    PersonExcluded,
    PersonRemoved,
    PlainFactChosen,
    PlainFactDropped,
    ProgressNoted,
    ProgressWithdrawn,
    QuestionAnswered,
    ReferralRaised,
    ReferralWithdrawn,
    ReportEntered,
    ReportRemoved,
    SummaryWritten,
    ViewGiven,
    ViewWithdrawn,
)
from chairdesk.models.passages import INQUORATE, Part, Passage, named, of

_PUTS_IN: dict[type[Event], str] = {
    ConferenceArranged: "arrangements",
    ChildEntered: "child",
    PersonEntered: "person",
    LateReaderEntered: "person",
    AgencyEntered: "agency",
    ParticularEntered: "particular",
    ReportEntered: "report",
    ApologyGiven: "apology",
    PersonExcluded: "exclusion",
    QuestionAnswered: "answer",
    GateOverridden: "override",
    InquorateRuled: "ruling",
    ContributionRecorded: "contribution",
    ContributionCorrected: "contribution",
    ViewGiven: "view",
    DecisionMade: "decision",
    DisagreementRecorded: "disagreement",
    ReferralRaised: "referral",
    ActionAgreed: "action",
    ContingencyAgreed: "contingency",
    MeetingFixed: "meeting",
    LastActionEntered: "action",
    LastContingencyBrought: "contingency",
    ProgressNoted: "progress",
    SummaryWritten: "summary",
    PlainFactChosen: "fact",
    ObjectionReceived: "objection",
    ObjectionRuledOn: "ruling",
}
"""Under which field each of these events holds the thing whose words it enters."""

_TAKES_OUT: dict[type[Event], tuple[Part, str]] = {
    ChildRemoved: (Part.CHILD, "child"),
    PersonRemoved: (Part.PERSON, "person"),
    AgencyRemoved: (Part.AGENCY, "agency"),
    ParticularRemoved: (Part.PARTICULAR, "about aspect"),
    ReportRemoved: (Part.REPORT, "report"),
    ApologyWithdrawn: (Part.APOLOGY, "who"),
    PersonArrived: (Part.APOLOGY, "who"),
    ExclusionWithdrawn: (Part.EXCLUSION, "who"),
    AnswerWithdrawn: (Part.ANSWER, "question child"),
    OverrideWithdrawn: (Part.OVERRIDE, "rule child"),
    ViewWithdrawn: (Part.VIEW, "child holder"),
    DecisionWithdrawn: (Part.DECISION, "child"),
    DisagreementWithdrawn: (Part.DISAGREEMENT, "child holder"),
    ReferralWithdrawn: (Part.REFERRAL, "kind"),
    ActionDropped: (Part.ACTION, "action"),
    MeetingCancelled: (Part.MEETING, "thing"),
    LastActionRemoved: (Part.LAST_ACTION, "action"),
    ProgressWithdrawn: (Part.PROGRESS, "action child"),
    PlainFactDropped: (Part.PLAIN_FACT, "child about"),
    ObjectionWithdrawn: (Part.OBJECTION, "objection"),
}
"""What each of these events leaves without words: its part, and the fields that name it."""


def passage_of(event: Event) -> Passage | None:
    """Give the passage that an event puts into the record, or takes out by leaving it no words.

    Striking takes nothing out: what was struck is found, and shown as struck.
    """
    kind = type(event)
    if kind in _PUTS_IN:
        return of(getattr(event, _PUTS_IN[kind]))
    if kind in _TAKES_OUT:
        part, names = _TAKES_OUT[kind]
        return Passage(part, named(*(getattr(event, name) for name in names.split())))
    if isinstance(event, InquorateRulingWithdrawn):
        return Passage(Part.OVERRIDE, INQUORATE)
    return None
