"""Whose window, and whose hand, a step is played in."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from chairdesk.desk.rehearsal.keeping.windows import (
    BackToOneWindow,
    ChangeHands,
    InWhoseHand,
    OpenTwoWindows,
)
from chairdesk.desk.rehearsal.stage import Step
from chairdesk.models.contribution import Hand
from chairdesk.models.events import (
    AboutTheFindings,
    AboutThePlan,
    AboutTheTalk,
    AnswerWithdrawn,
    ApologyGiven,
    ApologyWithdrawn,
    ArrivalWithdrawn,
    Event,
    ExclusionWithdrawn,
    PersonArrived,
    PersonExcluded,
    PersonLeft,
    QuestionAnswered,
)
from chairdesk.ui.rehearsal.hands import NoWay, go_into, in_vain
from chairdesk.ui.rehearsal.items import hold
from chairdesk.ui.rehearsal.playing import Playing
from chairdesk.ui.two_hands.own_window import OwnWindow
from chairdesk.ui.two_hands.two_hands import TwoHands

TAKEN = (AboutTheTalk, PersonArrived, PersonLeft, ArrivalWithdrawn, ApologyGiven, ApologyWithdrawn)
"""What the minute-taker usually enters where there is a window for it."""
COULD_BE_TAKEN = (
    *TAKEN,
    PersonExcluded,
    ExclusionWithdrawn,
    AboutTheFindings,
    AboutThePlan,
    QuestionAnswered,
    AnswerWithdrawn,
)
"""What the minute-taker's window offers at all."""
DESK_STEPS = (OpenTwoWindows, BackToOneWindow, ChangeHands)


class HandsAtWork:
    """Knows the windows of a desk; without a desk there is one window, and hands as usual."""

    def __init__(self, two: TwoHands | None) -> None:
        self._two = two
        self._wanted = InWhoseHand.USUAL
        self._beside: Playing | None = None

    def is_done(self, play: Playing, step: Step) -> bool:
        """Do what a step says of windows and hands; say whether it was such a step."""
        if not isinstance(step, DESK_STEPS):
            return False
        if self._two is None:
            raise NoWay(in_vain("no-two-windows"))
        if isinstance(step, OpenTwoWindows):
            self._open(play, self._two)
        elif isinstance(step, BackToOneWindow):
            self._close(play, self._two)
        else:
            self._change(play, self._two, step.hand)
        play.hands.rest()
        return True

    def playing(self, play: Playing, event: Event) -> Playing:
        """Give the windows in which something is entered, brought to the front."""
        if self._two is None or self._two.own is None or self._beside is None:
            return play
        if self.hand_for(event) is Hand.CHAIR:
            self._two.go_home()
            return play
        self._two.open()
        return self._beside

    def at_the_line(self, play: Playing) -> Playing:
        """Give the windows in which the minute-taker types, brought to the front."""
        if self._two is None or self._beside is None:
            return play
        self._two.open()
        return self._beside

    def come_back(self, play: Playing) -> None:
        """Go on with the windows and hands of before, in those that the desk has opened anew."""
        if self._two is None:
            return
        if self._beside is not None:
            self._open(play, self._two)
        elif self._wanted is not InWhoseHand.USUAL:
            self._change(play, self._two, self._wanted)

    def hand_for(self, event: Event) -> Hand | None:
        """Say in whose hand it must be with two windows; None in one, where a part has its own."""
        is_wanted = self._wanted is InWhoseHand.MINUTE_TAKER and isinstance(event, COULD_BE_TAKEN)
        if self._beside is None:
            is_chair = self._wanted is InWhoseHand.CHAIR
            return Hand.CHAIR if is_chair else Hand.MINUTE_TAKER if is_wanted else None
        is_usual = self._wanted is InWhoseHand.USUAL and isinstance(event, TAKEN)
        return Hand.MINUTE_TAKER if is_wanted or is_usual else Hand.CHAIR

    def _open(self, play: Playing, two: TwoHands) -> None:
        two.open_it.trigger()
        if two.own is None:
            raise NoWay(in_vain("window-did-not-open"))
        self._beside = beside(play, two.own)

    def _close(self, play: Playing, two: TwoHands) -> None:
        if two.own is None:
            raise NoWay(in_vain("window-not-open"))
        two.own.close()
        self._beside = None
        self._change(play, two, self._wanted)

    def _change(self, play: Playing, two: TwoHands, wanted: InWhoseHand) -> None:
        self._wanted = wanted
        if two.own is not None:
            return
        work = play.bench.at_work
        if work.own is not None:
            two.change.trigger()
        if wanted is InWhoseHand.USUAL:
            return
        page = hold(play)
        part = page.bar.words if wanted is InWhoseHand.CHAIR else page.rail
        go_into(play.hands, part, "part of the window")
        two.change.trigger()
        if work.own != Hand(wanted.value):
            raise NoWay(in_vain("same-hands"))


def beside(play: Playing, own: OwnWindow) -> Playing:
    """Play in the second window, which shows one page."""

    def go_to(_page: object) -> QWidget:
        return own.page.page(own.page.steps[0])

    return replace(play, bench=own.page.bench, go_to=go_to, pages={}, agencies={})
