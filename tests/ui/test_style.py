import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontInfo, QPalette
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from chairdesk.ui.kit.plain_label import PlainLabel
from chairdesk.ui.style import FACE, LARGEST, SMALLEST, USUAL, Look, _chosen, sheet_of
from chairdesk.ui.tokens import DARK, DRESSES, HIGH_CONTRAST, LIGHT, Theme


def test_the_face_is_the_bundled_one(style, qapp):
    assert QFontInfo(qapp.font()).family() == FACE


def test_a_theme_changes_every_window_at_once(style, qapp, qtbot):
    with qtbot.waitSignal(style.changed):
        style.wear(Theme.DARK)
    assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == DARK.paper
    assert style.tokens is DARK


def test_wearing_what_is_worn_changes_nothing(style, qtbot):
    with qtbot.assertNotEmitted(style.changed, wait=20):
        style.wear(Theme.LIGHT)


def test_text_grows_and_shrinks_by_steps_and_comes_back(style, qapp):
    style.write_larger()
    assert qapp.font().pointSizeF() > USUAL
    style.write_smaller()
    style.write_smaller()
    assert qapp.font().pointSizeF() < USUAL
    style.write_as_usual()
    assert qapp.font().pointSizeF() == USUAL


def test_text_keeps_within_what_can_be_read(style):
    style.write_at(500)
    assert style.look.points == LARGEST
    style.write_at(1)
    assert style.look.points == SMALLEST


def test_size_is_said_in_per_cent():
    assert Look(points=2 * USUAL).percent == 200


@pytest.mark.parametrize("dress", DRESSES.values(), ids=lambda dress: dress.name)
def test_no_token_of_the_style_sheet_is_left_unfilled(dress, style):
    sheet = sheet_of(dress, QFont(FACE, 11))
    assert "$" not in sheet
    assert dress.accent in sheet


def test_every_rule_is_scoped_so_that_nothing_leaks_into_popups(style):
    sheet = sheet_of(LIGHT, QFont(FACE, 11))
    for line in sheet.splitlines():
        selector = line.split("{")[0].strip()
        if selector.startswith(("QListView", "QTableView", "QFrame", "QLineEdit", "QLabel")):
            assert "[" in selector, selector


class Hints:
    def __init__(self, contrast, scheme):
        self.contrast, self.scheme = contrast, scheme

    def accessibility(self):
        return self

    def contrastPreference(self):  # noqa: N802
        return self.contrast

    def colorScheme(self):  # noqa: N802
        return self.scheme

    def styleHints(self):  # noqa: N802
        return self


@pytest.mark.parametrize(
    ("contrast", "scheme", "dress"),
    [
        (Qt.ContrastPreference.NoPreference, Qt.ColorScheme.Unknown, LIGHT),
        (Qt.ContrastPreference.NoPreference, Qt.ColorScheme.Dark, DARK),
        (Qt.ContrastPreference.HighContrast, Qt.ColorScheme.Light, HIGH_CONTRAST),
    ],
)
def test_the_system_may_choose_the_theme(contrast, scheme, dress):
    assert DRESSES[_chosen(Hints(contrast, scheme), Theme.SYSTEM)] is dress


def test_a_change_of_the_system_is_followed_only_when_the_chair_follows_it(style, qtbot):
    with qtbot.assertNotEmitted(style.changed, wait=20):
        style._follow_system()
    style.wear(Theme.SYSTEM)
    with qtbot.waitSignal(style.changed):
        style._follow_system()


def test_letters_are_as_wide_on_every_machine_whatever_is_set_there(style, qapp):
    for points in (11.0, 22.0):
        style.write_at(points)
        assert qapp.font().hintingPreference() is QFont.HintingPreference.PreferVerticalHinting


def test_what_was_never_seen_before_the_text_grew_is_as_large_as_the_rest(shown, style):
    ground = shown(QStackedWidget())
    ground.addWidget(QWidget())
    behind, label = QWidget(), PlainLabel("Cadi Wyn Harris, born 3 March 2015")
    QVBoxLayout(behind).addWidget(label)
    style.write_at(2 * USUAL)
    ground.addWidget(behind)
    ground.setCurrentWidget(behind)
    assert label.isVisible()
    assert label.font().pointSizeF() == 2 * USUAL
