"""A search of all conferences, made beside the windows; what takes longer is told later."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from chairdesk.desk.finding import AcrossConferences, Found
from chairdesk.desk.ports import VaultFailure
from chairdesk.desk.writing.scribe import Scribe
from chairdesk.models.looking import question_of
from chairdesk.ui.looking.found_words import FoundWords, Offered
from chairdesk.words import Words


class LookingAcross(QObject):
    """Has the writer look, piece by piece, so that entries and a lock go in between.

    After a restore, or much that was entered, the words are first made ready to be searched.
    """

    answered = Signal()
    """There is an answer to what was asked last."""
    looked = Signal()
    """Conferences were read, and that was noted in the vault."""

    def __init__(
        self,
        finder: AcrossConferences,
        words: Words,
        scribe: Scribe,
        is_asking: Callable[[], bool],
    ) -> None:
        super().__init__()
        self._finder, self._scribe, self._is_asking = finder, scribe, is_asking
        self._found_words = FoundWords(finder, words)
        self._asked = ""
        self._is_here = False  # whoever asked waits still, for a blink
        self._answer: Offered | None = None

    def __call__(self, typed: str) -> Offered:
        """Look for what was typed; what takes longer than a blink is said to be under way."""
        if not question_of(typed).terms:
            self._asked = ""
            return self._found_words(typed)
        if typed != self._asked:
            self._asked, self._answer, self._is_here = typed, None, True
            self._go_on(typed)
            self._scribe.blink(lambda: self._answer is not None)
            self._is_here = False
        if self._answer is None:
            told = self.tr("The words of all conferences are being looked through. One moment.")
            return (), told
        self._asked = ""  # asked once more, it is looked for anew
        return self._answer

    def _go_on(self, typed: str) -> None:
        found: list[tuple[Found, ...]] = []

        def look() -> None:
            if self._finder.make_ready():
                found.append(self._finder.find(typed))

        self._scribe.write(look, partial(self._heard, typed, found))

    def _heard(self, typed: str, found: list[tuple[Found, ...]], failure: Exception | None) -> None:
        if typed != self._asked or not self._is_asking():
            return  # something else is looked for, or nothing any more
        if isinstance(failure, VaultFailure):
            self._answer = self._found_words.refused(failure)
        elif failure is not None:
            raise failure
        elif found:
            self._answer = self._found_words.told(found[0], question_of(typed))
            self.looked.emit()
        else:
            self._go_on(typed)
            return
        if not self._is_here:
            self.answered.emit()
