"""What a script can do with words: record, correct, tag, strike and bring back."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Annotated

from chairdesk.desk.rehearsal.faults.amiss import amiss
from chairdesk.desk.rehearsal.fields import (
    AnAttendee,
    Attendees,
    Children,
    ChildrenOrUnchanged,
    OwnName,
    Said,
    Speech,
    SpeechOrUnchanged,
    Words,
    WordsOrUnchanged,
)
from chairdesk.desk.rehearsal.kinds import Against, Name, OneOf
from chairdesk.desk.rehearsal.stage import OutOfPlace, Stage, Step, for_eyes_of
from chairdesk.models.contribution import Contribution, Heading, Scope, Tag
from chairdesk.models.events import (
    ContributionCorrected,
    ContributionRecorded,
    ContributionRestored,
    ContributionStruck,
    ContributionTagged,
    Event,
)
from chairdesk.models.ids import ContributionId
from chairdesk.procedures.agendas import item_of


class Under(StrEnum):
    """What a contribution speaks to; NONE where the item would suggest a heading."""

    STRENGTH = Heading.STRENGTH.value
    WORRY = Heading.WORRY.value
    WISHES_AND_FEELINGS = Heading.WISHES_AND_FEELINGS.value
    WHAT_MUST_CHANGE = Heading.WHAT_MUST_CHANGE.value
    DANGER_STATEMENT = Heading.DANGER_STATEMENT.value
    SAFETY_GOAL = Heading.SAFETY_GOAL.value
    NONE = "none"


def heading_meant(under: Under | None, stage: Stage) -> Heading | None:
    """Find the heading: the one that is written, or the one of the item that is open."""
    if under is not None:
        return None if under is Under.NONE else Heading(under.value)
    item = item_of(stage.pack, stage.conference.course.current)
    return Heading(item.heading) if item and item.heading else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Say(Step):
    """Somebody says something."""

    who: AnAttendee
    words: Speech
    tag: Annotated[Tag | None, OneOf(Tag)] = None
    heading: Annotated[Under | None, OneOf(Under)] = None
    children: Children = ()
    audience: Annotated[Scope, OneOf(Scope)] = Scope.EVERYONE
    readers: Attendees = ()
    source: Words = ""
    name: OwnName = ""

    def events(self, stage: Stage) -> tuple[Event, ...]:
        """Say that what was said is recorded."""
        said = Contribution(
            ContributionId(stage.who(self.name or f"line {self.line}")),
            stage.attendee(self.who),
            self.words,
            self.tag,
            heading_meant(self.heading, stage),
            stage.children(self.children),
            for_eyes_of(stage, self.audience, self.readers),
            stage.conference.course.current,
            self.source,
        )
        return (ContributionRecorded(said),)


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectWords(Step):
    """What was written down is put right; the record keeps both."""

    said: Said
    reasons: Words = ""
    who: Annotated[str | None, Name("person", "child")] = None
    words: SpeechOrUnchanged = None
    tag: Annotated[Tag | None, OneOf(Tag)] = None
    heading: Annotated[Heading | None, OneOf(Heading)] = None
    children: ChildrenOrUnchanged = None
    source: WordsOrUnchanged = None

    def events(self, stage: Stage) -> tuple[Event, ...]:
        """Say that what was said is corrected."""
        record = stage.conference.talk.find(ContributionId(stage.who(self.said)))
        if record is None:
            return ()
        was = record.now
        now = replace(
            was,
            speaker=stage.attendee(self.who) if self.who else was.speaker,
            words=was.words if self.words is None else self.words,
            tag=self.tag or was.tag,
            heading=self.heading or was.heading,
            children=was.children if self.children is None else stage.children(self.children),
            source=was.source if self.source is None else self.source,
        )
        return (ContributionCorrected(now, self.reasons),)


@dataclass(frozen=True, slots=True, kw_only=True)
class TagWords(Step):
    """What was said is tagged, or tagged anew."""

    said: Said
    tag: Annotated[Tag, OneOf(Tag)]

    def events(self, stage: Stage) -> tuple[Event, ...]:
        """Say that it is tagged."""
        return (ContributionTagged(ContributionId(stage.who(self.said)), self.tag),)


class Tags:
    """One tag for all, or a list of them."""

    def read(self, value: object, against: Against) -> tuple[Tag, ...]:
        """Read one tag or several, in their order."""
        values = value if isinstance(value, list) else [value]
        return tuple(Tag(OneOf(Tag).read(one, against)) for one in values)


@dataclass(frozen=True, slots=True, kw_only=True)
class TagTheRest(Step):
    """What is not tagged yet is tagged, one after the other, by a key each."""

    tags: Annotated[tuple[Tag, ...], Tags()]

    def events(self, stage: Stage) -> tuple[Event, ...]:
        """Say that each is tagged, in the order in which they were said."""
        rest = stage.conference.talk.untagged
        if len(self.tags) not in {1, len(rest)} or not rest:
            raise OutOfPlace(amiss("not-so-many-tags", number=len(rest)))
        tags = self.tags * len(rest) if len(self.tags) == 1 else self.tags
        return tuple(ContributionTagged(r.now.id, t) for r, t in zip(rest, tags, strict=True))


@dataclass(frozen=True, slots=True, kw_only=True)
class Strike(Step):
    """What was said is struck; the record shows that something was."""

    said: Said

    def events(self, stage: Stage) -> tuple[Event, ...]:
        """Say that it is struck."""
        return (ContributionStruck(_found(self.said, stage, is_struck=False)),)


@dataclass(frozen=True, slots=True, kw_only=True)
class BringBack(Step):
    """What was struck is brought back."""

    said: Said

    def events(self, stage: Stage) -> tuple[Event, ...]:
        """Say that it is restored."""
        return (ContributionRestored(_found(self.said, stage, is_struck=True)),)


def _found(name: str, stage: Stage, *, is_struck: bool) -> ContributionId:
    """Find what was said; raise OutOfPlace where it stands otherwise than a step takes it."""
    which = ContributionId(stage.who(name))
    said = stage.conference.talk.find(which)
    if said is not None and said.is_struck is not is_struck:
        raise OutOfPlace(amiss("not-struck" if is_struck else "struck-already", said=name))
    return which
