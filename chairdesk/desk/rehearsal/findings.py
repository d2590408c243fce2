"""What a script can find for each child: views, areas, decisions, dissent, referrals."""

from dataclasses import dataclass
from typing import Annotated

from chairdesk.desk.grounds import grounds_for
from chairdesk.desk.rehearsal.faults.amiss import amiss, either
from chairdesk.desk.rehearsal.fields import (
    Children,
    Holders,
    MomentOrNone,
    Needed,
    SaidList,
    Words,
    YesOrNo,
)
from chairdesk.desk.rehearsal.keys import Key, KeyList, decisions, harms, referrals
from chairdesk.desk.rehearsal.kinds import Number, OneOf
from chairdesk.desk.rehearsal.stage import OutOfPlace, Stage, Step
from chairdesk.models.decision import Decision, Disagreement, Level, Manner, Referral, Stance, View
from chairdesk.models.events import (
    AreasOfConcernNamed,
    DecisionMade,
    DecisionWithdrawn,
    DisagreementRecorded,
    DisagreementWithdrawn,
    Event,
    ReferralRaised,
    ReferralWithdrawn,
    ViewGiven,
    ViewWithdrawn,
)
from chairdesk.models.ids import ChildId, ContributionId
from chairdesk.procedures.agendas import decisions_for
from chairdesk.procedures.conditions import is_listed
from chairdesk.procedures.standing import Standing
from chairdesk.words import Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class GiveView(Step):
    """An agency, a member of the family or a child says where it stands."""

    who: Holders
    children: Children = ()
    stance: Annotated[Stance, OneOf(Stance)]
    reasons: Words = ""
    scale: Annotated[int | None, Number(0, 10)] = None

    def events(self, stage: Stage) -> tuple[Event, ...]:
        """Say that each has given its view on each child."""
        return tuple(
            ViewGiven(View(c, stage.holder(w), self.stance, self.reasons, self.scale))
            for c in stage.each_child(self.children)
            for w in self.who
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawView(Step):
    """A view entered in error is taken back."""

    who: Holders
    children: Children = ()

    def events(self, stage: Stage) -> tuple[Event, ...]:
        """Say that the views are withdrawn."""
        return tuple(
            ViewWithdrawn(c, stage.holder(w))
            for c in stage.each_child(self.children)
            for w in self.who
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class NameAreas(Step):
    """The areas of concern, or the categories, are named for children."""

    children: Children = ()
    areas: Annotated[tuple[str, ...], KeyList("area of concern or category", harms)]

    def events(self, stage: Stage) -> tuple[Event, ...]:
        """Say that they are named for each."""
        standing = Standing(stage.pack, stage.conference)
        for child in stage.each_child(self.children):
            if standing.decided(child) and not standing.names_harm(child):
                name = stage.conference.roll.name_of(child)
                raise OutOfPlace(amiss("no-harm-asked", child=name))
        return tuple(AreasOfConcernNamed(c, self.areas) for c in stage.each_child(self.children))


@dataclass(frozen=True, slots=True, kw_only=True)
class Decide(Step):
    """It is decided for children."""

    children: Children = ()
    outcome: Annotated[str, Key("decision", decisions)]
    manner: Annotated[Manner | None, OneOf(Manner)] = None
    reasons: Words = ""
    rests_on: SaidList = ()

    def events(self, stage: Stage) -> tuple[Event, ...]:
        """Say that a decision is made for each."""
        for child in stage.each_child(self.children):
            _must_be_open_to(child, self.outcome, stage)
        manner = self.manner or Manner(stage.pack.manners[0])
        grounds = self._grounds(stage)
        return tuple(
            DecisionMade(Decision(child, self.outcome, manner, self.reasons, rests_on))
            for child, rests_on in grounds.items()
        )

    def _grounds(self, stage: Stage) -> dict[ChildId, tuple[ContributionId, ...]]:
        """Say on what it rests for each child: on what was said about that child, or about all."""
        children = stage.each_child(self.children)
        about = {c: {one.now.id for one in grounds_for(stage.conference, c)} for c in children}
        named = {name: ContributionId(stage.who(name)) for name in self.rests_on}
        for name, said in named.items():
            if not any(said in known for known in about.values()):
                raise OutOfPlace(amiss("no-ground", said=name))
        return {c: tuple(one for one in named.values() if one in about[c]) for c in children}


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawDecision(Step):
    """A decision entered in error is taken back."""

    children: Children = ()

    def events(self, stage: Stage) -> tuple[Event, ...]:
        """Say that the decisions are withdrawn."""
        return tuple(DecisionWithdrawn(c) for c in stage.each_child(self.children))


@dataclass(frozen=True, slots=True, kw_only=True)
class Disagree(Step):
    """Somebody has a reservation, or dissents."""

    who: Holders
    children: Children = ()
    reasons: Needed
    level: Annotated[Level, OneOf(Level)] = Level.DISSENT
    keeps_its_actions: YesOrNo = True

    def events(self, stage: Stage) -> tuple[Event, ...]:
        """Say that the disagreement is recorded."""
        return tuple(
            DisagreementRecorded(
                Disagreement(c, stage.holder(w), self.level, self.reasons, self.keeps_its_actions)
            )
            for c in stage.each_child(self.children)
            for w in self.who
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawDisagreement(Step):
    """Somebody no longer disagrees."""

    who: Holders
    children: Children = ()

    def events(self, stage: Stage) -> tuple[Event, ...]:
        """Say that the disagreement is withdrawn."""
        return tuple(
            DisagreementWithdrawn(c, stage.holder(w))
            for c in stage.each_child(self.children)
            for w in self.who
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Refer(Step):
    """A referral is to be made, or was made."""

    referral: Annotated[str, Key("referral", referrals)]
    children: Children = ()
    reasons: Words = ""
    made: MomentOrNone = None

    def events(self, stage: Stage) -> tuple[Event, ...]:
        """Say that the referral is raised."""
        children = frozenset(stage.each_child(self.children))
        return (ReferralRaised(Referral(self.referral, children, self.reasons, self.made)),)


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawReferral(Step):
    """A referral is not to be made after all."""

    referral: Annotated[str, Key("referral", referrals)]

    def events(self, stage: Stage) -> tuple[Event, ...]:
        """Say that the referral is withdrawn."""
        del stage
        return (ReferralWithdrawn(self.referral),)


def _must_be_open_to(child: ChildId, outcome: str, stage: Stage) -> None:
    standing = Standing(stage.pack, stage.conference)
    keys = [d.key for d in decisions_for(stage.pack, stage.conference, child)]
    if outcome not in keys:
        name = stage.conference.roll.name_of(child)
        before = Sentence("listed", "already" if is_listed(standing, child) else "not-yet")
        told = {"child": name, "before": before, "others": either(keys or [amiss("none")])}
        raise OutOfPlace(amiss("not-open-to-child", outcome=outcome, **told))
