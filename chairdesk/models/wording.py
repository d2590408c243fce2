"""What an event does to the passages of a record: which it puts there, which it takes out."""

from chairdesk.models import passages
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
from chairdesk.models.passages import Part, Passage, named


def passage_of(event: Event) -> Passage | None:
    """Give the passage that an event puts into the record, or takes out by leaving it no words.

    Striking takes nothing out: what was struck is found, and shown as struck.
    """
    return _of_talk(event) or _of_before(event) or _of_findings(event) or _of_plan(event)


def _of_talk(event: Event) -> Passage | None:
    match event:
        case ContributionRecorded(contribution=said) | ContributionCorrected(contribution=said):
            return passages.of_contribution(said)
        case QuestionAnswered(answer=answer):
            return passages.of_answer(answer)
        case AnswerWithdrawn(question=question, child=child):
            return Passage(Part.ANSWER, named(question, child))
        case GateOverridden(override=passed):
            return passages.of_override(passed)
        case InquorateRuled(ruling=ruling):
            return passages.of_inquorate(ruling)
        case InquorateRulingWithdrawn():
            return Passage(Part.OVERRIDE, passages.INQUORATE)
        case OverrideWithdrawn(rule=rule, child=child):
            return Passage(Part.OVERRIDE, named(rule, child))
        case ApologyGiven(apology=apology):
            return passages.of_apology(apology)
        case PersonArrived(who=who) | ApologyWithdrawn(who=who):
            return Passage(Part.APOLOGY, named(who))
        case PersonExcluded(exclusion=excluded):
            return passages.of_exclusion(excluded)
        case ExclusionWithdrawn(who=who):
            return Passage(Part.EXCLUSION, named(who))
        case _:
            return _of_papers(event)


def _of_papers(event: Event) -> Passage | None:
    match event:
        case SummaryWritten(summary=summary):
            return passages.of_summary(summary)
        case PlainFactChosen(fact=fact):
            return passages.of_plain_fact(fact)
        case PlainFactDropped(child=child, about=about):
            return Passage(Part.PLAIN_FACT, named(child, about))
        case _:
            return None


def _of_before(event: Event) -> Passage | None:
    match event:
        case ConferenceArranged(arrangements=arranged):
            return passages.of_arrangements(arranged)
        case ChildEntered(child=child):
            return passages.of_child(child)
        case ChildRemoved(child=gone):
            return Passage(Part.CHILD, named(gone))
        case PersonEntered(person=person):
            return passages.of_person(person)
        case PersonRemoved(person=left):
            return Passage(Part.PERSON, named(left))
        case AgencyEntered(agency=agency):
            return passages.of_agency(agency)
        case AgencyRemoved(agency=closed):
            return Passage(Part.AGENCY, named(closed))
        case ParticularEntered(particular=noted):
            return passages.of_particular(noted)
        case ParticularRemoved(about=about, aspect=aspect):
            return Passage(Part.PARTICULAR, named(about, aspect))
        case ReportEntered(report=report):
            return passages.of_report(report)
        case ReportRemoved(report=wrong):
            return Passage(Part.REPORT, named(wrong))
        case _:
            return None


def _of_findings(event: Event) -> Passage | None:
    match event:
        case ViewGiven(view=view):
            return passages.of_view(view)
        case ViewWithdrawn(child=child, holder=holder):
            return Passage(Part.VIEW, named(child, holder))
        case DecisionMade(decision=decision):
            return passages.of_decision(decision)
        case DecisionWithdrawn(child=child):
            return Passage(Part.DECISION, named(child))
        case DisagreementRecorded(disagreement=dissent):
            return passages.of_disagreement(dissent)
        case DisagreementWithdrawn(child=child, holder=holder):
            return Passage(Part.DISAGREEMENT, named(child, holder))
        case ReferralRaised(referral=referral):
            return passages.of_referral(referral)
        case ReferralWithdrawn(kind=kind):
            return Passage(Part.REFERRAL, named(kind))
        case _:
            return None


def _of_plan(event: Event) -> Passage | None:
    match event:
        case ActionAgreed(action=action):
            return passages.of_action(action)
        case ActionDropped(action=gone):
            return Passage(Part.ACTION, named(gone))
        case ContingencyAgreed(contingency=contingency):
            return passages.of_contingency(contingency)
        case MeetingFixed(meeting=meeting):
            return passages.of_meeting(meeting)
        case MeetingCancelled(thing=thing):
            return Passage(Part.MEETING, named(thing))
        case _:
            return _of_last_plan(event) or _of_objections(event)


def _of_last_plan(event: Event) -> Passage | None:
    match event:
        case LastActionEntered(action=action):
            return passages.of_last_action(action)
        case LastActionRemoved(action=gone):
            return Passage(Part.LAST_ACTION, named(gone))
        case LastContingencyBrought(contingency=contingency):
            return passages.of_last_contingency(contingency)
        case ProgressNoted(progress=noted):
            return passages.of_progress(noted)
        case ProgressWithdrawn(action=action_, child=child):
            return Passage(Part.PROGRESS, named(action_, child))
        case _:
            return None


def _of_objections(event: Event) -> Passage | None:
    match event:
        case ObjectionReceived(objection=objection):
            return passages.of_objection(objection)
        case ObjectionWithdrawn(objection=withdrawn):
            return Passage(Part.OBJECTION, named(withdrawn))
        case ObjectionRuledOn(ruling=ruling):
            return passages.of_ruling(ruling)
        case _:
            return None
