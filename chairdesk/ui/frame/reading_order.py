"""The order in which Tab goes through a window: as it is read, however late a thing was made."""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QComboBox,
    QLayout,
    QLayoutItem,
    QSplitter,
    QTabWidget,
    QWidget,
)


def put_in_reading_order(window: QWidget) -> None:
    """Let Tab go through what is shown in the order in which layouts set it.

    Qt puts whatever is made later at the end of the way, also where it stands at the top.
    """
    wanted = list(_led_to(window))
    shown = set(wanted)
    now = [one for one in _chain(window) if one in shown]
    if now != wanted:
        _lead_through(wanted)


def _lead_through(wanted: list[QWidget]) -> None:
    """Set the order; while it is set, what hands the focus on is a thing like any other."""
    handing_on = {one: to for one in wanted if (to := one.focusProxy()) is not None}
    for one in handing_on:
        one.setFocusProxy(None)  # type: ignore[arg-type]
    for before, after in pairwise(wanted):
        QWidget.setTabOrder(before, after)
    for one, to in handing_on.items():
        one.setFocusProxy(to)


def _led_to(window: QWidget) -> Iterator[QWidget]:
    """Give the things as they are read, each after whatever hands the focus on to it.

    Tab would leap to a thing from wherever something stands that hands the focus on to it.
    """
    for_each: dict[QWidget, list[QWidget]] = {}
    for one in window.findChildren(QWidget):
        if (to := _handed_to(one)) is not None:
            for_each.setdefault(to, []).append(one)
    for one in _things(window):
        yield from for_each.get(one, ())
        yield one


def _handed_to(widget: QWidget) -> QWidget | None:
    last = to = widget.focusProxy()
    while to is not None:
        last, to = to, to.focusProxy()
    return last if last is not None and widget.isAncestorOf(last) else None


def _chain(window: QWidget) -> Iterator[QWidget]:
    one = window.nextInFocusChain()
    while one is not None and one is not window:
        yield one
        one = one.nextInFocusChain()


def _things(widget: QWidget) -> Iterator[QWidget]:
    """Give what takes the focus by Tab, a thing before what lies in it."""
    for one in _within(widget):
        if not one.isVisible():
            continue
        if _takes_tab(one):
            yield one
        if not isinstance(one, QComboBox):
            yield from _things(one)


def _takes_tab(widget: QWidget) -> bool:
    takes = widget.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus
    return takes and widget.focusProxy() is None


def _within(widget: QWidget) -> list[QWidget]:
    """List what stands directly in a widget, in the order of its layout."""
    if isinstance(widget, QSplitter):
        return _there(widget.widget(place) for place in range(widget.count()))
    if isinstance(widget, QTabWidget):
        return [widget.tabBar(), *_there((widget.currentWidget(),))]
    if isinstance(widget, QAbstractScrollArea):
        return _children(widget.viewport())
    layout, children = widget.layout(), _children(widget)
    return list(_laid(layout, children)) if layout is not None else children


def _laid(layout: QLayout, children: list[QWidget]) -> Iterator[QWidget]:
    """Give the children by their places in a layout and those within it; then what no place holds.

    The layout is asked for places and never for its items: Python would keep an item for as long
    as the layout lives, and take whatever Qt makes next where that item lay for the item itself.
    """
    places = _places(layout, children)
    yield from sorted(places, key=places.__getitem__)
    yield from (one for one in children if one not in places)


def _places(layout: QLayout, children: list[QWidget]) -> dict[QWidget, tuple[int, ...]]:
    found: dict[QWidget, tuple[int, ...]] = {
        one: (place,) for one in children if (place := layout.indexOf(one)) >= 0
    }
    for inner in layout.children():
        if isinstance(inner, QLayout):
            at = layout.indexOf(cast("QLayoutItem", inner))
            found |= {one: (at, *place) for one, place in _places(inner, children).items()}
    return found


def _there(widgets: Iterable[QWidget | None]) -> list[QWidget]:
    return [one for one in widgets if one is not None]


def _children(widget: QWidget) -> list[QWidget]:
    children = (one for one in widget.children() if isinstance(one, QWidget))
    return [one for one in children if not one.isWindow()]
