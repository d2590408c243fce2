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

Met: TypeAlias = Callable[[Standing, ChildId | None, str], bool]
"""Whether a rule is met for one child, or where there is none, for the conference."""


def is_met(standing: Standing, met_by: str, child: ChildId | None, rule: str) -> bool:
    """Say whether the record meets a rule."""
    if child is None and met_by in _OF_EACH_CHILD:
        return all(EVIDENCE[met_by](standing, one, rule) for one in standing.children())
    return EVIDENCE[met_by](standing, child, rule)


def _of_each(seen: Callable[[Standing, ChildId], bool]) -> Met:
    return lambda standing, child, _: child is not None and seen(standing, child)


def _of_all(seen: Callable[[Standing], bool]) -> Met:
    return lambda standing, _, __: seen(standing)


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
    offered = standing.decided(child) if child else None
    if child is None or offered is None:
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


def _under(*headings: Heading) -> Met:
    return _of_all(
        lambda standing: {r.now.heading for r in standing.conference.talk.standing} >= {*headings}
    )


EVIDENCE: dict[str, Met] = {
    "areas-of-concern": _of_each(_harm_named),
    "category": _of_each(_harm_named),
    "columns": _under(Heading.STRENGTH, Heading.WORRY, Heading.WHAT_MUST_CHANGE),
    "contingency": _of_each(_contingency),
    "core-group": _of_each(_core_group),
    "core-group-and-lead-worker": _of_each(
        lambda standing, child: _core_group(standing, child) and _lead(standing, child)
    ),
    "core-group-date": _of_all(_core_group_date),
    "decision": _of_each(_decision),
    "decision-in-line": _in_line,
    "decision-reasons": _of_each(_reasons),
    "exclusion-reasons": _of_all(_exclusions),
    "family-views": _of_all(_family_spoke),
    "lead-worker": _of_each(_lead),
    "minutes": _of_all(lambda _: True),
    "plan": _of_each(_plan),
    "plan-complete": _of_each(_complete),
    "plan-roles": _of_each(_roles),
    "quorum": _of_all(_quorate_or_ruled),
    "reader-copies": _of_all(_copies),
    "referral": _referred,
    "strengths": _under(Heading.STRENGTH),
    "tags": _of_all(_tagged),
    "views": _of_each(_viewed),
    "voice": _of_each(_voice),
    "what-must-change": _under(Heading.WHAT_MUST_CHANGE),
    "worries": _under(Heading.WORRY),
}

_OF_EACH_CHILD = frozenset(
    {
        "areas-of-concern",
        "category",
        "contingency",
        "core-group",
        "core-group-and-lead-worker",
        "decision",
        "decision-in-line",
        "decision-reasons",
        "lead-worker",
        "plan",
        "plan-complete",
        "plan-roles",
        "views",
        "voice",
    }
)
