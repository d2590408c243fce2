"""A conference held by somebody who cannot see the screen, over the system's own bus."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow
ROOT = Path(__file__).parents[2]
HERE = Path(__file__).parent / "screen_reader"
DECIDED = "Two bruises without an explanation, in a child of three."


def held_by(client: Path, folder: Path) -> list[str]:
    """Let a client hold the conference on a display and a bus of its own; give what it heard."""
    ours = {"DBUS_SESSION_BUS_ADDRESS", "DISPLAY", "QT_QPA_PLATFORM", "WAYLAND_DISPLAY"}
    environment = {name: value for name, value in os.environ.items() if name not in ours}
    screen = ["xvfb-run", "-a", "-s", "-screen 0 1366x768x24 -noreset"]
    session = ["dbus-run-session", "--", str(HERE / "session.sh"), str(folder), sys.executable]
    done = subprocess.run(
        [*screen, *session, str(client)],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def test_a_screen_reader_finds_types_tags_answers_decides_and_seals(tmp_path):
    heard = held_by(HERE / "client.py", tmp_path)
    left = json.loads((tmp_path / "left.json").read_text(encoding="utf-8"))
    assert left["said"] == [
        ["Ines Duarte", "Jamie had two bruises on his back.", "observation"],
        ["Dawn Lindsay", "He fell from the slide.", "fact"],
    ]
    assert left["decided"] == [["Jamie Lindsay", "place", DECIDED]]
    assert left["answered"]["risk"] == "Bruises that nobody explains; more are likely."
    assert left["answered"]["less-intrusive"] == "no"
    assert "It was not ready for today." in left["passed"]
    assert left["is sealed"]
    assert "Recorded: Ines Duarte." in heard
    assert "Tag: Fact." in heard
    assert "Nothing is open." in heard
