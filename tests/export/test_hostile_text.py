"""What a hostile hand writes is set on the page as it was written, and does nothing else."""

import re
import time
from functools import cache
from io import BytesIO

import pikepdf
import pytest

from chairdesk.export.document import (
    Document,
    Heading,
    KeyFacts,
    ListOf,
    Paragraph,
    Table,
    plain,
    strong,
)
from chairdesk.export.pages import pages_of
from chairdesk.export.press import PressStopped, printed
from tests.export.reading_aloud import aloud, squeezed

BOMB = '<!DOCTYPE b [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><b>&b;</b>'
AS_WRITTEN = (
    "jo <jo@example.gov.uk> wrote",
    "<script>x</script>",
    "<!-- unseen -->",
    "<![CDATA[kept]]>",
    "AT&T &copy; &lt;b&gt;",
    "<b>never closed, <i>crossed</b></i>",
    "</para></b>",
    '<img src="/etc/passwd" width="9" height="9"/>',
    '<img src="file:///etc/passwd"/>',
    '<img src="http://127.0.0.1:9/x.png"/>',
    '<a href="javascript:alert(1)">here</a>',
    '<onDraw name="os.system" label="id"/>',
    '<seq id="n"/>',
    "<font color=\"[[getattr(pow,Word('__globals__'))['os'].system('id')]]\">x</font>",
    '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;',
    BOMB,
    "(text) Tj ET Q \\\\) endstream endobj %%EOF",
    "%(words)s {0} {words!r} $HOME `id`",
    "Wójcik-Żółkiewska, Ștefănescu, Llŷr, Ọláwálé",
    "张伟",
    "x" * 5_000,
)
CHANGED = (
    ("nul\x00 bell\x07 esc\x1b c1\x9f end", "nul bell esc c1 end"),
    ("non\ufffecharacter", "noncharacter"),
    ("lone \ud800 surrogate", "lone \ufffd surrogate"),
    ("grinning \U0001f600 face", "grinning [emoji: grinning face] face"),
    ("over\u202edeugh\u202c \u2066lone\u2069", "overdeugh lone"),
    ("tags \U000e0041 hidden", "tags hidden"),
    ("z\u0307o\u0301 joined", "\u017c\u00f3 joined"),
)
ROWS = (*((words, words) for words in AS_WRITTEN), *CHANGED)


def paper(*blocks):
    return Document("Conference", "Minutes", "F-1", "Confidential", "file", "Copy", blocks)


@cache
def drawn():
    """Set every row as heading, item, fact and in a table; the numbers tell them apart."""
    blocks = []
    for number, (written, _) in enumerate(ROWS):
        words = f"begin{number}! {written} !end{number}"
        blocks += [
            Heading(words),
            ListOf((plain(words),)),
            KeyFacts(((strong("k"), plain(words)),)),
        ]
        blocks += [Table(("a",), ((plain(words),),), (1,)), Paragraph(plain(words))]
    return pages_of(paper(*blocks))


@cache
def heard():
    return aloud(drawn())


@pytest.mark.parametrize("number", range(len(ROWS)), ids=[str(n) for n in range(len(ROWS))])
def test_each_is_on_the_page_wherever_it_was_written(number):
    said = re.findall(f"begin{number}!(.*?)!end{number}(?!\\d)", heard())
    assert said == [squeezed(ROWS[number][1])] * 5


def test_marks_piled_upon_a_letter_stay_with_it():
    piled = "Z" + "\u0351\u0360\u0334" * 20 + "algo"
    said = aloud(pages_of(paper(Paragraph(plain(piled)))))
    assert said.endswith("algo")
    assert "Z" in said


def test_a_hostile_paper_embeds_runs_and_links_nothing():
    with pikepdf.open(BytesIO(drawn())) as pdf:
        assert not [one for one in pdf.objects if _is_lively(one)]
        assert "/Names" not in pdf.Root
        assert "/OpenAction" not in pdf.Root
    assert b"root:x:0:0" not in drawn()


def _is_lively(one):
    if not isinstance(one, pikepdf.Dictionary | pikepdf.Stream):
        return False
    kinds = {str(one.get(key)) for key in ("/S", "/Subtype")}
    return bool(kinds & {"/URI", "/JavaScript", "/Launch", "/Image", "/Link", "/GoToR"})


@pytest.mark.parametrize("words", ["word " * 20_000, "x" * 60_000, "line\n" * 5_000])
def test_twice_as_long_takes_about_twice_as_long(words):
    half, whole = _takes(words[: len(words) // 2]), _takes(words)
    assert whole < 4 * half + 0.2


def _takes(words):
    began = time.process_time()
    assert pages_of(paper(Paragraph(plain(words))))
    return time.process_time() - began


@pytest.mark.parametrize("secret", ["Mirren was seen", '<img src="Mirren was seen">'])
def test_what_cannot_be_drawn_is_named_in_no_failure(secret, capfd):
    with pytest.raises(PressStopped) as stopped:
        list(printed([paper(Paragraph(plain(secret)), Heading(secret, level=7))]))
    seen = capfd.readouterr()
    told = repr(stopped.value) + str(stopped.value) + seen.out + seen.err
    assert "Mirren" not in told
    assert stopped.value.__cause__ is None
