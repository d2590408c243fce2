import hashlib

import pytest

from chairdesk.desk.ports import Damaged
from chairdesk.desk.shelves import LINE, KeptDocument
from chairdesk.models.contribution import Hand
from tests.store.sayings import ANOTHER, CONFERENCE, reopened


def document(kind, reader, pdf):
    return KeptDocument(kind, reader, hashlib.sha256(pdf).hexdigest(), pdf)


def test_a_half_typed_line_is_there_again_after_the_lock(vault, folder):
    vault.drafts.keep_drafts(CONFERENCE, Hand.CHAIR, {LINE: "Mother says th"})
    vault.drafts.keep_drafts(CONFERENCE, Hand.MINUTE_TAKER, {LINE: "other"})
    vault.drafts.keep_drafts(CONFERENCE, Hand.CHAIR, {LINE: "Mother says that \U0001f600"})
    vault.lock()
    vault = reopened(folder)
    assert (
        vault.drafts.drafts_of(CONFERENCE, Hand.CHAIR).get(LINE, "")
        == "Mother says that \U0001f600"
    )
    assert vault.drafts.drafts_of(CONFERENCE, Hand.MINUTE_TAKER).get(LINE, "") == "other"
    assert vault.drafts.drafts_of(ANOTHER, Hand.CHAIR).get(LINE, "") == ""
    vault.lock()


def test_a_line_that_was_emptied_is_forgotten(vault):
    vault.drafts.keep_drafts(CONFERENCE, Hand.CHAIR, {LINE: "Mother"})
    vault.drafts.keep_drafts(CONFERENCE, Hand.CHAIR, {LINE: ""})
    assert vault.drafts.drafts_of(CONFERENCE, Hand.CHAIR).get(LINE, "") == ""


def test_what_is_half_typed_is_kept_field_by_field_and_hand_by_hand(vault, folder):
    vault.drafts.keep_drafts(CONFERENCE, Hand.CHAIR, {LINE: "in the line"})
    fields = {"about: day": "26 No", "newcomer: name": "Rhona/Mac", "made of x/y": "yes"}
    vault.drafts.keep_drafts(CONFERENCE, Hand.CHAIR, fields)
    vault.drafts.keep_drafts(CONFERENCE, Hand.MINUTE_TAKER, {"about: day": "other"})
    vault.lock()
    vault = reopened(folder)
    assert vault.drafts.drafts_of(CONFERENCE, Hand.CHAIR) == fields | {LINE: "in the line"}
    vault.drafts.keep_drafts(CONFERENCE, Hand.CHAIR, {"about: day": "", LINE: ""})
    assert set(vault.drafts.drafts_of(CONFERENCE, Hand.CHAIR)) == {"newcomer: name", "made of x/y"}
    assert vault.drafts.drafts_of(CONFERENCE, Hand.MINUTE_TAKER) == {"about: day": "other"}
    assert vault.drafts.drafts_of(ANOTHER, Hand.CHAIR) == {}
    vault.lock()


def test_one_hands_words_cannot_be_put_under_anothers_field(vault):
    vault.drafts.keep_drafts(CONFERENCE, Hand.CHAIR, {"reason": "because"})
    with vault._connection.writing() as db:
        db.execute("UPDATE draft SET hand = 'minute_taker/reason'")
    with pytest.raises(Damaged):
        vault.drafts.drafts_of(CONFERENCE, Hand.MINUTE_TAKER)


def test_a_draft_alone_makes_no_conference(vault):
    vault.drafts.keep_drafts(CONFERENCE, Hand.CHAIR, {LINE: "Mother"})
    assert vault.journal.conferences() == ()
    assert list(vault.journal.entries_of(CONFERENCE)) == []


def test_documents_are_kept_in_order_and_replaced_by_kind_and_reader(vault, folder):
    minutes, plan, signed = (
        document("minutes", "Dr Gill", b"one"),
        document("outline-plan", "Dr Gill", b"two"),
        document("minutes", "Dr Gill", b"three"),
    )
    for each in (minutes, plan, signed):
        vault.documents.keep_document(CONFERENCE, each)
    vault.lock()
    vault = reopened(folder)
    assert vault.documents.documents_of(CONFERENCE) == (plan, signed)
    assert vault.documents.documents_of(ANOTHER) == ()
    vault.lock()


def test_a_document_is_kept_under_its_own_hash_only(vault):
    with pytest.raises(ValueError, match="hash"):
        vault.documents.keep_document(CONFERENCE, KeptDocument("minutes", "x", "00", b"one"))
    assert vault.documents.documents_of(CONFERENCE) == ()


def test_identities_and_settings_are_there_after_the_lock(vault, folder):
    vault.identities.keep_identity(Hand.CHAIR, "R. Drummond", b"old")
    vault.identities.keep_identity(Hand.CHAIR, "R. Drummond", b"pkcs12")
    vault.settings.keep_setting("theme", "dark")
    vault.lock()
    vault = reopened(folder)
    assert vault.identities.identity_of(Hand.CHAIR, "R. Drummond") == b"pkcs12"
    assert vault.identities.identity_of(Hand.MINUTE_TAKER, "R. Drummond") is None
    assert vault.settings.setting("theme") == "dark"
    assert vault.settings.setting("text size") is None
    vault.lock()


SCRAWLS = {
    "UPDATE draft SET sealed = x'00'": lambda vault: vault.drafts.drafts_of(
        CONFERENCE, Hand.CHAIR
    ).get(LINE, ""),
    "UPDATE document SET facts = x'00'": lambda vault: vault.documents.documents_of(CONFERENCE),
    "UPDATE document SET pdf = x'00'": lambda vault: vault.documents.documents_of(CONFERENCE),
    "UPDATE kept SET sealed = x'00'": lambda vault: vault.settings.setting("theme"),
}


@pytest.mark.parametrize("scrawl", SCRAWLS)
def test_what_was_scrawled_over_is_called_damaged(vault, scrawl):
    vault.drafts.keep_drafts(CONFERENCE, Hand.CHAIR, {LINE: "Mother"})
    vault.documents.keep_document(CONFERENCE, document("minutes", "x", b"one"))
    vault.settings.keep_setting("theme", "dark")
    with vault._connection.writing() as db:
        db.execute(scrawl)
    with pytest.raises(Damaged):
        SCRAWLS[scrawl](vault)


def test_a_new_version_of_a_document_never_replaces_the_one_before(vault, folder):
    first = document("minutes", "record", b"as sealed first")
    content = b"as amended"
    second = KeptDocument("minutes", "record", hashlib.sha256(content).hexdigest(), content, 2)
    vault.documents.keep_document(CONFERENCE, first)
    vault.documents.keep_document(CONFERENCE, second)
    vault.lock()
    vault = reopened(folder)
    assert vault.documents.documents_of(CONFERENCE) == (first, second)
    vault.documents.keep_document(CONFERENCE, second)
    assert vault.documents.documents_of(CONFERENCE) == (first, second)
    vault.lock()
