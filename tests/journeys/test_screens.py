"""The windows on a real display, whose screens come and go."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow
ROOT = Path(__file__).parents[2]
SESSION = Path(__file__).parent / "screens" / "session.sh"


def test_the_rooms_window_and_the_second_hands_follow_screens_and_never_cover_the_chairs(tmp_path):
    ours = {"DBUS_SESSION_BUS_ADDRESS", "DISPLAY", "QT_QPA_PLATFORM", "WAYLAND_DISPLAY"}
    environment = {name: value for name, value in os.environ.items() if name not in ours}
    screen = ["xvfb-run", "-a", "-s", "-screen 0 4286x1080x24 -noreset"]
    done = subprocess.run(
        [*screen, str(SESSION), str(tmp_path), sys.executable],
        cwd=ROOT,
        env={**environment, "DBUS_SESSION_BUS_ADDRESS": "disabled:"},
        capture_output=True,
        text=True,
        check=False,
        timeout=180,
    )
    assert done.returncode == 0, done.stderr
    seen = done.stdout.splitlines()
    for sentence in (
        "changed keys leave it",
        "moved over the chair's it goes back",
        "it goes with it",
        "it is back, blank",
        "the room's stays",
        "and the room's its own",
        "a mirror locks",
        "nothing lies over the chair's",
    ):
        assert sentence in seen
    assert seen[-1] == "done"
