"""What the conference put into words together: dangers, and goals that show enough safety."""

from collections.abc import Iterator

from chairdesk.export.document import Block, Heading, KeyFacts, Words, plain, quiet, strong
from chairdesk.export.sections.talk import formulated, names_speakers, notes, numbered
from chairdesk.export.telling import Telling
from chairdesk.models.contribution import COLUMN_OF, RecordedContribution
from chairdesk.models.contribution import Heading as Column
from chairdesk.models.ids import ChildId


def dangers_and_goals(telling: Telling) -> Iterator[Block]:
    """Print what the conference put into words together, whatever the style of the record."""
    yield from _set_out(telling, with_scales=False)


def dangers_with_scales(telling: Telling) -> Iterator[Block]:
    """Print the same, and with each danger how safe each holder of a view saw the children."""
    yield from _set_out(telling, with_scales=True)


def _set_out(telling: Telling, *, with_scales: bool) -> Iterator[Block]:
    agreed = formulated(telling)
    if agreed:
        yield Heading(telling.say("dangers-and-goals"))
    for heading in COLUMN_OF:
        here = [one for one in agreed if one.now.heading is heading]
        if here:
            yield Heading(telling.words.name_of(heading), level=2)
            is_scaled = with_scales and heading is Column.DANGER_STATEMENT
            yield KeyFacts(
                tuple(
                    _formulated(telling, one, _scales(telling, one) if is_scaled else "")
                    for one in here
                )
            )


def _formulated(telling: Telling, one: RecordedContribution, scaled: str) -> tuple[Words, Words]:
    said = one.now
    is_for_all = len(said.children) in {0, len(telling.children)}
    whom = "for-the-family" if is_for_all else "for-children"
    label = strong(telling.say(whom, children=telling.those(said.children)))
    if names_speakers(telling):
        who = telling.name(said.speaker)
        label = (*quiet(f"{numbered(telling)[said.id]} "), *label, *quiet(f"\n{who}"))
    return label, (*plain(said.words), *quiet(scaled + notes(telling, one)))


def _scales(telling: Telling, one: RecordedContribution) -> str:
    """Say at which number each child whom a danger concerns was last seen, and by whom."""
    about = [c for c in telling.children if c.id in one.now.children or not one.now.children]
    told = [line for child in about if (line := _scaled(telling, child.id))]
    return "".join(f"\n{line}" for line in (telling.say("scaled-safety"), *told)) if told else ""


def _scaled(telling: Telling, child: ChildId) -> str:
    """Give each number with whoever gave it; nobody is named where the record sums up."""
    scales = telling.conference.scales
    given: dict[int, list[str]] = {}
    for holder in scales.holders_for(child):
        given.setdefault(scales.of(child, holder)[-1].scale, []).append(telling.name(holder))
    numbers = [_number(telling, scale, given[scale]) for scale in sorted(given)]
    told = {"child": telling.those([child]), "scales": telling.listed(numbers)}
    return telling.say("scaled-for", **told) if numbers else ""


def _number(telling: Telling, scale: int, names: list[str]) -> str:
    if not names_speakers(telling):
        return str(scale)
    return telling.say("scaled-by", scale=scale, who=telling.words.run_on(names))
