"""How the record itself meets a gate, and what to ask where it does not yet."""

from collections.abc import Callable
from typing import TypeAlias

from chairdesk.models.contribution import Heading
from chairdesk.models.decision import Manner
from chairdesk.models.ids import ChildId
from chairdesk.models.people import Capacity
from chairdesk.procedures.agendas import decisions_for
from chairdesk.procedures.conditions import holds, is_usual
from chairdesk.procedures.quorum import decided_without
from chairdesk.procedures.referrals import referrals_due
from chairdesk.procedures.standing import Standing
from chairdesk.procedures.voices import is_the_childs_voice

OfAChild: TypeAlias = Callable[[Standing, ChildId], bool]
OfTheConference: TypeAlias = Callable[[Standing], bool]
OfARule: TypeAlias = Callable[[Standing, ChildId | None, str], bool]


def is_met(standing: Standing, met_by: str, child: ChildId | None, rule: str) -> bool:
    """Say whether the record meets a rule for one child; where there is none, for each of them."""
    if met_by in BY_RULE:
        return BY_RULE[met_by](standing, child, rule)
    if met_by in BY_CHILD:
        return all(BY_CHILD[met_by](standing, one) for one in standing.children(child))
    return BY_CONFERENCE[met_by](standing)


def _harm_named(standing: Standing, child: ChildId) -> bool:
    if standing.decided(child) is None:
        return False
    return not standing.names_harm(child) or bool(standing.conference.findings.areas_for(child))


def _contingency(standing: Standing, child: ChildId) -> bool:
    agreed = standing.conference.plan.contingency_for(child)
    return agreed is not None and bool(agreed.words.strip())


def _core_group(standing: Standing, child: ChildId) -> bool:
    group = standing.conference.plan.core_group_for(child)
    return group is not None and bool(group.members)


def _core_group_date(standing: Standing) -> bool:
    return standing.conference.plan.meeting("core-group") is not None


def _decision(standing: Standing, child: ChildId) -> bool:
    return standing.decided(child) in decisions_for(standing.pack, standing.conference, child)


def _in_line(standing: Standing, child: ChildId | None, rule: str) -> bool:
    return all(_is_in_line(standing, one, rule) for one in standing.children(child))


def _is_in_line(standing: Standing, child: ChildId, rule: str) -> bool:
    offered = standing.decided(child)
    if offered is None:
        return False
    return rule not in offered.against or not is_usual(standing, child)


def _reasons(standing: Standing, child: ChildId) -> bool:
    decision = standing.conference.findings.decision_for(child)
    if decision is None:
        return False
    return decision.manner is Manner.CONSENSUS or bool(decision.reasons.strip())


def _exclusions(standing: Standing) -> bool:
    return all(one.reason.strip() for one in standing.conference.room.exclusions)


def _family_spoke(standing: Standing) -> bool:
    family = standing.conference.roll.of(Capacity.FAMILY)
    return any(standing.conference.talk.has_spoken(person.id) for person in family)


def _lead(standing: Standing, child: ChildId) -> bool:
    return standing.conference.plan.lead_for(child) is not None


def _plan(standing: Standing, child: ChildId) -> bool:
    offered = standing.decided(child)
    if offered is None:
        return False
    return not offered.has_plan or bool(standing.conference.plan.actions_for(child))


def _complete(standing: Standing, child: ChildId) -> bool:
    actions = standing.conference.plan.actions_for(child)
    whole = (a.who.strip() and a.by and a.outcome.strip() for a in actions)
    return bool(actions) and all(whole)


def _roles(standing: Standing, child: ChildId) -> bool:
    actions = standing.conference.plan.actions_for(child)
    return bool(actions) and all(action.who.strip() for action in actions)


def _copies(standing: Standing) -> bool:
    papers = standing.conference.papers
    return all(papers.copy_for(parent.id) is not None for parent in standing.parents())


def _quorate_or_ruled(standing: Standing) -> bool:
    pack, conference = standing.pack, standing.conference
    if conference.course.ruling is not None:
        return True
    return not (holds(standing, "if-inquorate") or decided_without(pack, conference))


def _referred(standing: Standing, _: ChildId | None, rule: str) -> bool:
    due = referrals_due(standing.pack, standing.conference)
    return all(one.is_raised for one in due if one.offered.rule == rule)


def _tagged(standing: Standing) -> bool:
    return not standing.conference.talk.untagged


def _viewed(standing: Standing, child: ChildId) -> bool:
    findings = standing.conference.findings
    agencies = standing.agencies_there()
    return bool(agencies) and all(findings.view(child, agency) for agency in agencies)


def _voice(standing: Standing, child: ChildId) -> bool:
    conference = standing.conference
    return any(is_the_childs_voice(r.now, child, conference) for r in conference.talk.standing)


def _under(*headings: Heading) -> OfTheConference:
    return lambda standing: (
        {*headings} <= {r.now.heading for r in standing.conference.talk.standing}
    )


BY_CHILD: dict[str, OfAChild] = {
    "areas-of-concern": _harm_named,
    "category": _harm_named,
    "contingency": _contingency,
    "core-group": _core_group,
    "core-group-and-lead-worker": lambda standing, child: (
        _core_group(standing, child) and _lead(standing, child)
    ),
    "decision": _decision,
    "decision-reasons": _reasons,
    "lead-worker": _lead,
    "plan": _plan,
    "plan-complete": _complete,
    "plan-roles": _roles,
    "views": _viewed,
    "voice": _voice,
}
"""What is seen of a child; a rule of the conference is met once it is seen of each."""

BY_CONFERENCE: dict[str, OfTheConference] = {
    "columns": _under(Heading.STRENGTH, Heading.WORRY, Heading.WHAT_MUST_CHANGE),
    "core-group-date": _core_group_date,
    "exclusion-reasons": _exclusions,
    "family-views": _family_spoke,
    "minutes": lambda _: True,
    "quorum": _quorate_or_ruled,
    "reader-copies": _copies,
    "strengths": _under(Heading.STRENGTH),
    "tags": _tagged,
    "what-must-change": _under(Heading.WHAT_MUST_CHANGE),
    "worries": _under(Heading.WORRY),
}

BY_RULE: dict[str, OfARule] = {
    "decision-in-line": _in_line,
    "referral": _referred,
}
"""What is seen of each rule by itself: two of these are two gates."""
