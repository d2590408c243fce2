"""What the chair chooses is shown, and blank is one key away, whatever else happens."""

import os
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from chairdesk.desk.sitting import Sitting
from chairdesk.export.room.frame import Face
from chairdesk.models.conference import Conference
from chairdesk.models.events import ClosedSessionBegan, ClosedSessionEnded, ConferenceClosed
from chairdesk.ui.bench import Bench
from chairdesk.ui.room import standing as room_standing
from chairdesk.ui.room.projector import Projector
from chairdesk.ui.room.room_button import RoomButton
from chairdesk.ui.shortcuts import Keys
from chairdesk.ui.sitting_signals import SittingSignals
from chairdesk.words import Words
from tests.export.room.histories import MOVES, SETTING, History
from tests.foreign import XX, words_beside
from tests.transcript import CONFERENCE, Ledger, ticking
from tests.ui.hold.abernethy import bench_until
from tests.ui.room.screens import Screens

ROOT = Path(__file__).parents[3]


@pytest.fixture
def screens():
    return Screens()


@pytest.fixture
def home(shown):
    return shown(QWidget())


@pytest.fixture
def projector(home, screens, bench):
    projector = Projector(home, screens.find)
    projector.take_up(bench)
    yield projector
    projector.window.close()


@pytest.fixture
def said():
    return []


@pytest.fixture
def bench(said, qapp):
    return bench_until("12:04", said)


def test_there_is_no_window_before_something_is_chosen_and_then_it_fills_the_other_screen(
    projector,
):
    assert not projector.is_open
    projector.choose(Face.PLAN)
    assert projector.is_open
    assert projector.window.isFullScreen()
    assert projector.window.frame_shown.face is Face.PLAN


@pytest.mark.parametrize("face", [one for one in Face if one is not Face.BLANK])
def test_each_face_is_one_choice_and_blank_again_is_one(projector, face):
    projector.choose(face)
    assert projector.window.frame_shown.face is face
    projector.choose(Face.BLANK)
    assert projector.window.frame_shown.face is Face.BLANK
    assert projector.window.frame_shown.name == "Initial Child Protection Case Conference"


def test_the_same_choice_again_turns_the_sheet_and_then_to_the_next_child(projector):
    seen = []
    for _ in range(30):
        projector.choose(Face.CHILD)
        if projector.window.frame_shown.title not in seen:
            seen.append(projector.window.frame_shown.title)
    assert seen == ["Mirren Abernethy", "Isla Abernethy", "Rory Abernethy"]


def test_a_closed_session_blanks_the_room_and_keeps_it_blank(projector, bench, said):
    projector.choose(Face.PLAN)
    bench.enter(ClosedSessionBegan())
    assert projector.window.frame_shown.face is Face.BLANK
    projector.choose(Face.PLAN)
    assert projector.window.frame_shown.face is Face.BLANK
    assert said == ["The session is closed: the room sees nothing."]
    bench.enter(ClosedSessionEnded())
    assert projector.window.frame_shown.face is Face.BLANK
    projector.choose(Face.PLAN)
    assert projector.window.frame_shown.face is Face.PLAN


def test_the_close_of_the_conference_blanks_the_room(projector, bench):
    projector.choose(Face.PLAN)
    bench.enter(ConferenceClosed())
    assert projector.window.frame_shown.face is Face.BLANK


def test_after_the_conference_is_put_away_nothing_can_be_chosen(projector):
    projector.choose(Face.PLAN)
    projector.put_away()
    assert projector.window.frame_shown.face is Face.BLANK
    projector.choose(Face.PLAN)
    assert projector.window.frame_shown.face is Face.BLANK
    assert projector.is_open


def test_with_one_screen_the_window_stays_shut_unless_it_is_asked_for(projector, screens, said):
    screens.has_another = False
    projector.choose(Face.PLAN)
    assert not projector.is_open
    assert said[-1].startswith("No screen is left for the room")
    projector.standing.may_share_the_screen = True
    projector.choose(Face.PLAN)
    assert projector.is_open
    assert not projector.window.isFullScreen()


def test_where_the_other_screen_is_a_mirror_the_window_stays_shut_and_the_chair_is_told(
    projector, screens, said, monkeypatch
):
    screens.has_another = False
    monkeypatch.setattr(room_standing, "is_mirrored", lambda _: True)
    projector.choose(Face.PLAN)
    assert not projector.is_open
    assert said[-1].startswith("The other screen shows the same as this one")
    projector.warn_of_mirror()
    assert said[-1] == "Another screen shows the same as this one: all of it is seen."
    screens.has_another = True
    projector.choose(Face.PLAN)
    assert said[-1] == ""


def test_a_screen_that_goes_takes_the_window_along_and_brings_it_back_blank(
    projector, home, said, qapp
):
    projector.choose(Face.PLAN)
    screen = QGuiApplication.primaryScreen()
    qapp.screenRemoved.emit(screen)
    assert not projector.is_open
    assert said[-1] == "The room's screen is gone. Its window comes back blank with it."
    qapp.screenAdded.emit(screen)
    assert projector.is_open
    assert said[-1] == "The room's window is back, and blank."
    assert projector.window.frame_shown.face is Face.BLANK


def test_the_room_window_goes_with_the_chairs_window(projector, home):
    projector.choose(Face.PLAN)
    home.close()
    assert not projector.is_open


def test_the_button_says_what_the_room_sees_and_its_menu_shows_each_face(projector, qtbot):
    button = RoomButton(projector, Keys(Words()), Words())
    qtbot.addWidget(button)
    assert button.text() == "Room: no window"
    plan = next(a for a in button.menu_of_faces.actions() if a.text().startswith("The plan"))
    plan.trigger()
    assert button.text() == "Room: the plan"
    assert plan.isChecked()
    projector.choose(Face.BLANK)
    assert (button.text(), button.accessibleName()) == ("Room: blank", "Room: blank")
    button.fold(is_narrow=True)
    assert (button.text(), button.toolTip()) == ("", "Room: blank")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert button.menu_of_faces.isVisible()
    button.menu_of_faces.close()


def test_sharing_the_screen_and_closing_the_window_are_in_the_menu(projector, qtbot):
    button = RoomButton(projector, Keys(Words()), Words())
    qtbot.addWidget(button)
    share, close = button.menu_of_faces.actions()[-2:]
    share.trigger()
    assert projector.standing.may_share_the_screen
    projector.choose(Face.PLAN)
    close.trigger()
    assert not projector.is_open
    assert button.text() == "Room: no window"


@pytest.fixture(scope="module")
def tongues(tmp_path_factory):
    """English, and the language that nobody speaks."""
    beside = words_beside(tmp_path_factory.mktemp("languages"))
    return {language: Words(language, beside) for language in ("en", XX)}


DOINGS = st.lists(
    st.one_of(
        st.sampled_from(["lock", "blank"]),
        st.sampled_from([*Face]),
        MOVES.map(tuple).filter(bool).map(lambda moves: moves[0]),
    ),
    max_size=25,
)


@settings(
    deadline=None,
    max_examples=40,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(doings=DOINGS, speaks=st.sampled_from(["en", XX]))
def test_no_restricted_word_is_in_any_frame_shown_whatever_happened_before(
    projector, tongues, doings, speaks
):
    sitting = Sitting(Conference(CONFERENCE), Ledger(), ticking())
    for event in SETTING:
        sitting.enter(event)
    history, is_locked = History(sitting.enter), False
    projector.take_up(Bench(sitting, SittingSignals(sitting), tongues[speaks], lambda _: None))
    for doing in doings:
        if doing == "lock":
            is_locked = True
            projector.put_away()
        elif doing == "blank":
            projector.choose(Face.BLANK)
        elif isinstance(doing, Face):
            projector.choose(doing)
        elif not is_locked:
            history.move(*doing)
        held = str(asdict(projector.window.frame_shown))
        shown = {word for word in history.words if word in held}
        assert shown <= history.allowed()
        must_be_blank = doing == "blank" or is_locked or history.is_closed
        assert not must_be_blank or projector.window.frame_shown.face is Face.BLANK


TWO_SCREENS = """
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication([])
from chairdesk.export.room.frame import Face
from chairdesk.ui.room import standing as room_standing
from chairdesk.ui.room.projector import Projector
from chairdesk.ui.room.screens import screens_beside
from tests.ui.hold.abernethy import bench_until
home = QWidget()
home.setGeometry(QRect(0, 0, 1366, 768))
home.show()
projector = Projector(home)
projector.take_up(bench_until("10:24"))
print(*[one.name() for one in screens_beside(home, projector.window)])
projector.choose(Face.AGENDA)
print(len(app.screens()), home.screen().name(), projector.window.screen().name())
print(projector.window.geometry() == projector.window.screen().geometry())
print(screens_beside(home, projector.window))
home.close()
"""
CONFIG = """{"synchronousWindowSystemEvents": false, "windowFrameMargins": true, "screens": [
 {"name": "laptop", "x": 0, "y": 0, "width": 1366, "height": 768,
  "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1.0},
 {"name": "room", "x": 1366, "y": 0, "width": 1920, "height": 1080,
  "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1.0}]}"""


def test_on_two_screens_it_fills_the_one_where_the_chair_is_not(tmp_path):
    config = tmp_path / "screens.json"
    config.write_text(CONFIG, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", TWO_SCREENS],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={config}"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.split() == ["room", "2", "laptop", "room", "True", "()"]
