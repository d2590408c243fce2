"""What a parent receives who does not receive the minutes: the decisions, and what they mean."""

from collections.abc import Iterator
from dataclasses import replace

from chairdesk.export.document import (
    Block,
    Document,
    Heading,
    KeyFacts,
    ListOf,
    Paragraph,
    Table,
    Words,
    plain,
    quiet,
    strong,
)
from chairdesk.export.readers import Reader
from chairdesk.export.sections.closing import chairs_signature, rights
from chairdesk.export.sections.decided import decision_words, for_each
from chairdesk.export.sections.follows import due
from chairdesk.export.sections.quorum import says_it_all, without_quorum
from chairdesk.export.telling import Telling, capital, meeting_called, telling_to
from chairdesk.export.title import headed
from chairdesk.models.conference import Conference
from chairdesk.models.ids import ChildId
from chairdesk.models.paper import LETTER_IN_PLACE
from chairdesk.models.people import Person
from chairdesk.models.plan import Action
from chairdesk.procedures.agendas import decision_of
from chairdesk.procedures.pack import DecisionOffered, Pack

ADJOURNED = "adjourned"
"""The decision that is none: the conference is held again."""
RECEIVED, DISAGREEMENT = "minutes-received", "disagreement"
"""From when a challenge to minutes is counted, and the statement that is for everybody."""
_DECISION_SHARES = (34, 66)
_ACTION_SHARES = (74, 26)


def letter_in_place_of(conference: Conference, pack: Pack, reader: Reader) -> Document:
    """Tell a parent in writing what was decided for their children, and what follows.

    Nothing that was said is in it, no reasons, and no time or place of a meeting to come.
    """
    telling = telling_to(reader, _about_theirs(conference, reader), pack)
    return headed(telling, reader, LETTER_IN_PLACE, tuple(_blocks(telling, reader)))


def _about_theirs(conference: Conference, reader: Reader) -> Conference:
    person = _person(conference, reader)
    if person is None or not person.for_children:
        return conference
    theirs = tuple(c for c in conference.roll.children if c.id in person.for_children)
    return replace(conference, roll=replace(conference.roll, children=theirs))


def _person(conference: Conference, reader: Reader) -> Person | None:
    return conference.roll.person(reader.who) if reader.who else None


def _blocks(telling: Telling, reader: Reader) -> Iterator[Block]:
    yield Paragraph(plain(telling.say("in-place-of-minutes")))
    yield Heading(telling.say("decided"))
    yield from without_quorum(telling)
    if not says_it_all(telling):
        header = tuple(map(telling.say, ("child", "decision")))
        rows = tuple((strong(c.name), decision_words(telling, c.id)) for c in telling.children)
        yield Table(header, rows, _DECISION_SHARES)
    yield from _meaning(telling)
    yield from _asked_of(telling, _person(telling.conference, reader))
    yield from _afterwards(telling)
    yield from rights(telling, but=_of_minutes(telling.pack))
    yield from chairs_signature(telling)


def _of_minutes(pack: Pack) -> frozenset[str]:
    """Name what is said of minutes to whoever receives them, where something else is said, too."""
    counted = {one.rule for one in pack.limits if one.event == RECEIVED}
    theirs = frozenset(one.key for one in pack.statements if one.rule in counted)
    others = {one.key for one in pack.statements} - theirs
    return theirs if DISAGREEMENT in others else frozenset()


def _meaning(telling: Telling) -> Iterator[Block]:
    """Say what each kind of decision means, once for the children whom it concerns."""
    meant: dict[str, list[ChildId]] = {}
    for child in telling.children:
        decision = telling.conference.findings.decision_for(child.id)
        offered = decision_of(telling.pack, decision.outcome) if decision else None
        for key in meanings(offered, telling.pack):
            meant.setdefault(key, []).append(child.id)
    if meant:
        terms = telling.pack.terms
        yield Heading(telling.say("what-it-means"))
        yield ListOf(
            tuple(
                (
                    *strong(capital(telling.those(children)) + ". "),
                    *plain(telling.say(key, register=terms.register, plan=terms.plan)),
                )
                for key, children in meant.items()
            )
        )


def meanings(offered: DecisionOffered | None, pack: Pack) -> Iterator[str]:
    """Name what a decision means for a child: the register, a plan, the end of either, or none.

    A conference that was adjourned has decided nothing, which means nothing yet.
    """
    if offered is None or offered.key == ADJOURNED:
        return
    if not (offered.registers or offered.removes or offered.has_plan):
        yield "means-nothing" if pack.terms.register else "means-no-plan"
    if offered.registers:
        yield "means-register"
    if offered.removes and offered.discontinues:
        yield "means-plan-ends-if-reviewed"
    elif offered.removes:
        yield "means-removed" if pack.terms.register else "means-plan-ends"
    if offered.has_plan:
        yield "means-plan"


def _asked_of(telling: Telling, person: Person | None) -> Iterator[Block]:
    asked = [
        a for a in telling.conference.plan.actions if person and _is_theirs(a, telling, person)
    ]
    if asked:
        yield Heading(telling.say("asked-of-you"))
        header = tuple(map(telling.say, ("what-will-be-done", "by-when")))
        rows = tuple((plain(one.action), _by(telling, one)) for one in asked)
        yield Table(header, rows, _ACTION_SHARES)


def _by(telling: Telling, one: Action) -> Words:
    return plain(telling.words.short_day(one.by)) if one.by else quiet(telling.say("no-date"))


def _is_theirs(action: Action, telling: Telling, person: Person) -> bool:
    children = {child.id for child in telling.children}
    names = {name.casefold() for name in (person.name, person.role) if name}
    is_about_them = not action.children or bool(action.children & children)
    return is_about_them and action.who.strip().casefold() in names


def _afterwards(telling: Telling) -> Iterator[Block]:
    plan = telling.conference.plan
    leads = {c.id: telling.name(x.person) for c in telling.children if (x := plan.lead_for(c.id))}
    facts = []
    if leads:
        lead = plain(for_each(telling, leads))
        facts.append((quiet(capital(telling.pack.terms.lead_worker)), lead))
    if review := due(telling, "review"):
        facts.append((quiet(meeting_called(telling, "review")), plain(review)))
    if facts:
        yield Heading(telling.say("what-follows"))
        yield KeyFacts(tuple(facts))
