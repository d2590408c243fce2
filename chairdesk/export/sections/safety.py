"""What the conference put into words together: dangers, and goals that show enough safety."""

from collections.abc import Iterator

from chairdesk.export.document import Block, Heading, KeyFacts, Words, plain, quiet, strong
from chairdesk.export.sections.talk import formulated, names_speakers, notes, numbered
from chairdesk.export.telling import Telling
from chairdesk.models.contribution import COLUMN_OF, RecordedContribution


def dangers_and_goals(telling: Telling) -> Iterator[Block]:
    """Print what the conference put into words together, whatever the style of the record."""
    agreed = formulated(telling)
    if agreed:
        yield Heading(telling.say("dangers-and-goals"))
    for heading in COLUMN_OF:
        here = [one for one in agreed if one.now.heading is heading]
        if here:
            yield Heading(telling.words.name_of(heading), level=2)
            yield KeyFacts(tuple(_formulated(telling, one) for one in here))


def _formulated(telling: Telling, one: RecordedContribution) -> tuple[Words, Words]:
    said = one.now
    is_for_all = len(said.children) in {0, len(telling.children)}
    whom = "for-the-family" if is_for_all else "for-children"
    label = strong(telling.say(whom, children=telling.those(said.children)))
    if names_speakers(telling):
        who = telling.name(said.speaker)
        label = (*quiet(f"{numbered(telling)[said.id]} "), *label, *quiet(f"\n{who}"))
    return label, (*plain(said.words), *quiet(notes(telling, one)))
