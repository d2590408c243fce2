"""One desk for all that is asked of every window, and a language that nobody speaks."""

import importlib.util
from dataclasses import replace
from datetime import timedelta
from functools import cache
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pytest
from pikepdf import Pdf
from PySide6.QtCore import QThreadPool

from chairdesk.desk.ports import KeptDocument
from chairdesk.desk.rehearsal.record import Sign
from chairdesk.desk.rehearsal.talk import Say
from chairdesk.desk.sitting import take_up
from chairdesk.models.contribution import Hand
from chairdesk.models.events import DocumentSigned
from chairdesk.models.paper import SignedDocument
from chairdesk.procedures.shelf import pack_names, read_pack
from chairdesk.ui.record.paperwork import planned
from chairdesk.words import BESIDE
from tests import pictures
from tests.foreign import in_two_tongues
from tests.ui.whole.clipping import clipped
from tests.ui.whole.walking import readable, settle, windows

ELSEWHERE = """https:// Alt Ctrl Shift Return Up Down
Quorate, voluntary organisations are here; minute-taker
the keeper of the Child Protection Register; agree the child's plan"""
ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def languages():
    """The script that collects what the windows say."""
    spec = importlib.util.spec_from_file_location("languages", ROOT / "packaging/languages.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def stretched(languages, tmp_path_factory):
    folder = tmp_path_factory.mktemp("stretched")
    languages.stretch(folder)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(BESIDE, str(folder))
        yield folder


def sealed(studio):
    """Hold the sample conference to its seal, its papers signed on one blank page each."""
    which = studio.hold_until(Sign)
    vault = studio.door.vault
    sitting = take_up(which, vault.journal, studio.clock)
    page = blank_page()
    for paper in planned(sitting.conference):
        digest = sha256(page).hexdigest()
        vault.documents.keep_document(
            which, KeptDocument(paper.kind, paper.reader, digest, page, 1)
        )
    for hand in (Hand.MINUTE_TAKER, Hand.CHAIR):
        for paper in planned(sitting.conference):
            signed = SignedDocument(paper.kind, paper.reader, digest, hand, "", len(page))
            sitting.enter(DocumentSigned(signed), hand)
    return which


def blank_page():
    pdf, written = Pdf.new(), BytesIO()
    pdf.add_blank_page()
    pdf.save(written)
    return written.getvalue()


@pytest.fixture(scope="module")
def studio_of_all(qapp, tmp_path_factory, stretched):
    qapp.setCursorFlashTime(0)
    studio = pictures.Studio(qapp, tmp_path_factory.mktemp("vault"), stretched)
    studio.door.create(pictures.SECRET)
    studio.script = replace(studio.script, pack=in_two_tongues(studio.script.pack))
    said = [step.at for step in studio.script.steps if isinstance(step, Say)]
    running = studio.hold_until(None, said[len(said) * 3 // 4] + timedelta(seconds=1))
    studio.known = pictures.Held(running, running, sealed(studio))
    studio.window.open_diary()
    studio.window.top.show()
    yield studio
    dress(studio, pictures.Look("light"))  # the application wears it, not the desk alone
    studio.window.close()
    QThreadPool.globalInstance().waitForDone()
    for gone in (studio.window.guard, studio.room, studio.window):
        gone.deleteLater()
    settle()


@pytest.fixture(scope="module")
def on_record():
    """Tell whether words are those of the record, or name a procedure that has one language."""
    packs = [read_pack(name) for name in pack_names()]
    titles = [text for one in packs for text in (one.title, one.edition, one.source.short)]
    texts = [pictures.SCRIPT.read_text(encoding="utf-8"), *titles]
    said = " ".join("\n".join([*texts, ELSEWHERE]).split()).casefold()
    return lambda words: words.strip().casefold() in said


@pytest.fixture(scope="module")
def walked(studio_of_all):
    """Walk through every window in a look, once: what is said there, and what is clipped."""

    @cache
    def walk(look):
        dress(studio_of_all, look)
        words, faults = set(), set()
        for name, window in windows(studio_of_all, look.items):
            words |= {(name, said) for _, said in readable(window)}
            faults |= {f"{name}: {fault}" for fault in clipped(window)}
        return words, sorted(faults)

    return walk


def dress(studio, look):
    studio.desk.speak(look.language)
    studio.desk.style.wear(look.theme)
    studio.desk.style.write_at(look.points)
    studio.window.resize(*look.size)
    studio.window.show()


@pytest.fixture
def studio(studio_of_all):
    """The desk as it usually looks: light, the smallest laptop, in English."""
    dress(studio_of_all, pictures.Look("light"))
    return studio_of_all
