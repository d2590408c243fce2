"""The desk put together: whether anybody watches."""

import subprocess
import sys

import pytest

from chairdesk.app import has_display


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


def test_the_first_window_waits_for_no_library_that_draws_signs_or_shows_papers():
    heavy = {"reportlab", "fontTools", "pikepdf", "pyhanko", "pypdfium2", "enchant"}
    asks = f"import sys, chairdesk.app.opening; print(sorted({heavy!r} & set(sys.modules)))"
    ran = subprocess.run([sys.executable, "-c", asks], capture_output=True, check=True)
    assert ran.stdout.strip() == b"[]"
