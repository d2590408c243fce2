"""One thing to choose in a list that grows shorter as one types."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Choice:
    """What it is called, what it says, what is particular about it, and what it stands for."""

    title: str = field(repr=False)
    words: str = field(default="", repr=False)
    beside: str = field(default="", repr=False)
    foot: str = field(default="", repr=False)
    what: object = field(default=None, repr=False)

    @property
    def spoken(self) -> str:
        """The whole of it, as a screen reader says it."""
        parts = (self.title, self.words, self.foot, self.beside)
        return ". ".join(part.rstrip(".") for part in parts if part)
