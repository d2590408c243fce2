"""The way in looks as the desk was left, though the vault that keeps the look is still closed."""

import os
import subprocess
import sys

import pytest

from chairdesk.app.worn import put_on, read_worn
from chairdesk.ui.language.tongue import Tongue
from chairdesk.ui.style import Look
from chairdesk.ui.tokens import Theme

SEEN = """
import os, sys
from PySide6.QtCore import QTimer
from chairdesk.app import opening
from chairdesk.ui.style import Style
from chairdesk.ui.tokens import Theme
app = opening.application()
def look():
    style = app.findChild(Style)
    print(style.look.theme, round(style.look.points))
    style.wear(Theme.HIGH_CONTRAST)
    style.write_at(22.0)
    app.quit()
QTimer.singleShot(0, look)
sys.exit(opening.open_desk())
"""


def test_what_was_worn_is_read_again(qapp):
    worn = put_on(qapp, Tongue(qapp, "en"), Look(Theme.DARK, 22.0))
    assert read_worn(worn.spelled) == (Look(Theme.DARK, 22.0), "en")


@pytest.mark.parametrize("spelled", [b"", b"dark", b"dark nan en", b"dusk 11 en", b"\xff 900 ../x"])
def test_what_is_no_look_is_as_usual(spelled):
    assert read_worn(spelled)[0] == Look()


def test_the_way_in_wears_what_was_worn_when_the_desk_was_left(tmp_path):
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "window.look").write_bytes(b"dark 16.5 en")
    data = {"CHAIRDESK_DATA": str(tmp_path / "data"), "QT_QPA_PLATFORM": "offscreen"}

    def opened():
        told = [sys.executable, "-c", SEEN]
        done = subprocess.run(
            told, check=False, env=os.environ | data, capture_output=True, text=True
        )
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()

    assert (opened(), opened()) == ("dark 16", "high_contrast 22")
