"""A conference whose papers are filed, and a keeper that holds and erases in memory."""

from dataclasses import replace

from chairdesk.desk.ports import BackupIsStillThere, ConferenceIsHeld
from chairdesk.models.contribution import Hand
from chairdesk.models.paper import FOR_THE_FILE, MINUTES, Release, SignedDocument
from chairdesk.models.standing.papers import Papers

FILED = Release(MINUTES, FOR_THE_FILE, "a" * 64)
SIGNED = tuple(
    SignedDocument(MINUTES, FOR_THE_FILE, digest * 64, hand)
    for hand, digest in ((Hand.MINUTE_TAKER, "b"), (Hand.CHAIR, "a"))
)


class Keeper:
    """Holds and erases what a ledger keeps; its `backups` are said to hold everything."""

    def __init__(self, ledger, backups=()):
        self.ledger, self.backups = ledger, backups
        self.held, self.erased = set(), {}
        self.fails = []

    def hold(self, conference, since):
        self.held.add(conference)

    def lift(self, conference):
        self.held.discard(conference)

    def is_held(self, conference):
        return conference in self.held

    def erase(self, conference, at):
        if conference in self.held:
            raise ConferenceIsHeld
        if self.fails:
            raise self.fails.pop()
        self.erased[conference] = at
        self.ledger.entries = [one for one in self.ledger.entries if one[0] != conference]

    def holding(self, conference):
        return self.backups

    def destroyed(self, backup, at):
        if backup.place.exists():
            raise BackupIsStillThere
        self.backups = tuple(one for one in self.backups if one != backup)


def filed(conference, at):
    """Give a conference whose signed record was given out to be filed."""
    return replace(conference, papers=Papers(sealed=at, signed=SIGNED, released=(FILED,)))
