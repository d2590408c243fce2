"""Finds words that do not fit where they stand, or stand where nobody can bring them into view."""

import re

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QCheckBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QRadioButton,
    QScrollArea,
    QWidget,
)

NARROW = 2
"""How many pixels a measured word may be wider than its place: half a letter's side bearing."""


def clipped(window):
    """Say of each visible word that cannot be read whole what it is, and why not."""
    for widget in window.findChildren(QWidget):
        if widget.isVisible() and (words := _words(widget)):
            for why in (_fits(widget), _is_in_view(widget, window)):
                if why:
                    yield f"{type(widget).__name__} “{words[:60]}” {why}"


def _words(widget):
    if isinstance(widget, QLabel | QAbstractButton):
        return widget.text().replace("&", "")
    if isinstance(widget, QLineEdit):
        return widget.placeholderText() or widget.text()
    if isinstance(widget, QComboBox):
        return widget.currentText()
    return (
        "columns" if isinstance(widget, QHeaderView) and widget.isVisibleTo(widget.window()) else ""
    )


def _fits(widget):
    if isinstance(widget, QLabel):
        return _label(widget)
    if isinstance(widget, QHeaderView):
        return _header(widget)
    if isinstance(widget, QAbstractButton):
        return _too_wide(_needed_by(widget), widget.width())
    if isinstance(widget, QLineEdit) and not widget.text():
        return _too_wide(
            widget.fontMetrics().horizontalAdvance(widget.placeholderText()), widget.width()
        )
    if isinstance(widget, QComboBox) and not widget.isEditable() and not widget.toolTip():
        return _too_wide(
            widget.fontMetrics().horizontalAdvance(widget.currentText()),
            widget.width() - widget.height() // 2,
        )
    return ""


def _needed_by(button):
    if isinstance(button, QCheckBox | QRadioButton):
        return button.sizeHint().width()
    icon = button.iconSize().width() if not button.icon().isNull() else 0
    return icon + button.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, button.text()).width()


def _label(label):
    room = label.contentsRect()
    if label.wordWrap():
        needed = label.heightForWidth(label.width())
        wide = label.fontMetrics().horizontalAdvance
        longest = max(map(wide, re.split(r"[\s-]+", label.text())))
        return _too_tall(needed, label.height()) or _too_wide(longest, room.width())
    if label.textFormat() == Qt.TextFormat.RichText:
        return _too_wide(label.sizeHint().width(), label.width())
    size = label.fontMetrics().size(0, label.text())
    return _too_wide(size.width(), room.width()) or _too_tall(size.height(), room.height())


def _header(header):
    if header.orientation() is not Qt.Orientation.Horizontal or header.model() is None:
        return ""
    for place in range(header.count()):
        said = str(header.model().headerData(place, header.orientation()) or "")
        why = _cut_in(header, said, header.sectionSize(place))
        tip = header.model().headerData(place, header.orientation(), Qt.ItemDataRole.ToolTipRole)
        if why and not header.isSectionHidden(place) and not tip:
            return f"has no room for “{said}” ({why})"
    return ""


def _cut_in(header, said, wide):
    """Say why a title is cut: on one line, or on as many as it may go over."""
    metrics, wrapped = header.fontMetrics(), int(Qt.TextFlag.TextWordWrap)
    if not int(header.defaultAlignment()) & wrapped:
        return _too_wide(metrics.horizontalAdvance(said), wide)
    longest = max(map(metrics.horizontalAdvance, said.split()), default=0)
    lines = metrics.boundingRect(QRect(0, 0, wide, 9999), wrapped, said)
    return _too_wide(longest, wide) or _too_tall(lines.height(), header.height())


def _too_wide(needed, room):
    return f"is too wide ({needed} in {room})" if needed > room + NARROW else ""


def _too_tall(needed, room):
    return f"is too tall ({needed} in {room})" if needed > room + NARROW else ""


def _is_in_view(widget, window):
    """Climb to the window: what sticks out must be where a scroll bar can bring it."""
    child, around = widget, widget.parentWidget()
    while around is not None and child is not window and not child.isWindow():
        place, area = QRect(widget.mapTo(around, QPoint()), widget.size()), around.parentWidget()
        is_scrolled = isinstance(area, QAbstractScrollArea) and area.viewport() is around
        if is_scrolled and not isinstance(area, QScrollArea):
            return ""  # a list or table brings its cells into view by itself
        for low, high, room in (
            (place.left(), place.right(), around.width()),
            (place.top(), place.bottom(), room_below(around, is_scrolled=is_scrolled)),
        ):
            if (low < -NARROW and not is_scrolled) or high > room + NARROW:
                return f"sticks out of {type(around).__name__} ({low}..{high} in {room})"
        if is_scrolled:
            return ""
        child, around = around, around.parentWidget()
    return ""


def room_below(around, *, is_scrolled):
    return 1_000_000 if is_scrolled else around.height()
