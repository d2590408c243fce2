"""A page that scrolls ends with its last part, and clips none."""

from PySide6.QtWidgets import QApplication

from chairdesk.ui.kit.card import Card
from chairdesk.ui.kit.plain_label import PlainLabel
from chairdesk.ui.kit.scroll_page import ScrollPage
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
