"""The passages of a record: the words in it that can be looked for, each under its own name."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from chairdesk.models.agenda import Answer, InquorateRuling, Override
from chairdesk.models.amendment import Objection, Ruling
from chairdesk.models.arrangements import Arrangements
from chairdesk.models.attendance import Apology, Exclusion
from chairdesk.models.conference import Conference
from chairdesk.models.contribution import Contribution
from chairdesk.models.decision import Decision, Disagreement, Referral, View
from chairdesk.models.paper import PlainFact, Summary
from chairdesk.models.people import Agency, Child, Particular, Person
from chairdesk.models.plan import (
    Action,
    Contingency,
    LastAction,
    LastContingency,
    Meeting,
    Progress,
)
from chairdesk.models.reports import Report

INQUORATE = "inquorate"


class Part(StrEnum):
    """The part of a record in which a passage stands."""

    ARRANGEMENTS = "arrangements"
    CHILD = "child"
    PERSON = "person"
    AGENCY = "agency"
    PARTICULAR = "particular"
    REPORT = "report"
    APOLOGY = "apology"
    EXCLUSION = "exclusion"
    ANSWER = "answer"
    OVERRIDE = "override"
    CONTRIBUTION = "contribution"
    VIEW = "view"
    DECISION = "decision"
    DISAGREEMENT = "disagreement"
    REFERRAL = "referral"
    ACTION = "action"
    CONTINGENCY = "contingency"
    MEETING = "meeting"
    LAST_ACTION = "last_action"
    LAST_CONTINGENCY = "last_contingency"
    PROGRESS = "progress"
    SUMMARY = "summary"
    PLAIN_FACT = "plain_fact"
    OBJECTION = "objection"
    RULING = "ruling"


@dataclass(frozen=True, slots=True)
class Passage:
    """Words in a record; `thing` names them within their part, and a later one replaces them.

    Without words it stands there no more.
    """

    part: Part
    thing: str
    words: str = field(default="", repr=False)


def named(*names: object) -> str:
    """Name a thing by what tells it apart: its own identifier, or the child and the holder."""
    return " ".join(str(name) for name in names if name is not None)


def of_contribution(said: Contribution) -> Passage:
    """Give the words of a contribution, and where they came from."""
    return _passage(Part.CONTRIBUTION, named(said.id), said.words, said.source)


def of_arrangements(arranged: Arrangements) -> Passage:
    """Give the reference of a conference and where it is held."""
    words = (arranged.reference, arranged.venue, arranged.authority)
    return _passage(Part.ARRANGEMENTS, "", *words)


def of_child(child: Child) -> Passage:
    """Give what is known of a child."""
    words = (child.name, child.lives_with, child.school, child.legal_status, child.needs)
    return _passage(Part.CHILD, named(child.id), *words)


def of_person(person: Person) -> Passage:
    """Give what is known of a person."""
    return _passage(Part.PERSON, named(person.id), person.name, person.role, person.consents)


def of_agency(agency: Agency) -> Passage:
    """Give the name of an agency."""
    return _passage(Part.AGENCY, named(agency.id), agency.name)


def of_particular(one: Particular) -> Passage:
    """Give what more was noted about somebody."""
    return _passage(Part.PARTICULAR, named(*one.key), one.words)


def of_report(report: Report) -> Passage:
    """Give the title of a report and what was noted of it."""
    return _passage(Part.REPORT, named(report.id), report.title, report.notes)


def of_apology(apology: Apology) -> Passage:
    """Give why somebody did not come."""
    return _passage(Part.APOLOGY, named(apology.who), apology.reason)


def of_exclusion(excluded: Exclusion) -> Passage:
    """Give why somebody was kept out."""
    return _passage(Part.EXCLUSION, named(excluded.who), excluded.reason, excluded.extent)


def of_answer(answer: Answer) -> Passage:
    """Give what was answered, and why; nobody looks for a bare yes or no."""
    thing = named(answer.question, answer.child)
    words = "" if answer.answer in {"yes", "no"} else answer.answer
    return _passage(Part.ANSWER, thing, words, answer.reasons)


def of_override(passed: Override) -> Passage:
    """Give why a gate was passed."""
    return _passage(Part.OVERRIDE, named(passed.rule, passed.child), passed.reason)


def of_inquorate(ruling: InquorateRuling) -> Passage:
    """Give why the conference went on without a quorum."""
    return _passage(Part.OVERRIDE, INQUORATE, ruling.reasons)


def of_view(view: View) -> Passage:
    """Give the reasons of a view."""
    return _passage(Part.VIEW, named(view.child, view.holder), view.reasons)


def of_decision(decision: Decision) -> Passage:
    """Give the reasons of a decision."""
    return _passage(Part.DECISION, named(decision.child), decision.reasons)


def of_disagreement(dissent: Disagreement) -> Passage:
    """Give why somebody disagrees."""
    return _passage(Part.DISAGREEMENT, named(dissent.child, dissent.holder), dissent.reasons)


def of_referral(referral: Referral) -> Passage:
    """Give the reason of a referral."""
    return _passage(Part.REFERRAL, named(referral.kind), referral.reason)


def of_action(action: Action) -> Passage:
    """Give a line of the plan."""
    words = (action.outcome, action.action, action.who, action.how_we_will_know)
    return _passage(Part.ACTION, named(action.id), *words)


def of_contingency(contingency: Contingency) -> Passage:
    """Give what happens if the plan does not work."""
    return _passage(Part.CONTINGENCY, named(contingency.child), contingency.words)


def of_last_action(action: LastAction) -> Passage:
    """Give a line of the last plan."""
    words = (action.outcome, action.action, action.who, action.how_we_will_know)
    return _passage(Part.LAST_ACTION, named(action.id), *words)


def of_last_contingency(contingency: LastContingency) -> Passage:
    """Give what was to happen if the last plan did not work."""
    return _passage(Part.LAST_CONTINGENCY, named(contingency.child), contingency.words)


def of_progress(progress: Progress) -> Passage:
    """Give what is left of an action of the last plan."""
    return _passage(Part.PROGRESS, named(progress.action, progress.child), progress.left)


def of_meeting(meeting: Meeting) -> Passage:
    """Give where a meeting is held."""
    return _passage(Part.MEETING, named(meeting.thing), meeting.place)


def of_summary(summary: Summary) -> Passage:
    """Give what was written as the summary of a heading."""
    return _passage(Part.SUMMARY, named(summary.heading, summary.child), summary.words)


def of_plain_fact(fact: PlainFact) -> Passage:
    """Give what the chair chose to tell a child."""
    return _passage(Part.PLAIN_FACT, named(fact.child, fact.about), fact.words)


def of_objection(objection: Objection) -> Passage:
    """Give what somebody asks to be changed in the minutes, and why."""
    return _passage(Part.OBJECTION, named(objection.id), objection.asks, objection.why)


def of_ruling(ruling: Ruling) -> Passage:
    """Give why the chair ruled so, and how the passage reads since."""
    return _passage(Part.RULING, named(ruling.objection), ruling.reasons, ruling.reads)


def passages_in(conference: Conference) -> Iterator[Passage]:
    """Yield every passage of a record as it stands."""
    everything = (*_before(conference), *_held(conference), *_found(conference))
    return (passage for passage in everything if passage.words)


def _before(conference: Conference) -> Iterator[Passage]:
    if conference.arrangements is not None:
        yield of_arrangements(conference.arrangements)
    roll = conference.roll
    yield from map(of_child, roll.children)
    yield from map(of_person, roll.people)
    yield from map(of_agency, roll.agencies)
    yield from map(of_particular, roll.particulars)
    yield from map(of_report, conference.reports)


def _held(conference: Conference) -> Iterator[Passage]:
    yield from map(of_apology, conference.room.apologies)
    yield from map(of_exclusion, conference.room.exclusions)
    yield from (of_answer(answer) for answer, _ in conference.course.answers)
    yield from map(of_override, conference.course.overrides)
    if conference.course.ruling is not None:
        yield of_inquorate(conference.course.ruling)
    yield from (of_contribution(said.now) for said in conference.talk.recorded)


def _found(conference: Conference) -> Iterator[Passage]:
    findings, plan = conference.findings, conference.plan
    yield from map(of_view, findings.views)
    yield from map(of_decision, findings.decisions)
    yield from map(of_disagreement, findings.disagreements)
    yield from map(of_referral, findings.referrals)
    yield from map(of_action, plan.actions)
    yield from map(of_contingency, plan.contingencies)
    yield from map(of_meeting, plan.meetings)
    yield from map(of_last_action, conference.last_plan.actions)
    yield from map(of_last_contingency, conference.last_plan.contingencies)
    yield from map(of_progress, conference.last_plan.progress)
    yield from map(of_summary, conference.papers.summaries)
    yield from map(of_plain_fact, conference.papers.plain_facts)
    challenges = conference.amendments.challenges
    yield from (of_objection(one.objection) for one in challenges)
    yield from (of_ruling(one.ruling) for one in challenges if one.ruling)


def _passage(part: Part, thing: str, *words: str) -> Passage:
    return Passage(part, thing, "\n".join(said for said in words if said))
