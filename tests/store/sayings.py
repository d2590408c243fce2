"""Entries to keep, and the vault that keeps them in these tests."""

from datetime import UTC, datetime, timedelta
from uuid import NAMESPACE_DNS, uuid5

from chairdesk.models.contribution import Contribution, Hand
from chairdesk.models.events import ContributionRecorded, Entry
from chairdesk.models.ids import ConferenceId, ContributionId, EntryId, PersonId, new_id
from chairdesk.store.key_file import Cost
from chairdesk.store.vault import create, unlock

CHEAP = Cost(memory=8, passes=1, lanes=1)
PASSPHRASE = "seven wet herons at Kinghorn"
CONFERENCE = ConferenceId(uuid5(NAMESPACE_DNS, "conference"))
ANOTHER = ConferenceId(uuid5(NAMESPACE_DNS, "another conference"))
TEN = datetime(2026, 11, 26, 10, 0, tzinfo=UTC)
SPEAKER = PersonId(uuid5(NAMESPACE_DNS, "speaker"))


def said(words, hand=Hand.MINUTE_TAKER, minute=0):
    contribution = Contribution(ContributionId(new_id()), SPEAKER, words)
    at = TEN + timedelta(minutes=minute)
    return Entry(EntryId(new_id()), at, hand, ContributionRecorded(contribution))


def new_vault(folder):
    vault, _ = create(folder, PASSPHRASE, CHEAP)
    return vault


def filled(folder, count=3):
    """Make a vault that holds some entries, and lock it again."""
    entries = [said(f"line {number}", minute=number) for number in range(count)]
    vault = new_vault(folder)
    for entry in entries:
        vault.journal.append(CONFERENCE, entry)
    vault.lock()
    return entries


def words_of(vault, conference=CONFERENCE):
    return [entry.event.contribution.words for entry in vault.journal.entries_of(conference)]


def reopened(folder):
    return unlock(folder, PASSPHRASE)


def everything_in(folder):
    return {path: path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def database(folder):
    return folder / "vault" / "vault.db"


def keys(folder):
    return folder / "vault" / "vault.json"


def in_the_open(folder, *statements):
    """Change the file as nobody can who does not have its key."""
    vault = reopened(folder)
    with vault._connection.reading() as db:
        db.conn.set_authorizer(None)
        for statement in statements:
            db.execute(statement)
    vault.lock()
