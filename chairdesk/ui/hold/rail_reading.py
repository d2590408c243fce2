"""What the rail shows of a conference: how far each item is, and its minutes."""

from datetime import datetime

from chairdesk.desk.at_a_glance import minutes_used
from chairdesk.models.conference import Conference
from chairdesk.procedures.agendas import agenda_now, cues_at
from chairdesk.procedures.pack import Item, Pack
from chairdesk.ui.bench import Bench
from chairdesk.ui.hold.rail_model import RailLine, RailState
from chairdesk.ui.language.tr import tr


def rail_lines(bench: Bench, shown: str, now: datetime) -> tuple[RailLine, ...]:
    """Read the agenda as it stands; `shown` is the item on the screen."""
    conference = bench.conference
    wanted = {gate.item for gate in bench.open_gates}
    return tuple(
        _line(
            item,
            conference,
            _state(item, conference, shown),
            (item.key in wanted, now),
            _cue(item, bench.pack, conference) if item.key == shown else item.cue,
        )
        for item in agenda_now(bench.pack, conference)
    )


def _cue(item: Item, pack: Pack, conference: Conference) -> str:
    """Add to the cue of the item on the screen what the procedure asks to be thought of."""
    prompts = [rule.says for rule in cues_at(pack, conference, item.key)]
    return "\n".join(part for part in (item.cue, *prompts) if part)


def _line(
    item: Item, conference: Conference, state: RailState, at: tuple[bool, datetime], cue: str
) -> RailLine:
    is_amber, now = at
    used = minutes_used(conference, item.key, now)
    minutes = f"{used}/{item.minutes}" if used else tr("{planned} min")
    spoken = (
        tr("{used} of {planned} minutes", "", item.minutes)
        if used
        else tr("{planned} minutes planned", "", item.minutes)
    )
    told = (
        item.title,
        _spoken_state(state),
        spoken.format(used=used, planned=item.minutes),
        tr("something is open here") if is_amber and state is RailState.DONE else "",
        cue if state is RailState.CURRENT else "",
    )
    return RailLine(
        item.key,
        item.title,
        state,
        minutes.format(planned=item.minutes),
        ", ".join(part for part in told if part),
        cue,
        is_amber,
        is_over=used > item.minutes,
    )


def _state(item: Item, conference: Conference, shown: str) -> RailState:
    if item.key == shown:
        return RailState.CURRENT
    if item.key in conference.course.done:
        return RailState.DONE
    visited = {visit.item for visit in conference.course.visits}
    return RailState.BEGUN if item.key in visited else RailState.TO_DO


def _spoken_state(state: RailState) -> str:
    return {
        RailState.TO_DO: tr("to do"),
        RailState.BEGUN: tr("begun"),
        RailState.CURRENT: tr("open now"),
        RailState.DONE: tr("done"),
    }[state]
