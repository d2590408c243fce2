from dataclasses import replace
from datetime import timedelta
from threading import Thread

import pytest

from chairdesk.desk.ports import ConferenceIsErased, DiskFull
from chairdesk.desk.shelves import LINE, KeptDocument
from chairdesk.models.contribution import Hand
from chairdesk.models.events import ConferenceOpened
from chairdesk.store.database import schema
from chairdesk.store.database.connection import dbapi2
from tests.store.sayings import ANOTHER, CONFERENCE, TEN, reopened, said, words_of


def test_entries_come_back_in_the_order_of_their_making(vault):
    entries = [said(f"line {n}", list(Hand)[n % 2], minute=10 - n) for n in range(6)]
    for entry in entries:
        vault.journal.append(CONFERENCE, entry)
    assert list(vault.journal.entries_of(CONFERENCE)) == entries


def test_conferences_are_kept_apart_and_listed_in_order(vault):
    for conference, words in [(ANOTHER, "a"), (CONFERENCE, "b"), (ANOTHER, "c")]:
        vault.journal.append(conference, said(words))
    assert vault.journal.conferences() == (ANOTHER, CONFERENCE)
    assert words_of(vault, ANOTHER) == ["a", "c"]
    assert words_of(vault) == ["b"]


def test_a_conference_that_nobody_knows_has_no_entries(vault):
    assert list(vault.journal.entries_of(CONFERENCE)) == []
    assert vault.journal.conferences() == ()


def test_the_same_entry_appended_again_changes_nothing(vault):
    entry = said("once")
    for _ in range(3):
        vault.journal.append(CONFERENCE, entry)
    assert words_of(vault) == ["once"]
    assert vault.journal.head().entries == 1


def test_another_entry_under_the_same_id_is_a_bug(vault):
    entry = said("once")
    vault.journal.append(CONFERENCE, entry)
    for other in (replace(entry, event=ConferenceOpened()), replace(entry, at=TEN + timedelta(1))):
        with pytest.raises(ValueError, match="already"):
            vault.journal.append(CONFERENCE, other)
    with pytest.raises(ValueError, match="already"):
        vault.journal.append(ANOTHER, entry)


def test_an_entry_that_cannot_be_written_leaves_no_trace(vault):
    entry = replace(said("x"), at=TEN.replace(tzinfo=None))
    with pytest.raises(ValueError, match="zone"):
        vault.journal.append(CONFERENCE, entry)
    assert vault.journal.conferences() == ()


def test_each_hand_has_a_stream_of_its_own(vault):
    for number in range(4):
        vault.journal.append(CONFERENCE, said("x", list(Hand)[number % 2]))
    with vault._connection.reading() as db:
        rows = db.execute("SELECT hand, place FROM entry ORDER BY number").fetchall()
    assert rows == [("chair", 1), ("minute_taker", 1), ("chair", 2), ("minute_taker", 2)]


def test_entries_may_come_from_several_threads(vault):
    def talk():
        for _ in range(20):
            vault.journal.append(CONFERENCE, said("x"))

    threads = [Thread(target=talk) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert vault.examine().entries == 60


def test_an_erased_conference_is_gone_and_the_chain_still_holds(vault, folder):
    pdf = KeptDocument("minutes", "x", "", b"")
    for conference in (CONFERENCE, ANOTHER, CONFERENCE):
        vault.journal.append(conference, said("words"))
    vault.drafts.keep_drafts(CONFERENCE, Hand.CHAIR, {LINE: "half a wo"})
    before = vault.journal.head()
    vault.journal.erase(CONFERENCE, TEN)
    assert vault.examine() == replace(before, erasures=1)
    assert vault.journal.conferences() == (ANOTHER,)
    assert words_of(vault, ANOTHER) == ["words"]
    assert vault.drafts.drafts_of(CONFERENCE, Hand.CHAIR).get(LINE, "") == ""
    assert vault.documents.documents_of(CONFERENCE) == ()
    with pytest.raises(ConferenceIsErased):
        vault.journal.entries_of(CONFERENCE)
    with pytest.raises(ConferenceIsErased):
        vault.documents.keep_document(CONFERENCE, replace(pdf, sha256=EMPTY))
    vault.lock()
    vault = reopened(folder)
    assert vault.examine() == replace(before, erasures=1)
    vault.lock()


EMPTY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"


def test_nothing_is_added_to_an_erased_conference(vault):
    entry = said("words")
    vault.journal.append(CONFERENCE, entry)
    vault.journal.erase(CONFERENCE, TEN)
    for again in (entry, said("more words")):
        with pytest.raises(ConferenceIsErased):
            vault.journal.append(CONFERENCE, again)
    assert vault.examine().entries == 1


def test_after_an_erasure_the_journal_is_fenced_again(vault):
    vault.journal.append(CONFERENCE, said("words"))
    vault.journal.append(ANOTHER, said("words"))
    vault.journal.erase(CONFERENCE, TEN)
    with pytest.raises(dbapi2.DatabaseError), vault._connection.writing() as db:
        db.execute("DELETE FROM payload")
    with vault._connection.reading() as db:
        schema.guard_but_let_erase(db)
        with pytest.raises(dbapi2.IntegrityError):
            db.execute("DELETE FROM payload")
    assert words_of(vault, ANOTHER) == ["words"]


def test_when_the_database_may_not_grow_the_words_stay_with_the_caller(vault):
    """SQLite's own limit on pages gives its SQLITE_FULL, as a full disk does."""
    vault.journal.append(CONFERENCE, said("first"))
    limit(vault, pages=1)
    entry = said("x" * 60_000)
    with pytest.raises(DiskFull):
        vault.journal.append(CONFERENCE, entry)
    limit(vault, pages=1_000_000)
    vault.journal.append(CONFERENCE, entry)
    assert vault.examine().entries == 2


def limit(vault, pages):
    with vault._connection.reading() as db:
        db.conn.set_authorizer(None)
        db.execute(f"PRAGMA max_page_count = {pages}").fetchall()


def test_how_long_each_conference_is_can_be_asked_without_reading_it(vault):
    for which in CONFERENCE, ANOTHER, CONFERENCE:
        vault.journal.append(which, said("x"))
    assert vault.journal.lengths() == {CONFERENCE: 2, ANOTHER: 1}


def test_what_stood_in_the_line_goes_with_its_entry_and_not_without(vault, monkeypatch):
    fields = {LINE: "line 0", "said": "who says it", "report": "half"}
    typed_for_it = tuple((Hand.MINUTE_TAKER, field) for field in (LINE, "said"))
    vault.drafts.keep_drafts(CONFERENCE, Hand.MINUTE_TAKER, fields)
    vault.drafts.keep_drafts(CONFERENCE, Hand.CHAIR, {LINE: "the chair's own"})
    with monkeypatch.context() as full:
        full.setattr(vault._copy, "keep", refuse)
        with pytest.raises(DiskFull):
            vault.journal.append(CONFERENCE, said("line 0"), typed_for_it)
    assert vault.drafts.drafts_of(CONFERENCE, Hand.MINUTE_TAKER) == fields
    vault.journal.append(CONFERENCE, said("line 0"), typed_for_it)
    assert vault.drafts.drafts_of(CONFERENCE, Hand.MINUTE_TAKER) == {"report": "half"}
    assert vault.drafts.drafts_of(CONFERENCE, Hand.CHAIR).get(LINE, "") == "the chair's own"


def refuse(copied):
    raise DiskFull
