"""The line to type in, and what there is to choose below it."""

from PySide6.QtWidgets import QApplication, QWidget

from chairdesk.ui.looking.choice import Choice
from chairdesk.ui.looking.pick_panel import PickPanel


def test_where_nothing_fits_title_line_and_answer_stay_where_they_were(shown):
    panel = PickPanel("Commands", shown(QWidget()))
    there = (Choice("Lock", "lock"),)
    panel.ask("Commands", "Type", lambda typed: ((), "Nothing fits.") if typed else (there, "One."))
    QApplication.processEvents()
    before = [part.y() for part in (panel.heading, panel.line, panel.told)]
    panel.line.setText("zzz")
    panel._show_offered()
    QApplication.processEvents()
    assert panel.told.text() == "Nothing fits."
    assert [part.y() for part in (panel.heading, panel.line, panel.told)] == before
