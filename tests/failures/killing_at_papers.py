"""Kill a desk while it draws, signs and saves papers, and see that only whole ones have a name.

    python -m tests.failures.killing_at_papers [KILLS [SEED]]

With a number it kills as often, at random instants; without one, once at each thing it watches.
"""

import json
import os
import random
import signal
import sys
import tempfile
import time
from functools import cache
from hashlib import sha256
from io import BytesIO
from itertools import count
from pathlib import Path

import pikepdf

from chairdesk.desk.sitting import take_up
from chairdesk.export.verdict import Answer, Fault
from chairdesk.export.verify import verify
from chairdesk.models.contribution import Hand
from chairdesk.models.events import DocumentSigned
from chairdesk.models.rules.filing import has_signed
from chairdesk.ui.bench import Bench
from chairdesk.ui.record.paperwork import Paperwork, name_of, planned
from chairdesk.ui.release.letting_out import LettingOut
from chairdesk.ui.sitting_signals import SittingSignals
from chairdesk.words import Words
from tests.export import abernethy
from tests.export.abernethy import OPENS, named
from tests.store.sayings import new_vault, reopened

CONFERENCE = named("conference")
WATCHED = (
    "drawing 2",
    "minute_taker keeps 0",
    "chair keeps 3",
    "CopiesSetOut",
    "naming 1",
    "DocumentReleased",
)
"""At what the desk is killed, in this order; between two it goes on where it was."""
SECRETS = {hand: f"{hand.value} has a secret" for hand in Hand}
HURRIED = 0.03
PATIENT = 4.0
"""Within how many seconds a desk is killed: at work, and when several are killed at random."""


class Watched:
    """The shelf of the vault's papers; it says what is about to be kept on it."""

    def __init__(self, shelf, say):
        self._shelf, self._say, self.who, self.count = shelf, say, "drawing", 0

    def documents_of(self, conference):
        return self._shelf.documents_of(conference)

    def keep_document(self, conference, document):
        self._say(f"{self.who} keeps {self.count}")
        self.count += 1
        self._shelf.keep_document(conference, document)


def work(folder, say):
    """Draw what is not drawn, sign what is not signed, save all of it."""
    vault = reopened(folder / "data")
    say("begun")
    sitting = take_up(CONFERENCE, vault.journal, lambda: OPENS)
    shelf = Watched(vault.documents, say)
    paperwork = Paperwork(shelf, vault.identities, lambda: OPENS)

    def go_on(place, _of):
        say(f"drawing {place}")
        return True

    paperwork.draw_up(sitting.conference, go_on)
    for hand in (Hand.MINUTE_TAKER, Hand.CHAIR):
        if not has_signed(hand, sitting.conference):
            shelf.who, shelf.count = hand.value, 0
            name = name_of(hand, sitting.conference)
            for paper in paperwork.sign(sitting.conference, hand, name, SECRETS[hand]):
                if paper not in sitting.conference.papers.signed:
                    sitting.enter(DocumentSigned(paper), hand)
    save(sitting, paperwork.signed_papers(sitting.conference), folder / "out", say)
    vault.lock()
    say("done")


def save(sitting, papers, out, say):
    """Save all papers as the desk does, saying each entry and each name that a paper gets."""
    signals = SittingSignals(sitting)
    signals.happened.connect(lambda entry, _: say(type(entry.event).__name__))
    replace, numbers = Path.replace, count()

    def named_aloud(part, path):
        replace(part, path)
        say(f"naming {next(numbers)}")

    Path.replace = named_aloud
    LettingOut(Bench(sitting, signals, Words(), say)).save(papers, out, {})


def killed(folder, at, pause):
    """Let a desk work, kill it a moment after it says something; say whether it was done."""
    hear, speak = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(hear)
        work(folder, lambda word: os.write(speak, f"{word}\n".encode()))
        os._exit(0)
    os.close(speak)
    with os.fdopen(hear) as heard:
        said = [next((word for word in map(str.strip, heard) if word in {at, "done"}), "")]
        time.sleep(pause)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        said += map(str.strip, heard)
    return "done" in said


def faults_in(folder):
    """List what is not whole, or is called more than it is."""
    vault = reopened(folder / "data")
    try:
        conference = take_up(CONFERENCE, vault.journal, lambda: OPENS).conference
        kept = vault.documents.documents_of(CONFERENCE)
    finally:
        vault.lock()
    drawn = {paper.name: paper for paper in planned(conference)}
    faults = [f"{p.kind} is kept twice" for p in kept if sum(p.name == q.name for q in kept) > 1]
    faults += [f"{p.kind} is not whole" for p in kept if not is_whole(p)]
    faults += [f"{p.kind} was never planned" for p in kept if p.name[:2] not in drawn]
    by_name = {paper.name[:2]: paper for paper in kept}
    for entry in conference.papers.signed:
        paper = by_name.get((entry.kind, entry.reader))
        start = paper.pdf[: entry.length] if paper else b""
        if sha256(start).hexdigest() != entry.sha256:
            faults.append(f"{entry.kind} is called signed by {entry.hand} and is not")
    if has_signed(Hand.CHAIR, conference):
        faults += [f"{p.kind} is not signed" for p in kept if not is_signed(p)]
        faults += [f"{n} papers lack" for n in [len(drawn) - len(kept)] if n]
    logged = conference.papers
    return faults + faults_outside(folder / "out", kept) + faults_on_log(folder / "out", logged)


@cache
def is_whole(paper):
    """Say whether a paper is all there: it opens, and what is signed in it stands."""
    if sha256(paper.pdf).hexdigest() != paper.sha256:
        return False
    if not paper.pdf.startswith(b"%PDF-"):
        return paper.pdf.rstrip().endswith(b"END:VCALENDAR")
    with pikepdf.open(BytesIO(paper.pdf)) as pdf:
        told = {*verify(paper.pdf).faults}
        return bool(pdf.pages) and told <= {Fault.NOT_SIGNED, Fault.FIELD_EMPTY, Fault.NOT_LOCKED}


@cache
def is_signed(paper):
    """Say whether the chair's signature ends a paper; dates for a calendar bear none."""
    return paper.kind == "calendar" or verify(paper.pdf).answer is not Answer.NO


def faults_outside(out, kept):
    """List what lies in the folder under its own name and is no signed paper, whole."""
    contents = {paper.pdf for paper in kept}
    names = [path for path in out.glob("[!.]*") if path.name != "manifest.json"]
    faults = [f"{path.name} is half" for path in names if path.read_bytes() not in contents]
    if (out / "manifest.json").exists():
        for listed in json.loads((out / "manifest.json").read_text("utf-8")):
            digest = sha256((out / listed["path"]).read_bytes()).hexdigest()
            faults += [f"{listed['path']} is not as listed"] * (digest != listed["sha256"])
    return faults


def faults_on_log(out, papers):
    """List which copies left and are not on the log, and which are on it and did not leave."""
    here = {path.name: sha256(path.read_bytes()).hexdigest() for path in out.glob("*")}
    left = {*here.values()} & {one.sha256 for one in papers.signed}
    logged, asked = papers.released, [one.release for one in papers.leaving]
    known = {one.sha256 for one in (*logged, *asked)}
    named = {digest for name, digest in here.items() if not name.startswith(".")}
    faults = ["a copy left and is not on the log" for digest in left - known]
    return faults + [f"{one.kind} is called saved" for one in logged if one.sha256 not in named]


def begun(folder):
    """Make a vault with a sealed conference in it."""
    folder.mkdir(parents=True)
    vault = new_vault(folder / "data")
    few = (*abernethy._roll(), *abernethy._room(), *abernethy._end())  # it gives few papers
    for entry in abernethy.entries(*few):
        vault.journal.append(CONFERENCE, entry)
    vault.lock()


def kill(folder, moments):
    """Kill the desk at each moment, then let it end its work; give what it did and its faults."""
    begun(folder)
    faults = []
    for at, pause in moments:
        killed(folder, at, pause)
        faults += [f"after {at}: {fault}" for fault in faults_in(folder)]
    ended = killed(folder, "done", 0)
    return {"kills": len(moments), "ended": ended, "faults": [*faults, *faults_in(folder)]}


def kill_at_random(folder, kills, chance):
    """Kill desks at random instants, each until it is done; give how often, and the faults."""
    told = {"kills": 0, "ended": 0, "faults": []}
    while told["kills"] < kills:
        place = folder / str(told["ended"])
        begun(place)
        while not killed(place, "begun", chance.uniform(0, PATIENT)):
            told["kills"] += 1
            told["faults"] += faults_in(place)
        told["ended"] += 1
        told["faults"] += faults_in(place)
    return told


if __name__ == "__main__":
    kills = int(sys.argv[1]) if sys.argv[1:] else 0
    seed = int(sys.argv[2]) if sys.argv[2:] else time.time_ns() % 1_000_000_000
    chance = random.Random(seed)  # noqa: S311 - instants, not secrets
    moments = [(at, chance.uniform(0, HURRIED)) for at in WATCHED]
    with tempfile.TemporaryDirectory() as place:
        told = (
            kill_at_random(Path(place), kills, chance)
            if kills
            else kill(Path(place) / "x", moments)
        )
    print(json.dumps({"seed": seed, **told}))
    sys.exit(bool(told["faults"] or not told["ended"]))
