"""What a child is told: one page, in plain words and large letters, kindly."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from chairdesk.export.document import Block, Document, Heading, ListOf, Paragraph, plain, strong
from chairdesk.export.letters.letter_in_place import ADJOURNED, meanings
from chairdesk.export.letters.tellable import told_to
from chairdesk.export.readers import Reader
from chairdesk.export.sections.follows import following
from chairdesk.export.telling import Telling, telling_to
from chairdesk.export.title import headed
from chairdesk.models.british_time import local
from chairdesk.models.conference import Conference
from chairdesk.models.ids import ChildId
from chairdesk.models.paper import PlainFact
from chairdesk.models.people import Capacity, Child
from chairdesk.procedures.agendas import decision_of
from chairdesk.procedures.pack import DecisionOffered, Pack

KIND = "child-version"
_LARGE = 1.38
_OLD_ENOUGH = 5


def old_enough(conference: Conference, child: Child) -> bool:
    """Tell whether a child can be told: by age, or because they came or spoke."""
    began = conference.room.opened
    age = child.age_on(local(began).date()) if began else None
    took_part = conference.room.came(child.id) or conference.talk.has_spoken(child.id)
    return took_part or (age is not None and age >= _OLD_ENOUGH)


def child_version_of(conference: Conference, pack: Pack, child: Child) -> Document:
    """Tell a child what was decided, who helps and what comes next.

    Of what was said and planned it has what the chair chose, in the chair's plain words.
    """
    telling = telling_to(Reader(child.id), conference, pack)
    facts = tuple(fact for fact in told_to(child.id, conference) if fact.words)
    blocks = tuple(_blocks(telling, child, facts))
    document = headed(telling, Reader(child.id), KIND, blocks)
    first = telling.those({child.id}) if len(telling.children) > 1 else child.name.split()[0]
    return replace(
        document,
        title=telling.say("dear-child", child=first),
        subtitle="",
        marking=telling.say("for-you-alone", child=first),
        size=_LARGE,
        is_one_page=True,
    )


def _blocks(telling: Telling, child: Child, facts: tuple[PlainFact, ...]) -> Iterator[Block]:
    planned = {action.id for action in telling.conference.plan.actions}
    came = telling.conference.room.came(child.id)
    day = telling.day_held
    met = telling.say("we-met", day=telling.words.day(day) if day else telling.say("that-day"))
    thanks = telling.say("you-came") if came else telling.say("we-thought-of-you")
    yield Paragraph(plain(f"{met} {thanks}"))
    yield Heading(telling.say("what-we-decided"))
    yield Paragraph(plain(" ".join(_decided(telling, child.id))))
    yield from _listed(fact for fact in facts if fact.about not in planned)
    yield Heading(telling.say("who-helps-you"))
    yield Paragraph(plain(" ".join(_helpers(telling, child.id))))
    yield Heading(telling.say("what-happens-next"))
    yield Paragraph(plain(" ".join(_next(telling, child.id))))
    yield from _listed(fact for fact in facts if fact.about in planned)
    yield Paragraph(plain(telling.say("what-you-think")))
    yield from _from_the_chair(telling)


def _listed(facts: Iterable[PlainFact]) -> Iterator[Block]:
    if told := tuple(plain(fact.words) for fact in facts):
        yield ListOf(told)


def _decided(telling: Telling, child: ChildId) -> Iterator[str]:
    offered = _offered(telling, child)
    keys = [f"child-{key}" for key in meanings(offered, telling.pack)]
    keys = keys or ["child-undecided"]
    for key in keys:
        yield telling.say(key, register=telling.pack.terms.register)
    yield telling.say("not-your-fault")


def _offered(telling: Telling, child: ChildId) -> DecisionOffered | None:
    decision = telling.conference.findings.decision_for(child)
    return decision_of(telling.pack, decision.outcome) if decision else None


def _helpers(telling: Telling, child: ChildId) -> Iterator[str]:
    plan, people = telling.conference.plan, telling.conference.roll
    lead = plan.lead_for(child)
    if lead:
        yield telling.say("your-lead", who=telling.name(lead.person))
    group = plan.core_group_for(child)
    members = [people.person(who) for who in group.members] if group else []
    others = [
        telling.say("helper", who=p.name, role=p.role)
        for p in members
        if p and p.capacity is Capacity.PROFESSIONAL and (lead is None or p.id != lead.person)
    ]
    if others:
        yield telling.say("they-help-too", who=telling.listed(others))
    for advocate in people.of(Capacity.ADVOCATE):
        if child in advocate.for_children or len(telling.children) == 1:
            yield telling.say("your-advocate", who=advocate.name)
    if not lead and not others:
        yield telling.say("ask-somebody")


def _next(telling: Telling, child: ChildId) -> Iterator[str]:
    offered = _offered(telling, child)
    if offered and offered.key != ADJOURNED and not (offered.has_plan or offered.registers):
        is_reviewed_first = offered.discontinues
        yield telling.say("told-when-settled" if is_reviewed_first else "no-more-meetings")
        return
    days = tuple(_days_told(telling, child))
    yield from days
    yield telling.say("grown-up-will-tell" if days else "grown-up-will-tell-undated")


def _days_told(telling: Telling, child: ChildId) -> Iterator[str]:
    plan = telling.conference.plan
    if group := plan.meeting("core-group"):
        yield telling.say("helpers-meet", day=telling.words.day(local(group.at)))
    if again := plan.meeting("reconvened"):
        yield telling.say("meet-again-reconvened", day=telling.words.day(local(again.at)))
    if review := plan.meeting("review"):
        yield telling.say("meet-again", day=telling.words.day(local(review.at)))
    elif day := _review_by(telling, child):
        yield telling.say("meet-again-by", day=day)


def _review_by(telling: Telling, child: ChildId) -> str:
    reviews = [one for one in following(telling) if one.thing == "review"]
    review = next((one for one in reviews if not one.children or child in one.children), None)
    return telling.words.day(review.practical) if review else ""


def _from_the_chair(telling: Telling) -> Iterator[Block]:
    if chair := telling.conference.roll.name_in(Capacity.CHAIR):
        yield Paragraph((*strong(chair), *plain("\n" + telling.say("led-the-meeting"))))
