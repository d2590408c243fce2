"""`chairdesk rehearse`: a conference played from a script through the real windows."""

import argparse
from pathlib import Path

from chairdesk.cli.command import Command
from chairdesk.cli.failures import CannotBeDone
from chairdesk.cli.packs import packs
from chairdesk.desk.rehearsal import Script, ScriptIsUnsound, read_script


def describe(parser: argparse.ArgumentParser) -> None:
    """Say which script is played, and where its documents go."""
    parser.add_argument("script", metavar="SCRIPT", type=Path, help="see docs/rehearsals.md")
    parser.add_argument("--out", metavar="FOLDER", type=Path, help="where the documents go")
    parser.add_argument("--check", action="store_true", help="only name the script's faults")


def run(chosen: argparse.Namespace) -> int:
    """Check a script, or play it to its signed documents."""
    if chosen.check:
        return _check(chosen.script)
    if chosen.out is None:
        message = "Say with --out in which folder the signed documents are to lie."
        raise CannotBeDone(message)
    script = _script(chosen.script)
    from chairdesk.app.rehearsing import rehearse  # noqa: PLC0415 - checking a script needs no windows

    return rehearse(script, chosen.out, packs())


def _check(path: Path) -> int:
    try:
        _read(path)
    except ScriptIsUnsound as unsound:
        print(unsound)
        return 1
    print(f"{path} is sound.")
    return 0


def _script(path: Path) -> Script:
    try:
        return _read(path)
    except ScriptIsUnsound as unsound:
        raise CannotBeDone(str(unsound)) from None


def _read(path: Path) -> Script:
    try:
        return read_script(path, packs())
    except OSError:
        message = f"{path} cannot be read; name a script such as resources/rehearsals/*.toml."
        raise CannotBeDone(message) from None


REHEARSE = Command(
    "rehearse",
    "Play a conference from a script through the real windows.",
    "chairdesk rehearse resources/rehearsals/abernethy-fife.toml --out out",
    describe,
    run,
)
