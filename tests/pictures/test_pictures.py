"""The windows look as in their pictures, and there is a picture of every part of a window."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.pictures.gallery import KEPT, LARGEST

HOUSE = Path(__file__).parents[2]
OUT = HOUSE / "out" / "pictures"
ACCEPT = "Look at what is marked. If it is as it should be: make pictures, and commit what changed."


NEVER_SHOWN = {
    "chairdesk.ui.kit.layers.file_choice.FileChoice": "it shows the folders of this machine",
    "chairdesk.ui.record.papers_card.PapersCard": "it reads papers; those of the pictures stand in",
    "chairdesk.ui.kit.rows.sideways_bar.SidewaysBar": "tables are too wide in a small window alone",
}
"""Parts that no picture shows, each with its reason."""


@pytest.fixture(scope="module")
def checked():
    """Take every window in light, and in one more dress."""
    command = [sys.executable, "-m", "tests.pictures", "--check", str(OUT)]
    done = subprocess.run(
        command, check=False, cwd=HOUSE, capture_output=True, text=True, timeout=540
    )
    assert done.returncode == 0, done.stderr[-4000:]
    return json.loads(done.stdout)


@pytest.mark.slow
def test_every_window_looks_as_in_its_picture(checked):
    assert len(checked["taken"]) > 100
    changed = [f"{name}: {what}" for name, what in checked["changed"].items()]
    assert not changed, "\n".join([*changed, ACCEPT])


@pytest.mark.slow
def test_no_word_in_any_picture_is_cut_off_or_too_faint_to_be_read(checked):
    assert not checked["faults"], "\n".join(checked["faults"])


@pytest.mark.slow
def test_every_part_of_a_window_is_seen_in_some_picture(checked):
    """A new part needs a scene in tests/pictures/at_the_*.py, or a line above with its reason."""
    assert set(checked["unseen"]) == set(NEVER_SHOWN)


def test_all_pictures_together_weigh_little():
    weights = [picture.stat().st_size for picture in KEPT.rglob("*.png")]
    assert len(weights) > 100
    assert sum(weights) < LARGEST
