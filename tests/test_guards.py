"""The guards that stand around every test are awake."""

import logging
import os
import socket

import pytest

from tests.guards import NetworkWasReached, surprises


def test_a_test_that_reaches_for_a_network_fails():
    with socket.socket() as line, pytest.raises(NetworkWasReached):
        line.connect(("192.0.2.1", 443))


def test_a_test_that_looks_up_a_host_fails():
    with pytest.raises(NetworkWasReached):
        socket.create_connection(("chairdesk.invalid", 443))


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="this system has no local sockets")
def test_a_socket_of_this_machine_is_allowed(tmp_path):
    with socket.socket(socket.AF_UNIX) as listener, socket.socket(socket.AF_UNIX) as caller:
        listener.bind(str(tmp_path / "door"))
        listener.listen()
        caller.connect(str(tmp_path / "door"))
        assert caller.getpeername() == str(tmp_path / "door")


def test_a_line_that_nobody_expected_is_a_surprise():
    assert surprises(["the disk is full"], ()) == (["the disk is full"], [])


def test_a_line_that_was_expected_and_never_came_is_a_surprise():
    assert surprises([], ("the disk",)) == ([], ["the disk"])


@pytest.mark.logs("the disk is full")
def test_a_line_that_was_expected_is_none():
    logging.getLogger("chairdesk").warning("the disk is full")
    assert surprises(["the disk is full"], ("the disk",)) == ([], [])


def test_no_test_opens_a_window_or_a_keychain_or_the_data_of_the_developer(tmp_path):
    assert os.environ["DBUS_SESSION_BUS_ADDRESS"] == "disabled:"
    assert "null" in os.environ["PYTHON_KEYRING_BACKEND"]
    assert os.environ["QT_QPA_PLATFORM"]
    assert os.environ["CHAIRDESK_DATA"].startswith(str(tmp_path))
