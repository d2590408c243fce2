"""Why somebody is not there: entered of whom it is meant, and taken back where it was wrong."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.ui.hold.abernethy import somebody

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def clock():
    return "09:30"


@pytest.fixture
def panel(attendance):
    return attendance


def room(panel):
    return panel._bench.conference.room


def test_apologies_need_no_reason_but_an_exclusion_does(bench, panel, said, qtbot):
    father, gran = somebody(bench, "Callum"), somebody(bench, "Jean")
    qtbot.mouseClick(panel.rows[gran].absent, LEFT)
    qtbot.mouseClick(panel.absences.apologise, LEFT)
    assert panel.rows[gran].state.text() == "Apologies."
    qtbot.mouseClick(panel.rows[father].absent, LEFT)
    qtbot.mouseClick(panel.absences.exclude, LEFT)
    assert said
    assert room(panel).exclusions == ()
    panel.absences.reason.setText("Shouting at the social worker")
    panel.absences.extent.setText("the first half hour")
    qtbot.mouseClick(panel.absences.exclude, LEFT)
    told = "Excluded: Shouting at the social worker; the first half hour."
    assert panel.rows[father].state.text() == told
    assert panel.absences.reason.text() == ""


def test_after_an_absence_nobody_is_chosen_so_that_no_next_one_is_entered_of_the_same(
    bench, panel, qtbot
):
    father = somebody(bench, "Callum")
    qtbot.mouseClick(panel.rows[father].absent, LEFT)
    panel.absences.reason.setText("Shouting at the social worker")
    qtbot.mouseClick(panel.absences.exclude, LEFT)
    assert len(room(panel).exclusions) == 1
    assert panel.absences.who.currentData() is None
    assert panel.absences.who.placeholderText() == "Whoever is in the room leaves first"


def test_an_exclusion_entered_by_mistake_is_withdrawn_in_its_row(bench, panel, qtbot):
    isla = somebody(bench, "Isla")
    row = panel.rows[isla]
    assert not row.withdraw.isVisible()
    qtbot.mouseClick(row.absent, LEFT)
    panel.absences.reason.setText("Shouting at the social worker")
    qtbot.mouseClick(panel.absences.exclude, LEFT)
    assert row.state.text() == "Excluded: Shouting at the social worker."
    qtbot.mouseClick(row.absent, LEFT)
    qtbot.mouseClick(panel.absences.apologise, LEFT)
    qtbot.mouseClick(row.withdraw, LEFT)
    assert (row.state.text(), room(panel).exclusions) == ("Apologies.", ())
    row.withdraw.setFocus()
    qtbot.keyClick(row.withdraw, Qt.Key.Key_Space)
    assert (row.state.text(), room(panel).apologies) == ("Not here yet.", ())
    assert not row.withdraw.isVisible()
    assert QApplication.focusWidget() is row.arrive


def test_an_arrival_entered_by_mistake_is_taken_back_in_its_row(bench, panel, qtbot):
    isla = somebody(bench, "Isla")
    row = panel.rows[isla]
    assert not row.never.isVisible()
    for go in (row.arrive, row.leave):
        qtbot.mouseClick(go, LEFT)
        assert row.never.isVisible()
    row.never.setFocus()
    qtbot.keyClick(row.never, Qt.Key.Key_Space)
    assert (row.state.text(), room(panel).came(isla)) == ("Not here yet.", False)
    assert not row.never.isVisible()
    assert QApplication.focusWidget() is row.arrive


def test_a_name_that_is_not_offered_takes_nobody_and_the_field_says_so(bench, panel, qtbot):
    gone = somebody(bench, "Kirsty")
    qtbot.mouseClick(panel.rows[gone].arrive, LEFT)
    who = panel.absences.who
    who.setFocus()
    qtbot.keyClicks(who, "Jean")
    assert who.currentData() == somebody(bench, "Jean")
    who._forget()
    qtbot.keyClicks(who, "Kirsty")
    qtbot.keyClick(who, Qt.Key.Key_Return)
    assert who.currentData() is None
    assert who.placeholderText() == "Nobody of that name can be chosen here"
    qtbot.mouseClick(panel.absences.apologise, LEFT)
    assert room(panel).apologies == ()
    who._forget()
    qtbot.keyClicks(who, "isla")
    assert who.currentData() == somebody(bench, "Isla")
    assert who.placeholderText() == "Whoever is in the room leaves first"


def test_with_nobody_chosen_no_absence_is_entered(bench, panel, qtbot):
    panel.absences.who.setCurrentIndex(-1)
    before = bench.conference
    qtbot.mouseClick(panel.absences.apologise, LEFT)
    qtbot.mouseClick(panel.absences.exclude, LEFT)
    assert bench.conference is before
