"""Words as the record can keep them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chairdesk.desk.plain_words import one_line, plain_words


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  She said\r\nso.\t ", "She said\nso."),
        ("a\x00b\x1bc\x7f", "abc"),
        ("half \ud83d a smile", "half  a smile"),
        ("👶🏽 مريم‎ Zoë", "👶🏽 مريم Zoë"),
        ("مي\u200cمر 👩\u200d👧", "مي\u200cمر 👩\u200d👧"),
        ("one\u2029two\x85three", "one\ntwo\nthree"),
        (" \x07 ", ""),
    ],
)
def test_words_are_kept_and_control_characters_left_out(typed, kept):
    assert plain_words(typed) == kept


@pytest.mark.parametrize(
    "hidden",
    [
        *"\u202a\u202b\u202d\u202e\u2066\u2067\u2068",
        *"\u202c\u2069\u200e\u200f\u061c",
        *"\u00ad\u200b\u2060\ufeff\U000e0041",
    ],
)
def test_what_is_never_seen_cannot_make_the_record_read_otherwise(hidden):
    typed = f"He did {hidden}not hit her on 3{hidden}/{hidden}12, مريم said"
    assert plain_words(typed) == "He did not hit her on 3/12, مريم said"
    assert one_line(f"{hidden}\n{typed}") == plain_words(typed)


@given(st.text(st.characters(exclude_categories=()), max_size=200))
def test_whatever_is_pasted_can_be_written_to_a_file(typed):
    kept = plain_words(typed)
    assert plain_words(kept.encode().decode()) == kept
