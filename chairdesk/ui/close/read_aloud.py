"""What was decided, in the sentences that the chair reads aloud at the end."""

from collections.abc import Sequence

from chairdesk.models.agenda import WayOn
from chairdesk.models.british_time import local
from chairdesk.models.conference import Conference
from chairdesk.models.decision import Level, Manner
from chairdesk.models.ids import ChildId
from chairdesk.models.people import Child
from chairdesk.procedures.agendas import decision_of, harm_words
from chairdesk.procedures.pack import Pack
from chairdesk.ui.language.tr import tr
from chairdesk.words import Words


def summary_for(child: Child, conference: Conference, pack: Pack, words: Words) -> tuple[str, ...]:
    """Say in whole sentences what was decided for a child and what follows."""
    sentences = (
        _decided(child, conference, pack),
        _concerns(child.id, conference, pack),
        *_disputed(child.id, conference),
        _led(child, conference, pack),
        _planned(child.id, conference, pack, words),
    )
    return tuple(sentence for sentence in sentences if sentence)


def undecided_about(children: Sequence[Child], conference: Conference, words: Words) -> str:
    """Name those for whom nothing was decided yet, in one sentence; empty where there are none."""
    left = [child.name for child in children if not conference.findings.decision_for(child.id)]
    said = tr("Nothing has been decided yet for {children}.")
    return said.format(children=words.listed(left)) if left else ""


def without_quorum(conference: Conference, pack: Pack) -> tuple[str, ...]:
    """Say how the chair went on where too few were here; the adjourning once, for all children."""
    ruling = conference.course.ruling
    if ruling is None:
        return ()
    if ruling.way is WayOn.PROCEED:
        went_on = tr("Too few are here to be quorate; the chair went on. {reasons}")
        return (went_on.format(reasons=ruling.reasons),)
    count = len(conference.plan.actions)
    plan = tr("The actions are an interim plan.", "", count) if count else ""
    said = tr("The {meeting} is adjourned, because too few are here to decide. {reasons}")
    adjourned = said.format(meeting=pack.terms.meeting_in_short, reasons=ruling.reasons)
    nothing = tr("Nothing was decided for any child.")
    return tuple(one for one in (adjourned, nothing, plan) if one)


def meetings(conference: Conference, pack: Pack, words: Words) -> tuple[str, ...]:
    """Say when the conference's people meet again."""
    named = {
        "core-group": tr("The core group meets on {day} at {clock}."),
        "next-core-group": tr("The core group meets again on {day} at {clock}."),
        "review": tr("The review is held on {day} at {clock}."),
        "reconvened": tr("This {meeting} is held again on {day} at {clock}."),
        "transfer": tr("The transfer {meeting} is held on {day} at {clock}."),
    }
    other = tr("There is another meeting on {day} at {clock}.")
    return tuple(
        named.get(m.thing, other).format(
            meeting=pack.terms.meeting_in_short,
            day=words.day(local(m.at).date()),
            clock=words.clock(local(m.at)),
        )
        for m in conference.plan.meetings
    )


def _decided(child: Child, conference: Conference, pack: Pack) -> str:
    decision = conference.findings.decision_for(child.id)
    if decision is None:
        return ""
    offered = decision_of(pack, decision.outcome)
    said = offered.words if offered else decision.outcome
    told = tr("{name}: {said}, by the chair’s judgement.")
    if decision.manner is Manner.CONSENSUS:
        told = tr("{name}: {said}, by consensus.")
    reasons = f" {decision.reasons}" if decision.reasons else ""
    return told.format(name=child.name, said=_begun_small(said)) + reasons


def _begun_small(said: str) -> str:
    return f"{said[:1].lower()}{said[1:]}".rstrip(".")


def _concerns(child: ChildId, conference: Conference, pack: Pack) -> str:
    areas = conference.findings.areas_for(child)
    return f"{pack.terms.harm}: {', '.join(harm_words(pack, areas))}." if areas else ""


def _disputed(child: ChildId, conference: Conference) -> tuple[str, ...]:
    told = {
        Level.DISSENT: tr("{name} dissents: {reasons}"),
        Level.RESERVATION: tr("{name} has a reservation: {reasons}"),
    }
    return tuple(
        told[d.level].format(name=conference.roll.name_of(d.holder), reasons=d.reasons)
        for d in conference.findings.disagreements_for(child)
    )


def _led(child: Child, conference: Conference, pack: Pack) -> str:
    lead = conference.plan.lead_for(child.id)
    if lead is None:
        return ""
    name = conference.roll.name_of(lead.person)
    told = tr("{child}’s {lead} is {name}.")
    return told.format(child=child.name, lead=pack.terms.lead_worker, name=name)


def _planned(child: ChildId, conference: Conference, pack: Pack, words: Words) -> str:
    decision = conference.findings.decision_for(child)
    offered = decision_of(pack, decision.outcome) if decision else None
    if offered is not None and not offered.has_plan:
        return _agreed_without_a_plan(child, conference, words)
    count = len(conference.plan.actions_for(child))
    if not count:
        return ""
    contingency = conference.plan.contingency_for(child)
    told = tr("{number} actions are agreed in the plan.", "", count)
    told = told.format(number=words.number(count).capitalize())
    if_not = tr("If it does not work: {words}")
    return f"{told} {if_not.format(words=contingency.words)}" if contingency else told


def _agreed_without_a_plan(child: ChildId, conference: Conference, words: Words) -> str:
    """Say what is agreed for a child by name; what is for all is the others' plan."""
    count = sum(child in action.children for action in conference.plan.actions)
    told = tr("{number} actions are agreed.", "", count) if count else ""
    return told.format(number=words.number(count).capitalize())
