"""`chairdesk doctor`: what is on this machine that matters."""

import argparse
import json
import os
from dataclasses import asdict
from functools import partial

from chairdesk import VERSION
from chairdesk.cli.command import Command, add_format, table
from chairdesk.cli.vaults import passphrase
from chairdesk.resources import resources
from chairdesk.store.checkup import Fact, checkup, core_dumps, keychain, read_through
from chairdesk.store.data_folder import data_folder
from chairdesk.store.vault import unlock
from chairdesk.ui.writing.dictionary import british


def describe(parser: argparse.ArgumentParser) -> None:
    """Say which arguments the command takes."""
    add_format(parser)
    told = "open the vault with its passphrase, and read every page and every entry"
    parser.add_argument("--open", action="store_true", help=told)


def run(chosen: argparse.Namespace) -> int:
    """Print what was found; exit 1 if something is to be done."""
    folder = data_folder(os.environ)
    fonts = len(resources("fonts", ".ttf"))
    facts = (
        Fact("ChairDesk", VERSION),
        *checkup(folder),
        *([read_through(partial(unlock, folder, passphrase()))] if chosen.open else []),
        Fact("fonts", f"{fonts} bundled", fonts > 0),
        keychain(),
        core_dumps(),
        spelling(),
    )
    if chosen.format == "json":
        print(json.dumps([asdict(fact) for fact in facts], indent=2, ensure_ascii=False))
    else:
        print(table((f.what, "well" if f.is_well else "LOOK", f.found) for f in facts))
    return int(not all(fact.is_well for fact in facts))


def spelling() -> Fact:
    """Look whether misspelt words can be underlined; being without is said, and is no fault."""
    if british() is not None:
        return Fact("spelling", "British English, from this computer's own dictionary")
    return Fact("spelling", "none: install libenchant-2-2 and hunspell-en-gb to have it")


DOCTOR = Command(
    "doctor",
    "Tell what is on this machine that matters.",
    "chairdesk doctor --format json",
    describe,
    run,
)
