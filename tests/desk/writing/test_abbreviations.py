import pytest

from chairdesk.desk.writing.abbreviations import (
    last_word,
    read_abbreviations,
    with_usual,
    written_out,
)

KNOWN = {"hv": "health visitor", "NFA": "no further action", "mo": "mother"}


def test_abbreviations_are_read_one_to_a_line():
    read = read_abbreviations("hv = health visitor\n\n sw=social worker ")
    assert read.known == {"hv": "health visitor", "sw": "social worker"}
    assert read.unclear == ()


@pytest.mark.parametrize(
    "line", ["health visitor", "hv =", "= health visitor", "h v = health visitor", "sw = again"]
)
def test_a_line_that_says_no_abbreviation_is_named(line):
    assert read_abbreviations(f"sw = social worker\n{line}").unclear == (2,)


def test_ones_own_win_over_the_usual_ones():
    text = with_usual("sw = social work\n", {"sw": "social worker", "hv": "health visitor"})
    assert read_abbreviations(text).known == {"sw": "social work", "hv": "health visitor"}
    assert with_usual("", {"hv": "health visitor"}) == "hv = health visitor"


@pytest.mark.parametrize(
    ("before", "long"),
    [
        ("Seen by the hv", "health visitor"),
        ("Hv", "Health visitor"),
        ("It is well. Hv", "Health visitor"),
        ("(hv", "health visitor"),
        ("agreed NFA", "no further action"),
        ("agreed nfa", ""),
        ("seen ", ""),
        ("", ""),
        ("shv", ""),
    ],
)
def test_an_abbreviation_is_written_out_where_it_is_a_word_of_its_own(before, long):
    assert written_out(before, KNOWN, ()) == long


@pytest.mark.parametrize("before", ["met Mo", "met mo", "Dr Hv", "Smith-hv", "O’hv"])
def test_nothing_is_written_out_inside_a_name(before):
    assert written_out(before, KNOWN, {"mo", "khan"}) == ""
    assert last_word(before)
