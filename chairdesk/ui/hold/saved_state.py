"""What is saved of a conference, what is on its way to the disk, what waits half typed."""

from chairdesk.models.british_time import local
from chairdesk.models.contribution import Hand
from chairdesk.ui.bench import OWN_WINDOW, Bench
from chairdesk.ui.language.tr import tr
from chairdesk.ui.writing.typed_not_entered import words_not_entered

IN_FULL, IN_FEW, IN_FEWEST = range(3)
"""How many words `how_saved` takes."""


def how_saved(bench: Bench, length: int) -> str:
    """Say what is on disk, and in whose hand words stand half typed."""
    if bench.conference.papers.sealed:
        return tr("The record is sealed.")
    waiting = bench.words.listed(typing(bench))
    half = tr("Half typed, not on the record yet: {names}.").format(names=waiting)
    return f"{_recorded(bench, length)} {half}" if waiting else _recorded(bench, length)


def typing(bench: Bench) -> tuple[str, ...]:
    """Name in whose hand words stand half typed, in this window or in the one beside it."""
    here = bench.half_typed
    beside = here.beside or here
    own, other = (here, beside) if bench.own else (beside, here)
    halves = [(Hand.MINUTE_TAKER, of) for of in own.known.items() if _is_own(of)]
    chairs = Hand.CHAIR if bench.own else bench.at_work.own
    halves += [(chairs or of[0][0], of) for of in other.known.items() if not _is_own(of)]
    return tuple(
        bench.name_of_hand(hand)
        for hand in Hand
        if words_not_entered((name, half) for whose, ((_, name), half) in halves if whose is hand)
    )


def _is_own(half: tuple[tuple[Hand, str], str]) -> bool:
    return half[0][1].startswith(OWN_WINDOW)


def _recorded(bench: Bench, length: int) -> str:
    if bench.sitting.is_writing:
        return tr("What was said last is being recorded: not on disk yet.")
    recorded = bench.conference.talk.recorded
    if not recorded:
        return tr("Nothing is recorded yet.")
    told = {
        IN_FULL: tr("Everything is saved. The last contribution was recorded at {time}."),
        IN_FEW: tr("Everything is saved, the last at {time}."),
        IN_FEWEST: tr("Saved, the last at {time}."),
    }
    return told[length].format(time=bench.words.clock(local(recorded[-1].at)))
