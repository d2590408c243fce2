"""Letters that join are as wide as their face says, and spelled for whoever hears or copies."""

from io import BytesIO

import pikepdf
import pytest
from fontTools.ttLib import TTFont
from reportlab.pdfbase import pdfmetrics

from chairdesk.export.document import Document, Paragraph, plain
from chairdesk.export.pages import pages_of
from chairdesk.resources import resource
from tests.export.reading_aloud import aloud, pages


def paper(*blocks, copy="Copy"):
    return Document("Title", "Below", "R", "Confidential", "reader", copy, blocks)


SCRIPTS = ("प्रिया शर्मा", "कृष्णमूर्ति श्रीनिवास", "জ্যোৎস্না ক্ষুদ্র", "ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ", "முத்துலட்சுமி")


@pytest.mark.parametrize("name", SCRIPTS)
def test_names_in_scripts_of_india_are_copied_and_read_as_they_are_written(name):
    pdf = pages_of(paper(Paragraph(plain(f"Asked {name} about it")), copy=f"For {name}"))
    (page,) = pages(pdf)
    assert page.count(name) == 2
    assert {one.strip() for one in spelled(pdf)} == set(name.split())


def test_a_joined_letter_is_as_wide_as_its_face_says_wherever_it_stands():
    pages_of(paper(Paragraph(plain(" ".join(SCRIPTS)))))
    name = "NotoSansDevanagari-Regular"
    drawn = pdfmetrics.getFont(name).face
    with TTFont(resource(f"fonts/{name}.ttf"), lazy=True) as face:
        own = [face["hmtx"][glyph][0] for glyph in face.getGlyphOrder()]
    assert {c: drawn.charWidths[c] for c in drawn.charToGlyph} == {
        code: own[glyph] for code, glyph in drawn.charToGlyph.items()
    }


def spelled(pdf):
    with pikepdf.open(BytesIO(pdf)) as opened:
        return [str(one.ActualText) for one in opened.objects if "/ActualText" in _keys(one)]


def _keys(one):
    return one.keys() if isinstance(one, pikepdf.Dictionary) else ()


def test_joined_letters_are_spelled_as_written_for_whoever_hears_them():
    pdf = pages_of(paper(Paragraph(plain("قال محمد")), Paragraph(plain("Mr محمد said"))))
    assert sorted(spelled(pdf)) == sorted(["قال ", "محمد ", "محمد "])
    assert "Mr" in aloud(pdf)
    assert "said" in aloud(pdf)
