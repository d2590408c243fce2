"""One conference in session: decide, append, tell."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from typing import TypeAlias

from chairdesk.desk.folding import folded_to
from chairdesk.desk.plain_words import cleaned
from chairdesk.desk.ports import Now
from chairdesk.desk.shelves import Draft, Journal
from chairdesk.desk.writing.scribe import AT_ONCE, Scribe
from chairdesk.models.allowing import allowed
from chairdesk.models.conference import Conference
from chairdesk.models.contribution import Contribution, Hand
from chairdesk.models.events import ContributionRecorded, Entry, Event
from chairdesk.models.ids import ConferenceId, EntryId, new_id

Listener: TypeAlias = Callable[[Entry, Conference], None]
NOT_AHEAD = timedelta()
SET_BACK_AT_MOST = timedelta(hours=12)
"""By more than this no clock is set back once a conference has begun: it was wrong before."""


@dataclass(eq=False, slots=True)
class Handed:
    """An entry that was handed to the scribe: in the air, until it is settled."""

    entry: Entry
    after: Conference
    """The record as it will stand with it."""
    is_settled: bool = False
    failure: Exception | None = None
    _heard: list[Callable[[], None]] = field(default_factory=list)

    def then(self, heard: Callable[[], None]) -> None:
        """Let somebody hear once it is settled: at once, if it is."""
        if self.is_settled:
            heard()
        else:
            self._heard.append(heard)

    def settle(self, failure: Exception | None) -> None:
        """Note that it is on disk, or why it could not be kept."""
        self.is_settled, self.failure = True, failure

    def tell(self) -> None:
        """Let those hear who asked."""
        for heard in self._heard:
            heard()


class Sitting:
    """The conference that is in session, and the only way to change it.

    `latest` is the moment of its last entry, where there is one.
    """

    def __init__(
        self,
        conference: Conference,
        journal: Journal,
        now: Now,
        scribe: Scribe = AT_ONCE,
        latest: datetime | None = None,
    ) -> None:
        self.conference = conference
        self._clock, self._latest, self._ahead = now, latest, NOT_AHEAD
        self._journal = journal
        self._scribe = scribe
        self._in_the_air: Handed | None = None
        self._listeners: list[Listener] = []

    @property
    def is_writing(self) -> bool:
        """Say whether something is in the air: handed in, and not on disk yet."""
        return self._in_the_air is not None

    def now(self) -> datetime:
        """Tell the time, which once a conference has begun never goes back behind its last entry.

        Where the computer's clock is set back from then on, time goes on from that entry at its own
        pace, until the clock has caught up: who was in the room when, and how long, stays true.
        """
        told = self._clock()
        behind = self._latest - told if self._latest is not None else NOT_AHEAD
        if not NOT_AHEAD < behind <= SET_BACK_AT_MOST or not self._has_begun:
            self._ahead = NOT_AHEAD
            return told
        self._ahead = max(self._ahead, behind)
        return told + self._ahead

    @property
    def _has_begun(self) -> bool:
        return self.conference.room.opened is not None

    def tell(self, listener: Listener) -> None:
        """Let a listener hear of every entry, once it is on disk."""
        self._listeners.append(listener)

    def no_longer_tell(self, listener: Listener) -> None:
        """Let a listener hear no more."""
        self._listeners.remove(listener)

    def record(self, said: Contribution, hand: Hand = Hand.MINUTE_TAKER) -> Entry:
        """Put a contribution on the record; what `enter` may raise, this may."""
        return self.enter(ContributionRecorded(said), hand)

    def enter(self, event: Event, hand: Hand = Hand.CHAIR) -> Entry:
        """Enter in the journal what happened, its words cleaned, in the name of whose hand it was.

        Raises a `Refusal` if the conference does not allow it, or a `VaultFailure`
        if it could not be kept; then nothing has changed and nobody was told.
        """
        handed = self.hand_in(event, hand)
        self._wait_for(handed)
        return handed.entry

    def hand_in(self, event: Event, hand: Hand, lets_go: Collection[Draft] = ()) -> Handed:
        """Enter what happened, as `enter`, but wait no longer for the disk than a blink.

        What is still in the air then has not happened yet: the next event waits for it. With the
        entry go the drafts that it `lets_go`. Raises as `enter`, for this event or
        for the one that was in the air.
        """
        while self._in_the_air is not None:
            self._wait_for(self._in_the_air)
        clean = allowed(self.conference, cleaned(event))
        entry = Entry(EntryId(new_id()), self.now(), hand, clean)
        self._in_the_air = handed = Handed(entry, self.conference.after(entry))
        append = partial(self._journal.append, self.conference.id, entry, lets_go)
        self._scribe.write(append, partial(self._heard, handed))
        self._scribe.blink(lambda: handed.is_settled)
        return handed

    def _wait_for(self, handed: Handed) -> None:
        self._scribe.wait(lambda: handed.is_settled)
        if handed.failure is not None:
            raise handed.failure

    def _heard(self, handed: Handed, failure: Exception | None) -> None:
        self._in_the_air = None
        handed.settle(failure)
        if failure is None:
            self.conference, self._latest = handed.after, handed.entry.at
            for listener in tuple(self._listeners):
                listener(handed.entry, handed.after)
        handed.tell()


def take_up(
    conference: ConferenceId, journal: Journal, now: Now, scribe: Scribe = AT_ONCE
) -> Sitting:
    """Take a conference up where it was left."""
    left, latest = folded_to(conference, journal)
    return Sitting(left, journal, now, scribe, latest)
