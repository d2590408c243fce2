"""What Orca says, as its own log has it."""

import re
from pathlib import Path

_SAID = re.compile(r"SPEECH OUTPUT: '(.*?)'(?= ?[\[{])", re.DOTALL)


class Voice:
    """Reads what was said since the last key."""

    def __init__(self, log: Path) -> None:
        self._log = log
        self._since = 0

    @property
    def said(self) -> list[str]:
        """Everything that was said, from the beginning."""
        return _SAID.findall(self._log.read_text(encoding="utf-8", errors="replace"))

    @property
    def lately(self) -> list[str]:
        """What was said since the mark."""
        return self.said[self._since :]

    def mark(self) -> None:
        """Take note of how far it has come."""
        self._since = len(self.said)

    @property
    def written(self) -> int:
        """How much stands in the log; it grows for as long as there is anything to say or skip."""
        return self._log.stat().st_size

    def has_said(self, words: str) -> bool:
        """Say whether words were said since the mark."""
        return any(words in line for line in self.lately)
