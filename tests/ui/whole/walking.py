"""Every window, one after the other, and what can be read in it."""

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QAbstractButton, QGroupBox, QLabel, QLineEdit, QPlainTextEdit, QWidget

from chairdesk.ui.hold.hold_page import HoldPage
from chairdesk.ui.release.release_page import ReleasePage
from chairdesk.ui.shortcuts import Place
from chairdesk.ui.step import Step

STEPS = (
    (Step.PREPARE, "running"),
    (Step.HOLD, "running"),
    (Step.CLOSE, "open"),
    (Step.RECORD, "sealed"),
    (Step.RELEASE, "sealed"),
    (Step.AMEND, "sealed"),
)


def settle():
    """Let what was put off be done: layouts, deletions, what a timer of nothing waits for."""
    for _ in range(4):
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def windows(studio, items=()):
    """Open every page there is, and items of the agenda (all, if none is named); name each."""
    window = studio.window
    window.open_diary()
    settle()
    yield "diary", window
    for step, moment in STEPS:
        which = getattr(studio.known, moment)
        if window.conference is None or window.conference.bench.conference.id != which:
            window.open_conference(which, step)
        window.open_step(step)
        settle()
        yield step.value, window
        page = window.conference.page(step)
        if isinstance(page, ReleasePage) and page.rows:
            page.look_at(page.rows[0].paper)
            settle()
            yield f"{step.value}, a copy", window
        if isinstance(page, HoldPage):
            for line in page.rail.lines:
                if not items or line.key in items:
                    page.open_item(line.key)
                    settle()
                    yield f"hold, {line.key}", window
    window.this_desk.open()
    settle()
    yield "this desk", window
    window.this_desk.leave()
    window.panels.toggle_keys(Place.HOLD, Place.EVERYWHERE)
    settle()
    yield "keys", window
    window.panels.put_away()


def readable(window):
    """Every widget that shows words, with its words."""
    for widget in (window, *window.findChildren(QWidget)):
        if widget.isVisible():
            yield from ((widget, words) for words in _words_of(widget) if words.strip())


def _words_of(widget):
    yield widget.accessibleName()
    yield widget.toolTip()
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    elif isinstance(widget, QGroupBox):
        yield widget.title()
    elif isinstance(widget, QLineEdit | QPlainTextEdit):
        yield widget.placeholderText()
