"""What was said, under each item of the agenda: by whom and of what kind, or as a summary."""

from collections.abc import Iterator, Sequence

from chairdesk.export.document import (
    Block,
    Heading,
    KeyFacts,
    Paragraph,
    Words,
    plain,
    quiet,
    strong,
)
from chairdesk.export.readers import Heard, Withheld
from chairdesk.export.telling import Telling, for_whose_eyes
from chairdesk.models.contribution import COLUMN_OF, RecordedContribution
from chairdesk.models.ids import ContributionId
from chairdesk.procedures.agendas import agenda_now
from chairdesk.procedures.pack import Item
from chairdesk.procedures.summing_up import ELSEWHERE, place_of, prints_summaries


def talk(telling: Telling) -> Iterator[Block]:
    """Tell what was said in the style that the procedure lays down."""
    yield Heading(telling.say("said"))
    if names_speakers(telling):
        yield from _attributed(telling)
    else:
        yield from _summaries(telling)


def names_speakers(telling: Telling) -> bool:
    """Tell whether the procedure wants to know who said what."""
    return not prints_summaries(telling.pack)


def _summaries(telling: Telling) -> Iterator[Block]:
    agenda = agenda_now(telling.pack, telling.conference)
    if not telling.conference.papers.summaries:
        yield Paragraph(quiet(telling.say("no-summary")))
    for item in agenda:
        found = tuple(_written(telling, item.key))
        if found:
            yield Heading(item.title, level=2)
            yield from found


def _written(telling: Telling, item: str) -> Iterator[Block]:
    """Print the summary of a heading, for all and then child by child."""
    summary_of = telling.conference.papers.summary_of
    if summary := summary_of(item):
        yield Paragraph(telling.told(("summary", item, None), summary.words))
    facts = tuple(
        (strong(child.name), telling.told(("summary", item, child.id), summary.words))
        for child in telling.children
        if (summary := summary_of(item, child.id))
    )
    if facts:
        yield KeyFacts(facts)


def _attributed(telling: Telling) -> Iterator[Block]:
    numbers = numbered(telling)
    for title, heard in _parts(telling):
        yield Heading(title, level=2)
        yield KeyFacts(tuple(_entry(telling, one, numbers) for one in heard))


def numbered(telling: Telling) -> dict[ContributionId, int]:
    """Give each contribution the number that it is printed with; what is withheld has none."""
    printed = [
        one.now.id
        for _, heard in _parts(telling)
        for one in heard
        if isinstance(one, RecordedContribution)
    ]
    agreed = [one.now.id for one in formulated(telling)]
    return {one: number for number, one in enumerate((*printed, *agreed), 1)}


def formulated(telling: Telling) -> list[RecordedContribution]:
    """List the dangers, then the goals, that this reader may see."""
    said = telling.conference.talk.standing
    return [one for heading in COLUMN_OF for one in said if one.now.heading is heading]


def _parts(telling: Telling) -> Iterator[tuple[str, Sequence[Heard]]]:
    """Put what has a heading under the item of that heading, the rest where it was said."""
    agenda = agenda_now(telling.pack, telling.conference)
    parts: dict[str, list[Heard]] = {}
    for one in telling.record.heard:
        if isinstance(one, RecordedContribution) and one.now.is_formulated:
            continue
        parts.setdefault(_place(one, agenda), []).append(one)
    for item in agenda:
        if item.key in parts:
            yield item.title, parts[item.key]
    if ELSEWHERE in parts:
        yield telling.say("said-elsewhere"), parts[ELSEWHERE]


def _place(one: Heard, agenda: tuple[Item, ...]) -> str:
    if not isinstance(one, Withheld):
        return place_of(one.now, agenda)
    return one.item if any(item.key == one.item for item in agenda) else ELSEWHERE


def _entry(telling: Telling, one: Heard, numbers: dict[ContributionId, int]) -> tuple[Words, Words]:
    if isinstance(one, Withheld):
        return (), quiet(telling.say("withheld", number=one.number))
    said = one.now
    label = (
        *quiet(f"{numbers[said.id]} "),
        *strong(telling.name(said.speaker)),
        *quiet("\n" + telling.as_whom(said.speaker)),
    )
    tag = telling.words.name_of(said.tag) if said.tag else telling.say("untagged")
    return label, (*strong(f"{tag}. "), *plain(said.words), *quiet(_beneath(telling, one)))


def _beneath(telling: Telling, one: RecordedContribution) -> str:
    said = one.now
    if said.children and len(said.children) < len(telling.children):
        about = "\n" + telling.say("about", children=telling.those(said.children))
        return about + notes(telling, one)
    return notes(telling, one)


def notes(telling: Telling, one: RecordedContribution) -> str:
    """Say below the words whose they are, and for whose eyes."""
    said = one.now
    lines = []
    if said.source:
        lines.append(telling.say("source", source=said.source))
    lines.extend(for_whose_eyes(telling, said.audience))
    if one.in_closed_session:
        lines.append(telling.say("in-closed-session"))
    return "".join(f"\n{line}" for line in lines)
