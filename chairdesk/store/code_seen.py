"""Whether somebody has shown that they hold the recovery code that is in force."""

from pathlib import Path

from chairdesk.store import key_file
from chairdesk.store.key_file import SlotKind
from chairdesk.store.record.shelves import Settings

SHOWN = "recovery code"
"""The setting that names the slot whose code was shown to be held."""
NOBODY = ""


class CodeSeen:
    """Knows the slot whose code somebody held; each new code has a slot of its own.

    So a code that is drawn and never seen needs no note: whatever cuts it off, it is not the one
    that is named. A vault of before this was kept names none, and its code counts as held.
    """

    def __init__(self, settings: Settings, keys: Path) -> None:
        self._settings, self._keys = settings, keys

    def is_held(self) -> bool:
        """Say whether somebody has shown that they hold the code in force."""
        return self._settings.setting(SHOWN) in {None, self._in_force()}

    def note(self) -> None:
        """Note that somebody holds the code in force."""
        if self._settings.setting(SHOWN) != self._in_force():
            self._settings.keep_setting(SHOWN, self._in_force())

    def before_another(self) -> None:
        """Name the code in force, if none is named, before there is another."""
        if self._settings.setting(SHOWN) is None:
            self._settings.keep_setting(SHOWN, self._in_force())

    def _in_force(self) -> str:
        return str(key_file.load(self._keys).slot(SlotKind.RECOVERY).id)
