"""Which keys may be chosen, and how what was chosen is kept."""

import json
from collections.abc import Mapping
from typing import TypeAlias

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from chairdesk.ui.language.tr import tr
from chairdesk.ui.shortcuts import DEFAULTS, Keys, Place
from chairdesk.words import Words

Own: TypeAlias = Mapping[str, tuple[str, ...]]
"""The chair's own keys, by what they do."""

USUAL = {key.does: key.keys for key in DEFAULTS}
CHANGEABLE = {key.does: key.place for key in DEFAULTS if not key.is_fixed and not key.says}

_K, _M, _S = Qt.Key, Qt.KeyboardModifier, QKeySequence.StandardKey
_HELD = {_K.Key_Control, _K.Key_Shift, _K.Key_Alt, _K.Key_AltGr, _K.Key_Meta, _K.Key_CapsLock}
_FUNCTIONS = range(_K.Key_F1, _K.Key_F12 + 1)
_LETTERS, _DIGITS = range(_K.Key_A, _K.Key_Z + 1), range(_K.Key_0, _K.Key_9 + 1)
_ARROWS = {_K.Key_Up, _K.Key_Down}
_LIKEWISE = {*_ARROWS, _K.Key_PageUp, _K.Key_PageDown, *_FUNCTIONS, *_LETTERS, *_DIGITS}
"""The keys that stand on every keyboard, and are the same with Shift."""
_OF_FIELDS = {
    *(_K.Key_Tab, _K.Key_Backtab, _K.Key_Return, _K.Key_Enter, _K.Key_Escape, _K.Key_Space),
    *(_K.Key_Backspace, _K.Key_Delete, _K.Key_Home, _K.Key_End, _K.Key_Left, _K.Key_Right),
}
_EDITING = (
    *(_S.Copy, _S.Cut, _S.Paste, _S.Undo, _S.Redo, _S.SelectAll),
    *(_S.DeleteEndOfLine, _S.DeleteCompleteLine),
)


def heard(event: QKeyEvent) -> QKeySequence | None:
    """Tell which keys were pressed together; None while they are only being held."""
    if event.key() in _HELD or event.isAutoRepeat():
        return None
    held = event.modifiers() & (
        _M.ControlModifier | _M.AltModifier | _M.ShiftModifier | _M.MetaModifier
    )
    return QKeySequence(QKeyCombination(held, _K(event.key())))


def named(wanted: QKeySequence) -> str:
    """Name keys as they are printed on this keyboard."""
    return wanted.toString(QKeySequence.SequenceFormat.NativeText)


def why_not(keys: Keys, does: str, wanted: QKeySequence) -> str:
    """Say why keys cannot do something; empty where they can."""
    others = [other for other in keys.has(wanted) if other != does]
    reserved = _why_reserved(wanted, keys.place_of(does))
    if others and (not reserved or others[0] in CHANGEABLE):
        said = tr("{key} is the key for “{says}” already.")
        return said.format(key=named(wanted), says=keys.says(others[0]))
    return reserved.format(key=named(wanted))


def with_key(keys: Keys, does: str, wanted: QKeySequence) -> Own:
    """Give the keys with one of them chosen; its usual one is no choice."""
    name = wanted.toString()
    others = {other: chosen for other, chosen in keys.own.items() if other != does}
    return others if USUAL[does] == (name,) else {**others, does: (name,)}


def back_as_it_came(keys: Keys, does: str) -> tuple[Own, str]:
    """Give the keys with one of them as it came; or say whose key that is now."""
    own = {other: chosen for other, chosen in keys.own.items() if other != does}
    for name in USUAL[does]:
        others = [other for other in keys.has(QKeySequence(name)) if other != does]
        if others:
            said = tr("{key} is the key for “{says}” now; change that one first.")
            return keys.own, said.format(key=named(QKeySequence(name)), says=keys.says(others[0]))
    return own, ""


def spelled(own: Own) -> str:
    """Spell the chair's own keys, to be kept."""
    return json.dumps({does: keys[0] for does, keys in own.items()}, sort_keys=True)


def read(kept: str, words: Words) -> Own:
    """Read the chair's own keys; what cannot be in force together, or at all, is as it came."""
    own: Own = {
        does: (name,)
        for does, name in _read(kept).items()
        if does in CHANGEABLE and not _why_reserved(QKeySequence(name), CHANGEABLE[does])
    }
    while clashes := Keys(words, own).clashes():
        both = {does for pair in clashes for does in pair}
        own = {does: keys for does, keys in own.items() if does not in both}
    return own


def _read(kept: str) -> dict[str, str]:
    try:
        found = json.loads(kept or "{}")
    except ValueError:
        return {}
    if not isinstance(found, dict):
        return {}
    return {does: name for does, name in found.items() if _is_one(name)}


def _is_one(name: object) -> bool:
    return isinstance(name, str) and QKeySequence(name).count() == 1


def _why_reserved(wanted: QKeySequence, place: Place) -> str:
    """Say why nothing can be done by some keys at a place; empty where it can."""
    pressed = wanted[0]  # type: ignore[index]
    key, held = pressed.key(), pressed.keyboardModifiers()
    with_alt, with_ctrl = bool(held & _M.AltModifier), bool(held & _M.ControlModifier)
    is_edited_by = any(wanted in QKeySequence.keyBindings(one) for one in _EDITING)
    if key in _OF_FIELDS or is_edited_by or (with_alt and key in _ARROWS):
        return tr("{key} works within fields and lists, and stays as it is.")
    if key not in _LIKEWISE:
        return tr("{key} is not the same on every keyboard. Take a letter, a digit or F1 to F12.")
    if held & _M.MetaModifier or (with_alt and (with_ctrl or key in _FUNCTIONS)):
        return tr("{key} belongs to the computer, or writes a sign. Take Ctrl or Alt alone.")
    if not (with_alt or with_ctrl or key in _FUNCTIONS):
        return tr("{key} alone is for typing. Hold Ctrl or Alt with it, or take F1 to F12.")
    if with_alt and key in _LETTERS and place is not Place.HOLD:
        return tr("{key} leads to a field on some pages. Take Ctrl instead.")
    return ""
