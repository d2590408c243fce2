"""A family tree on the page: legible, within its lines, and left out where it cannot be."""

from contextlib import nullcontext
from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest

from chairdesk.export.document import Heading
from chairdesk.export.kinship.tree import ADULTS, ELDERS, YOUNG, Descent, Drawn, FamilyTree, Sign
from chairdesk.export.pages import pages_of
from chairdesk.export.typesetting.genogram.drawing import FamilyPicture
from chairdesk.export.typesetting.genogram.outline import outlines
from chairdesk.export.typesetting.genogram.placing import BROAD, placed
from chairdesk.export.typesetting.pieces import Column, Setting
from tests.export.reading_aloud import aloud, pages, squeezed
from tests.export.telling import spoken
from tests.export.test_pages import paper

AUNT = Drawn("Effie Gow", "Aunt", ADULTS, Sign.FEMALE)
MUM = Drawn("Kirsty Gow", "Mother", ADULTS, Sign.FEMALE)
DAD = Drawn("Callum Gow", "Father", ADULTS, Sign.MALE)
GRAN = Drawn("Jean Gow", "Grandmother", ELDERS, Sign.FEMALE)
SAYS = "Family tree. Who is family to whom."


def child(number, name=""):
    return Drawn(
        name or f"Child {number:02}", f"{number} years", YOUNG, Sign.UNSAID, is_subject=True
    )


def tree(*drawn, descents=(), homes=()):
    return FamilyTree(drawn, descents, homes, SAYS, "What the signs mean.")


def of(count):
    """Give two parents and so many children, who all live together."""
    places = tuple(range(2, count + 2))
    children = map(child, range(count))
    return tree(MUM, DAD, *children, descents=(Descent((0, 1), places),), homes=((0, 1, *places),))


CARED_FOR = tree(
    MUM,
    DAD,
    AUNT,
    *map(child, range(3)),
    descents=(Descent((0, 1), (3, 4, 5)),),
    homes=((0, 1, 3, 5), (2, 4)),
)
"""The child in the middle lives with the aunt."""

THREE_ROWS = tree(
    GRAN,
    MUM,
    DAD,
    replace(DAD, name="Ian Gow"),
    AUNT,
    *map(child, range(4)),
    descents=(
        Descent((0,), (1,)),
        Descent((1, 2), (5, 6)),
        Descent((1, 3), (7,)),
        Descent((1,), (8,)),
    ),
    homes=((1, 5, 6), (3, 7)),
)


SIBLINGS = replace(THREE_ROWS, siblings=((1, 4), (2, 4)))
"""The aunt is a sister of the mother, and of her partner."""


def rows_of(told):
    return sorted({one.row for one in told.drawn})


@pytest.mark.parametrize("told", [of(1), of(5), of(12), CARED_FOR, THREE_ROWS, SIBLINGS])
def test_nobody_stands_in_the_place_of_another(told):
    steps = placed(told)
    taken = [
        (one.row, step + side)
        for one, step in zip(told.drawn, steps, strict=True)
        for side in range(BROAD)
    ]
    assert len(taken) == len(set(taken))
    assert min(steps) == 1


def test_parents_stand_above_the_middle_of_their_children_the_father_at_the_left():
    steps = placed(of(3))
    assert steps == (4, 2, 1, 3, 5)
    one_parent = tree(MUM, *map(child, range(3)), descents=(Descent((0,), (1, 2, 3)),))
    assert placed(one_parent) == (3, 1, 3, 5)


def test_of_a_mother_between_two_fathers_the_children_keep_to_theirs():
    steps = placed(THREE_ROWS)
    gran, mum, dad, second, *_ = steps
    assert dad < mum < second
    assert gran == mum
    assert steps[5] < steps[6] < steps[8] < steps[7]


def test_who_is_a_brother_or_sister_of_the_first_stands_beside_them():
    told = replace(CARED_FOR, siblings=((1, 2),))
    aunt, dad, mum = (placed(told)[n] for n in (2, 1, 0))
    assert aunt < dad < mum


class Pen:
    """Sheets that keep the strokes between two points, and let all else go."""

    def __init__(self):
        self.strokes = []

    def trace(self, points, _width, *, closes=False, dash=()):
        if not (closes or dash):
            self.strokes.append(tuple(points))

    def belongs_to(self, _node):
        return nullcontext()

    def ring(self, *_how):
        pass

    def line(self, *_how):
        pass


def lines_of(told):
    pen = Pen()
    FamilyPicture(told, Setting(8.5, 11.5), Column(0, 900), 1.0).draw(pen, 800.0)
    return pen.strokes


def test_a_line_joins_brother_and_sister_above_their_names_and_meets_no_line_of_descent():
    before, now = (lines_of(told) for told in (THREE_ROWS, SIBLINGS))
    descents, added = now[: len(before)], now[len(before) :]
    assert len(added) == 2 * 3
    upright = [line for line in descents if line[0][0] == line[1][0]]
    for (left, height), (right, other) in (line for line in added if line[0][1] == line[1][1]):
        assert height == other
        ends = [x for (x, one), (_, end) in upright for y in (one, end) if y == height]
        assert left not in ends
        assert right not in ends
    legs = {line[0][0] for line in added if line[0][0] == line[1][0]}
    assert not legs & {line[0][0] for line in upright}


def inside(corners, across, down):
    """Tell whether a spot lies within a line, by counting what it crosses towards the right."""
    spots = [(one.across, one.down) for one in corners]
    sides = zip(spots, (*spots[1:], spots[0]), strict=True)
    return (
        sum(
            one[0] == other[0]
            and one[0] > across
            and min(one[1], other[1]) < down < max(one[1], other[1])
            for one, other in sides
        )
        % 2
        == 1
    )


@pytest.mark.parametrize("told", [of(1), of(5), CARED_FOR, THREE_ROWS, SIBLINGS])
def test_a_line_around_a_household_holds_all_of_it_and_nobody_else(told):
    steps, rows = placed(told), rows_of(told)
    lines = outlines(told, steps, rows)
    homes = sorted(told.households, key=len, reverse=True)
    assert len(lines) == len(homes)
    for home, corners in zip(homes, lines, strict=True):
        for number, (one, step) in enumerate(zip(told.drawn, steps, strict=True)):
            down = 2 * rows.index(one.row) + 1.5
            held = {inside(corners, step + side + 0.5, down) for side in range(BROAD)}
            assert held == {number in home}


def test_where_others_stand_in_the_way_no_line_is_drawn():
    single = (Descent((n,), (n + 3,)) for n in range(3))
    crossed = ((0, 5), (1, 4), (2, 3))
    told = tree(AUNT, MUM, GRAN, *map(child, range(3)), descents=tuple(single), homes=crossed)
    told = replace(
        told, drawn=(*(replace(one, row=ADULTS) for one in told.drawn[:3]), *told.drawn[3:])
    )
    assert len(outlines(told, placed(told), rows_of(told))) == 2


@pytest.mark.parametrize("is_large", [False, True])
def test_a_picture_is_read_as_one_with_its_meaning_in_words(is_large):
    told = paper(Heading("Family"), CARED_FOR)
    told = told.in_large_print() if is_large else told
    pdf = pages_of(told)
    assert aloud(pdf) == squeezed("".join(spoken(told)))
    with pikepdf.open(BytesIO(pdf)) as read:
        figures = [o for o in read.objects if isinstance(o, pikepdf.Dictionary) and "/Alt" in o]
        assert [str(one.Alt) for one in figures] == [SAYS]
        (left, foot, right, top), width = map(float, figures[0].A.BBox), 595.3
        assert 0 < left < right < width
        assert 0 < foot < top


def test_where_names_would_not_be_legible_there_is_no_picture_and_no_key():
    many = of(12)
    named = [replace(one, name=f"Bartholomew{n}") for n, one in enumerate(many.drawn)]
    pdf = pages_of(paper(Heading("Family"), replace(many, drawn=tuple(named))))
    (page,) = pages(pdf)
    assert "Bartholomew" not in page
    assert "signs" not in page
    assert aloud(pdf).endswith("Family")


def test_names_of_other_scripts_are_spelled_in_a_picture():
    told = replace(CARED_FOR, drawn=(replace(MUM, name="ليلى"), *CARED_FOR.drawn[1:]))
    pdf = pages_of(paper(told))
    with pikepdf.open(BytesIO(pdf)) as read:
        spelled = [
            str(o.ActualText)
            for o in read.objects
            if isinstance(o, pikepdf.Dictionary) and "/ActualText" in o
        ]
    assert [one.strip() for one in spelled] == ["ليلى"]
