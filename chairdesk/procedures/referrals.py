"""The referrals and tasks that follow from what was decided and answered."""

from dataclasses import dataclass

from chairdesk.models.conference import Conference
from chairdesk.models.ids import ChildId
from chairdesk.procedures.agendas import chosen_in, question_of
from chairdesk.procedures.conditions import holds
from chairdesk.procedures.pack import Pack, ReferralDue
from chairdesk.procedures.standing import Standing


@dataclass(frozen=True, slots=True)
class DueReferral:
    """A referral that is due, for which children, and whether it has been raised."""

    offered: ReferralDue
    children: frozenset[ChildId]
    is_raised: bool


def referral_of(pack: Pack, key: str) -> ReferralDue | None:
    """Find a referral that a pack offers by its key."""
    return next((due for due in pack.referrals if due.key == key), None)


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
    key, _, wanted = when.partition("=")
    if not wanted:
        return frozenset(c for c in standing.children() if holds(standing, when, c))
    question = question_of(standing.pack, key)
    course = standing.conference.course

    def is_so(child: ChildId | None) -> bool:
        answer = course.answer_to(key, child)
        return answer is not None and wanted in chosen_in(question, answer.answer)

    everybody = standing.children()
    return frozenset(everybody if is_so(None) else filter(is_so, everybody))


def _is_raised(conference: Conference, key: str, children: frozenset[ChildId]) -> bool:
    referral = conference.findings.referral(key)
    return referral is not None and children <= referral.children
