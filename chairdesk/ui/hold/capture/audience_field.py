"""For whose eyes a contribution is."""

from functools import partial
from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QMenu, QWidget

from chairdesk.models.conference import Conference
from chairdesk.models.contribution import Audience, Scope
from chairdesk.models.ids import AttendeeId
from chairdesk.models.standing.roll import Roll, left_out
from chairdesk.ui.kit.buttons import QuietButton
from chairdesk.ui.kit.choice_list import ChoiceList
from chairdesk.ui.kit.fields import dressed, name_field
from chairdesk.words import Words


class AudienceField(QWidget):
    """Everyone, professionals only, or readers who are named; it stays until changed."""

    NOBODY: ClassVar[Audience] = Audience(Scope.NAMED)

    changed = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.scope = ChoiceList()
        self.readers = QuietButton(self.tr("Choose the readers"))
        self._menu = QMenu(self)
        self._all_but = self._menu.addMenu(self.tr("All but"))
        self._roll = Roll()
        for scope in Scope:
            self.scope.addItem(words.name_of(scope), scope)
        self._lay_out()
        self._connect()

    @property
    def audience(self) -> Audience:
        """Who may read what is recorded next."""
        scope = Scope(self.scope.currentData())
        if scope is not Scope.NAMED:
            return Audience(scope)
        return Audience(scope, frozenset(a.data() for a in self._readers() if a.isChecked()))

    def offer(self, conference: Conference) -> None:
        """Offer everybody on the roll as a reader."""
        self._roll = roll = conference.roll
        people = [(p.id, p.name) for p in roll.people] + [(c.id, c.name) for c in roll.children]
        known = {action.data(): action for action in self._readers()}
        for who, name in people:
            action = known.pop(who, None) or self._reader(who)
            action.setText(name)
        for gone in known.values():
            self._menu.removeAction(gone)
        if any(gone.isChecked() for gone in known.values()):
            self.changed.emit()

    def choose(self, audience: Audience) -> None:
        """Choose an audience."""
        self.scope.setCurrentIndex(self.scope.findData(audience.scope))
        for action in self._readers():
            action.setChecked(action.data() in audience.readers)

    def next(self) -> None:
        """Go to the next scope, round the corner."""
        self.scope.setCurrentIndex((self.scope.currentIndex() + 1) % self.scope.count())

    def spoken(self) -> str:
        """Say who may read it."""
        scope = self.scope.currentText()
        if self.audience.scope is not Scope.NAMED:
            return scope[:1].lower() + scope[1:]
        if left := left_out(self._roll, self.audience.readers):
            return self.tr("all but {names}").format(names=", ".join(left))
        names = [action.text() for action in self._readers() if action.isChecked()]
        return ", ".join(names) if names else self.tr("nobody yet")

    def _readers(self) -> list[QAction]:
        return [action for action in self._menu.actions() if action.isCheckable()]

    def _offer_all_but(self) -> None:
        self._all_but.clear()
        for reader in self._readers():
            self._all_but.addAction(reader.text()).triggered.connect(
                partial(self._choose_all_but, reader)
            )

    def _choose_all_but(self, kept_from: QAction, _is_checked: bool = False) -> None:  # noqa: FBT001, FBT002
        for reader in self._readers():
            reader.setChecked(reader is not kept_from)

    def _reader(self, who: AttendeeId) -> QAction:
        action = QAction(self._menu, checkable=True)
        action.setData(who)
        action.toggled.connect(lambda _: self.changed.emit())
        self._menu.addAction(action)
        return action

    def _lay_out(self) -> None:
        dressed(self.scope)
        self.scope.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        name_field(self.scope, self.tr("For whose eyes"))
        for menu in (self._menu, self._all_but):
            menu.setProperty("role", "menu")
        self.readers.setMenu(self._menu)
        self.readers.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.scope)
        row.addWidget(self.readers)

    def _connect(self) -> None:
        self.scope.currentIndexChanged.connect(self._scope_changed)
        self._all_but.aboutToShow.connect(self._offer_all_but)

    def _scope_changed(self) -> None:
        self.readers.setVisible(self.scope.currentData() == Scope.NAMED)
        self.changed.emit()
