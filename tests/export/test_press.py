"""Pages come from a process of their own: always the same, whole or not at all, leaving nothing."""

import io
import subprocess
import sys
from dataclasses import replace
from itertools import islice

import pytest

from chairdesk.export import press
from chairdesk.export.document import (
    Attachment,
    Document,
    Heading,
    KeyFacts,
    ListOf,
    PageBreak,
    Paragraph,
    SignatureLines,
    Spacer,
    Table,
    Voice,
    plain,
    strong,
)
from chairdesk.export.minutes import minutes_of
from chairdesk.export.pages import pages_of
from chairdesk.export.press import PressHung, PressStopped, printed, work
from chairdesk.export.typesetting.manuscript import read, written
from tests.export.abernethy import FIFE, conference
from tests.export.signing import AT, CHAIR, MINUTE_TAKER

EVERYTHING = Document(
    "Title",
    "Below",
    "REF",
    "Confidential",
    "the file",
    "Copy",
    (
        Heading("Part", level=2),
        Paragraph((*plain("said"), *strong("loud")), Voice.LEAD),
        ListOf((plain("one"), plain("two \ud800"))),
        Table(("a",), ((plain("x"),), ((),)), (1.5,), is_filled_in=True),
        KeyFacts(((strong("k"), plain("v")),)),
        Spacer(3.5),
        PageBreak(),
        SignatureLines((MINUTE_TAKER, CHAIR)),
    ),
    size=1.4,
    is_one_page=True,
    attachments=(Attachment("a.bin", "x/y", "z", AT, b"\0\xff"),),
)
ARABIC = Document("T", "S", "R", "M", "r", "c", (Paragraph(plain("محمد الأحمد")),))
URDU = replace(ARABIC, blocks=(Paragraph(plain("زینب بی بی and محمد")), Heading("आशा")))


def test_a_document_arrives_as_it_was_sent():
    assert read(written(EVERYTHING)) == EVERYTHING


def test_only_documents_are_sent_and_read():
    with pytest.raises(TypeError, match=r"^object$"):
        written(object())
    with pytest.raises(TypeError, match=r"^Spacer$"):
        read(b'{"is": "Spacer", "points": 1}')
    with pytest.raises(KeyError):
        read(b'{"is": "Popen", "args": ["true"]}')


def test_a_fresh_process_gives_the_same_bytes_whatever_was_drawn_before():
    minutes = minutes_of(conference(), FIFE)
    alone = [next(printed([one])) for one in (URDU, minutes)]
    assert list(printed([ARABIC, URDU, minutes]))[1:] == alone
    assert [pages_of(one) for one in (ARABIC, minutes, URDU)][1:] == alone[::-1]


def test_letters_joined_in_one_paper_leave_no_mark_on_the_next():
    before = replace(ARABIC, blocks=(Paragraph(plain("لآلئ بسم الله پٹھانکوٹ ڈاکٹر क्ष त्र")),))
    _, after = printed([before, ARABIC])
    assert [after] == list(printed([ARABIC]))


def test_nothing_is_written_to_a_file(tmp_path, monkeypatch):
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PYTHONPATH", "")
    (pdf,) = printed([ARABIC])
    assert pdf.startswith(b"%PDF-")
    assert list(tmp_path.iterdir()) == []


def test_a_press_that_cannot_go_on_says_so_and_nothing_of_what_it_read():
    impossible = replace(ARABIC, blocks=(Heading("Mirren", level=9),))
    with pytest.raises(PressStopped) as stopped:
        list(printed([impossible]))
    assert str(stopped.value) == "The pages could not be drawn."
    assert stopped.value.__cause__ is None


def test_a_press_that_was_stopped_from_outside_is_no_mystery(monkeypatch):
    monkeypatch.setattr(press.sys, "executable", "/bin/true")
    with pytest.raises(PressStopped):
        list(printed([replace(ARABIC, title="long " * 100_000)]))


def test_whoever_closes_the_press_early_has_stopped_it():
    pages = printed([ARABIC, URDU])
    first = next(pages)
    pages.close()
    assert first == pages_of(ARABIC)
    assert list(pages) == []


def test_the_press_draws_until_there_is_no_more():
    one = written(ARABIC)
    order = len(one).to_bytes(8, "big") + one
    finished = io.BytesIO()
    work(io.BytesIO(order * 2 + order[:-1]), finished)
    pdf = pages_of(ARABIC)
    assert finished.getvalue() == (len(pdf).to_bytes(8, "big") + pdf) * 2


def test_a_press_that_hangs_is_ended_and_that_is_said(tmp_path, monkeypatch):
    asleep = tmp_path / "asleep"
    asleep.write_text("#!/bin/sh\nexec sleep 60\n")
    asleep.chmod(0o700)
    monkeypatch.setattr(press.sys, "executable", str(asleep))
    monkeypatch.setattr(press, "LONGEST", 0.05)
    with pytest.raises(PressHung) as hung:
        list(printed([ARABIC]))
    assert str(hung.value).startswith("One paper took longer to draw than any should")


@pytest.mark.parametrize("killed_before", [0, 1])
def test_a_press_that_is_killed_between_two_papers_has_given_only_whole_ones(
    killed_before, monkeypatch
):
    running = []

    class Watched(subprocess.Popen):
        def __init__(self, *args, **kwargs):
            super().__init__(*args, **kwargs)
            running.append(self)

    def documents():
        for number in range(2):
            if number == killed_before:
                running[0].kill()
            yield ARABIC

    monkeypatch.setattr(press.subprocess, "Popen", Watched)
    pages = printed(documents())
    assert list(islice(pages, killed_before)) == [pages_of(ARABIC)] * killed_before
    with pytest.raises(PressStopped):
        next(pages)
    assert running[0].poll() is not None


KILLS_ITSELF = """
import os, signal, sys
from reportlab.pdfgen.canvas import Canvas
from chairdesk.export import press

def die(*_):
    os.kill(os.getpid(), signal.SIGKILL)

def half(pipe, content):
    pipe.write((len(content).to_bytes(8, "big") + content)[: len(content) // 2])
    pipe.flush()
    die()

drawn = []
def show_page(canvas):
    drawn.append(canvas)
    if len(drawn) > {pages}:
        die()
    real(canvas)

real, Canvas.showPage = Canvas.showPage, show_page
if {is_handing_over}:
    press._hand_over = half
press.work(sys.stdin.buffer, sys.stdout.buffer)
"""


@pytest.mark.parametrize(
    ("pages", "is_handing_over", "whole"), [(2, False, 1), (99, True, 0)], ids=["page", "bytes"]
)
def test_a_press_that_is_killed_in_the_middle_of_a_paper_has_given_nothing_of_it(
    pages, is_handing_over, whole, tmp_path, monkeypatch
):
    code, killed = tmp_path / "code.py", tmp_path / "killed"
    code.write_text(KILLS_ITSELF.format(pages=pages, is_handing_over=is_handing_over), "utf-8")
    killed.write_text(f"#!/bin/sh\nexec {sys.executable} {code}\n", encoding="utf-8")
    killed.chmod(0o700)
    long = replace(ARABIC, blocks=(Paragraph(plain("one")), PageBreak(), Paragraph(plain("two"))))
    monkeypatch.setattr(press.sys, "executable", str(killed))
    given = []
    with pytest.raises(PressStopped):
        given.extend(printed([ARABIC, long]))
    assert given == [pages_of(ARABIC)] * whole
