"""What was chosen at this desk, kept in the vault: look, language, and what is usual."""

from functools import partial

from chairdesk.desk.ports import VaultFailure, VaultIsLocked
from chairdesk.desk.writing.scribe import Scribe, written
from chairdesk.store.door import Door
from chairdesk.ui.kit.notice_bar import NoticeBar
from chairdesk.ui.style import Look, Style
from chairdesk.words import Words


class Chosen:
    """Keeps each choice as a setting of the vault, and puts it on again when the vault opens."""

    def __init__(self, door: Door, notice: NoticeBar, words: Words, scribe: Scribe) -> None:
        self._door, self._notice, self._words, self._scribe = door, notice, words, scribe

    def keep(self, name: str, value: str) -> None:
        """Keep a choice; where it cannot be kept, the notice says why."""
        try:
            settings = self._door.vault.settings
            written(self._scribe, partial(settings.keep_setting, name, value))
        except VaultIsLocked:
            return  # before the door opens, a look lasts as long as the window
        except VaultFailure as why:
            self._notice.warn(self._words.why(why))

    def keep_look(self, look: Look) -> None:
        """Keep the theme, and how large the desk writes."""
        self.keep("theme", look.theme.value)
        self.keep("points", str(look.points))

    def chosen(self, name: str) -> str:
        """Read a choice; empty where none was made."""
        return self._door.vault.settings.setting(name) or ""

    def wear(self, style: Style) -> None:
        """Dress the desk as it was chosen."""
        if points := self.chosen("points"):
            look = Look.read(self.chosen("theme"), points)
            style.wear(look.theme)
            style.write_at(look.points)
