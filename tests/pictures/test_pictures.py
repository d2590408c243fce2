"""Every window looks as in its picture, and there is a picture of every part of a window."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.pictures.gallery import KEPT, LARGEST

HOUSE = Path(__file__).parents[2]
OUT = HOUSE / "out" / "pictures"
ACCEPT = "Look at what is marked. If it is as it should be: make pictures, and commit what changed."


@pytest.fixture(scope="module")
def checked():
    """Take every window in light, and a share of them in each other dress."""
    command = [sys.executable, "-m", "tests.pictures", "--check", str(OUT)]
    done = subprocess.run(
        command, check=False, cwd=HOUSE, capture_output=True, text=True, timeout=540
    )
    assert done.returncode == 0, done.stderr[-4000:]
    return json.loads(done.stdout)


@pytest.mark.slow
def test_every_window_looks_as_in_its_picture(checked):
    changed = [f"{name}: {what}" for name, what in checked["changed"].items()]
    assert not changed, "\n".join([*changed, ACCEPT])


@pytest.mark.slow
def test_no_part_of_a_window_is_forgotten_in_the_pictures(checked):
    assert checked["unseen"] == [], "show each in a scene of tests/pictures/at_the_*.py"


@pytest.mark.slow
def test_no_picture_is_kept_of_what_is_shown_no_more(checked):
    kept = {f"light/{picture.stem}" for picture in (KEPT / "light").glob("*.png")}
    assert kept <= set(checked["taken"])


def test_all_pictures_together_weigh_little():
    weights = [picture.stat().st_size for picture in KEPT.rglob("*.png")]
    assert len(weights) > 100
    assert sum(weights) < LARGEST
