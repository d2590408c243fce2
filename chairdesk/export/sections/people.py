"""Who the conference was about, who took part, what was sent in, and how it was held."""

from collections.abc import Collection, Iterator
from datetime import datetime, time

from chairdesk.export.document import (
    Block,
    Heading,
    KeyFacts,
    Paragraph,
    Table,
    Words,
    below,
    plain,
    quiet,
    strong,
)
from chairdesk.export.restriction import WHOLE_REPORT
from chairdesk.export.sections.answers import answered
from chairdesk.export.sections.decided import stood_before
from chairdesk.export.sections.follows import said as day_said
from chairdesk.export.sections.known import family, known_of
from chairdesk.export.sections.quorum import quorum_told
from chairdesk.export.telling import (
    Telling,
    age_of,
    born_of,
    capital,
    for_whose_eyes,
    said_of_children,
    sex_of,
    withheld,
)
from chairdesk.export.withholding.particulars import matter_of
from chairdesk.models.arrangements import Clock
from chairdesk.models.attendance import Mode, Presence
from chairdesk.models.british_time import local
from chairdesk.models.ids import AttendeeId
from chairdesk.models.people import Aspect, Child, Particular
from chairdesk.models.reports import Report
from chairdesk.models.standing.room import Stretches
from chairdesk.procedures.conference_dates import last_moment
from chairdesk.procedures.standing import starts_called

_PRESENT_SHARES = (36, 42, 22)
_REPORT_SHARES = (24, 38, 38)
_ABOUT_CHILD = ("lives_with", "school", "legal_status", "needs")


def people(telling: Telling) -> Iterator[Block]:
    """Say who the children are, who was there, and who was not."""
    yield Heading(said_of_children(telling, "children"))
    yield KeyFacts(tuple((strong(c.name), _about(telling, c)) for c in telling.children))
    yield from family(telling)
    yield Heading(telling.say("took-part"))
    present = tuple(dict.fromkeys(p.who for p in telling.conference.room.presences))
    if present:
        header = tuple(map(telling.say, ("name", "role", "present")))
        rows = tuple(_presence(telling, who) for who in present)
        yield Table(header, rows, _PRESENT_SHARES)
        yield from quorum_told(telling)
    yield from _absent(telling, frozenset(present))


def _about(telling: Telling, child: Child) -> Words:
    born = born_of(child, telling)
    known = [(key, getattr(child, key)) for key in _ABOUT_CHILD]
    lines = "\n".join(telling.say(key, told=told) for key, told in known if told)
    told = (born, age_of(child, telling), sex_of(child, telling))
    first = capital(", ".join(filter(None, told)))
    before = plain(stood_before(telling, child.id))
    more = telling.told(("child", child.id, None), lines)
    return below(plain(first), before, more, known_of(telling, child.id))


def _presence(telling: Telling, who: AttendeeId) -> tuple[Words, Words, Words]:
    left_out = [one for one in _left_out(telling) if one.about == who]
    uninvited = quiet(telling.say("came-uninvited") if left_out else "")
    why = (_why(telling, one) for one in left_out)
    role = below(plain(telling.role(who)), uninvited, *why)
    return strong(telling.name(who)), role, _stretches(telling, who)


def _stretches(telling: Telling, who: AttendeeId) -> Words:
    there = [p for p in telling.conference.room.presences if p.who == who]
    return plain("\n".join(_stretch(telling, one) for one in there))


def _stretch(telling: Telling, one: Presence) -> str:
    room = telling.conference.room
    begins = room.opened is None or one.since <= room.opened
    ends = one.until is None or (room.closed is not None and one.until >= room.closed)
    if begins and ends:
        told = telling.say("throughout")
    elif ends:
        told = telling.say("from", since=telling.clock(one.since))
    else:
        until = telling.clock(one.until) if one.until else ""
        told = telling.say("from-to", since=telling.clock(one.since), until=until)
    if one.mode is Mode.IN_ROOM:
        return told
    return f"{told}, {telling.words.name_of(one.mode).lower()}"


def _times(telling: Telling, stretches: Stretches) -> list[str]:
    return [
        telling.say("from-to", since=telling.clock(since), until=telling.clock(until))
        for since, until in stretches
        if until
    ]


def _absent(telling: Telling, present: frozenset[AttendeeId]) -> Iterator[Block]:
    room = telling.conference.room
    excused = {one.who: one.reason for one in room.apologies}
    facts: list[tuple[Words, Words]] = []
    for who, reason in excused.items():
        said = telling.told(("apology", who, None), reason)
        facts.append((quiet(telling.say("apologies")), _with_reason(telling, who, said)))
    for one in room.exclusions:
        said = telling.told(("exclusion", one.who, None), one.reason)
        said = below(plain(one.extent), said)
        facts.append((quiet(telling.say("excluded")), _with_reason(telling, one.who, said)))
    facts.extend(_not_invited(telling, present))
    known = present | excused.keys() | {one.who for one in room.exclusions}
    known |= {one.about for one in _left_out(telling)}
    if room.opened is not None:
        away = [p for p in telling.conference.roll.people if p.id not in known]
        if away:
            told = below(*(_with_reason(telling, p.id, ()) for p in away))
            facts.append((quiet(telling.say("did-not-come")), told))
    if facts:
        yield KeyFacts(tuple(facts))


def _left_out(telling: Telling) -> tuple[Particular, ...]:
    noted = telling.conference.roll.particulars
    return tuple(one for one in noted if one.aspect is Aspect.NOT_INVITED)


def _not_invited(telling: Telling, came: Collection[AttendeeId]) -> Iterator[tuple[Words, Words]]:
    """Say who was not invited, and why, also of those who were excluded or sent apologies."""
    for one in _left_out(telling):
        if one.about not in came:
            told = below(telling.named(one.about), _why(telling, one))
            yield quiet(telling.say("not-invited")), told


def _why(telling: Telling, one: Particular) -> Words:
    return telling.told(matter_of(one), one.words)


def _with_reason(telling: Telling, who: AttendeeId, reason: Words) -> Words:
    """Name somebody who was not there, with why, and whether they sent a report."""
    sent = any(one.author == who and one.received for one in telling.conference.reports)
    return below(telling.named(who), reason, quiet(telling.say("sent-report") if sent else ""))


def reports(telling: Telling) -> Iterator[Block]:
    """List what was sent in, when, and whether the family saw it."""
    known, kept_back = telling.conference.reports, withheld(telling, WHOLE_REPORT)
    if known or kept_back:
        yield Heading(telling.say("reports"))
    if known:
        yield _table(telling, known)
    yield from map(Paragraph, kept_back)


def _table(telling: Telling, known: tuple[Report, ...]) -> Table:
    header = tuple(map(telling.say, ("author", "received", "shared")))
    return Table(header, tuple(_report(telling, one) for one in known), _REPORT_SHARES)


def _report(telling: Telling, report: Report) -> tuple[Words, Words, Words]:
    title = report.title or telling.role(report.author)
    received = telling.say("not-received")
    if report.received:
        key = "received-late" if _is_late(telling, report) else "received-at"
        received = telling.say(key, at=_day_or_moment(telling, report.received))
    shared = "" if report.is_restricted else telling.say("not-shared")
    if report.shared_with_family:
        shared = _day_or_moment(telling, report.shared_with_family)
    shared = "\n".join(filter(None, (shared, *for_whose_eyes(telling, report.audience))))
    author = (*strong(telling.name(report.author)), *quiet(f"\n{title}"))
    notes = telling.told(("report", report.id, None), report.notes)
    return author, plain(received), below(plain(shared), notes)


def _day_or_moment(telling: Telling, when: datetime) -> str:
    """Say when something came; midnight is a day of which nobody gave the hour."""
    at = local(when)
    return telling.words.moment(at) if at.time() != time() else telling.words.day(at)


def _is_late(telling: Telling, report: Report) -> bool:
    """Tell whether a report came after the day or hour by which all reports were due."""
    due = next((one for one in telling.owed if one.thing == "reports" and one.binds), None)
    return due is not None and report.is_late(last_moment(due.at_latest))


def how_it_was_held(telling: Telling) -> Iterator[Block]:
    """Say under which procedure it was held, with what breaks, and what was asked of all."""
    yield Heading(telling.say("how-held"))
    room, pack = telling.conference.room, telling.pack
    edition = telling.say("edition", edition=pack.edition)
    procedure = "\n".join(filter(None, (pack.title, pack.authority, edition)))
    facts = [*_led_to(telling), (quiet(telling.say("procedure")), plain(procedure))]
    for key, stretches in (("breaks", room.breaks), ("closed-sessions", room.closed_sessions)):
        if stretches:
            told = telling.listed(_times(telling, stretches))
            facts.append((quiet(telling.say(key)), plain(told)))
    yield KeyFacts(tuple(facts))
    yield from answered(telling, None)


def _led_to(telling: Telling) -> Iterator[tuple[Words, Words]]:
    """Say from what time counts, before it or to an end to come, and by when it was owed."""
    begins = telling.begins
    owed = [one for one in telling.owed if one.thing == "conference"]
    counted = {one.limit.event for one in owed}
    clocks = telling.conference.setting.clocks
    before = [c for c in clocks if c.event in counted or (begins and c.at <= begins)]
    if before:
        ordered = sorted(before, key=lambda clock: clock.at)
        told = (
            telling.say("clock-was", what=_clock(telling, c), day=_when(telling, c))
            for c in ordered
        )
        yield quiet(telling.say("led-to-it")), plain("\n".join(told))
    days = [day_said(telling, one.at_latest) for one in owed if one.binds]
    if days:
        yield quiet(telling.say("was-owed-by")), plain("\n".join(days))


def _clock(telling: Telling, clock: Clock) -> str:
    return starts_called(telling.pack, telling.words).get(clock.event, clock.event)


def _when(telling: Telling, clock: Clock) -> str:
    return telling.moment(clock.at) if clock.has_time else telling.words.day(local(clock.at).date())
