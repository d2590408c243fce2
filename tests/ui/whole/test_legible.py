"""Words in a window that nobody could read are found."""

import pytest
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from chairdesk.ui.kit.plain_label import PlainLabel
from tests.pictures.legible import illegible
from tests.pictures.taking import as_picture


@pytest.mark.parametrize(
    ("ink", "is_faint"), [("#17262e", False), ("#58666e", False), ("#9aa5ab", True)]
)
def test_words_that_are_drawn_too_faintly_are_found(shown, ink, is_faint):
    window = QWidget()
    QVBoxLayout(window).addWidget(PlainLabel("Everything is saved."))
    window.setStyleSheet(f"QWidget {{ background: #ffffff; color: {ink}; }}")
    shown(window, (300, 80))
    faults = [*illegible(window, as_picture(window))]
    assert [fault.partition(" is drawn")[0] for fault in faults] == (
        ["PlainLabel “Everything is saved.”"] if is_faint else []
    )


def test_words_behind_a_panel_are_not_asked_to_be_read(shown):
    window, panel = QWidget(), QFrame()
    QVBoxLayout(window).addWidget(PlainLabel("Everything is saved."))
    panel.setParent(window)
    panel.setAutoFillBackground(True)
    panel.setGeometry(0, 0, 300, 80)
    shown(window, (300, 80))
    assert not [*illegible(window, as_picture(window))]


def test_words_that_are_cut_off_are_found(shown):
    window = QWidget()
    label = PlainLabel("Everything is saved.", window)
    label.setFixedWidth(40)
    shown(window, (300, 80))
    assert "is too wide" in " ".join(illegible(window, as_picture(window)))
