"""What holds for every test: no network, no screen, no keychain, no surprise in the log."""

import gc
import logging
import os
import socket
import sys
from pathlib import Path

import pytest
from hypothesis import settings

from tests.guards import refuse_to_look_up, refusing, surprises

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["DBUS_SESSION_BUS_ADDRESS"] = "disabled:"
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.null.Keyring"

settings.register_profile("busy machine", deadline=None)  # no test may fail for being slow
settings.load_profile("busy machine")

gc.set_threshold(20_000, 20, 20)  # a suite makes much and lets go of much: looked at less often

_TESTS = Path(__file__).parent
_BELOW_THE_WINDOWS = {"models", "procedures", "desk", "export", "store"}


def pytest_collection_modifyitems(items):
    for item in items:
        room = item.path.relative_to(_TESTS).parts[0]
        if room in _BELOW_THE_WINDOWS and {"qapp", "qtbot"} & set(item.fixturenames):
            sentence = f"{item.nodeid} starts Qt, which no test below the windows may do"
            raise pytest.UsageError(sentence)


@pytest.fixture(autouse=True)
def no_network(monkeypatch):
    for way in ("connect", "connect_ex", "sendto"):
        monkeypatch.setattr(socket.socket, way, refusing(getattr(socket.socket, way)))
    for question in ("getaddrinfo", "gethostbyname", "gethostbyaddr"):
        monkeypatch.setattr(socket, question, refuse_to_look_up)


@pytest.fixture(autouse=True)
def tidied():
    """Take away what is due, where a desk of an earlier test keeps Python from doing so."""
    yield
    if not gc.isenabled():
        sys.modules["chairdesk.ui.frame.tidying"].tidy()


@pytest.fixture(autouse=True)
def own_data_folder(monkeypatch, tmp_path):
    monkeypatch.setenv("CHAIRDESK_DATA", str(tmp_path / "data"))


@pytest.fixture(autouse=True)
def no_surprise_in_the_log(request, caplog):
    yield
    logged = [
        line.getMessage()
        for phase in ("setup", "call")
        for line in caplog.get_records(phase)
        if line.levelno >= logging.WARNING
    ]
    expected = request.node.get_closest_marker("logs")
    unexpected, missed = surprises(logged, expected.args if expected else ())
    assert not unexpected, f"logged, and no @pytest.mark.logs expected it: {unexpected}"
    assert not missed, f"expected in the log, and never logged: {missed}"
