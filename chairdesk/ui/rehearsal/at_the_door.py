"""What is done with the vault, as it is played: lock, review, hold, erasure, backup, stamps."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeAlias

from chairdesk.desk.rehearsal.keeping.vault import (
    AskForStamps,
    AwaitBackup,
    Erase,
    LiftHold,
    Lock,
    OfTheVault,
    PrepareReview,
    Restore,
    SetHold,
)
from chairdesk.desk.reviewing.next_review import Called, next_review
from chairdesk.models.conference import Conference
from chairdesk.models.events import LastActionEntered
from chairdesk.ui.desk_window import DeskWindow
from chairdesk.ui.diary.conference_button import ConferenceButton
from chairdesk.ui.diary.diary_page import DiaryPage
from chairdesk.ui.diary.keeping_card import KeepingCard
from chairdesk.ui.rehearsal.hands import NoWay, in_vain
from chairdesk.ui.rehearsal.items import hold
from chairdesk.ui.rehearsal.playing import Playing
from chairdesk.ui.step import Step as Page
from chairdesk.ui.unlock.unlock_page import UnlockPage

FindBackup: TypeAlias = Callable[[], Path | None]
"""Gives the newest backup, once none is owed to a close any more."""

CONFERENCES = 1
"""The place of their list among the panes of the diary."""


class AtTheDoor:
    """The window whose door is shut and opened by a secret, and the backup that was waited for."""

    def __init__(self, window: DeskWindow, secret: str, find_backup: FindBackup) -> None:
        self._window, self._secret, self._find_backup = window, secret, find_backup
        self._kept: Path | None = None
        self._is_erased = False

    def do(self, play: Playing, step: OfTheVault, line: Playing) -> None:
        """Do what a step says of the vault; `line` is where the minute-taker types."""
        match step:
            case Lock():
                self._lock_over(play, step.words, line)
            case PrepareReview():
                self._prepare_review(play)
            case SetHold() | LiftHold():
                self._hold(play, step)
            case Erase():
                self._erase(play, step)
            case AskForStamps():
                self._ask_for_stamps(play, step.address)
            case AwaitBackup():
                play.hands.wait_until(self._has_backup, "the backup of the close")
            case Restore():
                self._restore(play)

    def come_back(self, play: Playing) -> Playing:
        """Go on in the conference as it stands behind the door now, unless it is gone."""
        if self._window.conference is None and self._row(play) is not None:
            self._choose(play)
            play.hands.press(self._diary.glance.open, "way into the conference")
        page = self._window.conference
        return play if page is None else replace(play, bench=page.bench, pages={})

    def unlock(self, play: Playing) -> None:
        """Type the passphrase, and wait until the desk is open."""
        page = self._window.stack.currentWidget()
        if isinstance(page, UnlockPage):
            play.hands.write(page.secret.line, self._secret, "passphrase")
            play.hands.press(page.unlock, "way in")
        play.hands.wait_until(lambda: self._window.is_open, "the open desk")

    def see_again(self, step: OfTheVault, line: Playing) -> None:
        """See that what was half typed when the desk was locked stands in the line again."""
        wanted = step.words if isinstance(step, Lock) else ""
        if wanted and hold(line).bar.words.toPlainText() != wanted:
            raise NoWay(in_vain("half-typed-gone"))

    def _lock_over(self, play: Playing, words: str, line: Playing) -> None:
        if words:
            play.hands.write(hold(line).bar.words, words, "line")
        self._lock(play)
        self.unlock(play)

    def _prepare_review(self, play: Playing) -> None:
        self._find(play)
        play.hands.press(self._diary.glance.review, "way to its review")
        review = self._window.conference
        if review is None or not review.bench.conference.roll.children:
            raise NoWay(in_vain("no-review"))
        if len(review.bench.conference.last_plan.actions) != _actions_to_bring(play.conference):
            raise NoWay(in_vain("plan-not-whole"))
        play.hands.press(self._window.top.steps.button(Page.DIARY), "way back to the diary")

    def _hold(self, play: Playing, step: SetHold | LiftHold) -> None:
        card = self._keeping(play)
        play.hands.write(card.hold_reason, step.reasons, "reason for a legal hold")
        play.hands.press(card.hold, "way to hold it, or to lift the hold")
        if card.is_held is not isinstance(step, SetHold):
            raise NoWay(in_vain("not-held", said=card.notice.sentence))

    def _ask_for_stamps(self, play: Playing, address: str) -> None:
        play.hands.press(self._window.top.desk, "way to this desk")
        page = self._window.this_desk.page
        play.hands.write_and_leave(
            page.stamps.address if page else None, address, "address for time stamps"
        )
        play.hands.press(page.back if page else None, "way back from this desk")

    def _erase(self, play: Playing, step: Erase) -> None:
        card, held = self._keeping(play), play.conference.arrangements
        if step.filed:
            play.hands.write(card.filed, step.filed, "line for where its papers are filed")
        play.hands.write(card.reason, step.reasons, "line for why it is erased")
        play.hands.write(card.reference, held.reference if held else "", "line for its reference")
        play.hands.press(card.erase, "way to erase it")
        if self._row(play) is not None:
            raise NoWay(in_vain("not-erased", said=card.notice.sentence))
        self._is_erased = True

    def _restore(self, play: Playing) -> None:
        self._lock(play)
        page = self._window.stack.currentWidget()
        if self._kept is None or not isinstance(page, UnlockPage):
            raise NoWay(in_vain("no-backup"))
        play.hands.press(page.damaged, "way to a backup")
        play.hands.press(page.rescue.restore, "way to choose a backup")
        play.hands.choose_file(page.rescue, str(self._kept))
        play.hands.wait_until(lambda: not page.is_busy, "the backup in its place")
        self.unlock(play)
        if self._is_erased and self._row(play) is not None:
            raise NoWay(in_vain("came-back"))

    def _has_backup(self) -> bool:
        self._kept = self._find_backup()
        return self._kept is not None

    def _lock(self, play: Playing) -> None:
        play.hands.press(self._window.top.lock, "lock")
        play.hands.wait_until(lambda: not self._window.is_open, "the shut door")

    @property
    def _diary(self) -> DiaryPage:
        if self._window.diary is None:
            raise NoWay(in_vain("no-diary"))
        return self._window.diary

    def _keeping(self, play: Playing) -> KeepingCard:
        self._find(play)
        play.hands.press(self._diary.glance.keep, "way to keeping and erasing")
        if self._diary.keeping is None:
            raise NoWay(in_vain("no-keeping"))
        return self._diary.keeping

    def _find(self, play: Playing) -> None:
        play.hands.press(self._window.top.steps.button(Page.DIARY), "way to the diary")
        self._choose(play)

    def _choose(self, play: Playing) -> None:
        self._diary.split.show_pane(CONFERENCES)  # where there is little room it lies behind a tab
        play.hands.press(self._row(play), "conference in the diary")

    def _row(self, play: Playing) -> ConferenceButton | None:
        held = play.conference.arrangements
        rows = self._diary.list.findChildren(ConferenceButton)
        title = held.reference if held else ""
        return next((row for row in rows if row.text().splitlines()[0] == title), None)


def _actions_to_bring(before: Conference) -> int:
    """Count the actions that a review of a conference is to go through."""
    called = Called("{reference} {number}", "{reference} {number}")
    events = next_review(before, called).events
    return sum(isinstance(event, LastActionEntered) for event in events)
