"""`chairdesk backup` and `chairdesk restore`: a verified copy, and back from one."""

import argparse
import getpass
import os
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from chairdesk.cli.command import Command
from chairdesk.cli.failures import CannotBeDone, fault
from chairdesk.cli.parser import Parser
from chairdesk.desk.ports import NotWritable, VaultFailure
from chairdesk.store.backup import back_up, is_there, restore
from chairdesk.store.data_folder import data_folder
from chairdesk.store.vault import Vault, unlock
from chairdesk.store.whole_file import try_to_write
from chairdesk.words import Words, reason_of

DESCRIPTOR = "CHAIRDESK_PASSPHRASE_FD"
LONGEST = 10_000
"""As many characters of a passphrase are read at the most."""

T = TypeVar("T")


def describe_backup(parser: Parser) -> None:
    """Say where the copy goes."""
    parser.add_argument("folder", metavar="FOLDER", type=Path, help=parser.says("backup-folder"))


def describe_restore(parser: Parser) -> None:
    """Say which copy is brought back."""
    parser.add_argument("file", metavar="FILE", type=Path, help=parser.says("restore-file"))


def run_backup(chosen: argparse.Namespace) -> int:
    """Copy the vault, open the copy, count it, and only then call it a backup."""
    vault = opened_vault(chosen.words)
    file = chosen.folder / f"chairdesk-{datetime.now().astimezone():%Y-%m-%d-%H%M%S}.backup"
    try:
        head = _or_cannot(lambda: _into(chosen.folder, lambda: back_up(vault, file)))
    finally:
        vault.lock()
    done = chosen.words.term("command_answers", "backed-up")
    print(done.format(file=file, entries=head.entries))
    return 0


def run_restore(chosen: argparse.Namespace) -> int:
    """Bring a vault back where there is none."""
    folder = data_folder(os.environ)
    if not _or_cannot(lambda: is_there(chosen.file)):
        raise CannotBeDone(fault("no-copy", file=chosen.file))
    _or_cannot(lambda: restore(chosen.file, folder))
    print(chosen.words.term("command_answers", "restored").format(folder=folder))
    return 0


def opened_vault(words: Words) -> Vault:
    """Open the vault of the data folder, for a command that reads it and locks it again."""
    return _or_cannot(lambda: unlock(data_folder(os.environ), passphrase(words)))


def passphrase(words: Words) -> str:
    """Read the passphrase from the descriptor that is named, or ask for it at the terminal."""
    named = os.environ.get(DESCRIPTOR, "")
    if not named:
        return _asked(words)
    try:
        with os.fdopen(int(named), encoding="utf-8", closefd=False) as descriptor:
            return descriptor.readline(LONGEST).rstrip("\r\n")
    except (OSError, ValueError):
        raise CannotBeDone(fault("no-descriptor", descriptor=DESCRIPTOR)) from None


def _asked(words: Words) -> str:
    try:
        return getpass.getpass(words.term("command_answers", "passphrase"))
    except EOFError:
        raise CannotBeDone(fault("no-terminal", descriptor=DESCRIPTOR)) from None


def _into(folder: Path, write: Callable[[], T]) -> T:
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        try_to_write(folder)
    except (OSError, NotWritable):
        raise CannotBeDone(fault("no-folder", folder=folder)) from None
    return write()


def _or_cannot(ask: Callable[[], T]) -> T:
    try:
        return ask()
    except VaultFailure as why:
        raise CannotBeDone(reason_of(why)) from None


BACKUP = Command(
    "backup",
    "chairdesk backup /media/usb/chairdesk",
    describe_backup,
    run_backup,
)
RESTORE = Command(
    "restore",
    "chairdesk restore /media/usb/chairdesk/chairdesk-2026-11-26-121500.backup",
    describe_restore,
    run_restore,
)
