"""A copy is sought once; what nobody answers for is said, and does not go out."""

import gc
from dataclasses import replace
from threading import Event

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from shiboken6 import isValid

from chairdesk.desk.ports import VaultFailure, VaultIsLocked
from chairdesk.desk.shelves import KeptDocument
from chairdesk.ui.release import large_print
from chairdesk.ui.release.examiner import Examined, Searched
from chairdesk.ui.release.search import Search
from chairdesk.ui.release.standing import Told
from tests.transcript import ISLA
from tests.ui.release.at_hand import RAMAGE, look_at, press

FIRST, LATER = (KeptDocument("minutes", name, name, b"%PDF-") for name in ("first", "later"))


class Answers:
    """Examines papers: gives what it was told to give, and counts how often it was asked."""

    def __init__(self, *answers):
        self.answers, self.asked = list(answers), 0

    def examine(self, _conference):
        self.asked += 1
        answer = self.answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer


@pytest.fixture
def searched(qtbot):
    """Seek papers, and again whenever a search ends, as the page does."""

    def seek(answers, *papers):
        search = Search(answers)
        search.ended.connect(lambda: search.begin(None, papers))
        with qtbot.waitSignal(search.ended, timeout=20_000):
            search.begin(None, papers)
        return search

    return seek


def test_a_paper_that_is_never_answered_for_is_sought_once_and_stays_shut(searched, qtbot):
    answers = Answers((Examined(FIRST),), (Examined(FIRST),), (Examined(FIRST), Examined(LATER)))
    search = searched(answers, FIRST, LATER)
    assert (answers.asked, search.is_under_way) == (1, False)
    assert search.stands(FIRST) is Searched.DONE
    assert search.stands(LATER) is Searched.IN_VAIN
    assert search.found_in(LATER) is None


def test_a_reader_is_known_by_any_of_their_papers_though_another_does_not_tell(searched):
    dissent_form = replace(LATER, reader=FIRST.reader)
    answers = Answers((Examined(FIRST, ISLA.id), Examined(dissent_form)))
    search = searched(answers, FIRST, dissent_form)
    assert search.readers() == {FIRST.reader: ISLA.id}


def test_what_was_sought_in_vain_is_sought_again_when_the_page_is_opened_again(searched, qtbot):
    answers = Answers((Examined(FIRST),), (Examined(FIRST), Examined(LATER)))
    search = searched(answers, FIRST, LATER)
    search.seek_again()
    assert search.stands(LATER) is Searched.UNDER_WAY
    with qtbot.waitSignal(search.ended, timeout=20_000):
        search.begin(None, (FIRST, LATER))
    assert (answers.asked, search.stands(LATER)) == (2, Searched.DONE)


def test_a_paper_that_comes_later_is_sought_too(searched, qtbot):
    answers = Answers((Examined(FIRST),), (Examined(FIRST), Examined(LATER)))
    search = searched(answers, FIRST)
    with qtbot.waitSignal(search.ended, timeout=20_000):
        search.begin(None, (FIRST, LATER))
    assert answers.asked == 2
    assert {search.stands(one) for one in (FIRST, LATER)} == {Searched.DONE}


def test_a_search_that_fails_is_told_once_and_does_not_begin_by_itself_again(searched):
    answers = Answers(VaultFailure(), VaultFailure())
    search = searched(answers, FIRST)
    assert answers.asked == 1
    assert search.stands(FIRST) is Searched.IN_VAIN


def test_while_copies_are_searched_the_list_and_whoever_stands_in_it_stay(desk):
    page, bench = desk()
    rows, examined = list(page.rows), tuple(page.search._found.values())
    rows[-1].open.setFocus()
    page.search._errand, page.search._found = "a search", {}
    page.refresh()
    assert "searched" in rows[-1].open.accessibleName()
    page.search.end(examined)
    assert page.rows == rows
    assert rows[-1].open.hasFocus()
    assert "searched" not in rows[-1].open.accessibleName()
    page.papers.body.removeWidget(rows[0])
    page._show_rows(tuple(row.paper for row in rows[1:]), Told(bench))
    assert page.rows == rows[1:]


def test_a_reason_half_typed_stays_with_its_copy_and_its_stop(desk, qtbot):
    page, _bench = desk(RAMAGE)
    look_at(qtbot, page, ("minutes", "Donna Lindsay"))
    stops = page.looked_at.stops
    assert len(stops.rows) > 1
    stops.rows[-1].reason.setText("She is a fri")
    stops.rows[0].reason.setText("By chance")
    press(qtbot, stops.rows[0].passing)
    assert stops.rows[-1].reason.text() == "She is a fri"
    look_at(qtbot, page, ("minutes", "record"))
    assert [row.reason.text() for row in stops.rows] == [""] * len(stops.rows)
    look_at(qtbot, page, ("minutes", "Donna Lindsay"))
    assert stops.rows[-1].reason.text() == "She is a fri"


def test_a_search_that_ends_after_the_desk_was_locked_asks_nothing_of_the_vault(desk, monkeypatch):
    page, _bench = desk()
    examined = tuple(page.search._found.values())
    page.hide()

    def locked(_conference):
        raise VaultIsLocked

    monkeypatch.setattr(page._paperwork, "signed_papers", locked)
    page.search.end(examined)
    page._drawn_large(page._chosen, FIRST)
    assert page.search.found_in(examined[0].paper) == examined[0]


def test_a_reason_half_typed_is_there_again_once_its_copy_is_looked_at_after_a_lock(desk, qtbot):
    page, bench = desk(RAMAGE)
    assert bench.half_typed.watches(page.looked_at.stops)
    assert bench.half_typed.watches(page.check.conference)
    look_at(qtbot, page, ("minutes", "Donna Lindsay"))
    page.looked_at.stops.rows[-1].reason.setText("She is a fri")
    look_at(qtbot, page, ("minutes", "record"))
    half = page.looked_at.stops.half
    page, _bench = desk(RAMAGE)
    stops = page.looked_at.stops
    assert stops.half == ""
    stops.put_back(half)
    look_at(qtbot, page, ("minutes", "Donna Lindsay"))
    assert stops.rows[-1].reason.text() == "She is a fri"
    press(qtbot, stops.rows[-1].passing)
    assert stops.half == ""


@pytest.mark.parametrize("what", ["large print", "the second person"])
def test_an_answer_that_comes_after_the_page_went_with_the_lock_reaches_nobody(
    desk, monkeypatch, qtbot, what
):
    page, bench = desk()
    answer = Event()
    monkeypatch.setattr(large_print, "large_print_of", lambda *_: answer.wait(10) and None)
    page._paperwork.vouch = lambda *_: answer.wait(10) and "mark"
    paper = page.rows[0].paper
    page._chosen, page._may_go = paper.sha256, lambda papers: papers
    page._second_hand._waiting = lambda: (paper,)
    if what == "large print":
        page._draw_large()
    else:
        page.second.release_wanted.emit("a secret")
    errand = page._large._errand or page.second._errand
    page.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not isValid(page)
    del page
    with qtbot.waitSignal(errand.done, timeout=20_000):
        answer.set()
    qtbot.wait(1)
    assert bench.conference.papers.agreed == ()
    gc.collect()
