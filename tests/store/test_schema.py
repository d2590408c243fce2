import pytest

from chairdesk.desk.ports import ForeignVault, NewerVault
from chairdesk.models.ids import new_id
from chairdesk.store.database import connection, schema
from chairdesk.store.database.connection import Connection, open_database
from chairdesk.store.keys import new_data_key
from tests.store.sayings import CONFERENCE, filled, reopened, said, words_of

NEXT = schema.CURRENT + 1


@pytest.fixture
def db(tmp_path):
    db = open_database(tmp_path / "x.db", new_data_key(new_id()), mode="rwc")
    connection.make_durable(db)
    yield db
    db.close()


def tables(db):
    return {row[0] for row in db.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}


def test_a_step_and_its_number_come_together_or_not_at_all(db, monkeypatch):
    schema.lay_out(db)
    before = tables(db)
    steps = ("CREATE TABLE further (x TEXT) STRICT", "CREATE TABLE entry (x TEXT)")
    monkeypatch.setitem(schema.STEPS, NEXT, steps)
    with pytest.raises(connection.dbapi2.DatabaseError):
        schema.bring_up_to_date(db, since=schema.version_of(db))
    assert schema.version_of(db) == schema.CURRENT
    assert tables(db) == before


def test_a_vault_takes_the_steps_that_it_lacks_when_it_is_opened(folder, monkeypatch):
    filled(folder)
    monkeypatch.setitem(schema.STEPS, NEXT, ("CREATE TABLE further (x TEXT) STRICT",))
    vault = reopened(folder)
    with vault._connection.reading() as db:
        assert "further" in tables(db)
        assert schema.version_of(db) == NEXT
    vault.journal.append(CONFERENCE, said("later"))
    vault.lock()
    vault = reopened(folder)
    assert words_of(vault)[-1] == "later"
    vault.lock()


def test_every_table_is_strict(db):
    schema.lay_out(db)
    ours = {name for name in tables(db) if not name.startswith("passage_words")}
    assert len(ours) < len(tables(db))  # the index of words lays tables of its own
    assert ours
    assert all(db.table(name).strict for name in ours)


def test_a_database_of_another_program_is_foreign(db):
    with pytest.raises(ForeignVault):
        schema.version_of(db)
    db.execute("PRAGMA user_version = 1000")
    with pytest.raises(ForeignVault):
        schema.version_of(db)


def test_a_newer_major_version_is_refused(db):
    schema.lay_out(db)
    db.execute(f"PRAGMA user_version = {2 * schema.MAJOR}")
    with pytest.raises(NewerVault):
        schema.version_of(db)


PROMISED = {
    "journal_mode": "wal",
    "synchronous": 2,
    "temp_store": 2,
    "secure_delete": 1,
    "foreign_keys": 1,
    "recursive_triggers": 1,
    "trusted_schema": 0,
    "fullfsync": 1,
}


def test_every_connection_keeps_its_promises(db):
    kept = {name: db.execute(f"PRAGMA {name}").fetchone()[0] for name in PROMISED}
    assert kept == PROMISED


def test_a_failed_write_takes_everything_of_it_back(db):
    db.execute("CREATE TABLE x (y INTEGER PRIMARY KEY) STRICT")
    desk = Connection(db)
    with pytest.raises(connection.dbapi2.IntegrityError), desk.writing() as written:
        written.execute("INSERT INTO x VALUES (1), (1)")
    with desk.writing() as written:
        written.execute("INSERT INTO x VALUES (2)")
    assert [row[0] for row in db.execute("SELECT y FROM x")] == [2]


def test_a_bug_in_a_question_is_no_damage(db):
    with pytest.raises(connection.dbapi2.OperationalError), Connection(db).reading() as asked:
        asked.execute("SELEKT")
    with pytest.raises(connection.dbapi2.ProgrammingError), Connection(db).reading() as asked:
        asked.execute("SELECT ?", ())
