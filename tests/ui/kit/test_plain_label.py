"""What somebody typed is shown as typed: no markup is ever read."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

import chairdesk.ui
from chairdesk.ui.kit.plain_label import PlainLabel

ALLOWED = {"plain_label.py", "heading_label.py"}
SOURCES = [
    path
    for path in sorted(Path(chairdesk.ui.__file__).parent.rglob("*.py"))
    if path.name not in ALLOWED
]


def test_markup_is_shown_as_it_was_typed(qtbot):
    label = PlainLabel('<img src="file:///etc/hostname"><b>Kim</b>')
    qtbot.addWidget(label)
    assert label.textFormat() is Qt.TextFormat.PlainText
    label.setText("<!-- hidden -->")
    plain = PlainLabel("x")
    qtbot.addWidget(plain)
    assert label.sizeHint().width() > plain.sizeHint().width()


@pytest.mark.parametrize("path", SOURCES, ids=[str(n) for n in range(len(SOURCES))])
def test_every_label_of_the_desk_is_plain(path):
    assert not re.search(r"\bQLabel\(", path.read_text(encoding="utf-8"))
