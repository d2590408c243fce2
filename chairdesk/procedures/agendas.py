"""The agenda that a pack lays down for each kind of conference."""

from collections.abc import Iterable

from chairdesk.models.conference import Conference
from chairdesk.models.decision import BETWEEN_AREAS, areas_in
from chairdesk.models.ids import ChildId
from chairdesk.procedures.conditions import holds, is_listed, is_usual
from chairdesk.procedures.pack import DecisionOffered, Item, Pack, Question, Rule
from chairdesk.procedures.standing import Standing
from chairdesk.procedures.vocabulary import PROGRESS


def goes_through_last_plan(pack: Pack, kind: str) -> bool:
    """Say whether a kind of conference asks how the last plan has gone."""
    return any(item.key == PROGRESS for item in agenda_of(pack, kind))


def agenda_of(pack: Pack, kind: str) -> tuple[Item, ...]:
    """List the items of a kind of conference in their order; empty for an unknown kind."""
    keys = next((one.agenda for one in pack.kinds if one.key == kind), ())
    return tuple(item for key in keys if (item := item_of(pack, key)))


def agenda_now(pack: Pack, conference: Conference) -> tuple[Item, ...]:
    """List the items in the order in which this conference takes them."""
    laid_down = agenda_of(pack, Standing(pack, conference).kind)
    order = {key: place for place, key in enumerate(conference.course.order)}
    return tuple(sorted(laid_down, key=lambda item: order.get(item.key, len(order))))


def item_of(pack: Pack, key: str) -> Item | None:
    """Find an item by its key."""
    return next((item for item in pack.items if item.key == key), None)


def question_of(pack: Pack, key: str) -> Question | None:
    """Find a question by its key."""
    return next((question for question in pack.questions if question.key == key), None)


def rule_of(pack: Pack, name: str) -> Rule | None:
    """Find a rule by its name, such as `fife/F7`."""
    return next((rule for rule in pack.rules if rule.name == name), None)


def decision_of(pack: Pack, key: str) -> DecisionOffered | None:
    """Find a decision by its key."""
    return next((decision for decision in pack.decisions if decision.key == key), None)


def decisions_open(pack: Pack, kind: str) -> tuple[DecisionOffered, ...]:
    """List the decisions that are usually open to a kind of conference."""
    return tuple(d for d in pack.decisions if is_usual_at(d, kind))


def decisions_at(pack: Pack, kind: str) -> tuple[DecisionOffered, ...]:
    """List the decisions that a kind of conference can come to, for whichever child."""
    return tuple(
        d for d in pack.decisions if is_usual_at(d, kind) or kind in {*d.new_at, *d.listed_at}
    )


def decisions_for(
    pack: Pack, conference: Conference, child: ChildId
) -> tuple[DecisionOffered, ...]:
    """List the decisions that are open for a child, as the child stood before."""
    standing = Standing(pack, conference)
    usual = decisions_open(pack, standing.kind)
    if is_usual(standing, child):
        return usual
    field = "listed_at" if is_listed(standing, child) else "new_at"
    own = {d.key for d in pack.decisions if standing.kind in getattr(d, field)}
    wide = {d.key for d in usual if not d.kinds}
    return tuple(d for d in pack.decisions if d.key in own | wide) if own else usual


def is_usual_at(decision: DecisionOffered, kind: str) -> bool:
    """Say whether a decision is open to a kind of conference for its usual children."""
    open_to = decision.kinds or decision.new_at or decision.listed_at
    return kind in decision.kinds or not open_to


def harm_words(pack: Pack, keys: Iterable[str]) -> tuple[str, ...]:
    """Give areas of concern or categories their words; unknown ones stand for themselves."""
    words = {harm.key: harm.words for harm in pack.harms}
    return tuple(words.get(key, key) for key in keys)


def areas_in_words(pack: Pack, text: str) -> str:
    """Say areas of concern or categories, spelled as they are kept, in the words of the pack."""
    return BETWEEN_AREAS.join(harm_words(pack, text.split(BETWEEN_AREAS)))


def areas_as_kept(pack: Pack, text: str) -> str:
    """Spell areas of concern or categories as they are kept; other words stand for themselves."""
    keys = {harm.words.casefold(): harm.key for harm in pack.harms}
    return BETWEEN_AREAS.join(keys.get(one.casefold(), one) for one in areas_in(text))


def questions_at(pack: Pack, conference: Conference, item: str) -> tuple[Question, ...]:
    """List the questions that an item asks now; for whom, `subjects` says."""
    asked = (question for question in pack.questions if question.item == item)
    return tuple(question for question in asked if subjects(pack, conference, question))


def subjects(pack: Pack, conference: Conference, question: Question) -> tuple[ChildId | None, ...]:
    """Say for which children a question is asked now; None stands for the conference."""
    standing = Standing(pack, conference)
    if not standing.is_for(question.kinds):
        return ()
    everyone: tuple[ChildId | None, ...] = (None,)
    if question.per == "child":
        everyone = standing.children()
    return tuple(
        one
        for one in everyone
        if holds(standing, question.condition, one) and _is_wanted(standing, question, one)
    )


def _is_wanted(standing: Standing, question: Question, child: ChildId | None) -> bool:
    answered = [rule for rule in standing.pack.rules if rule.name in question.answers]
    apply = (
        standing.is_for(rule.kinds) and holds(standing, rule.condition, child) for rule in answered
    )
    return not answered or any(apply)


def chosen_in(question: Question | None, answer: str) -> tuple[str, ...]:
    """List what an answer chose: several options of a question that takes several."""
    takes_several = question is not None and question.form == "several"
    return tuple(answer.split(",")) if takes_several else (answer,)


def cues_at(pack: Pack, conference: Conference, item: str) -> tuple[Rule, ...]:
    """List the prompts for an item, or for `before` or `after`, that apply now."""
    return _spoken_at(pack, conference, item, "prompt")


def help_at(pack: Pack, conference: Conference, item: str) -> tuple[Rule, ...]:
    """List what a pack explains at an item, or at `before` or `after`."""
    return _spoken_at(pack, conference, item, "info")


def _spoken_at(pack: Pack, conference: Conference, item: str, enforcement: str) -> tuple[Rule, ...]:
    standing = Standing(pack, conference)
    return tuple(
        rule
        for rule in pack.rules
        if (rule.item, rule.enforcement) == (item, enforcement)
        and standing.is_for(rule.kinds)
        and holds(standing, rule.condition)
    )
