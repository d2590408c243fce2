"""What a command is: its name, its arguments, an example and what it does."""

import argparse
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from chairdesk import VERSION
from chairdesk.cli.parser import Parser
from chairdesk.words import Words

EXAMPLE = "chairdesk dates --procedure fife --kind initial --event held=2026-11-26"


@dataclass(frozen=True, slots=True)
class Command:
    """One command; `run` returns its exit code and raises CannotBeDone.

    What it does, in one sentence, stands among the words of the commands under its name.
    """

    name: str
    example: str
    describe: Callable[[Parser], None]
    run: Callable[[argparse.Namespace], int]


def parser_of(commands: Iterable[Command], words: Words) -> Parser:
    """Make the parser of a set of commands, which speaks the language of these words."""
    parser = Parser(words, "about", EXAMPLE, prog="chairdesk")
    parser.add_argument(
        "--version",
        action="version",
        version=f"ChairDesk {VERSION}",
        help=parser.says("version"),
    )
    parser.add_argument("--language", metavar="CODE", help=parser.says("language"))
    chosen = parser.add_subparsers(
        title=parser.says("commands"), metavar="COMMAND", parser_class=Parser
    )
    for command in commands:
        one = chosen.add_parser(
            command.name,
            words=words,
            does=command.name,
            example=command.example,
            help=parser.says(command.name),
        )
        command.describe(one)
        one.set_defaults(run=command.run)
    parser.set_defaults(words=words)
    return parser


def add_format(parser: Parser) -> None:
    """Let a command print a table for people or JSON for programs."""
    parser.add_argument(
        "--format", choices=("table", "json"), default="table", help=parser.says("format")
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
