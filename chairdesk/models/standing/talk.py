"""What was said, as it stands on the record."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Self, TypeAlias, assert_never

from chairdesk.models.contribution import Contribution, Hand, RecordedContribution
from chairdesk.models.events import (
    AboutTheTalk,
    ContributionCorrected,
    ContributionRecorded,
    ContributionRestored,
    ContributionStruck,
    ContributionTagged,
)
from chairdesk.models.ids import AttendeeId, ContributionId


@dataclass(frozen=True, slots=True)
class Moment:
    """When and by whose hand something was said, and whether the session was closed."""

    at: datetime
    hand: Hand
    in_closed_session: bool


@dataclass(frozen=True, slots=True)
class Talk:
    """Every contribution in the order in which it was recorded, struck ones too."""

    recorded: tuple[RecordedContribution, ...] = ()

    @property
    def standing(self) -> tuple[RecordedContribution, ...]:
        """The contributions that have not been struck."""
        return tuple(r for r in self.recorded if not r.is_struck)

    @property
    def untagged(self) -> tuple[RecordedContribution, ...]:
        """The contributions that still want a tag."""
        return tuple(r for r in self.standing if r.now.wants_tag)

    def find(self, wanted: ContributionId) -> RecordedContribution | None:
        """Find a contribution, struck or not; the newest are looked at first."""
        number = wanted.int  # of 10,000, numbers are compared in a third of the time
        return next((r for r in reversed(self.recorded) if r.now.id.int == number), None)

    def has_spoken(self, who: AttendeeId) -> bool:
        """Say whether anything stands on the record from somebody."""
        return any(r.now.speaker == who for r in self.standing)

    def after(self, event: AboutTheTalk, moment: Moment) -> Self:
        """Return the talk as it stands once this has happened."""
        return self.after_all([(event, moment)])

    def after_all(self, happened: Iterable[tuple[AboutTheTalk, Moment]]) -> Self:
        """Return the talk as it stands once all of this has happened, one after the other.

        A long record is taken up so: to copy all of it for each line would take its square.
        """
        recorded = [*self.recorded]
        places: dict[ContributionId, list[int]] = {}
        for event, moment in happened:
            if isinstance(event, ContributionRecorded):
                recorded.append(_said(event.contribution, moment))
                if places:
                    places.setdefault(event.contribution.id, []).append(len(recorded) - 1)
                continue
            places = places or _places(recorded)
            which, change = _change(event, moment)
            for place in places.get(which, ()):
                recorded[place] = change(recorded[place])
        return replace(self, recorded=tuple(recorded))


Change: TypeAlias = Callable[[RecordedContribution], RecordedContribution]


def _said(said: Contribution, moment: Moment) -> RecordedContribution:
    return RecordedContribution(
        said, moment.at, moment.hand, in_closed_session=moment.in_closed_session
    )


def _places(recorded: list[RecordedContribution]) -> dict[ContributionId, list[int]]:
    places: dict[ContributionId, list[int]] = {}
    for place, one in enumerate(recorded):
        places.setdefault(one.now.id, []).append(place)
    return places


def _change(
    event: ContributionCorrected | ContributionTagged | ContributionStruck | ContributionRestored,
    moment: Moment,
) -> tuple[ContributionId, Change]:
    """Say which contribution an event changes, and how."""
    match event:
        case ContributionCorrected(contribution=corrected):
            is_closed = moment.in_closed_session
            return corrected.id, lambda r: _behind(_put_right(r, corrected), is_closed)
        case ContributionTagged(contribution=which, tag=tag):
            return which, lambda r: _put_right(r, replace(r.now, tag=tag))
        case ContributionStruck(contribution=which):
            return which, lambda r: replace(r, is_struck=True, struck_by=moment.hand)
        case ContributionRestored(contribution=which):
            return which, lambda r: replace(r, is_struck=False, struck_by=None)
        case _:
            assert_never(event)


def _put_right(was: RecordedContribution, now: Contribution) -> RecordedContribution:
    if now == was.now:
        return was
    return replace(was, now=now, earlier=(*was.earlier, was.now))


def _behind(said: RecordedContribution, is_closed: bool) -> RecordedContribution:  # noqa: FBT001 - as the moment has it
    """Mark what was put into other words in a closed session as said in one."""
    return replace(said, in_closed_session=said.in_closed_session or is_closed)
