"""A document set on pages: nothing lost, nothing clipped, everything read aloud in its order."""

import re
import subprocess
import sys
from io import BytesIO

import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from chairdesk.export.document import (
    Document,
    Heading,
    KeyFacts,
    ListOf,
    PageBreak,
    Paragraph,
    SignatureLine,
    SignatureLines,
    Spacer,
    Table,
    Voice,
    plain,
    quiet,
    strong,
)
from chairdesk.export.pages import pages_of
from tests.export.reading_aloud import aloud, pages, squeezed, told

LONG = " ".join(f"word{number}" for number in range(600))
SIGNED = SignatureLines(
    (
        SignatureLine("MinuteTaker", "Jean Ross", "Minute-taker", "I attest."),
        SignatureLine("Chair", "Morag Sinclair", "Chair", "I approve."),
    )
)
written = {"names": [], "is_watching": False}


def paper(*blocks, **changed):
    told_of = {
        "title": "Initial Conference",
        "subtitle": "Minutes",
        "reference": "FIFE-1",
        "marking": "Confidential",
        "reader": "the file",
        "copy": "Copy for the file",
    }
    return Document(**{**told_of, **changed}, blocks=blocks)


def text_of(*blocks):
    return "\n".join(pages(pages_of(paper(*blocks))))


def test_each_page_bears_marking_reference_copy_and_number():
    found = pages(pages_of(paper(*[Paragraph(plain(LONG))] * 4)))
    assert len(found) > 2
    for number, page in enumerate(found, 1):
        for small in ("Confidential", "FIFE-1", "Copy for the file"):
            assert small in page
        assert f"Page {number} of {len(found)}" in page


def test_a_page_says_no_number_but_its_own():
    assert "of 1" in text_of() and "Page 2" not in text_of()  # noqa: PT018 - one thing is meant


def test_everything_is_read_aloud_once_in_the_order_of_the_document():
    blocks = (
        Heading("Decided"),
        Table(("Child", "Decision"), ((strong("Mirren"), plain("Placed\nNeglect")),), (1, 2)),
        Heading("Said", level=2),
        KeyFacts(((strong("Ross"), (*strong("Fact. "), *plain(LONG))),)),
        ListOf((plain("one"), plain("two"))),
        Paragraph(quiet("The end."), Voice.SMALL),
        SIGNED,
    )
    said = (
        "Initial Conference Minutes Decided Child Decision Mirren Placed Neglect Said Ross Fact."
        f"{LONG} • one • two The end. Minute-taker Jean Ross I attest. Chair Morag Sinclair"
        "I approve."
    )
    assert aloud(pages_of(paper(*blocks))) == squeezed(said)


def test_a_table_says_what_is_header_and_what_is_not():
    table = Table(("Child", "Decision"), ((plain("Mirren"), plain("Placed")),) * 3, (1, 2))
    tree = told("pdfinfo", "-struct", pdf=pages_of(paper(table)))
    counted = [tree.count(kind) for kind in ("Table (", "TR\n", "TH:", "TD\n")]
    assert counted == [1, 4, 5, 3], tree


def test_a_header_is_repeated_to_the_eye_and_read_aloud_once():
    rows = tuple((plain(f"row{number:03}."), plain("x")) for number in range(120))
    pdf = pages_of(paper(Table(("Heading of it", "Other"), rows, (1, 1))))
    found = pages(pdf)
    assert len(found) > 2
    assert all("Heading of it" in page for page in found)
    said = aloud(pdf)
    assert said.count("Headingofit") == 1
    assert [said.count(f"row{number:03}.") for number in range(120)] == [1] * 120


def test_a_header_taller_than_a_page_is_a_first_row():
    table = Table((LONG, "x"), ((plain("after"), plain("y")),), (1, 20))
    pdf = pages_of(paper(table))
    assert squeezed(LONG) in aloud(pdf)
    assert "after" in aloud(pdf)


@pytest.mark.parametrize("shares", [(1, 1), (1, 8), (8, 1)])
def test_a_row_taller_than_a_page_runs_on_and_nothing_is_lost(shares):
    pdf = pages_of(paper(Table(("a", "b"), ((plain(LONG), plain(f"{LONG}\n{LONG}")),), shares)))
    assert aloud(pdf).count("word599") == 3
    assert squeezed(LONG) in aloud(pdf)


def test_a_contribution_of_five_thousand_characters_runs_over_pages_whole():
    words = " ".join(f"said{number}" for number in range(700))
    pdf = pages_of(paper(KeyFacts(((strong("Somebody"), plain(words)),) * 2)))
    assert aloud(pdf).count(squeezed(words)) == 2
    assert len(pages(pdf)) > 2


def test_a_heading_never_stands_alone_at_the_foot_of_a_page():
    words = Paragraph(plain(LONG[:300]))
    blocks = [block for n in range(60) for block in (Heading(f"Part {n}"), words)]
    for page in pages(pages_of(paper(*blocks))):
        *_, last, _ = [line for line in page.splitlines() if line.strip()]
        assert "Part" not in last


def test_a_heading_at_the_very_end_is_set_all_the_same():
    assert "Last words" in text_of(Heading("Last words"))


def test_a_name_too_wide_for_its_column_is_set_smaller_rather_than_broken():
    text = text_of(KeyFacts(((strong("Brzęczyszczykiewiczowa"), plain("words")),)))
    assert "Brzęczyszczykiewiczowa" in text


def test_an_endless_word_is_broken_and_kept():
    assert aloud(pages_of(paper(Paragraph(plain("x" * 9000))))).count("x") == 9000


def test_a_row_of_many_paragraphs_is_divided_between_them():
    rows = ((plain("\n".join(f"line{n}." for n in range(90))), plain("beside")),)
    said = aloud(pages_of(paper(Table(("a", "b"), rows, (1, 1)))))
    assert [said.count(f"line{n}.") for n in range(90)] == [1] * 90


def test_places_to_sign_are_never_divided_from_their_words():
    for lines in range(24, 32):
        found = pages(pages_of(paper(Paragraph(plain("\n".join(["line"] * lines))), SIGNED)))
        assert any("Jean Ross" in page and "Morag Sinclair" in page for page in found)


def test_a_page_break_begins_a_page_and_never_makes_an_empty_one():
    found = pages(
        pages_of(
            paper(
                Paragraph(plain("one")),
                PageBreak(),
                PageBreak(),
                Spacer(40),
                Paragraph(plain("two")),
            )
        )
    )
    assert ["one" in page for page in found] == [True, False]


def test_every_face_is_embedded():
    pdf = pages_of(paper(Paragraph((*strong("Żółć"), *plain("محمد 张伟")))))
    fonts = told("pdffonts", pdf=pdf).splitlines()[2:]
    assert len(fonts) == 4
    assert all(font.split()[-5] == "yes" for font in fonts)


def test_names_of_many_scripts_are_drawn_and_read():
    text = text_of(Paragraph(plain("Wójcik-Żółkiewska, Ștefănescu, 张伟, Ọláwálé \U0001f600")))
    for name in ("Wójcik-Żółkiewska", "Ștefănescu", "张伟", "[emoji: grinning face]"):
        assert name in text


def test_arabic_begins_at_the_right():
    pdf = pages_of(paper(Paragraph(plain("قال " * 6)), Paragraph(plain("said"))))
    boxes = re.findall(r'xMin="([\d.]+)".*>(.*)</word>', told("pdftotext", "-bbox", "-", pdf=pdf))
    lefts = [float(left) for left, word in boxes if not word.isascii()]
    assert len(lefts) == 6
    assert min(lefts) > 400


def test_a_name_in_arabic_letters_begins_at_the_left_among_other_names():
    rows = tuple((strong(name), plain("Child")) for name in ("Isla Ross", "ليلى الأحمد"))
    pdf = pages_of(paper(Table(("Name", "Role"), rows, (1, 1))))
    boxes = re.findall(r'xMin="([\d.]+)".*>(.*)</word>', told("pdftotext", "-bbox", "-", pdf=pdf))
    lefts = {word: float(left) for left, word in boxes}
    assert min(x for word, x in lefts.items() if not word.isascii()) == pytest.approx(
        lefts["Isla"], abs=2
    )


def test_letters_that_have_no_bold_face_are_thickened_where_others_are_bold():
    with pikepdf.open(BytesIO(pages_of(paper(Paragraph(strong("Isla 李小明")))))) as opened:
        drawn = opened.pages[0].Contents.read_bytes().decode("latin-1")
    assert drawn.count(" 2 Tr ") + drawn.count("\n2 Tr") == 1
    assert drawn.count("0 Tr") == 1


def test_a_long_reference_and_copy_keep_clear_of_each_other():
    long = {"reference": "R" * 400, "marking": "M" * 400, "copy": "a long name " * 30}
    found = pages(pages_of(paper(Paragraph(plain("words")), **long)))
    assert "words" in found[0]
    assert "Page 1 of 1" in found[0]


def test_parts_are_listed_beside_the_pages():
    pdf = pages_of(paper(Heading("One"), Heading("Within", level=2), Heading("Two")))
    with pikepdf.open(BytesIO(pdf)) as opened, opened.open_outline() as outline:
        assert [entry.title for entry in outline.root] == ["One", "Two"]


def test_the_places_to_sign_stand_on_the_last_page_and_the_last_one_locks():
    with pikepdf.open(BytesIO(pages_of(paper(Paragraph(plain(LONG)), PageBreak(), SIGNED)))) as pdf:
        fields = list(pdf.Root.AcroForm.Fields)
        assert [str(field.T) for field in fields] == ["MinuteTaker", "Chair"]
        assert ["/Lock" in field for field in fields] == [False, True]
        assert fields[1].Lock.P == 1
        assert [field.P.objgen for field in fields] == [pdf.pages[-1].obj.objgen] * 2


def test_the_paper_says_what_it_is_and_names_nobody():
    with pikepdf.open(BytesIO(pages_of(paper()))) as pdf:
        assert str(pdf.docinfo.Title) == "Initial Conference, FIFE-1"
        assert str(pdf.Root.Lang) == "en-GB"
        assert b"<pdfuaid:part>1" in pdf.Root.Metadata.read_bytes()


def test_one_document_has_one_set_of_bytes():
    assert pages_of(paper(Paragraph(plain(LONG)))) == pages_of(paper(Paragraph(plain(LONG))))


def _watch(event, arguments):
    if written["is_watching"] and event == "open" and isinstance(arguments[0], (str, bytes)):
        mode, flags = str(arguments[1] or ""), arguments[2] or 0
        if flags & 3 or set(mode) & set("wax+"):
            written["names"].append(arguments[0])


sys.addaudithook(_watch)


def test_nothing_is_written_to_any_file():
    written.update(names=[], is_watching=True)
    pages_of(paper(Paragraph(plain("secret محمد 张伟")), SIGNED))
    written["is_watching"] = False
    assert written["names"] == []


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=300), st.text(max_size=300))
def test_no_text_whatever_stops_the_pages(one, other):
    blocks = (
        Heading(one),
        KeyFacts(((plain(one), plain(other)),)),
        Table((one, "b"), ((plain(other), strong(one)),), (1, 9)),
    )
    assert pages_of(paper(*blocks, title=other, copy=one)).startswith(b"%PDF")


def test_what_a_document_is_made_of_is_known_without_the_printing_press():
    asks = "import sys, chairdesk.export.document; print('reportlab' in sys.modules)"
    ran = subprocess.run([sys.executable, "-c", asks], capture_output=True, check=True)
    assert ran.stdout.strip() == b"False"


def test_nobody_signs_an_empty_page():
    words = [Paragraph(plain(LONG[:400])) for _ in range(1, 9)]
    for count in range(60, 260, 20):
        told = (*words, Heading("Rights"), Paragraph(plain("It is so. " * count)))
        *_, last = pages(pages_of(paper(*told, Heading("Signatures"), SIGNED)))
        assert "It is so." in last


def test_what_ends_in_signatures_alone_is_set_all_the_same():
    assert "Jean Ross" in text_of(SIGNED)
