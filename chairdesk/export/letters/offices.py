"""Whose a paper is where that is no name: an office, or everybody of a kind."""

import re
from collections.abc import Iterator

from chairdesk.export.letters.register_notice import keeper_of
from chairdesk.export.readers import THE_FILE
from chairdesk.export.telling import Telling, telling_in
from chairdesk.models.conference import Conference
from chairdesk.models.ids import AttendeeId, ChildId
from chairdesk.models.paper import Copy
from chairdesk.models.people import Aspect, Capacity
from chairdesk.models.rules.lately import copies_chosen
from chairdesk.procedures.pack import Pack
from chairdesk.procedures.tongues.in_language import code_of

_NOT_TOLD = (Copy.LETTER, Copy.NONE)
_INVITED = (
    Capacity.FAMILY,
    Capacity.SUPPORTER,
    Capacity.ADVOCATE,
    Capacity.PROFESSIONAL,
    Capacity.LEGAL_REPRESENTATIVE,
)
_COUNTED = re.compile(r"(?P<name>.*?)(?P<count> \(\d+\))?")


def of_the_plan(conference: Conference) -> tuple[AttendeeId, ...]:
    """List who carries out the plan: lead workers and core groups, as they stand on the roll."""
    plan, roll = conference.plan, conference.roll
    told = {lead.person for child in roll.children if (lead := plan.lead_for(child.id))}
    groups = [plan.core_group_for(child.id) for child in roll.children]
    members = told | {who for group in groups if group for who in group.members}
    people = tuple(one.id for one in roll.people if one.id in members)
    return (*people, *(one.id for one in roll.children if one.id in members))


def invited(conference: Conference) -> tuple[AttendeeId, ...]:
    """List who was invited and is told of the decisions: not who gets a letter, or nothing.

    Chair and minute-taker have the record; interpreters and observers help, or watch. A child
    was invited who came, sent apologies or spoke, or for whom the chair chose a copy.
    """
    left_out = {who for who, copy in copies_chosen(conference) if copy in _NOT_TOLD}
    known = conference.roll.particulars
    left_out |= {one.about for one in known if one.aspect is Aspect.NOT_INVITED}
    asked: list[AttendeeId] = [p.id for p in conference.roll.people if p.capacity in _INVITED]
    asked += [c.id for c in conference.roll.children if _was_asked(c.id, conference)]
    return tuple(who for who in asked if who not in left_out)


def _was_asked(child: ChildId, conference: Conference) -> bool:
    room = conference.room
    took_part = room.came(child) or conference.talk.has_spoken(child)
    is_reader = conference.papers.copy_for(child) is not None
    return took_part or is_reader or room.apology_of(child) is not None


def everyone_in_the_plan(telling: Telling, _: Conference) -> str:
    """Name everybody who has a part in the plan."""
    return telling.say("everyone-in-the-plan")


def everyone_invited(telling: Telling, conference: Conference) -> str:
    """Name everybody who was invited, but for those who get a letter instead."""
    kept_out = {who for who, copy in copies_chosen(conference) if copy is Copy.LETTER}
    names = telling.listed(sorted(map(conference.roll.name_of, kept_out)))
    return telling.say("everyone-invited-but" if kept_out else "everyone-invited", who=names)


def named_in(language: str, reader: str, conference: Conference, pack: Pack) -> str:
    """Say whose a paper is in a language; somebody's own name stays as it is."""
    if code_of(language) == code_of(pack.language):
        return reader
    plainly, said = (
        tuple(_offices(telling_in(one, THE_FILE, conference, pack), conference))
        for one in (pack.language, language)
    )
    found = _COUNTED.fullmatch(reader)
    name, count = (found["name"], found["count"] or "") if found else (reader, "")
    return dict(zip(plainly, said, strict=True)).get(name, name) + count


def _offices(telling: Telling, conference: Conference) -> Iterator[str]:
    yield everyone_in_the_plan(telling, conference)
    yield everyone_invited(telling, conference)
    yield telling.say("the-room")
    yield keeper_of(telling)
    for due in telling.pack.referrals:
        yield due.to
