"""What the fuzz run is to find is found by it."""

import io

import pikepdf
import pytest

from chairdesk.export.document import Document, Paragraph, plain
from chairdesk.export.pages import pages_of
from chairdesk.export.papers import Paper, Signing
from tests.export.fuzz import Trial, Tried
from tests.export.leaks import Search

SAID, HIDDEN = "Zanzibar1", "Zanzibar2"


class Told:
    """A conference in which two words were said."""

    all_words = Search((SAID, HIDDEN))


def document(*words):
    told = "/S /JavaScript is no script"
    return Document("T", "S", "R", "M", told, "c", tuple(Paragraph(plain(one)) for one in words))


def scripted(pdf):
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        action = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="1")
        opened.pages[0].obj.Kept = opened.make_indirect(action)
        saved = io.BytesIO()
        opened.save(saved)
    return saved.getvalue()


@pytest.mark.parametrize(
    ("pdf", "found"),
    [
        (pages_of(document(SAID)), []),
        (pages_of(document("nothing")), ["loses a word"]),
        (pages_of(document(SAID, HIDDEN)), ["tells what is withheld"]),
        (scripted(pages_of(document(SAID))), ["runs, links or embeds something"]),
    ],
)
def test_a_lost_word_a_leak_and_a_script_are_found(pdf, found):
    paper, tried = Paper("minutes", "record", Signing.NOBODY, document(SAID)), Tried(7)
    Trial(None, None)._pages(Told(), paper, pdf, Search([HIDDEN]), tried)
    assert tried.wrong == [f"seed 7: minutes {one}" for one in found]
