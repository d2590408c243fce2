"""`chairdesk dates`: the dates that a conference owes, and how each was counted."""

import argparse
import json
from collections.abc import Callable, Collection
from datetime import date
from functools import partial
from typing import TypeVar

from chairdesk.cli.command import Command, add_format, table
from chairdesk.cli.failures import CannotBeDone, fault
from chairdesk.cli.packs import pack_named
from chairdesk.cli.parser import Parser
from chairdesk.models.errors import Refusal, as_typed
from chairdesk.procedures.calendars import closed_on
from chairdesk.procedures.occurrences import occurrence, shown
from chairdesk.procedures.owed import Owed, of_some
from chairdesk.procedures.pack import Limit
from chairdesk.procedures.shelf import pack_names
from chairdesk.procedures.timescales import dates_owed, whatever_followed
from chairdesk.procedures.tongues.in_language import in_language
from chairdesk.procedures.vocabulary import CONDITIONS, EVENTS, KINDS
from chairdesk.words import Words

EXAMPLE = (
    "chairdesk dates --procedure fife --kind initial "
    "--event investigation-ended=2026-11-05 --event held=2026-11-26T10:00"
)
_TOLD_BY_EVENTS = ("", "if-late", "if-received", "if-limb", "if-listed")
_IMPLIED = {
    "if-registered": ("if-plan",),
    "if-plan-without-registration": ("if-plan",),
    "if-registered-and-absent": ("if-registered", "if-plan"),
    "if-excluded": ("if-excluded-or-objected",),
}
OUTCOMES = tuple(c.removeprefix("if-") for c in CONDITIONS if c not in _TOLD_BY_EVENTS)
"""What a conference can come to, on which a date may depend."""

T = TypeVar("T")


def describe(parser: Parser) -> None:
    """Say which arguments the command takes."""
    parser.add_argument(
        "--procedure",
        required=True,
        metavar="PROCEDURE",
        help=parser.says("dates-procedure", names=", ".join(pack_names())),
    )
    parser.add_argument(
        "--kind",
        required=True,
        choices=KINDS,
        metavar="KIND",
        help=parser.says("dates-kind", kinds=", ".join(KINDS)),
    )
    parser.add_argument(
        "--event",
        action="append",
        default=[],
        metavar="NAME=WHEN",
        help=parser.says("dates-event", names=", ".join(EVENTS)),
    )
    parser.add_argument(
        "--if",
        action="append",
        dest="conditions",
        choices=OUTCOMES,
        metavar="CONDITION",
        help=parser.says("dates-if", names=", ".join(OUTCOMES)),
    )
    parser.add_argument(
        "--closure",
        action="append",
        default=[],
        metavar="DATE",
        help=parser.says("dates-closure"),
    )
    add_format(parser)


def run(chosen: argparse.Namespace) -> int:
    """Print the dates that are owed, earliest first."""
    pack = pack_named(chosen.procedure)
    if chosen.format == "table":
        pack = in_language(pack, chosen.words.language)
    happened = [_or_cannot(partial(occurrence, text)) for text in chosen.event]
    closures = closed_on([_day(text) for text in chosen.closure])
    applies = following(chosen.conditions) if chosen.conditions else whatever_followed
    owed = _or_cannot(lambda: dates_owed(pack, chosen.kind, happened, closures, applies))
    if chosen.format == "json":
        print(json.dumps([one.as_json() for one in owed], indent=2, ensure_ascii=False))
    else:
        print(_as_table(owed, chosen.words))
    return 0


def following(outcomes: Collection[str]) -> Callable[[Limit, str], bool]:
    """Tell which conditions hold after these outcomes; what the events tell holds by itself."""
    told = {f"if-{outcome}" for outcome in outcomes}
    holding = {*_TOLD_BY_EVENTS, *told, *(one for given in told for one in _IMPLIED.get(given, ()))}
    return lambda limit, condition: (
        condition in holding and (of_some(limit) or condition) in holding
    )


def _as_table(owed: tuple[Owed, ...], words: Words) -> str:
    said = words.terms("command_answers")
    if not owed:
        return said["nothing-owed"]
    head = (said["at-latest"], said["in-practice"], "", said["what"], said["why"])
    rows = [
        (
            shown(one.at_latest),
            shown(one.practical),
            said["binds"] if one.binds else "",
            _what(one, words),
            one.explained(),
        )
        for one in owed
    ]
    return table([head, *rows])


def _what(one: Owed, words: Words) -> str:
    when = words.run_on([words.said(condition) for condition in one.conditions])
    if not when:
        return one.words
    return words.term("command_answers", "owed-if").format(owed=one.words, condition=when)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise CannotBeDone(fault("no-closure", typed=as_typed(text))) from None


def _or_cannot(ask: Callable[[], T]) -> T:
    try:
        return ask()
    except Refusal as why:
        raise CannotBeDone(*why.args) from None


DATES = Command("dates", EXAMPLE, describe, run)
