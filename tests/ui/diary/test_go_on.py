"""The way back to where the desk was left, as one comes in."""

from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QApplication, QPushButton

from chairdesk.desk.diary import Diary
from chairdesk.desk.sitting import take_up
from chairdesk.models.arrangements import Arrangements, Kind
from chairdesk.models.events import ConferenceArranged, ProcedureAdopted
from chairdesk.models.ids import ConferenceId, new_id
from chairdesk.procedures.pack import as_record
from chairdesk.procedures.shelf import read_pack
from chairdesk.ui.diary.diary_page import DiaryPage
from chairdesk.ui.step import Step
from chairdesk.words import Words
from tests.transcript import Ledger

NOW = datetime(2026, 11, 26, 9, 0, tzinfo=UTC)
WHICH = ConferenceId(new_id())


@pytest.fixture
def page(shown):
    ledger, pack = Ledger(), read_pack("fife")
    sitting = take_up(WHICH, ledger, lambda: NOW)
    sitting.enter(ProcedureAdopted(pack.name, pack.edition, as_record(pack)))
    sitting.enter(ConferenceArranged(Arrangements("F-2026-1", Kind.INITIAL, NOW)))
    page = shown(DiaryPage(Diary(ledger, lambda: NOW), Words()))
    page.refresh()
    page.new.setFocus()
    return page


def test_where_the_desk_was_left_open_the_way_back_has_the_focus(page):
    page.offer_to_go_on(WHICH, Step.HOLD)
    assert page.go_on.go_on.hasFocus()


def test_whoever_went_elsewhere_meanwhile_is_not_called_back_to_where_the_desk_was(page):
    page.glance.findChildren(QPushButton)[0].setFocus()
    went_to = QApplication.focusWidget()
    page.offer_to_go_on(WHICH, Step.HOLD)
    assert QApplication.focusWidget() is went_to is not page.go_on.go_on
