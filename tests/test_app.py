"""The desk put together: whether anybody watches."""

import subprocess
import sys

import pytest

from chairdesk.app.rehearsing import has_display


@pytest.mark.parametrize(
    ("environment", "platform", "watched"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, "linux", False),
        ({"QT_QPA_PLATFORM": "offscreen:configfile=two.json"}, "linux", False),
        ({"QT_QPA_PLATFORM": "xcb"}, "linux", True),
        ({}, "win32", True),
        ({}, "darwin", True),
    ],
)
def test_somebody_can_watch_where_there_is_a_display(environment, platform, watched):
    assert has_display(environment, platform) is watched


def test_the_first_window_waits_for_no_room_behind_the_door_and_no_library_that_draws_or_signs():
    heavy = {"reportlab", "fontTools", "pikepdf", "pyhanko", "pypdfium2", "enchant"}
    heavy |= {"chairdesk.app.indoors", "chairdesk.ui.hold.hold_page", "chairdesk.desk.rehearsal"}
    asks = f"import sys, chairdesk.app.opening; print(sorted({heavy!r} & set(sys.modules)))"
    ran = subprocess.run([sys.executable, "-c", asks], capture_output=True, check=True)
    assert ran.stdout.strip() == b"[]"


def test_no_source_of_what_is_loaded_stays_in_memory():
    asks = (
        "import linecache, chairdesk.app.opening, chairdesk.app.indoors;"
        "print(sum('chairdesk' in file for file in linecache.cache))"
    )
    ran = subprocess.run([sys.executable, "-c", asks], capture_output=True, check=True)
    assert ran.stdout.strip() == b"0"


def test_what_stands_behind_the_door_is_loaded_beside_the_first_window():
    asks = (
        "import sys; from PySide6.QtCore import QCoreApplication, QThreadPool;"
        "from chairdesk.app.opening import load_the_rest; app = QCoreApplication([]);"
        "load_the_rest(); QThreadPool.globalInstance().waitForDone();"
        "print('chairdesk.app.indoors' in sys.modules)"
    )
    ran = subprocess.run([sys.executable, "-c", asks], capture_output=True, check=True)
    assert ran.stdout.strip() == b"True"
