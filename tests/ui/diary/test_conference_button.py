"""A conference in the diary's list is read whole, however narrow the list is."""

import pytest

from chairdesk.ui.diary.conference_button import ConferenceButton

SAYS = "FCP-2026-1169\nInitial conference, Monday 30 November 2026, 10.00"


@pytest.mark.parametrize(("width", "lines"), [(600, 2), (300, 3), (180, 4)])
def test_its_lines_break_between_words_where_there_is_little_room(shown, width, lines):
    button = shown(ConferenceButton(SAYS), (width, 120))
    assert " ".join(button.text().split("\n")) == " ".join(SAYS.split("\n"))
    assert len(button.text().split("\n")) == lines
    wide = button.fontMetrics().horizontalAdvance
    assert all(wide(line) <= width for line in button.text().split("\n"))
    button.resize(600, 120)
    assert button.text() == SAYS
