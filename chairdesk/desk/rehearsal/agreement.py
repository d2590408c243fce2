"""Where the fields of one step do not agree with each other, or with the procedure."""

from collections.abc import Iterator

from chairdesk.desk.rehearsal.findings import Decide
from chairdesk.desk.rehearsal.keys import fitting_answer, question_of
from chairdesk.desk.rehearsal.kinds import Unfit
from chairdesk.desk.rehearsal.questions import (
    GiveAnswer,
    PassOver,
    WithdrawAnswer,
    WithdrawPassOver,
)
from chairdesk.desk.rehearsal.record import DecideCopy
from chairdesk.desk.rehearsal.stage import Step
from chairdesk.desk.rehearsal.talk import Say
from chairdesk.models.contribution import Scope, Tag
from chairdesk.models.paper import Copy
from chairdesk.procedures.pack import Pack, Question


def disagreements(step: Step, pack: Pack) -> Iterator[tuple[str, str]]:
    """Name the fields of a step that do not fit beside the others, and why."""
    match step:
        case GiveAnswer():
            yield from _answer(step, pack)
        case WithdrawAnswer():
            yield from _children_asked(step, pack)
        case PassOver() | WithdrawPassOver():
            yield from _children_ruled(step, pack)
        case Decide():
            yield from _manner(step, pack)
        case Say():
            yield from _audience(step)
            if step.source and step.tag is not Tag.ALLEGATION:
                yield "source", "is not wanted; only an allegation is asked for its source"
        case DecideCopy():
            if step.copy is not Copy.FULL and not step.reasons:
                yield "reasons", "is missing; say why the reader does not get the full copy"
        case _:
            return


def _answer(step: GiveAnswer, pack: Pack) -> Iterator[tuple[str, str]]:
    question = question_of(pack, step.question)
    try:
        fitting_answer(question, step.answer)
    except Unfit as why:
        yield "answer", str(why)
    if step.reasons and not _has_room_for_reasons(question):
        no_room = f"is not wanted; “{question.key}” has no room for reasons beside its answer"
        yield "reasons", no_room
    yield from _children_asked(step, pack)


def _has_room_for_reasons(question: Question) -> bool:
    return question.asks_reasons and question.form != "text"


def _children_asked(step: GiveAnswer | WithdrawAnswer, pack: Pack) -> Iterator[tuple[str, str]]:
    question = question_of(pack, step.question)
    if step.children and question.per == "conference":
        why = f"is not wanted; “{step.question}” is asked once and not of each child"
        yield "children", why


def _children_ruled(step: PassOver | WithdrawPassOver, pack: Pack) -> Iterator[tuple[str, str]]:
    rule = next((r for r in pack.rules if r.name == step.rule), None)
    if step.children and rule and rule.per == "conference":
        why = f"is not wanted; {step.rule} is asked once and not of each child"
        yield "children", why


def _manner(step: Decide, pack: Pack) -> Iterator[tuple[str, str]]:
    if step.manner and step.manner.value not in pack.manners:
        told = " or ".join(pack.manners)
        yield "manner", f"says “{step.manner.value}”; {pack.name} decides by {told}"


def _audience(step: Say) -> Iterator[tuple[str, str]]:
    if step.audience is Scope.NAMED and not step.readers:
        yield "readers", "is missing; name those who may read it"
    if step.audience is Scope.PROFESSIONALS and step.readers:
        yield "readers", 'is not wanted beside audience = "professionals"; leave one of them out'
