"""`chairdesk rehearse`: a conference played from a script through the real windows."""

import argparse
from pathlib import Path
from tempfile import TemporaryFile

from chairdesk.cli.command import Command
from chairdesk.cli.failures import CannotBeDone, fault
from chairdesk.cli.packs import packs
from chairdesk.cli.parser import Parser
from chairdesk.desk.rehearsal import Script, ScriptIsUnsound, read_script
from chairdesk.words import Words


def describe(parser: Parser) -> None:
    """Say which script is played, and where its documents go."""
    parser.add_argument("script", metavar="SCRIPT", type=Path, help=parser.says("rehearse-script"))
    parser.add_argument("--out", metavar="FOLDER", type=Path, help=parser.says("rehearse-out"))
    parser.add_argument("--check", action="store_true", help=parser.says("rehearse-check"))


def run(chosen: argparse.Namespace) -> int:
    """Check a script, or play it to its signed documents."""
    if chosen.check:
        return _check(chosen.script, chosen.words)
    if chosen.out is None:
        raise CannotBeDone(fault("no-out"))
    script = _script(chosen.script, chosen.words)
    _see_that_papers_can_lie(chosen.out)
    from chairdesk.app.rehearsing import rehearse  # noqa: PLC0415 - checking a script needs no windows

    code = rehearse(script, chosen.out, chosen.words, packs())
    if code == 0:
        print(f"\n{chosen.words.term('command_answers', 'papers')}")
        for path in sorted((*chosen.out.glob("*.pdf"), *chosen.out.glob("*.ics"))):
            print(f"  {path}")
    return code


def _see_that_papers_can_lie(folder: Path) -> None:
    """Make the folder before anything is played: at the end it would be too late to say so."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        TemporaryFile(dir=folder).close()
    except OSError:
        raise CannotBeDone(fault("no-folder", folder=folder)) from None


def _check(path: Path, words: Words) -> int:
    try:
        _read(path)
    except ScriptIsUnsound as unsound:
        print(_faults(unsound, words))
        return 1
    print(words.term("command_answers", "sound").format(file=path))
    return 0


def _faults(unsound: ScriptIsUnsound, words: Words) -> str:
    return "\n".join(words.said(fault.placed) for fault in unsound.faults)


def _script(path: Path, words: Words) -> Script:
    try:
        return _read(path)
    except ScriptIsUnsound as unsound:
        raise CannotBeDone(_faults(unsound, words)) from None


def _read(path: Path) -> Script:
    try:
        return read_script(path, packs())
    except OSError:
        raise CannotBeDone(fault("no-script", file=path)) from None


REHEARSE = Command(
    "rehearse",
    "chairdesk rehearse resources/rehearsals/abernethy-fife.toml --out out",
    describe,
    run,
)
