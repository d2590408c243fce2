"""British English from the dictionaries of this machine; none where they are missing."""

import os
from functools import cache
from typing import Any

from chairdesk.desk.writing.spelling import Dictionary
from chairdesk.late import LOADING

LANGUAGE = "en_GB"
MOST = 6


class British:
    """Asks the spelling library, and never tells it a word to keep."""

    def __init__(self, asked: Any) -> None:  # noqa: ANN401 - the library has no types
        self._asked = asked

    def knows(self, word: str) -> bool:
        """Say whether a word is spelled so."""
        return bool(self._asked.check(word))

    def suggestions(self, word: str) -> tuple[str, ...]:
        """List words that may have been meant, the likeliest first."""
        return tuple(self._asked.suggest(word))[:MOST]


@cache
def british() -> Dictionary | None:
    """Find the British dictionary of this machine; None where there is no library or none in it."""
    # or the library leaves files of its own in the home folder, where no word of ours may go
    os.environ.setdefault("ENCHANT_CONFIG_DIR", os.devnull)
    try:
        with LOADING:
            import enchant  # noqa: PLC0415 - heavy, and it looks for a library that may be missing
    except (ImportError, OSError):
        return None
    try:
        return British(enchant.Dict(LANGUAGE))
    except enchant.errors.Error:
        return None
