import pytest

from chairdesk.desk.ports import Damaged
from chairdesk.models.contribution import Hand
from chairdesk.models.events import Entry
from chairdesk.models.ids import EntryId, new_id
from chairdesk.store.database.connection import dbapi2
from chairdesk.store.record import journal
from chairdesk.store.record.rows import insert, rows
from tests.store.sayings import CONFERENCE, TEN, filled, reopened, said, words_of

ATTACKS = """
UPDATE entry SET at = ''
UPDATE entry SET number = 9
DELETE FROM entry
REPLACE INTO entry SELECT * FROM entry
REPLACE INTO payload SELECT number, x'00' FROM payload
UPDATE payload SET sealed = x'00'
DELETE FROM payload
DELETE FROM conference_key
UPDATE conference_key SET sealed = x'00'
INSERT OR REPLACE INTO conference_key SELECT number, conference, x'00' FROM conference_key
DROP TABLE entry
DROP TABLE payload
DROP TRIGGER entry_no_update
DROP TRIGGER payload_no_delete
ALTER TABLE entry RENAME TO gone
ALTER TABLE payload DROP COLUMN sealed
UPDATE vault SET held = x'00'
ATTACH 'copy.db' AS copy KEY ''
VACUUM INTO 'copy.db'
PRAGMA writable_schema = ON
PRAGMA recursive_triggers = OFF
PRAGMA temp_store = FILE
PRAGMA synchronous = OFF
PRAGMA rekey = 'x'
"""


@pytest.mark.parametrize("attack", ATTACKS.strip().splitlines(), ids=lambda attack: attack[:40])
def test_the_journal_is_append_only_whatever_is_tried(vault, attack):
    vault.journal.append(CONFERENCE, said("first"))
    with pytest.raises(dbapi2.DatabaseError), vault._connection.writing() as db:
        db.execute(attack).fetchall()
    assert words_of(vault) == ["first"]
    assert vault.examine().entries == 1


def test_sqlite_utils_cannot_transform_the_journal(vault):
    vault.journal.append(CONFERENCE, said("first"))
    with pytest.raises(dbapi2.DatabaseError), vault._connection.writing() as db:
        db.table("entry").transform(drop={"at"})
    assert vault.examine().entries == 1


def behind_the_fences(vault, *statements):
    """Change the vault as nobody can who does not have its key."""
    with vault._connection.reading() as db:
        db.conn.set_authorizer(None)
        for (trigger,) in db.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'trigger'"
        ).fetchall():
            db.execute(f"DROP TRIGGER {trigger}")
        for statement in statements:
            db.execute(statement)


TAMPERING = """
UPDATE entry SET at = '2026-11-26T10:01:00+00:00' WHERE number = 2
UPDATE entry SET hand = 'chair' WHERE number = 3
UPDATE entry SET payload = x'00' WHERE number = 2
UPDATE entry SET previous = x'00' WHERE number = 2
UPDATE entry SET hash = x'00' WHERE number = 2
UPDATE entry SET place = 7 WHERE number = 3
UPDATE payload SET sealed = x'00' WHERE number = 2
DELETE FROM payload WHERE number = 2
UPDATE payload SET sealed = (SELECT sealed FROM payload WHERE number = 1) WHERE number = 2
DELETE FROM conference_key
UPDATE conference_key SET sealed = x'00'
"""


@pytest.mark.parametrize("change", TAMPERING.strip().splitlines(), ids=lambda change: change[:44])
def test_a_changed_entry_is_never_given_out(vault, change):
    for number in range(3):
        vault.journal.append(CONFERENCE, said(f"line {number}"))
    behind_the_fences(vault, change)
    with pytest.raises(Damaged):
        vault.journal.entries_of(CONFERENCE)
    with pytest.raises(Damaged):
        vault.examine()


def test_other_words_that_somebody_with_every_key_sealed_anew_do_not_fit_the_chain(vault):
    vault.journal.append(CONFERENCE, said("She was not seen with a bruise"))
    with vault._connection.reading() as db:
        row = next(rows(db))
        envelope = vault.journal._keys.find(db, CONFERENCE)
    words = envelope.unseal(row.sealed, row.link.hash)
    forged = envelope.seal(words.replace(b"not ", b"then "), row.link.hash)
    behind_the_fences(vault)
    with vault._connection.writing() as db:
        db.execute("UPDATE payload SET sealed = ?", (forged,))
    with pytest.raises(Damaged):
        vault.journal.entries_of(CONFERENCE)
    with pytest.raises(Damaged):
        vault.examine()


def test_a_trail_that_was_changed_is_found_by_the_whole_check(vault):
    vault.journal.append(CONFERENCE, said("x"))
    behind_the_fences(vault, "UPDATE entry SET trail = x'00'")
    with pytest.raises(Damaged):
        vault.examine()


def test_a_vault_without_its_fences_is_damaged(folder):
    filled(folder)
    vault = reopened(folder)
    behind_the_fences(vault)
    vault.lock()
    with pytest.raises(Damaged):
        reopened(folder)


def test_a_wrong_hand_in_an_intact_chain_is_damaged(vault):
    with vault._connection.writing() as db:
        envelope = vault.journal._keys.find_or_make(db, CONFERENCE)
        stream = journal.Stream(CONFERENCE, new_id(), "somebody")
        link = journal._next_link(db, stream, Entry(EntryId(new_id()), TEN, Hand.CHAIR, None))
        insert(db, journal._next_row(db, link, b'["break-began",{}]', envelope))
    with pytest.raises(Damaged):
        vault.journal.entries_of(CONFERENCE)
