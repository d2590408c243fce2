"""What a script can answer or rule: questions, gates passed, going on without a quorum."""

from dataclasses import dataclass
from typing import Annotated

from chairdesk.desk.rehearsal.faults.amiss import amiss
from chairdesk.desk.rehearsal.fields import Children, Needed, Words
from chairdesk.desk.rehearsal.keys import (
    AnyAnswer,
    Key,
    fitting_answer,
    question_asked,
    questions,
    rules,
)
from chairdesk.desk.rehearsal.stage import OutOfPlace, Stage, Step
from chairdesk.models.agenda import Answer, InquorateRuling, Override, WayOn
from chairdesk.models.events import (
    AnswerWithdrawn,
    Event,
    GateOverridden,
    InquorateRuled,
    InquorateRulingWithdrawn,
    OverrideWithdrawn,
    QuestionAnswered,
)
from chairdesk.models.ids import ChildId
from chairdesk.procedures.agendas import subjects
from chairdesk.procedures.gates import Gate, gates, open_gates
from chairdesk.procedures.pack import Question
from chairdesk.procedures.quorum import rule_of_quorum, ways_on


@dataclass(frozen=True, slots=True, kw_only=True)
class GiveAnswer(Step):
    """A question of the procedure is answered."""

    question: Annotated[str, Key("question", questions)]
    answer: Annotated[str, AnyAnswer()]
    children: Children = ()
    reasons: Words = ""

    def events(self, stage: Stage) -> tuple[Event, ...]:
        """Say that the question is answered, for each child where it is asked of each."""
        question = question_asked(stage.pack, self.question)
        answer = fitting_answer(question, self.answer)
        return tuple(
            QuestionAnswered(Answer(self.question, answer, child, self.reasons))
            for child in _asked_of(stage, question, self.children)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawAnswer(Step):
    """An answer is taken back."""

    question: Annotated[str, Key("question", questions)]
    children: Children = ()

    def events(self, stage: Stage) -> tuple[Event, ...]:
        """Say that the answer is withdrawn."""
        question = question_asked(stage.pack, self.question)
        asked_of = _asked_of(stage, question, self.children)
        return tuple(AnswerWithdrawn(self.question, child) for child in asked_of)


@dataclass(frozen=True, slots=True, kw_only=True)
class PassOver(Step):
    """The chair passes a gate unanswered, with a reason."""

    rule: Annotated[str, Key("rule", rules)]
    reasons: Needed
    children: Children = ()

    def events(self, stage: Stage) -> tuple[Event, ...]:
        """Say that the gate is overridden, for each child where it stands for each."""
        named = stage.children(self.children)
        found = [
            gate
            for gate in gates(stage.pack, stage.conference)
            if self.rule in gate.rules and not gate.is_met and (not named or gate.child in named)
        ]
        if not found:
            raise OutOfPlace(amiss("rule-not-open", rule=self.rule))
        return tuple(_overridden(gate, self.reasons) for gate in found)


@dataclass(frozen=True, slots=True, kw_only=True)
class PassOverTheRest(Step):
    """The chair passes every gate that is still open, with one reason."""

    reasons: Needed

    def events(self, stage: Stage) -> tuple[Event, ...]:
        """Say that each open gate is overridden."""
        still_open = open_gates(stage.pack, stage.conference)
        return tuple(_overridden(gate, self.reasons) for gate in still_open)


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawPassOver(Step):
    """The chair no longer passes a gate: it is open again, unless it is answered."""

    rule: Annotated[str, Key("rule", rules)]
    children: Children = ()

    def events(self, stage: Stage) -> tuple[Event, ...]:
        """Say that each override of the rule is withdrawn."""
        named = stage.children(self.children)
        found = [
            one
            for one in stage.conference.course.overrides
            if one.rule == self.rule and (not named or one.child in named)
        ]
        if not found:
            raise OutOfPlace(amiss("rule-not-passed", rule=self.rule))
        return tuple(OverrideWithdrawn(one.rule, one.child) for one in found)


@dataclass(frozen=True, slots=True, kw_only=True)
class Adjourn(Step):
    """The chair adjourns a conference to which too few came."""

    reasons: Needed

    def events(self, stage: Stage) -> tuple[Event, ...]:
        """Say that the conference is adjourned."""
        _must_be_allowed(WayOn.ADJOURN, stage)
        return (InquorateRuled(InquorateRuling(WayOn.ADJOURN, self.reasons)),)


@dataclass(frozen=True, slots=True, kw_only=True)
class Proceed(Step):
    """The chair goes on though too few came."""

    reasons: Needed

    def events(self, stage: Stage) -> tuple[Event, ...]:
        """Say that the conference goes on."""
        _must_be_allowed(WayOn.PROCEED, stage)
        return (InquorateRuled(InquorateRuling(WayOn.PROCEED, self.reasons)),)


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawRuling(Step):
    """The chair takes back that the conference is adjourned, or goes on."""

    def events(self, stage: Stage) -> tuple[Event, ...]:
        """Say that the ruling is taken back."""
        if stage.conference.course.ruling is None:
            raise OutOfPlace(amiss("not-ruled"))
        return (InquorateRulingWithdrawn(),)


def _overridden(gate: Gate, reasons: str) -> GateOverridden:
    return GateOverridden(Override(gate.rule, reasons, gate.child))


def _asked_of(
    stage: Stage, question: Question, children: tuple[str, ...]
) -> tuple[ChildId | None, ...]:
    asked_of = subjects(stage.pack, stage.conference, question)
    named = stage.children(children)
    wanted = tuple(child for child in asked_of if not named or child in named)
    if not wanted or len(wanted) < len(named):
        raise OutOfPlace(amiss("not-asked-of" if asked_of else "not-asked", question=question.key))
    return wanted


def _must_be_allowed(way: WayOn, stage: Stage) -> None:
    if stage.conference.room.opened is None:
        raise OutOfPlace(amiss("not-begun"))
    if stage.conference.course.ruling is not None:
        raise OutOfPlace(amiss("ruled-already"))
    allowed = ways_on(stage.pack, stage.conference)
    if not allowed:
        raise OutOfPlace(amiss("is-quorate"))
    if way not in allowed:
        other = next(iter(allowed)).value
        raise OutOfPlace(amiss("other-way-on", other=other, rule=rule_of_quorum(stage.pack)))
