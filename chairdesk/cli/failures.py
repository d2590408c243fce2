"""How a command may fail."""

from chairdesk.words import Sentence


class CannotBeDone(Exception):
    """A command could not be carried out; each argument is a sentence, the last says what to do."""


def fault(key: str, /, **filled: object) -> Sentence:
    """Take the sentence that says why a command cannot be carried out, by its name."""
    return Sentence("command_faults", key, **filled)
