"""What a room behind the door is made of, apart from the room."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from chairdesk.app.book import Books
from chairdesk.app.chosen import Chosen
from chairdesk.app.pauses import Pauses
from chairdesk.desk.ports import Now
from chairdesk.desk.writing.scribe import Scribe
from chairdesk.procedures.own_packs import OwnPacks
from chairdesk.store.door import Door
from chairdesk.ui.conference_page import ConferencePage
from chairdesk.ui.desk_window import DeskWindow
from chairdesk.ui.shortcuts import Keys
from chairdesk.words import Words


@dataclass(frozen=True, slots=True)
class Household:
    """What every room is furnished from, and who follows a conference's page once it is made."""

    door: Door
    books: Books
    packs: OwnPacks
    now: Now
    words: Words
    keys: Keys
    scribe: Scribe
    pauses: Pauses
    chosen: Chosen
    window: DeskWindow
    follow: Callable[[ConferencePage, Callable[[], ConferencePage]], None]
    """It is given the page, and how the page of the minute-taker's own window is made."""
    moved: Callable[[], timedelta] = timedelta
    """By how much the laptop's clock was moved since it was asked last."""
