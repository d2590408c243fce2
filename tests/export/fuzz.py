"""Random conferences full of hostile words: each paper of each, for each reader, tried in full.

    python -m tests.export.fuzz [TIMES [SEED]]

It prints what was tried, and fails on any paper that is not drawn, runs or links something,
loses a word, tells what is withheld, or breaks PDF/A or PDF/UA.
"""

import io
import json
import sys
import tempfile
import time
import zipfile
from collections import Counter
from dataclasses import replace
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
from tests.export.leaks import folded, within
from tests.export.reading_aloud import aloud
from tests.export.telling import spoken
from tests.export.test_hostile_text import ROWS
from tests.export.verapdf import faults

HOSTILE = tuple(words for words, _ in ROWS if len(words) < 1_000)
RANGES = (
    (0x20, 0x7F), (0xA0, 0x250), (0x370, 0x530), (0x900, 0x980), (0x4E00, 0x9FFF),
    (0x300, 0x370), (0x2000, 0x2070), (0x1F300, 0x1FAFF), (0xD800, 0xE000), (0, 0x10FFFF),
)  # fmt: skip
FROM_THE_RIGHT = ((0x590, 0x700), (0xFB50, 0xFDFF))
LIVELY = {
    "/URI",
    "/JavaScript",
    "/Launch",
    "/Image",
    "/Link",
    "/GoToR",
    "/SubmitForm",
    "/ImportData",
}


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

    def words(self):
        """Take hostile words from the list, or make some of any letters."""
        if self._pens.random() < 0.4:
            return self._pens.choice(HOSTILE)
        ranges = RANGES + FROM_THE_RIGHT * self.goes_from_right
        kinds = self._pens.choices(ranges, k=self._pens.randrange(1, 60))
        letters = "".join(chr(self._pens.randrange(*kind)) for kind in kinds)
        # two halves of a letter beside each other are that letter
        return letters.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")


class Trial:
    """What was tried, and what went wrong; nothing of what a paper says is ever printed."""

    def __init__(self, folder):
        self.folder, self.tried, self.wrong, self.asked = folder, Counter(), Counter(), []

    def fails(self, seed, paper, how):
        self.wrong[how] += 1
        print(f"seed {seed}: {paper.kind} {how}", flush=True)

    def conference(self, seed):
        """Try every paper of one conference."""
        hostile = Hostile(seed)
        for number, paper in enumerate(papers_of(hostile.conference, hostile.pack)):
            self.tried[paper.kind] += 1
            try:
                self._paper(hostile, paper, f"{seed}-{number}")
            except Exception as why:  # noqa: BLE001 - named by its kind alone; the next is tried too
                self.fails(seed, paper, f"raised {type(why).__name__}")

    def _paper(self, hostile, paper, name):
        seed, hidden = hostile.seed, forbidden(hostile, paper)
        if paper.document is None:
            if found_in(paper.data.decode(), hidden):
                self.fails(seed, paper, "tells what is withheld")
            return
        if read(written(paper.document)) != paper.document:
            self.fails(seed, paper, "reached the press otherwise than it was sent")
        large = reading_copy_of(paper.document, "To be read")
        for pdf, suffix in ((paper.drawn(), ""), (pages_of(large), "-large")):
            self._pages(hostile, paper, pdf, hidden)
            path = self.folder / f"{name}{suffix}.pdf"
            path.write_bytes(pdf)
            standard = "3a" if paper.document.attachments else "2a"
            self.asked += [(standard, path), ("ua1", path)]
        if found_in(texts_of(working_copy_of(paper.document, "Unsigned")), hidden):
            self.fails(seed, paper, "tells in its working copy what is withheld")

    def _pages(self, hostile, paper, pdf, hidden):
        shown = "\n".join(texts_of_pages(pdf).values())
        if within(pdf, hidden) or found_in(shown, hidden):
            self.fails(hostile.seed, paper, "tells what is withheld")
        told = found_in("".join(spoken(paper.document)), hostile.places)
        lost = set(told) - set(found_in(shown, told))
        # a narrow column cuts a word, and its halves stand apart in the text of the page
        if lost and len(found_in(aloud(pdf), lost)) < len(lost):
            self.fails(hostile.seed, paper, "loses a word")
        with pikepdf.open(io.BytesIO(pdf)) as opened:
            for file in opened.attachments.values():
                json.loads(file.get_file().read_bytes())
            if {"/OpenAction", "/AA"} & opened.Root.keys() or any(map(is_lively, opened.objects)):
                self.fails(hostile.seed, paper, "runs, links or embeds something")

    def judge(self):
        """Let veraPDF judge all that was drawn since the last time."""
        for asked, fault in faults(self.asked).items():
            self.wrong["breaks a standard"] += 1
            print(f"{Path(asked.partition('=')[2]).stem}: {fault}", flush=True)
        for _, path in self.asked[::2]:
            path.unlink()
        self.asked = []


def found_in(text, words):
    told = folded(text)
    return [word for word in words if folded(word) in told]


def texts_of(docx):
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        return "\n".join(
            archive.read(name).decode("utf-8", "replace") for name in archive.namelist()
        )


def is_lively(one):
    if not isinstance(one, pikepdf.Dictionary | pikepdf.Stream):
        return False
    return bool({str(one.get(key)) for key in ("/S", "/Subtype")} & LIVELY)


def fuzz(times, seed, each=10):
    """Return how much went wrong."""
    with tempfile.TemporaryDirectory() as place:
        trial = Trial(Path(place))
        for number in range(times):
            trial.conference(seed + number)
            if (number + 1) % each == 0 or number + 1 == times:
                trial.judge()
    kinds = ", ".join(f"{count} {kind}" for kind, count in sorted(trial.tried.items()))
    print(f"{times} hostile conferences, {trial.tried.total()} papers ({kinds}), each in large")
    print(f"print and as working copy too, judged by veraPDF: {trial.wrong.total()} faults")
    return trial.wrong.total() + (not trial.tried)


if __name__ == "__main__":
    times = int(sys.argv[1]) if sys.argv[1:] else 100
    seed = int(sys.argv[2]) if sys.argv[2:] else time.time_ns() % 1_000_000_000
    print(f"seed {seed}")
    sys.exit(bool(fuzz(times, seed)))
