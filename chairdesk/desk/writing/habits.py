"""What is kept of somebody's way of writing, in the vault: never a name."""

import json
from dataclasses import asdict, dataclass, field, replace
from typing import Self

from chairdesk.desk.ports import Settings

KEPT_AS = "writing"


@dataclass(frozen=True, slots=True)
class Habits:
    """Abbreviations as they were typed, and words that were learned."""

    abbreviations: str = field(default="", repr=False)
    writes_out: bool = True
    underlines: bool = True
    learned: tuple[str, ...] = field(default=(), repr=False)

    def having_learned(self, word: str) -> Self:
        """Know one word more."""
        return replace(self, learned=tuple(sorted({*self.learned, word})))

    def having_forgotten(self, word: str) -> Self:
        """Know one word less."""
        return replace(self, learned=tuple(one for one in self.learned if one != word))


def habits_in(settings: Settings) -> Habits:
    """Find how somebody likes to write; as usual where nothing was chosen."""
    kept = settings.setting(KEPT_AS)
    if kept is None:
        return Habits()
    found = json.loads(kept)
    return Habits(**{**found, "learned": tuple(found["learned"])})


def keep_habits(settings: Settings, habits: Habits) -> None:
    """Keep how somebody likes to write."""
    settings.keep_setting(KEPT_AS, json.dumps(asdict(habits)))
