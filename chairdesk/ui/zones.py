"""The parts of a window that F6 walks through: whatever names itself a zone."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from chairdesk.ui.kit.announce import announce
from chairdesk.ui.kit.responsive_split import ResponsiveSplit, first_field


def step_zone(window: QWidget, by: int) -> None:
    """Put the focus into the next (1) or previous (-1) zone, and say its name."""
    zones = zones_of(window)
    if not zones:
        return
    focused = QApplication.focusWidget()
    holding = [n for n, zone in enumerate(zones) if _holds(zone, focused)]
    here = holding[-1] if holding else None  # the innermost, where one zone lies in another
    start = -1 if here is None and by > 0 else here or 0
    for number in range(1, len(zones) + 1):
        zone = zones[(start + by * number) % len(zones)]
        left = zones[here] if here is not None and number < len(zones) else None
        if _enter(zone, left):
            announce(zone, str(zone.property("zone")))
            return


def zones_of(window: QWidget) -> list[QWidget]:
    """List the zones that are shown, or lie behind a tab that is, in reading order."""
    return [w for w in window.findChildren(QWidget) if w.property("zone") and _is_within_reach(w)]


def _is_within_reach(zone: QWidget) -> bool:
    split = _split_around(zone)
    return zone.isVisible() or (split is not None and split.is_folded and split.isVisible())


def _split_around(widget: QWidget) -> ResponsiveSplit | None:
    around = widget.parentWidget()
    while around is not None and not isinstance(around, ResponsiveSplit):
        around = around.parentWidget()
    return around


def _holds(zone: QWidget, focused: QWidget | None) -> bool:
    return focused is not None and (zone is focused or zone.isAncestorOf(focused))


def _in_hand(first: QWidget) -> QWidget:
    """Give the one in hand where a zone begins with a choice of one: the step, the child."""
    group = first.group() if isinstance(first, QAbstractButton) else None
    chosen = group.checkedButton() if group is not None else None
    return chosen if chosen is not None and chosen.isVisible() else first


def _enter(zone: QWidget, left: QWidget | None) -> bool:
    """Go into a zone, unless that leads back into the one within it that is to be left."""
    split = _split_around(zone)
    if split is not None:
        split.bring_forward(zone)
    first = zone.focusProxy() or first_field(zone)
    if first is None or (left is not None and zone.isAncestorOf(left) and _holds(left, first)):
        return False
    first = _in_hand(first)
    first.setFocus(Qt.FocusReason.ShortcutFocusReason)
    return True
