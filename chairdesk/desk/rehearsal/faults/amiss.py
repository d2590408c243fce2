"""Why something in a script is not as it should be, as a sentence that any language can say."""

from collections.abc import Iterable, Sequence
from difflib import get_close_matches

from chairdesk.words import Sentence, reason_of


def amiss(key: str, /, **filled: object) -> Sentence:
    """Take a sentence about a script by its name; it is said behind the field that it is about."""
    return Sentence("script_faults", key, **filled)


def reason(why: Exception) -> str:
    """Give what a refusal tells itself; one that tells nothing, by its kind."""
    return why.args[0] if why.args and isinstance(why.args[0], str) else reason_of(why)


def meant(typed: str, known: Iterable[str], otherwise: str) -> str:
    """Ask whether something was meant that reads alike; where nothing does, say the other hint."""
    near = get_close_matches(typed, list(known), n=1)
    return amiss("is-meant", near=near[0]) if near else otherwise


def named(things: Sequence[str]) -> str:
    """Name one sort of thing, or several, any of which will do: `person or child`."""
    return either([Sentence("script_things", thing) for thing in things])


def one_of(things: Sequence[str]) -> str:
    """Name them with the article before the first: `an agency or person`."""
    first, *others = things
    told = [Sentence("script_things_one", first)]
    return either([*told, *(Sentence("script_things", thing) for thing in others)])


def run_on(told: Sequence[str], between: str) -> str:
    """Put sentences one after the other; `between` names how two are joined."""
    said, *others = told
    for other in others:
        said = amiss(between, first=said, last=other)
    return said


def either(told: Sequence[str]) -> str:
    """Join sentences so that each can still be said in another language."""
    said, *others = told
    for other in others:
        said = Sentence("lists", "or", first=said, last=other)
    return said
