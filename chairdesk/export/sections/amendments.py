"""What was amended since the seal: old and new text, who asked, and how the chair ruled."""

from collections.abc import Iterator
from uuid import UUID

from chairdesk.export.document import (
    Block,
    Heading,
    KeyFacts,
    Paragraph,
    Voice,
    Words,
    plain,
    quiet,
)
from chairdesk.export.telling import Telling, capital
from chairdesk.export.text import grouped
from chairdesk.models.amendment import Challenge, Part, Place
from chairdesk.models.british_time import local
from chairdesk.models.contribution import Tag
from chairdesk.models.ids import AgencyId, ContributionId
from chairdesk.procedures.agendas import areas_in_words
from chairdesk.procedures.conference_dates import is_late
from chairdesk.procedures.summing_up import prints_summaries


def amendments(telling: Telling) -> Iterator[Block]:
    """Tell each amendment, or the number under which it is withheld."""
    told = telling.conference.amendments
    if told.version == 1:
        return
    yield Heading(telling.say("amendments"))
    for number, one in enumerate(told.up_to(told.version), 1):
        yield Heading(_title(telling, number, one), level=2)
        yield KeyFacts(tuple(_facts(telling, one)))
    for matter, number in telling.record.numbers.items():
        if matter[0] == "amendment":
            yield Paragraph(quiet(telling.say("withheld", number=number)))


def listed(telling: Telling, changes: tuple[Challenge, ...]) -> Iterator[Block]:
    """List, on a paper that is no minutes, only what changed on it."""
    yield Heading(telling.say("amendments"))
    for number, one in enumerate(changes, 1):
        yield Heading(_title(telling, number, one), level=2)
        yield KeyFacts(tuple(_outcome(telling, one)))


def front(telling: Telling, before: str) -> Iterator[Block]:
    """Say which version this is, and whose place it takes."""
    told = telling.conference.amendments
    sealed = telling.moment(told.versions[-1])
    yield Paragraph(plain(telling.say("version", number=told.version, sealed=sealed)))
    if before:
        yield Paragraph(plain(telling.say("in-place-of", sha256=grouped(before))), Voice.SMALL)


def _title(telling: Telling, number: int, one: Challenge) -> str:
    return f"{number}. {where(telling, one.objection.place)}"


def _facts(telling: Telling, one: Challenge) -> Iterator[tuple[Words, Words]]:
    asked = one.objection
    late = telling.say("late") if is_late(telling.pack, telling.conference, asked) else ""
    day = telling.words.day(asked.received)
    came = telling.say("asked-on", day=day)
    yield (
        quiet(telling.say("asked-by")),
        (*telling.named(asked.who), *quiet(f"\n{came}{late}")),
    )
    if asked.why:
        yield quiet(telling.say("asked-why")), plain(asked.why)
    yield quiet(telling.say("asked-to-read")), plain(_text(telling, asked.place, asked.asks))
    yield from _outcome(telling, one)
    if one.ruling is not None:
        yield quiet(telling.say("ruled-why")), plain(one.ruling.reasons)


def _outcome(telling: Telling, one: Challenge) -> Iterator[tuple[Words, Words]]:
    place, ruling = one.objection.place, one.ruling
    yield quiet(telling.say("it-read")), plain(_text(telling, place, one.objection.stands) or "–")
    if ruling is None or one.ruled is None:
        return
    if one.changes_the_text:
        yield quiet(telling.say("it-reads")), plain(_text(telling, place, ruling.reads))
    else:
        yield quiet(telling.say("it-reads")), plain(telling.say("unchanged"))
    day = telling.words.day(local(one.ruled).date())
    outcome = telling.words.name_of(ruling.outcome)
    yield quiet(telling.say("ruling")), plain(f"{outcome}, {day}")


def _text(telling: Telling, place: Place, words: str) -> str:
    if place.part is Part.AREAS:
        return areas_in_words(telling.pack, words)
    if place.part is not Part.TAG or place.about is None or words not in set(Tag):
        return words
    if prints_summaries(telling.pack):
        return telling.words.name_of(Tag(words))
    said = telling.conference.talk.find(ContributionId(place.about))
    tag = telling.words.name_of(Tag(words))
    return f"{tag}. {said.now.words}" if said else tag


def where(telling: Telling, place: Place) -> str:
    """Name a passage by its part, and by whom or what it is about."""
    part = telling.words.name_of(place.part)
    if place.part is Part.AREAS:
        part = capital(telling.pack.terms.harm)
    about = [_named(telling, who) for who in (place.of, place.about) if who is not None]
    if place.key:
        questions = {one.key: one.text for one in telling.pack.questions}
        items = {one.key: one.title for one in telling.pack.items}
        about.append(questions.get(place.key) or items.get(place.key) or place.key)
    return ", ".join((part, *filter(None, about)))


def _named(telling: Telling, who: UUID) -> str:
    said = telling.conference.talk.find(ContributionId(who))
    if said is not None and prints_summaries(telling.pack):
        return ""
    return telling.name(AgencyId(who) if said is None else said.now.speaker)
