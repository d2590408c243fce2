"""Kill a desk at random instants, and see that nothing acknowledged was lost.

    python -m tests.store.killing FOLDER KILLS

It prints what it did as JSON; the short form in `test_survival.py` runs it too.
"""

import json
import os
import random
import select
import shutil
import signal
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from itertools import count
from pathlib import Path

from chairdesk.desk.ports import VaultFailure
from chairdesk.desk.shelves import LINE
from chairdesk.models.contribution import Hand
from chairdesk.store.home.parts import has_vault
from chairdesk.store.salvage.salvaging import by_either, salvage
from tests.store.sayings import CONFERENCE, PASSPHRASE, filled, new_vault, reopened, said, words_of

LONGEST_LIFE = 0.12
PATIENCE = 1.0
"""How long somebody who is to be killed at work may take until the first word, in seconds."""


@dataclass
class Toll:
    """What came of the kills."""

    kills: int = 0
    acknowledged: int = 0
    kept: int = 0
    lost: int = 0
    drafts_lost: int = 0
    damaged: int = 0
    refused: int = 0
    put_back: int = 0

    def add(self, other):
        """Count in what came of other ones."""
        for name, more in asdict(other).items():
            setattr(self, name, getattr(self, name) + more)


def killed_at_work(life, work):
    """Let a process work for some seconds, kill it, and give what it had acknowledged."""
    hear, speak = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(hear)
        work(lambda word: os.write(speak, f"{word}\n".encode()))
        os._exit(0)
    os.close(speak)
    if int(life * 1000) % 2:  # every other one is killed at work, not on its way there
        select.select([hear], [], [], PATIENCE)
    time.sleep(life)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with os.fdopen(hear) as heard:
        return heard.read().split()


def type_on(folder, kill):
    """Record without end on the writer's thread, with drafts and pauses; acknowledge each.

    Every other entry is what stood in the line: its draft goes with it, and not before.
    """

    def work(acknowledge):
        vault = reopened(folder)
        with ThreadPoolExecutor(1) as writer:
            for number in count(1):
                word, hand = f"{kill}-{number}", list(Hand)[number % 2]
                writer.submit(
                    vault.drafts.keep_drafts, CONFERENCE, Hand.CHAIR, {LINE: word}
                ).result()
                acknowledge(f"draft:{word}")
                lets_go = ((hand, LINE),) if hand is Hand.CHAIR else ()
                writer.submit(vault.journal.append, CONFERENCE, said(word, hand), lets_go).result()
                acknowledge(word)
                if number % 7 == 0:
                    writer.submit(vault.rest).result()

    return work


def see_what_is_left(folder, heard, acknowledged, toll):
    """Look for every word that was ever acknowledged in this vault, not in its last life alone."""
    kept = [word for word in heard if not word.startswith("draft:")]
    drafts = [word.removeprefix("draft:") for word in heard if word.startswith("draft:")]
    acknowledged.update(kept)
    toll.acknowledged += len(kept)
    try:
        vault = reopened(folder)
    except VaultFailure:
        vault = brought_back(folder, toll)
    try:
        toll.put_back += vault.put_back
        words = set(words_of(vault))
        lost = acknowledged - words
        toll.lost += len(lost)
        acknowledged -= lost  # each is counted once
        toll.kept = vault.examine().entries
        draft = vault.drafts.drafts_of(CONFERENCE, Hand.CHAIR).get(LINE, "")
        is_older = bool(drafts) and age_of(draft) < age_of(drafts[-1])
        toll.drafts_lost += is_older and (bool(draft) or drafts[-1] not in words)
    except VaultFailure:
        toll.damaged += 1
    finally:
        vault.lock()


def brought_back(folder, toll):
    """Go the way back that a refusal names: salvage, and go on with what it brought."""
    toll.refused += 1
    beside = folder.with_name(f"{folder.name} beside")
    salvage(folder, by_either(PASSPHRASE), beside)
    shutil.rmtree(folder)
    beside.rename(folder)
    return reopened(folder)


def age_of(draft):
    """Tell in which life, and where in it, a draft was typed."""
    return [int(number) for number in draft.split("-") if number]


def spare(folder, chance):
    """Harm nothing beside the kill."""


def lose_the_log(folder, chance):
    log_of(folder).unlink(missing_ok=True)


def flip_a_bit_in_the_log(folder, chance):
    flip_a_bit(log_of(folder), chance)


def flip_a_bit_in_the_second_copy(folder, chance):
    flip_a_bit(log_of(folder).with_name("vault.second"), chance)


def flip_a_bit(file, chance):
    content = bytearray(file.read_bytes() if file.exists() else b"")
    if content:
        content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
        file.write_bytes(content)


def log_of(folder):
    return folder / "vault" / "vault.db-wal"


def kill_while_it_records(folder, kills, seed, harm=spare):
    """Kill as often as asked, and harm the files; what is left is examined after each."""
    chance = random.Random(seed)  # noqa: S311 - instants, not secrets
    filled(folder, count=0)
    toll, acknowledged = Toll(), set()
    for kill in range(kills):
        heard = killed_at_work(chance.uniform(0, LONGEST_LIFE), type_on(folder, kill))
        harm(folder, chance)
        see_what_is_left(folder, heard, acknowledged, toll)
        toll.kills += 1
    return toll


def kill_in_rounds(folder, kills, seed, harm=spare, each=50):
    """Kill in several vaults, so that none grows so large that reading it takes the time."""
    told = Toll()
    for place in range(0, kills, each):
        toll = kill_while_it_records(
            folder / str(place), min(each, kills - place), seed + place, harm
        )
        shutil.rmtree(folder / str(place))
        told.add(toll)
    return told


def kill_while_it_is_made(folder, kills, seed):
    """Kill the making of a vault: afterwards there is a whole one, or none."""
    chance = random.Random(seed)  # noqa: S311 - instants, not secrets
    made = 0
    for kill in range(kills):
        place = folder / str(kill)
        killed_at_work(chance.uniform(0, 0.06), lambda _, place=place: new_vault(place))
        vault = reopened(place) if has_vault(place) else new_vault(place)
        made += vault.examine().entries == 0
        vault.lock()
    return made


if __name__ == "__main__":
    folder, kills = Path(sys.argv[1]), int(sys.argv[2])
    seed = int(sys.argv[3]) if sys.argv[3:] else time.time_ns()
    toll = kill_while_it_records(folder / "records", kills, seed)
    made = kill_while_it_is_made(folder / "made", kills // 2, seed)
    print(json.dumps({"seed": seed, "made": made, **asdict(toll)}))
