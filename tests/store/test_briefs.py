"""Each conference in brief: given where it is of just the entries that lie there, or not."""

from dataclasses import replace

import pytest

from chairdesk.desk.ports import Damaged
from chairdesk.desk.shelves import KeptBrief
from chairdesk.models.contribution import Hand
from chairdesk.models.ids import ConferenceId, new_id
from chairdesk.store.backup import back_up, restore
from chairdesk.store.database.connection import dbapi2
from chairdesk.store.vault import rekey
from tests.store.sayings import (
    ANOTHER,
    CHEAP,
    CONFERENCE,
    PASSPHRASE,
    TEN,
    in_the_open,
    new_vault,
    reopened,
    said,
)
from tests.store.test_search_damage import pages_with

MAKER = "this ChairDesk"
BRIEF = KeptBrief(MAKER, 2, b'{"children": ["Wrenfield"]}')


def spoken(vault, conference=CONFERENCE, count=2):
    for minute in range(count):
        hand = list(Hand)[minute % 2]
        vault.journal.append(conference, said(f"line {minute}", hand, minute))


def kept(vault, conference=CONFERENCE, brief=BRIEF):
    vault.briefs.note_brief(conference, brief)
    vault.rest()


@pytest.fixture
def briefed(folder):
    """Make a vault with a conference of two entries in brief, and lock it."""
    vault = new_vault(folder)
    spoken(vault)
    kept(vault)
    vault.lock()
    return folder


def told_by(folder, maker=MAKER):
    vault = reopened(folder)
    try:
        return vault.briefs.briefs_by(maker)
    finally:
        vault.lock()


def test_a_brief_is_kept_in_a_pause_and_given_after_the_next_unlock(briefed):
    assert told_by(briefed) == {CONFERENCE: BRIEF}


def test_a_brief_is_kept_on_leaving_too(folder):
    vault = new_vault(folder)
    spoken(vault)
    vault.briefs.note_brief(CONFERENCE, BRIEF)
    vault.lock()
    assert told_by(folder) == {CONFERENCE: BRIEF}


def test_the_commit_of_an_entry_writes_no_brief(vault):
    spoken(vault)
    vault.briefs.note_brief(CONFERENCE, BRIEF)
    with vault._connection.reading() as db:
        assert db.execute("SELECT count(*) FROM brief").fetchone() == (0,)
    assert vault.briefs.briefs_by(MAKER) == {}


def test_a_brief_of_fewer_entries_than_lie_there_now_is_not_given(briefed):
    vault = reopened(briefed)
    spoken(vault, count=1)
    assert vault.briefs.briefs_by(MAKER) == {}
    kept(vault, brief=replace(BRIEF, length=3))
    assert vault.briefs.briefs_by(MAKER)[CONFERENCE].length == 3
    vault.lock()


def test_a_brief_that_more_was_entered_than_it_is_of_is_not_kept(vault):
    spoken(vault)
    vault.briefs.note_brief(CONFERENCE, BRIEF)
    spoken(vault, count=1)
    vault.rest()
    assert vault.briefs.briefs_by(MAKER) == {}


def test_a_brief_by_another_maker_is_not_given(briefed):
    assert told_by(briefed, "a newer ChairDesk") == {}


def test_what_is_entered_in_another_conference_leaves_a_brief_as_it_is(briefed):
    vault = reopened(briefed)
    spoken(vault, ANOTHER)
    assert vault.briefs.briefs_by(MAKER) == {CONFERENCE: BRIEF}
    vault.lock()


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE brief SET sealed = zeroblob(60)",
        "UPDATE brief SET sealed = x''",
        "UPDATE brief SET conference = (SELECT conference FROM entry WHERE number = 3)",
        "UPDATE entry SET trail = zeroblob(32) WHERE number = 2",
        "DELETE FROM brief",
    ],
)
def test_a_brief_that_is_not_what_was_sealed_is_not_given_and_is_kept_anew(briefed, damage):
    vault = reopened(briefed)
    spoken(vault, ANOTHER, count=1)
    with vault._connection.reading() as db:
        db.conn.set_authorizer(None)
        db.execute("DROP TRIGGER entry_no_update")
        db.execute(damage)
    assert vault.briefs.briefs_by(MAKER) == {}
    kept(vault)
    assert vault.briefs.briefs_by(MAKER) == {CONFERENCE: BRIEF}
    vault.close()


def test_a_brief_of_another_history_of_the_same_length_is_not_given(tmp_path, briefed):
    """A conference that was salvaged or restored may have as many entries, and others."""
    vault = reopened(briefed)
    back_up(vault, tmp_path / "copy", TEN)
    spoken(vault, count=1)
    kept(vault, brief=replace(BRIEF, length=3))
    with vault._connection.reading() as db:
        (sealed,) = db.execute("SELECT sealed FROM brief").fetchone()
    vault.lock()
    restore(tmp_path / "copy", tmp_path / "restored")
    vault = reopened(tmp_path / "restored")
    spoken(vault, count=1)
    with vault._connection.writing() as db:
        db.execute("UPDATE brief SET sealed = ?", (bytes(sealed),))
    assert vault.briefs.briefs_by(MAKER) == {}
    vault.lock()


def test_a_damaged_table_of_briefs_keeps_nobody_out(briefed, monkeypatch):
    vault = reopened(briefed)

    def corrupt(*_):
        failure = dbapi2.DatabaseError()
        failure.sqlite_errorname = "SQLITE_CORRUPT"
        raise failure

    with monkeypatch.context() as damaged:
        damaged.setattr("chairdesk.store.record.briefs._standings", corrupt)
        damaged.setattr("chairdesk.store.record.briefs._standing_of", corrupt)
        assert vault.briefs.briefs_by(MAKER) == {}
        kept(vault)
    assert vault.briefs.briefs_by(MAKER) == {CONFERENCE: BRIEF}
    vault.lock()


LAX = "UPDATE sqlite_schema SET sql = replace(sql, ' STRICT', '') WHERE name = 'brief'"
STRICT = "UPDATE sqlite_schema SET sql = sql || ' STRICT' WHERE name = 'brief'"
EDITED, DONE = "PRAGMA writable_schema = ON", "PRAGMA writable_schema = RESET"


def test_a_table_of_briefs_that_is_not_whole_keeps_nobody_out_after_a_kill(briefed):
    in_the_open(
        briefed, EDITED, LAX, DONE, "UPDATE brief SET sealed = 'text'", EDITED, STRICT, DONE
    )
    (briefed / "vault" / "vault.db-shm").write_bytes(b"")  # as if a kill had left it open
    vault = reopened(briefed)
    with vault._connection.reading() as db:
        assert db.execute("PRAGMA integrity_check(brief)").fetchall() != [("ok",)]
    assert vault.briefs.briefs_by(MAKER) == {}
    vault.examine()
    kept(vault)
    assert vault.briefs.briefs_by(MAKER) == {CONFERENCE: BRIEF}
    vault.lock()


def test_a_backup_holds_the_briefs(briefed, tmp_path):
    vault = reopened(briefed)
    back_up(vault, tmp_path / "copy", TEN)
    vault.lock()
    restore(tmp_path / "copy", tmp_path / "elsewhere")
    assert told_by(tmp_path / "elsewhere") == {CONFERENCE: BRIEF}


def test_a_brief_lives_on_under_a_new_key(briefed):
    vault, _ = rekey(briefed, PASSPHRASE, CHEAP)
    assert vault.briefs.briefs_by(MAKER) == {CONFERENCE: BRIEF}
    vault.lock()
    vault = reopened(briefed)
    vault.retention.erase(CONFERENCE, TEN)
    assert briefs_in(vault) == 0  # the fence came back with the new key
    vault.lock()


def briefs_in(vault):
    with vault._connection.reading() as db:
        return db.execute("SELECT count(*) FROM brief").fetchone()[0]


def test_a_brief_goes_with_its_conference_and_one_that_was_noted_never_comes(vault, folder):
    spoken(vault)
    spoken(vault, ANOTHER)
    kept(vault)
    kept(vault, ANOTHER)
    with vault._connection.reading() as db:
        sealed = [bytes(one) for (one,) in db.execute("SELECT sealed FROM brief")]
    assert pages_with(vault, folder, sealed[0]) == pages_with(vault, folder, sealed[1]) == 1
    vault.briefs.note_brief(CONFERENCE, BRIEF)
    vault.retention.erase(CONFERENCE, TEN)
    vault.rest()
    assert vault.briefs.briefs_by(MAKER) == {ANOTHER: BRIEF}
    assert pages_with(vault, folder, sealed[0]) == 0
    assert briefs_in(vault) == 1


def test_an_older_chairdesk_that_knows_of_no_briefs_erases_them_too(briefed):
    """All that it does is to take the conference's key away: the vault itself does the rest."""
    in_the_open(
        briefed,
        f"INSERT INTO erasure SELECT conference, '{TEN}' FROM brief",  # noqa: S608
        "DELETE FROM conference_key",
    )
    vault = reopened(briefed)
    assert briefs_in(vault) == 0
    vault.lock()


def test_a_brief_of_what_is_not_there_is_not_kept(vault):
    kept(vault, ConferenceId(new_id()), replace(BRIEF, length=0))
    assert briefs_in(vault) == 0


def test_a_conference_whose_key_is_damaged_has_no_brief(briefed, monkeypatch):
    def damaged(*_):
        raise Damaged

    vault = reopened(briefed)
    monkeypatch.setattr(vault.briefs._keys, "opened", damaged)
    assert vault.briefs.briefs_by(MAKER) == {}
    vault.lock()
