"""Tables and facts that run over pages: no row alone, and no signature on an empty page."""

from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest

from chairdesk.export.document import (
    Heading,
    KeyFacts,
    Paragraph,
    Spacer,
    Table,
    Voice,
    plain,
    quiet,
    strong,
)
from chairdesk.export.pages import pages_of
from tests.export.reading_aloud import aloud, pages, squeezed
from tests.export.test_pages import SIGNED, paper

HEADER = ("What will be done", "Who")


def table(count, of="Action"):
    rows = tuple((plain(f"{of} {n}"), plain("Ross")) for n in range(count))
    return Table(HEADER, rows, (2, 1))


def facts(count):
    return KeyFacts(tuple((strong("Fact"), plain(f"Entry {n}")) for n in range(count)))


def paged(*blocks, **changed):
    return pages(pages_of(paper(*blocks, **changed)))


@pytest.mark.parametrize("above", [550, 560, 570])
def test_a_table_begins_with_two_rows_or_on_the_next_page(above):
    found = paged(Spacer(above), table(6))
    beginning = next(page for page in found if "Action 0" in page)
    assert "Action 1" in beginning


@pytest.mark.parametrize("above", range(500, 600, 10))
def test_a_table_of_three_rows_stands_on_one_page(above):
    found = paged(Spacer(above), Heading("Who does what"), table(3))
    (page,) = [page for page in found if "Action" in page]
    assert page.count("Action") == 3
    assert "Who does what" in page


def sheet(count):
    rows = tuple((strong(f"Person {n}"), ()) for n in range(count))
    return Table(("Name", "Signature"), (*rows, *[((), ())] * 4), (1, 1), is_filled_in=True)


@pytest.mark.parametrize("count", range(10, 22))
def test_no_page_of_a_sheet_to_sign_bears_blank_lines_alone(count):
    found = paged(Spacer(60), sheet(count))
    assert "".join(found).count("Person") == count
    assert "Person" in found[-1]


@pytest.mark.parametrize("count", range(29, 32))
def test_no_row_of_a_table_stands_alone_on_the_last_page(count):
    *_, last = paged(table(count))
    assert last.count("Action") != 1


@pytest.mark.parametrize("count", [16, 22, 27])
@pytest.mark.parametrize("made", [facts, table], ids=["facts", "table"])
def test_nobody_signs_a_page_that_bears_nothing_else(made, count):
    *_, last = paged(made(count), Heading("Signatures"), SIGNED)
    assert "Signatures" in last
    assert "Action" in last or "Entry" in last


def test_of_several_paragraphs_the_last_stays_with_the_signatures_and_no_page_half_bare():
    rights = (Paragraph(plain(f"{who} may say so. " * 12)) for who in ("Anna", "Beth", "Carys"))
    told = (Spacer(260), Heading("How to disagree"), *rights, Heading("Signatures"), SIGNED)
    first, last = paged(*told)
    assert first.index("How to disagree") < first.index("Anna") < first.index("Beth")
    assert "Carys" in last
    assert "Carys" not in first


def test_few_facts_stay_together_with_their_heading_and_the_signatures_below():
    before = Spacer(350)
    first, last = paged(before, Heading("Isla"), facts(6), Heading("Signatures"), SIGNED)
    assert "Isla" not in first
    assert last.index("Isla") < last.index("Entry 0") < last.index("Signatures")


def test_a_column_in_which_nothing_is_said_is_left_out_but_for_the_first():
    rows = ((plain(""), plain("Ross"), ()), ((), plain("Muir"), plain(" ")))
    told = Table(("To whom", "Who", "Why"), rows, (1, 2, 3)).without_empty_columns()
    assert told.header == ("To whom", "Who")
    assert told.rows == ((plain(""), plain("Ross")), ((), plain("Muir")))
    assert told.shares == (1, 2)


def test_no_letter_ends_with_one_line_on_a_second_page():
    end = (Paragraph(plain("What you think matters.")), Paragraph(plain("Morag\nI led")))
    for above in range(540, 640, 10):
        last = paged(Spacer(above), Paragraph(plain("Somebody will talk")), *end)[-1]
        assert last.count("matters") == last.count("Morag") == last.count("I led") == 1


def test_a_row_that_runs_over_a_page_says_again_what_it_is_and_is_read_once():
    """Half a list of readers stood on a page without the name of the paper that goes to them."""
    readers = "\n".join(f"Reader {n}" for n in range(60))
    told = (Table(("Paper", "To whom"), ((strong("Outline plan"), plain(readers)),), (1, 2)),)
    listed = (KeyFacts(((quiet("To whom this goes"), plain(readers)),)),)
    for block, name in ((told, "Outline plan"), (listed, "To whom this goes")):
        shown = paged(*block)
        assert len(shown) > 1
        assert all(page.count(name) == 1 for page in shown)
        assert squeezed(aloud(pages_of(paper(*block)))).count(squeezed(name)) == 1


@pytest.mark.parametrize("is_large", [False, True])
def test_two_signatures_stand_beside_each_other_and_fill_no_page_alone(is_large):
    words = [Paragraph(plain(f"Words {n}."), Voice.BODY) for n in range(12 if is_large else 22)]
    told = paper(*words, Heading("Signatures"), SIGNED)
    pdf = pages_of(told.in_large_print() if is_large else told)
    with pikepdf.open(BytesIO(pdf)) as read:
        first, second = ([float(n) for n in one.Rect] for one in read.Root.AcroForm.Fields)
    assert first[1] == second[1]
    assert first[2] < second[0]
    assert "Words" in pages(pdf)[-1]


@pytest.mark.parametrize("above", range(150, 560, 30))
def test_no_heading_stands_alone_at_the_foot_of_a_page(above):
    of_one = replace(facts(22), is_of_one=True)
    for page in paged(Spacer(above), Heading("Isla"), of_one):
        assert ("Isla" in page) <= ("Entry 0" in page)
