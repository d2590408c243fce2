"""A vault of many conferences, written as the desk writes them, many to a transaction."""

import random
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

from chairdesk.models.contribution import Contribution, Hand
from chairdesk.models.events import ContributionRecorded, Entry
from chairdesk.models.ids import ConferenceId, ContributionId, EntryId, PersonId
from chairdesk.store.key_file import Cost
from chairdesk.store.record.chain import Stream
from chairdesk.store.record.codec import event_to_bytes
from chairdesk.store.record.journal import _next_link, _next_row
from chairdesk.store.record.rows import insert
from chairdesk.store.vault import Vault, create

PASSPHRASE = "seven wet herons at Kinghorn"  # noqa: S105 - of a vault of invented words
CHEAP = Cost(memory=8, passes=1, lanes=1)
IN_EACH = 300
"""How many contributions a conference has."""
FIRST_DAY = datetime(2016, 1, 4, 10, 0, tzinfo=UTC)
CHANCE = random.Random(4)  # noqa: S311 - words, not secrets
WORDS = [
    "school",
    "nurse",
    "mother",
    "father",
    "said",
    "that",
    "home",
    "clean",
    "weight",
    "worried",
    "attended",
    "appointment",
    "missed",
    "support",
    "plan",
    "police",
    "visited",
    "kitchen",
    "sleep",
    "calm",
    "angry",
    "frightened",
    "brother",
    "sister",
    "review",
    "week",
]
RARE = "stethoscope"


def conference(number: int) -> ConferenceId:
    """Name a conference by its number."""
    return ConferenceId(UUID(int=number + 1))


def contribution(place: int) -> Entry:
    """Invent a contribution of some 300 characters."""
    words = " ".join(CHANCE.choice(WORDS) for _ in range(48))
    if place % 5000 == 0:
        words = f"{words} {RARE}"
    drawn = UUID(int=CHANCE.getrandbits(128))
    said = Contribution(ContributionId(drawn), PersonId(UUID(int=place % 12 + 1)), words)
    at = FIRST_DAY + timedelta(seconds=40 * place)
    return Entry(EntryId(drawn), at, list(Hand)[place % 2], ContributionRecorded(said))


def fill(vault: Vault, count: int) -> None:
    """Enter contributions, conference after conference."""
    journal = vault.journal
    for first in range(0, count, IN_EACH):
        whose = conference(first // IN_EACH)
        with journal._connection.writing() as db:
            envelope = journal._keys.find_or_make(db, whose)
            for place in range(first, min(count, first + IN_EACH)):
                entry = contribution(place)
                link = _next_link(db, Stream(whose, journal._device, entry.hand.value), entry)
                insert(db, _next_row(db, link, event_to_bytes(entry.event), envelope))


def filled(folder: Path, count: int) -> Vault:
    """Make a vault that holds so many contributions."""
    vault, _ = create(folder, PASSPHRASE, CHEAP)
    fill(vault, count)
    vault.search.catch_up()
    vault.rest()
    return vault


if __name__ == "__main__":
    filled(Path(sys.argv[1]), int(sys.argv[2])).lock()
