"""The language that the windows speak, and those that they could."""

from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QTranslator
from PySide6.QtWidgets import QApplication

from chairdesk.resources import resource
from chairdesk.words import FIRST, Words, languages


class Tongue:
    """Puts one language at a time on the application; windows made from then on speak it.

    `beside` is a folder laid out like the resources, with languages that ChairDesk did not bring.
    """

    def __init__(self, app: QApplication, code: str = FIRST, beside: Path | None = None) -> None:
        self._app, self._beside = app, beside
        self._worn: tuple[QTranslator, ...] = ()
        self.words = Words()
        self.speak(code if self.knows(code) else FIRST)

    @property
    def code(self) -> str:
        """The language spoken now."""
        return self.words.language

    @property
    def offered(self) -> tuple[tuple[str, str], ...]:
        """Each language's code with its name for itself."""
        return tuple(
            (code, Words(code, self._beside).term("language", "name"))
            for code in languages(self._beside)
        )

    def knows(self, code: str) -> bool:
        """Say whether a language can be spoken."""
        return code in languages(self._beside)

    def speak(self, code: str) -> bool:
        """Speak a language from now on; say whether it is known."""
        if not self.knows(code):
            return False
        for old in self._worn:
            self._app.removeTranslator(old)
        self.words = Words(code, self._beside)
        worn = []
        qts_own = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        for folder, name in (*self._folders("translations", "chairdesk"), (qts_own, "qtbase")):
            translator = QTranslator(self._app)
            if translator.load(str(folder / f"{name}_{code}.qm")):
                self._app.installTranslator(translator)
                worn.append(translator)
        self._worn = tuple(worn)
        return True

    def _folders(self, folder: str, name: str) -> list[tuple[Path, str]]:
        beside = [(self._beside / folder, name)] if self._beside else []
        return [(resource(folder), name), *beside]
