"""`chairdesk doctor`: what is on this machine that matters."""

import argparse
import json
import os
from collections.abc import Iterable
from dataclasses import asdict
from functools import partial
from pathlib import Path

from chairdesk import VERSION
from chairdesk.cli.command import Command, add_format, table
from chairdesk.cli.parser import Parser
from chairdesk.cli.vaults import passphrase
from chairdesk.resources import resources
from chairdesk.store.checkup import Fact, checkup, core_dumps, keychain, read_through
from chairdesk.store.data_folder import data_folder
from chairdesk.store.looking_over import told
from chairdesk.store.vault import unlock
from chairdesk.ui.writing.dictionary import british
from chairdesk.words import Words


def describe(parser: Parser) -> None:
    """Say which arguments the command takes."""
    add_format(parser)
    parser.add_argument("--open", action="store_true", help=parser.says("doctor-open"))


def run(chosen: argparse.Namespace) -> int:
    """Print what was found; exit 1 if something is to be done."""
    folder = data_folder(os.environ)
    fonts = len(resources("fonts", ".ttf"))
    facts = (
        Fact("ChairDesk", VERSION),
        *checkup(folder),
        *([_read_through(folder, chosen.words)] if chosen.open else []),
        Fact(told("fonts"), told("bundled", number=fonts), fonts > 0),
        keychain(),
        core_dumps(),
        spelling(),
    )
    if chosen.format == "json":
        print(json.dumps([asdict(fact) for fact in facts], indent=2, ensure_ascii=False))
    else:
        print(_as_table(facts, chosen.words))
    return int(not all(fact.is_well for fact in facts))


def _read_through(folder: Path, words: Words) -> Fact:
    return read_through(partial(unlock, folder, passphrase(words)))


def _as_table(facts: Iterable[Fact], words: Words) -> str:
    well, look = (words.term("command_answers", key) for key in ("well", "look"))
    said = words.said
    return table((said(f.what), well if f.is_well else look, said(f.found)) for f in facts)


def spelling() -> Fact:
    """Look whether misspelt words can be underlined; being without is said, and is no fault."""
    if british() is not None:
        return Fact(told("spelling"), told("british"))
    return Fact(told("spelling"), told("no-spelling"))


DOCTOR = Command(
    "doctor",
    "chairdesk doctor --format json",
    describe,
    run,
)
