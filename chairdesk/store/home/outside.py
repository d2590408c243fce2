"""What is seen of a vault from outside, before anything that opens it is loaded."""

from pathlib import Path

from chairdesk.desk.ports import VaultFailure
from chairdesk.store import key_file
from chairdesk.store.home.parts import has_vault, home_in
from chairdesk.store.key_file import SlotKind
from chairdesk.store.tries import Tries


class Outside:
    """Looks at files alone: whether a vault is there, what opens it, and when it may be tried."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def exists(self) -> bool:
        """Say whether there is a vault, or a part of one, to open."""
        return has_vault(self.folder)

    def has_keychain(self) -> bool:
        """Say whether the vault was told to open by the keychain of this computer."""
        try:
            return key_file.load(home_in(self.folder).keys).has(SlotKind.KEYCHAIN)
        except VaultFailure:
            return False

    def seconds_to_wait(self) -> int:
        """Say how long the next secret waits after wrong ones, across restarts."""
        return Tries(self.folder).seconds_left()
