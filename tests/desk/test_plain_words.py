"""Words as the record can keep them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chairdesk.desk.plain_words import plain_words


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  She said\r\nso.\t ", "She said\nso."),
        ("a\x00b\x1bc\x7f", "abc"),
        ("half \ud83d a smile", "half  a smile"),
        ("👶🏽 مريم‎ Zoë", "👶🏽 مريم‎ Zoë"),
        ("one\u2029two\x85three", "one\ntwo\nthree"),
        (" \x07 ", ""),
    ],
)
def test_words_are_kept_and_control_characters_left_out(typed, kept):
    assert plain_words(typed) == kept


@given(st.text(st.characters(exclude_categories=()), max_size=200))
def test_whatever_is_pasted_can_be_written_to_a_file(typed):
    kept = plain_words(typed)
    assert plain_words(kept.encode().decode()) == kept
