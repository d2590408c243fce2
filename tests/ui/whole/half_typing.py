"""Every field of the desk, each half typed into, and what stands in it."""

from collections import Counter

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from chairdesk.ui.hold.hold_page import HoldPage
from tests.pictures.studio import SECRET
from tests.ui.whole.walking import STEPS, settle

NOT_SAID = ("Show", "Who")
"""Lists that turn to what is seen: nothing is said by what is chosen there."""
ITEMS = ("attendance", "information", "voice", "views", "decision", "plan", "core-group", "dates")
"""One item of each kind that has fields of its own."""
FIELDS = (QLineEdit, QPlainTextEdit, QTextEdit, QComboBox)


def standing(studio, doing=lambda field: None):
    """Go through every window; tell of each field what stands where it is seen last."""
    stands = {}
    for place, window in pages(studio):
        settle()  # panes fold and unfold once they are laid out
        for name, field in list(fields_of(window)):
            doing(field)
            stands[field] = (place, name, stands_in(field))
    return {(place, name): words for place, name, words in stands.values()}


def pages(studio):
    """Open every page there is."""
    window, known = studio.window, studio.known
    window.open_diary()
    window.diary.glance.keep.click()
    yield "diary", window
    for step, moment in STEPS:
        which = getattr(known, moment)
        if window.conference is None or window.conference.bench.conference.id != which:
            window.open_conference(which, step)
        window.open_step(step)
        yield step.value, window
        page = window.conference.page(step)
        for item in ITEMS if isinstance(page, HoldPage) else ():
            page.open_item(item)
            yield item, window
    window.this_desk.open()
    yield "this desk", window


def fields_of(window):
    """Give every field that can be typed into, or chosen in, under a name that outlasts it."""
    inside = {child for box in window.findChildren(QComboBox) for child in box.children()}
    seen = Counter()
    for field in window.findChildren(QWidget):
        if isinstance(field, FIELDS) and field not in inside and is_in_use(field):
            name = f"{type(field).__name__} {field.accessibleName()}"
            seen[name] += 1
            if field.accessibleName() not in NOT_SAID:
                yield f"{name} {seen[name]}", field


def is_in_use(field):
    """Tell whether somebody could type there now; a secret is never kept."""
    is_secret = isinstance(field, QLineEdit) and field.echoMode() != QLineEdit.EchoMode.Normal
    is_shown = field.isVisible() and field.isEnabled() and not is_secret
    return is_shown and (isinstance(field, QComboBox) or not field.isReadOnly())


def stands_in(field):
    if isinstance(field, QComboBox):
        return field.currentText()
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()


def half_type(field, words):
    """Do as somebody who is called away: type some words, or choose the next in a list."""
    if isinstance(field, QComboBox) and not field.isEditable():
        if field.count() > 1:
            place = (field.currentIndex() + 1) % field.count()
            field.setCurrentIndex(place)
            field.activated.emit(place)
        return
    line = field.lineEdit() if isinstance(field, QComboBox) else field
    line.selectAll()
    QTest.keyClicks(line, words)


def unlock(studio):
    page = studio.window.stack.currentWidget()
    page.secret.line.setText(SECRET)
    page.unlock.click()
    studio.settle()
