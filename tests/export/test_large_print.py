"""In large print a table stands as entries, each cell beside the name of its column."""

import re
from dataclasses import replace

import pytest

from chairdesk.export.document import (
    Heading,
    KeyFacts,
    SignatureLines,
    Spacer,
    Table,
    plain,
    quiet,
    strong,
)
from chairdesk.export.letters.reading_copy import reading_copy_of
from chairdesk.export.pages import pages_of
from chairdesk.export.papers import papers_of
from tests.export.abernethy import FIFE, conference
from tests.export.reading_aloud import aloud, pages, squeezed
from tests.export.telling import spoken
from tests.export.test_pages import paper

HEADER = ("What will be done", "Who", "By when")
DAY = "30 November 2026"
WIDE = "Weekly appointment and the Tuesday group; tell the social worker of a missed one"


def plan(count, words=WIDE):
    rows = tuple((strong(f"Action {n}. {words}"), plain("Ross"), quiet(DAY)) for n in range(count))
    return Table(HEADER, rows, (5, 3, 2))


def large(*blocks):
    return paper(*blocks).in_large_print()


def test_each_cell_stands_whole_beside_the_name_of_its_column():
    (page,) = pages(pages_of(large(plan(2))))
    assert len(re.findall(r"Who +Ross\n", page)) == 2
    assert len(re.findall(rf"By when +{DAY}\n", page)) == 2


def test_the_name_of_a_column_is_read_once_however_often_it_is_seen():
    told = large(plan(12))
    pdf = pages_of(told)
    assert aloud(pdf) == squeezed("".join(spoken(told)))
    assert "".join(pages(pdf)).count("By when") == 12


def test_a_cell_that_says_nothing_takes_no_line_but_its_column_is_named_once():
    rows = ((strong("Mirren"), plain("Ross"), ()), ((), plain("Muir"), ()))
    told = large(Table(("Child", "Who", "Why"), rows, (1, 1, 1)))
    (page,) = pages(pages_of(told))
    assert [page.count(name) for name in ("Child", "Who", "Why")] == [1, 2, 1]
    assert aloud(pages_of(told)) == squeezed("".join(spoken(told)))


@pytest.mark.parametrize(
    ("above", "length"), [(200, 1), (300, 1), (420, 1), (500, 1), (300, 5), (420, 5), (500, 5)]
)
def test_no_entry_is_parted_that_a_page_has_room_for(above, length):
    for page in pages(pages_of(large(Spacer(above), plan(3, f"{WIDE} " * length)))):
        assert page.count("Action") == page.count(DAY)


def test_an_entry_is_parted_before_half_a_page_stays_empty():
    """The first page of a copy in large print held its title alone."""
    first, second = pages(pages_of(large(Spacer(150), Heading("Decided"), plan(1, f"{WIDE} " * 5))))
    assert "What will be done" in first
    assert "What will be done" in second
    assert "By when" in second


def test_an_entry_taller_than_any_page_runs_on_and_loses_no_word():
    row = (strong("word " * 900), plain("Ross " * 900), quiet(DAY))
    told = large(Table(HEADER, (row,), (1, 1, 1)))
    assert aloud(pages_of(told)) == squeezed("".join(spoken(told)))


def test_no_name_of_a_fact_stands_alone_at_the_foot_of_a_page():
    told = KeyFacts(((strong("Mirren Abernethy"), plain("Told at length. " * 40)),))
    for above in range(420, 540, 20):
        first, *_ = pages(pages_of(large(Spacer(above), Heading("Who", 2), told)))
        assert first.count("Mirren") == min(1, first.count("Told"))


def test_a_table_to_be_filled_in_keeps_its_columns():
    rows = ((strong("Jean Ross"), plain("Chair"), ()),)
    told = large(Table(("Name", "Role", "Signature"), rows, (1, 1, 1), is_filled_in=True))
    (page,) = pages(pages_of(told))
    assert re.search("Name +Role +Signature", page)


def test_a_long_line_at_the_foot_is_set_smaller_before_a_word_of_it_is_cut_off():
    copy = "Copy 12 of 14, for somebody whose language takes forty per cent more room. Version 1"
    (page,) = pages(pages_of(replace(large(plan(1)), copy=copy)))
    assert squeezed(copy) in squeezed(page.replace("Page 1 of 1", ""))


def test_a_copy_to_be_read_ends_with_the_record_and_no_heading_of_signatures_above_nothing():
    minutes = papers_of(conference(), FIFE)[0].document
    assert [type(one) for one in minutes.blocks[-2:]] == [Heading, SignatureLines]
    read = reading_copy_of(minutes, "To be read.").blocks
    assert read[1:] == minutes.blocks[:-2]
