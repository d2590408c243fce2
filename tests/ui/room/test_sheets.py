"""What does not fit on one sheet stands on the next, and nothing is clipped or lost."""

import pytest

from chairdesk.export.room.frame import Column, Face, Frame, Line
from chairdesk.ui.room.painting import Plan
from chairdesk.ui.room.sheets import pieces_of, sheets_of


def measure(line, _abreast=1):
    """Ten letters stand on a line, which is one high."""
    return -(-len(line.words) // 10)


def room(_column, _abreast):
    return 4.0


def lines(*words):
    return tuple(Line(one) for one in words)


def words_on(sheets):
    return [[[line.words for line in part.column.lines] for part in sheet] for sheet in sheets]


def test_columns_turn_together_and_of_talk_the_newest_comes_first():
    talk = Column("Worries", lines("a", "b", "c", "d", "e"), is_talk=True)
    few = Column("Strengths", lines("x"), is_talk=True)
    sheets = sheets_of(Frame(Face.COLUMNS, columns=(talk, few)), measure, room)
    assert words_on(sheets) == [[["b", "c", "d", "e"], ["x"]], [["a"], ["x"]]]
    assert [[part.elsewhere for part in sheet] for sheet in sheets] == [[1, 0], [4, 0]]


def test_one_column_takes_the_whole_width_or_is_set_in_two():
    short = Frame(Face.PLAN, columns=(Column("", lines("a", "b")),))
    assert words_on(sheets_of(short, measure, room)) == [[["a", "b"]]]
    long = Frame(Face.PLAN, columns=(Column("", lines(*"abcdefghij")),))
    sheets = sheets_of(long, measure, room)
    assert words_on(sheets) == [[["a", "b", "c", "d"], ["e", "f", "g", "h"]], [["i", "j"]]]
    assert [[part.elsewhere for part in sheet] for sheet in sheets] == [[0, 2], [8]]


def test_a_childs_words_have_a_sheet_of_their_own():
    columns = tuple(Column(str(n), lines("w")) for n in range(4))
    sheets = sheets_of(Frame(Face.CHILD, columns=columns), measure, room)
    assert [[part.column.title for part in sheet] for sheet in sheets] == [["0"], ["1", "2", "3"]]


def test_of_twelve_children_three_stand_abreast():
    columns = tuple(Column(str(n), lines("w")) for n in range(12))
    sheets = sheets_of(Frame(Face.SCALES, columns=columns), measure, room)
    assert [len(sheet) for sheet in sheets] == [3, 3, 3, 3]


@pytest.mark.parametrize("is_talk", [True, False], ids=["talk", "list"])
def test_what_is_longer_than_a_sheet_is_cut_between_words_and_nothing_is_lost(is_talk):
    long = " ".join(f"word{n}" for n in range(60))
    column = Column(
        "", (Line("before"), Line(long, beside="Opinion"), Line("after")), is_talk=is_talk
    )
    sheets = sheets_of(Frame(Face.COLUMNS, columns=(column, Column(""))), measure, room)
    shown = [line for sheet in sheets for line in sheet[0].column.lines]
    assert all(sum(map(measure, sheet[0].column.lines)) <= 4 for sheet in sheets)
    pieces = [one for one in shown if "word" in one.words]
    assert " ".join(one.words.removesuffix(" …") for one in pieces) == long
    assert [one.beside for one in pieces][-1] == "Opinion"
    assert {"before", "after"} <= {one.words for one in shown}


def test_a_word_longer_than_a_sheet_stays_whole():
    assert [one.words for one in pieces_of(Line("x" * 90), measure, 4.0)] == ["x" * 90]


def test_an_empty_frame_is_one_sheet():
    assert len(sheets_of(Frame(Face.PLAN, columns=(Column(""),)), measure, room)) == 1


def test_each_column_has_the_room_that_its_own_title_leaves():
    columns = (Column("Short", lines(*"abcd")), Column("Of two lines", lines(*"abcd")))
    sheets = sheets_of(
        Frame(Face.COLUMNS, columns=columns),
        measure,
        lambda column, _abreast: 4.0 if column.title == "Short" else 2.0,
    )
    assert words_on(sheets)[0] == [["a", "b", "c", "d"], ["a", "b"]]


def test_the_childrens_marks_stand_beside_what_is_said_of_a_line_where_there_is_room(qapp):
    plan = Plan(1280, 720, qapp.font())
    cell = plan.cells(3)[0].width()
    bare = plan.high(Line("Weigh her", beside="Opinion"), cell)
    one = plan.high(Line("Weigh her", beside="Opinion", children=(0,)), cell)
    twelve = plan.high(Line("Weigh her", beside="Opinion", children=tuple(range(12))), cell)
    assert one - bare < plan.unit / 2
    assert twelve - bare > plan.unit
