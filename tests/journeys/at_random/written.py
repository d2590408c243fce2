"""Words, fields and tables of a script, shaken out of a bag."""

import json
from datetime import date, datetime

_SAID = (
    "He was seen at the door with his coat on. Nobody had asked before; she says it is better: "
    "50 % of it … “quite so” – 3 × a week, Żaneta said: nie wiem. He ran (fast) / slowly & was "
    "<well>. It's the mother's own view, ‘blue’, 2 cm. Nothing else was said about it today"
)
_WORDS = _SAID.split()
_BEGINNINGS = ("@", "=1+1", "-", "'", "4", "ﬁ", "/", "\\n", "#")


class Bag:
    """Chance, and words that are never the same twice."""

    def __init__(self, chance):
        self.chance = chance
        self._drawn = 0

    def words(self):
        """Say something; what was said is told apart by its number."""
        self._drawn += 1
        said = " ".join(self.chance.choices(_WORDS, k=self.chance.choice([1, 3, 6, 12, 30])))
        beginning = f"{self.chance.choice(_BEGINNINGS)} " if self.rarely() else ""
        ending = f"\n\n{self.chance.choice(_WORDS)}" if self.rarely() else ""
        return f"{beginning}{said} n{self._drawn}k{ending}"

    def perhaps(self, value):
        """Give it or leave it out."""
        return self.chance.choice([None, value])

    def rarely(self):
        """Say yes once in twenty times."""
        return self.chance.random() < 0.05

    def some(self, things, least=1):
        """Take some, in any order."""
        things = list(things)
        many = self.chance.randint(min(least, len(things)), len(things))
        return self.chance.sample(things, many)

    def one(self, *things):
        """Take one."""
        return self.chance.choice(things)


def table(head, **fields):
    """Write a table of a script; a field that is None is left out."""
    lines = [f"{key} = {_spelled(value)}" for key, value in fields.items() if value is not None]
    return "\n".join((head, *lines, "", ""))


def _spelled(value):
    if isinstance(value, list):
        return f"[{', '.join(map(_spelled, value))}]"
    if isinstance(value, datetime):
        return f'"{value:%Y-%m-%d %H:%M}"'
    return value.isoformat() if isinstance(value, date) else json.dumps(value, ensure_ascii=False)
