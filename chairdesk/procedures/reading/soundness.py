"""What in a pack does not hold together, though each field has its shape."""

import re
from collections.abc import Iterable, Iterator

from chairdesk.procedures.agendas import is_usual_at, question_of
from chairdesk.procedures.pack import Limit, Pack, Question, ReferralDue, Rule
from chairdesk.procedures.reading.amiss import amiss
from chairdesk.procedures.reading.misfits import Misfit
from chairdesk.procedures.reading.translations import ill_translated
from chairdesk.procedures.vocabulary import AFTER, BEFORE, CONDITIONS

_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
LONGEST_LIMIT = 1000
"""The most days, weeks or months that a limit may have."""
_CLOCK = re.compile(r"([01]\d|2[0-3]):[0-5]\d")


def unsound(pack: Pack) -> tuple[Misfit, ...]:
    """List every place where the parts of a pack contradict each other."""
    return (
        *_identity(pack),
        *_kinds(pack),
        *(m for rule in pack.rules for m in _rule(pack, rule)),
        *(m for question in pack.questions for m in _question(pack, question)),
        *(
            m
            for decision in pack.decisions
            for m in _known_rules(pack, decision.against, ("decisions", decision.key, "against"))
        ),
        *(m for referral in pack.referrals for m in _referral(pack, referral)),
        *(m for limit in pack.limits for m in _limit(pack, limit)),
        *(m for o in pack.outputs for m in _known_rule(pack, o.rule, ("outputs", o.key, "rule"))),
        *(
            m
            for one in pack.statements
            for m in _known_rule(pack, one.rule, ("statements", one.key, "rule"))
        ),
        *_known_rule(pack, pack.quorum.rule, ("quorum", "rule")),
        *_known_rules(pack, pack.quorum.still_holds, ("quorum", "still_holds")),
        *ill_translated(pack),
    )


def _identity(pack: Pack) -> Iterator[Misfit]:
    if not _NAME.fullmatch(pack.name):
        yield Misfit(("name",), amiss("no-name"))
    if not pack.source.title.strip():
        yield Misfit(("source", "title"), amiss("no-source-title"))
    since, until = pack.in_force_from, pack.in_force_until
    if since and until and until < since:
        yield Misfit(("in_force_until",), amiss("ends-before"))
    hours = pack.working_day
    for field, moment in (("begins", hours.begins), ("ends", hours.ends)):
        if not _CLOCK.fullmatch(moment):
            yield Misfit(("working_day", field), amiss("no-clock"))
    if hours.ends <= hours.begins:
        yield Misfit(("working_day", "ends"), amiss("not-after-begins"))


def _kinds(pack: Pack) -> Iterator[Misfit]:
    items = {item.key for item in pack.items}
    if not pack.kinds:
        yield Misfit(("kinds",), amiss("no-kinds"))
    for kind in pack.kinds:
        path = ("kinds", kind.key, "agenda")
        for item in kind.agenda:
            if item not in items:
                yield Misfit(path, amiss("no-item", item=item))
        if len(set(kind.agenda)) < len(kind.agenda):
            yield Misfit(path, amiss("item-twice"))
        if not any(is_usual_at(d, kind.key) for d in pack.decisions):
            yield Misfit(path, amiss("no-decision"))


def _rule(pack: Pack, rule: Rule) -> Iterator[Misfit]:
    path = ("rules", rule.name)
    for field, words in (("says", rule.says), ("source", rule.source)):
        if not words.strip():
            yield Misfit((*path, field), amiss("empty"))
    yield from _work(pack, rule)
    if rule.item in {"", BEFORE, AFTER}:
        if rule.enforcement == "prompt" and not rule.item:
            yield Misfit((*path, "item"), amiss("no-moment"))
        return
    yield from _on_agenda(pack, rule.item, rule.kinds, (*path, "item"))


def _work(pack: Pack, rule: Rule) -> Iterator[Misfit]:
    is_asked = any(rule.name in question.answers for question in pack.questions)
    path = ("rules", rule.name, "enforcement")
    if rule.enforcement in {"gate", "record"} and rule.met_by == "question" and not is_asked:
        yield Misfit(path, amiss("not-asked", enforcement=rule.enforcement))
    if rule.enforcement == "date" and not any(limit.rule == rule.name for limit in pack.limits):
        yield Misfit(path, amiss("no-limit"))
    if rule.met_by == "referral" and not any(r.rule == rule.name for r in pack.referrals):
        yield Misfit((*path[:2], "met_by"), amiss("no-referral"))


def _question(pack: Pack, question: Question) -> Iterator[Misfit]:
    path = ("questions", question.key)
    yield from _known_rules(pack, question.answers, (*path, "answers"))
    yield from _on_agenda(pack, question.item, _asked_in(pack, question), (*path, "item"))
    keys = [option.key for option in question.options]
    if question.form in {"choice", "several"} and len(set(keys)) < 2:  # noqa: PLR2004 - of two
        yield Misfit((*path, "options"), amiss("two-options"))
    if len(set(keys)) < len(keys):
        yield Misfit((*path, "options"), amiss("option-twice"))
    known = _answers(question)
    for answer in question.leaves_open:
        if known and answer not in known:
            why = amiss("no-answer", answer=answer, answers=", ".join(known))
            yield Misfit((*path, "leaves_open"), why)
    if question.form == "several" and any("," in key for key in keys):
        yield Misfit((*path, "options"), amiss("comma"))


def _answers(question: Question) -> tuple[str, ...]:
    if question.options:
        return tuple(option.key for option in question.options)
    return ("yes", "no") if question.form == "yes-no" else ()


def _asked_in(pack: Pack, question: Question) -> tuple[str, ...]:
    answered = [rule for rule in pack.rules if rule.name in question.answers]
    if question.kinds or not all(rule.kinds for rule in answered):
        return question.kinds
    return tuple(kind for rule in answered for kind in rule.kinds)


def _on_agenda(
    pack: Pack, item: str, kinds: tuple[str, ...], path: tuple[str, ...]
) -> Iterator[Misfit]:
    if item not in {one.key for one in pack.items}:
        yield Misfit(path, amiss("no-item", item=item))
        return
    for kind in pack.kinds:
        if (not kinds or kind.key in kinds) and item not in kind.agenda:
            yield Misfit(path, amiss("not-on-agenda", item=item, kind=kind.key))


def _known_rules(pack: Pack, rules: Iterable[str], path: tuple[str, ...]) -> Iterator[Misfit]:
    for rule in rules:
        yield from _known_rule(pack, rule, path)


def _known_rule(pack: Pack, rule: str, path: tuple[str, ...]) -> Iterator[Misfit]:
    if rule and rule not in {one.name for one in pack.rules}:
        yield Misfit(path, amiss("no-rule", rule=rule))


def _referral(pack: Pack, referral: ReferralDue) -> Iterator[Misfit]:
    path = ("referrals", referral.key)
    yield from _known_rule(pack, referral.rule, (*path, "rule"))
    question, _, answer = referral.when.partition("=")
    asked = question_of(pack, question)
    if not answer and referral.when not in CONDITIONS:
        yield Misfit((*path, "when"), amiss("no-condition"))
    if answer and asked is None:
        yield Misfit((*path, "when"), amiss("no-question", question=question))
    known = _answers(asked) if asked else ()
    if answer and known and answer not in known:
        yield Misfit((*path, "when"), amiss("no-option", answer=answer, question=question))


def _limit(pack: Pack, limit: Limit) -> Iterator[Misfit]:
    path = ("limits", limit.key)
    yield from _known_rule(pack, limit.rule, (*path, "rule"))
    if limit.amount < 0:
        yield Misfit((*path, "amount"), amiss("less-than-nothing"))
    if limit.amount > LONGEST_LIMIT:
        yield Misfit((*path, "amount"), amiss("too-many", most=LONGEST_LIMIT))
    if limit.amount == 0 and limit.unit == "working-days":
        yield Misfit((*path, "amount"), amiss("no-working-day"))
    known = {one.key for one in pack.limits}
    for passed in limit.passed:
        if passed not in known:
            yield Misfit((*path, "passed"), amiss("no-such-limit", limit=passed))
    if limit.passed and not limit.passed_by:
        yield Misfit((*path, "passed"), amiss("wants-passed-by"))
