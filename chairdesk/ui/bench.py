"""What every panel of a conference works with."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Self

from chairdesk.desk.ports import VaultFailure
from chairdesk.desk.sitting import Sitting
from chairdesk.models.conference import Conference
from chairdesk.models.contribution import Hand
from chairdesk.models.errors import Refusal
from chairdesk.models.events import Event
from chairdesk.procedures.gates import Gate, gates
from chairdesk.procedures.pack import Pack, from_record
from chairdesk.ui.half_typed import Half, HalfTyped
from chairdesk.ui.sitting_signals import SittingSignals
from chairdesk.words import Words


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


@dataclass(frozen=True, slots=True)
class Bench:
    """One sitting, its news, whose hand is at work, how the chair is told, what is half typed."""

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

    @property
    def conference(self) -> Conference:
        """The record as it stands."""
        return self.sitting.conference

    @property
    def pack(self) -> Pack:
        """The procedure that this conference has adopted."""
        return from_record(self.conference.setting.pack)

    @property
    def gates(self) -> tuple[Gate, ...]:
        """Every gate that applies to the record as it stands."""
        return self.reading.of(self.pack, self.conference)

    @property
    def open_gates(self) -> tuple[Gate, ...]:
        """Those of the gates that the seal still asks for."""
        return tuple(gate for gate in self.gates if gate.is_open)

    def enter(self, event: Event) -> bool:
        """Enter what happened; say why to the chair where it could not be."""
        try:
            self.sitting.enter(event, self.hand)
        except (Refusal, VaultFailure) as why:
            self.notice(self.words.why(why))
            return False
        return True

    def keep_half(self, name: str, half: Half) -> bool:
        """Keep what is half typed in a field, by its name; put back what stood there before.

        Names last from start to start: they carry keys and ids, never a place in a list.
        """
        named = f"{self.place}: {name}" if self.place else name
        return self.half_typed.watch(self.hand, named, half)

    def at(self, place: str) -> Self:
        """Work at an item: its fields are kept apart from those of the same kind elsewhere."""
        return replace(self, place=place)

    def in_the_hand_of(self, hand: Hand) -> Self:
        """Work in another hand's name."""
        return replace(self, hand=hand)
