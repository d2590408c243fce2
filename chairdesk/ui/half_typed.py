"""What stands half typed in the fields of a conference or of the desk: kept, put back later."""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any, Protocol

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit

from chairdesk.desk.ports import VaultFailure
from chairdesk.desk.shelves import Drafts
from chairdesk.desk.writing.scribe import AT_ONCE, Scribe
from chairdesk.models.contribution import Hand
from chairdesk.models.ids import ChildId, ConferenceId, HolderId

KEPT_AFTER = 400
"""How long after a key it is kept at the latest, in milliseconds, pause or no pause."""
TRIED_AGAIN_AFTER = 3000
"""How long after a refusal of the disk it is tried again, in milliseconds."""


@dataclass(frozen=True, slots=True, eq=False)
class Half:
    """One field: what is half typed there (empty once it is entered), and the way back into it."""

    owner: QObject
    spelled: Callable[[], str]
    put_back: Callable[[str], None]
    changed: tuple[Any, ...]
    """The Qt signals that say it may have changed."""
    crossed: Any = None
    """The Qt signal that says what another wrote here meanwhile, where the field knows it."""
    replaced: Any = None
    """The Qt signal that says what was written here and stands here no more."""


class HalfField(Protocol):
    """A field that knows by itself what in it is not entered yet."""

    half_changed: Any

    @property
    def half(self) -> str:
        """What is half typed here; empty when all of it is entered."""

    def put_back(self, half: str) -> None:
        """Put back what stood here half typed."""


def of_line(line: QLineEdit, on_record: Callable[[], str] = str) -> Half:
    """Keep a line until it is emptied, or until what stands in it is on the record."""

    def spelled() -> str:
        return "" if line.text() == on_record() else line.text()

    def put_back(half: str) -> None:
        line.setText(half)
        line.setModified(True)

    return Half(line, spelled, put_back, (line.textChanged,))


def of_choice(choice: QComboBox, usual: Callable[[], object] = lambda: None) -> Half:
    """Keep which one is chosen where that is not the usual one; what is typed into it too."""

    def spelled() -> str:
        is_usual = choice.currentData() == usual() and not choice.isEditable()
        return "" if is_usual else choice.currentText()

    def put_back(half: str) -> None:
        place = choice.findText(half)
        if place >= 0:
            choice.setCurrentIndex(place)
        elif choice.isEditable():
            choice.setEditText(half)

    return Half(choice, spelled, put_back, (choice.currentTextChanged,))


def of_field(field: HalfField) -> Half:
    """Keep a field that knows by itself what is half typed in it."""

    def spelled() -> str:
        return field.half

    assert isinstance(field, QObject)  # noqa: S101 - for the type alone
    crossed, replaced = getattr(field, "crossed", None), getattr(field, "replaced", None)
    return Half(field, spelled, field.put_back, (field.half_changed,), crossed, replaced)


class HalfTyped(QObject):
    """Watches the fields of one conference, and keeps on disk what is not entered yet.

    Without a shelf it watches, and keeps nothing. `beside` does the same for a second window.
    """

    refused = Signal(object)
    """why: VaultFailure; said once, until something can be kept again"""

    def __init__(
        self,
        drafts: Drafts | None = None,
        conference: ConferenceId | None = None,
        scribe: Scribe = AT_ONCE,
    ) -> None:
        super().__init__()
        self._drafts, self._conference, self._scribe = drafts, conference, scribe
        self._fields: dict[tuple[Hand, str], Half] = {}
        self._kept: dict[Hand, dict[str, str | None]] = {}
        self._unkept: dict[Hand, dict[str, str]] = {hand: {} for hand in Hand}
        self._is_held_back = False
        self.why_unkept: VaultFailure | None = None
        self.beside: HalfTyped | None = None
        self._soon = QTimer(self, singleShot=True, interval=KEPT_AFTER)
        self._again = QTimer(self, singleShot=True, interval=TRIED_AGAIN_AFTER)
        for timer in (self._soon, self._again):
            timer.timeout.connect(self.keep_beside)

    @property
    def shelf(self) -> tuple[Drafts | None, ConferenceId | None]:
        """Where it is kept, and for which conference."""
        return self._drafts, self._conference

    def watch(self, hand: Hand, name: str, half: Half) -> bool:
        """Keep a field under a name from now on; put back what stood there, and say if it did."""
        self._fields[hand, name] = half
        for changed in half.changed:
            changed.connect(self.keep_soon)
        half.owner.destroyed.connect(partial(self._let_go, hand, name, half))
        found = self._found(hand).get(name)
        if found:
            half.put_back(found)
        return bool(found)

    def waits(self, hand: Hand, place: str) -> bool:
        """Say whether something waits on the shelf for fields that stand elsewhere."""
        kept = self._found(hand)
        return any(words and name.startswith(place) for name, words in kept.items())

    def watches(self, owner: QObject) -> bool:
        """Say whether a field is kept."""
        return any(half.owner is owner for half in self._fields.values())

    def standing(self) -> tuple[tuple[str, str], ...]:
        """List what stands half typed in either hand: in fields at hand, and on the shelf."""
        self._scribe.finish()
        found: dict[tuple[Hand, str], str] = {}
        for hand in Hand:
            found |= {(hand, name): words for name, words in self._on_shelf(hand).items()}
        found |= {which: half.spelled() for which, half in self._fields.items()}
        return tuple((name, words) for (_hand, name), words in found.items() if words)

    @property
    def known(self) -> dict[tuple[Hand, str], str]:
        """What stands half typed in either hand, as far as is known without asking the disk."""
        known: dict[tuple[Hand, str], str] = {}
        for hand in Hand:
            kept = self._found(hand) | self._unkept[hand]
            known |= {(hand, name): words or "" for name, words in kept.items()}
        return known | {which: half.spelled() for which, half in self._fields.items()}

    def _on_shelf(self, hand: Hand) -> Mapping[str, str]:
        if self._drafts is None or self._conference is None:
            return {}
        try:
            return self._drafts.drafts_of(self._conference, hand)
        except VaultFailure:
            return {}

    def keep_soon(self, *_: object) -> None:
        """Keep it before long, however fast somebody goes on typing."""
        if not self._soon.isActive():
            self._soon.start()

    def keep(self) -> bool:
        """Keep what stands in every field now; say whether all of it is on disk."""
        self._scribe.finish()
        self._is_held_back = False
        self.keep_beside()
        self._scribe.finish()
        return self.why_unkept is None

    def keep_beside(self, *_: object) -> None:
        """Have kept what stands in every field now, and wait for nothing."""
        self._soon.stop()
        if self._is_held_back:
            self._soon.start()
            return
        self._again.stop()
        for hand in Hand:
            self._keep_of(hand)

    def hold_back(self) -> None:
        """Keep nothing new while an entry is in the air: its words must not be written over."""
        self._is_held_back = True

    def go_on(self, hand: Hand, entered: Iterable[str] = ()) -> None:
        """Keep again; what stood in the fields that were entered went with their entry."""
        self._is_held_back = False
        self._found(hand).update(dict.fromkeys(entered, ""))

    def stop(self) -> None:
        """Watch no more: the pages go away."""
        self._soon.stop()
        self._again.stop()
        self._fields.clear()

    def _keep_of(self, hand: Hand) -> None:
        now = self._unkept[hand] | {
            name: half.spelled() for (whose, name), half in self._fields.items() if whose is hand
        }
        kept = self._found(hand)
        news = {name: words for name, words in now.items() if words != kept.get(name, "")}
        kept.update(news)
        if news and self._drafts is not None and self._conference is not None:
            keep = partial(self._drafts.keep_drafts, self._conference, hand, news)
            self._scribe.write(keep, partial(self._heard, hand, news))

    def _heard(self, hand: Hand, news: dict[str, str], failure: Exception | None) -> None:
        """Hear whether it is on disk; what is not is told once, and tried again."""
        kept = self._found(hand)
        for name in news:
            self._unkept[hand].pop(name, None)
        if failure is None:
            if not any(None in fields.values() for fields in self._kept.values()):
                self.why_unkept = None
            return
        kept.update(dict.fromkeys(news))
        self._unkept[hand].update(news)  # its field may be gone before there is room
        self._again.start()
        if not isinstance(failure, VaultFailure):
            raise failure
        was_kept, self.why_unkept = self.why_unkept is None, failure
        if was_kept:
            self.refused.emit(failure)

    def _found(self, hand: Hand) -> dict[str, str | None]:
        """Remember what lies on the shelf or is on its way there; None where nobody knows."""
        if hand not in self._kept:
            self._kept[hand] = {}
            if self._drafts is not None and self._conference is not None:
                try:
                    self._kept[hand] = dict(self._drafts.drafts_of(self._conference, hand))
                except VaultFailure as why:
                    self.refused.emit(why)
        return self._kept[hand]

    def _let_go(self, hand: Hand, name: str, half: Half, *_: object) -> None:
        if self._fields.get((hand, name)) is half:
            del self._fields[hand, name]


class WaitingLevels(QObject):
    """A reservation or dissent that waits for its reasons, for each who holds it about a child."""

    half_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._levels: dict[str, str] = {}

    def of(self, child: ChildId, holder: HolderId) -> str:
        """Give the level that waits; empty where none does."""
        return self._levels.get(_key(child, holder), "")

    def note(self, child: ChildId, holder: HolderId, level: str) -> None:
        """Have a level wait for its reasons from now on; an empty one waits no more."""
        if level != self.of(child, holder):
            self._levels[_key(child, holder)] = level
            self.half_changed.emit()

    @property
    def half(self) -> str:
        """What waits, as it is kept until there are reasons."""
        waiting = {of: level for of, level in self._levels.items() if level}
        return json.dumps(waiting) if waiting else ""

    def put_back(self, half: str) -> None:
        """Have what waited wait again."""
        self._levels = json.loads(half)


def _key(child: ChildId, holder: HolderId) -> str:
    return f"{child} {holder}"
