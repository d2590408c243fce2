"""Random conferences full of hostile words: each paper of each, for each reader, tried in full.

    python -m tests.export.fuzz [TIMES [SEED]]

Two are tried at a time. It prints how far it is and what was tried, and fails on any paper that
is not drawn, runs or links something, loses a word, tells what is withheld, or breaks PDF/A or
PDF/UA. Stopped by Ctrl+C it says how to go on from there.
"""

import io
import json
import re
import signal
import sys
import tempfile
import time
import zipfile
from collections import Counter
from dataclasses import dataclass, field, replace
from functools import cached_property
from multiprocessing import get_context
from pathlib import Path
from random import Random

import pikepdf

from chairdesk.export.letters.reading_copy import reading_copy_of
from chairdesk.export.pages import pages_of
from chairdesk.export.papers import papers_of
from chairdesk.export.release.working_copy import working_copy_of
from chairdesk.export.typesetting.manuscript import read, written
from chairdesk.ui.release.reading import texts_of_pages
from tests.export.allowed import forbidden
from tests.export.canaries import Canaries
from tests.export.leaks import Search, in_clear, within
from tests.export.reading_aloud import aloud
from tests.export.telling import spoken
from tests.export.test_hostile_text import ROWS
from tests.export.verapdf import Judge

HOSTILE = tuple(words for words, _ in ROWS if len(words) < 1_000)
RANGES = (
    (0x20, 0x7F), (0xA0, 0x250), (0x370, 0x530), (0x900, 0x980), (0x4E00, 0x9FFF),
    (0x300, 0x370), (0x2000, 0x2070), (0x1F300, 0x1FAFF), (0xD800, 0xE000), (0, 0x10FFFF),
)  # fmt: skip
FROM_THE_RIGHT = ((0x590, 0x700), (0xFB50, 0xFDFF))
LIVELY = re.compile(
    rb"/(?:S|Subtype) /"
    rb"(?:URI|JavaScript|Launch|Image|Link|GoToR|SubmitForm|ImportData)(?![^\s/<>\[\]()])"
)
HANDS = 2
AT_HAND = []


class Hostile(Canaries):
    """A conference made at random, with hostile words in every place and every name."""

    def __post_init__(self):
        self._pens = Random(self.seed + 4)  # noqa: S311 - the same seed, the same words
        self._bare = {}
        self.goes_from_right = self._pens.random() < 0.25
        super().__post_init__()
        roll = self.conference.roll
        named = {
            part: tuple(map(self._meaner, getattr(roll, part)))
            for part in ("children", "people", "agencies")
        }
        self.conference = replace(self.conference, roll=replace(roll, **named))

    def _meaner(self, one):
        return replace(one, name=f"{one.name} {self.words()[:40]}")

    def word(self, place, *about):
        about = (self._bare.get(one, one) for one in about)  # of an amended word the bare one
        bare = super().word(place, *about)
        hostile = f"{self.words()} {bare} {self.words()}"
        self._bare[hostile] = bare
        return hostile

    @cached_property
    def all_words(self):
        """Give each word that stands somewhere, to be looked for."""
        return Search(self.places)

    def words(self):
        """Take hostile words from the list, or make some of any letters."""
        if self._pens.random() < 0.4:
            return self._pens.choice(HOSTILE)
        ranges = RANGES + FROM_THE_RIGHT * self.goes_from_right
        kinds = self._pens.choices(ranges, k=self._pens.randrange(1, 60))
        letters = "".join(chr(self._pens.randrange(*kind)) for kind in kinds)
        # two halves of a letter beside each other are that letter
        return letters.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")


@dataclass
class Tried:
    """What was tried of one conference, and what went wrong; nothing of what a paper says."""

    seed: int
    papers: Counter = field(default_factory=Counter)
    wrong: list = field(default_factory=list)

    def fails(self, paper, how):
        self.wrong.append(f"seed {self.seed}: {paper.kind} {how}")


class Trial:
    """Tries conferences one after the other, with one judge for all of them."""

    def __init__(self, folder, judge):
        self.folder, self.judge = folder, judge

    def conference(self, seed):
        """Try every paper of one conference."""
        hostile, tried, asked = Hostile(seed), Tried(seed), {}
        for number, paper in enumerate(papers_of(hostile.conference, hostile.pack)):
            tried.papers[paper.kind] += 1
            try:
                self._paper(hostile, paper, tried, asked, number)
            except Exception as why:  # noqa: BLE001 - named by its kind alone; the next is tried too
                tried.fails(paper, f"raised {type(why).__name__}")
        for question, fault in self.judge.faults(asked).items():
            standard, _, path = question.partition("=")
            tried.fails(asked[standard, Path(path)], f"breaks {standard}: {fault}")
        for _, path in asked:
            path.unlink(missing_ok=True)
        return tried

    def _paper(self, hostile, paper, tried, asked, number):
        hidden = Search(forbidden(hostile, paper))
        if paper.document is None:
            if hidden.in_text(paper.data.decode()):
                tried.fails(paper, "tells what is withheld")
            return
        if read(written(paper.document)) != paper.document:
            tried.fails(paper, "reached the press otherwise than it was sent")
        large = reading_copy_of(paper.document, "To be read")
        for pdf, size in ((paper.drawn(), "ordinary"), (pages_of(large), "large")):
            path = self.folder / f"{number}-{size}.pdf"
            path.write_bytes(pdf)
            standard = "3a" if paper.document.attachments else "2a"
            asked |= {(standard, path): paper, ("ua1", path): paper}
            self._pages(hostile, paper, pdf, hidden, tried)
        if hidden.in_text(texts_of(working_copy_of(paper.document, "Unsigned"))):
            tried.fails(paper, "tells in its working copy what is withheld")

    def _pages(self, hostile, paper, pdf, hidden, tried):
        shown = "\n".join(texts_of_pages(pdf).values())
        found = hostile.all_words.in_text(shown)
        lost = hostile.all_words.in_text("".join(spoken(paper.document))) - found
        # a narrow column cuts a word, and its halves stand apart in the text of the page
        if lost - Search(lost).in_text(aloud(pdf) if lost else ""):
            tried.fails(paper, "loses a word")
        with pikepdf.open(io.BytesIO(pdf)) as opened:
            if found & set(hidden.words) or within(opened, hidden):
                tried.fails(paper, "tells what is withheld")
            for file in opened.attachments.values():
                json.loads(file.get_file().read_bytes())
            if {"/OpenAction", "/AA"} & opened.Root.keys() or any(map(is_lively, opened.objects)):
                tried.fails(paper, "runs, links or embeds something")


def texts_of(docx):
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        return "\n".join(
            archive.read(name).decode("utf-8", "replace") for name in archive.namelist()
        )


def is_lively(one):
    return bool(LIVELY.search(in_clear(one)))


def begin(folder):
    """Keep a judge in this process for all conferences that it tries."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever waits for the answers is stopped
    AT_HAND.append(Trial(Path(tempfile.mkdtemp(dir=folder)), Judge()))


def tried(seed):
    return AT_HAND[0].conference(seed)


def fuzz(times, seed, hands=HANDS):
    """Return how much went wrong."""
    papers, wrong, done = Counter(), 0, 0
    began = time.monotonic()
    with (
        tempfile.TemporaryDirectory() as folder,
        get_context("spawn").Pool(hands, begin, (folder,)) as pool,
    ):
        try:
            for one in pool.imap(tried, range(seed, seed + times)):
                papers, wrong, done = papers + one.papers, wrong + len(one.wrong), done + 1
                print(*one.wrong, sep="\n", end="\n" * bool(one.wrong))
                each = (time.monotonic() - began) / done
                print(f"{done} of {times} tried, {wrong} faults, {each:.1f} s each", flush=True)
        except KeyboardInterrupt:
            print(f"go on with: python -m tests.export.fuzz {times - done} {seed + done}")
    kinds = ", ".join(f"{count} {kind}" for kind, count in sorted(papers.items()))
    print(f"{done} hostile conferences, {papers.total()} papers ({kinds}), each in large")
    print(f"print and as working copy too, judged by veraPDF: {wrong} faults")
    return wrong + (done < times) + (not papers)


if __name__ == "__main__":
    times = int(sys.argv[1]) if sys.argv[1:] else 100
    seed = int(sys.argv[2]) if sys.argv[2:] else time.time_ns() % 1_000_000_000
    print(f"seed {seed}", flush=True)
    sys.exit(bool(fuzz(times, seed)))
