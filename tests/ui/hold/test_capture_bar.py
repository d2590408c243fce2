"""The minute-taker's line: fast, forgiving, and on disk before it is shown."""

import pytest
from PySide6.QtCore import Qt

from chairdesk.models.contribution import Audience, Hand, Heading, Scope, Tag
from chairdesk.models.events import ChildEntered
from chairdesk.models.ids import new_id
from chairdesk.models.people import Child
from tests.ui.hold.abernethy import somebody

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


def last(bench):
    return bench.conference.talk.recorded[-1]


def test_enter_records_and_the_speaker_stays_while_the_tag_does_not(page, bench, line, qtbot):
    qtbot.keyClick(page.bar.words, Qt.Key.Key_2, CTRL)
    line("She is warm with him.", who="Catriona")
    assert (last(bench).now.words, last(bench).now.tag) == ("She is warm with him.", "observation")
    assert last(bench).hand is Hand.MINUTE_TAKER
    assert last(bench).now.item == "information"
    assert page.bar.speaker.who == somebody(bench, "Catriona")
    assert page.bar.tags.tag is None
    assert page.bar.words.is_empty
    assert page.bar.hint.text() == "Recorded: Catriona Muir."


@pytest.mark.parametrize("held", [CTRL, ALT])
@pytest.mark.parametrize(
    ("key", "tag"),
    [(Qt.Key.Key_1, "fact"), (Qt.Key.Key_3, "allegation"), (Qt.Key.Key_4, "opinion")],
)
def test_a_tag_can_be_given_after_typing_too(page, bench, line, qtbot, key, tag, held):
    line("He shouts at night.", enter=False)
    qtbot.keyClick(page.bar.words, key, held)
    qtbot.keyClick(page.bar.words, Qt.Key.Key_Return)
    assert last(bench).now.tag == tag


def test_a_tag_is_taken_off_by_pressing_it_again(page, bench, line, qtbot):
    for _ in range(2):
        qtbot.mouseClick(page.bar.tags.keys[Tag.FACT], Qt.MouseButton.LeftButton)
    line("Neither one nor the other.")
    assert last(bench).now.tag is None


def test_shift_enter_starts_a_line_and_records_nothing(page, bench, line, qtbot):
    before = len(bench.conference.talk.recorded)
    line("One", enter=False)
    qtbot.keyClick(page.bar.words, Qt.Key.Key_Return, SHIFT)
    qtbot.keyClicks(page.bar.words, "two")
    assert page.bar.words.toPlainText() == "One\ntwo"
    assert len(bench.conference.talk.recorded) == before


def test_the_key_of_a_child_names_that_child_alone_and_it_stays(page, bench, line, qtbot):
    qtbot.keyClick(page.bar.words, Qt.Key.Key_1, CTRL | SHIFT)
    qtbot.keyClick(page.bar.words, Qt.Key.Key_2, CTRL | SHIFT)
    qtbot.keyClick(page.bar.words, Qt.Key.Key_9, CTRL | SHIFT)
    line("She walks in alone.")
    line("And hungry.")
    isla = frozenset({somebody(bench, "Isla")})
    assert [r.now.children for r in bench.conference.talk.recorded[-2:]] == [isla, isla]
    qtbot.mouseClick(page.bar.children_chips.everybody, Qt.MouseButton.LeftButton)
    line("All three are loved.")
    assert last(bench).now.children == frozenset()


def test_a_press_on_another_child_takes_its_place_and_with_ctrl_adds_it(
    page, bench, qtbot, announced
):
    chips = page.bar.children_chips
    mirren, isla = (somebody(bench, name) for name in ("Mirren", "Isla"))
    left = Qt.MouseButton.LeftButton
    qtbot.mouseClick(chips.chips[mirren], left)
    qtbot.mouseClick(chips.chips[isla], left)
    assert chips.chosen == {isla}
    qtbot.mouseClick(chips.chips[mirren], left, CTRL)
    assert chips.chosen == {mirren, isla}
    qtbot.mouseClick(chips.chips[mirren], left, CTRL)
    qtbot.mouseClick(chips.chips[isla], left)
    assert chips.chosen == frozenset()
    qtbot.keyClick(page.bar.words, Qt.Key.Key_2, CTRL | SHIFT)
    qtbot.keyClick(page.bar.words, Qt.Key.Key_1, ALT | SHIFT)
    assert chips.chosen == {mirren, isla}
    assert announced[-1] == "About Mirren, Isla."
    assert announced.count("About Mirren, Isla.") == 2


def test_children_are_picked_from_a_list_too(page, bench, qtbot):
    qtbot.keyClick(page.bar.words, Qt.Key.Key_F4)
    menu = page.bar.children_chips.menu
    assert menu.isVisible()
    names = [action.text() for action in menu.actions()]
    assert names == [
        "All the children",
        "Mirren Abernethy",
        "Isla Abernethy",
        "Rory Abernethy",
    ]
    menu.actions()[3].trigger()
    menu.hide()
    assert page.bar.children_chips.chosen == {somebody(bench, "Rory")}
    menu.actions()[0].trigger()
    assert page.bar.children_chips.chosen == frozenset()


@pytest.mark.parametrize(
    ("key", "heading"),
    [
        (Qt.Key.Key_S, Heading.STRENGTH),
        (Qt.Key.Key_W, Heading.WORRY),
        (Qt.Key.Key_V, Heading.WISHES_AND_FEELINGS),
        (Qt.Key.Key_N, Heading.WHAT_MUST_CHANGE),
    ],
)
def test_a_heading_is_one_key_away_and_stays(page, bench, line, qtbot, key, heading):
    qtbot.keyClick(page.bar.words, key, ALT)
    line("One.")
    line("Two.")
    assert [r.now.heading for r in bench.conference.talk.recorded[-2:]] == [heading, heading]


@pytest.mark.parametrize(
    ("key", "heading", "named"),
    [
        (Qt.Key.Key_D, Heading.DANGER_STATEMENT, "Danger statement"),
        (Qt.Key.Key_G, Heading.SAFETY_GOAL, "Safety goal"),
    ],
)
def test_a_danger_or_a_goal_is_one_key_away_wants_no_tag_and_does_not_stay(
    page, bench, line, qtbot, key, heading, named
):
    page.open_item("worries")
    before = bench.conference.talk.untagged
    line("What we put into words together.", enter=False)
    qtbot.keyClick(page.bar.words, key, ALT)
    assert f" {named}." in page.bar.hint.text()
    qtbot.keyClick(page.bar.words, Qt.Key.Key_Return)
    assert (last(bench).now.heading, last(bench).now.tag) == (heading, None)
    assert bench.conference.talk.untagged == before
    line("Said after it.")
    assert last(bench).now.heading is Heading.WORRY


def test_an_item_brings_its_usual_heading(page, bench, line):
    page.open_item("worries")
    line("The tin should have been empty.")
    assert last(bench).now.heading is Heading.WORRY
    page.open_item("information")
    line("It was not.")
    assert last(bench).now.heading is None


def test_the_audience_goes_round_by_one_key(page, bench, line, qtbot):
    qtbot.keyClick(page.bar.words, Qt.Key.Key_R, CTRL)
    line("Not for the family.", who="Graeme")
    assert last(bench).now.audience.scope is Scope.PROFESSIONALS
    assert page.bar.hint.text() == "Recorded: Graeme Tait."
    qtbot.keyClick(page.bar.words, Qt.Key.Key_R, CTRL)
    assert page.bar.audience.spoken() == "nobody yet"
    page.bar.audience.choose(Audience(Scope.NAMED, frozenset({somebody(bench, "Hannah")})))
    line("For Hannah alone.", who="Graeme")
    assert last(bench).now.audience.readers == {somebody(bench, "Hannah")}
    qtbot.keyClick(page.bar.words, Qt.Key.Key_R, CTRL)
    assert page.bar.audience.spoken() == "everyone"


def test_one_reader_is_left_out_in_one_go(page, bench, line, qtbot):
    field = page.bar.audience
    field.choose(Audience(Scope.NAMED))
    all_but = field.readers.menu().actions()[0].menu()
    all_but.aboutToShow.emit()
    next(one for one in all_but.actions() if one.text() == "Graeme Tait").trigger()
    assert field.spoken() == "all but Graeme Tait"
    line("She has moved.", who="Hannah")
    assert somebody(bench, "Graeme") not in last(bench).now.audience.readers
    assert page.talk.turn().record.foot(last(bench)) == "Not for Graeme Tait."


def test_nothing_is_recorded_for_nobodys_eyes(page, bench, line):
    before = len(bench.conference.talk.recorded)
    page.bar.audience.choose(Audience(Scope.NAMED))
    line("For whom?")
    assert len(bench.conference.talk.recorded) == before
    assert page.bar.hint.text().startswith("Nobody is chosen to read this.")
    assert page.bar.words.toPlainText() == "For whom?"


def test_the_source_goes_with_one_contribution_only(page, bench, line, qtbot):
    page.bar.source.setText("A neighbour, on 12 October")
    line("The baby was alone.", who="Graeme", enter=False)
    qtbot.keyClick(page.bar.source, Qt.Key.Key_Return)
    assert last(bench).now.source == "A neighbour, on 12 October"
    assert page.bar.source.text() == ""


def test_the_bar_says_in_words_what_enter_will_record(page, bench, qtbot):
    assert page.bar.hint.text() == "F2 or @ chooses who speaks."
    page.bar.speaker.choose(somebody(bench, "Kirsty"))
    qtbot.keyClick(page.bar.words, Qt.Key.Key_1, CTRL)
    qtbot.keyClick(page.bar.words, Qt.Key.Key_1, CTRL | SHIFT)
    said = "Kirsty Abernethy, Mother (KA), about Mirren. Fact. For everyone."
    assert page.bar.hint.text() == said


def test_with_many_children_those_beyond_the_chips_are_in_the_list(page, bench, qtbot):
    for number in range(9):
        bench.enter(ChildEntered(Child(new_id(), f"Child{number} Abernethy")))
    chips = page.bar.children_chips
    assert len(chips.chips) == 5
    qtbot.waitUntil(chips.picker.isVisible)
    page.bar.repaint()
    assert chips.picker.geometry().center().y() == chips.everybody.geometry().center().y()
    qtbot.keyClick(page.bar.words, Qt.Key.Key_9, CTRL | SHIFT)
    assert chips.spoken() == "Child5"
    assert chips.picker.text() == "More: 1"
