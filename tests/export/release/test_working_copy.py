"""The working copy says what the pages say, to eye and screen reader, and that nobody signed it."""

import io
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import pytest

from chairdesk.export.document import (
    Document,
    Heading,
    ListOf,
    PageBreak,
    Paragraph,
    SignatureLine,
    SignatureLines,
    Spacer,
    Table,
    plain,
    strong,
)
from chairdesk.export.kinship.tree import ADULTS, YOUNG, Descent, Drawn, FamilyTree, Sign
from chairdesk.export.minutes import minutes_of
from chairdesk.export.readers import Reader
from chairdesk.export.release.sought import kept_from
from chairdesk.export.release.word_body import WIDTH
from chairdesk.export.release.working_copy import working_copy_of
from chairdesk.models.people import Capacity
from tests.export.abernethy import FIFE, conference

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
NOTICE = "Unsigned working copy"


def parts(content):
    with ZipFile(io.BytesIO(content)) as archive:
        return {name: ET.fromstring(archive.read(name)) for name in archive.namelist()}  # noqa: S314 - our own


def styled(body):
    return [
        (style.get(f"{W}val"), "".join(t.text or "" for t in p.iter(f"{W}t")))
        for p in body.iter(f"{W}p")
        if (style := p.find(f"{W}pPr/{W}pStyle")) is not None
    ]


def document(*blocks):
    return Document("Minutes", "on Friday", "F-1", "Confidential", "record", "A copy", blocks)


@pytest.fixture(scope="module")
def minutes():
    return minutes_of(conference(), FIFE)


def test_it_is_marked_as_unsigned_before_anything_else(minutes):
    told = styled(parts(working_copy_of(minutes, NOTICE))["word/document.xml"])
    assert told[0] == ("Notice", NOTICE)
    assert told[1] == ("Title", minutes.title)


def test_headings_tables_title_and_language_are_told_to_a_screen_reader(minutes):
    read = parts(working_copy_of(minutes, NOTICE))
    body = read["word/document.xml"]
    headings = {text for style, text in styled(body) if style.startswith("Heading")}
    told = {block.text for block in minutes.blocks if isinstance(block, Heading)}
    assert told - headings == {"This record as data"}
    assert len(list(body.iter(f"{W}tblHeader"))) == sum(
        type(block).__name__ == "Table" for block in minutes.blocks
    )
    language = next(read["word/styles.xml"].iter(f"{W}lang"))
    assert language.get(f"{W}val") == minutes.language
    core = "".join(read["docProps/core.xml"].itertext())
    assert minutes.title in core
    assert NOTICE in core


def test_every_page_says_that_nobody_signed_it_and_which_copy_it_is(minutes):
    read = parts(working_copy_of(minutes, NOTICE))
    assert "".join(read["word/header.xml"].itertext()) == NOTICE
    foot = "".join(read["word/footer.xml"].itertext())
    assert f"{minutes.marking} · {minutes.reference} · {minutes.copy}" in foot
    fields = [one.get(f"{W}instr") for one in read["word/footer.xml"].iter(f"{W}fldSimple")]
    assert fields == ["PAGE", "NUMPAGES"]
    related = {r.get("Target") for r in read["word/_rels/document.xml.rels"]}
    assert {"header.xml", "footer.xml"} <= related
    body = "".join(read["word/document.xml"].itertext())
    assert body.count(NOTICE) == 2
    for untrue in ("I approve these minutes", "I attest", "attached to this document"):
        assert untrue not in body


def test_each_line_below_the_title_is_a_line_of_its_own(minutes):
    told = styled(parts(working_copy_of(minutes, NOTICE))["word/document.xml"])
    below = [text for style, text in told if style == "Subtitle"]
    lines = minutes.subtitle.split("\n")
    assert below[: len(lines)] == lines


def sizes(content):
    read = parts(content)["word/styles.xml"]
    named = {
        style.get(f"{W}styleId"): size.get(f"{W}val")
        for style in read.iter(f"{W}style")
        if (size := style.find(f"{W}rPr/{W}sz")) is not None
    }
    return {name: int(size) for name, size in named.items()}


def test_in_large_print_headings_are_larger_than_the_text_and_nothing_is_small(minutes):
    large = sizes(working_copy_of(minutes.in_large_print(), NOTICE))
    assert min(large.values()) == 36
    assert large["Heading1"] > large["Heading2"] > 36


def test_a_column_is_wide_enough_for_its_longest_word():
    rows = ((plain("Abernethy-Featherstonehaugh"), plain("Placed")),)
    table = Table(("Child", "Decision"), rows, (1, 9))
    body = parts(working_copy_of(document(table), NOTICE))["word/document.xml"]
    first, second = (int(column.get(f"{W}w")) for column in body.iter(f"{W}gridCol"))
    assert first > 27 * 120
    assert first + second == WIDTH


def test_no_line_ends_within_a_date_and_a_column_has_room_for_one():
    rows = ((plain("Weigh Mirren"), plain("Muir\n30 November 2026")),)
    table = Table(("What will be done", "By when"), rows, (9, 1))
    body = parts(working_copy_of(document(table), NOTICE))["word/document.xml"]
    assert "30\N{NO-BREAK SPACE}November\N{NO-BREAK SPACE}2026" in "".join(body.itertext())
    _, last = (int(column.get(f"{W}w")) for column in body.iter(f"{W}gridCol"))
    assert last > 16 * 120


def test_in_large_print_each_answer_stands_beside_the_name_of_its_column():
    rows = ((strong("Mirren"), plain("Placed"), ()), (strong("Isla"), plain("Not placed"), ()))
    table = Table(("Child", "Decision", "Dissent"), rows, (1, 1, 1))
    large = document(table).in_large_print()
    body = parts(working_copy_of(large, NOTICE))["word/document.xml"]
    rows = [row.iter(f"{W}tc") for row in body.iter(f"{W}tr")]
    told = [["".join(cell.itertext()) for cell in row] for row in rows]
    assert told == [
        ["Child", "Mirren"],
        ["Decision", "Placed"],
        ["Child", "Isla"],
        ["Decision", "Not placed"],
    ]
    kept = [text for style, text in styled(body) if style == "Kept"]
    assert kept == ["Child", "Mirren", "Child", "Isla"]


def test_in_large_print_an_entry_may_be_parted_but_neither_its_first_nor_its_last_cell_is_alone():
    header = ("Child", "Decision", "Why", "How it was reached")
    table = Table(header, (tuple(map(plain, ("Isla", "Placed", "Hurt", "All agreed"))),), (1,) * 4)
    copy = working_copy_of(document(table).in_large_print(), NOTICE)
    body = parts(copy)["word/document.xml"]
    kept = [text for style, text in styled(body) if style == "Kept"]
    assert kept == ["Child", "Isla", "Why", "Hurt"]


def test_names_written_from_the_right_are_marked_so_within_a_line_of_ours():
    said = plain("About لیلیٰ (رحمانی خان), and Isla")
    body = parts(working_copy_of(document(Paragraph(said)), NOTICE))["word/document.xml"]
    runs = [
        ("".join(run.itertext()), run.find(f"{W}rPr/{W}rtl") is not None)
        for run in body.iter(f"{W}r")
    ]
    assert [text for text, is_leftward in runs if is_leftward] == ["لیلیٰ", "رحمانی خان"]
    assert ("), and Isla", False) in runs
    assert not list(body.iter(f"{W}bidi"))


def test_what_is_said_in_arabic_begins_at_the_right():
    said = plain("قال الأب إنه يريد أن يبقى مع ابنته.")
    body = parts(working_copy_of(document(Paragraph(said)), NOTICE))["word/document.xml"]
    assert len(list(body.iter(f"{W}bidi"))) == 1


def test_a_sheet_to_be_filled_in_has_room_to_write():
    table = Table(("Name", "Signature"), ((plain("Ross"), ()),), (1, 1), is_filled_in=True)
    body = parts(working_copy_of(document(table), NOTICE))["word/document.xml"]
    assert len(list(body.iter(f"{W}trHeight"))) == 1


def test_the_same_document_gives_the_same_bytes_and_names_no_writer(minutes):
    first = working_copy_of(minutes, NOTICE)
    assert first == working_copy_of(minutes, NOTICE)
    assert b"creator" not in b"".join(ET.tostring(part) for part in parts(first).values())


def test_a_reader_s_copy_holds_nothing_that_is_kept_from_them():
    told = conference()
    mother = next(p for p in told.roll.people if p.capacity is Capacity.FAMILY)
    content = working_copy_of(minutes_of(told, FIFE, Reader(mother.id)), NOTICE)
    text = " ".join(" ".join(part.itertext()) for part in parts(content).values())
    kept = kept_from(Reader(mother.id), told)
    assert kept
    assert not [one for one in kept if one.words in text]
    assert "withheld" in text.lower()


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("<w:b/> & “so” ]]>", "<w:b/> & “so” ]]>"),
        ("nul\x00bell\x07esc\x1b", "nulbellesc"),
        ("left\u202eright", "leftright"),
        ("lone \ud800 one", "lone \ufffd one"),
        ("محمد علی", "محمد علی"),
    ],
)
def test_hostile_words_stay_words(typed, printed):
    body = parts(working_copy_of(document(Paragraph(plain(typed))), NOTICE))["word/document.xml"]
    assert printed in ["".join(t.text or "" for t in p.iter(f"{W}t")) for p in body.iter(f"{W}p")]


def test_every_kind_of_block_finds_its_place():
    line = SignatureLine("Chair", "Morag Sinclair", "Chair", "I approve")
    content = working_copy_of(
        document(
            Heading("One", 2),
            ListOf((plain("first"), (*plain("second "), *strong("third")))),
            Spacer(6),
            PageBreak(),
            SignatureLines((line,)),
        ),
        NOTICE,
    )
    body = parts(content)["word/document.xml"]
    assert ("Heading2", "One") in styled(body)
    assert ("ListBullet", "second third") in styled(body)
    assert [b.get(f"{W}type") for b in body.iter(f"{W}br")] == ["page"]
    assert "Morag Sinclair, Chair" in "".join(body.itertext())


@pytest.mark.parametrize("is_large", [False, True])
def test_the_family_is_drawn_as_on_the_pages_with_the_same_words(is_large):
    mother = Drawn("Kirsty <Gow>", "Mother", ADULTS, Sign.FEMALE)
    child = Drawn("Isla Gow", "9 years", YOUNG, Sign.FEMALE, is_subject=True)
    tree = FamilyTree((mother, child), (Descent((0,), (1,)),), (), "Who “is” whose.", "Signs.")
    told = document(tree)
    told = told.in_large_print() if is_large else told
    body = parts(working_copy_of(told, NOTICE))["word/document.xml"]
    (picture,) = body.iter(f"{WP}docPr")
    assert picture.get("descr") == "Who “is” whose."
    forms = [form.get("prst") for form in body.iter(f"{A}prstGeom")]
    assert forms.count("ellipse") == 1 + 2
    told = [text for style, text in styled(body) if style == "Sign"]
    assert told == ["Kirsty <Gow>", "Mother", "Isla Gow", "9 years"]
    assert ("Small", "Signs.") in styled(body)


def test_a_family_whose_names_would_not_be_legible_is_told_in_its_table_alone():
    many = tuple(Drawn(f"Bartholomew{n}", "", YOUNG, Sign.MALE) for n in range(14))
    body = parts(working_copy_of(document(FamilyTree(many, (), (), "", "Signs.")), NOTICE))
    assert not list(body["word/document.xml"].iter(f"{WP}docPr"))
