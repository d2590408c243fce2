"""Views, decisions, disagreements and referrals, child by child, as they stand."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Self, assert_never

from chairdesk.models.decision import Decision, Disagreement, Referral, View
from chairdesk.models.events import (
    AboutTheFindings,
    AreasOfConcernNamed,
    DecisionMade,
    DecisionWithdrawn,
    DisagreementRecorded,
    DisagreementWithdrawn,
    ReferralRaised,
    ReferralWithdrawn,
    ViewGiven,
    ViewWithdrawn,
)
from chairdesk.models.ids import ChildId, HolderId


@dataclass(frozen=True, slots=True)
class Findings:
    """What each agency thinks and what was decided, child by child.

    `moments` say when a decision was made; other reasons for the same outcome leave its moment.
    """

    views: tuple[View, ...] = ()
    areas: tuple[tuple[ChildId, tuple[str, ...]], ...] = ()
    decisions: tuple[Decision, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    referrals: tuple[Referral, ...] = ()
    moments: tuple[tuple[ChildId, datetime], ...] = ()

    def view(self, child: ChildId, holder: HolderId) -> View | None:
        """Find where somebody stands for a child."""
        wanted = (child, holder)
        return next((v for v in self.views if (v.child, v.holder) == wanted), None)

    def views_for(self, child: ChildId) -> tuple[View, ...]:
        """List the views given for a child."""
        return tuple(v for v in self.views if v.child == child)

    def areas_for(self, child: ChildId) -> tuple[str, ...]:
        """List the areas of concern or categories named for a child."""
        return next((areas for c, areas in self.areas if c == child), ())

    def decision_for(self, child: ChildId) -> Decision | None:
        """Find what was decided for a child."""
        return next((d for d in self.decisions if d.child == child), None)

    def decided_at(self, child: ChildId) -> datetime | None:
        """Say when it was decided for a child; None while it is not."""
        return next((at for c, at in self.moments if c == child), None)

    def disagreement(self, child: ChildId, holder: HolderId) -> Disagreement | None:
        """Find whether somebody disagrees about a child."""
        wanted = (child, holder)
        about = (d for d in self.disagreements if (d.child, d.holder) == wanted)
        return next(about, None)

    def disagreements_for(self, child: ChildId) -> tuple[Disagreement, ...]:
        """List who disagrees about a child."""
        return tuple(d for d in self.disagreements if d.child == child)

    def referral(self, kind: str) -> Referral | None:
        """Find a referral of one kind."""
        return next((r for r in self.referrals if r.kind == kind), None)

    def after(self, event: AboutTheFindings, at: datetime) -> Self:
        """Return the findings as they stand once this has happened."""
        match event:
            case ViewGiven(view=view):
                rest = self._views_but(view.child, view.holder)
                return replace(self, views=(*rest, view))
            case ViewWithdrawn(child=child, holder=holder):
                return replace(self, views=self._views_but(child, holder))
            case AreasOfConcernNamed(child=child, areas=areas):
                others = tuple(a for a in self.areas if a[0] != child)
                return replace(self, areas=(*others, (child, areas)))
            case DecisionMade(decision=new):
                return self._decided(new, at)
            case DecisionWithdrawn(child=child):
                left = self._moments_but(child)
                return replace(self, decisions=self._decided_but(child), moments=left)
            case _:
                return self._disputed(event)

    def _disputed(
        self,
        event: DisagreementRecorded | DisagreementWithdrawn | ReferralRaised | ReferralWithdrawn,
    ) -> Self:
        match event:
            case DisagreementRecorded(disagreement=new):
                rest = self._disagreed_but(new.child, new.holder)
                return replace(self, disagreements=(*rest, new))
            case DisagreementWithdrawn(child=child, holder=holder):
                kept = self._disagreed_but(child, holder)
                return replace(self, disagreements=kept)
            case ReferralRaised(referral=raised):
                return replace(self, referrals=(*self._referred_but(raised.kind), raised))
            case ReferralWithdrawn(kind=kind):
                return replace(self, referrals=self._referred_but(kind))
            case _:
                assert_never(event)

    def _decided(self, new: Decision, at: datetime) -> Self:
        before, since = self.decision_for(new.child), self.decided_at(new.child)
        is_the_same = before is not None and before.outcome == new.outcome
        moment = since if is_the_same and since is not None else at
        return replace(
            self,
            decisions=(*self._decided_but(new.child), new),
            moments=(*self._moments_but(new.child), (new.child, moment)),
        )

    def _moments_but(self, child: ChildId) -> tuple[tuple[ChildId, datetime], ...]:
        return tuple((c, at) for c, at in self.moments if c != child)

    def _views_but(self, child: ChildId, holder: HolderId) -> tuple[View, ...]:
        return tuple(v for v in self.views if (v.child, v.holder) != (child, holder))

    def _decided_but(self, child: ChildId) -> tuple[Decision, ...]:
        return tuple(d for d in self.decisions if d.child != child)

    def _disagreed_but(self, child: ChildId, holder: HolderId) -> tuple[Disagreement, ...]:
        gone = (child, holder)
        return tuple(d for d in self.disagreements if (d.child, d.holder) != gone)

    def _referred_but(self, kind: str) -> tuple[Referral, ...]:
        return tuple(r for r in self.referrals if r.kind != kind)
