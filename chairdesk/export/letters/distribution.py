"""Who receives what: each copy of the record, and every other paper by the names of its readers."""

from collections.abc import Callable, Iterable, Iterator

from chairdesk.export.document import (
    Block,
    Heading,
    KeyFacts,
    Table,
    Words,
    plain,
    quiet,
    strong,
)
from chairdesk.export.letters.child_version import old_enough
from chairdesk.export.letters.dissent_form import dissenters
from chairdesk.export.letters.gp_extract import doctors
from chairdesk.export.letters.offices import invited, of_the_plan
from chairdesk.export.letters.register_notice import concerns_the_register, keeper_of
from chairdesk.export.telling import Telling, capital
from chairdesk.export.title import title_of
from chairdesk.models.ids import HolderId
from chairdesk.models.rules.lately import copies_chosen

_COPY_SHARES = (40, 22, 38)
_PAPER_SHARES = (32, 68)


def distribution(telling: Telling) -> Iterator[Block]:
    """Say who receives which copy, why where it is not the full one, and every other paper."""
    copies = tuple(_copies(telling))
    others = tuple(_others(telling))
    if copies or others:
        yield Heading(telling.say("distribution"))
    if copies:
        header = tuple(map(telling.say, ("reader", "copy", "why")))
        yield Table(header, copies, _COPY_SHARES).without_empty_columns()
    if others:
        header = tuple(map(telling.say, ("other-paper", "goes-to")))
        yield Table(header, others, _PAPER_SHARES)


def plan_goes_to(telling: Telling) -> Iterator[Block]:
    """Say at the end of the plan by name to whom it goes."""
    yield from _told_below(telling, of_the_plan(telling.conference))


def letter_goes_to(telling: Telling) -> Iterator[Block]:
    """Say at the end of the decision letter by name to whom it goes."""
    yield from _told_below(telling, invited(telling.conference))


def _told_below(telling: Telling, readers: tuple[HolderId, ...]) -> Iterator[Block]:
    if readers:
        told = telling.listed([_named(telling, who) for who in readers])
        yield KeyFacts(((quiet(telling.say("goes-to")), plain(told)),))


def _copies(telling: Telling) -> Iterator[tuple[Words, Words, Words]]:
    papers = telling.conference.papers
    for who, copy in copies_chosen(telling.conference):
        decided = papers.copy_for(who)
        why = telling.told(("copy", who, None), decided.reason if decided else "")
        yield telling.named(who), plain(telling.words.name_of(copy)), why


def _others(telling: Telling) -> Iterator[tuple[Words, Words]]:
    conference, pack = telling.conference, telling.pack
    goes: tuple[tuple[str, Callable[[], Iterable[HolderId]]], ...] = (
        ("outline-plan", lambda: of_the_plan(conference)),
        ("decision-letter", lambda: invited(conference)),
        ("child-version", lambda: (c.id for c in telling.children if old_enough(conference, c))),
        ("gp-extract", lambda: (one.id for one in doctors(conference, pack))),
        ("dissent-form", lambda: dissenters(conference)),
    )
    for kind, readers in goes:
        if told := _those(telling, tuple(readers())):
            yield strong(title_of(telling, kind)), plain(told)
    if concerns_the_register(conference, pack):
        yield strong(title_of(telling, "register-notice")), plain(capital(keeper_of(telling)))


def _those(telling: Telling, readers: tuple[HolderId, ...]) -> str:
    return "\n".join(_named(telling, who) for who in readers)


def _named(telling: Telling, who: HolderId) -> str:
    if telling.conference.roll.person(who) is None:
        return telling.name(who)
    return telling.say("reader-named", who=telling.name(who), role=telling.role(who))
