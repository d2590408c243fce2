"""A review, prepared from the diary out of the conference before it."""

from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QApplication

from chairdesk.desk.ports import Damaged
from chairdesk.desk.sitting import take_up
from chairdesk.models.decision import Decision, Manner
from chairdesk.models.events import (
    ChildEntered,
    ConferenceClosed,
    ConferenceOpened,
    DecisionMade,
    MeetingFixed,
    PersonEntered,
)
from chairdesk.models.ids import new_id
from chairdesk.models.people import Capacity, Child, Person
from chairdesk.models.plan import Meeting
from chairdesk.ui.diary.due_row import DueRow
from chairdesk.ui.kit.buttons import LinkButton
from chairdesk.ui.step import Step
from tests.ui.desks import Desk

SAYS = "Prepare the review of what is chosen in the diary"
FIXED = MeetingFixed(Meeting("review", datetime(2027, 2, 18, 10, tzinfo=UTC), "Rothesay House"))
SKYE, FINLAY = (Child(new_id(), name) for name in ("Skye Ramage", "Finlay Ramage"))


@pytest.fixture
def desk(style):
    return Desk(style)


@pytest.fixture
def window(desk, shown):
    window = shown(desk.window)
    window.enter()
    return window


def held(desk, *later):
    sitting = take_up(desk.arrange(), desk.ledger, desk.now)
    for event in (
        ChildEntered(SKYE),
        ChildEntered(FINLAY),
        PersonEntered(Person(new_id(), "Kirsty Ramage", Capacity.FAMILY, "Mother")),
        ConferenceOpened(),
        DecisionMade(Decision(FINLAY.id, "not-place", Manner.CONSENSUS, "Because.")),
        *later,
    ):
        sitting.enter(event)
    return sitting.conference.id


def commands(desk):
    QApplication.processEvents()
    return {desk.keys.says(does): do for does, do in desk.keys.doable(desk.window)}


def test_a_review_is_prepared_from_the_diary_and_says_what_it_knows_and_from_when(desk, window):
    held(desk, FIXED, ConferenceClosed())
    window.open_diary()
    commands(desk)[SAYS]()
    page = window.conference.page(Step.PREPARE)
    assert page.about.reference.text() == "CP/2026/114 review 1"
    assert page.about.day.text() == "18 February 2027"
    assert [child.name for child in window.conference.bench.conference.roll.children] == [SKYE.name]
    said = window.notice.sentence
    assert "CP/2026/114, held on Thursday 26 November 2026: Skye Ramage, the" in said
    assert said.endswith("Not brought: Finlay Ramage, without a plan since then.")
    assert window.windowTitle() == "CP/2026/114 review 1 — ChairDesk"


def test_a_review_that_is_prepared_already_is_opened_and_no_other_is_made(desk, window):
    which = held(desk, FIXED, ConferenceClosed())
    window.open_diary()
    window.diary.owed.review_wanted.emit(which)
    review = window.conference.bench.conference.id
    window.open_diary()
    window.diary.owed.review_wanted.emit(which)
    assert window.conference.bench.conference.id == review
    assert len(desk.ledger.conferences()) == 2


def test_without_a_day_that_was_fixed_the_chair_is_asked_for_it(desk, window):
    held(desk, ConferenceClosed())
    window.open_diary()
    window.diary.glance.review.click()
    assert window.conference.reference == ""
    assert "No day was fixed for it" in window.notice.sentence


def test_no_review_is_offered_of_what_is_not_closed(desk, window):
    held(desk)
    window.open_diary()
    assert not window.diary.glance.review.isVisible()
    assert SAYS not in commands(desk)


def test_a_review_that_is_owed_is_prepared_from_its_row(desk, window, qtbot):
    which = held(desk, ConferenceClosed())
    window.open_diary()
    row = next(one for one in window.diary.owed.findChildren(DueRow) if one.is_review)
    button = next(one for one in row.findChildren(LinkButton) if one.text() == "Prepare its review")
    assert button.accessibleName() == "Prepare its review: CP/2026/114"
    with qtbot.waitSignal(window.diary.owed.review_wanted) as wanted:
        button.click()
    assert wanted.args == [which]


def test_a_review_that_is_fixed_says_for_when(desk, window):
    held(desk, FIXED, ConferenceClosed())
    window.open_diary()
    row = next(one for one in window.diary.owed.findChildren(DueRow) if one.is_review)
    assert row.left.text() == "It is fixed for Thursday 18 February 2027, 10.00"


def test_what_cannot_be_read_is_said_and_nothing_is_made(desk, window, monkeypatch):
    held(desk, ConferenceClosed())
    window.open_diary()

    def refuse(which):
        raise Damaged

    monkeypatch.setattr(window.diary._diary, "whole", refuse)
    window.diary.glance.review.click()
    assert window.conference is None
    assert window.diary.notice.sentence == desk.words.why(Damaged())
