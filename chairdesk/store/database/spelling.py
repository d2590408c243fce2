"""How a path is spelled where only text may stand: a name in an old encoding is none."""

import os
import re
from pathlib import Path

_SCHEME = "file://"
_ESCAPED = re.compile(rb"%([0-9A-F]{2})")


def spelled(place: Path) -> str:
    """Spell a path so that SQLite takes it, as a file's name and as a text."""
    try:
        return str(place).encode().decode()
    except UnicodeEncodeError:
        return place.absolute().as_uri()


def place_of(text: str) -> Path:
    """Give the path that was spelled."""
    if not text.startswith(_SCHEME):
        return Path(text)
    escaped = text.removeprefix(_SCHEME).encode()
    return Path(os.fsdecode(_ESCAPED.sub(lambda found: bytes([int(found[1], 16)]), escaped)))
