"""What a script can do with the record: copies, seal, signatures, release, and new versions."""

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Annotated
from uuid import UUID

from chairdesk.desk.rehearsal.faults.amiss import amiss
from chairdesk.desk.rehearsal.fields import (
    AChild,
    AnAction,
    AnAttendee,
    Attendees,
    Children,
    DayOrNone,
    Holder,
    Needed,
    OwnName,
    Said,
    Speech,
    Words,
    YesOrNo,
)
from chairdesk.desk.rehearsal.keys import Key, items, questions
from chairdesk.desk.rehearsal.kinds import BesideIt, Name, OneOf, Prose
from chairdesk.desk.rehearsal.stage import OutOfPlace, Stage, Step
from chairdesk.models.amendment import Objection, Outcome, Part, Place, Receipt, Ruling
from chairdesk.models.contribution import Audience, Hand, Scope
from chairdesk.models.events import (
    AmendmentsSealed,
    CopyDecided,
    DocumentSigned,
    Event,
    MinutesReceived,
    ObjectionReceived,
    ObjectionRuledOn,
    ObjectionWithdrawn,
    RecordSealed,
    SummaryWritten,
)
from chairdesk.models.ids import ObjectionId
from chairdesk.models.paper import (
    FOR_THE_FILE,
    MINUTES,
    Copy,
    ReaderCopy,
    SignedDocument,
    Summary,
)
from chairdesk.models.rules.amended import as_amended, words_at
from chairdesk.models.rules.lately import awaiting, names_of
from chairdesk.procedures.summing_up import parts, prints_summaries


@dataclass(frozen=True, slots=True, kw_only=True)
class DecideCopy(Step):
    """The chair chooses which copy readers get."""

    who: Attendees
    copy: Annotated[Copy, OneOf(Copy)]
    reasons: Words = ""

    def events(self, stage: Stage) -> tuple[Event, ...]:
        """Say that the copy is decided for each reader."""
        if self.copy is Copy.FULL and self.reasons:
            raise OutOfPlace(amiss("no-reasons-asked"))
        copies = (ReaderCopy(stage.attendee(n), self.copy, self.reasons) for n in self.who)
        return tuple(CopyDecided(copy) for copy in copies)


@dataclass(frozen=True, slots=True, kw_only=True)
class SumUp(Step):
    """Somebody writes the summary of a heading, for all or for each child."""

    item: Annotated[str, Key("agenda item", items)]
    words: Speech
    children: Children = ()

    def events(self, stage: Stage) -> tuple[Event, ...]:
        """Say that the summary is written."""
        if not prints_summaries(stage.pack):
            raise OutOfPlace(amiss("no-summaries"))
        wanted = {p.child for p in parts(stage.pack, stage.conference) if p.item.key == self.item}
        if not wanted:
            raise OutOfPlace(amiss("nothing-to-sum-up", item=self.item))
        if wanted == {None} and self.children:
            raise OutOfPlace(amiss("summed-up-once"))
        whom = (None,) if wanted == {None} else stage.each_child(self.children)
        return tuple(SummaryWritten(Summary(self.item, self.words, child)) for child in whom)


@dataclass(frozen=True, slots=True, kw_only=True)
class Seal(Step):
    """The chair seals the record."""

    def events(self, stage: Stage) -> tuple[Event, ...]:
        """Say that the record is sealed."""
        del stage
        return (RecordSealed(),)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign(Step):
    """A hand signs the documents of the record."""

    hand: Annotated[Hand, OneOf(Hand)]
    certificate: Annotated[Path | None, BesideIt()] = None
    card: Annotated[Path | None, BesideIt()] = None
    secret: Annotated[str, Prose()] = field(default="", repr=False)
    stamped: YesOrNo = False

    def events(self, stage: Stage) -> tuple[Event, ...]:
        """Say that the record is signed; its hash is known once it is signed indeed."""
        if self.stamped and not stage.asks_for_stamps:
            raise OutOfPlace(amiss("no-stamps"))
        if self.certificate and self.card:
            raise OutOfPlace(amiss("two-certificates"))
        if bool(self.certificate or self.card) != bool(self.secret):
            raise OutOfPlace(amiss("lone-secret"))
        version = stage.conference.amendments.version
        late = names_of(awaiting(self.hand, stage.conference), stage.conference)
        if stage.conference.papers.is_signed(self.hand, version) and not late:
            raise OutOfPlace(amiss("signed-already", hand=self.hand.value))
        names = ((MINUTES, FOR_THE_FILE), *sorted(late))
        signed = (SignedDocument(*name, hand=self.hand, version=version) for name in names)
        return tuple(map(DocumentSigned, signed))


@dataclass(frozen=True, slots=True, kw_only=True)
class GiveOut(Step):
    """The signed papers are saved to a folder."""

    def events(self, stage: Stage) -> tuple[Event, ...]:
        """Say that what is released is known once it is released."""
        del stage
        return ()


class ForEyesOf(StrEnum):
    """For whose eyes an objection is, among those who may read its passage."""

    EVERYONE = Scope.EVERYONE.value
    PROFESSIONALS = Scope.PROFESSIONALS.value


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiveMinutes(Step):
    """Readers received the minutes; the time for challenge counts from here."""

    who: Attendees
    on: DayOrNone = None

    def events(self, stage: Stage) -> tuple[Event, ...]:
        """Say that each reader received them."""
        on = self.on or stage.now.date()
        return tuple(MinutesReceived(Receipt(stage.attendee(n), on)) for n in self.who)


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectTo(Step):
    """A reader objects to a passage of the minutes, and says how it should read."""

    who: AnAttendee
    passage: Annotated[Part, OneOf(Part)]
    asks: Speech
    said: Said = ""
    child: AChild = ""
    of: Holder = ""
    question: Annotated[str, Key("question", questions)] = ""
    item: Annotated[str, Key("agenda item", items)] = ""
    action: AnAction = ""
    stands: Annotated[str, Prose(has_paragraphs=True)] = ""
    reasons: Words = ""
    audience: Annotated[ForEyesOf, OneOf(ForEyesOf)] = ForEyesOf.EVERYONE
    on: DayOrNone = None
    name: OwnName = ""

    def events(self, stage: Stage) -> tuple[Event, ...]:
        """Say that the objection came in, with the passage as it stands."""
        place = self.place(stage)
        stands = words_at(as_amended(stage.conference), place) or self.stands
        is_tag = self.passage is Part.TAG
        objection = Objection(
            ObjectionId(stage.who(self.name or f"line {self.line}")),
            stage.attendee(self.who),
            self.on or stage.now.date(),
            place,
            stands,
            self.asks.casefold() if is_tag else self.asks,
            self.reasons,
            Audience(Scope(self.audience.value)),
        )
        return (ObjectionReceived(objection),)

    def place(self, stage: Stage) -> Place:
        """Find the passage that is meant."""
        about = self.said or self.action or self.child
        key = self.question or self.item
        return Place(self.passage, _who(stage, about), _who(stage, self.of), key)


def _who(stage: Stage, name: str) -> UUID | None:
    return stage.who(name) if name else None


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawObjection(Step):
    """Whoever objected no longer does."""

    objection: Annotated[str, Name("objection")]

    def events(self, stage: Stage) -> tuple[Event, ...]:
        """Say that the objection is withdrawn."""
        return (ObjectionWithdrawn(ObjectionId(stage.who(self.objection))),)


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleOn(Step):
    """The chair rules on an objection."""

    objection: Annotated[str, Name("objection")]
    ruling: Annotated[Outcome, OneOf(Outcome)]
    reasons: Needed
    reads: Annotated[str, Prose(has_paragraphs=True)] = ""

    def events(self, stage: Stage) -> tuple[Event, ...]:
        """Say how it is ruled; what is accepted reads as it was asked to."""
        which = ObjectionId(stage.who(self.objection))
        challenge = stage.conference.amendments.find(which)
        asked = challenge.objection.asks if challenge else ""
        is_tag = challenge is not None and challenge.objection.place.part is Part.TAG
        reads = (self.reads.casefold() if is_tag else self.reads) or asked
        if self.ruling is Outcome.NOT_ACCEPTED:
            reads = ""
        return (ObjectionRuledOn(Ruling(which, self.ruling, self.reasons, reads)),)


@dataclass(frozen=True, slots=True, kw_only=True)
class SealVersion(Step):
    """The chair seals what was ruled into a new version, which is signed anew."""

    def events(self, stage: Stage) -> tuple[Event, ...]:
        """Say that the new version is sealed."""
        return (AmendmentsSealed(stage.conference.amendments.version + 1),)
