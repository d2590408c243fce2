"""The passages of a record: the words in it that can be looked for, each under its own name."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
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


_SPEAKING: dict[type[object], tuple[Part, str, str]] = {
    Arrangements: (Part.ARRANGEMENTS, "", "reference venue authority"),
    Child: (Part.CHILD, "id", "name lives_with school legal_status needs"),
    Person: (Part.PERSON, "id", "name role consents"),
    Agency: (Part.AGENCY, "id", "name"),
    Particular: (Part.PARTICULAR, "about aspect", "words"),
    Report: (Part.REPORT, "id", "title notes"),
    Apology: (Part.APOLOGY, "who", "reason"),
    Exclusion: (Part.EXCLUSION, "who", "reason extent"),
    Answer: (Part.ANSWER, "question child", "answer reasons"),
    Override: (Part.OVERRIDE, "rule child", "reason"),
    Contribution: (Part.CONTRIBUTION, "id", "words source"),
    View: (Part.VIEW, "child holder", "reasons"),
    Decision: (Part.DECISION, "child", "reasons"),
    Disagreement: (Part.DISAGREEMENT, "child holder", "reasons"),
    Referral: (Part.REFERRAL, "kind", "reason"),
    Action: (Part.ACTION, "id", "outcome action who how_we_will_know"),
    Contingency: (Part.CONTINGENCY, "child", "words"),
    Meeting: (Part.MEETING, "thing", "place"),
    LastAction: (Part.LAST_ACTION, "id", "outcome action who how_we_will_know"),
    LastContingency: (Part.LAST_CONTINGENCY, "child", "words"),
    Progress: (Part.PROGRESS, "action child", "left"),
    Summary: (Part.SUMMARY, "heading child", "words"),
    PlainFact: (Part.PLAIN_FACT, "child about", "words"),
    Objection: (Part.OBJECTION, "id", "asks why"),
    Ruling: (Part.RULING, "objection", "reasons reads"),
}
"""Of each kind of thing: its part, the fields that tell it from others, and those of its words."""


def of(thing: object) -> Passage:
    """Give the words of a thing on the record; nobody looks for a bare yes or no."""
    if isinstance(thing, InquorateRuling):
        return Passage(Part.OVERRIDE, INQUORATE, thing.reasons)
    if isinstance(thing, Answer) and thing.answer in {"yes", "no"}:
        thing = replace(thing, answer="")
    part, names, words = _SPEAKING[type(thing)]
    said = (getattr(thing, name) for name in words.split())
    thing_named = named(*(getattr(thing, name) for name in names.split()))
    return Passage(part, thing_named, "\n".join(filter(None, said)))


def passages_in(conference: Conference) -> Iterator[Passage]:
    """Yield every passage of a record as it stands."""
    speaking = (*_before(conference), *_held(conference), *_found(conference))
    return (passage for passage in map(of, speaking) if passage.words)


def _before(conference: Conference) -> Iterator[object]:
    if conference.arrangements is not None:
        yield conference.arrangements
    roll = conference.roll
    yield from (*roll.children, *roll.people, *roll.late, *roll.agencies)
    yield from roll.particulars
    yield from conference.reports


def _held(conference: Conference) -> Iterator[object]:
    yield from (*conference.room.apologies, *conference.room.exclusions)
    yield from (answer for answer, _ in conference.course.answers)
    yield from conference.course.overrides
    if conference.course.ruling is not None:
        yield conference.course.ruling
    yield from (said.now for said in conference.talk.recorded)


def _found(conference: Conference) -> Iterator[object]:
    findings, plan, last = conference.findings, conference.plan, conference.last_plan
    yield from (*findings.views, *findings.decisions, *findings.disagreements, *findings.referrals)
    yield from (*plan.actions, *plan.contingencies, *plan.meetings)
    yield from (*last.actions, *last.contingencies, *last.progress)
    yield from (*conference.papers.summaries, *conference.papers.plain_facts)
    challenges = conference.amendments.challenges
    yield from (one.objection for one in challenges)
    yield from (one.ruling for one in challenges if one.ruling)
