"""The desk put together: what it says of its own faults, and whether anybody watches."""

import pytest

from chairdesk.app import has_display, say_no_more_than_where


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


def test_a_fault_is_told_by_its_kind_and_place_and_never_by_its_words(capsys):
    try:
        int("Isla was hungry on three mornings")
    except ValueError as fault:
        say_no_more_than_where(type(fault), fault, fault.__traceback__)
    told = capsys.readouterr().err
    assert told.startswith("ChairDesk met a fault of its own: ValueError at test_app.py:")
    assert "hungry" not in told


def test_a_fault_without_a_place_is_told_by_its_kind(capsys):
    say_no_more_than_where(KeyError, KeyError("Isla"), None)
    assert capsys.readouterr().err == "ChairDesk met a fault of its own: KeyError at ?.\n"
