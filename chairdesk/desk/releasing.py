"""What still keeps a copy from going out, and by when it is due."""

from collections.abc import Iterable
from dataclasses import dataclass

from chairdesk.models.paper import LETTER_IN_PLACE, MINUTES, Stop
from chairdesk.models.standing.papers import Papers
from chairdesk.procedures.owed import Owed
from chairdesk.procedures.pack import Pack

BY_TWO = "second-release"
"""The kind of the rule by which a pack asks that a second person releases each copy."""

_OWED_AS = {
    MINUTES: "minutes",
    LETTER_IN_PLACE: "minutes",
    "decision-letter": "decision-letter",
    "outline-plan": "outline-plan",
}


@dataclass(frozen=True, slots=True)
class OpenStop:
    """One stop of a copy; `what` is the mark of a finding, empty where the stop is meant."""

    stop: Stop
    what: str = ""


def asks_for_two(pack: Pack) -> bool:
    """Say whether the procedure wants a second person to release each copy."""
    return any(rule.kind == BY_TWO for rule in pack.rules)


def open_stops(
    papers: Papers, sha256: str, found: Iterable[OpenStop], *, by_two: bool
) -> tuple[OpenStop, ...]:
    """List what keeps a copy back: nobody saw it, what was found in it, nobody agreed yet."""
    wanted = [*found]
    if sha256 not in papers.seen:
        wanted.insert(0, OpenStop(Stop.UNSEEN))
    if by_two and not any(one.sha256 == sha256 for one in papers.agreed):
        wanted.append(OpenStop(Stop.SECOND_PERSON))
    return tuple(one for one in wanted if not papers.has_passed(one.stop, sha256, one.what))


def due_for(kind: str, owed: Iterable[Owed]) -> Owed | None:
    """Find by when a kind of paper is owed to its readers; None where no rule says."""
    thing = _OWED_AS.get(kind)
    return next((one for one in owed if one.thing == thing and one.binds), None)
