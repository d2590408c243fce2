"""One date that a conference owes, and how it was counted."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from chairdesk.models.ids import ChildId
from chairdesk.procedures.occurrences import When, day_of, shown
from chairdesk.procedures.pack import Limit
from chairdesk.procedures.vocabulary import spoken

_THINGS = {
    "conference": "The conference",
    "reports": "All reports",
    "family-report": "The family's copy of the report",
    "invite-list": "The list of those to invite",
    "outline-plan": "The plan",
    "core-group": "The first core group",
    "next-core-group": "The next core group",
    "challenge": "A challenge to the minutes",
    "refusal-reasons": "Written reasons for refusing a conference",
    "delay-report": "The report on the delay",
    "dissent-reply": "The reply to a dissent",
    "reconvened": "The reconvened conference",
}
_EVENTS = {
    "investigation-ended": "the end of the investigation",
    "manager-decided": "the manager's decision",
    "strategy-discussion": "the last strategy discussion",
    "section-47-started": "the start of the section 47 enquiries",
    "moved-in-notified": "the notice that the family has moved in",
    "transfer-requested": "the request to transfer",
    "concern-notified": "the notice of concern",
    "conference-requested": "the request for a conference",
    "expected-birth": "the expected birth",
    "born": "the birth",
    "emergency-order-expires": "the end of the emergency order",
    "assessment-order-concluded": "the conclusion of the assessment order",
    "held": "the conference",
    "initial-held": "the initial conference",
    "last-review-held": "the last review",
    "core-group-met": "the last core group",
    "minutes-received": "the receipt of the minutes",
}


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
        return f"{self.nameless} for {self.named}" if self.named else self.nameless

    @property
    def nameless(self) -> str:
        """What is owed, with nobody's name: for whatever leaves the vault in clear."""
        return _THINGS.get(self.thing, self.thing.replace("-", " ").capitalize())

    @property
    def length(self) -> str:
        """The length of the limit, such as `24 hours`."""
        if self.limit.unit == "weeks-of-pregnancy":
            return f"{self.limit.amount} weeks of pregnancy"
        unit = self.limit.unit.replace("-", " ")
        return f"{self.limit.amount} {unit.removesuffix('s') if self.limit.amount == 1 else unit}"

    @property
    def applies(self) -> str:
        """When it is owed at all, such as `if no consensus`; empty for always."""
        whose = "if-new" if self.limit.whose == "new" else ""
        return ", ".join(filter(None, map(spoken, (self.condition, whose))))

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
        sentences = [
            f"{self.words}: {self._counting()}, so by {in_words(self.at_latest)}.",
            self._leaving_out(),
            self._rolling_back(),
            self.limit.note,
            f"Rule {self.rule} ({self.source}).",
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
            f"({self.source})",
        ]
        return " ".join(sentence for sentence in sentences if sentence)

    @property
    def runs_from_it(self) -> bool:
        """Whether it is counted from the conference itself."""
        return (self.limit.event, self.limit.direction) == ("held", "after")

    def _counting(self) -> str:
        return self._counting_from(self.start)

    def _counting_from(self, start: When) -> str:
        event = f"{_EVENTS[self.limit.event]} on {in_words(start)}"
        if self.limit.amount == 0:
            return f"no later than {event}"
        if self.limit.unit == "weeks-of-pregnancy":
            return f"{self.length}, counted back from {event}"
        return f"{self.length} {self.limit.direction} {event}"

    def _leaving_out(self) -> str:
        named = [(day, why) for day, why in self.skipped.items() if day.weekday() < _SATURDAY]
        weekend = len(self.skipped) - len(named)
        left_out = [f"{why} ({_short(day)})" for day, why in named]
        if weekend:
            days = "1 day" if weekend == 1 else f"{weekend} days"
            left_out = [f"{days} of weekends", *left_out]
        return f"Not counted: {', '.join(left_out)}." if left_out else ""

    def _rolling_back(self) -> str:
        if self.practical == self.at_latest:
            return ""
        why = f" ({self.against})" if self.against else ""
        return f"No work is done then{why}, so in practice by {in_words(self.practical)}."


def in_words(when: When) -> str:
    """Write a moment out: `Friday 4 December 2026`, with `at 10.00` where it has a time."""
    day = f"{when:%A} {when.day} {when:%B} {when.year}"
    return f"{day} at {when:%H.%M}" if isinstance(when, datetime) else day


_SATURDAY = 5


def _short(day: date) -> str:
    return f"{day.day} {day:%B}"
