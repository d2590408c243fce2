"""Why a field of a pack is not as it should be, as a sentence that any language can say."""

from chairdesk.words import Sentence


def amiss(key: str, /, **filled: object) -> Sentence:
    """Take a sentence about a pack by its name; it is said behind the field that it is about."""
    return Sentence("pack_faults", key, **filled)
