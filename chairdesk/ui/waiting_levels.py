"""Who said that they disagree, and has not said why yet: wherever it is read, it is said so."""

import json

from PySide6.QtCore import QObject, Signal

from chairdesk.models.ids import ChildId, HolderId


class WaitingLevels(QObject):
    """A reservation or dissent that waits for its reasons, for each who holds it about a child."""

    half_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._levels: dict[str, str] = {}

    def of(self, child: ChildId, holder: HolderId) -> str:
        """Give the level that waits; empty where none does."""
        return self._levels.get(_key(child, holder), "")

    def note(self, child: ChildId, holder: HolderId, level: str) -> None:
        """Have a level wait for its reasons from now on; an empty one waits no more."""
        if level != self.of(child, holder):
            self._levels[_key(child, holder)] = level
            self.half_changed.emit()

    @property
    def half(self) -> str:
        """What waits, as it is kept until there are reasons."""
        waiting = {of: level for of, level in self._levels.items() if level}
        return json.dumps(waiting) if waiting else ""

    def put_back(self, half: str) -> None:
        """Have what waited wait again."""
        self._levels = json.loads(half)


def _key(child: ChildId, holder: HolderId) -> str:
    return f"{child} {holder}"
