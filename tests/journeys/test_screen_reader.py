"""A conference held by somebody who cannot see the screen, over the system's own bus."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.journeys.screen_reader.voice import Voice

pytestmark = pytest.mark.slow
ROOT = Path(__file__).parents[2]
HERE = Path(__file__).parent / "screen_reader"
DECIDED = "Two bruises without an explanation, in a child of three."
FIELDS = (
    "Passphrase password text",
    "What was said text.",
    "Who speaks editable combo box.",
    "What is the risk to this child now, and what is likely to come? text.",
    "Reasons for the decision text.",
)
PLACES = (
    "Hold, five open.",
    "Agenda.",
    "Keys, for where you are panel.",
    "Put away push button.",
    "Search this record panel.",
    "Search this record text.",
)


@dataclass(frozen=True)
class Held:
    """What was announced, what Orca said, and what the conference left."""

    heard: list[str]
    said: list[str]
    left: dict


@pytest.fixture(scope="module")
def held(tmp_path_factory):
    """Let a client hold the conference on a display and a bus of its own, Orca beside it."""
    folder = tmp_path_factory.mktemp("session")
    ours = {"DBUS_SESSION_BUS_ADDRESS", "DISPLAY", "QT_QPA_PLATFORM", "WAYLAND_DISPLAY"}
    environment = {name: value for name, value in os.environ.items() if name not in ours}
    screen = ["xvfb-run", "-a", "-s", "-screen 0 1366x768x24 -noreset"]
    session = ["dbus-run-session", "--", str(HERE / "session.sh"), str(folder), sys.executable]
    done = subprocess.run(
        [*screen, *session, str(HERE / "client.py")],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=240,
    )
    assert done.returncode == 0, done.stderr
    left = json.loads((folder / "left.json").read_text(encoding="utf-8"))
    return Held(done.stdout.splitlines(), Voice(folder / "orca.log").said, left)


def test_a_screen_reader_finds_types_tags_answers_decides_and_seals(held):
    left = held.left
    assert left["said"] == [
        ["Ines Duarte", "Jamie had two bruises on his back.", "observation"],
        ["Dawn Lindsay", "He fell from the slide.", "fact"],
    ]
    assert left["decided"] == [["Jamie Lindsay", "place", DECIDED]]
    assert left["answered"]["risk"] == "Bruises that nobody explains; more are likely."
    assert left["answered"]["less-intrusive"] == "no"
    assert "It was not ready for today." in left["passed"]
    assert left["is sealed"]
    assert "Recorded: Ines Duarte." in held.heard
    assert "Tag: Fact." in held.heard
    assert "Nothing is open." in held.heard


def test_orca_says_where_each_key_leads_and_the_name_of_every_field(held):
    spoken = iter(held.said)
    for field in FIELDS:
        assert any(line.startswith(field) for line in spoken), f"{field} in {held.said}"
    for place in PLACES:
        assert place in held.said
    assert "layered pane" not in held.said
    assert any(line.startswith("Information shared, open now, 15 minutes") for line in held.said)
