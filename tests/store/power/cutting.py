"""Cut the power at random moments of a day at the desk, and see that nothing said is lost.

    python -m tests.store.power.cutting FOLDER CUTS [SEED]

A recorder, loaded before every other library, writes down what the desk asks of its disk; what
a cut would leave is then laid out again from that, as often as asked. It prints what it did as
JSON. A disk that lies about having settled is tried too: there, words must be lost, else the
method finds nothing.
"""

import json
import os
import random
import shutil
import subprocess
import sys
import time
from dataclasses import asdict, dataclass
from pathlib import Path

from chairdesk.desk.ports import VaultFailure
from chairdesk.desk.shelves import LINE
from chairdesk.models.contribution import Hand
from tests.store.power.disk import Disk, steps_in
from tests.store.sayings import CONFERENCE, filled, reopened, said, words_of

RECORDER = Path(__file__).with_name("recorder.c")
ACKNOWLEDGED = "acknowledged"


@dataclass
class Toll:
    """What came of the cuts."""

    cuts: int = 0
    acknowledged: int = 0
    lost: int = 0
    drafts_lost: int = 0
    damaged: int = 0
    refused: int = 0
    put_back: int = 0


def a_day_at_the_desk(folder, lines):
    """Record with drafts and pauses; what is acknowledged is written where the recorder sees it."""
    said_so = os.open(folder / "vault" / ACKNOWLEDGED, os.O_WRONLY | os.O_CREAT, 0o600)
    vault = reopened(folder)
    for number in range(lines):
        word = f"word-{number}"
        vault.drafts.keep_drafts(CONFERENCE, Hand.CHAIR, {LINE: word})
        os.write(said_so, f"draft:{word}\n".encode())
        hand = list(Hand)[number % 2]  # every other one is what stood in the line
        entry = said(f"{word} " + "x" * (number % 5) * 300, hand)
        vault.journal.append(CONFERENCE, entry, ((hand, LINE),) if hand is Hand.CHAIR else ())
        os.write(said_so, f"{word}\n".encode())
        if number % 6 == 5:
            vault.rest()
        if number % 20 == 19:
            vault.settings.keep_setting("theme", str(number))
            vault.lock()
            vault = reopened(folder)
    vault.lock()


def recorded(folder, lines):
    """Let a desk work under the recorder; give its first state and its steps."""
    filled(folder, count=2)
    vault = folder / "vault"
    before = {path.name: path.read_bytes() for path in vault.iterdir()}
    recorder, log = folder / "recorder.so", folder / "log"
    build = ["gcc", "-shared", "-fPIC", "-O1", "-w", "-o", str(recorder), str(RECORDER)]
    subprocess.run(build, check=True)
    environment = os.environ | {
        "LD_PRELOAD": str(recorder),
        "RECORDED_FOLDER": str(vault),
        "RECORDED_LOG": str(log),
    }
    day = [sys.executable, "-m", "tests.store.power.cutting", "day", str(folder), str(lines)]
    subprocess.run(day, check=True, env=environment)
    return before, list(steps_in(log.read_bytes()))


def cut(folder, cuts, seed, *, lies=False, lines=60):
    """Cut the power as often as asked, at moments spread over the day."""
    chance = random.Random(seed)  # noqa: S311 - moments, not secrets
    before, steps = recorded(folder, lines)
    disk, heard, toll = Disk(before, lies=lies), [], Toll()
    moments = sorted(chance.randrange(len(steps)) for _ in range(cuts))
    for number, step in enumerate(steps):
        while moments and moments[0] == number:
            moments.pop(0)
            lay_out(folder / "vault", disk.after_a_cut(chance))
            see_what_is_left(folder, heard, toll)
        if step.name != ACKNOWLEDGED:
            disk.take(step)
        elif step.kind == "w":
            heard.append(step.data.decode().strip())
    assert disk.seen["s"] > lines
    return toll


def lay_out(vault, contents):
    shutil.rmtree(vault)
    vault.mkdir()
    for name, content in contents.items():
        if not name.endswith("-shm"):  # it lies in memory, and is made anew
            (vault / name).write_bytes(content)


def see_what_is_left(folder, heard, toll):
    toll.cuts += 1
    kept = [word for word in heard if not word.startswith("draft:")]
    drafts = [word.removeprefix("draft:") for word in heard if word.startswith("draft:")]
    toll.acknowledged += len(kept)
    try:
        vault = reopened(folder)
    except VaultFailure:
        toll.damaged += 1
        return
    try:
        vault.examine()
        words = {words.split()[0] for words in words_of(vault)}
        toll.lost += len(set(kept) - words)
        draft = vault.drafts.drafts_of(CONFERENCE, Hand.CHAIR).get(LINE, "")
        is_older = bool(drafts) and number_of(draft) < number_of(drafts[-1])
        toll.drafts_lost += is_older and (bool(draft) or drafts[-1] not in words)
        toll.put_back += vault.put_back
    except VaultFailure:
        toll.damaged += 1
    finally:
        vault.lock()


def number_of(draft):
    return int(draft.partition("-")[2] or -1)


def cut_in_rounds(folder, cuts, seed, each=200):
    """Cut in several days, each of them another one."""
    told = Toll()
    for place in range(0, cuts, each):
        toll = cut(folder / str(place), min(each, cuts - place), seed + place)
        shutil.rmtree(folder / str(place))
        for name, count in asdict(toll).items():
            setattr(told, name, getattr(told, name) + count)
    return told


if __name__ == "__main__":
    if sys.argv[1] == "day":
        a_day_at_the_desk(Path(sys.argv[2]), int(sys.argv[3]))
    else:
        place, cuts = Path(sys.argv[1]), int(sys.argv[2])
        seed = int(sys.argv[3]) if sys.argv[3:] else time.time_ns()
        toll = cut_in_rounds(place / "honest", cuts, seed)
        control = cut(place / "lying", max(10, cuts // 10), seed, lies=True)
        print(json.dumps({"seed": seed, **asdict(toll), "control": asdict(control)}))
