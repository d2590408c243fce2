"""What in a pack does not hold together, though each field has its shape."""

import re
from collections.abc import Iterable, Iterator

from chairdesk.procedures.agendas import is_usual_at
from chairdesk.procedures.pack import Limit, Pack, Question, ReferralDue, Rule
from chairdesk.procedures.reading.misfits import Misfit
from chairdesk.procedures.reading.translations import ill_translated
from chairdesk.procedures.vocabulary import AFTER, BEFORE, CONDITIONS

_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_STILL_HOLDS = ("quorum", "still_holds")
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
        *(m for decision in pack.decisions for m in _against(pack, decision.key, decision.against)),
        *(m for referral in pack.referrals for m in _referral(pack, referral)),
        *(m for limit in pack.limits for m in _limit(pack, limit)),
        *(m for o in pack.outputs for m in _known_rule(pack, o.rule, ("outputs", o.key, "rule"))),
        *(
            m
            for one in pack.statements
            for m in _known_rule(pack, one.rule, ("statements", one.key, "rule"))
        ),
        *_known_rule(pack, pack.quorum.rule, ("quorum", "rule")),
        *(m for one in pack.quorum.still_holds for m in _known_rule(pack, one, _STILL_HOLDS)),
        *ill_translated(pack),
    )


def _identity(pack: Pack) -> Iterator[Misfit]:
    if not _NAME.fullmatch(pack.name):
        yield Misfit(("name",), "wants small letters, digits and hyphens only")
    if not pack.source.title.strip():
        yield Misfit(("source", "title"), "is empty, so nobody could look the rules up")
    since, until = pack.in_force_from, pack.in_force_until
    if since and until and until < since:
        yield Misfit(("in_force_until",), "lies before in_force_from")
    hours = pack.working_day
    for field, moment in (("begins", hours.begins), ("ends", hours.ends)):
        if not _CLOCK.fullmatch(moment):
            yield Misfit(("working_day", field), "wants a time such as 09:00")
    if hours.ends <= hours.begins:
        yield Misfit(("working_day", "ends"), "does not lie after begins")


def _kinds(pack: Pack) -> Iterator[Misfit]:
    items = {item.key for item in pack.items}
    if not pack.kinds:
        yield Misfit(("kinds",), "lists no kind of conference")
    for kind in pack.kinds:
        path = ("kinds", kind.key, "agenda")
        for item in kind.agenda:
            if item not in items:
                yield Misfit(path, f"names “{item}”, which is not among the items")
        if len(set(kind.agenda)) < len(kind.agenda):
            yield Misfit(path, "names an item twice")
        if not any(is_usual_at(d, kind.key) for d in pack.decisions):
            yield Misfit(path, "has no decision that is open to this kind of conference")


def _rule(pack: Pack, rule: Rule) -> Iterator[Misfit]:
    path = ("rules", rule.name)
    for field, words in (("says", rule.says), ("source", rule.source)):
        if not words.strip():
            yield Misfit((*path, field), "is empty")
    yield from _work(pack, rule)
    if rule.item in {"", BEFORE, AFTER}:
        if rule.enforcement == "prompt" and not rule.item:
            yield Misfit((*path, "item"), "is missing: a prompt wants its moment")
        return
    yield from _on_agenda(pack, rule.item, rule.kinds, (*path, "item"))


def _work(pack: Pack, rule: Rule) -> Iterator[Misfit]:
    is_asked = any(rule.name in question.answers for question in pack.questions)
    path = ("rules", rule.name, "enforcement")
    if rule.enforcement in {"gate", "record"} and rule.met_by == "question" and not is_asked:
        yield Misfit(path, f"is {rule.enforcement}, but no question answers this rule")
    if rule.enforcement == "date" and not any(limit.rule == rule.name for limit in pack.limits):
        yield Misfit(path, "is date, but no limit belongs to this rule")
    if rule.met_by == "referral" and not any(r.rule == rule.name for r in pack.referrals):
        yield Misfit((*path[:2], "met_by"), "is referral, but no referral belongs to this rule")


def _question(pack: Pack, question: Question) -> Iterator[Misfit]:
    path = ("questions", question.key)
    yield from _against(pack, question.key, question.answers, "questions", "answers")
    yield from _on_agenda(pack, question.item, _asked_in(pack, question), (*path, "item"))
    keys = [option.key for option in question.options]
    if question.form in {"choice", "several"} and len(set(keys)) < 2:  # noqa: PLR2004 - of two
        yield Misfit((*path, "options"), "wants two options or more")
    if len(set(keys)) < len(keys):
        yield Misfit((*path, "options"), "has one option twice")
    known = _answers(question)
    for answer in question.leaves_open:
        if known and answer not in known:
            why = f"names “{answer}”, which is no answer to it: {', '.join(known)}"
            yield Misfit((*path, "leaves_open"), why)
    if question.form == "several" and any("," in key for key in keys):
        yield Misfit((*path, "options"), "has a key with a comma, which stands between several")


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
        yield Misfit(path, f"names “{item}”, which is not among the items")
        return
    for kind in pack.kinds:
        if (not kinds or kind.key in kinds) and item not in kind.agenda:
            yield Misfit(path, f"names “{item}”, which is not on the agenda of {kind.key}")


def _against(
    pack: Pack,
    key: str,
    rules: Iterable[str],
    section: str = "decisions",
    field: str = "against",
) -> Iterator[Misfit]:
    for rule in rules:
        yield from _known_rule(pack, rule, (section, key, field))


def _known_rule(pack: Pack, rule: str, path: tuple[str, ...]) -> Iterator[Misfit]:
    if rule and rule not in {one.name for one in pack.rules}:
        yield Misfit(path, f"names the rule “{rule}”, which is not in the pack")


def _referral(pack: Pack, referral: ReferralDue) -> Iterator[Misfit]:
    path = ("referrals", referral.key)
    yield from _known_rule(pack, referral.rule, (*path, "rule"))
    question, _, answer = referral.when.partition("=")
    asked = next((q for q in pack.questions if q.key == question), None)
    if not answer and referral.when not in CONDITIONS:
        yield Misfit((*path, "when"), "is neither a condition nor question=answer")
    if answer and asked is None:
        yield Misfit((*path, "when"), f"names “{question}”, which is not among the questions")
    known = _answers(asked) if asked else ()
    if answer and known and answer not in known:
        yield Misfit((*path, "when"), f"names “{answer}”, which is no option of “{question}”")


def _limit(pack: Pack, limit: Limit) -> Iterator[Misfit]:
    path = ("limits", limit.key)
    yield from _known_rule(pack, limit.rule, (*path, "rule"))
    if limit.amount < 0:
        yield Misfit((*path, "amount"), "is less than nothing")
    if limit.amount > LONGEST_LIMIT:
        yield Misfit((*path, "amount"), f"is more than {LONGEST_LIMIT}, the most that is counted")
    if limit.amount == 0 and limit.unit == "working-days":
        yield Misfit((*path, "amount"), "is no working day at all; the same day is 0 calendar-days")
    known = {one.key for one in pack.limits}
    for passed in limit.passed:
        if passed not in known:
            yield Misfit((*path, "passed"), f"names “{passed}”, which is not among the limits")
    if limit.passed and not limit.passed_by:
        yield Misfit((*path, "passed"), "wants passed_by beside it")
