"""Pieces are set one below the other, whatever their height."""

from chairdesk.export.typesetting.galley import PageBegins, set_on
from chairdesk.export.typesetting.sheet import FIRST, LAST


class Block(PageBegins):
    """A piece that cannot be divided."""

    def __init__(self, height):
        self._height = height
        self.drawn_at = []

    def height(self):
        return self._height

    def least(self):
        return self._height

    def draw(self, sheets, top):
        self.drawn_at.append((sheets.page, top))


class Pages:
    """Sheets that count their pages."""

    page = 1

    def turn(self):
        self.page += 1


def set_all(*heights):
    sheets, blocks = Pages(), [Block(height) for height in heights]
    set_on(sheets, blocks)
    return [block.drawn_at for block in blocks]


def test_what_does_not_fit_goes_to_the_next_page_whole():
    assert set_all(400, 400) == [[(1, FIRST)], [(2, FIRST)]]


def test_what_is_taller_than_a_page_and_cannot_be_divided_is_drawn_once():
    tall = FIRST - LAST + 100
    assert set_all(50, tall, 50) == [[(1, FIRST)], [(2, FIRST)], [(3, FIRST)]]
