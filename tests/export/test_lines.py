"""Words break into lines as a reader of their script expects."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chairdesk.export.text import has_right_to_left
from chairdesk.export.typesetting.lines import Look, Scrap, broken, placed, words_of

LOOK = Look("Face", 10)
BOLD = Look("Bold", 10)
NASKH = Look("Naskh", 10)


def measure(scrap):
    return 10.0 * len(scrap.text)


def words(*texts):
    looks = [NASKH if has_right_to_left(text) else LOOK for text in texts]
    return words_of(map(Scrap, texts, looks), measure)


def text_of(line):
    return " ".join("".join(scrap.text for scrap in word.scraps) for word in line)


def seen(*written, from_the_right=False):
    stretches = placed(words(*written), measure, from_the_right=from_the_right)
    return [one.scrap.text.strip() for one in sorted(stretches, key=lambda one: one.left)]


def test_a_line_is_never_wider_than_its_measure():
    lines = broken(words("one two three four five"), 90, measure)
    assert [text_of(line) for line in lines] == ["one two", "three", "four five"]


def test_a_word_wider_than_the_measure_is_chopped_and_whole_again_when_put_together():
    lines = broken(words("abcdefghij"), 40, measure)
    assert [text_of(line) for line in lines] == ["abcd", "efgh", "ij"]


def test_an_accent_is_not_chopped_off_its_letter():
    lines = broken(words("abcd\u0323ef"), 40, measure)
    assert [text_of(line) for line in lines] == ["abc", "d\u0323ef"]


def test_a_line_may_break_after_a_hyphen_and_between_ideographs():
    assert [text_of((word,)) for word in words("Wójcik-Żółkiewska")] == ["Wójcik-", "Żółkiewska"]
    assert [text_of((word,)) for word in words("张伟。")] == ["张", "伟。"]


DATES = (
    "4 December 2026",
    "(30 November)",
    "4 grudnia 2026",
    "4. decembra 2026",
    "4 Αυγούστου 2026",
)


@pytest.mark.parametrize("day", DATES)
def test_no_line_ends_within_a_date(day):
    for width in range(180, 400, 10):
        lines = broken(words(f"is due on Friday {day}, they say"), width, measure)
        assert any(day in text_of(line) for line in lines)


@pytest.mark.parametrize(
    "kept", ["8 days", "28 days", "3 months", "90 grams", "Version 1", "Room 12"]
)
@pytest.mark.parametrize("after", ["", ", and so on", " élan"])
def test_no_line_ends_between_a_number_and_what_it_counts_or_numbers(kept, after):
    for width in range(120, 340, 10):
        lines = broken(words(f"Not counted are {kept}{after}"), width, measure)
        assert any(kept in text_of(line) for line in lines)


def test_a_date_wider_than_its_measure_is_parted_between_its_words():
    lines = broken(words("by 30 November 2026"), 80, measure)
    assert [text_of(line) for line in lines] == ["by 30", "November", "2026"]


def test_no_line_ends_after_two_letters_and_a_hyphen():
    assert [text_of((word,)) for word in words("co-ordinator mother-in-law")] == [
        "co-ordinator",
        "mother-",
        "in-law",
    ]


@pytest.mark.parametrize("who", ["", "Zoë "])
def test_no_line_begins_with_the_last_letters_of_a_word(who):
    kept = [text_of((word,)) for word in words(f"{who}nine-year-old. and/or self-harm")]
    assert kept[-5:] == ["nine-", "year-old.", "and/or", "self-", "harm"]


def test_a_word_of_two_looks_stays_one_word():
    found = words_of([Scrap("un", LOOK), Scrap("kind now", BOLD)], measure)
    assert [len(word.scraps) for word in found] == [2, 1]


def test_nothing_breaks_into_no_lines():
    assert broken(words(""), 50, measure) == ()


@given(st.text("ab c-é\u0323", max_size=60), st.integers(10, 90))
def test_no_letter_is_lost_or_doubled(written, width):
    lines = broken(words(written), width, measure)
    drawn = "".join(scrap.text for line in lines for word in line for scrap in word.scraps)
    assert drawn == written.replace(" ", "")


def test_words_of_one_look_are_drawn_in_one_go_and_end_in_a_space():
    (stretch,) = placed(words("one two"), measure, from_the_right=False)
    assert (stretch.left, stretch.scrap.text) == (0, "one two ")


def test_a_change_of_look_is_drawn_where_it_stands():
    line = words_of([Scrap("Fact. ", BOLD), Scrap("She said", LOOK)], measure)
    stretches = placed(line, measure, from_the_right=False)
    assert [(one.left, one.scrap.text) for one in stretches] == [(0, "Fact. "), (60, "She said ")]


def test_arabic_within_english_is_seen_from_right_to_left():
    assert seen("he said ", "محمد علي", " twice") == ["he", "said", "علي", "محمد", "twice"]


def test_signs_around_an_arabic_name_belong_to_the_english():
    assert seen("said (", "محمد علي", "), twice") == ["said", "(", "علي", "محمد", "),", "twice"]


def test_english_within_arabic_is_seen_from_left_to_right():
    seen_so = seen("قال ", "Mary Ross", " نعم", from_the_right=True)
    assert seen_so == ["نعم", "Mary", "Ross", "قال"]


def test_brackets_of_an_arabic_text_are_mirrored():
    assert seen("(", "محمد", ")", from_the_right=True) == ["(", "محمد", ")"]


def test_a_sign_alone_is_not_turned():
    assert seen("- ", "محمد") == ["-", "محمد"]
