"""Whose hand the next entry is in, said plainly in the top bar."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from chairdesk.models.contribution import Hand
from chairdesk.ui.bench import USUAL_HAND, Bench
from chairdesk.ui.conference_page import ConferencePage
from chairdesk.ui.kit.announce import announce
from chairdesk.ui.kit.buttons import PlainButton
from chairdesk.ui.kit.status_line import StatusLine


class HandButton(PlainButton):
    """Names the hand, above and at the foot; in one window for both, pressing it changes hands."""

    key_does = "change_hands"

    def __init__(self) -> None:
        super().__init__("", "pen")
        self.menu_of_windows = QMenu(self)
        self._bench: Bench | None = None
        self._status: StatusLine | None = None
        self._is_narrow = self._has_told = False
        self._way = ""
        self._usual = Hand.CHAIR
        self.menu_of_windows.setProperty("role", "menu")
        self.menu_of_windows.setAccessibleName(self.tr("Whose hand, and whose window"))
        self.clicked.connect(self._open)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)

    @property
    def hand(self) -> Hand:
        """Whose hand the next entry is in."""
        own = self._bench.at_work.own if self._bench else None
        return own or self._usual

    def offer(self, *actions: QAction) -> None:
        """Offer in the menu what can be done about hands and windows."""
        for action in actions:
            self.menu_of_windows.addAction(action)

    def explain(self, way: str) -> None:
        """Say from now on how hands are changed; nothing where each window has its own."""
        self._way = way
        self.refresh()

    def take_up(self, page: ConferencePage) -> None:
        """Say whose hand it is in a conference, from now on."""
        self._bench, self._status, self._has_told = page.bench, page.status, False
        bench = page.bench
        bench.at_work.changed.connect(self._say_change)
        bench.signals.happened.connect(self.refresh)
        self.refresh()

    def put_away(self) -> None:
        """Know of no conference any more."""
        self._bench = self._status = None
        self.hide()

    def change_hands(self) -> None:
        """Put what follows in the other hand; changed back, each part is in its usual hand."""
        if self._bench is not None:
            other = {Hand.CHAIR: Hand.MINUTE_TAKER, Hand.MINUTE_TAKER: Hand.CHAIR}[self.hand]
            work = self._bench.at_work
            work.keep_to(other if work.own is None else None)

    def fold(self, is_narrow: bool) -> None:  # noqa: FBT001 - as the signal has it
        """Where there is little room above, say it at the foot."""
        self._is_narrow = is_narrow
        self.refresh()

    def refresh(self, *_: object) -> None:
        """Say whose hand it is now."""
        if self._bench is None or self._status is None:
            return
        name, role = self._bench.name_of_hand(self.hand), self._role()
        told = (
            name
            if name.casefold() == role.casefold()
            else self.tr("{name}, {role}").format(name=name, role=role)
        )
        says = self.tr("The next entry is in the hand of {who}").format(who=told)
        if self.text() != told:
            self.setText(told)
        self.setVisible(not self._is_narrow)
        self._status.hint(f"{says}. {self._way}".strip())
        self.setAccessibleName(says)
        whose = self.tr("What is said is the minute-taker’s to write, all else the chair’s.")
        self.setToolTip(f"{says}. {whose} {self._way}" if self._way else says)

    def _role(self) -> str:
        chair, taker = self.tr("chair"), self.tr("minute-taker")
        return chair if self.hand is Hand.CHAIR else taker

    def _say_change(self) -> None:
        self.refresh()
        announce(self, f"{self.accessibleName()}.")

    def _focus_moved(self, _before: QWidget | None, now: QWidget | None) -> None:
        if self._bench is None or now is None or now.window() is not self.window():
            return
        usual = usual_hand_of(now)
        if usual is not self._usual and now is not self:
            self._usual = usual
            self.refresh()
            self._tell_once()

    def _tell_once(self) -> None:
        """Say it aloud as the hand changes for the first time: afterwards it is known."""
        if not self._has_told and self._way:
            self._has_told = True
            announce(self, f"{self.accessibleName()}. {self._way}")

    def _open(self) -> None:
        self.menu_of_windows.popup(self.mapToGlobal(self.rect().bottomLeft()))


def usual_hand_of(widget: QWidget) -> Hand:
    """Find whose part of a window this stands in: the chair's, unless a part says otherwise."""
    around: QWidget | None = widget
    while around is not None:
        if whose := around.property(USUAL_HAND):
            return Hand(whose)
        around = around.parentWidget()
    return Hand.CHAIR
