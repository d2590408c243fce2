"""What the program says of its own faults: their kind and place, never their words."""

import sys
import threading

import pytest

from chairdesk.quiet_faults import keep_faults_quiet, say_no_more_than_where


@pytest.fixture
def quiet(monkeypatch):
    for module, name in ((sys, "excepthook"), (threading, "excepthook"), (sys, "unraisablehook")):
        monkeypatch.setattr(module, name, getattr(module, name))
    keep_faults_quiet()


def fail():
    message = "Isla was hungry on three mornings"
    raise ValueError(message)


class FailsWhenItGoes:
    def __del__(self):
        fail()


def test_a_fault_is_told_by_its_kind_and_place_and_never_by_its_words(capsys):
    try:
        int("Isla was hungry on three mornings")
    except ValueError as fault:
        say_no_more_than_where(type(fault), fault, fault.__traceback__)
    told = capsys.readouterr().err
    assert told.startswith("ChairDesk met a fault of its own: ValueError at test_quiet_faults.py:")
    assert "hungry" not in told


def test_a_fault_without_a_place_is_told_by_its_kind(capsys):
    say_no_more_than_where(KeyError, KeyError("Isla"), None)
    assert capsys.readouterr().err == "ChairDesk met a fault of its own: KeyError at ?.\n"


def test_a_fault_in_a_bare_thread_leaks_no_word(quiet, capsys):
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    told = capsys.readouterr().err
    assert told.startswith("ChairDesk met a fault of its own: ValueError at test_quiet_faults.py:")
    assert "hungry" not in told


def test_a_thread_that_ends_itself_is_no_fault(quiet, capsys):
    thread = threading.Thread(target=sys.exit)
    thread.start()
    thread.join()
    assert capsys.readouterr().err == ""


def test_a_fault_that_nobody_can_catch_leaks_no_word(quiet, capsys):
    gone = FailsWhenItGoes()
    del gone
    told = capsys.readouterr().err
    assert "ValueError" in told
    assert "hungry" not in told
