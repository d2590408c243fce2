"""A list of which one is chosen: never by scrolling past it."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QStyleOptionComboBox

from chairdesk import ui
from chairdesk.ui.kit.choice_list import ChoiceList
from chairdesk.ui.kit.scroll_page import ScrollPage


def wheel():
    is_inverted = False
    return QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        is_inverted,
    )


def test_the_wheel_over_a_list_scrolls_the_page_and_chooses_nothing(shown):
    page = ScrollPage()
    choice = ChoiceList()
    choice.addItems(["One", "Two", "Three"])
    page.body.addWidget(choice)
    for _ in range(60):
        page.body.addWidget(QLineEdit())
    shown(page)
    turn = wheel()
    QApplication.sendEvent(choice, turn)
    assert choice.currentText() == "One"
    assert not turn.isAccepted()
    assert not choice.focusPolicy() & Qt.FocusPolicy.WheelFocus & ~Qt.FocusPolicy.StrongFocus


def people(shown):
    choice = ChoiceList()
    choice.addItems(["Tilly Marsh (TM)", "Jean Abernethy, Grandmother (JA)", "Isla Marsh (IM)"])
    choice.setCurrentIndex(-1)
    shown(choice)
    choice.showPopup()
    return choice


def point_at(choice, place, aside=0):
    rows = choice.view()
    at = QPointF(rows.visualRect(choice.model().index(place, 0)).center() + QPoint(aside, 0))
    moved = QMouseEvent(
        QEvent.Type.MouseMove,
        at,
        QPointF(rows.viewport().mapToGlobal(at)),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(rows.viewport(), moved)


def test_enter_takes_nobody_below_a_pointer_that_rests_where_what_was_typed_fits_nobody(
    shown, qtbot
):
    choice = people(shown)
    point_at(choice, 0)
    qtbot.keyClicks(choice.view(), "Gar")
    point_at(choice, 0)
    qtbot.keyClick(choice.view(), Qt.Key.Key_Return)
    assert choice.currentIndex() == -1
    choice.hidePopup()


def test_what_is_typed_takes_back_a_row_that_the_pointer_marked(shown, qtbot):
    choice = people(shown)
    point_at(choice, 0)
    point_at(choice, 0, aside=20)
    assert choice.view().currentIndex().row() == 0
    qtbot.keyClicks(choice.view(), "Gar")
    qtbot.keyClick(choice.view(), Qt.Key.Key_Return)
    assert choice.currentIndex() == -1
    choice.hidePopup()


@pytest.mark.parametrize(("typed", "place"), [("mar", 0), ("ja", 1), ("grand", 1), ("isla m", 2)])
def test_enter_takes_whom_the_name_initials_or_role_that_was_typed_fit(shown, qtbot, typed, place):
    choice = people(shown)
    qtbot.keyClicks(choice.view(), typed)
    qtbot.keyClick(choice.view(), Qt.Key.Key_Return)
    assert choice.currentIndex() == place


def test_one_letter_again_goes_on_to_the_next_that_it_fits(shown, qtbot):
    choice = people(shown)
    choice.hidePopup()
    qtbot.keyClicks(choice, "m")
    assert choice.currentIndex() == 0
    qtbot.keyClicks(choice, "m")
    assert choice.currentIndex() == 2
    qtbot.keyClicks(choice, "m")
    assert choice.currentIndex() == 0


def test_a_row_that_the_pointer_moves_onto_or_arrows_choose_is_taken_by_enter(shown, qtbot):
    choice = people(shown)
    point_at(choice, 1)
    point_at(choice, 1, aside=20)
    qtbot.keyClick(choice.view(), Qt.Key.Key_Return)
    assert choice.currentIndex() == 1
    choice.showPopup()
    qtbot.keyClick(choice.view(), Qt.Key.Key_Down)
    qtbot.keyClick(choice.view(), Qt.Key.Key_Return)
    assert choice.currentIndex() == 2


def test_every_list_of_the_desk_is_such_a_list():
    rooms = Path(ui.__path__[0]).rglob("*.py")
    made = [p.name for p in rooms if "QComboBox(" in (t := p.read_text()) or "(QComboBox):" in t]
    assert made == ["choice_list.py"]


def closed(shown, qtbot):
    choice, chosen = ChoiceList(), []
    choice.addItems(["England", "Scotland", "Sefton", "South Ayrshire"])
    choice.activated.connect(chosen.append)
    shown(choice)
    choice.setFocus()
    return choice, chosen


def test_what_letters_choose_in_a_closed_list_is_said_as_chosen_once_they_rest(shown, qtbot):
    choice, chosen = closed(shown, qtbot)
    qtbot.keyClicks(choice, "sef")
    assert chosen == []  # Scotland was never meant
    qtbot.waitUntil(lambda: chosen == [2], timeout=10_000)
    qtbot.keyClicks(choice, "sef")
    choice.clearFocus()
    assert chosen == [2]


def test_leaving_a_list_says_what_the_letters_chose(shown, qtbot):
    choice, chosen = closed(shown, qtbot)
    qtbot.keyClicks(choice, "scot")
    choice.clearFocus()
    assert chosen == [1]


def test_a_key_that_is_no_letter_says_first_what_the_letters_chose(shown, qtbot):
    choice, chosen = closed(shown, qtbot)
    qtbot.keyClicks(choice, "scot")
    qtbot.keyClick(choice, Qt.Key.Key_Down)
    assert chosen == [1]
    choice.hidePopup()


@pytest.mark.parametrize("stands", [-1, 1])
def test_an_arrow_opens_a_closed_list_and_chooses_nothing(shown, qtbot, stands):
    choice, chosen = closed(shown, qtbot)
    choice.setCurrentIndex(stands)
    for key in ("Down", "Up", "PageDown", "PageUp", "Home", "End"):
        qtbot.keyClick(choice, Qt.Key[f"Key_{key}"])
        assert choice.view().isVisible()
        qtbot.keyClick(choice.view(), Qt.Key.Key_Escape)
    assert (choice.currentIndex(), chosen) == (stands, [])


def test_in_an_unanswered_list_enter_takes_nothing_until_an_arrow_has_marked_a_row(shown, qtbot):
    choice, chosen = closed(shown, qtbot)
    choice.setCurrentIndex(-1)
    qtbot.keyClick(choice, Qt.Key.Key_Down)
    qtbot.keyClick(choice.view(), Qt.Key.Key_Return)
    assert (choice.currentIndex(), chosen) == (-1, [])
    qtbot.keyClick(choice.view(), Qt.Key.Key_Down)
    qtbot.keyClick(choice.view(), Qt.Key.Key_Return)
    assert (choice.currentIndex(), chosen) == (0, [0])


def test_letters_that_another_choice_replaced_are_not_said(shown, qtbot):
    choice, chosen = closed(shown, qtbot)
    qtbot.keyClicks(choice, "scot")
    choice.setCurrentIndex(0)
    choice.clearFocus()
    assert chosen == []


def test_what_has_no_room_in_a_closed_list_is_cut_in_its_middle_and_whole_in_its_tip(shown):
    choice = ChoiceList()
    choice.addItem("Procedures of an authority with a long name: its first page")
    shown(choice, (180, 30))
    option = QStyleOptionComboBox()
    choice.initStyleOption(option)
    begins, _, ends = option.currentText.partition("…")
    assert "Procedures".startswith(begins[:10])
    assert "first page".endswith(ends[-10:])
    assert len(ends) > 3
    assert choice.toolTip() == choice.currentText()


def test_a_list_that_is_as_wide_as_its_longest_row_shows_it_whole(shown, qapp):
    choice = ChoiceList()
    choice.addItems(["Everyone", "Professionals only"])
    choice.setSizeAdjustPolicy(ChoiceList.SizeAdjustPolicy.AdjustToContents)
    choice.setProperty("role", "field")
    choice.setCurrentIndex(1)
    shown(choice, (1, 1))
    choice.resize(choice.sizeHint())
    option = QStyleOptionComboBox()
    choice.initStyleOption(option)
    assert option.currentText == "Professionals only"
