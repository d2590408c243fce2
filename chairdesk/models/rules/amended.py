"""A sealed record as it reads with its amendments; what was sealed stays as it was."""

from dataclasses import replace
from functools import reduce
from typing import TypeAlias, TypeVar, assert_never, cast

from chairdesk.models.agenda import Answer
from chairdesk.models.amendment import Challenge, Part, Place
from chairdesk.models.conference import Conference
from chairdesk.models.contribution import RecordedContribution, Tag
from chairdesk.models.decision import Areas, Decision, Disagreement, View
from chairdesk.models.paper import Summary
from chairdesk.models.plan import Action, Contingency

Told: TypeAlias = (
    RecordedContribution
    | Decision
    | Areas
    | View
    | Disagreement
    | Answer
    | Summary
    | Action
    | Contingency
)

Thing = TypeVar(
    "Thing",
    RecordedContribution,
    Decision,
    Areas,
    View,
    Disagreement,
    Answer,
    Summary,
    Action,
    Contingency,
)


def as_amended(conference: Conference, version: int | None = None) -> Conference:
    """Read the record as a version tells it; the newest where none is named."""
    told = conference.amendments.up_to(version or conference.amendments.version)
    return reduce(with_one, told, conference)


def as_sealed(conference: Conference) -> Conference:
    """Read the referrals of a sealed record as they were sealed: papers tell of no later ones."""
    if not conference.is_sealed:
        return conference
    sealed = replace(conference.findings, referrals=conference.papers.referrals)
    return replace(conference, findings=sealed)


def with_one(conference: Conference, challenge: Challenge) -> Conference:
    """Read the record with one amendment more, where its ruling changes the text."""
    ruling = challenge.ruling
    if ruling is None or not challenge.changes_the_text:
        return conference
    return _rewritten(conference, challenge.objection.place, ruling.reads)


def words_at(conference: Conference, place: Place) -> str | None:
    """Say how a passage reads; None where there is no such passage."""
    return next((_words(one, place) for one in _all(conference) if _is_at(one, place)), None)


def _all(conference: Conference) -> tuple[Told, ...]:
    findings, plan = conference.findings, conference.plan
    return (
        *conference.talk.standing,
        *findings.decisions,
        *_areas(conference),
        *findings.views,
        *findings.disagreements,
        *(answer for answer, _ in conference.course.answers),
        *conference.papers.summaries,
        *plan.actions,
        *plan.contingencies,
    )


def _areas(conference: Conference) -> tuple[Areas, ...]:
    return tuple(Areas(child, areas) for child, areas in conference.findings.areas)


def places_of(conference: Conference) -> tuple[Place, ...]:
    """List every passage that has words, in the order of the record."""
    found = (place for one in _all(conference) for place in _places(one))
    return tuple(place for place in found if words_at(conference, place))


def _places(one: Told) -> tuple[Place, ...]:
    match one:
        case RecordedContribution(now=said):
            tag = (Place(Part.TAG, said.id),) if said.tag else ()
            return (Place(Part.CONTRIBUTION, said.id), *tag)
        case Decision(child=child):
            return (Place(Part.DECISION, child),)
        case Areas(child=child):
            return (Place(Part.AREAS, child),)
        case View(child=child, holder=holder):
            return (Place(Part.VIEW, child, holder),)
        case Disagreement(child=child, holder=holder):
            return (Place(Part.DISAGREEMENT, child, holder),)
        case Answer(question=key, child=about):
            return Place(Part.ANSWER, about, key=key), Place(Part.REASONS, about, key=key)
        case Summary(heading=heading, child=about):
            return (Place(Part.SUMMARY, about, key=heading),)
        case Action(id=action):
            return (Place(Part.ACTION, action),)
        case Contingency(child=child):
            return (Place(Part.CONTINGENCY, child),)
        case _:
            assert_never(one)


def _is_at(one: Told, place: Place) -> bool:
    return place in _places(one)


def _words(one: Told, place: Place) -> str:
    match one:
        case RecordedContribution(now=said):
            return str(said.tag or "") if place.part is Part.TAG else said.words
        case Decision(reasons=words) | View(reasons=words) | Disagreement(reasons=words):
            return words
        case Areas():
            return one.spelled
        case Answer():
            return one.reasons if place.part is Part.REASONS else one.answer
        case Action(action=words):
            return words
        case Summary(words=words) | Contingency(words=words):
            return words
        case _:
            assert_never(one)


def _reading(one: Told, place: Place, words: str) -> Told:
    if not _is_at(one, place):
        return one
    match one:
        case RecordedContribution(now=said):
            if place.part is Part.TAG:
                return replace(one, now=replace(said, tag=Tag(words)))
            return replace(one, now=replace(said, words=words))
        case Decision() | View() | Disagreement():
            return replace(one, reasons=words)
        case Areas(child=child):
            return Areas.read(child, words)
        case Answer():
            is_reason = place.part is Part.REASONS
            return replace(one, reasons=words) if is_reason else replace(one, answer=words)
        case Action():
            return replace(one, action=words)
        case Summary() | Contingency():
            return replace(one, words=words)
        case _:
            assert_never(one)


def _rewritten(conference: Conference, place: Place, words: str) -> Conference:
    def read(things: tuple[Thing, ...]) -> tuple[Thing, ...]:
        return tuple(cast("Thing", _reading(one, place, words)) for one in things)

    findings, plan, course = conference.findings, conference.plan, conference.course
    return replace(
        conference,
        talk=replace(conference.talk, recorded=read(conference.talk.recorded)),
        findings=replace(
            findings,
            decisions=read(findings.decisions),
            areas=tuple((one.child, one.areas) for one in read(_areas(conference))),
            views=read(findings.views),
            disagreements=read(findings.disagreements),
        ),
        course=replace(
            course, answers=tuple((read((answer,))[0], at) for answer, at in course.answers)
        ),
        papers=replace(conference.papers, summaries=read(conference.papers.summaries)),
        plan=replace(plan, actions=read(plan.actions), contingencies=read(plan.contingencies)),
    )
