"""What is half typed in Amend stands there again after a crash or a lock."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit

from chairdesk.models.amendment import Outcome, Part, Place
from chairdesk.models.contribution import Contribution, Hand, Scope, Tag
from chairdesk.models.events import ConferenceClosed, DocumentSigned, RecordSealed
from chairdesk.models.ids import new_id
from chairdesk.models.paper import SignedDocument
from chairdesk.ui.amend.amend_page import AmendPage
from chairdesk.ui.amend.fields import spelled
from chairdesk.ui.half_typed import HalfTyped
from tests.transcript import CONFERENCE, ISLA
from tests.ui.benches import bench_of
from tests.ui.hold.abernethy import DraftShelf


@pytest.fixture
def again(shown, qapp):
    """Open the page anew, as after a crash or a lock."""
    bench, drafts = bench_of(), DraftShelf()
    bench.sitting.record(Contribution(new_id(), ISLA.id, "I heard them shout", Tag.FACT))
    bench.enter(ConferenceClosed())
    bench.enter(RecordSealed())
    for hand in Hand:
        bench.enter(DocumentSigned(SignedDocument("minutes", "record", "ab", hand)))
    opened = []

    def open_anew():
        if opened:
            assert opened[-1]._bench.half_typed.keep()
        page = AmendPage(replace(bench, half_typed=HalfTyped(drafts, CONFERENCE)))
        opened.append(shown(page))
        return page

    return open_anew


def choose(field, data):
    field.setCurrentIndex(field.findData(data))


def object_to_the_tag(page):
    card, line = page.objection, page._bench.conference.talk.recorded[0].now
    choose(card.who, str(ISLA.id))
    card.day.setText("22 January 2027")
    choose(card.place, spelled(Place(Part.TAG, line.id)))
    card.asks.setPlainText("allegation")
    card.why.setText("I only heard it")
    choose(card.audience, Scope.PROFESSIONALS.value)


def told(card):
    chosen = [card.who.currentText(), card.place.currentText(), card.audience.currentText()]
    return [*chosen, card.day.text(), card.asks.toPlainText(), card.why.text()]


def test_an_objection_in_the_making_stands_there_again(again):
    page = again()
    object_to_the_tag(page)
    page.receipt.day.setText("15 Janu")
    before = told(page.objection)
    back = again()
    assert told(back.objection) == before
    assert back.receipt.day.text() == "15 Janu"


def test_a_ruling_in_the_making_stands_there_again_and_so_does_one_made_anew(again, qtbot):
    page = again()
    object_to_the_tag(page)
    qtbot.mouseClick(page.objection.record, Qt.MouseButton.LeftButton)
    choose(page.rulings[0].outcome, Outcome.IN_PART.value)
    page.rulings[0].reasons.setText("Nobody sa")
    page.rulings[0].reads.setPlainText("opini")
    page = again()
    card = page.rulings[0]
    assert card.outcome.currentData() == Outcome.IN_PART.value
    assert (card.reasons.text(), card.reads.toPlainText()) == ("Nobody sa", "opini")
    card.reasons.setText("Nobody saw it.")
    card.reads.setPlainText("opinion")
    qtbot.mouseClick(card.rule, Qt.MouseButton.LeftButton)
    page.rulings[0].reasons.setText("Nobody saw it, nor he")
    card = again().rulings[0]
    assert card.challenge.ruling.reasons == "Nobody saw it."
    assert card.reasons.text() == "Nobody saw it, nor he"
    assert card.reads.toPlainText() == "Opinion"


def test_no_field_is_left_out(again, qtbot):
    page = again()
    object_to_the_tag(page)
    qtbot.mouseClick(page.objection.record, Qt.MouseButton.LeftButton)
    kinds = (QLineEdit, QPlainTextEdit, QComboBox)
    fields = [field for kind in kinds for field in page.page.findChildren(kind)]
    typed = [one for one in fields if isinstance(one, QComboBox) or not one.isReadOnly()]
    assert len(typed) == 12
    half = page._bench.half_typed
    assert [one.accessibleName() for one in typed if not half.watches(one)] == []
