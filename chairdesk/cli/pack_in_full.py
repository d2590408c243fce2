"""One pack in full, as a person reads it: each section with its heading, blanks said as such."""

import textwrap
from collections.abc import Iterable, Iterator

from chairdesk.cli.command import table
from chairdesk.models.people import Sector
from chairdesk.procedures.agendas import decisions_at, is_usual_at
from chairdesk.procedures.pack import (
    DecisionOffered,
    Item,
    KindOfConference,
    Limit,
    Pack,
    Question,
    RoleOffered,
    Rule,
)
from chairdesk.procedures.standing import sector_called, sector_said
from chairdesk.procedures.tongues.in_language import in_language
from chairdesk.procedures.vocabulary import AFTER, BEFORE, spoken
from chairdesk.words import Words

_WIDTH = 100


def in_full(pack: Pack, words: Words) -> str:
    """Tell everything that a pack says, in the language of these words."""
    return _Shown(in_language(pack, words.language), words).whole()


class _Shown:
    """A pack and the words in which it is told."""

    def __init__(self, pack: Pack, words: Words) -> None:
        self._pack, self._words = pack, words

    def whole(self) -> str:
        """Tell the cover, and every section under its heading."""
        parts = (f"{title}\n{textwrap.indent(told, '  ')}" for title, told in self._sections())
        return "\n\n".join((self._cover(), *parts))

    def _say(self, key: str, /, **filled: object) -> str:
        return self._words.term("pack_in_full", key).format(**filled)

    def _sections(self) -> Iterator[tuple[str, str]]:
        pack, blank = self._pack, self._say("blank")
        unseen = _paragraphs(f"- {one}" for one in pack.unseen)
        yield self._say("blanks"), unseen or self._say("nothing")
        for key, told in (
            ("terms", self._terms()),
            ("who-decides", self._say("-".join(pack.manners))),
            ("quorum", self._quorum()),
            ("agendas", self._agendas()),
            ("items", "\n".join(map(self._item, pack.items))),
            ("questions", "\n".join(map(self._asked, pack.questions))),
            ("decisions", "\n\n".join(map(self._decisions, pack.kinds))),
        ):
            yield self._say(key), told or blank
        yield pack.terms.harm, table((h.key, h.words) for h in pack.harms) or blank
        for key, told in (
            ("referrals", self._referrals()),
            ("closing", self._closing()),
            ("limits", self._limits()),
            ("outputs", table((o.title, o.readers) for o in pack.outputs)),
            ("statements", _paragraphs(s.words for s in pack.statements)),
            ("roles", table((r.key, r.words, self._side(r)) for r in pack.roles)),
            ("rules", self._rules()),
        ):
            yield self._say(key), told or blank

    def _cover(self) -> str:
        pack, since, until = self._pack, self._pack.in_force_from, self._pack.in_force_until
        lines = [
            self._say("title", title=pack.title, name=pack.name, edition=pack.edition),
            self._say(
                "in-force",
                authority=pack.authority or self._say("any-authority"),
                nation=self._words.term("nations", pack.nation),
                since=self._say("since", day=since) if since else self._say("since-ever"),
                until=self._say("until", day=until) if until else self._say("until-now"),
            ),
            self._say("source", source=f"{pack.source.title} {pack.source.address}".rstrip()),
        ]
        if pack.extends:
            lines.append(self._say("extends", packs=", ".join(pack.extends)))
        return "\n".join(lines)

    def _terms(self) -> str:
        pack, terms = self._pack, self._pack.terms
        rows = (
            ("status", self._say(f"status-{terms.status}")),
            ("meeting", terms.meeting),
            ("meeting-in-short", terms.meeting_in_short),
            ("register", terms.register),
            ("plan", terms.plan),
            ("lead-worker", terms.lead_worker),
            ("core-group", terms.core_group),
            ("led-by", terms.chair_of_core_group),
            ("harm", terms.harm),
            ("social-work", terms.social_work),
            ("language", ", ".join((pack.language, *pack.also_in))),
            ("record", self._say(f"record-{pack.record_style}")),
        )
        return table((self._say(key), told) for key, told in rows if told)

    def _quorum(self) -> str:
        wants = self._pack.quorum
        lines = [self._minimum()]
        if wants.needs or wants.others:
            allows = "; ".join(map(self._say, wants.when_inquorate))
            inquorate = self._say("inquorate", allows=allows)
            lines.append(inquorate if allows else self._say("inquorate-nothing"))
        if wants.source or wants.rule:
            rule = ", ".join(filter(None, (wants.rule, wants.source)))
            lines.append(self._say("of-rule", rule=rule))
        return "\n".join(lines)

    def _minimum(self) -> str:
        wants = self._pack.quorum
        needs = [sector_said(one, self._pack, self._words) for one in wants.needs]
        if wants.others:
            one = self._say("one-other")
            needs.append(self._say("others", number=wants.others) if wants.others > 1 else one)
        return self._say("minimum", needs=", ".join(needs)) if needs else self._say("no-minimum")

    def _agendas(self) -> str:
        titles = {item.key: item.title for item in self._pack.items}

        def agenda(kind: KindOfConference) -> str:
            lines = (f"  {n:2}. {titles[key]}" for n, key in enumerate(kind.agenda, 1))
            return "\n".join((kind.title, *lines))

        return "\n\n".join(map(agenda, self._pack.kinds))

    def _item(self, item: Item) -> str:
        head = self._say("item", key=item.key, title=item.title, minutes=item.minutes)
        return _headed(head, item.cue)

    def _asked(self, question: Question) -> str:
        each = self._say("each-child") if question.per == "child" else ""
        form = ", ".join(o.key for o in question.options) or self._say(f"form-{question.form}")
        told = (form, each, self._for(question.kinds, question.condition))
        answers = f" [{', '.join(question.answers)}]" if question.answers else ""
        head = f"{question.key} ({'; '.join(filter(None, told))})"
        return _headed(head, f"{question.text}{answers}")

    def _decisions(self, kind: KindOfConference) -> str:
        """Tell the decisions that are open to a kind of conference."""
        offered = decisions_at(self._pack, kind.key)
        told = table((d.key, d.words, self._whose(d, kind.key)) for d in offered)
        return f"{kind.title}\n{textwrap.indent(told, '  ')}"

    def _whose(self, decision: DecisionOffered, kind: str) -> str:
        if is_usual_at(decision, kind):
            return ""
        return self._words.said(spoken("if-new" if kind in decision.new_at else "if-listed"))

    def _referrals(self) -> str:
        referrals = self._pack.referrals
        return table((r.key, r.to, f"{r.words} ({self._when(r.when)})") for r in referrals)

    def _when(self, when: str) -> str:
        question, _, answer = when.partition("=")
        if answer:
            return self._say("if-answered", question=question, answer=answer)
        return self._words.said(spoken(when))

    def _closing(self) -> str:
        closing = {item.key for item in self._pack.items if item.work == "closing"} | {AFTER}
        return "\n".join(self._asked(q) for q in self._pack.questions if q.item in closing)

    def _limits(self) -> str:
        return table(
            (
                self._by_name("things", limit.thing),
                self._length(limit),
                self._for(limit.kinds, _when_owed(limit)),
                f"{limit.rule}: {limit.note}" if limit.note else limit.rule,
            )
            for limit in self._pack.limits
        )

    def _length(self, limit: Limit) -> str:
        if limit.unit == "weeks-of-pregnancy":
            return self._say("by-week", number=limit.amount)
        words = self._words
        length = words.in_figures(limit.unit, limit.amount)
        event = self._by_name("owed_events", limit.event)
        told = words.term("owed", limit.direction).format(length=length, event=event)
        if limit.unless:
            events = [self._by_name("owed_events", one) for one in limit.unless]
            told = self._say("unless", length=told, events=words.listed(events, "or"))
        return self._say("only-if-late", length=told) if limit.passed_by else told

    def _by_name(self, section: str, key: str) -> str:
        """Name a date or a start as the procedure does."""
        meeting = self._pack.terms.meeting_in_short
        return self._words.term(section, key).format(meeting=meeting)

    def _rules(self) -> str:
        titles = {item.key: item.title for item in self._pack.items}
        titles |= {"": "", BEFORE: self._say("before"), AFTER: self._say("after")}
        return "\n".join(self._rule(rule, titles[rule.item]) for rule in self._pack.rules)

    def _rule(self, rule: Rule, moment: str) -> str:
        kept = self._words.term("enforcement", rule.enforcement)
        told = (kept, self._for(rule.kinds, rule.condition), moment)
        said = f"{rule.says} [{rule.source}]" if rule.source else rule.says
        return _headed(f"{rule.name} ({', '.join(filter(None, told))})", said)

    def _side(self, role: RoleOffered) -> str:
        if role.capacity == "professional":
            return sector_called(Sector(role.sector), self._pack, self._words)
        return self._words.term("Capacity", role.capacity)

    def _for(self, kinds: Iterable[str], condition: str) -> str:
        titles: dict[str, str] = {one.key: one.title for one in self._pack.kinds}
        named = [titles.get(kind) or self._words.term("Kind", kind) for kind in kinds]
        told = (self._words.listed(named, "or"), self._words.said(spoken(condition)))
        return ", ".join(filter(None, told))


def _when_owed(limit: Limit) -> str:
    return limit.condition or (f"if-{limit.whose}" if limit.whose else "")


def _headed(head: str, said: str) -> str:
    return f"{_filled(head)}\n{_filled(said, '  ')}"


def _paragraphs(said: Iterable[str]) -> str:
    return "\n".join(_filled(one) for one in said)


def _filled(said: str, indent: str = "") -> str:
    return textwrap.fill(
        said, _WIDTH, initial_indent=indent, subsequent_indent="  ", break_on_hyphens=False
    )
