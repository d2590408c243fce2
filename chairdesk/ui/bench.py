"""What every panel of a conference works with."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, field, replace
from datetime import timedelta
from functools import partial
from typing import Self

from PySide6.QtCore import QObject, Signal

from chairdesk.desk.ports import VaultFailure
from chairdesk.desk.sitting import Handed, Sitting
from chairdesk.models.conference import Conference
from chairdesk.models.contribution import Hand
from chairdesk.models.errors import Refusal
from chairdesk.models.events import Event
from chairdesk.models.people import Capacity
from chairdesk.procedures.gates import Gate, gates
from chairdesk.procedures.pack import Pack
from chairdesk.procedures.tongues.in_language import kept_pack, meeting_in
from chairdesk.ui.half_typed import Half, HalfTyped, WaitingLevels
from chairdesk.ui.language.tr import tr
from chairdesk.ui.sitting_signals import SittingSignals
from chairdesk.words import Words

OWN_WINDOW = "own window"
"""How names of half-typed fields begin that stand in the minute-taker's own window."""
USUAL_HAND = "usual_hand"
"""The property by which a part of a window says whose part it is, where not the chair's."""


class GateReading:
    """Remembers the gates of the record that it was last asked about, and of no other."""

    def __init__(self) -> None:
        self._pack: Pack | None = None
        self._conference: Conference | None = None
        self._found: tuple[Gate, ...] = ()

    def of(self, pack: Pack, conference: Conference) -> tuple[Gate, ...]:
        """List every gate that applies; a record is a value, so the same one has the same gates."""
        if pack is not self._pack or conference is not self._conference:
            self._found = gates(pack, conference)
            self._pack, self._conference = pack, conference
        return self._found


class AtWork(QObject):
    """Whose hand a window is in: one person's, or everybody's own part of it (None).

    `was_refused` says whether its last entry was, and the window still says why.
    """

    changed = Signal()

    def __init__(self, own: Hand | None = None) -> None:
        super().__init__()
        self._own = own
        self.was_refused = False

    @property
    def own(self) -> Hand | None:
        """The one hand that everything is entered in; None where each has a part of its own."""
        return self._own

    def keep_to(self, hand: Hand | None) -> None:
        """Enter everything in one hand from now on; with None, each part in its usual hand."""
        if hand is not self._own:
            self._own = hand
            self.changed.emit()


@dataclass(frozen=True, slots=True)
class Bench:
    """One sitting, its news, whose hand is at work, how they are told, what is half typed.

    `hand` is the usual one of a part of the window; `at_work` may put all in one hand.
    """

    sitting: Sitting
    signals: SittingSignals
    words: Words
    notice: Callable[[str], None]
    hand: Hand = Hand.CHAIR
    half_typed: HalfTyped = field(default_factory=HalfTyped, repr=False)
    place: str = ""
    """Where fields stand that others are called like: the key of an item."""
    earlier: Callable[[], tuple[Conference, ...]] = field(default=tuple, repr=False)
    """The conferences of the same family that were held before this one."""
    reading: GateReading = field(default_factory=GateReading, repr=False)
    at_work: AtWork = field(default_factory=AtWork, repr=False)
    moved: Callable[[], timedelta] = field(default=timedelta, repr=False)
    """By how much the laptop's clock was moved since it was asked last."""
    levels: WaitingLevels = field(default_factory=WaitingLevels, repr=False)
    """Who disagrees and has not said why yet."""
    own: str = ""
    """What sets apart the fields of a second window from the same fields in the first."""

    @property
    def conference(self) -> Conference:
        """The record as it stands."""
        return self.sitting.conference

    @property
    def pack(self) -> Pack:
        """The procedure that this conference has adopted, in the language of the windows."""
        return kept_pack(self.conference.setting.pack, self.words.language)

    @property
    def meeting(self) -> str:
        """What a sentence calls this conference: planning meeting, where its procedure does."""
        return meeting_in(self.conference.setting.pack, self.words)

    @property
    def gates(self) -> tuple[Gate, ...]:
        """Every gate that applies to the record as it stands."""
        return self.reading.of(self.pack, self.conference)

    @property
    def open_gates(self) -> tuple[Gate, ...]:
        """Those of the gates that the seal still asks for."""
        return tuple(gate for gate in self.gates if gate.is_open)

    @property
    def hand_now(self) -> Hand:
        """Whose hand the next entry from here is in."""
        return self.at_work.own or self.hand

    def enter(self, event: Event) -> bool:
        """Enter what happened; say why, to whoever did it, where it could not be."""
        try:
            self.sitting.enter(event, self.hand_now)
        except (Refusal, VaultFailure) as why:
            say_refused(self, why)
            return False
        say_refused_no_more(self)
        return True

    def hand_in(self, event: Event, lets_go: Collection[str]) -> Handed | None:
        """Enter what happened, waiting for a slow disk no longer than a blink.

        With it go the drafts of the fields that it `lets_go`. Why it could not be is said to the
        chair, now or later; None where that is known at once.
        """
        try:
            drafts = [(self.hand, self.named(field)) for field in lets_go]
            handed = self.sitting.hand_in(event, self.hand_now, drafts)
        except (Refusal, VaultFailure) as why:
            say_refused(self, why)
            return None
        handed.then(partial(self._say_why_not, handed))
        return handed

    def _say_why_not(self, handed: Handed) -> None:
        if isinstance(handed.failure, VaultFailure):
            say_refused(self, handed.failure)
        elif handed.failure is not None:
            raise handed.failure
        else:
            say_refused_no_more(self)

    def keep_half(self, name: str, half: Half) -> bool:
        """Keep what is half typed in a field, by its name; put back what stood there before.

        Names last from start to start: they carry keys and ids, never a place in a list.
        """
        if half.crossed is not None:
            half.crossed.connect(partial(_say_crossed, self))
            half.replaced.connect(partial(_say_replaced, self))
        return self.half_typed.watch(self.hand, self.named(name), half)

    def named(self, name: str) -> str:
        """Give the whole name under which a field from here is kept."""
        return ": ".join(part for part in (self.own, self.place, name) if part)

    def say_of_other(self, sentence: str, words: str) -> None:
        """Say what the other hand did, if the last entry was theirs; `{name}` and `{words}` fit."""
        last = self.signals.last
        if last is not None and last.hand is not self.hand_now:
            name = self.name_of_hand(last.hand)
            self.notice(sentence.format(name=name, words=words))

    def at(self, place: str) -> Self:
        """Work at an item: its fields are kept apart from those of the same kind elsewhere."""
        return replace(self, place=place)

    def of_ones_own(
        self,
        hand: Hand,
        signals: SittingSignals,
        notice: Callable[[str], None],
        half_typed: HalfTyped,
    ) -> Self:
        """Work at the same sitting in a second window, all of it in one hand."""
        half_typed.beside, self.half_typed.beside = self.half_typed, half_typed
        return replace(
            self,
            signals=signals,
            notice=notice,
            hand=hand,
            half_typed=half_typed,
            at_work=AtWork(hand),
            moved=timedelta,
            levels=WaitingLevels(),
            own=OWN_WINDOW,
        )

    def usually_of(self, hand: Hand) -> Self:
        """Work in another hand's name, unless the whole window is in one hand."""
        return replace(self, hand=hand)

    def in_the_hand_of(self, hand: Hand) -> Self:
        """Work in another hand's name, whoever has the window: a signature is one person's."""
        return replace(self, hand=hand, at_work=AtWork(hand))

    def name_of_hand(self, hand: Hand) -> str:
        """Name whose hand it is, as the roll has it; else say what they do."""
        capacity = Capacity(hand.value)
        names = (person.name for person in self.conference.roll.of(capacity))
        return next(names, "") or self.words.name_of(capacity)


def _say_crossed(bench: Bench, words: str) -> None:
    told = tr(
        "{name} wrote here while you were typing: “{words}”. What you save takes its place; "
        "take over what should stay."
    )
    gone = tr("{name} emptied this while you were typing. What you save stands here again.")
    bench.say_of_other(told if words else gone, words)


def _say_replaced(bench: Bench, words: str) -> None:
    bench.say_of_other(tr("{name} replaced what you wrote here. It was: “{words}”."), words)


def say_refused(bench: Bench, why: Exception) -> None:
    """Say why something could not be done; the next thing that is done puts it away."""
    bench.at_work.was_refused = True
    bench.notice(bench.words.why(why))


def say_refused_no_more(bench: Bench) -> None:
    """Put away why the last entry could not be made, where that is still said."""
    if bench.at_work.was_refused:
        bench.at_work.was_refused = False
        bench.notice("")
