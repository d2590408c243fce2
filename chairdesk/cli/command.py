"""What a command is: its name, its arguments, an example and what it does."""

import argparse
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import NoReturn

from chairdesk import VERSION
from chairdesk.cli.failures import CannotBeDone
from chairdesk.models.errors import as_typed

_LONG = re.compile(r"\S{300,}")
ABOUT = "A desk for the chair of a child protection conference. Without a command it opens."


@dataclass(frozen=True, slots=True)
class Command:
    """One command; `run` returns its exit code and raises CannotBeDone."""

    name: str
    does: str
    example: str
    describe: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace], int]


class Parser(argparse.ArgumentParser):
    """A parser that says what is wrong in one sentence."""

    def error(self, message: str) -> NoReturn:
        """Refuse arguments that cannot be meant."""
        message = _LONG.sub(lambda word: as_typed(word[0]), message)
        sentence = f"{message[:1].upper()}{message[1:]}".rstrip(".")
        how = f"“{self.prog} --help” shows how it is used"
        refusal = f"{sentence}; {how}."
        raise CannotBeDone(refusal)


def parser_of(commands: Iterable[Command]) -> argparse.ArgumentParser:
    """Make the parser of a set of commands."""
    parser = Parser(
        prog="chairdesk",
        description=ABOUT,
        epilog="example: chairdesk dates --procedure fife --kind initial --event held=2026-11-26",
    )
    parser.add_argument("--version", action="version", version=f"ChairDesk {VERSION}")
    parser.add_argument(
        "--language", metavar="CODE", help="open the desk in this language, such as en"
    )
    chosen = parser.add_subparsers(title="commands", metavar="COMMAND")
    for command in commands:
        one = chosen.add_parser(
            command.name,
            help=command.does,
            description=command.does,
            epilog=f"example: {command.example}",
        )
        command.describe(one)
        one.set_defaults(run=command.run)
    return parser


def add_format(parser: argparse.ArgumentParser) -> None:
    """Let a command print a table for people or JSON for programs."""
    parser.add_argument(
        "--format", choices=("table", "json"), default="table", help="how it is printed"
    )


def table(rows: Iterable[tuple[str, ...]]) -> str:
    """Lay rows out in columns; the last column runs on."""
    rows = list(rows)
    if not rows:
        return ""
    widths = [max(len(row[n]) for row in rows) for n in range(len(rows[0]) - 1)]
    lines = (
        "  ".join([*(cell.ljust(w) for cell, w in zip(row, widths, strict=False)), row[-1]])
        for row in rows
    )
    return "\n".join(line.rstrip() for line in lines)
