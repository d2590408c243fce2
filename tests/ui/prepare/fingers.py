"""The fingers of somebody who prepares a conference."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel


def fill(line, text):
    line.setFocus()
    line.setText(text)
    line.editingFinished.emit()


def arrange(page):
    fill(page.about.reference, "CP/2026/114")
    fill(page.about.day, "26 Nov 2026")
    fill(page.about.at, "10")


def choose(page, procedure):
    page.about.procedure.setCurrentIndex(page.about.procedure.findData(procedure))
    page.about.procedure.activated.emit(page.about.procedure.currentIndex())


def in_hand():
    return QApplication.activePopupWidget() or QApplication.focusWidget()


def type_row(qtbot, table, *cells):
    table.setFocus()
    table.setCurrentIndex(table.rows.index(len(table.rows.rows), 0))
    qtbot.keyClick(table, Qt.Key.Key_Return)
    for number, cell in enumerate(cells):
        if number:
            qtbot.keyClick(in_hand(), Qt.Key.Key_Tab)
        for letter in cell:
            qtbot.keyClicks(in_hand(), letter)
    qtbot.keyClick(in_hand(), Qt.Key.Key_Return)


def texts(card):
    QApplication.processEvents()
    return [label.text() for label in card.findChildren(QLabel) if not label.isHidden()]
