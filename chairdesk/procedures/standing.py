"""A conference beside the pack that it goes by, and what the one says about the other."""

from collections.abc import Callable
from dataclasses import dataclass

from chairdesk.models.arrangements import Kind
from chairdesk.models.attendance import Presence
from chairdesk.models.conference import Conference
from chairdesk.models.ids import AgencyId, AttendeeId, ChildId
from chairdesk.models.people import Capacity, Person, Sector
from chairdesk.procedures.pack import DecisionOffered, Pack
from chairdesk.words import Words


def named_here(thing: str, conference: Conference) -> str:
    """Give the key of a meeting's name: the core group that follows a review is not its first."""
    arranged = conference.arrangements
    is_again = thing == "core-group" and arranged is not None and arranged.kind is Kind.REVIEW
    return f"{thing}-at-review" if is_again else thing


def called(thing: str, conference: Conference, pack: Pack, words: Words) -> str:
    """Name a meeting that follows a conference as its procedure does."""
    named = words.term("things", named_here(thing, conference))
    return named.format(meeting=pack.terms.meeting_in_short)


def starts_called(pack: Pack | None, words: Words) -> dict[str, str]:
    """Name what starts a clock, by its key, as a procedure does; without one, in general."""
    meeting = pack.terms.meeting_in_short if pack else words.term("things", "any-meeting")
    return {event: said.format(meeting=meeting) for event, said in words.terms("clocks").items()}


def sector_said(sector: str, pack: Pack, words: Words) -> str:
    """Name a sector within a sentence: children's social care, where the procedure says so."""
    own = pack.terms.social_work if sector == Sector.SOCIAL_WORK else ""
    return own or words.term("quorum_sectors", sector)


def sector_called(sector: Sector, pack: Pack | None, words: Words) -> str:
    """Name a sector in a list; without a procedure, in general."""
    own = pack.terms.social_work if pack and sector is Sector.SOCIAL_WORK else ""
    return own[:1].upper() + own[1:] or words.name_of(sector)


@dataclass(frozen=True, slots=True)
class Standing:
    """A conference and its pack."""

    pack: Pack
    conference: Conference

    @property
    def kind(self) -> Kind:
        """The kind of conference; initial until it is arranged."""
        arrangements = self.conference.arrangements
        return arrangements.kind if arrangements else Kind.INITIAL

    @property
    def agenda(self) -> tuple[str, ...]:
        """The keys of the items that the pack lays down for its kind, in their order."""
        return next((one.agenda for one in self.pack.kinds if one.key == self.kind), ())

    def is_for(self, kinds: tuple[str, ...]) -> bool:
        """Say whether something that is for these kinds, or for all, is for this one."""
        return not kinds or self.kind in kinds

    def children(self, one: ChildId | None = None) -> tuple[ChildId, ...]:
        """List the children, or the one who is meant."""
        return tuple(c.id for c in self.conference.roll.children) if one is None else (one,)

    def decided(self, child: ChildId) -> DecisionOffered | None:
        """Find what the decision for a child means under this pack."""
        decision = self.conference.findings.decision_for(child)
        outcome = decision.outcome if decision else ""
        return next((d for d in self.pack.decisions if d.key == outcome), None)

    def any_decided(self, child: ChildId | None, means: Callable[[DecisionOffered], bool]) -> bool:
        """Say whether a child's decision, or that of any, means something."""
        decided = (self.decided(one) for one in self.children(child))
        return any(offered is not None and means(offered) for offered in decided)

    def names_harm(self, child: ChildId) -> bool:
        """Say whether the decision for a child wants areas of concern or a category."""
        offered = self.decided(child)
        if offered is None:
            return False
        return offered.registers or (self.pack.terms.status == "plan" and offered.has_plan)

    def said_yes(self, question: str) -> bool:
        """Say whether a question to the conference was answered with yes."""
        answer = self.conference.course.answer_to(question)
        return answer is not None and answer.answer == "yes"

    def parents(self) -> tuple[Person, ...]:
        """List the family members with parental rights."""
        family = self.conference.roll.of(Capacity.FAMILY)
        return tuple(person for person in family if person.has_parental_rights)

    def stayed(self, who: AttendeeId) -> bool:
        """Say whether somebody is in the room, or was to the end."""
        room = self.conference.room
        return any(p.who == who and self._lasts(p) for p in room.presences)

    def agencies_there(self) -> tuple[AgencyId, ...]:
        """List the agencies of the professionals who have come."""
        came = (p for p in self.conference.roll.people if self.conference.room.came(p.id))
        theirs = (p.agency for p in came if p.capacity is Capacity.PROFESSIONAL)
        return tuple(dict.fromkeys(agency for agency in theirs if agency is not None))

    def _lasts(self, presence: Presence) -> bool:
        closed = self.conference.room.closed
        return presence.until is None or (closed is not None and presence.until >= closed)
