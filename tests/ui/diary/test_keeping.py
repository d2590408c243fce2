"""Holding and erasing, from the diary."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel

from chairdesk.desk.diary import Diary
from chairdesk.desk.ports import BackupIsStillThere
from chairdesk.desk.retention import Gone, Keeping
from chairdesk.desk.shelves import KnownBackup
from chairdesk.desk.sitting import take_up
from chairdesk.models.arrangements import Arrangements, Kind
from chairdesk.models.contribution import Hand
from chairdesk.models.errors import ReasonsAreMissing
from chairdesk.models.events import (
    ChildEntered,
    ConferenceArranged,
    ConferenceOpened,
    DocumentReleased,
    DocumentSigned,
    Entry,
    PersonArrived,
    RecordSealed,
)
from chairdesk.models.ids import THE_REGISTER, ConferenceId, new_id
from chairdesk.models.people import Child
from chairdesk.ui.diary.diary_page import DiaryPage
from chairdesk.ui.diary.erased_card import DestroyedButton
from chairdesk.ui.half_typed import HalfTyped
from chairdesk.words import Words
from tests.keeping import FILED, SIGNED, Keeper
from tests.transcript import Ledger
from tests.ui.hold.abernethy import DraftShelf

NOW = datetime(2032, 6, 3, 9, 0, tzinfo=UTC)
HELD = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
STICK = KnownBackup(1, HELD, Path("/stick/march.chairdesk-backup"), 7)
CHILD = Child(new_id(), "Wrenfield Quillane")


@pytest.fixture
def ledger():
    return Ledger()


@pytest.fixture
def keeper(ledger):
    return Keeper(ledger, (STICK,))


@pytest.fixture
def page(shown, ledger, keeper):
    keeping = Keeping(ledger, keeper, lambda: NOW)
    return shown(DiaryPage(Diary(ledger, lambda: NOW), Words(), keeping))


def arrange(ledger, reference, *later):
    sitting = take_up(ConferenceId(new_id()), ledger, lambda: HELD)
    sitting.enter(ChildEntered(CHILD))
    sitting.enter(ConferenceArranged(Arrangements(reference, Kind.INITIAL, HELD)))
    for event in later:
        ledger.append(sitting.conference.id, Entry(new_id(), HELD, Hand.CHAIR, event))
    return sitting.conference.id


def filed(ledger, reference):
    signed = map(DocumentSigned, SIGNED)
    return arrange(ledger, reference, RecordSealed(), *signed, DocumentReleased(FILED))


def opened(page):
    page.refresh()
    page.glance.keep.click()
    return page.keeping


def type_all(card, reference="CP/7"):
    card.filed.setText("Fife, seen by Jean Orr")
    card.reason.setText("six years are over")
    card.reference.setText(reference)


def texts(widget):
    return " ".join(one.text() for one in widget.findChildren(QLabel) if one.isVisible())


def test_the_chair_erases_by_typing_the_reference_and_the_gap_is_all_that_stays(page, ledger):
    filed(ledger, "CP/7")
    card = opened(page)
    assert "nothing brings them back" in card.lost.text()
    type_all(card)
    card.erase.click()
    assert ledger.conferences() == ()
    assert page.notice.sentence == "CP/7 was erased."
    assert page.erased.isVisible()
    assert "CP/7, 3 June 2032" in texts(page.erased)
    assert "One backup holds it still." in texts(page.erased)
    assert "march.chairdesk-backup, 2 March 2026" in texts(page.erased)
    assert CHILD.name not in texts(page)


def test_the_card_that_opens_comes_into_sight_where_the_window_is_low(page, ledger, qtbot):
    filed(ledger, "CP/7")
    page.window().resize(1366, 420)
    page.refresh()
    page.split.show_pane(1)
    card = opened(page)
    qtbot.waitUntil(lambda: is_seen_whole(card.hold) and is_seen_whole(card.hold_reason))
    assert card.hold_reason.hasFocus()


def is_seen_whole(widget):
    return widget.visibleRegion().boundingRect() == widget.rect()


def test_what_came_back_with_a_backup_and_was_erased_again_is_said(page):
    first = datetime(2032, 5, 1, 9, tzinfo=UTC)
    page.erased.show_gone((Gone("CP/7", first + timedelta(days=33), (), first),))
    assert "CP/7, 1 May 2032" in texts(page.erased)
    said = "It came back with a backup of before, and was erased again, 3 June 2032"
    assert said in texts(page.erased)


def test_beside_other_conferences_the_gap_is_listed_after_them(page, ledger):
    filed(ledger, "CP/7")
    card = opened(page)
    arrange(ledger, "CP/8")
    type_all(card)
    card.erase.click()
    assert page.glance.heading.text() == "CP/8"
    assert not card.isVisible()
    assert "CP/7, 3 June 2032" in texts(page.erased)


def test_a_wrong_reference_erases_nothing_and_says_so(page, ledger):
    filed(ledger, "CP/7")
    card = opened(page)
    type_all(card, "CP/8")
    card.erase.click()
    assert len(ledger.conferences()) == 1
    assert card.notice.sentence.startswith("This is not the reference")
    assert card.filed.text() == "Fife, seen by Jean Orr"


def test_what_was_held_and_is_not_filed_offers_no_erasure_and_says_what_is_missing(page, ledger):
    arrange(ledger, "CP/7", ConferenceOpened(), PersonArrived(CHILD.id, HELD), RecordSealed())
    card = opened(page)
    assert not any(part.isVisible() for part in card.form)
    told = card.lost.text()
    assert "signed by the minute-taker in Record" in told
    assert "saved in Release" in told
    assert "sealed" not in told


def test_what_was_never_held_is_erased_without_saying_where_it_is_filed(page, ledger):
    arrange(ledger, "CP/7")
    card = opened(page)
    assert "never held" in card.lost.text()
    assert not card.filed_field.isVisible()
    card.reason.setText("It was planned twice.")
    card.erase.click()
    assert card.notice.sentence.startswith("This is not the reference")
    card.reference.setText("CP/7")
    card.erase.click()
    assert ledger.conferences() == ()
    assert "CP/7, 3 June 2032" in texts(page.erased)


def test_what_has_no_reference_is_erased_with_its_reason_alone(page, ledger):
    take_up(ConferenceId(new_id()), ledger, lambda: HELD).enter(ChildEntered(CHILD))
    card = opened(page)
    assert not card.reference_field.isVisible()
    card.reason.setText("It was begun by mistake.")
    card.erase.click()
    assert ledger.conferences() == ()
    assert "Not yet arranged, 3 June 2032" in texts(page.erased)


def test_a_backup_elsewhere_is_listed_until_the_chair_says_twice_that_it_is_destroyed(
    page, ledger, keeper, monkeypatch
):
    arrange(ledger, "CP/7")
    card = opened(page)
    type_all(card)
    card.erase.click()
    (button,) = page.erased.findChildren(DestroyedButton)
    assert button.accessibleName() == "It is destroyed: march.chairdesk-backup"
    button.click()
    assert keeper.backups == (STICK,)
    with monkeypatch.context() as there:
        there.setattr(Path, "exists", lambda _: True)
        button.click()
    assert page.notice.sentence == Words().why(BackupIsStillThere())
    *_, button = page.erased.findChildren(DestroyedButton)
    button.click()
    button.click()
    assert keeper.backups == ()
    assert "holds it still" not in texts(page.erased)


def test_a_legal_hold_is_set_and_lifted_with_a_reason_and_hides_the_erasure(page, ledger, keeper):
    which = filed(ledger, "CP/7")
    card = opened(page)
    card.hold.click()
    assert card.notice.sentence == Words().why(ReasonsAreMissing())
    card.hold_reason.setText("A court has asked for it.")
    card.hold.click()
    assert keeper.is_held(which)
    assert "A court has asked for it." in card.held.text()
    assert not card.erase.isVisible()
    assert card.hold.text() == "Lift the legal hold"
    card.hold_reason.setText("The court is done.")
    card.hold.click()
    assert not keeper.is_held(which)
    assert card.erase.isVisible()


def test_a_diary_without_a_keeper_offers_neither(shown, ledger):
    page = shown(DiaryPage(Diary(ledger, lambda: NOW), Words()))
    filed(ledger, "CP/7")
    page.refresh()
    assert not page.glance.keep.isVisible()
    assert not page.erased.isVisible()


def open_anew(shown, ledger, keeper, drafts):
    """Open the diary as the next unlock does."""
    page = shown(
        DiaryPage(Diary(ledger, lambda: NOW), Words(), Keeping(ledger, keeper, lambda: NOW))
    )
    page.keep_half(HalfTyped(drafts, THE_REGISTER))
    page.refresh()
    return page


def test_reasons_half_typed_are_there_again_with_their_conference_and_with_no_other(
    shown, ledger, keeper
):
    drafts = DraftShelf()
    filed(ledger, "CP/7")
    arrange(ledger, "CP/8")
    first = open_anew(shown, ledger, keeper, drafts)
    assert not first.keeping.isVisible()
    other = next(one for one in first._conferences if one.arrangements.reference == "CP/8")
    first._show_keeping(other)
    first.keeping.reason.setText("planned tw")
    first._show_keeping(next(one for one in first._conferences if one is not other))
    type_all(first.keeping, "CP")
    first.keeping.hold_reason.setText("A court has as")
    first.put_away()
    card = open_anew(shown, ledger, keeper, drafts).keeping
    assert card.isVisible()
    assert [line.text() for line in (card.filed, card.reason, card.reference)] == [
        "Fife, seen by Jean Orr",
        "six years are over",
        "CP",
    ]
    assert card.hold_reason.text() == "A court has as"
    card.show_conference(first._diary.whole(other.id))
    assert [line.text() for line in (card.filed, card.reason)] == ["", "planned tw"]


def test_what_was_entered_or_erased_is_half_typed_no_more(shown, ledger, keeper):
    drafts = DraftShelf()
    filed(ledger, "CP/7")
    card = opened(page := open_anew(shown, ledger, keeper, drafts))
    card.hold_reason.setText("A court has asked for it.")
    card.hold.click()
    assert card.half == ""
    card.hold_reason.setText("The court is done.")
    card.hold.click()
    type_all(card)
    assert page.half_typed.keep()
    card.erase.click()
    assert card.half == ""
    assert page.half_typed.keep()
    assert not any(drafts.drafts_of(THE_REGISTER, Hand.CHAIR).values())


def test_reasons_for_what_was_erased_elsewhere_lead_nowhere(shown, ledger, keeper):
    drafts = DraftShelf()
    which = filed(ledger, "CP/7")
    arrange(ledger, "CP/8")
    drafts.keep_drafts(
        THE_REGISTER, Hand.CHAIR, {"keeping": json.dumps({str(which): ["", "", "old", ""]})}
    )
    keeper.erase(which, NOW)
    page = open_anew(shown, ledger, keeper, drafts)
    assert not page.keeping.isVisible()
    assert page.half_typed.keep()
    assert not any(drafts.drafts_of(THE_REGISTER, Hand.CHAIR).values())
