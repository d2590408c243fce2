"""What comes to the front beside the work, one at a time: the keys, a search, the commands."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from chairdesk.desk.finding import WithinOne
from chairdesk.models.conference import Conference
from chairdesk.ui.conference_page import ConferencePage
from chairdesk.ui.furnishing import Furnishing
from chairdesk.ui.keys.keys_panel import KeysPanel
from chairdesk.ui.kit.layers.side_panel import SidePanel
from chairdesk.ui.looking.commands import commands_in, offered_commands
from chairdesk.ui.looking.found_words import FoundWords
from chairdesk.ui.looking.looking_across import LookingAcross
from chairdesk.ui.looking.pick_panel import PickPanel
from chairdesk.ui.rooms import Rooms
from chairdesk.ui.shortcuts import Place
from chairdesk.ui.top_bar import TopBar


class SidePanels(QObject):
    """Opens each over the work at its right, and puts the others away for it."""

    found = Signal(object)
    """one: Found"""
    looked = Signal()
    """Conferences were read to be searched, and that was noted."""

    def __init__(self, furnishing: Furnishing, rooms: Rooms, ground: QStackedWidget) -> None:
        super().__init__(ground)
        self._furnishing, self._rooms = furnishing, rooms
        self.keys = KeysPanel(furnishing.keys, ground)
        self.looking = PickPanel(self.tr("Search"), ground)
        self.commanding = PickPanel(self.tr("Commands"), ground)
        self._across: LookingAcross | None = None
        self._all: list[SidePanel] = [self.keys, self.looking, self.commanding]
        self.looking.picked.connect(self.found)
        self.commanding.picked.connect(lambda does: does())

    def take_in(self, panel: SidePanel) -> None:
        """Put away one more together with the others."""
        self._all.append(panel)

    def fit(self) -> None:
        """Follow the size of the window."""
        for panel in self._all:
            panel.fit()

    def put_away(self) -> None:
        """Put away whichever is in front, with everything that was typed and found."""
        for panel in self._all:
            panel.put_away()

    def toggle_keys(self, *places: Place) -> None:
        """Show the keys of some places, or put them away."""
        was_open = self.keys.isVisible()
        self.put_away()
        if not was_open:
            self.keys.show_keys(self.tr("Keys, for where you are"), *places)

    def bind(
        self,
        window: QWidget,
        top: TopBar,
        is_open: Callable[[], bool],
        in_hand: Callable[[], ConferencePage | None],
    ) -> None:
        """Let keys, or a button, open the search and the commands, while the desk is open."""

        def search() -> None:
            if is_open():
                page = in_hand()
                self.search(page.bench.conference if page else None)

        def command() -> None:
            if is_open():
                self.command(window)

        top.search_wanted.connect(search)
        everywhere = Qt.ShortcutContext.WindowShortcut
        self._furnishing.keys.bind(window, "search", search, everywhere)
        self._furnishing.keys.bind(window, "commands", command, everywhere)

    def search(self, conference: Conference | None) -> None:
        """Look for words within a conference; without one, across all of them."""
        self.put_away()
        words = self._furnishing.words
        if conference is None:
            self._across = across = LookingAcross(
                self._rooms.finder(), words, self._furnishing.scribe, self.looking.isVisible
            )
            across.answered.connect(self.looking.offer_again)
            across.looked.connect(self.looked)
            self.looking.ask(
                self.tr("Search all conferences"), self.tr("A name, or any words"), across
            )
        else:
            offer = FoundWords(WithinOne(conference), words)
            hint = self.tr("Words, or who said them")
            self.looking.ask(self.tr("Search this record"), hint, offer)

    def command(self, window: QWidget) -> None:
        """Offer everything that a button or a key would do now, by its name."""
        self.put_away()
        commands = commands_in(window, self._furnishing.keys)
        offer = offered_commands(commands, self._furnishing.words)
        self.commanding.ask(self.tr("Commands"), self.tr("What is to be done"), offer)
