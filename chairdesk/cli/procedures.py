"""`chairdesk procedures`: the packs, their rules, and whether a pack is sound."""

import argparse
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from chairdesk.cli.command import Command, add_format, table
from chairdesk.cli.failures import CannotBeDone
from chairdesk.cli.pack_in_full import in_full
from chairdesk.cli.packs import pack_named, packs
from chairdesk.procedures.pack import Pack, Rule
from chairdesk.procedures.vocabulary import spoken

PACK = "a pack's name, or the file of one that you are writing"


def describe(parser: argparse.ArgumentParser) -> None:
    """Say which questions can be asked about procedures."""
    asked = parser.add_subparsers(title="questions", metavar="QUESTION", required=True)
    _question(asked, "list", "the packs that there are", "", list_packs)
    show = _question(asked, "show", "one pack in full", "fife", show_pack)
    show.add_argument("pack", metavar="P", help=PACK)
    rules = _question(
        asked, "rules", "the rules of one pack, or of all", "fife --format json", list_rules
    )
    rules.add_argument("pack", metavar="P", nargs="?", help=PACK)
    add_format(rules)
    whether = "whether a pack written by a partnership is sound"
    check = _question(asked, "check", whether, "riverside.toml", check_file)
    check.add_argument("file", metavar="FILE", type=Path, help="a pack written as TOML")


def _question(
    asked: "argparse._SubParsersAction[Any]",
    name: str,
    answers: str,
    example: str,
    run: Callable[[argparse.Namespace], int],
) -> argparse.ArgumentParser:
    """Add a question with its help and an example."""
    shown = f"example: chairdesk procedures {name} {example}".rstrip()
    parser: argparse.ArgumentParser = asked.add_parser(
        name, help=answers, description=f"Tell {answers}.", epilog=shown
    )
    parser.set_defaults(run=run)
    return parser


def list_packs(_: argparse.Namespace) -> int:
    """Print each pack's name, nation, edition and title, and why one cannot be used."""
    known = packs()
    print(table((p.name, p.nation, p.edition, p.title) for p in known.offered()))
    for why in known.faults():
        print(f"chairdesk: {why}", file=sys.stderr)
    return 0


def show_pack(chosen: argparse.Namespace) -> int:
    """Print one pack in full."""
    print(in_full(pack_named(chosen.pack)))
    return 0


def list_rules(chosen: argparse.Namespace) -> int:
    """Print the rules of one pack, or of every pack that has rules of its own."""
    wanted = (pack_named(chosen.pack),) if chosen.pack else packs().offered()
    known: dict[str, tuple[Pack, Rule]] = {}
    for pack in wanted:
        for rule in pack.rules:
            known.setdefault(rule.name, (pack, rule))
    if chosen.format == "json":
        rows = [_as_json(pack, rule) for pack, rule in known.values()]
        print(json.dumps(rows, indent=2, ensure_ascii=False))
    else:
        print(table((r.name, r.enforcement, r.says) for _, r in known.values()))
    return 0


def check_file(chosen: argparse.Namespace) -> int:
    """Print each fault of a pack with its line and field; exit 1 if there is one."""
    try:
        text = chosen.file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        message = f"{chosen.file} cannot be read; name a pack written as TOML in UTF-8."
        raise CannotBeDone(message) from None
    faults = packs().faults_in(chosen.file, text)
    for fault in faults:
        print(f"{chosen.file}: {fault}")
    if not faults:
        print(f"{chosen.file} is sound.")
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
    message = "Ask for list, show, rules or check."
    raise CannotBeDone(message)


PROCEDURES = Command(
    "procedures",
    "List, show and check the procedures that conferences follow.",
    "chairdesk procedures rules fife --format json",
    describe,
    _ask,
)
