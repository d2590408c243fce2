"""What each section of a paper needs: the record as its reader sees it, the pack, the words."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from chairdesk.export.document import Words as Said
from chairdesk.export.document import plain, quiet, strong
from chairdesk.export.readers import Reader, ReadRecord, as_read_by
from chairdesk.models.british_time import local
from chairdesk.models.conference import Conference
from chairdesk.models.contribution import Audience, Scope
from chairdesk.models.ids import ChildId, HolderId
from chairdesk.models.paper import language_for
from chairdesk.models.people import Child
from chairdesk.models.standing.behind_doors import Matter
from chairdesk.procedures.conference_dates import owed_by
from chairdesk.procedures.occurrences import CannotBeCounted
from chairdesk.procedures.owed import Owed
from chairdesk.procedures.pack import Pack
from chairdesk.procedures.standing import called
from chairdesk.procedures.tongues.in_language import in_language, language_of
from chairdesk.words import Words, words_in

_INFANT_MONTHS = 24
_WEEK = 7


@dataclass(frozen=True, slots=True)
class Telling:
    """Answers the questions that a paper asks of its record."""

    record: ReadRecord
    pack: Pack
    words: Words
    owed: tuple[Owed, ...] = ()

    @property
    def conference(self) -> Conference:
        """The conference as its reader sees it."""
        return self.record.conference

    @property
    def children(self) -> tuple[Child, ...]:
        """The children whom it is about."""
        return self.conference.roll.children

    def say(self, key: str, **filled: object) -> str:
        """Give a sentence of the papers, its gaps filled."""
        meeting = self.pack.terms.meeting_in_short
        return self.words.term("paper", key).format(**{"meeting": meeting, **filled})

    def told(self, matter: Matter, words: str) -> Said:
        """Say the words of a matter, or the number under which they are withheld."""
        number = self.record.numbers.get(matter)
        return quiet(self.say("withheld", number=number)) if number else plain(words)

    def name(self, holder: HolderId) -> str:
        """Name a child, person or agency."""
        return self.conference.roll.name_of(holder)

    def role(self, who: HolderId) -> str:
        """Say what somebody is, and of which agency."""
        person = self.conference.roll.person(who)
        agency = self.conference.roll.agency(person.agency) if person else None
        return f"{self.as_whom(who)}, {agency.name}" if agency else self.as_whom(who)

    def as_whom(self, who: HolderId) -> str:
        """Say what somebody is, in as few words as there are."""
        person = self.conference.roll.person(who)
        if person is None:
            return self.say("child")
        return person.role or self.words.name_of(person.capacity)

    def named(self, who: HolderId) -> Said:
        """Name somebody with what they are below it."""
        return (*strong(self.name(who)), *quiet("\n" + self.role(who)))

    def those(self, children: Collection[ChildId]) -> str:
        """Name some of the children; none or all of several are all of them."""
        about = [child for child in self.children if child.id in children]
        if len(self.children) > 1 and len(about) in {0, len(self.children)}:
            return self.say("all-children")
        return self.listed([self._first_name(child) for child in about or self.children])

    def _first_name(self, child: Child) -> str:
        """Shorten a name to its first word, where no other child's begins with it.

        Who is not born yet has no name of their own: “About Baby” says nothing.
        """
        first, *_ = child.name.split() or [""]
        is_shared = sum(other.name.split()[:1] == [first] for other in self.children) > 1
        return child.name if is_shared or child.born is None else first

    def listed(self, names: Sequence[str]) -> str:
        """Join names as a sentence does."""
        return self.words.listed(names)

    @property
    def day_held(self) -> date | None:
        """The day of the conference on the clocks of the place; None while it has none."""
        return local(self.begins).date() if self.begins else None

    @property
    def begins(self) -> datetime | None:
        """When it was opened; before that, when it is to begin."""
        arranged = self.conference.arrangements
        return self.conference.room.opened or (arranged.starts if arranged else None)

    def moment(self, when: datetime) -> str:
        """Say a day and time on the clocks of the place."""
        return self.words.moment(local(when))

    def clock(self, when: datetime) -> str:
        """Say a time on the clocks of the place."""
        return self.words.clock(local(when))


def telling_to(
    reader: Reader, conference: Conference, pack: Pack, to: HolderId | None = None
) -> Telling:
    """Tell a conference to one reader, in the language that was chosen for them.

    `to` is whom a paper is made out to that tells what another reader may see.
    """
    chosen = language_for(to or reader.who, conference.papers.languages)
    return telling_in(language_of(pack, chosen), reader, conference, pack)


def telling_in(language: str, reader: Reader, conference: Conference, pack: Pack) -> Telling:
    """Tell a conference to one reader in a language.

    Its dates are counted from the whole record: they are the same for everybody.
    """
    spoken = in_language(pack, language)
    try:
        owed = owed_by(spoken, conference)
    except CannotBeCounted:
        owed = ()
    return Telling(as_read_by(reader, conference), spoken, words_in(language), owed)


def meeting_called(telling: Telling, thing: str) -> str:
    """Name a meeting that follows, as the procedure does."""
    return called(thing, telling.conference, telling.pack, telling.words)


def withheld(telling: Telling, what: str) -> tuple[Said, ...]:
    """Give the numbers under which things of one sort, such as actions, are withheld."""
    numbers = (n for matter, n in telling.record.numbers.items() if matter[0] == what)
    return tuple(quiet(telling.say("withheld", number=number)) for number in numbers)


def for_whose_eyes(telling: Telling, audience: Audience) -> Iterator[str]:
    """Say for whose eyes something is, where not for everybody's."""
    if audience.scope is Scope.PROFESSIONALS:
        yield telling.say("professionals-only")
    if audience.scope is Scope.NAMED and not telling.record.is_held:
        yield telling.say("not-for-all")
    elif audience.scope is Scope.NAMED:
        names = [telling.name(who) for who in audience.readers]
        yield telling.say("named-only", readers=telling.listed(sorted(names)))


def said_of_children(telling: Telling, key: str) -> str:
    """Give a sentence of the papers as it is said of one child, where there is one."""
    return telling.say(key if len(telling.children) > 1 else f"{key}_one")


def capital(text: str) -> str:
    """Begin with a capital, whatever follows."""
    return text[:1].upper() + text[1:]


def sex_of(child: Child, telling: Telling) -> str:
    """Say boy or girl within a sentence; nothing where nobody said it."""
    return telling.words.name_of(child.sex).lower() if child.sex else ""


def born_of(child: Child, telling: Telling) -> str:
    """Say when a child was born; nothing where nobody said it, or of a child to come."""
    return telling.say("born", day=telling.words.short_day(child.born)) if child.born else ""


def age_of(child: Child, telling: Telling) -> str:
    """Say how old a child was on the day, or when the child is expected."""
    day = telling.day_held
    if child.born is None:
        when = child.expected
        return telling.say("expected", day=telling.words.short_day(when)) if when else ""
    if day is None or (years := child.age_on(day)) is None:
        return ""
    months = _months(child.born, day)
    if months >= _INFANT_MONTHS:
        return telling.words.in_figures("years", years)
    if months:
        return telling.words.in_figures("months", months)
    weeks = (day - child.born).days // _WEEK
    return telling.words.in_figures("weeks", weeks)


def _months(born: date, day: date) -> int:
    return (day.year - born.year) * 12 + day.month - born.month - (day.day < born.day)
