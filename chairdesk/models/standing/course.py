"""Where the conference is in its agenda, and what has been answered, as it stands."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Self, assert_never

from chairdesk.models.agenda import Answer, InquorateRuling, Lifted, Override, Visit, WayOn
from chairdesk.models.events import (
    AboutTheAgenda,
    AgendaReordered,
    AnswerWithdrawn,
    GateOverridden,
    InquorateRuled,
    InquorateRulingWithdrawn,
    ItemDone,
    ItemOpened,
    OverrideWithdrawn,
    QuestionAnswered,
)
from chairdesk.models.ids import ChildId


@dataclass(frozen=True, slots=True)
class Course:
    """The way through the agenda: visits to items, answers, overrides."""

    visits: tuple[Visit, ...] = ()
    done: frozenset[str] = frozenset()
    order: tuple[str, ...] = ()
    answers: tuple[tuple[Answer, datetime], ...] = ()
    overrides: tuple[Override, ...] = ()
    lifted: tuple[Lifted, ...] = ()
    ruling: InquorateRuling | None = None

    @property
    def current(self) -> str:
        """The key of the item that is open; empty before the first."""
        return self.visits[-1].item if self.visits else ""

    @property
    def is_adjourned(self) -> bool:
        """Whether the chair adjourned the conference because too few are here."""
        return self.ruling is not None and self.ruling.way is WayOn.ADJOURN

    def answer_to(self, question: str, child: ChildId | None = None) -> Answer | None:
        """Find what was answered to a question, for one child or for all."""
        wanted = (question, child)
        return next((a for a, _ in self.answers if (a.question, a.child) == wanted), None)

    def answered_at(self, question: str, child: ChildId | None = None) -> datetime | None:
        """Say when a question was answered; None while it is open."""
        wanted = (question, child)
        times = (at for a, at in self.answers if (a.question, a.child) == wanted)
        return next(times, None)

    def override_of(self, rule: str, child: ChildId | None = None) -> Override | None:
        """Find the chair's override of a gate, for one child or for all."""
        wanted = (rule, child)
        return next((o for o in self.overrides if (o.rule, o.child) == wanted), None)

    def relied_on(self, closed: datetime | None) -> tuple[Lifted, ...]:
        """List the withdrawn overrides with which the conference ended: they mattered to it."""
        if closed is None:
            return ()
        return tuple(
            one for one in self.lifted if one.override.at and one.override.at < closed <= one.at
        )

    def after(self, event: AboutTheAgenda, at: datetime) -> Self:
        """Return the course as it stands once this has happened."""
        match event:
            case ItemOpened(item=item):
                return self._turned_to(item, at)
            case ItemDone(item=item):
                return replace(self, done=self.done | {item})
            case AgendaReordered(items=items):
                return replace(self, order=items)
            case QuestionAnswered(answer=answer):
                rest = self._answers_but(answer.question, answer.child)
                return replace(self, answers=(*rest, (answer, at)))
            case AnswerWithdrawn(question=question, child=child):
                return replace(self, answers=self._answers_but(question, child))
            case GateOverridden(override=new):
                return self._passed(new, at)
            case OverrideWithdrawn(rule=rule, child=child):
                return self._lifted(rule, child, at)
            case InquorateRuled(ruling=ruling):
                return replace(self, ruling=ruling)
            case InquorateRulingWithdrawn():
                return replace(self, ruling=None)
            case _:
                assert_never(event)

    def _passed(self, new: Override, at: datetime) -> Self:
        was = self.override_of(new.rule, new.child)
        if was is not None and was.reason == new.reason:
            return self
        kept = self._overrides_but(new.rule, new.child)
        return replace(self, overrides=(*kept, replace(new, at=new.at or at)))

    def _lifted(self, rule: str, child: ChildId | None, at: datetime) -> Self:
        gone = tuple(Lifted(o, at) for o in self.overrides if (o.rule, o.child) == (rule, child))
        return replace(
            self, overrides=self._overrides_but(rule, child), lifted=(*self.lifted, *gone)
        )

    def _overrides_but(self, rule: str, child: ChildId | None) -> tuple[Override, ...]:
        return tuple(o for o in self.overrides if (o.rule, o.child) != (rule, child))

    def _turned_to(self, item: str, at: datetime) -> Self:
        if item == self.current:
            return self
        ended = tuple(replace(v, until=v.until or at) for v in self.visits)
        return replace(self, visits=(*ended, Visit(item, at)), done=self.done - {item})

    def _answers_but(
        self, question: str, child: ChildId | None
    ) -> tuple[tuple[Answer, datetime], ...]:
        return tuple(
            (a, at) for a, at in self.answers if (a.question, a.child) != (question, child)
        )
