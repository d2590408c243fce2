"""What a thing is, as a screen reader is told it, where Qt would call it something else."""

from functools import cache

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

_ROLE = "told_role"
_KEPT: dict[int, QAccessibleInterface] = {}


def tell_role(widget: QWidget, role: QAccessible.Role) -> None:
    """Call a widget by a role; to be said before anybody asks what it is."""
    _answer_for_qt()
    widget.setProperty(_ROLE, role.value)


def _interface_for(_kind: str, widget: QObject | None) -> QAccessibleInterface | None:
    role = widget.property(_ROLE) if isinstance(widget, QWidget) else None
    if not isinstance(widget, QWidget) or role is None:
        return None
    key = id(widget)
    _KEPT[key] = QAccessibleWidget(widget, QAccessible.Role(role))
    widget.destroyed.connect(lambda: _KEPT.pop(key, None))
    return _KEPT[key]


@cache
def _answer_for_qt() -> None:
    QAccessible.installFactory(_interface_for)
