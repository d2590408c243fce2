"""Small turns of the hand that every part of a page needs."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QLayout,
    QStackedWidget,
    QWidget,
)
from shiboken6 import isValid


def mark(widget: QWidget, **properties: object) -> None:
    """Set the properties by which the style sheet knows a widget, and dress it anew.

    What is not dressed yet will be, as what it is by then. With no property it is dressed anew in
    any case, as where that of a widget around it changed.
    """
    if properties and all(widget.property(name) == value for name, value in properties.items()):
        return
    for name, value in properties.items():
        widget.setProperty(name, value)
    if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def empty(layout: QLayout) -> None:
    """Take everything out of a layout and let go of it."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            part_with(widget)
        elif inner is not None:
            empty(inner)


def part_with(widget: QWidget) -> None:
    """Let a part of a page go for good."""
    widget.hide()
    widget.setParent(None)
    widget.deleteLater()


def take_out(around: QLayout | QStackedWidget, widget: QWidget) -> None:
    """Take one widget out of a layout or a stack of pages for good."""
    around.removeWidget(widget)
    widget.hide()
    widget.deleteLater()


def holds_focus(widget: QWidget) -> bool:
    """Say whether the focus is within a widget."""
    focused = QApplication.focusWidget()
    return focused is not None and (focused is widget or widget.isAncestorOf(focused))


def focus_to_give_back(window: QWidget) -> QWidget | None:
    """Say where the focus is; a line in a cell goes with it, so of that its table is said."""
    there: QWidget | None = window.focusWidget()
    around: QWidget | None = there.parentWidget() if there is not None else None
    view: QWidget | None = around.parentWidget() if around is not None else None
    is_in_cell = isinstance(view, QAbstractItemView) and view.viewport() is around
    return view if is_in_cell else there


def give_focus_back(to: QWidget | None) -> None:
    """Give the focus to where it was, if that is there still: a page may have folded meanwhile."""
    if to is not None and isValid(to) and to.isVisible():
        to.setFocus(Qt.FocusReason.PopupFocusReason)


def keep_room(widget: QWidget) -> None:
    """Let a widget keep its room while it is hidden."""
    policy = widget.sizePolicy()
    policy.setRetainSizeWhenHidden(True)
    widget.setSizePolicy(policy)
