"""The windows look as in their pictures, and there is a picture of every part of a window."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.pictures.gallery import KEPT, LARGEST, Gallery
from tests.pictures.kinds import kinds

HOUSE = Path(__file__).parents[2]
OUT = HOUSE / "out" / "pictures"
ACCEPT = "Look at what is marked. If it is as it should be: make pictures, and commit what changed."


NOT_SHOWN_YET = {
    "AbsenceCard",
    "ChildQuestions",
    "NewcomerCard",
    "PassedCard",
    "PassedRow",
    "QuorumCard",
    "ReportsIn",
}


@pytest.fixture(scope="module")
def checked():
    """Take the door and the desk, in light and in one more dress each."""
    command = [sys.executable, "-m", "tests.pictures", "--check", str(OUT)]
    done = subprocess.run(
        command, check=False, cwd=HOUSE, capture_output=True, text=True, timeout=540
    )
    assert done.returncode == 0, done.stderr[-4000:]
    return json.loads(done.stdout)


@pytest.mark.slow
def test_the_door_and_the_desk_look_as_in_their_pictures(checked):
    assert len(checked["taken"]) > 40
    changed = [f"{name}: {what}" for name, what in checked["changed"].items()]
    assert not changed, "\n".join([*changed, ACCEPT])


def test_no_part_of_a_window_is_forgotten_in_the_pictures():
    """`make pictures` notes a new part once a scene in tests/pictures/at_the_*.py shows it."""
    unseen = {kind.rpartition(".")[2] for kind in kinds() - Gallery().seen()}
    assert unseen <= NOT_SHOWN_YET


def test_all_pictures_together_weigh_little():
    weights = [picture.stat().st_size for picture in KEPT.rglob("*.png")]
    assert len(weights) > 100
    assert sum(weights) < LARGEST
