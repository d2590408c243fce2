"""The referrals and tasks that follow from what was decided and answered."""

from dataclasses import dataclass

from chairdesk.models.conference import Conference
from chairdesk.models.ids import ChildId
from chairdesk.procedures.conditions import holds
from chairdesk.procedures.pack import Pack, ReferralDue
from chairdesk.procedures.standing import Standing


@dataclass(frozen=True, slots=True)
class DueReferral:
    """A referral that is due, for which children, and whether it has been raised."""

    offered: ReferralDue
    children: frozenset[ChildId]
    is_raised: bool


def referrals_due(pack: Pack, conference: Conference) -> tuple[DueReferral, ...]:
    """List the referrals that follow from the record as it stands."""
    standing = Standing(pack, conference)
    due = ((offered, _concerned(standing, offered.when)) for offered in pack.referrals)
    return tuple(
        DueReferral(offered, children, _is_raised(conference, offered.key, children))
        for offered, children in due
        if children
    )


def _concerned(standing: Standing, when: str) -> frozenset[ChildId]:
    question, _, wanted = when.partition("=")
    if not wanted:
        return frozenset(c for c in standing.children() if holds(standing, when, c))
    course = standing.conference.course
    given = {c: course.answer_to(question, c) for c in standing.children()}
    for_all = course.answer_to(question)
    if for_all is not None and for_all.answer == wanted:
        return frozenset(given)
    return frozenset(c for c, answer in given.items() if answer and answer.answer == wanted)


def _is_raised(conference: Conference, key: str, children: frozenset[ChildId]) -> bool:
    referral = conference.findings.referral(key)
    return referral is not None and children <= referral.children
