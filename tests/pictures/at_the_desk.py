"""Scenes of the desk itself: the diary, what comes beside the work, and this desk."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from PySide6.QtWidgets import QWidget

from chairdesk.desk.retention import Gone
from chairdesk.desk.shelves import BackedUp, KnownBackup
from chairdesk.desk.writing.habits import Habits
from chairdesk.ui.diary.diary_page import DiaryPage
from chairdesk.ui.shortcuts import Place
from chairdesk.ui.step import Step
from tests.pictures.held import Held
from tests.pictures.scene import Group, Scene, Show, as_it_is, in_light
from tests.pictures.studio import Studio
from tests.ui.unlock.conftest import CODE as RECOVERY_CODE


def enter(studio: Studio, held: Held) -> None:
    """Open the diary, on the day of the conference that is running."""
    studio.clock.set(studio.ended(held.running))
    studio.window.open_diary()


def _diary(studio: Studio) -> DiaryPage:
    assert studio.window.diary is not None
    return studio.window.diary


def nothing_yet(studio: Studio) -> Iterator[QWidget]:
    """Show the diary before anything is arranged."""
    diary = _diary(studio)
    conferences = diary._diary.conferences
    diary._diary.conferences = lambda: ()
    diary.refresh()
    yield studio.window
    diary._diary.conferences = conferences
    diary.refresh()


def keeping(studio: Studio) -> Iterator[QWidget]:
    """Show how long a conference is kept, and what would be lost with it."""
    diary = _diary(studio)
    assert diary.keeping is not None
    diary._show_keeping(diary._conferences[-1])
    yield studio.window
    diary.keeping.hide()


def left_at(studio: Studio) -> Iterator[QWidget]:
    """Offer to go on where the desk was left."""
    diary = _diary(studio)
    diary.offer_to_go_on(diary._conferences[-1].id, Step.HOLD)
    yield studio.window
    diary.go_on.forget()


def erased(studio: Studio) -> Iterator[QWidget]:
    """Show what was erased, and the backups that hold it still."""
    diary = _diary(studio)
    at = studio.clock() - timedelta(days=30)
    backup = KnownBackup(1, at, Path("backups/2026-10-27.chairdesk"), 400)
    diary.erased.show_gone((Gone("FCP-2019-0311", studio.clock(), (backup,)),))
    yield studio.window
    diary.erased.show_gone(())


def search(studio: Studio) -> Iterator[QWidget]:
    """Find words in all conferences."""
    studio.window.panels.search(None)
    yield from _looked_for(studio, "sister")


def commands(studio: Studio) -> Iterator[QWidget]:
    """Find a command by its name."""
    studio.window.panels.command(studio.window)
    yield studio.window
    studio.window.panels.put_away()


def _looked_for(studio: Studio, words: str) -> Iterator[QWidget]:
    panel = studio.window.panels.looking
    panel.line.setText(words)
    yield studio.window
    studio.window.panels.put_away()


def keys(*places: Place) -> Show:
    """Show the keys of some places."""

    def show(studio: Studio) -> Iterator[QWidget]:
        studio.window.panels.toggle_keys(*places)
        yield studio.window
        studio.window.panels.put_away()

    return show


def this_desk(studio: Studio) -> Iterator[QWidget]:
    """Show when the desk locks, how it is backed up, what opens it, and whom it asks the time."""
    kept = KnownBackup(3, studio.clock() - timedelta(hours=2), Path("kept"), 35)
    studio.window.this_desk.backed_up = lambda: BackedUp(153, kept)
    studio.window.this_desk.open()
    yield studio.window
    studio.window.this_desk.leave()


def new_code(studio: Studio) -> Iterator[QWidget]:
    """Show a new recovery code, which is put away once it is kept."""
    studio.window.this_desk.open()
    page = studio.window.this_desk.page
    assert page is not None
    page.secrets.show_code(RECOVERY_CODE)
    yield studio.window
    studio.window.this_desk.leave()


def writing(studio: Studio) -> Iterator[QWidget]:
    """Show abbreviations and spelling."""
    panel = studio.desk.writing.panel
    known = "hv = health visitor\nsw = social worker\nmo = mother\nfa = father"
    panel.open(Habits(abbreviations=known), has_dictionary=True)
    yield studio.window
    panel.put_away()


def looks(studio: Studio) -> Iterator[QWidget]:
    """Show the menu of themes, sizes and languages."""
    menu = studio.window.top.looks
    menu.show()
    yield menu
    menu.close()


def about_to_lock(studio: Studio) -> Iterator[QWidget]:
    """Count down to the lock."""
    guard = studio.window.guard
    guard.idleness.near.emit(20)
    yield studio.window
    guard.countdown.clear()


AT_THE_DESK = Group(
    enter,
    lambda _: (
        Scene("diary", as_it_is),
        in_light("diary-whole", as_it_is, high=1300),
        Scene("diary-nothing-yet", nothing_yet),
        in_light("diary-left-at", left_at),
        in_light("diary-keeping", keeping, high=1100),
        in_light("diary-erased", erased, high=2200),
        Scene("search-all", search),
        in_light("commands", commands),
        Scene("keys", keys(Place.HOLD, Place.EVERYWHERE)),
        Scene("this-desk", this_desk),
        in_light("this-desk-new-code", new_code, high=1700),
        Scene("writing", writing),
        Scene("looks", looks),
        in_light("about-to-lock", about_to_lock),
    ),
)


def enter_new(studio: Studio, _held: Held) -> None:
    """Begin a conference."""
    studio.window.arrange_new()


A_NEW_ONE = Group(enter_new, lambda _: (in_light("prepare-new", as_it_is),))
