"""One conference in session: decide, append, tell."""

from collections.abc import Callable
from typing import TypeAlias

from chairdesk.desk.folding import folded
from chairdesk.desk.plain_words import cleaned
from chairdesk.desk.ports import Journal, Now
from chairdesk.models.allowing import allowed
from chairdesk.models.conference import Conference
from chairdesk.models.contribution import Contribution, Hand
from chairdesk.models.events import ContributionRecorded, Entry, Event
from chairdesk.models.ids import ConferenceId, EntryId, new_id

Listener: TypeAlias = Callable[[Entry, Conference], None]


class Sitting:
    """The conference that is in session, and the only way to change it."""

    def __init__(self, conference: Conference, journal: Journal, now: Now) -> None:
        self.conference = conference
        self.now = now
        self._journal = journal
        self._listeners: list[Listener] = []

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
        clean = allowed(self.conference, cleaned(event))
        entry = Entry(EntryId(new_id()), self.now(), hand, clean)
        after = self.conference.after(entry)
        self._journal.append(self.conference.id, entry)
        self.conference = after
        for listener in tuple(self._listeners):
            listener(entry, after)
        return entry


def take_up(conference: ConferenceId, journal: Journal, now: Now) -> Sitting:
    """Take a conference up where it was left."""
    return Sitting(folded(conference, journal), journal, now)
