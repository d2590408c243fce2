"""How the plan of the conference before has gone: action by action, child by child."""

from collections.abc import Iterator

from chairdesk.export.document import (
    Block,
    Heading,
    Paragraph,
    Table,
    Voice,
    Words,
    below,
    plain,
    quiet,
    strong,
)
from chairdesk.export.sections.decided import for_whom
from chairdesk.export.telling import Telling, withheld
from chairdesk.export.text import grouped
from chairdesk.models.ids import ActionId, ChildId
from chairdesk.models.people import Child
from chairdesk.models.plan import LastAction
from chairdesk.models.standing.roll import find

_SHARES = (40, 24, 36)


def last_plan(telling: Telling) -> Iterator[Block]:
    """Set out what was agreed last time, and what has come of it."""
    actions = telling.conference.last_plan.actions
    kept_back = withheld(telling, "last_action")
    if not (actions or kept_back):
        return
    yield Heading(telling.say("last-plan"))
    yield from _source(telling)
    if actions:
        header = tuple(map(telling.say, ("what-was-to-be-done", "who-by-when", "how-it-went")))
        yield Table(header, tuple(_row(telling, one) for one in actions), _SHARES)
    yield from (Paragraph(one, Voice.BODY) for one in kept_back)


def _source(telling: Telling) -> Iterator[Block]:
    """Say which plan it is; whoever holds the record reads from which file it was copied."""
    source = telling.conference.last_plan.source
    if source is None:
        return
    told = telling.say("last-plan-of", day=telling.words.day(source.held))
    if telling.record.is_held:
        key = "copied-from" if source.sha256 else "copied-unsigned"
        sha256 = grouped(source.sha256)
        more = telling.say(key, reference=source.reference, number=source.version, sha256=sha256)
        told = f"{told} {more}"
    yield Paragraph(quiet(told), Voice.SMALL)


def _row(telling: Telling, action: LastAction) -> tuple[Words, Words, Words]:
    by = telling.words.short_day(action.by) if action.by else telling.say("no-date")
    what = (*plain(action.action), *quiet(for_whom(telling, action.children)))
    return what, (*plain(action.who), *quiet(f"\n{by}")), _went(telling, action)


def _went(telling: Telling, action: LastAction) -> Words:
    """Say how it has gone: for all of them, then for each of whom something else was said."""
    told = list(_said(telling, action.id, None))
    for child in telling.children:
        told.extend(_said(telling, action.id, child))
    if not told:
        told.append(quiet(telling.say("not-gone-through")))
    if find(telling.conference.plan.actions, action.id) is not None:
        told.append(quiet(telling.say("carried-over")))
    return below(*told)


def _said(telling: Telling, action: ActionId, child: Child | None) -> Iterator[Words]:
    about: ChildId | None = child.id if child else None
    whose = plain(f"{child.name}: ") if child else ()
    if number := telling.record.numbers.get(("progress", action, about)):
        yield (*whose, *quiet(telling.say("withheld", number=number)))
    elif noted := telling.conference.last_plan.noted(action, about):
        yield (*whose, *strong(telling.words.name_of(noted.went)))
        if noted.left:
            yield plain(telling.say("what-is-left", words=noted.left))
