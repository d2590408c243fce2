"""How a command may fail."""


class CannotBeDone(Exception):
    """A command could not be carried out; the message is one sentence that says what to do."""
