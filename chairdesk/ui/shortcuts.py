"""Every keystroke in one table, remappable, and the help that is printed from it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from chairdesk.words import Words


class Place(StrEnum):
    """Where a key works: at the door is wherever one is, once one is in as well."""

    DOOR = "door"
    EVERYWHERE = "everywhere"
    DIARY = "diary"
    CONFERENCE = "conference"
    TABLE = "table"
    HOLD = "hold"


@dataclass(frozen=True, slots=True)
class Key:
    """One thing that keys do; help names the first of `keys`, and `says` is its sentence there.

    `says` is a name under [keys] of the words; left empty it is `does`. A fixed one works within
    a field or a table as every desk has it, and cannot be changed.
    """

    does: str
    keys: tuple[str, ...]
    place: Place = Place.EVERYWHERE
    says: str = ""
    is_fixed: bool = False


@dataclass(frozen=True, slots=True)
class Told:
    """One line of the help: its keys, what they do, and what may be changed in it."""

    keys: str
    says: str
    does: str = ""
    """Empty where the keys stay as they came."""
    is_own: bool = False


DEFAULTS = (
    Key("help", ("F1",), Place.DOOR),
    Key("next_zone", ("F6",)),
    Key("previous_zone", ("Shift+F6",)),
    Key("lock", ("Ctrl+L",)),
    Key("quit", ("Ctrl+Q",), Place.DOOR),
    Key("search", ("Ctrl+F",)),
    Key("commands", ("Ctrl+K",)),
    Key("writing", ("Ctrl+Shift+A",)),
    Key("larger", ("Ctrl++", "Ctrl+="), Place.DOOR),
    Key("smaller", ("Ctrl+-",), Place.DOOR),
    Key("usual_size", ("Ctrl+0",), Place.DOOR),
    Key("its_review", ("Ctrl+Shift+R",), Place.DIARY),
    Key("next_step", ("Ctrl+PgDown",), Place.CONFERENCE),
    Key("previous_step", ("Ctrl+PgUp",), Place.CONFERENCE),
    Key("write_out", ("Ctrl+Shift+E",), Place.CONFERENCE),
    Key("suggestions", ("F3",), Place.CONFERENCE),
    Key("two_windows", ("Ctrl+Shift+M",), Place.CONFERENCE),
    Key("change_hands", ("Ctrl+Shift+H",), Place.CONFERENCE),
    Key("room_blank", ("Ctrl+Shift+B",), Place.CONFERENCE),
    Key("room_agenda", ("F7",), Place.CONFERENCE),
    Key("room_columns", ("F8",), Place.CONFERENCE),
    Key("room_scales", ("F9",), Place.CONFERENCE),
    Key("room_child", ("F10",), Place.CONFERENCE),
    Key("room_plan", ("F11",), Place.CONFERENCE),
    Key("room_dates", ("F12",), Place.CONFERENCE),
    Key("cell", ("Tab",), Place.TABLE, is_fixed=True),
    Key("row", ("Return",), Place.TABLE, is_fixed=True),
    Key("paste", ("Ctrl+V",), Place.TABLE, is_fixed=True),
    Key("remove", ("Delete",), Place.TABLE, is_fixed=True),
    Key("tag_fact", ("Ctrl+1", "Alt+1"), Place.HOLD),
    Key("tag_observation", ("Ctrl+2", "Alt+2"), Place.HOLD),
    Key("tag_allegation", ("Ctrl+3", "Alt+3"), Place.HOLD),
    Key("tag_opinion", ("Ctrl+4", "Alt+4"), Place.HOLD),
    Key("speaker", ("F2",), Place.HOLD),
    *(Key(f"child_{n}", (f"Ctrl+Shift+{n}",), Place.HOLD, "child") for n in range(1, 10)),
    *(Key(f"child_too_{n}", (f"Alt+Shift+{n}",), Place.HOLD, "child_too") for n in range(1, 10)),
    Key("children", ("F4",), Place.HOLD),
    Key("strength", ("Alt+S",), Place.HOLD),
    Key("worry", ("Alt+W",), Place.HOLD),
    Key("wishes_and_feelings", ("Alt+V",), Place.HOLD),
    Key("what_must_change", ("Alt+N",), Place.HOLD),
    Key("danger_statement", ("Alt+D",), Place.HOLD),
    Key("safety_goal", ("Alt+G",), Place.HOLD),
    Key("record", ("Return",), Place.HOLD, is_fixed=True),
    Key("new_line", ("Shift+Return",), Place.HOLD, is_fixed=True),
    Key("next_item", ("Ctrl+Down",), Place.HOLD),
    Key("previous_item", ("Ctrl+Up",), Place.HOLD),
    Key("item_earlier", ("Ctrl+Shift+Up",), Place.HOLD),
    Key("item_later", ("Ctrl+Shift+Down",), Place.HOLD),
    Key("audience", ("Ctrl+R",), Place.HOLD),
    Key("source", ("Alt+O",), Place.HOLD),
    Key("untagged", ("Ctrl+T",), Place.HOLD),
    Key("views_over", ("F5",), Place.HOLD),
    Key("take_back", ("Ctrl+Z",), Place.HOLD, is_fixed=True),
    Key("bring_back", ("Ctrl+Shift+Z",), Place.HOLD, is_fixed=True),
    Key("closed_session", ("Ctrl+Shift+C",), Place.HOLD),
)


class Keys:
    """The keys as they are, the chair's own choices in place of the usual ones."""

    def __init__(self, words: Words, chosen: Mapping[str, tuple[str, ...]] | None = None) -> None:
        self.own = dict(chosen or {})
        self._words = words
        self._keys = {
            key.does: replace(key, keys=self.own.get(key.does, key.keys)) for key in DEFAULTS
        }

    def sequences(self, does: str) -> list[QKeySequence]:
        """List the key sequences that do something, such as `lock`."""
        return [QKeySequence(keys) for keys in self._keys[does].keys]

    def spoken(self, does: str) -> str:
        """Name the first key that does something, as it is printed on this keyboard."""
        said = self.sequences(does)[0].toString(QKeySequence.SequenceFormat.NativeText)
        return said.replace("Return", "Enter")  # as the windows call it, and most keyboards

    def bind(
        self,
        within: QWidget,
        does: str,
        slot: Callable[[], object],
        context: Qt.ShortcutContext = Qt.ShortcutContext.WidgetWithChildrenShortcut,
    ) -> None:
        """Let the keys of something call a slot while the focus is within a widget."""
        for sequence in self.sequences(does):
            shortcut = QShortcut(sequence, within, context=context)
            shortcut.setAutoRepeat(False)
            shortcut.setObjectName(does)
            shortcut.activated.connect(slot)

    def doable(self, window: QWidget) -> list[tuple[str, Callable[[], object]]]:
        """List what keys would do in a window now, each with the doing."""
        bound = {shortcut.objectName(): shortcut for shortcut in window.findChildren(QShortcut)}
        return [
            (does, bound[does].activated.emit)
            for does, key in self._keys.items()
            if does in bound and not key.says and _is_at_hand(bound[does].parent())
        ]

    def help_for(self, *places: Place) -> list[tuple[str, str]]:
        """List keys and what they do at some places, those of one meaning once."""
        return [(told.keys, told.says) for told in self.told(*places)]

    def told(self, *places: Place) -> list[Told]:
        """List the help for some places, one after the other, with what may be changed in it."""
        found: dict[str, list[Key]] = {}
        for place in places:
            for key in self._keys.values():
                if key.place is place:
                    found.setdefault(self.says(key.does), []).append(key)
        return [self._tell(says, keys) for says, keys in found.items()]

    def says(self, does: str) -> str:
        """Say in a sentence what a key does."""
        return self._words.term("keys", self._keys[does].says or does)

    def place_of(self, does: str) -> Place:
        """Say where a key works."""
        return self._keys[does].place

    def has(self, wanted: QKeySequence) -> list[str]:
        """List what a key does already, wherever that is."""
        return [does for does in self._keys if wanted in self.sequences(does)]

    def clashes(self) -> list[tuple[str, str]]:
        """Name the pairs of doings that would share a key where both of them work."""
        seen: dict[str, list[Key]] = {}
        found = []
        for key in self._keys.values():
            for sequence in self.sequences(key.does):
                others = seen.setdefault(sequence.toString(), [])
                found += [(one.does, key.does) for one in others if _meet(one.place, key.place)]
                others.append(key)
        return found

    def _tell(self, says: str, keys: list[Key]) -> Told:
        first = keys[0]
        stays = first.is_fixed or bool(first.says)
        does = "" if stays else first.does
        return Told(_range([self.spoken(key.does) for key in keys]), says, does, does in self.own)


def _meet(one: Place, other: Place) -> bool:
    """Say whether keys of two places are in force together: a table keeps its own to itself."""
    return {one, other} != {Place.TABLE, Place.HOLD}


def _is_at_hand(within: QObject | None) -> bool:
    return isinstance(within, QWidget) and within.isVisible() and within.isEnabled()


def _range(keys: list[str]) -> str:
    return keys[0] if len(keys) == 1 else f"{keys[0]} … {keys[-1][-1]}"
