"""Whether enough people were there, when, and how the chair went on where they were not."""

from collections.abc import Iterable, Iterator

from chairdesk.export.document import Block, KeyFacts, Paragraph, Words, plain, quiet, strong
from chairdesk.export.telling import Telling
from chairdesk.models.agenda import WayOn
from chairdesk.models.ids import ChildId
from chairdesk.procedures.quorum import (
    Stretch,
    decided_without,
    quorum_now,
    quorum_of,
    quorum_stretches,
    rule_of_quorum,
)


def without_quorum(telling: Telling) -> Iterator[Block]:
    """Say first of all, and plainly, that a conference was not quorate, and what that means."""
    if key := _how(telling):
        yield Paragraph(strong(telling.say(key)))


def says_it_all(telling: Telling) -> bool:
    """Tell whether an adjourned conference decided nothing that a table could show."""
    return telling.conference.course.is_adjourned and not telling.conference.findings.decisions


def why_without_quorum(telling: Telling) -> Iterator[tuple[Words, Words]]:
    """Give the chair's reasons for adjourning, or for going on."""
    if ruling := telling.conference.course.ruling:
        key = "why-adjourned" if ruling.way is WayOn.ADJOURN else "why-it-went-on"
        yield quiet(telling.say(key)), telling.told(("ruling", None, None), ruling.reasons)


def quorum_told(telling: Telling) -> Iterator[Block]:
    """Say by times who made the conference quorate, or who was wanted."""
    facts = (*_times(telling), *why_without_quorum(telling))
    if facts:
        yield KeyFacts(facts)


def decided_without_quorum(telling: Telling, child: ChildId) -> str:
    """Say that a child's decision was made in a part of the meeting that was not quorate.

    Where all of it was not, that is said once, for everybody.
    """
    pack, conference = telling.pack, telling.conference
    one = next((one for one in decided_without(pack, conference) if one.child == child), None)
    if one is None or len(quorum_stretches(pack, conference)) == 1:
        return ""
    said = telling.say("decided-at", at=telling.clock(one.at))
    return f"{said} {one.judged.past}"


def _times(telling: Telling) -> Iterator[tuple[Words, Words]]:
    wants = telling.pack.quorum
    if not (wants.needs or wants.others):
        return
    stretches = _that_last(telling, quorum_stretches(telling.pack, telling.conference))
    if len(stretches) > 1:
        told = "\n".join(_stretch(telling, one) for one in stretches)
    elif stretches:
        told = stretches[0].judged.past
    else:
        there = dict.fromkeys(p.who for p in telling.conference.room.presences)
        told = quorum_of(telling.pack, telling.conference, there).past
    yield quiet(telling.say("quorum")), plain(told)


def _that_last(telling: Telling, stretches: Iterable[Stretch]) -> tuple[Stretch, ...]:
    """Leave out what begins and ends in one minute, as while everybody who came is ticked."""
    return tuple(s for s in stretches if telling.clock(s.since) != telling.clock(s.until))


def _stretch(telling: Telling, one: Stretch) -> str:
    times = telling.say("from-to", since=telling.clock(one.since), until=telling.clock(one.until))
    return f"{times}. {one.judged.past}"


def _how(telling: Telling) -> str:
    conference, pack = telling.conference, telling.pack
    ruling = conference.course.ruling
    if ruling is not None:
        return "adjourned" if ruling.way is WayOn.ADJOURN else "went-on-without-quorum"
    if not pack.quorum.rule or conference.room.opened is None:
        return ""
    is_passed = conference.course.override_of(rule_of_quorum(pack)) is not None
    if is_passed and not quorum_now(pack, conference).is_quorate:
        return "went-on-without-quorum"
    return ""
