import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QImage, QPainter
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from chairdesk.resources import resources
from chairdesk.ui.kit.buttons import PlainButton, PrimaryButton, QuietButton
from chairdesk.ui.kit.card import Card
from chairdesk.ui.kit.child_mark import ChildMark, distinct_initials, paint_child
from chairdesk.ui.kit.dress import empty
from chairdesk.ui.kit.empty_page import EmptyPage
from chairdesk.ui.kit.fields import FieldGrid, NamedField, many_lines, name_field, one_line
from chairdesk.ui.kit.flow_layout import FlowLayout
from chairdesk.ui.kit.heading_label import HeadingLabel
from chairdesk.ui.kit.icons import icon
from chairdesk.ui.kit.notice_bar import NoticeBar
from chairdesk.ui.kit.pill import Pill, TagMark
from chairdesk.ui.kit.status_line import StatusLine
from chairdesk.ui.tokens import LIGHT, Theme
from tests.pictures.legible import illegible
from tests.pictures.taking import as_picture


def colours_in(widget):
    image = widget.grab().toImage()
    return {
        image.pixelColor(x, y).name().upper()
        for x in range(0, image.width(), 2)
        for y in range(0, image.height(), 2)
    }


def test_a_heading_is_a_heading_to_a_screen_reader(shown):
    heading = shown(HeadingLabel("Children", 2))
    read = QAccessible.queryAccessibleInterface(heading)
    assert read.role() == QAccessible.Role.Heading
    assert read.text(QAccessible.Text.Name) == "Children"
    heading.setText("Family")
    assert read.text(QAccessible.Text.Name) == "Family"


def test_a_click_that_puts_the_notice_away_leaves_the_focus_where_the_work_is(shown, qtbot):
    page, line, bar = QWidget(), QLineEdit(), NoticeBar()
    column = QVBoxLayout(page)
    for part in (bar, QLineEdit(), line):
        column.addWidget(part)
    shown(page)
    bar.warn("Type a part.")
    line.setFocus()
    qtbot.mouseClick(bar.findChild(PlainButton), Qt.MouseButton.LeftButton)
    assert bar.isHidden()
    assert line.hasFocus()


def test_the_notice_says_one_sentence_and_is_put_away(shown, qtbot, unnamed):
    window = QWidget()
    bar = NoticeBar()
    QVBoxLayout(window).addWidget(bar)
    shown(window)
    assert not bar.isVisible()
    bar.warn("Type a reference, then press Enter.")
    assert bar.isVisible()
    assert bar.sentence == "Type a reference, then press Enter."
    assert unnamed(window) == []
    qtbot.mouseClick(bar.findChild(PlainButton), Qt.MouseButton.LeftButton)
    assert not bar.isVisible()
    assert bar.sentence == ""


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK, Theme.HIGH_CONTRAST])
def test_the_sentence_of_a_notice_can_be_read_in_every_dress_and_tone(shown, style, theme):
    bar, window = NoticeBar(), QWidget()
    QVBoxLayout(window).addWidget(bar)
    style.wear(theme)
    shown(window, (400, 100))
    for tone in ("amber", "good", "plain", "amber"):
        bar.say("Make room, then try again.", tone)
        QCoreApplication.processEvents()
        assert not [*illegible(window, as_picture(window))]


def test_the_notice_is_announced(shown, monkeypatch):
    said = []
    monkeypatch.setattr(
        "chairdesk.ui.kit.announce.QAccessible.updateAccessibility",
        lambda event: said.append(event.message()),
    )
    shown(NoticeBar()).say("Saved.")
    assert said == ["Saved."]


def test_a_card_says_how_it_stands(shown):
    card = shown(Card("Reports"))
    assert not card.standing.isVisible()
    card.say_standing("Two reports are late.", "amber")
    assert card.standing.isVisible()
    assert card.standing.property("tone") == "amber"


def test_an_empty_page_offers_the_first_step(shown, qtbot):
    page = shown(EmptyPage("No conferences", "They will stand here.", "Arrange one"))
    with qtbot.waitSignal(page.first_step_taken):
        page.first_step.click()


def test_an_empty_page_without_a_step_offers_none(shown):
    assert not shown(EmptyPage("Nothing here", "Nothing is owed.")).first_step.isVisible()


def test_a_named_field_tells_its_name_and_its_hint(shown):
    field = shown(NamedField("&Reference:", one_line("CP/1"), "As on the papers."))
    read = QAccessible.queryAccessibleInterface(field.field)
    assert read.text(QAccessible.Text.Name) == "Reference"
    assert read.text(QAccessible.Text.Description) == "As on the papers."
    field.say_hint("")
    assert not field._hint.isVisible()


def test_the_line_inside_a_list_has_its_name_too(qtbot):
    box = QComboBox()
    qtbot.addWidget(box)
    name_field(box, "Kind")
    assert box.accessibleName() == "Kind"
    box.setEditable(True)
    name_field(box, "Agency")
    assert box.lineEdit().accessibleName() == "Agency"
    assert NamedField("Agency", box).field.view().property("role") == "popup"


def test_fields_stand_below_each_other_when_it_is_narrow(shown, qtbot):
    grid = FieldGrid(2)
    first, second = NamedField("One", one_line()), NamedField("Two", one_line())
    grid.add(first)
    grid.add(second)
    shown(grid)
    assert first.y() == second.y()
    grid.resize(200, 400)
    qtbot.waitUntil(lambda: first.x() == second.x())
    assert first.y() < second.y()


def test_tab_leads_out_of_a_long_text(qtbot):
    text = many_lines("Words", 4)
    qtbot.addWidget(text)
    assert text.tabChangesFocus()


def test_things_flow_to_the_next_line_when_it_is_full(shown):
    window = QWidget()
    flow = FlowLayout(window, gap=4)
    buttons = [QuietButton(f"Button {number}") for number in range(6)]
    for button in buttons:
        flow.addWidget(button)
    shown(window, (400, 300))
    assert len({button.y() for button in buttons}) > 1
    assert all(button.geometry().right() <= 400 for button in buttons)
    assert flow.heightForWidth(4000) < flow.heightForWidth(300)
    assert flow.expandingDirections() == Qt.Orientation(0)
    assert flow.itemAt(99) is None
    assert flow.takeAt(99) is None
    buttons[0].hide()
    flow.setGeometry(QRect(QPoint(0, 0), QSize(400, 300)))
    assert buttons[1].x() == 0


class Weighed(QuietButton):
    """A button that counts how often it is measured."""

    measured = 0

    def sizeHint(self):  # noqa: N802 - Qt's own name
        self.measured += 1
        return super().sizeHint()


def test_what_flows_is_measured_once_until_it_changes(shown):
    window = QWidget()
    flow, button = FlowLayout(window), Weighed("Short")
    flow.addWidget(button)
    shown(window, (400, 300))
    before = [flow.heightForWidth(300), flow.minimumSize().width()]
    measured = button.measured
    assert [flow.heightForWidth(300), flow.minimumSize().width()] == before
    assert button.measured == measured
    button.setText("Much longer than it was")
    assert flow.minimumSize().width() > before[1]
    assert button.measured > measured


def test_a_layout_is_emptied_to_the_bottom(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    row = QHBoxLayout()
    row.addWidget(QLabel("Inside"))
    column.addLayout(row)
    column.addWidget(QLabel("Below"))
    column.addStretch()
    empty(column)
    assert column.count() == 0
    assert all(label.isHidden() for label in window.findChildren(QLabel))


@pytest.mark.parametrize("path", resources("icons", ".svg"), ids=lambda path: path.stem)
def test_every_icon_is_drawn_in_the_colour_asked_for(path, qapp):
    image = icon(path.stem, "#FF0000").pixmap(48, 48).toImage()
    drawn = {
        image.pixelColor(x, y).name()
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    }
    assert drawn == {"#ff0000"}


def test_a_button_redraws_its_icon_in_another_dress(shown, style):
    button = shown(PrimaryButton("Lock", "lock"))
    before = button.icon().cacheKey()
    style.wear(Theme.HIGH_CONTRAST)
    assert button.icon().cacheKey() != before
    button.setEnabled(False)
    assert button._colour() == "#FFFFFF"
    assert QuietButton("Plain").icon().isNull()


def test_a_tag_is_a_letter_a_word_and_a_shape(shown):
    tag = shown(TagMark("allegation", "Allegation"))
    mark = tag.mark()
    assert (mark.letter, mark.word, mark.shape) == ("A", "Allegation", "triangle")
    assert LIGHT.allegation.ink in colours_in(tag)
    untagged = shown(TagMark(None, "No tag yet"))
    assert untagged.accessibleName() == "No tag yet"
    assert untagged.mark().letter == ""


def test_each_tag_has_a_shape_of_its_own(qtbot):
    tags = ("fact", "observation", "allegation", "opinion")
    shapes = set()
    for tag in tags:
        widget = TagMark(tag, tag.capitalize())
        qtbot.addWidget(widget)
        widget.grab()
        shapes.add(widget.mark().shape)
    assert len(shapes) == 4


def test_a_pill_changes_its_word_and_tone(shown):
    pill = shown(Pill("Here", "good"))
    pill.say("Late", "amber")
    assert pill.accessibleName() == "Late"
    assert pill.mark().ink == LIGHT.amber


def test_a_child_keeps_a_colour_and_an_initial(shown):
    mark = shown(ChildMark(1, "I", "Isla"))
    assert mark.accessibleName() == "Isla"
    assert LIGHT.child(1).wash in colours_in(mark)


def test_a_ring_sets_the_seventh_child_apart(qapp):
    pictures = []
    for place in (0, 6):
        image = QImage(60, 60, QImage.Format.Format_ARGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        paint_child(painter, QRectF(0, 0, 60, 60), place, "Mi", LIGHT)
        painter.end()
        pictures.append(image)
    assert pictures[0] != pictures[1]


def test_initials_grow_until_no_two_are_the_same():
    assert distinct_initials(("Mirren", "Isla", "Max", "Mirren", "")) == ("M", "I", "Ma", "Mi", "5")


def test_the_status_line_says_what_is_saved_and_which_keys_help(shown):
    line = shown(StatusLine())
    line.say("Saved at 10.46")
    line.hint("F1 shows the keys.")
    assert [label.text() for label in line.findChildren(QLabel)] == [
        "Saved at 10.46",
        "F1 shows the keys.",
    ]


def test_a_line_of_its_own_has_the_words_that_help(qtbot):
    line = one_line("CP/2026/114")
    qtbot.addWidget(line)
    assert isinstance(line, QLineEdit)
    assert line.placeholderText() == "CP/2026/114"
