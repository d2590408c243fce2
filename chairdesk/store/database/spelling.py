"""How a path is spelled where only text may stand: a name in an old encoding is none."""

import os
from pathlib import Path
from urllib.parse import unquote_to_bytes

_SCHEME = "file://"


def spelled(place: Path) -> str:
    """Spell a path so that SQLite takes it, as a file's name and as a text."""
    try:
        return str(place).encode().decode()
    except UnicodeEncodeError:
        return place.absolute().as_uri()


def place_of(text: str) -> Path:
    """Give the path that was spelled."""
    is_spelled = text.startswith(_SCHEME)
    return Path(os.fsdecode(unquote_to_bytes(text.removeprefix(_SCHEME))) if is_spelled else text)
