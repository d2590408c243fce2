"""What stands typed somewhere and is on no record: the seal would leave it out for good."""

import json
from collections.abc import Iterable, Iterator, Mapping

from chairdesk.desk.shelves import LINE

_OF_WORDS = (
    "reasons",
    "reason of ",
    "reason for the copy",
    "answer to ",
    "contingency for ",
    "row of ",
    "left of ",
    "plain words for ",
    "meeting ",
    "correction",
    "absence: ",
    "newcomer: ",
)
"""How fields are called whose words belong on the record; the others hold what is chosen."""
_TICKED = "yes"


def words_not_entered(halves: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """List what was typed into fields of these names and never entered, each once."""
    found = (words for name, half in halves for words in _words_of(name, half))
    return tuple(dict.fromkeys(" ".join(words.split()) for words in found if words.strip()))


def _words_of(name: str, half: str) -> Iterator[str]:
    is_line = name.rsplit(": ", maxsplit=1)[-1] == LINE
    if not is_line and not any(kind in name for kind in _OF_WORDS):
        return
    if is_line or not half.startswith("{"):
        yield half
    else:
        yield from _within(json.loads(half))


def _within(kept: Mapping[str, object]) -> Iterator[str]:
    if "of" in kept:  # a contribution that is being put right
        yield str(kept.get("words", ""))
        return
    for stands in kept.values():
        cells = stands.values() if isinstance(stands, dict) else [stands]
        yield ", ".join(str(cell) for cell in cells if cell and cell != _TICKED)
