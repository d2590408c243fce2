"""One date that a conference owes, and how it was counted."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from chairdesk.models.ids import ChildId
from chairdesk.procedures.occurrences import When, day_of, shown
from chairdesk.procedures.pack import Limit
from chairdesk.procedures.vocabulary import Condition, spoken
from chairdesk.words import FIRST, Words, words_in

_SET_THERE = ("assessment", "next-core-group", "refusal-reasons")


@dataclass(frozen=True, slots=True)
class Owed:
    """What is owed by when; `counted` and `skipped` are of rules in working days.

    `children` and their names are given where it is owed for some of them only.
    """

    limit: Limit
    source: str
    start: When
    at_latest: When
    practical: When
    binds: bool = False
    counted: tuple[date, ...] = ()
    skipped: Mapping[date, str] = field(default_factory=dict)
    against: str = ""
    condition: str = ""
    children: tuple[ChildId, ...] = ()
    named: str = field(default="", repr=False)
    language: str = FIRST
    meeting: str = "conference"
    """What its procedure calls a conference, in short."""

    @property
    def rule(self) -> str:
        """The rule that owes it."""
        return self.limit.rule

    @property
    def thing(self) -> str:
        """What is owed, by its name in `chairdesk dates`."""
        return self.limit.thing

    @property
    def words(self) -> str:
        """What is owed, and for whom where that is not for all: `The first core group`."""
        if not self.named:
            return self.nameless
        return self._say("for", thing=self.nameless, who=self.named)

    @property
    def nameless(self) -> str:
        """What is owed, with nobody's name: for whatever leaves the vault in clear."""
        return self._words.term("owed_things", self.thing).format(meeting=self.meeting)

    @property
    def length(self) -> str:
        """The length of the limit, such as `24 hours`."""
        if self.limit.unit == "weeks-of-pregnancy":
            return f"{self.limit.amount} weeks of pregnancy"
        unit = self.limit.unit.replace("-", " ")
        return f"{self.limit.amount} {unit.removesuffix('s') if self.limit.amount == 1 else unit}"

    @property
    def conditions(self) -> tuple[str, ...]:
        """When it is owed at all, such as `if no consensus`; none for always."""
        whose = of_some(self.limit)
        return tuple(filter(None, map(spoken, (self.condition, whose))))

    @property
    def applies(self) -> str:
        """Tell when it is owed at all, as data does; empty for always."""
        return ", ".join(self.conditions)

    def as_json(self) -> dict[str, Any]:
        """Give its fields as `chairdesk dates --format json` prints them."""
        is_counted = self.limit.unit == "working-days"
        length = {} if is_counted else {"length": self.length}
        applies = {"applies": self.applies} if self.applies else {}
        applies_if = {"applies_if": self.condition} if self.condition else {}
        return {
            "rule": self.rule,
            "thing": self.thing,
            "at_latest": shown(self.at_latest),
            "practical": shown(self.practical),
            "binds": self.binds,
            "from": {"event": self.limit.event, "at": shown(self.start)},
            "counted": [shown(day) for day in self.counted],
            "skipped": {shown(day): why for day, why in self.skipped.items()},
            **length,
            **applies,
            **applies_if,
            "source": self.source,
        }

    def explained(self) -> str:
        """Answer "why this date?" in whole sentences."""
        by = self._words.at(self.at_latest)
        sentences = [
            self._say("so-by", thing=self.words, counted=self._counting_from(self.start), day=by),
            self._leaving_out(),
            self._rolling_back(),
            self.limit.note,
            self._say("rule", rule=self.rule, source=self.source),
        ]
        return " ".join(sentence for sentence in sentences if sentence)

    def briefly(self) -> str:
        """Answer the same for whoever reads a paper: no names of rules, nothing said twice."""
        when = self.start if self.limit.unit == "hours" else day_of(self.start)
        counted = self._counting_from(when)
        sentences = [
            f"{counted[:1].upper()}{counted[1:]}.",
            self._leaving_out(),
            self._rolling_back(),
            self.limit.note,
            self._say("of-rule", source=self.source),
        ]
        return " ".join(sentence for sentence in sentences if sentence)

    @property
    def runs_from_it(self) -> bool:
        """Whether it is counted from the conference itself."""
        return (self.limit.event, self.limit.direction) == ("held", "after")

    @property
    def is_set_there(self) -> bool:
        """Whether it is a date that a conference gives others, counted from something else."""
        return self.thing in _SET_THERE and not self.runs_from_it

    @property
    def _words(self) -> Words:
        return words_in(self.language)

    def _say(self, key: str, **filled: str) -> str:
        return self._words.term("owed", key).format(**filled)

    def _counting_from(self, start: When) -> str:
        words, limit = self._words, self.limit
        named = words.term("owed_events", limit.event).format(meeting=self.meeting)
        event = self._say("on", event=named, day=words.at(start))
        if limit.amount == 0:
            return self._say("no-later-than", event=event)
        is_counted_back = limit.unit == "weeks-of-pregnancy"
        way = "counted-back" if is_counted_back else limit.direction
        return self._say(way, length=words.in_figures(limit.unit, limit.amount), event=event)

    def _leaving_out(self) -> str:
        words = self._words
        named = [(day, why) for day, why in self.skipped.items() if day.weekday() < _SATURDAY]
        left_out = [
            self._say("left-out", why=words.called("closed_days", why), day=words.in_year(day))
            for day, why in named
        ]
        if weekend := len(self.skipped) - len(named):
            left_out = [words.in_figures("weekend-days", weekend), *left_out]
        return self._say("not-counted", days=words.run_on(left_out)) if left_out else ""

    def _rolling_back(self) -> str:
        if self.practical == self.at_latest:
            return ""
        words = self._words
        day = words.at(self.practical)
        if not self.against:
            return self._say("in-practice", day=day)
        why = words.called("closed_days", self.against)
        return self._say("in-practice-because", why=why, day=day)


def of_some(limit: Limit) -> Condition:
    """Name the condition under which children owe a date that their conference need not."""
    return _OF_SOME.get(limit.whose, "")


_OF_SOME: dict[str, Condition] = {"new": "if-new", "unborn": "if-unborn"}
_SATURDAY = 5
