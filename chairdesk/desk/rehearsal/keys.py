"""The keys of a procedure that a script names: items, questions, decisions and the like."""

from collections.abc import Callable, Iterable, Sequence
from typing import TypeAlias

from chairdesk.desk.rehearsal.faults.amiss import amiss, either, meant, named, one_of
from chairdesk.desk.rehearsal.kinds import Against, Prose, Unfit, chosen, plain
from chairdesk.procedures.agendas import agenda_of, decisions_at
from chairdesk.procedures.pack import Pack, Question
from chairdesk.procedures.vocabulary import EVENTS

MEETINGS = ("core-group", "next-core-group", "review", "reconvened", "transfer", "other")
"""The meetings that follow a conference, by the names of `chairdesk dates` where it has one."""

_OR = " or "
"""Stands between the keys of which any may be meant."""

Lookup: TypeAlias = Callable[[Pack, str], dict[str, str]]
"""Lists what may be written, each with the key that is meant."""


class Key:
    """A key of the conference's procedure, or the words that stand for it."""

    def __init__(self, thing: str, lookup: Lookup) -> None:
        self.thing = thing
        self._lookup = lookup

    def read(self, value: object, against: Against) -> str:
        """Read a key; where the procedure is not known, take it as it is."""
        if not isinstance(value, str):
            raise Unfit(amiss("expects-key", thing=one_of([self.thing])))
        if against.pack is None:
            return value
        known = self._lookup(against.pack, against.kind)
        alike = {plain(written): key for written, key in known.items()}
        if plain(value) not in alike:
            keys = [key for several in known.values() for key in several.split(_OR)]
            raise Unfit(self._unknown(value, against.pack, keys))
        key = alike[plain(value)]
        if _OR in key:
            raise Unfit(
                amiss(
                    "several-answer",
                    value=value,
                    thing=named([self.thing]),
                    keys=either(key.split(_OR)),
                )
            )
        return key

    def _unknown(self, value: str, pack: Pack, keys: Sequence[str]) -> str:
        hint = meant(value, keys, amiss("there-are", known=_told(keys)))
        thing = named([self.thing])
        return amiss("unknown-key", value=value, thing=thing, pack=pack.name, hint=hint)


class KeyList:
    """One key or a list of them."""

    def __init__(self, thing: str, lookup: Lookup) -> None:
        self._one = Key(thing, lookup)

    def read(self, value: object, against: Against) -> tuple[str, ...]:
        """Read keys, each once."""
        values = value if isinstance(value, list) else [value]
        return tuple(dict.fromkeys(self._one.read(one, against) for one in values))


class EventKey:
    """Something from which time counts, by the names of `chairdesk dates`."""

    def read(self, value: object, against: Against) -> str:
        """Read the name of an event."""
        del against
        return chosen(value, list(EVENTS))


class MeetingKey:
    """A meeting that follows: core-group, review or the like."""

    def read(self, value: object, against: Against) -> str:
        """Read the name of a meeting."""
        del against
        return chosen(value, list(MEETINGS))


class AnyAnswer:
    """An answer, before it is known to which question: words, true or false."""

    def read(self, value: object, against: Against) -> str:
        """Read an answer; true is yes and false is no, and a list is several."""
        if isinstance(value, bool):
            return "yes" if value else "no"
        if isinstance(value, list):
            return "\n".join(Prose(may_be_empty=False).read(one, against) for one in value)
        return Prose(may_be_empty=False).read(value, against)


def fitting_answer(question: Question, answer: str) -> str:
    """Read an answer as the question wants it; raise Unfit where it cannot be one."""
    if question.form == "several":
        wanted = {_option(question, one) for one in answer.splitlines()}
        return ",".join(option.key for option in question.options if option.key in wanted)
    if len(answer.splitlines()) > 1:
        raise Unfit(amiss("one-answer", question=question.key))
    if question.form == "text":
        return answer
    if question.form == "yes-no":
        return chosen(answer, ["yes", "no"])
    return _option(question, answer)


def _option(question: Question, answer: str) -> str:
    written = {o.words: o.key for o in question.options} | {o.key: o.key for o in question.options}
    alike = {plain(words): key for words, key in written.items()}
    return alike.get(plain(answer)) or chosen(answer, [o.key for o in question.options])


def items(pack: Pack, kind: str) -> dict[str, str]:
    """List the agenda of a kind of conference, by key and by title."""
    agenda = agenda_of(pack, kind)
    return {item.title: item.key for item in agenda} | {item.key: item.key for item in agenda}


def questions(pack: Pack, kind: str) -> dict[str, str]:
    """List the questions of a kind of conference, by key and by the rules they answer."""
    asked = [q for q in pack.questions if not q.kinds or kind in q.kinds]
    by_rule: dict[str, str] = {}
    for question in asked:
        for rule in question.answers:
            before = f"{by_rule[rule]}{_OR}" if rule in by_rule else ""
            by_rule[rule] = f"{before}{question.key}"
    return _with_short_rules(by_rule) | {q.key: q.key for q in asked}


def rules(pack: Pack, kind: str) -> dict[str, str]:
    """List the rules of a kind of conference, with and without the pack's name."""
    names = [r.name for r in pack.rules if not r.kinds or kind in r.kinds]
    return _with_short_rules({name: name for name in names})


def decisions(pack: Pack, kind: str) -> dict[str, str]:
    """List the decisions that a kind of conference can come to, by key and by words."""
    open_to_it = decisions_at(pack, kind)
    return {d.words: d.key for d in open_to_it} | {d.key: d.key for d in open_to_it}


def harms(pack: Pack, kind: str) -> dict[str, str]:
    """List the areas of concern or categories, by key and by words."""
    del kind
    return {h.words: h.key for h in pack.harms} | {h.key: h.key for h in pack.harms}


def referrals(pack: Pack, kind: str) -> dict[str, str]:
    """List the referrals that may follow, by key."""
    del kind
    return {r.key: r.key for r in pack.referrals}


def question_asked(pack: Pack, key: str) -> Question:
    """Find the question that a script means, whose key was read already."""
    return next(question for question in pack.questions if question.key == key)


def _with_short_rules(by_rule: dict[str, str]) -> dict[str, str]:
    short = {rule.partition("/")[2]: key for rule, key in reversed(by_rule.items())}
    return short | by_rule


def _told(keys: Iterable[str]) -> str:
    return ", ".join(dict.fromkeys(keys)) or amiss("none")
