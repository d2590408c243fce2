"""What is linked below ChairDesk is what it was built for."""

import sqlite3
import subprocess
import sys
from importlib.metadata import version

import pytest
import sqlcipher3
from PySide6.QtWidgets import QLabel

# The first SQLite without the fault that could lose a checkpointed write-ahead log.
SOUND_SQLITE = (3, 51, 3)


def test_the_binding_does_not_use_up_none(qapp):
    """PySide6 6.12.0 on Python 3.11 gave back one reference to None too many at every call."""
    label = QLabel()
    label.setText("before")
    before = sys.getrefcount(None)
    for _ in range(500):
        label.setText("after")
    assert sys.getrefcount(None) >= before - 50


FAULTS = {"raised in C": 'int("zz")', "an object that is gone": "gone.objectName()"}


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS)
def test_a_fault_in_what_answers_qt_is_told_and_ends_no_desk(fault):
    """PySide6 6.11 on Python 3.11 read it before it was whole: the program ended without a word."""
    asked = f"""
import chairdesk.ui, shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject
main = QCoreApplication([])
gone = QObject()
shiboken6.delete(gone)
class Asked(QObject):
    def eventFilter(self, watched, event):
        {fault}
asked = Asked()
asked.installEventFilter(asked)
try:
    QCoreApplication.sendEvent(asked, QEvent(QEvent.Type.User))
except Exception as why:
    print("told", type(why).__name__)
"""
    ran = subprocess.run(
        [sys.executable, "-c", asked], capture_output=True, text=True, check=False, timeout=60
    )
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.startswith("told")


def test_the_binding_is_the_one_that_was_measured():
    assert version("PySide6_Essentials").startswith("6.11.")


def test_the_vault_is_opened_with_a_sound_sqlite():
    with sqlcipher3.connect(":memory:") as vault:
        linked = vault.execute("select sqlite_version()").fetchone()[0]
    assert tuple(map(int, linked.split("."))) >= SOUND_SQLITE


def test_the_vault_is_opened_with_a_library_that_encrypts():
    with sqlcipher3.connect(":memory:") as vault:
        assert vault.execute("pragma cipher_version").fetchone()
    with sqlite3.connect(":memory:") as ordinary:
        assert ordinary.execute("pragma cipher_version").fetchone() is None
