"""One partnership's rules, with authority, dates and source."""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import Any, Literal

import msgspec

from chairdesk.procedures.vocabulary import (
    Condition,
    Enforcement,
    EventName,
    Form,
    HeadingName,
    KindName,
    MetBy,
    Nation,
    Per,
    RoleCapacity,
    SectorName,
    Unit,
    Work,
)


class Part(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A part of a pack; what is not named in it is refused."""


class Source(Part, frozen=True):
    """Where a pack was taken from."""

    short: str
    title: str
    address: str = ""
    note: str = ""


class Terms(Part, frozen=True):
    """The names that a partnership prints."""

    status: Literal["register", "plan", "register-and-plan"]
    meeting: str
    lead_worker: str
    plan: str
    register: str = ""
    core_group: str = "core group"
    harm: str = "Areas of concern"
    chair_of_core_group: str = ""
    meeting_in_short: str = "conference"
    social_work: str = ""


class KindOfConference(Part, frozen=True):
    """One kind of conference: what it is called and the order of its agenda."""

    key: KindName
    title: str
    agenda: tuple[str, ...]


class Item(Part, frozen=True):
    """An item of the agenda: its cue, and the panel that the window shows for it."""

    key: str
    title: str
    work: Work
    minutes: int = 5
    cue: str = ""
    heading: HeadingName = ""
    summed_up: Per = "conference"


class Rule(Part, frozen=True):
    """One rule, by its name, in our words, with the place where it is laid down."""

    name: str
    kind: str
    enforcement: Enforcement
    says: str
    source: str
    kinds: tuple[KindName, ...] = ()
    condition: Condition = ""
    per: Per = "conference"
    met_by: MetBy = "question"
    item: str = ""


class Option(Part, frozen=True):
    """One answer that a question offers."""

    key: str
    words: str


class Question(Part, frozen=True):
    """What is asked, of whom, and which rules are answered by it."""

    key: str
    text: str
    item: str
    form: Form = "yes-no"
    options: tuple[Option, ...] = ()
    answers: tuple[str, ...] = ()
    per: Per = "conference"
    kinds: tuple[KindName, ...] = ()
    condition: Condition = ""
    asks_reasons: bool = False
    leaves_open: tuple[str, ...] = ()


class DecisionOffered(Part, frozen=True):
    """A decision open to a conference; at kinds in `new_at`, `listed_at` to such children alone."""

    key: str
    words: str
    kinds: tuple[KindName, ...] = ()
    new_at: tuple[KindName, ...] = ()
    listed_at: tuple[KindName, ...] = ()
    registers: bool = False
    has_plan: bool = False
    removes: bool = False
    discontinues: bool = False
    against: tuple[str, ...] = ()


class ReferralDue(Part, frozen=True):
    """A referral or task that follows; `when` is a condition or `question=answer`."""

    key: str
    to: str
    words: str
    when: str
    rule: str = ""


class Limit(Part, frozen=True):
    """A time limit of a rule: what is owed how long before or after which event.

    With `passed_by` it is owed only once that event fell after the limits named in `passed`,
    or after itself where none is; `unless` names events that make it void; `whose`, of whom it is.
    """

    key: str
    rule: str
    thing: str
    event: EventName
    amount: int
    unit: Unit
    direction: Literal["before", "after"] = "after"
    kinds: tuple[KindName, ...] = ()
    condition: Condition = ""
    whose: Literal["", "new", "listed", "unborn"] = ""
    each: bool = False
    unless: tuple[EventName, ...] = ()
    passed: tuple[str, ...] = ()
    passed_by: Literal["", "held", "concern-notified"] = ""
    note: str = ""


class Minimum(Part, frozen=True):
    """Whose presence makes a conference quorate, what follows if not, and what holds even then."""

    needs: tuple[SectorName, ...] = ()
    others: int = 0
    rule: str = ""
    source: str = ""
    when_inquorate: tuple[Literal["no-decision", "interim-plan", "reconvene", "proceed"], ...] = ()
    still_holds: tuple[str, ...] = ()


class Harm(Option, frozen=True):
    """Something that can be named as an area of concern, or a category."""


class Output(Part, frozen=True):
    """A document that follows a conference, and who reads it."""

    key: str
    title: str
    readers: str
    rule: str = ""


class Statement(Option, frozen=True):
    """A standing statement that the papers print; `rule` is the one that it tells of."""

    rule: str = ""


class RoleOffered(Option, frozen=True):
    """A role that the preparation page offers, and the sector that it belongs to."""

    sector: SectorName = "other"
    capacity: RoleCapacity = "professional"


class WorkingDay(Part, frozen=True):
    """When a working day begins and ends, as HH:MM."""

    begins: str = "09:00"
    ends: str = "17:00"


class Pack(Part, frozen=True):
    """One partnership's procedure, as it was in force; complete in itself."""

    name: str
    title: str
    nation: Nation
    edition: str
    source: Source
    terms: Terms
    authority: str = ""
    language: str = "en-GB"
    also_in: tuple[str, ...] = ()
    in_force_from: date | None = None
    in_force_until: date | None = None
    extends: tuple[str, ...] = ()
    record_style: Literal["attributed", "summary"] = "attributed"
    manners: tuple[Literal["consensus", "chair"], ...] = ("consensus", "chair")
    harm_kind: Literal["areas-of-concern", "categories"] = "areas-of-concern"
    quorum: Minimum = Minimum()
    working_day: WorkingDay = WorkingDay()
    closures: Mapping[date, str] = {}
    kinds: tuple[KindOfConference, ...] = ()
    items: tuple[Item, ...] = ()
    rules: tuple[Rule, ...] = ()
    questions: tuple[Question, ...] = ()
    decisions: tuple[DecisionOffered, ...] = ()
    referrals: tuple[ReferralDue, ...] = ()
    limits: tuple[Limit, ...] = ()
    harms: tuple[Harm, ...] = ()
    outputs: tuple[Output, ...] = ()
    statements: tuple[Statement, ...] = ()
    roles: tuple[RoleOffered, ...] = ()
    unseen: tuple[str, ...] = ()
    translations: Mapping[str, Mapping[str, str]] = {}


HEADED: dict[str, type[Part]] = {
    "source": Source,
    "terms": Terms,
    "quorum": Minimum,
    "working_day": WorkingDay,
}
LISTED: dict[str, type[Part]] = {
    "kinds": KindOfConference,
    "items": Item,
    "rules": Rule,
    "questions": Question,
    "decisions": DecisionOffered,
    "referrals": ReferralDue,
    "limits": Limit,
    "harms": Harm,
    "outputs": Output,
    "statements": Statement,
    "roles": RoleOffered,
}


def assembled(tables: Mapping[str, Any]) -> Pack:
    """Make a pack of tables in which no misfit was found."""
    lists = {
        section: [{name_field(section): k, **one} for k, one in tables.get(section, {}).items()]
        for section in LISTED
    }
    return msgspec.convert({**tables, **lists}, Pack)


def fields_of(part: type[Part]) -> dict[str, tuple[Any, bool]]:
    """Name the fields of a part, each with its type and whether it must be given."""
    return {f.name: (f.type, f.required) for f in msgspec.structs.fields(part)}


def misfit(value: object, expected: Any) -> str:  # noqa: ANN401 - a type, Literals included
    """Say why a value does not fit where it stands; empty where it does."""
    try:
        msgspec.convert(value, expected)
    except msgspec.ValidationError as error:
        return str(error)
    return ""


def as_record(pack: Pack) -> str:
    """Write a pack as canonical JSON, so that a conference keeps its own edition."""
    kept = msgspec.structs.replace(pack, closures={str(d): w for d, w in pack.closures.items()})
    return msgspec.json.encode(kept, order="deterministic").decode()


@lru_cache(maxsize=16)
def from_record(text: str) -> Pack:
    """Read back a pack that a conference has kept."""
    return msgspec.json.decode(text, type=Pack)


def name_field(section: str) -> str:
    """Name the field that holds the name of each table of a section."""
    return "name" if section == "rules" else "key"
