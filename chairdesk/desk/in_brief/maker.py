"""What made a brief: the rules of this ChairDesk, its packs and its calendars, under one name."""

import hashlib
from pathlib import Path

from chairdesk.procedures.calendars import edition_of_the_library
from chairdesk.resources import resources

_ROOMS = ("models", "procedures", "desk/in_brief")
"""Where it is laid down what a conference is, what it owes, and how that is said in brief."""


def _name_of_the_maker() -> str:
    """Name everything that a brief was made by; whatever is changed there has another name."""
    root = Path(__file__).resolve().parents[2]
    files = [file for room in _ROOMS for file in sorted((root / room).rglob("*.py"))]
    told = hashlib.sha256(edition_of_the_library().encode())
    for file in (*files, *resources("procedures", ".toml")):
        told.update(hashlib.sha256(file.read_bytes()).digest())
    return told.hexdigest()


MAKER = _name_of_the_maker()
"""Reckoned once, as this program is loaded: an update beneath a running desk changes nothing."""
