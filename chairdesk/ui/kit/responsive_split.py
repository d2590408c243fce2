"""Panes side by side where there is room, and behind tabs where there is not."""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QSplitter, QTabWidget, QVBoxLayout, QWidget

from chairdesk.ui.tokens import em, gap

WIDE_ENOUGH = 60
HIGH_ENOUGH = 26
"""A notice of two lines takes nothing away from a small laptop whose desktop has bars."""


class ResponsiveSplit(QWidget):
    """Panes with titles; below 60 lines wide or 26 high they fold into tabs.

    `begins` is the part of them that takes the focus, where they are given it.
    """

    folded = Signal(bool)
    """are_tabs: bool"""

    def __init__(self) -> None:
        super().__init__()
        self._panes: list[tuple[str, QWidget, int]] = []
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._tabs = QTabWidget()
        self.is_folded = False
        self.begins: QWidget | None = None
        self._lay_out_split()

    def add_pane(self, title: str, pane: QWidget, weight: int = 1) -> None:
        """Add a pane at the right; `weight` is its share of the width."""
        pane.setProperty("zone", title)
        pane.setMinimumSize(1, 1)  # else a tall pane would hold the window open
        self._panes.append((title, pane, weight))
        self._arrange()

    def note_on_pane_of(self, part: QWidget, form: str) -> None:
        """Say on the tab of the pane in which a part stands how it is there: `{title}: begun`."""
        for place, (_title, pane, weight) in enumerate(self._panes):
            if pane.isAncestorOf(part):
                told = form.format(title=pane.property("zone"))
                self._panes[place] = (told, pane, weight)
                self._tabs.setTabText(self._tabs.indexOf(pane), told)

    def show_pane(self, place: int) -> None:
        """Bring a pane, counted from 0, to the front and the focus into it."""
        pane = self._panes[place][1]
        self.bring_forward(pane)
        first = first_field(pane)
        if first is not None:
            first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def bring_forward(self, pane: QWidget) -> None:
        """Bring a pane to the front, where it lies behind a tab."""
        if self.is_folded:
            self._tabs.setCurrentWidget(pane)

    def current_pane(self) -> int:
        """Tell which pane holds the focus, or is in front; counted from 0."""
        focused = QApplication.focusWidget()
        for place, (_title, pane, _weight) in enumerate(self._panes):
            if focused is not None and (pane is focused or pane.isAncestorOf(focused)):
                return place
        return max(0, self._tabs.currentIndex()) if self.is_folded else 0

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt gives the focus to the panes: it goes where they begin, or into the one in front."""
        super().focusInEvent(event)
        first = first_field(self.begins) if self.begins is not None else None
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.show_pane(self.current_pane())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt says that the size changed: fold or unfold."""
        super().resizeEvent(event)
        self._suit_size()

    def changeEvent(self, event: QEvent) -> None:
        """Qt says that the text grew or shrank: fold or unfold."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            QTimer.singleShot(0, self, self._suit_size)  # Qt is still walking through the panes

    def _lay_out_split(self) -> None:
        self._split.setProperty("role", "panes")
        self._split.setChildrenCollapsible(False)
        self._split.setHandleWidth(gap(self, 0.5))
        self._tabs.setProperty("role", "panes")
        self._tabs.setDocumentMode(True)
        for tabs in (self._tabs, self._tabs.tabBar()):
            tabs.setAccessibleName(self.tr("Parts of this page"))
        self._tabs.tabBar().setDrawBase(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._split)
        column.addWidget(self._tabs)
        self._tabs.hide()

    def _suit_size(self) -> None:
        is_small = self.width() < em(self, WIDE_ENOUGH) or self.height() < em(self, HIGH_ENOUGH)
        if is_small != self.is_folded:
            self.is_folded = is_small
            self._arrange()
            self.folded.emit(is_small)

    def _arrange(self) -> None:
        focused = QApplication.focusWidget()
        place = self.current_pane()
        for title, pane, _weight in self._panes:
            if self.is_folded:
                self._tabs.addTab(pane, title)
            else:
                self._split.addWidget(pane)
        for number, (_title, pane, weight) in enumerate(self._panes):
            if not self.is_folded:
                self._split.setStretchFactor(number, weight)
                pane.show()
                pane.raise_()  # a splitter tells its panes to a screen reader last first
        self._tabs.setVisible(self.is_folded)
        self._split.setVisible(not self.is_folded)
        if self.is_folded:
            self._tabs.setCurrentIndex(place)
        else:
            self._share_width()
        if focused is not None and self.isAncestorOf(focused):
            focused.setFocus()

    def _share_width(self) -> None:
        total = sum(weight for _title, _pane, weight in self._panes) or 1
        self._split.setSizes(
            [max(1, self.width() * weight // total) for _title, _pane, weight in self._panes]
        )


def first_field(zone: QWidget) -> QWidget | None:
    """Find the first thing in a part of a window that takes the focus."""
    if _takes_focus(zone):
        return zone
    candidate = zone.nextInFocusChain()
    while candidate is not None and candidate is not zone:
        if zone.isAncestorOf(candidate) and _takes_focus(candidate):
            return candidate
        candidate = candidate.nextInFocusChain()
    return None


def _takes_focus(widget: QWidget) -> bool:
    can_be_reached = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return can_be_reached and widget.isVisible() and widget.isEnabled()
