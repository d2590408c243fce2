"""What is read off the pages of a copy is what stands there."""

import pytest

from chairdesk.export.document import Document, Paragraph, plain
from chairdesk.export.kinship.tree import ADULTS, YOUNG, Descent, Drawn, FamilyTree, Sign
from chairdesk.export.pages import pages_of
from chairdesk.ui.release.reading import read_aloud, texts_of_pages

NAME = "Aldersyke-Penhallow"
PLACES = range(40)


@pytest.fixture(scope="module")
def pdf():
    """Set a name with a hyphen at forty places of a line: at some of them it breaks."""
    lines = tuple(Paragraph(plain("so " * place + NAME)) for place in PLACES)
    return pages_of(Document("Title", "Below", "R", "M", "r", "c", lines))


def test_a_name_that_breaks_at_its_hyphen_is_read_out_whole(pdf):
    said = [told.words for told in read_aloud(pdf) if told.words.startswith(("so ", NAME))]
    assert len(said) == len(PLACES)
    assert all(words.endswith(NAME) for words in said)


def test_a_name_that_breaks_at_its_hyphen_is_found_on_the_page(pdf):
    pages = "\n".join(texts_of_pages(pdf).values())
    assert pages.count(NAME) == 2 * len(PLACES)  # as it is seen, and as it is read out


def test_a_family_tree_is_read_out_in_its_words_and_no_name_within_it_besides():
    mother = Drawn("ليلى", "Mother", ADULTS, Sign.FEMALE)
    child = Drawn("Isla Gow", "9 years", YOUNG, Sign.UNSAID, is_subject=True)
    tree = FamilyTree((mother, child), (Descent((0,), (1,)),), ((0, 1),), "Family tree.", "Signs.")
    pdf = pages_of(Document("Title", "Below", "R", "M", "r", "c", (tree,)))
    told = [(one.kind, one.words) for one in read_aloud(pdf)]
    assert told[-2:] == [("Figure", "Family tree."), ("P", "Signs.")]
    assert "ليلى" not in "".join(words for _, words in told)
