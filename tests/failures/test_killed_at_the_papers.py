"""A desk killed while papers are drawn, signed or saved leaves only whole ones, and goes on."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "fork"), reason="the killing forks")
def test_a_desk_killed_at_its_papers_calls_nothing_whole_that_is_not_and_goes_on():
    command = (sys.executable, "-m", "tests.failures.killing_at_papers")
    done = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=300
    )
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["kills"] == 6
    assert told["faults"] == []
    assert told["ended"]
