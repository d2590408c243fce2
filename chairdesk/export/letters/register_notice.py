"""What the keeper of the register is told: whose name goes on, stays or comes off, and why."""

from collections.abc import Iterator

from chairdesk.export.document import (
    Block,
    Document,
    Heading,
    KeyFacts,
    Paragraph,
    Words,
    below,
    plain,
    quiet,
    strong,
)
from chairdesk.export.letters.addressed import addressed
from chairdesk.export.readers import THE_FILE
from chairdesk.export.sections.closing import chairs_signature
from chairdesk.export.sections.decided import decision_words, stood_before
from chairdesk.export.sections.follows import due
from chairdesk.export.sections.known import known_to_offices
from chairdesk.export.telling import Telling, capital, meeting_called, sex_of, telling_to
from chairdesk.models.conference import Conference
from chairdesk.models.people import Child
from chairdesk.procedures.agendas import decision_of
from chairdesk.procedures.pack import Pack

KIND = "register-notice"


def concerns_the_register(conference: Conference, pack: Pack) -> tuple[Child, ...]:
    """List the children whose names go on the register, stay on it or come off it."""
    if not pack.terms.register:
        return ()
    decided = {one.child: decision_of(pack, one.outcome) for one in conference.findings.decisions}
    return tuple(
        child
        for child in conference.roll.children
        if (offered := decided.get(child.id)) and (offered.registers or offered.removes)
    )


def register_notice_of(conference: Conference, pack: Pack) -> Document:
    """Tell the keeper of the register what to enter, child by child."""
    telling = telling_to(THE_FILE, conference, pack)
    return addressed(telling, KIND, keeper_of(telling), tuple(_blocks(telling)))


def keeper_of(telling: Telling) -> str:
    """Name whoever keeps the register."""
    return telling.say("keeper", register=telling.pack.terms.register)


def _blocks(telling: Telling) -> Iterator[Block]:
    register = telling.pack.terms.register
    yield Paragraph(plain(telling.say("please-enter", register=register)))
    children = concerns_the_register(telling.conference, telling.pack)
    for child in children:
        yield Heading(child.name)
        yield KeyFacts(tuple(_facts(telling, child)), is_of_one=True)
    if len(children) > 1:
        count = telling.words.counted("children-named", len(children))
        names = telling.listed([child.name for child in children])
        yield Paragraph(plain(telling.say("notice-names", children=count, names=names)))
    yield from chairs_signature(telling)


def _facts(telling: Telling, child: Child) -> Iterator[tuple[Words, Words]]:
    born = child.born or child.expected
    yield quiet(telling.say("entry")), decision_words(telling, child.id)
    if before := stood_before(telling, child.id):
        yield quiet(telling.say("until-then")), plain(before)
    if day := telling.day_held:
        yield quiet(telling.say("since")), plain(telling.words.day(day))
    if born:
        key = "birth" if child.born else "expected-birth"
        yield quiet(telling.say(key)), plain(telling.words.short_day(born))
    if sex := sex_of(child, telling):
        yield quiet(telling.say("sex")), plain(capital(sex))
    for key in ("lives_with", "school", "legal_status"):
        if told := getattr(child, key):
            yield quiet(telling.say(f"label-{key}")), plain(told)
    if known := known_to_offices(telling, child.id):
        yield quiet(telling.say("what-is-known")), known
    parents = [p for p in telling.conference.roll.people if p.has_parental_rights]
    if named := [
        strong(p.name) for p in parents if not p.for_children or child.id in p.for_children
    ]:
        yield quiet(telling.words.term("parental", telling.pack.nation)), below(*named)
    if lead := telling.conference.plan.lead_for(child.id):
        yield quiet(capital(telling.pack.terms.lead_worker)), telling.named(lead.person)
    if when := _review(telling, child):
        yield quiet(meeting_called(telling, "review")), plain(when)


def _review(telling: Telling, child: Child) -> str:
    """Say when it is looked at again whether a name stays; nothing where it comes off."""
    decision = telling.conference.findings.decision_for(child.id)
    offered = decision_of(telling.pack, decision.outcome) if decision else None
    if offered is None or not offered.registers:
        return ""
    fixed = telling.conference.plan.meeting("review")
    return telling.moment(fixed.at) if fixed else due(telling, "review")
