"""The page of abbreviations and spelling, beside the work."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from chairdesk.desk.writing.abbreviations import read_abbreviations, with_usual
from chairdesk.desk.writing.habits import Habits
from chairdesk.ui.kit.announce import announce
from chairdesk.ui.kit.buttons import QuietButton, TickBox
from chairdesk.ui.kit.choice_list import ChoiceList
from chairdesk.ui.kit.fields import NamedField, many_lines
from chairdesk.ui.kit.heading_label import HeadingLabel
from chairdesk.ui.kit.layers.side_panel import SidePanel
from chairdesk.ui.kit.plain_label import PlainLabel
from chairdesk.ui.kit.scroll_page import ScrollPage

WIDTH = 30


class WritingPanel(SidePanel):
    """Changes count, and are kept, as they are made; Escape puts the page away."""

    changed = Signal(object)
    """habits: Habits"""

    def __init__(self, ground: QWidget, usual: Mapping[str, str]) -> None:
        super().__init__(ground, WIDTH)
        self._usual = usual
        self._habits = Habits()
        self.abbreviations = many_lines("hv = health visitor", lines=8)
        self.take_usual = QuietButton(self.tr("Add the usual ones of the field"))
        self.unclear = PlainLabel()
        self.writes_out = TickBox(self.tr("Write them out at a space or a full stop"))
        self.underlines = TickBox(self.tr("Underline what may be misspelt"))
        self.no_dictionary = PlainLabel()
        self.learned = ChoiceList()
        self.forget = QuietButton(self.tr("Forget this word"))
        self._lay_out()
        self._connect()

    def open(self, habits: Habits, *, has_dictionary: bool) -> None:
        """Show how somebody likes to write."""
        self._habits = habits
        for part in (self.abbreviations, self.writes_out, self.underlines):
            part.blockSignals(True)
        self.abbreviations.setPlainText(habits.abbreviations)
        self.writes_out.setChecked(habits.writes_out)
        self.underlines.setChecked(habits.underlines)
        for part in (self.abbreviations, self.writes_out, self.underlines):
            part.blockSignals(False)
        self.no_dictionary.setVisible(not has_dictionary)
        self.underlines.setEnabled(has_dictionary)
        self._show_learned()
        self._say_unclear()
        self.come_forward(self.abbreviations)

    def take_note(self, habits: Habits) -> None:
        """Follow what was learned elsewhere."""
        self._habits = habits
        self._show_learned()

    def put_away(self) -> None:
        """Hide, and keep nothing of it behind the door."""
        super().put_away()
        self.abbreviations.blockSignals(True)
        self.abbreviations.clear()
        self.abbreviations.blockSignals(False)

    def _change(self) -> None:
        self._habits = replace(
            self._habits,
            abbreviations=self.abbreviations.toPlainText(),
            writes_out=self.writes_out.isChecked(),
            underlines=self.underlines.isChecked(),
        )
        self._say_unclear()
        self.changed.emit(self._habits)

    def _add_usual(self) -> None:
        text = with_usual(self.abbreviations.toPlainText(), self._usual)
        self.abbreviations.setPlainText(text)
        self.abbreviations.setFocus()
        announce(self, self.tr("The usual ones are added; change or delete what you like."))

    def _forget(self) -> None:
        self._habits = self._habits.having_forgotten(self.learned.currentText())
        self._show_learned()
        self.changed.emit(self._habits)

    def _show_learned(self) -> None:
        self.learned.clear()
        self.learned.addItems(list(self._habits.learned))
        for part in (self.learned, self.forget):
            part.setEnabled(bool(self._habits.learned))

    def _say_unclear(self) -> None:
        unclear = read_abbreviations(self.abbreviations.toPlainText()).unclear
        says = self.tr("Line {number} is not clear yet: the short, an equals sign, the long.")
        self.unclear.setText(says.format(number=unclear[0]) if unclear else "")
        self.unclear.setVisible(bool(unclear))

    def _lay_out(self) -> None:
        self.setProperty("zone", self.tr("Writing"))
        self.setAccessibleName(self.tr("Abbreviations and spelling"))
        own = NamedField(
            self.tr("Your abbreviations"),
            self.abbreviations,
            self.tr("One to a line. A part of the name of somebody here is never written out."),
        )
        learned = NamedField(
            self.tr("Words that were learned"),
            self.learned,
            self.tr("Names are known while their conference is open, and never kept."),
        )
        self._say_what_is_missing()
        page = ScrollPage(WIDTH)
        for part in (
            HeadingLabel(self.tr("Abbreviations"), 2),
            own,
            self.unclear,
            self.take_usual,
            self.writes_out,
            HeadingLabel(self.tr("Spelling"), 2),
            self.underlines,
            self.no_dictionary,
            learned,
            self.forget,
        ):
            page.body.addWidget(part)
        page.body.addStretch(1)
        column = QVBoxLayout(self)
        column.addWidget(page, 1)
        column.addWidget(self.away, 0, Qt.AlignmentFlag.AlignLeft)

    def _say_what_is_missing(self) -> None:
        self.no_dictionary.setText(
            self.tr(
                "This computer has no British dictionary that ChairDesk can use, so nothing is"
                " underlined. “chairdesk doctor” says what to install."
            )
        )
        for says in (self.unclear, self.no_dictionary):
            says.setWordWrap(True)
            says.setProperty("tone", "amber")

    def _connect(self) -> None:
        self.abbreviations.textChanged.connect(self._change)
        self.writes_out.toggled.connect(self._change)
        self.underlines.toggled.connect(self._change)
        self.take_usual.clicked.connect(self._add_usual)
        self.forget.clicked.connect(self._forget)
