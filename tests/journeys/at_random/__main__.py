"""Scripts made at random, played through the real windows: what they leave is what they tell.

    python -m tests.journeys.at_random [TIMES [SEED]]

It fails on a script that the check takes for sound and the windows cannot play, and on a record
that is not the one which the script tells. Each is named by its seed, which makes it again.
"""

import os
import sys
import tempfile
import time
from pathlib import Path

from PySide6.QtWidgets import QApplication

from chairdesk.ui.rehearsal.player import CannotBePlayed
from tests.journeys.at_random.playing import differences
from tests.journeys.at_random.scripts import script_at_random


def main(times, seed):
    """Return how many scripts could not be played, or left another record."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.null.Keyring"
    app = QApplication([])
    missed = 0
    for number in range(seed, seed + times):
        with tempfile.TemporaryDirectory() as place:
            script = script_at_random(number, Path(place) / "script.toml")
            try:
                found = differences(app, script, Path(place))
            except CannotBePlayed as why:
                found = {"not played": why}
        missed += bool(found)
        for path, told in list(found.items())[:3]:
            print(f"seed {number}, {script.pack.name}: {path}: {told}", flush=True)
    print(f"{times} scripts made at random: {missed} not played as they tell")
    return missed


if __name__ == "__main__":
    times = int(sys.argv[1]) if sys.argv[1:] else 50
    seed = int(sys.argv[2]) if sys.argv[2:] else time.time_ns() % 1_000_000_000
    print(f"seed {seed}")
    sys.exit(1 if main(times, seed) else 0)
