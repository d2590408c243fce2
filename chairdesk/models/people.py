"""Children (born or expected), family members, professionals, agencies, and more about them."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from itertools import dropwhile

from chairdesk.models.contribution import EVERYONE, PROFESSIONALS_ONLY, Audience
from chairdesk.models.ids import AgencyId, AttendeeId, ChildId, PersonId


class Sector(StrEnum):
    """The part of public service to which an agency belongs; quorum counts these."""

    SOCIAL_WORK = "social_work"
    HEALTH = "health"
    GENERAL_PRACTICE = "general_practice"
    POLICE = "police"
    EDUCATION = "education"
    HOUSING = "housing"
    JUSTICE = "justice"
    LEGAL = "legal"
    THIRD_SECTOR = "third_sector"
    OTHER = "other"


class Capacity(StrEnum):
    """In what capacity somebody comes to the conference."""

    CHAIR = "chair"
    MINUTE_TAKER = "minute_taker"
    FAMILY = "family"
    PROFESSIONAL = "professional"
    SUPPORTER = "supporter"
    ADVOCATE = "advocate"
    INTERPRETER = "interpreter"
    LEGAL_REPRESENTATIVE = "legal_representative"
    OBSERVER = "observer"


OFFICES = (Capacity.CHAIR, Capacity.MINUTE_TAKER)
"""Each is held by one person, who is known by name and title alone."""

WITH_THE_FAMILY = (
    Capacity.FAMILY,
    Capacity.SUPPORTER,
    Capacity.ADVOCATE,
    Capacity.INTERPRETER,
)
"""The family, and those who come with them; whoever else holds no office is a professional."""


class Sex(StrEnum):
    """Whether a child is a boy or a girl, where somebody said so; nobody is asked."""

    BOY = "boy"
    GIRL = "girl"


@dataclass(frozen=True, slots=True)
class Child:
    """A child whom the conference is about: born, or expected on a date.

    `listed` says whether the name is on a register, or the child has a plan, before the
    conference; None is as usual for its kind. `sex` is None where nobody said it.
    """

    id: ChildId
    name: str = field(repr=False)
    born: date | None = field(default=None, repr=False)
    expected: date | None = field(default=None, repr=False)
    lives_with: str = field(default="", repr=False)
    school: str = field(default="", repr=False)
    legal_status: str = field(default="", repr=False)
    needs: str = field(default="", repr=False)
    listed: bool | None = field(default=None, repr=False)
    sex: Sex | None = field(default=None, repr=False)

    @property
    def is_unborn(self) -> bool:
        """Whether the record knows this child as one who is expected."""
        return self.born is None and self.expected is not None

    def age_on(self, day: date) -> int | None:
        """Count whole years on a day; None for a child not yet born."""
        if self.born is None or self.born > day:
            return None
        before_birthday = (day.month, day.day) < (self.born.month, self.born.day)
        return day.year - self.born.year - before_birthday


@dataclass(frozen=True, slots=True)
class Agency:
    """A service that knows the children, such as a school or a health board."""

    id: AgencyId
    name: str = field(repr=False)
    sector: Sector = field(default=Sector.OTHER, repr=False)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who has a part in the conference; `role` is Mother, Health visitor."""

    id: PersonId
    name: str = field(repr=False)
    capacity: Capacity = field(default=Capacity.PROFESSIONAL, repr=False)
    role: str = field(default="", repr=False)
    agency: AgencyId | None = field(default=None, repr=False)
    for_children: frozenset[ChildId] = field(default=frozenset(), repr=False)
    has_parental_rights: bool = field(default=False, repr=False)
    consents: str = field(default="", repr=False)


class Aspect(StrEnum):
    """What more can be noted about somebody; nothing of it is ever asked for."""

    ALSO_KNOWN_AS = "also_known_as"
    ADDRESS = "address"
    HOUSEHOLD = "household"
    FAMILY_TIES = "family_ties"
    ETHNICITY = "ethnicity"
    LANGUAGE = "language"
    DISABILITY = "disability"
    NOT_INVITED = "not_invited"


@dataclass(frozen=True, slots=True)
class Particular:
    """One thing more about a child or person, for whose eyes; each has one of each aspect."""

    about: AttendeeId
    aspect: Aspect
    words: str = field(repr=False)
    audience: Audience = field(default=EVERYONE, repr=False)

    @property
    def key(self) -> tuple[AttendeeId, Aspect]:
        """Tell it from every other."""
        return self.about, self.aspect


def is_professional_of(person: Person, agency: AgencyId) -> bool:
    """Say whether somebody comes from an agency to speak for it, and not with the family."""
    untold = (*OFFICES, *WITH_THE_FAMILY)
    return person.agency == agency and person.capacity not in untold


def usual_audience(aspect: Aspect) -> Audience:
    """Say for whose eyes it is while nobody has chosen: where somebody lives can endanger them."""
    return PROFESSIONALS_ONLY if aspect in _GUARDED else EVERYONE


_GUARDED = (Aspect.ADDRESS, Aspect.NOT_INVITED)


def initials_of(name: str) -> str:
    """Shorten a name to its initials: `Isla Abernethy` becomes `IA`.

    The title or rank before it counts only where a single name would be left.
    """
    parts = [part for part in name.split() if part[0].isalpha()]
    called = list(dropwhile(lambda part: part.casefold().rstrip(".") in _TITLES, parts))
    return "".join(part[0].upper() for part in (called if len(called) > 1 else parts))


_TITLES = {"mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "rev", "sir", "dame"} | {
    *("pc", "dc", "ds", "di", "dci", "ps", "sgt", "sergeant", "insp", "inspector", "supt", "cllr")
}
