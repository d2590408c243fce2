"""Every paper is fit for an archive (PDF/A) and for a screen reader (PDF/UA), as veraPDF judges."""

import io
from dataclasses import replace

import pikepdf
import pytest

from chairdesk.export.document import Document, Paragraph, plain
from chairdesk.export.minutes import minutes_of
from chairdesk.export.pages import pages_of
from chairdesk.export.signature import attest, close, pen_of, sign
from tests.export.abernethy import FIFE, conference
from tests.export.reading_aloud import aloud, squeezed
from tests.export.rehearsed import SCRIPTS, drawn, papers
from tests.export.signing import AT, jean, morag
from tests.export.stamping import stamps
from tests.export.telling import spoken
from tests.export.verapdf import faults

pytestmark = pytest.mark.slow


def written(folder, name, pdf):
    path = folder / f"{name}.pdf"
    path.write_bytes(pdf)
    return path


def every_paper(folder):
    """Draw every paper of every rehearsal, and say by which standards it is judged."""
    for script in SCRIPTS:
        for number, (paper, pages) in enumerate(drawn(script)):
            if pages:
                path = written(folder, f"{script}-{number}-{paper.kind}", pages)
                yield ("3a" if paper.document.attachments else "2a"), path
                yield "ua1", path


def signed():
    """Give minutes with both signatures and the record as data."""
    pdf = pages_of(minutes_of(conference(), FIFE))
    return sign(attest(pdf, jean(), "one", AT), morag(), "two", AT)


def stamped():
    """Give the same with a time stamp at each signature, and what proves it years later."""
    pdf = pages_of(minutes_of(conference(), FIFE))
    pens = [replace(pen_of(*one), stamps=stamps()) for one in ((jean(), "one"), (morag(), "two"))]
    return sign(attest(pdf, pens[0], "", AT), pens[1], "", AT)


def without(part):
    """Give a paper that does not say in which language it is, or is in no order of reading."""
    with pikepdf.open(io.BytesIO(papers("ifans-wales")[1].drawn())) as pdf:
        del pdf.Root[part]
        saved = io.BytesIO()
        pdf.save(saved)
    return saved.getvalue()


def test_every_paper_of_every_rehearsal_keeps_both_standards_and_a_broken_one_is_found(tmp_path):
    questions = list(every_paper(tmp_path))
    assert len(questions) > 100
    with_signatures = written(tmp_path, "signed", signed())
    mute = written(tmp_path, "mute", without("/Lang"))
    unordered = written(tmp_path, "unordered", without("/StructTreeRoot"))
    large = written(tmp_path, "large", papers("ifans-wales")[0].in_large_print().drawn())
    questions += [("3a", large), ("ua1", large)]
    scripts = Paragraph(plain("प्रिया শর্মা ਗੁਰਪ੍ਰੀਤ முத்துலட்சுமி زینب 张伟"))
    names = Document("T", "S", "R", "M", "r", "For प्रिया", (scripts,))
    india = written(tmp_path, "names", pages_of(names))
    questions += [("2a", india), ("ua1", india)]
    page = next(p for p in papers("abernethy-fife") if p.kind == "child-version")
    unseen = written(tmp_path, "unseen", close(page.drawn(), morag(), "two", AT))
    questions += [("2a", unseen), ("ua1", unseen)]
    with_stamps = written(tmp_path, "stamped", stamped())
    questions += [("3a", with_stamps), ("ua1", with_stamps)]
    also = [("3a", with_signatures), ("ua1", with_signatures), ("ua1", mute)]
    found = faults([*questions, *also, ("2a", unordered), ("ua1", unordered)])
    assert {one: fault[:8] for one, fault in found.items()} == {
        f"ua1={mute}": "FAIL 7.2",
        f"2a={unordered}": "FAIL 6.7",
        f"ua1={unordered}": "FAIL 7.1",
    }


@pytest.mark.parametrize("script", SCRIPTS)
def test_each_kind_of_paper_of_a_rehearsal_is_read_aloud_just_as_it_was_told(script):
    fullest = {}
    for paper, pages in drawn(script):
        fullest[paper.kind] = max(fullest.get(paper.kind, (paper, b"")), (paper, pages), key=_size)
    for kind, (paper, pages) in fullest.items():
        if pages:
            assert aloud(pages) == squeezed("".join(spoken(paper.document))), kind


def _size(drawn):
    return len(drawn[1])
