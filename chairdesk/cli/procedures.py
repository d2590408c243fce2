"""`chairdesk procedures`: the packs, their rules, and whether a pack is sound."""

import argparse
import json
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from chairdesk.cli.command import Command, add_format, table
from chairdesk.cli.failures import CannotBeDone, fault
from chairdesk.cli.pack_in_full import in_full
from chairdesk.cli.packs import pack_named, packs
from chairdesk.cli.parser import Parser
from chairdesk.procedures.pack import Pack, Rule
from chairdesk.procedures.tongues.in_language import in_language
from chairdesk.procedures.vocabulary import spoken
from chairdesk.words import Words


def describe(parser: Parser) -> None:
    """Say which questions can be asked about procedures."""
    asked = parser.add_subparsers(
        title=parser.says("questions"), metavar="QUESTION", required=True, parser_class=Parser
    )
    ask = partial(_question, asked, parser.words)
    ask("list", "", list_packs)
    show = ask("show", "fife", show_pack)
    show.add_argument("pack", metavar="PROCEDURE", help=parser.says("procedures-pack"))
    rules = ask("rules", "fife --format json", list_rules)
    rules.add_argument("pack", metavar="PROCEDURE", nargs="?", help=parser.says("procedures-pack"))
    add_format(rules)
    check = ask("check", "riverside.toml", check_file)
    check.add_argument("file", metavar="FILE", type=Path, help=parser.says("procedures-file"))


def _question(
    asked: "argparse._SubParsersAction[Any]",
    words: Words,
    name: str,
    example: str,
    run: Callable[[argparse.Namespace], int],
) -> Parser:
    """Add a question with its help and an example."""
    parser: Parser = asked.add_parser(
        name,
        words=words,
        does=f"procedures-{name}",
        example=f"chairdesk procedures {name} {example}".rstrip(),
        help=words.term("commands", f"procedures-{name}"),
    )
    parser.set_defaults(run=run)
    return parser


def list_packs(chosen: argparse.Namespace) -> int:
    """Print each pack's name, nation, edition and title, and why one cannot be used."""
    words, known = chosen.words, packs()
    offered = (in_language(pack, words.language) for pack in known.offered())
    nations = words.terms("nations")
    print(table((p.name, nations[p.nation], p.edition, p.title) for p in offered))
    for why in known.faults():
        print(f"chairdesk: {words.said(why)}", file=sys.stderr)
    return 0


def show_pack(chosen: argparse.Namespace) -> int:
    """Print one pack in full."""
    print(in_full(pack_named(chosen.pack), chosen.words))
    return 0


def list_rules(chosen: argparse.Namespace) -> int:
    """Print the rules of one pack, or of every pack that has rules of its own."""
    wanted = (pack_named(chosen.pack),) if chosen.pack else packs().offered()
    known: dict[str, tuple[Pack, Rule]] = {}
    for pack in wanted:
        told = in_language(pack, chosen.words.language) if chosen.format == "table" else pack
        for rule in told.rules:
            known.setdefault(rule.name, (pack, rule))
    if chosen.format == "json":
        rows = [_as_json(pack, rule) for pack, rule in known.values()]
        print(json.dumps(rows, indent=2, ensure_ascii=False))
    else:
        kinds = chosen.words.terms("enforcement")
        print(table((r.name, kinds[r.enforcement], r.says) for _, r in known.values()))
    return 0


def check_file(chosen: argparse.Namespace) -> int:
    """Print each fault of a pack with its line and field; exit 1 if there is one."""
    try:
        text = chosen.file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        raise CannotBeDone(fault("no-pack", file=chosen.file)) from None
    faults = packs().faults_in(chosen.file, text)
    for one in faults:
        why = chosen.words.said(one.sentence)
        print(chosen.words.term("command_faults", "of-file").format(file=chosen.file, why=why))
    if not faults:
        print(chosen.words.term("command_answers", "sound").format(file=chosen.file))
    return int(bool(faults))


def _as_json(pack: Pack, rule: Rule) -> dict[str, Any]:
    kinds = " ".join(rule.kinds) or "any"
    condition = f"; {spoken(rule.condition)}" if rule.condition else ""
    return {
        "rule": rule.name,
        "procedure": rule.name.split("/", maxsplit=1)[0],
        "kind": rule.kind,
        "enforcement": rule.enforcement,
        "applies": f"{kinds}{condition}",
        "says": rule.says,
        "source": rule.source or pack.source.short,
    }


def _ask(_: argparse.Namespace) -> int:
    raise CannotBeDone(fault("no-question"))


PROCEDURES = Command(
    "procedures",
    "chairdesk procedures rules fife --format json",
    describe,
    _ask,
)
