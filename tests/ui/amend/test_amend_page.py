"""Challenges in the window: receipt, objection, ruling, and a new version."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from chairdesk.models.amendment import Outcome, Part, Place
from chairdesk.models.contribution import Contribution, Hand, Tag
from chairdesk.models.events import (
    AreasOfConcernNamed,
    ChildEntered,
    ConferenceClosed,
    DocumentSigned,
    RecordSealed,
)
from chairdesk.models.ids import new_id
from chairdesk.models.paper import SignedDocument
from chairdesk.models.people import Child
from chairdesk.models.rules.amended import as_amended
from chairdesk.ui.amend.amend_page import AmendPage
from chairdesk.ui.amend.fields import spelled
from tests.transcript import ISLA
from tests.ui.benches import bench_of


@pytest.fixture
def said():
    return []


@pytest.fixture
def bench(said, qapp):
    bench = bench_of(said=said)
    words = Contribution(new_id(), ISLA.id, "I heard them shout", Tag.FACT)
    bench.sitting.record(words)
    bench.enter(AreasOfConcernNamed(ISLA.id, ("sexual-abuse",)))
    bench.enter(ConferenceClosed())
    bench.enter(RecordSealed())
    return bench


def sign(bench, version=1):
    for hand in Hand:
        bench.enter(
            DocumentSigned(SignedDocument("minutes", "record", "ab", hand, version=version))
        )


@pytest.fixture
def page(bench, shown):
    sign(bench)
    return shown(AmendPage(bench))


def choose(field, data):
    field.setCurrentIndex(field.findData(data))


def object_to_the_tag(page, bench, qtbot):
    card, line = page.objection, bench.conference.talk.recorded[0].now
    choose(card.who, str(ISLA.id))
    card.day.setText("22 January 2027")
    choose(card.place, spelled(Place(Part.TAG, line.id)))
    assert card.stands.toPlainText() == "Fact"
    assert card.stands.isReadOnly()
    card.asks.setPlainText("allegation")
    card.why.setText("I only heard it")
    qtbot.mouseClick(card.record, Qt.MouseButton.LeftButton)


def test_nothing_is_challenged_before_the_minutes_are_signed(bench, shown):
    page = shown(AmendPage(bench))
    assert page.nothing_yet.isVisible()
    assert not page.page.isVisible()


def test_a_line_is_tagged_anew_from_receipt_to_a_new_version(page, bench, said, announced, qtbot):
    choose(page.receipt.who, str(ISLA.id))
    page.receipt.day.setText("15 January 2027")
    qtbot.mouseClick(page.receipt.record, Qt.MouseButton.LeftButton)
    assert bench.conference.amendments.received_by(ISLA.id) == date(2027, 1, 15)
    object_to_the_tag(page, bench, qtbot)
    assert page.count_open == 1
    ruling = page.rulings[0]
    assert (ruling.stands.toPlainText(), ruling.reads.toPlainText()) == ("Fact", "Allegation")
    choose(ruling.outcome, Outcome.ACCEPTED.value)
    ruling.reasons.setText("Nobody saw it.")
    qtbot.mouseClick(ruling.rule, Qt.MouseButton.LeftButton)
    assert bench.conference.amendments.ruled
    qtbot.mouseClick(page.seal, Qt.MouseButton.LeftButton)
    assert bench.conference.amendments.version == 1
    assert "cannot be undone" in page.asks.text()
    qtbot.mouseClick(page.not_yet, Qt.MouseButton.LeftButton)
    assert page.seal.hasFocus()
    qtbot.mouseClick(page.seal, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(page.record_wanted):
        qtbot.mouseClick(page.seal_now, Qt.MouseButton.LeftButton)
    assert bench.conference.amendments.version == 2
    assert any(one.startswith("Version 2 of the minutes is sealed.") for one in announced)
    assert as_amended(bench.conference).talk.recorded[0].now.tag is Tag.ALLEGATION
    assert "Version 2 of the minutes is sealed. It still wants its signatures" in page.says.text()
    assert "stands as its signers sealed it" not in page.says.text()
    assert said == []


def test_a_harm_is_put_right_in_the_words_of_the_procedure(page, bench, qtbot):
    card, place = page.objection, Place(Part.AREAS, ISLA.id)
    choose(card.who, str(ISLA.id))
    card.day.setText("22 January 2027")
    choose(card.place, spelled(place))
    assert card.place.currentText().startswith("Areas of concern, Isla")
    assert card.stands.toPlainText() == "Sexual abuse"
    card.asks.setPlainText("neglect; Left alone at night")
    qtbot.mouseClick(card.record, Qt.MouseButton.LeftButton)
    asked = bench.conference.amendments.challenges[0].objection
    assert (asked.stands, asked.asks) == ("sexual-abuse", "neglect; Left alone at night")
    assert page.rulings[0].reads.toPlainText() == "Neglect; Left alone at night"


def test_the_last_question_is_answered_with_not_yet(page, bench, qtbot):
    object_to_the_tag(page, bench, qtbot)
    choose(page.rulings[0].outcome, Outcome.NOT_ACCEPTED.value)
    page.rulings[0].reasons.setText("She saw it.")
    qtbot.mouseClick(page.rulings[0].rule, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(page.seal, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(page.not_yet.hasFocus)
    qtbot.keyClick(page.not_yet, Qt.Key.Key_Space)
    assert bench.conference.amendments.version == 1
    assert page.seal.isVisible()


def test_what_lacks_somebody_a_day_or_a_ruling_is_said_and_stays_typed(page, bench, said, qtbot):
    page.objection.asks.setPlainText("otherwise")
    qtbot.mouseClick(page.objection.record, Qt.MouseButton.LeftButton)
    assert page.objection.asks.toPlainText() == "otherwise"
    qtbot.mouseClick(page.receipt.record, Qt.MouseButton.LeftButton)
    object_to_the_tag(page, bench, qtbot)
    qtbot.mouseClick(page.rulings[0].rule, Qt.MouseButton.LeftButton)
    assert [sentence.split(",")[0].split(":")[0] for sentence in said] == [
        "Choose who objects and to which passage",
        "Choose who received the minutes",
        "Choose how you rule",
    ]


def test_an_objection_elsewhere_says_itself_how_the_minutes_read_and_can_be_withdrawn(
    page, bench, qtbot
):
    card = page.objection
    choose(card.who, str(ISLA.id))
    card.day.setText("22/1/27")
    choose(card.place, spelled(Place(Part.OTHER)))
    assert not card.stands.isReadOnly()
    card.stands.setPlainText("Isla")
    card.asks.setPlainText("Isla Anne")
    qtbot.mouseClick(card.record, Qt.MouseButton.LeftButton)
    objection = bench.conference.amendments.challenges[0].objection
    assert (objection.stands, objection.asks) == ("Isla", "Isla Anne")
    qtbot.mouseClick(page.rulings[0].withdraw, Qt.MouseButton.LeftButton)
    assert page.rulings == []
    assert not page.seal.isEnabled()


def test_whoever_is_entered_after_the_page_was_made_can_receive_and_object(shown, qapp):
    bench = bench_of()
    page = shown(AmendPage(bench))
    late = replace(ISLA, id=new_id(), name="Late Comer")
    for event in (ChildEntered(late), ConferenceClosed(), RecordSealed()):
        assert bench.enter(event)
    sign(bench)
    page.refresh()
    for card in (page.receipt, page.objection):
        assert card.who.findText("Late Comer") >= 0
        assert card.who.currentIndex() == -1


def test_everything_that_takes_the_focus_has_a_name(page, bench, qtbot, unnamed):
    object_to_the_tag(page, bench, qtbot)
    assert unnamed(page) == []


def test_an_unborn_child_is_offered_neither_as_one_who_objects_nor_as_one_who_received(shown):
    bench = bench_of()
    bench.enter(ChildEntered(Child(new_id(), "Unborn Marsh", expected=date(2027, 3, 1))))
    bench.enter(ConferenceClosed())
    bench.enter(RecordSealed())
    sign(bench)
    page = shown(AmendPage(bench))
    for field in (page.objection.who, page.receipt.who):
        offered = [field.itemText(place) for place in range(field.count())]
        assert "Isla" in offered
        assert "Unborn Marsh" not in offered


def test_the_question_before_a_new_version_comes_into_sight(page, bench, qtbot):
    object_to_the_tag(page, bench, qtbot)
    page.resize(1366, 260)
    QApplication.processEvents()
    page.seal.setEnabled(True)
    page.page.verticalScrollBar().setValue(0)
    page.page.ensureWidgetVisible(page.seal, 0, 0)
    qtbot.mouseClick(page.seal, Qt.MouseButton.LeftButton)
    QApplication.processEvents()  # laid out
    for part in (page.asks, page.seal_now):
        qtbot.waitUntil(lambda part=part: part.visibleRegion().boundingRect() == part.rect())


def test_after_a_ruling_and_a_withdrawal_the_hand_stays_on_the_page(page, bench, qtbot):
    object_to_the_tag(page, bench, qtbot)
    card = page.rulings[0]
    choose(card.outcome, Outcome.ACCEPTED.value)
    card.reasons.setText("So it was said")
    card.rule.setFocus()
    qtbot.keyClick(card.rule, Qt.Key.Key_Space)
    assert bench.conference.amendments.ruled
    assert page.rulings[0] is not card
    assert page.window().focusWidget() is page.rulings[0].rule
    page.rulings[0].withdraw.setFocus()
    qtbot.keyClick(page.rulings[0].withdraw, Qt.Key.Key_Space)
    assert not page.rulings
    assert page.window().focusWidget() is page.objection.who
