"""Where the fields of one step do not agree with each other, or with the procedure."""

from collections.abc import Iterator

from chairdesk.desk.rehearsal.before import EnterChild, EnterPerson, EnterReport
from chairdesk.desk.rehearsal.corrections import CorrectReport, not_asked_of
from chairdesk.desk.rehearsal.faults.amiss import amiss, either
from chairdesk.desk.rehearsal.findings import Decide
from chairdesk.desk.rehearsal.keys import fitting_answer, question_asked
from chairdesk.desk.rehearsal.kinds import Unfit, chosen
from chairdesk.desk.rehearsal.questions import (
    GiveAnswer,
    PassOver,
    WithdrawAnswer,
    WithdrawPassOver,
)
from chairdesk.desk.rehearsal.record import DecideCopy, ObjectTo, RuleOn
from chairdesk.desk.rehearsal.stage import Step
from chairdesk.desk.rehearsal.talk import Say
from chairdesk.models.amendment import Outcome, Part
from chairdesk.models.contribution import Scope, Tag
from chairdesk.models.paper import Copy
from chairdesk.procedures.agendas import rule_of
from chairdesk.procedures.occurrences import is_before_pregnancy
from chairdesk.procedures.pack import Pack, Question

SAYS_WHICH = ("said", "child", "of", "question", "item", "action", "stands")
"""The fields that say which passage is objected to."""

WANTED: dict[Part, tuple[tuple[str, ...], tuple[str, ...]]] = {
    Part.CONTRIBUTION: (("said",), ()),
    Part.TAG: (("said",), ()),
    Part.DECISION: (("child",), ()),
    Part.AREAS: (("child",), ()),
    Part.VIEW: (("child", "of"), ()),
    Part.DISAGREEMENT: (("child", "of"), ()),
    Part.ANSWER: (("question",), ("child",)),
    Part.REASONS: (("question",), ("child",)),
    Part.SUMMARY: (("item",), ("child",)),
    Part.ACTION: (("action",), ()),
    Part.CONTINGENCY: (("child",), ()),
    Part.OTHER: ((), ("stands",)),
}
"""For each part of the minutes: the fields that name a passage there, and those that may."""


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
        case EnterChild() | EnterPerson() | EnterReport() | CorrectReport():
            yield from _of_what_is_prepared(step)
        case Say():
            yield from _audience(step)
            if step.source and step.tag is not Tag.ALLEGATION:
                yield "source", amiss("no-source")
        case DecideCopy():
            if step.copy is not Copy.FULL and not step.reasons:
                yield "reasons", amiss("no-copy-reasons")
        case ObjectTo():
            yield from _passage(step)
            yield from _may_be_objected_to(step, pack)
        case RuleOn():
            yield from _ruling(step)
        case _:
            return


def _of_what_is_prepared(
    step: EnterChild | EnterPerson | EnterReport | CorrectReport,
) -> Iterator[tuple[str, str]]:
    if isinstance(step, EnterPerson):
        yield from not_asked_of(step.in_capacity, step)
    elif not isinstance(step, EnterChild):
        yield from _audience(step)
    elif is_before_pregnancy(step.born, step.expected):
        yield "born", amiss("before-pregnancy")


def _answer(step: GiveAnswer, pack: Pack) -> Iterator[tuple[str, str]]:
    question = question_asked(pack, step.question)
    try:
        fitting_answer(question, step.answer)
    except Unfit as why:
        yield "answer", why.args[0]
    if step.reasons and not _has_room_for_reasons(question):
        no_room = amiss("no-reasons", question=question.key)
        yield "reasons", no_room
    yield from _children_asked(step, pack)


def _has_room_for_reasons(question: Question) -> bool:
    return question.asks_reasons and question.form != "text"


def _children_asked(step: GiveAnswer | WithdrawAnswer, pack: Pack) -> Iterator[tuple[str, str]]:
    question = question_asked(pack, step.question)
    if step.children and question.per == "conference":
        why = amiss("asked-once", question=step.question)
        yield "children", why


def _children_ruled(step: PassOver | WithdrawPassOver, pack: Pack) -> Iterator[tuple[str, str]]:
    rule = rule_of(pack, step.rule)
    if step.children and rule and rule.per == "conference":
        why = amiss("ruled-once", rule=step.rule)
        yield "children", why


def _manner(step: Decide, pack: Pack) -> Iterator[tuple[str, str]]:
    if step.manner and step.manner.value not in pack.manners:
        told = either(pack.manners)
        yield "manner", amiss("other-manner", given=step.manner.value, pack=pack.name, manners=told)


def _audience(step: Say | EnterReport | CorrectReport) -> Iterator[tuple[str, str]]:
    if step.audience is Scope.NAMED and not step.readers:
        yield "readers", amiss("no-readers")
    if step.audience is Scope.PROFESSIONALS and step.readers:
        yield "readers", amiss("readers-besides")


def _passage(step: ObjectTo) -> Iterator[tuple[str, str]]:
    needed, optional = WANTED[step.passage]
    for name in SAYS_WHICH:
        is_there = bool(getattr(step, name))
        if name in needed and not is_there:
            yield name, amiss("passage-wants", passage=step.passage.value)
        if is_there and name not in (*needed, *optional):
            yield name, amiss("passage-besides", passage=step.passage.value)


def _may_be_objected_to(step: ObjectTo, pack: Pack) -> Iterator[tuple[str, str]]:
    is_said = step.passage in {Part.CONTRIBUTION, Part.TAG}
    if is_said and pack.record_style != "attributed":
        yield "passage", amiss("not-printed", pack=pack.name)
    if step.passage is Part.ANSWER and step.question:
        question = question_asked(pack, step.question)
        if question.form != "text":
            yield "passage", amiss("is-a-choice", question=question.key)
    if step.passage is Part.TAG:
        try:
            chosen(step.asks, list(Tag))
        except Unfit as why:
            yield "asks", why.args[0]


def _ruling(step: RuleOn) -> Iterator[tuple[str, str]]:
    if step.ruling is Outcome.IN_PART and not step.reads:
        yield "reads", amiss("no-new-words")
    if step.ruling is Outcome.NOT_ACCEPTED and step.reads:
        yield "reads", amiss("new-words-besides")
