"""What is decided after the seal for readers for whom nothing was decided before it."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from chairdesk.models.conference import Conference
from chairdesk.models.contribution import Hand
from chairdesk.models.errors import (
    BearsTheSameName,
    CopyIsSigned,
    HoldsTheRecord,
    NameIsMissing,
    NobodyByThatName,
    WasDecidedBefore,
)
from chairdesk.models.events import LateCopyDecided, LateReaderEntered
from chairdesk.models.ids import AttendeeId
from chairdesk.models.paper import MINUTES, PAPER_OF, Copy, LateCopy, ReaderCopy
from chairdesk.models.people import OFFICES, Capacity
from chairdesk.models.rules.must import must_give_reasons, must_have, must_know
from chairdesk.models.rules.sealing import must_be_sealed


def copies_chosen(conference: Conference) -> Iterator[tuple[AttendeeId, Copy]]:
    """Give what the chair chose for each reader; whom she kept out gets a letter."""
    for one in conference.papers.copies:
        yield one.reader, one.copy
    for exclusion in conference.room.exclusions:
        person = conference.roll.person(exclusion.who)
        is_undecided = conference.papers.copy_for(exclusion.who) is None
        if person and person.capacity is Capacity.FAMILY and is_undecided:
            yield person.id, Copy.LETTER


def given_to(reader: AttendeeId, conference: Conference) -> ReaderCopy | None:
    """Find which copy a reader gets, whether that was decided before the seal or after it."""
    papers = conference.papers
    late = (one.decided for one in papers.late if one.decided.reader == reader)
    return next(late, None) or papers.copy_for(reader)


def late_now(conference: Conference) -> tuple[LateCopy, ...]:
    """List what was decided late, and since the newest version: what is drawn beside it."""
    papers, versions = conference.papers, conference.amendments.versions
    return tuple(one for one in papers.late if not versions or one.at > versions[-1])


def taken_up(conference: Conference) -> Conference:
    """Read the record without what was decided late, but for what a version sealed since counts.

    Who was decided for before that version is one of its readers, and known in it.
    """
    papers, roll, beside = conference.papers, conference.roll, late_now(conference)
    among = tuple(one.decided for one in papers.late if one not in beside)
    readers = {one.reader for one in among}
    others = tuple(one for one in papers.copies if one.reader not in readers)
    known = tuple(person for person in roll.late if person.id in readers)
    return replace(
        conference,
        papers=replace(papers, copies=(*others, *among), late=()),
        roll=replace(roll, late=known),
    )


def as_told_late(one: LateCopy, conference: Conference) -> Conference:
    """Read the record as it is told to a reader who was decided for late, and to no other."""
    told, who = taken_up(conference), one.decided.reader
    new = tuple(person for person in conference.roll.late if person.id == who)
    roll = replace(told.roll, late=(*told.roll.late, *new))
    return replace(told, roll=roll, papers=replace(told.papers, late=(one,)))


def awaiting(hand: Hand, conference: Conference) -> tuple[LateCopy, ...]:
    """List the late copies that a hand has still to sign; the minute-taker signs no letter."""
    return tuple(
        one
        for one in late_now(conference)
        if (one.kind == MINUTES or (one.kind and hand is Hand.CHAIR))
        and not _is_signed(one, conference, (hand,))
    )


def names_of(late: Iterable[LateCopy], conference: Conference) -> frozenset[tuple[str, str]]:
    """Name the papers of late copies, each by its kind and its reader."""
    return frozenset((one.kind, conference.roll.name_of(one.decided.reader)) for one in late)


def signed_by_nobody(conference: Conference) -> tuple[LateCopy, ...]:
    """List the late copies that may still be decided otherwise: no hand has signed them."""
    hands = tuple(Hand)
    return tuple(one for one in late_now(conference) if not _is_signed(one, conference, hands))


def may_enter_late(conference: Conference, event: LateReaderEntered) -> None:
    """Enter after the seal who reads, in any capacity but those that hold the record."""
    must_be_sealed(conference)
    person, roll = event.person, conference.roll
    must_have(person.name, NameIsMissing)
    if person.capacity in OFFICES:
        raise HoldsTheRecord
    if person.id in {one.id for one in roll.people}:
        raise WasDecidedBefore
    if person.agency is not None:
        must_know(conference, [person.agency])
    must_know(conference, person.for_children)
    _must_be_unsigned(person.id, conference)


def may_decide_late(conference: Conference, event: LateCopyDecided) -> None:
    """Decide with a reason for a reader who gets nothing so far, as long as nothing is signed."""
    must_be_sealed(conference)
    new, roll = event.copy, conference.roll
    if roll.person(new.reader) is None and all(c.id != new.reader for c in roll.children):
        raise NobodyByThatName
    must_give_reasons(new.reason)
    decided = dict(copies_chosen(taken_up(conference)))
    if decided.get(new.reader, Copy.NONE) is not Copy.NONE:
        raise WasDecidedBefore
    _must_be_unsigned(new.reader, conference)
    late = {one.decided.reader: one.decided.copy for one in late_now(conference)}
    for other, copy in (decided | late).items():
        is_another = other != new.reader and roll.name_of(other) == roll.name_of(new.reader)
        if is_another and PAPER_OF[new.copy] and PAPER_OF[copy] == PAPER_OF[new.copy]:
            raise BearsTheSameName


def _must_be_unsigned(reader: AttendeeId, conference: Conference) -> None:
    theirs = [one for one in late_now(conference) if one.decided.reader == reader]
    if any(one not in signed_by_nobody(conference) for one in theirs):
        raise CopyIsSigned


def _is_signed(one: LateCopy, conference: Conference, hands: tuple[Hand, ...]) -> bool:
    name, version = conference.roll.name_of(one.decided.reader), conference.amendments.version
    return any(
        signed.name == (one.kind, name, version) and signed.hand in hands
        for signed in conference.papers.signed
    )
