"""A table gives each column its share, and never breaks a word that another share would save."""

import pytest

from chairdesk.export.document import plain, strong
from chairdesk.export.typesetting.columns import Lettering, widths_for
from chairdesk.export.typesetting.pieces import widest_word

LARGE = Lettering(13, 16)
HEADER = (plain("Child"), plain("Decision"), plain("Why"))
SHARES = (1, 2, 3)


def widths(*rows, room=450.0):
    return widths_for(room, SHARES, (HEADER, *rows), LARGE)


def row(*texts):
    return tuple(map(plain, texts))


def test_columns_keep_their_shares_while_every_word_fits():
    several = "Name placed on the register\nbecause it is agreed"
    assert widths(row("Skye", several, several)) == [75, 150, 225]


def test_a_name_that_would_be_broken_gets_the_room_that_others_can_spare():
    name = strong("Abernethy-Featherstonehaugh")
    found = widths((name, plain("registered"), plain("as agreed")))
    assert found[0] >= widest_word(name, LARGE.rows) > 75
    assert found[1] >= widest_word(plain("registered"), LARGE.rows)
    assert sum(found) == pytest.approx(450)


def test_words_that_no_share_can_save_leave_the_others_whole():
    found = widths(row("Skye", "registered", "w" * 200))
    assert found[0] >= widest_word(plain("Skye"), LARGE.rows)
    assert found[1] >= widest_word(plain("registered"), LARGE.rows)
    assert sum(found) == pytest.approx(450)


def test_a_date_that_would_be_broken_gets_the_room_that_others_can_spare():
    day = plain("by 30 November 2026")
    found = widths((day, plain("registered"), plain("as agreed")))
    assert found[0] >= widest_word(plain("30 November 2026"), LARGE.rows) > 75
    assert sum(found) == pytest.approx(450)
