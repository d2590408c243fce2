"""Walks through a window by Tab as somebody who cannot see it, and lists what is in the way."""

from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QMainWindow,
    QScrollArea,
    QWidget,
)

Text, Role = QAccessible.Text, QAccessible.Role
MUTE = {Role.NoRole, Role.Client, Role.Pane, Role.Grouping, Role.LayeredPane, Role.StaticText}
"""Roles that do not say what a thing does; nobody should come upon one by Tab."""
MOST = 250


def told(widget) -> tuple[str, str, str]:
    """Give the role, the name and the description that a screen reader says."""
    spoken = QAccessible.queryAccessibleInterface(widget)
    if spoken is None:
        return "", "", ""
    return (
        Role(spoken.role()).name,
        spoken.text(Text.Name).strip(),
        spoken.text(Text.Description).strip(),
    )


def reachable(window) -> list[QWidget]:
    """List what Tab should come to: what shows, is enabled, and takes the focus."""
    return [
        widget
        for widget in window.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and widget.isEnabled()
        and widget.focusProxy() is None
        and not isinstance(widget, QMainWindow)
    ]


def walked(window, first) -> list[QWidget]:
    """Press Tab until the way comes back to where it began, or stands still."""
    first.setFocus()
    seen = []
    for _ in range(MOST):
        focused = QApplication.focusWidget()
        if focused is None or focused in seen:
            break
        seen.append(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    return seen


def foreseen(window, first) -> list[QWidget]:
    """Say where Tab would lead, pressing it only once."""
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Tab)
    things, way = set(reachable(window)), [first]
    one = first.nextInFocusChain()
    while one is not first:
        if one in things:
            way.append(one)
        one = one.nextInFocusChain()
    return way


def faults(window, walk=walked) -> list[str]:
    """List what stands in the way of somebody who only hears, or only has a keyboard."""
    things = reachable(window)
    if not things:
        return ["nothing can be reached"]
    way = walk(window, things[0])
    return [*_unnamed(things), *_missed(things, way), *_twins(way), *_leaps(window, way)]


def _unnamed(things) -> list[str]:
    found = []
    for widget in things:
        role, name, _ = told(widget)
        if not name:
            found.append(f"no name: {_called(widget)}")
        if not role or Role[role] in MUTE:
            found.append(f"no role: {_called(widget)}")
    return found


def _missed(things, way) -> list[str]:
    """Name what no Tab leads to; of buttons of which one is chosen, one is enough."""
    missed = [one for one in things if one not in way and not _by_arrow(one, way)]
    return [f"out of reach: {_called(one)}" for one in missed]


def _by_arrow(widget, way) -> bool:
    if not isinstance(widget, QAbstractButton):
        return False
    group = widget.group()
    if group is not None and group.exclusive():
        return any(one in way for one in group.buttons())
    if not widget.autoExclusive():
        return False
    beside = widget.parentWidget().findChildren(type(widget))
    return any(one in way for one in beside)


def _twins(way) -> list[str]:
    """Name neighbours that a screen reader says alike."""
    return [
        f"said alike: {_called(one)} and the next"
        for one, other in pairwise(way)
        if told(one) == told(other) and told(one)[1]
    ]


def _leaps(window, way) -> list[str]:
    """Name where Tab goes back up, within one column, against the order of reading."""
    return [
        f"against the order of reading: {_called(one)} to {_called(other)}"
        for one, other in pairwise(way)
        if _is_before(_spot(window, other, one), _spot(window, one, other))
    ]


def _is_before(there: QRect, here: QRect) -> bool:
    is_above = there.bottom() <= here.top()
    is_left_of = there.right() <= here.left()
    is_right_of = there.left() >= here.right()
    is_beside = there.top() < here.bottom() and here.top() < there.bottom()
    return (is_above and not is_right_of) or (is_beside and is_left_of)


def _spot(window, widget, beside) -> QRect:
    """Say where a widget stands; scrolled away from another, it stands where it scrolls."""
    around = widget.parentWidget()
    while around is not None and around is not window:
        area = around.parentWidget()
        if isinstance(area, QScrollArea) and area.viewport() is around:
            if area.isAncestorOf(beside):
                window = area.widget()
                break
            widget = area
        around = around.parentWidget()
    return QRect(widget.mapTo(window, QPoint()), widget.size())


def _called(widget) -> str:
    role, name, _ = told(widget)
    return f"{type(widget).__name__} {role} “{name}”"
