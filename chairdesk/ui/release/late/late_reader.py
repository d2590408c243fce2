"""Somebody of whom nobody thought before the seal: entered, to be decided for."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from chairdesk.models.events import LateReaderEntered
from chairdesk.models.ids import ChildId, PersonId, new_id
from chairdesk.models.people import OFFICES, Capacity, Person
from chairdesk.ui.bench import Bench
from chairdesk.ui.half_typed import of_choice, of_line
from chairdesk.ui.kit.buttons import QuietButton, TickBox
from chairdesk.ui.kit.choice_list import ChoiceList
from chairdesk.ui.kit.fields import FieldGrid, NamedField, one_line
from chairdesk.ui.kit.plain_label import wrapped


class LateReader(QWidget):
    """Takes name, role, agency and capacity, and for a letter whose children it is about."""

    entered = Signal(object)
    """who: PersonId of the reader who is known from now on"""

    def __init__(self, bench: Bench) -> None:
        super().__init__()
        self._bench = bench
        self.name = one_line()
        self.role = one_line(self.tr("Solicitor, new health visitor …"))
        self.capacity, self.agency = ChoiceList(), ChoiceList()
        self.about: dict[ChildId, TickBox] = {}
        self.enter = QuietButton(self.tr("Enter this reader"), "user-plus")
        self._lay_out()
        self.enter.clicked.connect(self._enter)
        for name, half in (
            ("name", of_line(self.name)),
            ("role", of_line(self.role)),
            ("capacity", of_choice(self.capacity)),
            ("agency", of_choice(self.agency, str)),
        ):
            bench.keep_half(f"late reader: {name}", half)

    @property
    def is_begun(self) -> bool:
        """Whether something was typed and not entered."""
        return bool(self.name.text().strip() or self.role.text().strip())

    def _enter(self) -> None:
        if self.capacity.currentData() is None:
            self._bench.notice(self.tr("Choose first in what capacity they read it."))
            return
        agencies = {str(one.id): one.id for one in self._bench.conference.roll.agencies}
        person = Person(
            PersonId(new_id()),
            self.name.text().strip(),
            Capacity(self.capacity.currentData()),
            self.role.text().strip(),
            agencies.get(self.agency.currentData()),
            frozenset(child for child, box in self.about.items() if box.isChecked()),
        )
        if self._bench.enter(LateReaderEntered(person)):
            for line in (self.name, self.role):
                line.clear()
            for box in self.about.values():
                box.setChecked(False)
            self.entered.emit(person.id)

    def _lay_out(self) -> None:
        words, roll = self._bench.words, self._bench.conference.roll
        for capacity in (one for one in Capacity if one not in OFFICES):
            self.capacity.addItem(words.name_of(capacity), capacity)
        self.capacity.setPlaceholderText(self.tr("Choose: it decides what they may read"))
        self.capacity.setCurrentIndex(-1)
        self.agency.addItem(self.tr("None of those on the roll"), "")
        for agency in roll.agencies:
            self.agency.addItem(agency.name, str(agency.id))
        grid = FieldGrid()
        for label, field in (
            (self.tr("Name"), self.name),
            (self.tr("Role"), self.role),
            (self.tr("Reads it as"), self.capacity),
            (self.tr("Agency"), self.agency),
        ):
            grid.add(NamedField(label, field))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(grid)
        if len(roll.children) > 1:
            column.addWidget(
                wrapped(
                    self.tr("A letter tells of these children; none ticked, of all:"), tone="muted"
                )
            )
            for child in roll.children:
                self.about[child.id] = TickBox(child.name)
                column.addWidget(self.about[child.id])
        column.addWidget(self.enter, 0, Qt.AlignmentFlag.AlignLeft)
