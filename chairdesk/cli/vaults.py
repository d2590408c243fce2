"""`chairdesk backup` and `chairdesk restore`: a verified copy, and back from one."""

import argparse
import getpass
import os
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from chairdesk.cli.command import Command
from chairdesk.cli.failures import CannotBeDone
from chairdesk.desk.ports import VaultFailure
from chairdesk.store.backup import back_up, restore
from chairdesk.store.data_folder import data_folder
from chairdesk.store.vault import Vault, unlock
from chairdesk.words import Words

DESCRIPTOR = "CHAIRDESK_PASSPHRASE_FD"
LONGEST = 10_000
"""As many characters of a passphrase are read at the most."""

T = TypeVar("T")


def describe_backup(parser: argparse.ArgumentParser) -> None:
    """Say where the copy goes."""
    parser.add_argument("folder", metavar="FOLDER", type=Path, help="where the copy is put")


def describe_restore(parser: argparse.ArgumentParser) -> None:
    """Say which copy is brought back."""
    parser.add_argument("file", metavar="FILE", type=Path, help="a copy that backup made")


def run_backup(chosen: argparse.Namespace) -> int:
    """Copy the vault, open the copy, count it, and only then call it a backup."""
    vault = opened_vault()
    file = chosen.folder / f"chairdesk-{datetime.now().astimezone():%Y-%m-%d-%H%M%S}.backup"
    try:
        head = _or_cannot(lambda: _into(chosen.folder, lambda: back_up(vault, file)))
    finally:
        vault.lock()
    print(f"{file} holds {head.entries} entries; it was opened and counted.")
    return 0


def run_restore(chosen: argparse.Namespace) -> int:
    """Bring a vault back where there is none."""
    if not chosen.file.is_file():
        message = f"{chosen.file} is no file; name a copy that “chairdesk backup” made."
        raise CannotBeDone(message)
    folder = data_folder(os.environ)
    _or_cannot(lambda: restore(chosen.file, folder))
    print(f"The vault is back in {folder}; it opens with the passphrase that it had then.")
    return 0


def opened_vault() -> Vault:
    """Open the vault of the data folder, for a command that reads it and locks it again."""
    return _or_cannot(lambda: unlock(data_folder(os.environ), passphrase()))


def passphrase() -> str:
    """Read the passphrase from the descriptor that is named, or ask for it at the terminal."""
    named = os.environ.get(DESCRIPTOR, "")
    if not named:
        return _asked()
    try:
        with os.fdopen(int(named), encoding="utf-8", closefd=False) as descriptor:
            return descriptor.readline(LONGEST).rstrip("\r\n")
    except (OSError, ValueError):
        message = f"{DESCRIPTOR} names no open file; give the number of one that holds it."
        raise CannotBeDone(message) from None


def _asked() -> str:
    try:
        return getpass.getpass("Passphrase of the vault: ")
    except EOFError:
        message = f"There is no terminal to ask at; give the passphrase by way of {DESCRIPTOR}."
        raise CannotBeDone(message) from None


def _into(folder: Path, write: Callable[[], T]) -> T:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        message = f"{folder} cannot be written to; choose another folder."
        raise CannotBeDone(message) from None
    return write()


def _or_cannot(ask: Callable[[], T]) -> T:
    try:
        return ask()
    except VaultFailure as why:
        raise CannotBeDone(Words().why(why)) from None


BACKUP = Command(
    "backup",
    "Make a verified encrypted copy of the vault.",
    "chairdesk backup /media/usb/chairdesk",
    describe_backup,
    run_backup,
)
RESTORE = Command(
    "restore",
    "Bring the vault back from a copy.",
    "chairdesk restore /media/usb/chairdesk/chairdesk-2026-11-26-121500.backup",
    describe_restore,
    run_restore,
)
