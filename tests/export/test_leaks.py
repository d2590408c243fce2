"""The search for leaks sees a word in every place where a PDF can hide one."""

import io

import pikepdf
import pytest

from chairdesk.export.document import Attachment, Document, Heading, Paragraph, plain
from chairdesk.export.pages import pages_of
from tests.export.leaks import scan
from tests.export.signing import AT

CANARY = "Zanzibar Ǿ"


def paper(*blocks, **changed):
    told = ("A title", "Minutes", "FIFE-1", "Confidential", "the file", "Copy")
    document = Document(*told, blocks=blocks)
    for name, value in changed.items():
        object.__setattr__(document, name, value)
    return pages_of(document)


CLEAN = paper(Heading("A part"), Paragraph(plain("Nothing is in it.")))


def changed(change):
    """Change a clean file as a program that knows no better would."""
    with pikepdf.open(io.BytesIO(CLEAN)) as pdf:
        change(pdf)
        saved = io.BytesIO()
        pdf.save(saved, compress_streams=False)
    return saved.getvalue()


def _in_title(pdf):
    pdf.docinfo["/Title"] = CANARY


def _in_bookmark(pdf):
    pdf.Root.Outlines.First.Title = pikepdf.String(CANARY)


def _in_structure(pdf):
    pdf.Root.StructTreeRoot.K.ActualText = pikepdf.String(CANARY)


def _in_orphan(pdf):
    pdf.make_indirect(pikepdf.Stream(pdf, CANARY.encode()))
    pdf.Root.Kept = pdf.make_stream(CANARY.encode())


def _in_name(pdf):
    pdf.Root["/" + CANARY.replace(" ", "")] = 1


def updated():
    """Take a word out by an update, which leaves it lying in what was before."""
    before = changed(_in_orphan)
    return before + b"\n% later\n%%EOF\n"


@pytest.mark.parametrize(
    ("pdf", "channel"),
    [
        (changed(_in_title), "strings"),
        (changed(_in_bookmark), "strings"),
        (changed(_in_structure), "strings"),
        (changed(_in_orphan), "decoded"),
        (changed(_in_name), "names"),
        (updated(), "earlier revision"),
        (paper(Paragraph(plain(CANARY))), "poppler"),
        (paper(Heading(CANARY)), "strings"),
        (paper(title=CANARY), "metadata"),
        (paper(attachments=(Attachment("a.json", "x/y", "b", AT, CANARY.encode()),)), "attachment"),
        (
            paper(
                attachments=(Attachment("a.pdf", "x/y", "b", AT, paper(Paragraph(plain(CANARY)))),)
            ),
            "attachment > poppler",
        ),
    ],
    ids=[
        "title",
        "bookmark",
        "structure",
        "stream",
        "name",
        "update",
        "page",
        "heading",
        "metadata",
        "attachment",
        "paper in a paper",
    ],
)
def test_a_word_is_found_wherever_it_hides(pdf, channel):
    words = [CANARY, CANARY.replace(" ", "")]
    assert channel in scan(pdf, words)


def test_a_letter_that_only_a_hidden_word_needed_is_found_in_the_face():
    pdf = paper(Paragraph(plain(CANARY)))
    assert scan(pdf, [], allowed="nothing of the kind")["letters"] == {"Ǿ"}
    assert scan(pdf, [], allowed=CANARY) == {}


def test_a_clean_paper_is_clean():
    assert scan(CLEAN, [CANARY], allowed="A title Nothing is in it.") == {}
