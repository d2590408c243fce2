"""The packs that a command knows: ours, and those in the data folder."""

import os

from chairdesk.cli.failures import CannotBeDone
from chairdesk.models.errors import Refusal
from chairdesk.procedures.own_packs import FOLDER, OwnPacks
from chairdesk.procedures.pack import Pack
from chairdesk.store.data_folder import data_folder


def packs() -> OwnPacks:
    """Tell the packs of this person's data folder, and ours."""
    return OwnPacks(data_folder(os.environ) / FOLDER)


def pack_named(name: str) -> Pack:
    """Read a pack by its name or its file. Raises CannotBeDone with one sentence."""
    try:
        return packs().read(name)
    except Refusal as why:
        raise CannotBeDone(*why.args) from None
