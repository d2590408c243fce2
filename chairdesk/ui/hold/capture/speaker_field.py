"""Who speaks: chosen by initials, or by part of a name, role or agency."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QComboBox, QCompleter, QLineEdit, QListView

from chairdesk.models.conference import Conference
from chairdesk.models.ids import AttendeeId
from chairdesk.models.people import initials_of
from chairdesk.ui.kit.choice_list import ChoiceList
from chairdesk.ui.kit.fields import dressed, name_field

_BACK = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)


class SpeakerField(ChoiceList):
    """An editable list of everybody who can speak; those in the room come first."""

    settled = Signal()
    """A speaker was chosen; the words can be typed."""
    unknown = Signal()
    """Enter was pressed, and what stands there fits nobody."""
    several = Signal()
    """Enter was pressed, and what stands there fits more than one: nobody is chosen for that."""

    def __init__(self) -> None:
        super().__init__()
        self._order: tuple[AttendeeId, ...] = ()
        self._is_settled = False
        self.line = QLineEdit()
        self._fitting = QListView()
        self.setLineEdit(self.line)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        dressed(self)
        name_field(self, self.tr("Who speaks"))
        self.setMinimumContentsLength(20)
        self._complete()
        self.line.setPlaceholderText(self.tr("Who speaks?"))
        self.activated.connect(lambda _: self._settle())
        self.line.textEdited.connect(self._begin_anew)
        self.currentIndexChanged.connect(lambda _: self.line.setCursorPosition(0))

    @property
    def who(self) -> AttendeeId | None:
        """The speaker who is chosen; None while there is none."""
        place = self.currentIndex()
        if place < 0 or self.itemText(place) != self.currentText():
            return None
        found: AttendeeId = self.itemData(place)
        return found

    def minimumSizeHint(self) -> QSize:
        """Qt asks how small this may be: it would remember that of more letters than these."""
        return self.sizeHint()

    def offer(self, conference: Conference) -> None:
        """Offer everybody on the roll, keeping whoever is chosen."""
        chosen, typed = self.who, self.currentText()
        order = self._everybody(conference)
        labels = [label_of(who, conference) for who in order]
        if order == self._order and labels == [self.itemText(n) for n in range(self.count())]:
            return
        self._order = order
        self.blockSignals(True)
        self.clear()
        for who, label in zip(order, labels, strict=True):
            self.addItem(label, who)
        self.setCurrentIndex(order.index(chosen) if chosen in order else -1)
        if chosen is None:
            self.setEditText(typed)
        else:
            self.line.setCursorPosition(0)
        self.blockSignals(False)
        if self.who != chosen:  # whoever was chosen is removed
            self.currentIndexChanged.emit(self.currentIndex())

    def choose(self, who: AttendeeId) -> bool:
        """Choose somebody; say whether they are there to choose."""
        if who not in self._order:
            return False
        self.setCurrentIndex(self._order.index(who))
        return True

    def ask(self) -> None:
        """Take the focus, ready to be typed over."""
        self._is_settled = False
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()

    def resolve(self) -> bool:
        """Turn what was typed into the one person that it fits; where it fits two, nobody."""
        if self.who is None and len(fitting := self._whom_it_fits()) == 1:
            self.setCurrentIndex(fitting[0])
        return self.who is not None

    def _whom_it_fits(self) -> list[int]:
        """List whom the letters fit best: a name in full, initials, a beginning, or a part."""
        typed = self.currentText().strip().lstrip("@").casefold()
        labels = [self.itemText(n).casefold() for n in range(self.count())] if typed else []
        fits: tuple[Callable[[str], bool], ...] = (
            lambda label: label == typed,
            lambda label: label.endswith(f"({typed})"),
            lambda label: f" {typed}" in f" {label}",
            lambda label: typed in label,
        )
        found = ([n for n, label in enumerate(labels) if fit(label)] for fit in fits)
        return next(filter(None, found), [])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt brings a key, from the list of those who fit too: Enter chooses whom it fits.

        Of somebody who types on at once, that list may still bring keys after Enter, or take the
        focus back once more: they are for the words. The Enter that chose comes here as well, and
        records nothing.
        """
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if self._is_settled and is_enter:
            self.settled.emit()
            return
        if self._is_settled and self._pass_on(event):
            return
        if not is_enter:
            super().keyPressEvent(event)
            return
        if self.who is None and len(self._whom_it_fits()) > 1:
            self.several.emit()
            return
        self._fitting.hide()
        if self.resolve():
            self._settle()
        else:
            self.unknown.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt brings the focus: of somebody's own will, or back from the list that has closed."""
        super().focusInEvent(event)
        if event.reason() not in _BACK:
            self._is_settled = False
        elif self._is_settled:
            QTimer.singleShot(0, self, self._settle_again)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Qt takes the focus elsewhere: what was typed is whom it fits first."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.resolve()
            self.line.setCursorPosition(0)

    def _begin_anew(self) -> None:
        """Take Enter as a choice again once a name is typed here, however the focus came back."""
        self._is_settled = False

    def _settle(self) -> None:
        self._is_settled = True
        self.settled.emit()

    def _settle_again(self) -> None:
        if self._is_settled and self.hasFocus():
            self.settled.emit()

    def _pass_on(self, event: QKeyEvent) -> bool:
        self.settled.emit()
        target = QApplication.focusWidget()
        if target is None or target is self or self.isAncestorOf(target):
            return False
        QApplication.sendEvent(target, event)
        return True

    def _complete(self) -> None:
        completer = QCompleter(self.model(), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self._fitting.setProperty("role", "popup")
        self._fitting.setAccessibleName(self.tr("People who fit"))
        completer.setPopup(self._fitting)
        self.setCompleter(completer)

    def _everybody(self, conference: Conference) -> tuple[AttendeeId, ...]:
        here = conference.room.here()
        roll = conference.roll
        everybody: list[AttendeeId] = [person.id for person in roll.people]
        everybody.extend(child.id for child in roll.children)
        return (*here, *(who for who in everybody if who not in here))


def label_of(who: AttendeeId, conference: Conference) -> str:
    """Name somebody with role and initials: `Kirsty Abernethy, Mother (KA)`."""
    name = conference.roll.name_of(who)
    person = conference.roll.person(who)
    role = f", {person.role}" if person and person.role else ""
    agency = conference.roll.agency_of(who)
    service = f", {agency.name}" if agency and agency.name not in role else ""
    initials = initials_of(name)
    return f"{name}{role}{service} ({initials})" if initials else f"{name}{role}{service}"
