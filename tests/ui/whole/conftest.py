"""One desk for all that is asked of every window, and a language that nobody speaks."""

import importlib.util
from dataclasses import replace
from functools import cache
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QThreadPool

from chairdesk.procedures.shelf import pack_names, read_pack
from chairdesk.words import BESIDE
from tests.foreign import in_two_tongues
from tests.pictures.dresses import LIGHT
from tests.pictures.held import in_its_middle, seal
from tests.pictures.studio import SCRIPT, SECRET, Studio
from tests.ui.leftovers import let_die
from tests.ui.whole.clipping import clipped
from tests.ui.whole.walking import readable, settle, windows

ELSEWHERE = """https:// Alt Ctrl Shift Return Enter Up Down
Quorate, voluntary organisations are here; minute-taker
the keeper of the Child Protection Register; agree the child's plan"""
ROOT = Path(__file__).parents[3]


@pytest.fixture
def nothing_left(qapp):
    """Take away what a window let go of; the one desk of these tests stays."""
    yield
    let_die()


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


@pytest.fixture(scope="module")
def studio_of_all(qapp, tmp_path_factory, stretched):
    qapp.setCursorFlashTime(0)
    studio = Studio(qapp, tmp_path_factory.mktemp("vault"), stretched)
    studio.door.create(SECRET)
    studio.door.locksmith.code.note_kept()
    studio.script = replace(studio.script, pack=in_two_tongues(studio.script.pack))
    signed = seal(studio, studio.script, shown=())
    running = in_its_middle(studio)
    studio.known = SimpleNamespace(running=running, open=running, sealed=signed)
    studio.window.open_diary()
    studio.window.top.show()
    yield studio
    studio.wear(LIGHT)  # the application wears it, not the desk alone
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
    texts = [SCRIPT.read_text(encoding="utf-8"), *titles]
    said = " ".join("\n".join([*texts, ELSEWHERE]).split()).casefold()
    return lambda words: words.strip().casefold() in said


@pytest.fixture(scope="module")
def walked(studio_of_all):
    """Walk through every window in a look, once: what is said there, and what is clipped."""

    @cache
    def walk(look):
        studio_of_all.wear(look.dress)
        studio_of_all.window.resize(*look.size)
        words, faults = set(), set()
        for name, window in windows(studio_of_all, look.items):
            words |= {(name, said) for _, said in readable(window)}
            faults |= {f"{name}: {fault}" for fault in clipped(window)}
        return words, sorted(faults)

    return walk


@pytest.fixture
def studio(studio_of_all):
    """The desk as it usually looks: light, the smallest laptop, in English."""
    studio_of_all.wear(LIGHT)
    return studio_of_all
