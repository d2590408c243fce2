"""`chairdesk dates`: the dates that a conference owes, and how each was counted."""

import argparse
import json
from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TypeVar

from chairdesk.cli.command import Command, add_format, table
from chairdesk.cli.failures import CannotBeDone
from chairdesk.models.errors import Refusal
from chairdesk.procedures.calendars import closed_on
from chairdesk.procedures.occurrences import occurrence, shown
from chairdesk.procedures.owed import Owed
from chairdesk.procedures.shelf import pack_names, read_pack
from chairdesk.procedures.timescales import dates_owed
from chairdesk.procedures.vocabulary import KINDS

EXAMPLE = (
    "chairdesk dates --procedure fife --kind initial "
    "--event investigation-ended=2026-11-05 --event held=2026-11-26T10:00"
)
T = TypeVar("T")


def describe(parser: argparse.ArgumentParser) -> None:
    """Say which arguments the command takes."""
    parser.add_argument("--procedure", required=True, metavar="P", help=", ".join(pack_names()))
    parser.add_argument("--kind", required=True, choices=KINDS, help="the kind of conference")
    parser.add_argument(
        "--event",
        action="append",
        default=[],
        metavar="NAME=WHEN",
        help="what starts a clock, such as held=2026-11-26T10:00; may be repeated",
    )
    parser.add_argument(
        "--closure",
        action="append",
        default=[],
        metavar="DATE",
        help="a day on which the authority is closed; may be repeated",
    )
    add_format(parser)


def run(chosen: argparse.Namespace) -> int:
    """Print the dates that are owed, earliest first."""
    pack = _or_cannot(lambda: read_pack(chosen.procedure))
    happened = [_or_cannot(partial(occurrence, text)) for text in chosen.event]
    closures = closed_on([_day(text) for text in chosen.closure])
    owed = _or_cannot(lambda: dates_owed(pack, chosen.kind, happened, closures))
    if chosen.format == "json":
        print(json.dumps([one.as_json() for one in owed], indent=2, ensure_ascii=False))
    else:
        print(_as_table(owed))
    return 0


def _as_table(owed: tuple[Owed, ...]) -> str:
    if not owed:
        return "Nothing is owed: none of these events starts a time limit of this procedure."
    head = ("AT LATEST", "IN PRACTICE", "", "WHAT", "WHY")
    rows = [
        (
            shown(one.at_latest),
            shown(one.practical),
            "binds" if one.binds else "",
            one.words,
            one.explained(),
        )
        for one in owed
    ]
    return table([head, *rows])


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        message = f"“{text}” is no date; write a closure as 2026-12-24."
        raise CannotBeDone(message) from None


def _or_cannot(ask: Callable[[], T]) -> T:
    try:
        return ask()
    except Refusal as why:
        raise CannotBeDone(str(why)) from None


DATES = Command("dates", "Tell the dates that a conference owes, and why.", EXAMPLE, describe, run)
