"""The desk put together: whether anybody watches, and what waits for nothing."""

import subprocess
import sys
from types import SimpleNamespace

import pytest

from chairdesk.app import opening
from chairdesk.app.rehearsing import has_display
from chairdesk.store.door import Door
from tests.journeys.rehearsing import CHEAP


@pytest.mark.parametrize(
    ("environment", "platform", "watched"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, "linux", False),
        ({"QT_QPA_PLATFORM": "offscreen:configfile=two.json"}, "linux", False),
        ({"QT_QPA_PLATFORM": "xcb"}, "linux", True),
        ({}, "win32", True),
        ({}, "darwin", True),
    ],
)
def test_somebody_can_watch_where_there_is_a_display(environment, platform, watched):
    assert has_display(environment, platform) is watched


class NothingIsShown(Exception):
    """Raised where the desk would go on to its window."""


def test_memory_faults_and_pictures_are_seen_to_before_anything_is_shown(monkeypatch):
    done = []

    def stop(_):
        raise NothingIsShown

    guards = ("keep_memory_private", "keep_faults_quiet", "keep_out_of_pictures")
    for name in guards:
        monkeypatch.setattr(opening, name, lambda *_, name=name: done.append(name))
    app = SimpleNamespace(setAttribute=lambda *_: None)
    monkeypatch.setattr(opening, "application", lambda: app)
    monkeypatch.setattr(opening, "data_folder", stop)
    with pytest.raises(NothingIsShown):
        opening.open_desk()
    assert done == list(guards)


STANDS = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from chairdesk.app.porch import Porch
from chairdesk.app.worn import put_on
import chairdesk.app.opening

app = QApplication([])
porch = Porch(app, put_on(app), Path(sys.argv[1]))
porch.load = lambda: None
porch.window.show()
app.processEvents()
assert porch.window.stack.currentWidget().isVisible()
print(type(porch.window.stack.currentWidget()).__name__, *sys.modules)
"""

BEHIND = (
    *("chairdesk.models", "chairdesk.procedures", "chairdesk.desk.shelves"),
    *("chairdesk.app.hall", "chairdesk.app.desk", "chairdesk.ui.desk_window", "chairdesk.ui.bench"),
    *("chairdesk.store.vault", "chairdesk.store.door", "chairdesk.store.keys", "sqlite_utils"),
    *("sqlcipher3", "argon2", "cryptography", "keyring", "msgspec", "holidays", "enchant"),
    *("chairdesk.export", "reportlab", "fontTools", "pikepdf", "pyhanko", "pypdfium2"),
    *("chairdesk.ui.room", "PySide6.QtDBus", "PySide6.QtPrintSupport", "concurrent.futures"),
)
"""What no way in needs: each of these costs a chair who only wants to type a passphrase."""


def test_no_source_of_what_is_loaded_stays_in_memory():
    asks = (
        "import linecache, chairdesk.app.opening, chairdesk.app.hall;"
        "print(sum(file.startswith(chairdesk.__path__[0]) for file in linecache.cache))"
    )
    ran = subprocess.run([sys.executable, "-c", asks], capture_output=True, check=True)
    assert ran.stdout.strip() == b"0"


@pytest.mark.parametrize("page", ["FirstRunPage", "UnlockPage"])
def test_the_way_in_stands_before_anything_that_lies_behind_it_is_loaded(page, tmp_path):
    if page == "UnlockPage":
        Door(tmp_path, CHEAP).create("the kettle sings at five")
    asks = [sys.executable, "-c", STANDS, str(tmp_path)]
    ran = subprocess.run(asks, capture_output=True, check=True, text=True)
    shown, *loaded = ran.stdout.split()
    assert shown == page
    assert [name for name in loaded if name.startswith(BEHIND)] == []
