"""What people write reaches the page whole, and harms nothing on the way."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chairdesk.export import text
from chairdesk.export.document import plain, strong
from chairdesk.export.typesetting.wording import paragraphs_of

LATIN = frozenset(range(32, 0x250)) | {0x301}
ARABIC = frozenset(range(0x600, 0x700)) | {0x20}


def said(words):
    return [run.text for paragraph in paragraphs_of(words) for run in paragraph]


@pytest.mark.parametrize(
    "kept",
    [
        "jo <jo@example.gov.uk> wrote",
        "<script>x</script> <!-- y --> <![CDATA[z]]>",
        "AT&T &copy; &lt;b&gt;",
        "<b>never closed, <i>crossed</b></i>",
        '<img src="/etc/passwd"/>',
        '<a href="javascript:alert(1)">here</a>',
        '<para><font color="[].__class__">x</font></para>',
        '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;',
        "Wójcik-Żółkiewska, Ștefănescu, Llŷr, Ọláwálé",
        "محمد عبد الرحمن",
        "张伟",
    ],
)
def test_what_looks_like_markup_or_comes_from_afar_is_kept_as_it_was_written(kept):
    assert text.clean(kept) == kept


@pytest.mark.parametrize(
    ("written", "cleaned"),
    [
        ("nul\x00 bell\x07 esc\x1b c1\x9f", "nul bell esc c1"),
        ("a\ufffeb\U0001fffe\ufdd0c", "abc"),
        ("lone \ud800 surrogate", "lone \ufffd surrogate"),
        ("paired \ud83d\ude00", "paired \U0001f600"),
        ("over\u202eturned\u202c \u2066isolated\u2069", "overturned isolated"),
        ("soft\u00adhyphen zero\u200bwidth \ufeffmark", "softhyphen zerowidth mark"),
        ("tags \U000e0041\U000e0042 and \ufe0f", "tags  and "),
        ("Z\u0307o\u0301", "\u017b\u00f3"),
        ("one\r\ntwo\rthree\u2028four\u2029five\vsix", "one\ntwo\nthree\nfour\nfive\nsix"),
        ("a\tb", "a b"),
    ],
)
def test_what_cannot_be_seen_or_deceives_the_eye_is_dropped(written, cleaned):
    assert text.clean(written) == cleaned


@given(st.text(st.characters(categories=["L", "N", "P"])))
def test_no_letter_number_or_sign_is_ever_lost(written):
    assert text.clean(written) == unicodedata.normalize("NFC", written)


def test_a_name_is_one_line():
    assert text.one_line(" Mary\nAnn\t Ross ") == "Mary Ann Ross"


def test_a_line_end_begins_a_paragraph_and_empty_ones_are_left_out():
    assert said((*plain("one\n\n\ntwo "), *strong("three\nfour"))) == [
        "one",
        "two ",
        "three",
        "four",
    ]


def test_blank_words_make_no_paragraph():
    assert said(plain(" \n ")) == []


def runs(written):
    return [(run.face, run.text) for run in text.face_runs(written, (LATIN, ARABIC))]


def test_each_script_gets_a_face_that_has_it():
    assert runs("said محمد twice") == [(0, "said "), (1, "محمد"), (0, " twice")]


def test_an_accent_stays_in_the_face_of_its_letter():
    assert runs("x\u0301") == [(0, "x\u0301")]


def test_a_joiner_that_no_face_has_is_dropped():
    assert runs("a\u200db") == [(0, "ab")]


@pytest.mark.parametrize(
    ("char", "words"),
    [
        ("\U0001f600", "[emoji: grinning face]"),
        ("☃", "[emoji: snowman]"),
        ("\ufffd", "[unreadable character]"),
        ("\U00013000", "[character U+13000]"),
        ("\ue000", "[character U+E000]"),
        ("\u0301", "[character U+0301]"),
    ],
)
def test_what_no_face_has_is_said_in_words(char, words):
    assert text.face_runs(char, (frozenset(),))[0].text == words


def test_the_direction_of_a_text_is_that_of_most_of_its_letters():
    assert text.runs_right_to_left("قال الأب (Ross)")
    assert not text.runs_right_to_left("Mr محمد said so")
    assert not text.runs_right_to_left("14.30")
    assert not text.runs_right_to_left("45 محمد یوسف خان")


def test_our_words_before_a_name_keep_their_direction():
    assert not text.runs_right_to_left("For ليلى")
    assert not text.runs_right_to_left("About ليلى رحماني خان")
    assert text.runs_right_to_left("Fact. میں نے سب کچھ کیا جو آپ نے کہا")
