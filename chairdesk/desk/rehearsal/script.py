"""A conference written down step by step, so that it can be played."""

from collections.abc import Mapping
from dataclasses import dataclass

from chairdesk.desk.rehearsal.faults.amiss import amiss
from chairdesk.desk.rehearsal.stage import Step
from chairdesk.procedures.pack import Pack
from chairdesk.words import Sentence


@dataclass(frozen=True, slots=True)
class Script:
    """What is prepared before a conference, and what then happens in it.

    `names` tells for each short name whether it is a child, a person, an agency or a
    report; each step of `preparation` and `steps` has its own time.
    """

    title: str
    about: str
    pack: Pack
    names: Mapping[str, str]
    preparation: tuple[Step, ...]
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong in a script: file, line, field, and a sentence that says what to do."""

    line: int
    field: str
    sentence: str
    file: str = "the script"

    def __str__(self) -> str:
        """Say the fault in one sentence, its place first."""
        return str(self.placed)

    @property
    def placed(self) -> Sentence:
        """The same as a sentence that any language can say."""
        key = "at-whole" if self.sentence.endswith(("?", ".")) else "at"
        told: dict[str, object] = {"field": self.field, "why": self.sentence}
        return amiss(key, file=self.file, line=self.line, **told)
