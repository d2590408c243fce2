"""What comparable programs let slip on paper and in their logs; by its number and name."""

import io
import re
import tempfile
from pathlib import Path

import pikepdf

from chairdesk.export.minutes import minutes_of
from chairdesk.export.papers import papers_of
from chairdesk.export.press import printed
from tests.export.abernethy import FIFE, conference
from tests.export.allowed import forbidden
from tests.export.canaries import Canaries
from tests.export.signing import attested, jean, morag, signed

CHAIRDESK = Path(__file__).parents[2] / "chairdesk"
TELLS = re.compile(r"^\s*(?:import|from) logging\b|\bqDebug\(|traceback\.print_exc", re.MULTILINE)
TABLES = re.compile(
    r"^\s*(?:import|from) (?:csv|openpyxl|xlsxwriter|odf)\b|\.(?:csv|xlsx|ods)\b", re.MULTILINE
)
PATHS = re.compile(rb"/(?:home|root|tmp|Users|var)/|[A-Z]:\\\\")


def modules(pattern):
    """Name the modules that match, of all that there are."""
    sources = list(CHAIRDESK.rglob("*.py"))
    assert len(sources) > 100
    return [path.stem for path in sources if pattern.search(path.read_text("utf-8"))]


def test_failure_23_something_hidden_is_shown_or_exported():
    canaries = Canaries(31)
    papers = papers_of(canaries.conference, canaries.pack)
    hidden = [(paper, words) for paper in papers if (words := forbidden(canaries, paper))]
    assert hidden
    for paper, words in hidden:
        held = repr(paper.document) if paper.document else paper.data.decode()
        assert [word for word in words if word in held or word in paper.kind] == []


def test_failure_24_logs_and_crash_reports_carry_names():
    told = conference()
    names = [each.name for each in (*told.roll.children, *told.roll.people)]
    shown = repr(told) + repr(told.talk.standing) + repr(told.roll)
    assert names
    assert [name for name in names if name in shown] == []
    said = [each.now.words for each in told.talk.standing]
    assert said
    assert [words for words in said if words in shown] == []
    assert modules(TELLS) == ["verify"]  # which keeps a library quiet, and says nothing
    assert all(map(TELLS.search, ("x\nimport logging", "from logging import x", "qDebug(x)")))


def test_failure_30_a_formula_is_injected_into_a_table():
    assert modules(TABLES) == []
    assert all(map(TABLES.search, ("x\nimport csv", "    from openpyxl import x", '"x.csv"')))


def test_failure_31_temporary_files_and_what_a_pdf_says_of_itself(tmp_path, monkeypatch):
    for name in ("TMPDIR", "TEMP", "TMP"):
        monkeypatch.setenv(name, str(tmp_path))
    monkeypatch.setattr(tempfile, "tempdir", None)
    told = conference()
    names = [each.name for each in (*told.roll.children, *told.roll.people)]
    (minutes,) = printed([minutes_of(told, FIFE)])
    assert list(tmp_path.iterdir()) == []
    with pikepdf.open(io.BytesIO(minutes)) as pdf:
        says = str(dict(pdf.docinfo)) + str(pdf.open_metadata())
        faces = [str(each.get("/FontName", "")) for each in pdf.objects if _is_dictionary(each)]
    assert [name for name in names if name in says] == []
    assert all("+" in face for face in faces if face)  # a part of the face, never all of it
    assert not PATHS.search(minutes)


def _is_dictionary(thing):
    return isinstance(thing, pikepdf.Dictionary)


def test_failure_31_an_update_of_a_signed_paper_adds_signatures_and_nothing_else():
    jean(), morag()
    first, last = attested(), signed()
    assert last.startswith(first)
    with pikepdf.open(io.BytesIO(first)) as before, pikepdf.open(io.BytesIO(last)) as after:
        assert [page.Contents.read_bytes() for page in before.pages] == [
            page.Contents.read_bytes() for page in after.pages
        ]
        assert not PATHS.search(last)
