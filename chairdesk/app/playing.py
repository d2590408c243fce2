"""The ways of a rehearsal through the desk, by the buttons that are there for it."""

from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from chairdesk.app.desk import Desk
from chairdesk.desk.rehearsal import Script
from chairdesk.models.conference import Conference
from chairdesk.store.door import Door
from chairdesk.store.kept_backups import is_milestone_unkept, newest_of
from chairdesk.ui.conference_page import ConferencePage
from chairdesk.ui.desk_window import DeskWindow
from chairdesk.ui.rehearsal.at_the_door import AtTheDoor
from chairdesk.ui.rehearsal.clock import ScriptClock
from chairdesk.ui.rehearsal.hands import Hands, NoWay, Pace, in_vain
from chairdesk.ui.rehearsal.player import Around, Player, Tell
from chairdesk.ui.step import Step
from chairdesk.ui.unlock.unlock_page import UnlockPage


@dataclass(frozen=True, slots=True)
class Stage:
    """Where a rehearsal is played, behind which door, by which secret, and who hears of it."""

    desk: Desk
    door: Door
    secret: str = field(repr=False)
    tell: Tell = print


def play(stage: Stage, script: Script, clock: ScriptClock, folder: Path, pace: Pace) -> Conference:
    """Unlock, begin a new conference, and play a script in it; each by its own button."""
    hands, window = Hands(pace), stage.desk.window
    bench = begin_new(window, hands, stage.secret).bench
    door = AtTheDoor(window, stage.secret, partial(newest_backup, stage.door))
    player = Player(script, clock, bench, folder, Around(stage.desk.two, door))
    return player.play(partial(go_to, window, hands), stage.tell, pace)


def begin_new(window: DeskWindow, hands: Hands, secret: str) -> ConferencePage:
    """Unlock, and begin a new conference."""
    way_in = window.stack.currentWidget()
    if isinstance(way_in, UnlockPage):
        hands.write(way_in.secret.line, secret, "passphrase")
        hands.press(way_in.unlock, "way in")
    hands.wait_until(lambda: window.diary is not None, "the diary")
    if window.diary is not None:
        diary = window.diary
        is_first = diary.empty.first_step.isVisible()
        hands.press(diary.empty.first_step if is_first else diary.new, "new conference")
    conference = window.conference
    if conference is None:
        raise NoWay(in_vain("not-begun"))
    return conference


def go_to(window: DeskWindow, hands: Hands, step: Step) -> QWidget:
    """Bring a page of the conference in hand to the front."""
    hands.press(window.top.steps.button(step), step.value)
    if window.conference is None:
        raise NoWay(in_vain("none-open"))
    return window.conference.page(step)


def newest_backup(door: Door) -> Path | None:
    """Find the newest backup, once the desk owes none to a close any more."""
    newest = newest_of(door.vault)
    return newest.place if newest and not is_milestone_unkept(door.vault) else None
