"""What helps while typing, joined to the chair's window: for long fields, page by page."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Protocol, cast

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from chairdesk.desk.ports import Settings, VaultFailure
from chairdesk.desk.writing.abbreviations import read_abbreviations, written_out
from chairdesk.desk.writing.habits import Habits, habits_in, keep_habits
from chairdesk.desk.writing.spelling import Dictionary, Spelling, may_be_kept, names_on
from chairdesk.ui.bench import Bench
from chairdesk.ui.conference_page import ConferencePage
from chairdesk.ui.desk_window import DeskWindow
from chairdesk.ui.furnishing import Furnishing
from chairdesk.ui.kit.announce import announce
from chairdesk.ui.kit.layers.page_stack import PageStack
from chairdesk.ui.looking.side_panels import SidePanels
from chairdesk.ui.shortcuts import Keys
from chairdesk.ui.writing.aided_field import AidedField
from chairdesk.ui.writing.dictionary import british
from chairdesk.ui.writing.writing_panel import WritingPanel

FindDictionary = Callable[[], Dictionary | None]


class Frame(Protocol):
    """A window in which is written."""

    stack: PageStack
    panels: SidePanels

    @property
    def is_open(self) -> bool:
        """Whether it may be worked in."""


class WritingDesk(QObject):
    """Knows the writer's habits while the vault is open, and the names of the one conference."""

    def __init__(
        self,
        window: DeskWindow,
        furnishing: Furnishing,
        settings: Callable[[], Settings],
        find: FindDictionary = british,
    ) -> None:
        super().__init__(window)
        self._window = window
        words = self._words = furnishing.words
        self._settings, self._find = settings, find
        self._bench: Bench | None = None
        self._pages: list[QWidget] = []
        self._habits = Habits()
        self._known: Mapping[str, str] = {}
        self._names: frozenset[str] = frozenset()
        self._until_put_away: frozenset[str] = frozenset()
        self._dictionary: Dictionary | None = None
        self._is_looked_up = False
        self._spelling: Spelling | None = None
        self._of_the_field = frozenset(words.term("writing", "of_the_field").casefold().split())
        self.fields: dict[QPlainTextEdit, AidedField] = {}
        self._panels: dict[Frame, WritingPanel] = {}
        self.panel = self._panel_in(window, furnishing.keys)
        self._keys = furnishing.keys
        self._connect(window)

    @property
    def writes_out(self) -> bool:
        """Whether an abbreviation is written out as its word ends."""
        return self._habits.writes_out

    def follow(self, page: ConferencePage) -> None:
        """Help in the long fields of a conference, for as long as its page is there."""
        self._pages, self._bench = [page], page.bench
        self._until_put_away = frozenset()
        page.bench.signals.happened.connect(self._heard)
        page.left.connect(self._let_go)
        self._learn_names()

    def join(self, window: Frame, page: ConferencePage) -> None:
        """Help in a second window of the same conference too, until its page is put away."""
        self._panel_in(window, self._keys).take_note(self._habits)
        self._pages.append(page)
        page.left.connect(partial(self._leave, window, page))

    def spelling(self) -> Spelling | None:
        """Judge words; None where nothing is to be underlined."""
        return self._spelling

    def long_of(self, before: str) -> str:
        """Write out the abbreviation that ends a text; empty where none does."""
        return written_out(before, self._known, self._names)

    def learn(self, word: str) -> None:
        """Know a word from now on; one that may be a name only until the conference goes away."""
        is_name = self._spelling is not None and self._spelling.is_name(word)
        if may_be_kept(word) and not is_name:
            self._keep(self._habits.having_learned(word))
        else:
            self._until_put_away |= {word.casefold()}
            self._judge_anew()

    def open_panel(self) -> None:
        """Show the page of abbreviations and spelling, or put it away."""
        self._open_panel_in(self._window)

    def _open_panel_in(self, window: Frame) -> None:
        if not window.is_open:
            return
        panel = self._panels[window]
        was_open = panel.isVisible()
        window.panels.put_away()
        if not was_open:
            self._look_up()
            panel.open(self._habits, has_dictionary=self._dictionary is not None)

    def _heard(self, *_: object) -> None:
        if self._bench is not None and names_on(self._bench.conference.roll) != self._names:
            self._learn_names()

    def _learn_names(self) -> None:
        self._names = names_on(self._bench.conference.roll) if self._bench else frozenset()
        self._judge_anew()

    def _leave(self, window: Frame, page: QWidget) -> None:
        del self._panels[window]
        self._pages = [one for one in self._pages if one is not page]

    def _let_go(self) -> None:
        self._bench = None
        self._pages.clear()
        self._names = self._until_put_away = frozenset()
        self.fields.clear()
        self._spelling = None

    def _focus_moved(self, _before: QWidget | None, now: QWidget | None) -> None:
        if isinstance(now, QPlainTextEdit) and now not in self.fields:
            if not any(page.isAncestorOf(now) for page in self._pages):
                return
            self.fields[now] = AidedField(now, self)
            now.destroyed.connect(lambda *_, field=now: self.fields.pop(field, None))
            QTimer.singleShot(0, self, self._look_up)

    def _look_up(self) -> None:
        """Find the dictionary once, after what is to be seen is seen."""
        if not self._is_looked_up:
            self._is_looked_up = True
            self._dictionary = self._find()
            self._judge_anew()

    def _judge_anew(self) -> None:
        is_wanted = self._habits.underlines and self._dictionary is not None
        self._spelling = None
        if is_wanted and self._dictionary is not None:
            others = self._of_the_field | {*self._habits.learned} | self._until_put_away
            self._spelling = Spelling(self._dictionary, others, self._names)
        for field in self.fields.values():
            field.underline.rehighlight()

    def _forget(self) -> None:
        self._habits = Habits()
        self._known = {}
        self._take_note()

    def _take_up(self) -> None:
        self._habits = habits_in(self._settings())
        self._known = read_abbreviations(self._habits.abbreviations).known
        self._judge_anew()

    def _keep(self, habits: Habits) -> None:
        self._habits = habits
        self._take_note()
        self._known = read_abbreviations(habits.abbreviations).known
        self._judge_anew()
        try:
            keep_habits(self._settings(), habits)
        except VaultFailure as why:
            if self._bench is not None:
                self._bench.notice(self._words.why(why))

    def _take_note(self) -> None:
        for panel in self._panels.values():
            panel.take_note(self._habits)

    def _write_out(self) -> None:
        field = self._field_in_hand()
        if field is not None and not field.write_out():
            self._say(self.tr("No abbreviation of yours stands before the cursor."))

    def _suggest(self) -> None:
        field = self._field_in_hand()
        if field is not None and not field.suggest():
            self._say(self.tr("Nothing here seems misspelt."))

    def _field_in_hand(self) -> AidedField | None:
        focused = QApplication.focusWidget()
        return self.fields.get(focused) if isinstance(focused, QPlainTextEdit) else None

    def _say(self, sentence: str) -> None:
        focused = QApplication.focusWidget()
        if focused is not None:
            announce(focused, sentence)

    def _panel_in(self, window: Frame, keys: Keys) -> WritingPanel:
        panel = self._panels[window] = WritingPanel(
            window.stack, self._words.terms("abbreviations")
        )
        window.panels.take_in(panel)
        panel.changed.connect(self._keep)
        doings: dict[str, Callable[[], object]] = {
            "write_out": self._write_out,
            "suggestions": self._suggest,
            "writing": partial(self._open_panel_in, window),
        }
        for does, slot in doings.items():
            keys.bind(cast("QWidget", window), does, slot, Qt.ShortcutContext.WindowShortcut)
        return panel

    def _connect(self, window: DeskWindow) -> None:
        window.unlocked.connect(self._take_up)
        window.locked.connect(self._forget)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)
