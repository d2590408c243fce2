"""Scripts made at random, played through the windows; `python -m tests.journeys.at_random`."""

import pytest

from tests.journeys.at_random.playing import differences
from tests.journeys.at_random.scripts import script_at_random


@pytest.mark.slow
def test_a_script_made_at_random_leaves_the_record_that_it_tells(qapp, tmp_path):
    script = script_at_random(1, tmp_path / "script.toml")
    assert len(script.steps) > 30
    assert differences(qapp, script, tmp_path) == {}
