"""What was decided, in the sentences that the chair reads aloud at the end."""

from datetime import datetime

from chairdesk.models.agenda import WayOn
from chairdesk.models.british_time import local
from chairdesk.models.conference import Conference
from chairdesk.models.decision import Level, Manner
from chairdesk.models.ids import ChildId
from chairdesk.models.people import Child
from chairdesk.procedures.agendas import decision_of, harm_words
from chairdesk.procedures.pack import Pack
from chairdesk.words import Words


def summary_for(child: Child, conference: Conference, pack: Pack, words: Words) -> tuple[str, ...]:
    """Say in whole sentences what was decided for a child and what follows."""
    sentences = (
        _decided(child, conference, pack),
        _concerns(child.id, conference, pack),
        *_disputed(child.id, conference),
        _led(child, conference, pack),
        _planned(child.id, conference, words),
    )
    return tuple(sentence for sentence in sentences if sentence)


def without_quorum(conference: Conference) -> tuple[str, ...]:
    """Say how the chair went on where too few were here; the adjourning once, for all children."""
    ruling = conference.course.ruling
    if ruling is None:
        return ()
    if ruling.way is WayOn.PROCEED:
        return (f"Too few are here to be quorate; the chair went on. {ruling.reasons}",)
    many = "One action is" if len(conference.plan.actions) == 1 else "The actions are"
    plan = f"{many} an interim plan." if conference.plan.actions else ""
    said = f"The conference is adjourned, because too few are here to decide. {ruling.reasons}"
    return tuple(one for one in (said, "Nothing was decided for any child.", plan) if one)


def meetings(conference: Conference, words: Words) -> tuple[str, ...]:
    """Say when the conference's people meet again."""
    named = {
        "core-group": "The core group meets",
        "next-core-group": "The core group meets again",
        "review": "The review is held",
        "reconvened": "This conference is held again",
        "transfer": "The transfer conference is held",
        "other": "There is another meeting",
    }
    return tuple(
        f"{named.get(m.thing, m.thing)} on {_when(m.at, words)}." for m in conference.plan.meetings
    )


def _when(at: datetime, words: Words) -> str:
    return f"{words.day(local(at).date())} at {words.clock(local(at))}"


def _decided(child: Child, conference: Conference, pack: Pack) -> str:
    decision = conference.findings.decision_for(child.id)
    if decision is None:
        return f"For {child.name}, nothing has been decided yet."
    offered = decision_of(pack, decision.outcome)
    said = offered.words if offered else decision.outcome
    how = "by consensus" if decision.manner is Manner.CONSENSUS else "by the chair’s judgement"
    reasons = f" {decision.reasons}" if decision.reasons else ""
    return f"{child.name}: {_begun_small(said)}, {how}.{reasons}"


def _begun_small(said: str) -> str:
    return f"{said[:1].lower()}{said[1:]}".rstrip(".")


def _concerns(child: ChildId, conference: Conference, pack: Pack) -> str:
    areas = conference.findings.areas_for(child)
    return f"{pack.terms.harm}: {', '.join(harm_words(pack, areas))}." if areas else ""


def _disputed(child: ChildId, conference: Conference) -> tuple[str, ...]:
    verbs = {Level.DISSENT: "dissents", Level.RESERVATION: "has a reservation"}
    return tuple(
        f"{conference.roll.name_of(d.holder)} {verbs[d.level]}: {d.reasons}"
        for d in conference.findings.disagreements_for(child)
    )


def _led(child: Child, conference: Conference, pack: Pack) -> str:
    lead = conference.plan.lead_for(child.id)
    if lead is None:
        return ""
    name = conference.roll.name_of(lead.person)
    return f"{child.name}’s {pack.terms.lead_worker} is {name}."


def _planned(child: ChildId, conference: Conference, words: Words) -> str:
    count = len(conference.plan.actions_for(child))
    if not count:
        return ""
    contingency = conference.plan.contingency_for(child)
    if_not = f" If it does not work: {contingency.words}" if contingency else ""
    actions = "action is" if count == 1 else "actions are"
    return f"{words.number(count).capitalize()} {actions} agreed in the plan.{if_not}"
