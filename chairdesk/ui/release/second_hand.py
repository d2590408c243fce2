"""The second person's release as it is done: wanted by the procedure or the desk, and given."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from chairdesk.desk.ports import Settings, VaultFailure
from chairdesk.desk.releasing import asks_for_two
from chairdesk.desk.shelves import KeptDocument
from chairdesk.models.contribution import Hand
from chairdesk.models.events import SecondReleaseGiven
from chairdesk.models.paper import SecondRelease
from chairdesk.ui.bench import Bench
from chairdesk.ui.kit.errand import Errand
from chairdesk.ui.record.paperwork import Paperwork, name_of
from chairdesk.ui.release.second_card import SecondCard

BY_TWO = "release-by-two"
"""The setting by which this desk wants a second person's release."""


class SecondHand(QObject):
    """Serves the card on which the minute-taker releases copies too; `waiting` lists which."""

    policy_changed = Signal()

    def __init__(
        self,
        bench: Bench,
        paperwork: Paperwork,
        settings: Settings,
        waiting: Callable[[], tuple[KeptDocument, ...]],
    ) -> None:
        super().__init__()
        self._bench, self._paperwork, self._settings = bench, paperwork, settings
        self._waiting = waiting
        self._asked_about: tuple[KeptDocument, ...] = ()
        self.card = SecondCard()
        self.card.policy_chosen.connect(self._choose_policy)
        self.card.release_wanted.connect(self._release)
        self.card.agreed.connect(self._vouched)
        self.card.refused.connect(self._notice)

    @property
    def is_wanted(self) -> bool:
        """Whether a second person releases each copy: the procedure or the desk wants it."""
        return asks_for_two(self._bench.pack) or self._settings.setting(BY_TWO) == "yes"

    def show_now(self) -> None:
        """Show what the second person is asked for."""
        name, many = name_of(Hand.MINUTE_TAKER, self._bench.conference), len(self._waiting())
        says = self.tr("{name} releases {number} of these copies with their own secret.", "", many)
        told = says.format(name=name, number=self._bench.words.number(many))
        self.card.show_state(
            told if many else "",
            by_two=self.is_wanted,
            is_laid_down=asks_for_two(self._bench.pack),
            is_asking=bool(many),
        )

    def _choose_policy(self, by_two: bool) -> None:  # noqa: FBT001 - Qt's own signal
        try:
            self._settings.keep_setting(BY_TWO, "yes" if by_two else "no")
        except VaultFailure as why:
            self._notice(why)
        self.policy_changed.emit()

    def _release(self, secret: str) -> None:
        name = name_of(Hand.MINUTE_TAKER, self._bench.conference)
        work = partial(self._paperwork.vouch, Hand.MINUTE_TAKER, name, secret)
        self._asked_about = self._waiting()
        self.card.ask(Errand(work))

    def _vouched(self, mark: str) -> None:
        bench = self._bench.in_the_hand_of(Hand.MINUTE_TAKER)
        for paper in self._asked_about:
            bench.enter(SecondReleaseGiven(SecondRelease(paper.sha256, mark)))

    def _notice(self, why: Exception) -> None:
        self._bench.notice(self._bench.words.why(why))
