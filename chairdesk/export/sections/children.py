"""Child by child: the test, what each agency and the family think, the decision, its reasons."""

from collections.abc import Iterator

from chairdesk.export.document import (
    Block,
    Heading,
    KeyFacts,
    Table,
    Words,
    below,
    plain,
    quiet,
    strong,
)
from chairdesk.export.sections.answers import answered
from chairdesk.export.sections.decided import decision_words, reached
from chairdesk.export.sections.quorum import says_it_all, why_without_quorum
from chairdesk.export.sections.talk import names_speakers, numbered
from chairdesk.export.telling import Telling, said_of_children
from chairdesk.models.decision import Decision, Disagreement, View
from chairdesk.models.ids import AgencyId
from chairdesk.models.people import Child

_VIEW_SHARES = (32, 22, 46)


def children(telling: Telling) -> Iterator[Block]:
    """Tell of each child in turn how the decision came about."""
    told = [(child, tuple(_of(telling, child))) for child in telling.children]
    if any(blocks for _, blocks in told):
        yield Heading(said_of_children(telling, "child-by-child"))
    for child, blocks in told:
        if blocks:
            yield Heading(child.name, level=2)
            yield from blocks


def _of(telling: Telling, child: Child) -> Iterator[Block]:
    """Tell of one child; nothing where nothing was asked and no conference could decide."""
    yield from answered(telling, child.id)
    yield from views(telling, child)
    found = tuple(_findings(telling, child))
    if len(found) > 1 or not says_it_all(telling):
        yield KeyFacts(found, is_of_one=True)


def reasons(telling: Telling) -> Iterator[Block]:
    """Give each decision's reasons in the chair's words, and no more."""
    decisions = [(c, telling.conference.findings.decision_for(c.id)) for c in telling.children]
    facts = tuple(
        (strong(child.name), telling.told(("decision", child.id, None), made.reasons))
        for child, made in decisions
        if made and (made.reasons or ("decision", child.id, None) in telling.record.numbers)
    )
    facts = (*why_without_quorum(telling), *facts)
    if facts:
        yield Heading(telling.say("reasons"))
        yield KeyFacts(facts)


def views(telling: Telling, child: Child) -> Iterator[Block]:
    """Tell what the family and each agency think for a child."""
    agencies = {agency.id for agency in telling.conference.roll.agencies}
    given = telling.conference.findings.views_for(child.id)
    family_first = sorted(given, key=lambda view: view.holder in agencies)
    if family_first:
        header = tuple(map(telling.say, ("whose-view", "view", "reasons")))
        rows = tuple(_view(telling, one) for one in family_first)
        yield Table(header, rows, _VIEW_SHARES).without_empty_columns()


def _view(telling: Telling, view: View) -> tuple[Words, Words, Words]:
    agency = telling.conference.roll.agency(AgencyId(view.holder))
    who = strong(agency.name) if agency else telling.named(view.holder)
    stance = telling.words.name_of(view.stance)
    reasons = telling.told(("view", view.child, view.holder), view.reasons)
    return who, (*strong(stance), *quiet(_scaled(telling, view))), reasons


def _scaled(telling: Telling, view: View) -> str:
    """Say the number that stands, and those that stood before it, as far as its reader may know."""
    given = telling.conference.scales.of(view.child, view.holder)
    if not given:
        return ""
    stands = given[-1].scale
    before = [
        telling.say("scaled-at", scale=one.scale, clock=telling.clock(one.at))
        for one in given
        if one.scale != stands
    ]
    if not before:
        return " " + telling.say("scale", scale=stands)
    return " " + telling.say("scale-moved", scale=stands, before=telling.listed(before))


def _findings(telling: Telling, child: Child) -> Iterator[tuple[Words, Words]]:
    findings = telling.conference.findings
    told = (*decision_words(telling, child.id), *plain("\n"), *reached(telling, child.id))
    yield strong(_decision_for(telling, child)), told
    decision = findings.decision_for(child.id)
    is_withheld = ("decision", child.id, None) in telling.record.numbers
    if decision and (decision.reasons or decision.rests_on or is_withheld):
        yield strong(telling.say("reasons")), _reasons(telling, decision)
    for one in findings.disagreements_for(child.id):
        yield strong(telling.words.name_of(one.level)), _disagreement(telling, one)


def _decision_for(telling: Telling, child: Child) -> str:
    """Name whose decision it is, for it may stand on another page than the name of the child."""
    if len(telling.children) == 1:
        return telling.say("decision")
    return telling.say("decision-for", child=telling.those([child.id]))


def _reasons(telling: Telling, decision: Decision) -> Words:
    numbers = numbered(telling)
    named = [
        f"{numbers[one]} ({telling.name(said.now.speaker)})"
        for one in decision.rests_on
        if one in numbers and (said := telling.conference.talk.find(one))
    ]
    is_told = named and names_speakers(telling)
    rests = telling.say("rests-on", numbers=telling.listed(named)) if is_told else ""
    told = telling.told(("decision", decision.child, None), decision.reasons)
    return (*told, *quiet(f"\n{rests}"))


def _disagreement(telling: Telling, one: Disagreement) -> Words:
    return below(
        strong(telling.name(one.holder)),
        telling.told(("disagreement", one.child, one.holder), one.reasons),
        quiet(part_in_the_plan(telling, one)),
    )


def part_in_the_plan(telling: Telling, one: Disagreement) -> str:
    """Say whether who disagrees carries out their part; nothing for a child without a plan."""
    if not telling.conference.plan.actions_for(one.child):
        return ""
    return telling.say("keeps-its-actions" if one.keeps_its_actions else "gives-up-its-actions")
