"""A page that scrolls ends with its last part, and clips none."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from chairdesk.ui.kit.card import Card
from chairdesk.ui.kit.fields import NamedField
from chairdesk.ui.kit.plain_label import PlainLabel
from chairdesk.ui.kit.scroll_page import Ground, ScrollPage, focus_in_view, page_around
from chairdesk.ui.tokens import em

LONG = "What is said here takes several lines in a narrow column and few in a wide one. " * 4


def filled(shown, say):
    page = ScrollPage()
    cards = []
    for _ in range(8):
        card = Card("What matters")
        label = PlainLabel(say)
        label.setWordWrap(len(say) > 20)
        card.body.addWidget(label)
        page.body.addWidget(card)
        cards.append((card, label))
    page.body.addStretch(1)
    shown(page, (900, 300))
    QApplication.processEvents()
    return page, cards


def test_a_page_ends_with_its_last_part(shown):
    page, cards = filled(shown, LONG)
    end = cards[-1][0].geometry().bottom()
    assert page.viewport().height() < end
    assert page.widget().height() - end < em(page, 2)
    assert all(label.height() >= label.heightForWidth(label.width()) for _, label in cards)


def test_parts_that_wrap_nothing_keep_their_full_height(shown):
    page, cards = filled(shown, "Yes")
    assert page.widget().height() > page.viewport().height()
    assert all(card.height() >= card.sizeHint().height() for card, _ in cards)
    page.resize(900, 200)
    QApplication.processEvents()
    assert all(card.height() >= card.sizeHint().height() for card, _ in cards)


def test_a_page_that_nobody_sees_is_measured_only_once_it_is_seen(shown, style, monkeypatch):
    measured, least = [], Ground.minimumSizeHint
    monkeypatch.setattr(Ground, "minimumSizeHint", lambda g: measured.append(g) or least(g))
    page, label = ScrollPage(), PlainLabel(LONG * 8)
    label.setWordWrap(True)
    page.body.addWidget(label)
    measured.clear()
    around = QWidget()
    QVBoxLayout(around).addWidget(page)  # Qt dresses anew whatever is put into another
    assert measured == []
    shown(around, (400, 300))
    assert measured
    assert page.widget().height() > label.height() >= label.heightForWidth(label.width())
    measured.clear()
    style.write_larger()
    QApplication.processEvents()
    assert measured
    assert label.height() >= label.heightForWidth(label.width())


def test_what_stands_on_a_page_finds_it(shown):
    page, cards = filled(shown, "Yes")
    assert page_around(cards[0][1]) is page
    assert page_around(page) is None


def test_a_field_that_its_letter_leads_to_comes_before_the_eyes(shown, qtbot):
    page, first, last = ScrollPage(), QLineEdit(), QLineEdit()
    page.body.addWidget(NamedField("&Reference", first))
    page.body.addSpacing(2000)
    page.body.addWidget(NamedField("Minute-taker", last))
    shown(page)
    focus_in_view(last)
    qtbot.waitUntil(lambda: page.verticalScrollBar().value() > 0)
    qtbot.keyClick(last, Qt.Key.Key_R, Qt.KeyboardModifier.AltModifier)
    assert page.window().focusWidget() is first
    assert page.viewport().rect().contains(first.mapTo(page.viewport(), first.rect().center()))
