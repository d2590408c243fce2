"""The words that a pack may use, each with one meaning."""

from typing import Literal, TypeAlias, get_args

from chairdesk.words import Sentence

KindName: TypeAlias = Literal["initial", "review", "pre_birth", "transfer"]
Nation: TypeAlias = Literal["scotland", "england", "wales", "northern_ireland"]
Enforcement: TypeAlias = Literal["date", "gate", "prompt", "record", "info"]
Per: TypeAlias = Literal["conference", "child"]
HeadingName: TypeAlias = Literal[
    "",
    "strength",
    "worry",
    "wishes_and_feelings",
    "what_must_change",
    "danger_statement",
    "safety_goal",
]
Form: TypeAlias = Literal["yes-no", "choice", "several", "text"]
Unit: TypeAlias = Literal[
    "working-days", "calendar-days", "hours", "weeks", "months", "weeks-of-pregnancy"
]
SectorName: TypeAlias = Literal[
    "social_work",
    "health",
    "general_practice",
    "police",
    "education",
    "housing",
    "justice",
    "legal",
    "third_sector",
    "other",
]
RoleCapacity: TypeAlias = Literal[
    "professional", "family", "supporter", "advocate", "legal_representative"
]
Work: TypeAlias = Literal[
    "welcome",
    "attendance",
    "talk",
    "columns",
    "child",
    "test",
    "views",
    "decision",
    "plan",
    "core-group",
    "dates",
    "closing",
]
Condition: TypeAlias = Literal[
    "",
    "if-registered",
    "if-plan",
    "if-plan-without-registration",
    "if-plan-exists",
    "if-discontinued",
    "if-removed",
    "if-no-consensus",
    "if-dissent",
    "if-observer",
    "if-excluded",
    "if-excluded-or-objected",
    "if-refused",
    "if-registered-and-absent",
    "if-late",
    "if-critical-absent",
    "if-received",
    "if-language",
    "if-limb",
    "if-inquorate",
    "if-new",
    "if-listed",
    "if-unborn",
]
MetBy: TypeAlias = Literal[
    "question",
    "areas-of-concern",
    "category",
    "columns",
    "contingency",
    "core-group",
    "core-group-and-lead-worker",
    "core-group-date",
    "decision",
    "decision-in-line",
    "decision-reasons",
    "exclusion-reasons",
    "family-views",
    "lead-worker",
    "minutes",
    "plan",
    "plan-complete",
    "plan-roles",
    "quorum",
    "reader-copies",
    "referral",
    "strengths",
    "tags",
    "views",
    "voice",
    "what-must-change",
    "worries",
]
EventName: TypeAlias = Literal[
    "investigation-ended",
    "manager-decided",
    "strategy-discussion",
    "section-47-started",
    "moved-in-notified",
    "transfer-requested",
    "concern-notified",
    "conference-requested",
    "expected-birth",
    "born",
    "emergency-order-expires",
    "assessment-order-concluded",
    "held",
    "initial-held",
    "last-review-held",
    "core-group-met",
    "minutes-received",
]
"""What starts a clock, by the names of `chairdesk dates`."""

KINDS: tuple[str, ...] = get_args(KindName)
CONDITIONS: tuple[str, ...] = get_args(Condition)
EVENTS: tuple[str, ...] = get_args(EventName)
PROGRESS = "progress"
"""The item, whose work is `plan`, at which the plan of the conference before is gone through."""

BEFORE = "before"
AFTER = "after"
"""Moments of a cue that are not items of the agenda: preparation, and what follows."""


def spoken(condition: str) -> str:
    """Tell a condition in words, such as `if a request is refused`."""
    return Sentence("conditions", condition) if condition else ""
