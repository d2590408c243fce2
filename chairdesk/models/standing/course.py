"""Where the conference is in its agenda, and what has been answered, as it stands."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Self, assert_never

from chairdesk.models.agenda import Answer, Override, Visit
from chairdesk.models.events import (
    AboutTheAgenda,
    AgendaReordered,
    AnswerWithdrawn,
    GateOverridden,
    ItemDone,
    ItemOpened,
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

    @property
    def current(self) -> str:
        """The key of the item that is open; empty before the first."""
        return self.visits[-1].item if self.visits else ""

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
                kept = tuple(
                    o for o in self.overrides if (o.rule, o.child) != (new.rule, new.child)
                )
                return replace(self, overrides=(*kept, new))
            case _:
                assert_never(event)

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
