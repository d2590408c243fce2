"""The room's window shows one frame, blank until it is told, legible from six metres."""

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from chairdesk.export.room.frame import BLANK, Column, Face, Frame, Line, Tone
from chairdesk.export.room.showing import frame_of
from chairdesk.ui.room.brush import Write, tall, unit_of, wide
from chairdesk.ui.room.painting import BESIDE, Plan
from chairdesk.ui.room.room_window import RoomWindow
from chairdesk.ui.tokens import Theme
from tests.ui.hold.abernethy import bench_until

POINTS_PER_PIXEL = 72 / 96
LEAST = 28


@pytest.fixture
def window(shown):
    window = RoomWindow()
    window.resize(1280, 720)
    window.show()
    yield window
    window.close()
    window.deleteLater()


def frames():
    bench = bench_until("12:04")
    return [frame_of(face, bench.conference, bench.pack, bench.words) for face in Face]


def colours(window):
    picture = window.grab().toImage()
    return {picture.pixel(x, y) for x in range(0, 1280, 2) for y in range(0, 720, 2)}


def test_it_begins_blank(window):
    assert window.frame_shown == BLANK
    assert len(colours(window)) == 1


def test_every_letter_is_at_least_28_points_on_a_screen_of_1080_lines():
    assert unit_of(1920, 1080) * BESIDE * POINTS_PER_PIXEL >= LEAST


def test_every_face_is_painted_and_blank_again_leaves_nothing_of_it(window):
    blank, *others = frames()
    window.show_frame(blank)
    calm = window.grab().toImage()
    for frame in others:
        window.show_frame(frame)
        assert window.grab().toImage() != calm
        window.show_frame(blank)
        assert window.grab().toImage() == calm


@pytest.mark.parametrize("theme", [Theme.DARK, Theme.HIGH_CONTRAST, Theme.LIGHT])
def test_it_wears_the_dress_of_the_desk(window, style, theme):
    style.wear(theme)
    window.show_frame(frames()[0])
    QApplication.processEvents()
    assert QColor(style.tokens.paper).rgb() in colours(window)


def test_what_does_not_fit_is_turned_to_and_the_first_sheet_comes_round_again(window):
    many = tuple(Line(f"Number {n} is to be done by somebody") for n in range(40))
    window.show_frame(Frame(Face.PLAN, columns=(Column("", many),)))
    seen = [window.grab().toImage()]
    while window.turn():
        seen.append(window.grab().toImage())
    assert len(seen) > 1
    assert all(one != other for n, one in enumerate(seen) for other in seen[n + 1 :])
    assert window.grab().toImage() == seen[0]


def test_a_blank_window_has_no_other_sheet(window):
    assert not window.turn()


def test_the_sheet_in_hand_stays_while_the_record_grows_and_a_smaller_screen_shows_it_all(window):
    lines = tuple(Line(f"Number {n} is to be done by somebody") for n in range(40))
    window.show_frame(Frame(Face.PLAN, columns=(Column("", lines),)))
    window.turn()
    second = window.grab().toImage()
    window.show_frame(Frame(Face.PLAN, columns=(Column("", lines),)))
    assert window.grab().toImage() == second
    window.show_frame(Frame(Face.PLAN, columns=(Column("", lines[:2]),)))
    window.resize(640, 360)
    assert not window.grab().isNull()


def test_no_line_reaches_below_its_card_and_no_heading_lies_on_a_line():
    plan = Plan(1920, 1080, QApplication.font())
    for frame in frames()[1:]:
        for sheet in plan.sheets(frame):
            cells = plan.cells(len(sheet))
            for part, cell in zip(sheet, cells, strict=True):
                lines = sum(plan.high(line, cell.width()) for line in part.column.lines)
                high = plan.heading(part.column.title, cell.width()) + lines
                assert high <= cell.height() - plan.unit


NAME = "Initial Child Protection Case Conference"


@pytest.mark.parametrize(
    "title", ["Dates", "What we talk about today, and more " * 2, "Long " * 25]
)
@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080), (800, 1000)])
def test_a_long_title_lies_on_nothing_and_stays_legible(qapp, title, size):
    plan = Plan(*size, QApplication.font())
    how, name = plan.title(Frame(Face.DATES, NAME, title))
    said = wide(title, how, plan.unit, plan.font)
    beside = wide(name, Write(BESIDE), plan.unit, plan.font)
    is_one_line = said <= plan.top().width()
    assert said + beside < plan.top().width() or not name
    assert is_one_line or tall(title, plan.top().width(), how, plan.unit, plan.font) < (
        plan.cells(1)[0].top()
    )
    assert how.size > BESIDE
    assert bool(name) or title != "Dates"


def test_closing_it_forgets_what_it_showed(window, qtbot):
    window.show_frame(Frame(Face.PLAN, "Meeting", columns=(Column("", (Line("Zan"),), Tone.NEED),)))
    with qtbot.waitSignal(window.shut):
        window.close()
    assert window.frame_shown == Frame(Face.BLANK, "Meeting")
