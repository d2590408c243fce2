"""A copy is sought once; what nobody answers for is said, and does not go out."""

import pytest

from chairdesk.desk.ports import VaultFailure
from chairdesk.desk.shelves import KeptDocument
from chairdesk.ui.release.examiner import Examined, Searched
from chairdesk.ui.release.search import Search

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
