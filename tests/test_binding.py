"""What is linked below ChairDesk is what it was built for."""

import sqlite3
import sys
from importlib.metadata import version

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
