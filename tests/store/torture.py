"""Harm the vault a thousand times in each way, and fail if a word is lost.

python -m tests.store.torture [TIMES [SEED]]
"""

import sys
import tempfile
import time
from dataclasses import asdict
from pathlib import Path

from tests.store import killing
from tests.store.power import cutting

FAULTS = {
    "kill": killing.spare,
    "kill, log gone": killing.lose_the_log,
    "kill, bit flipped in log": killing.flip_a_bit_in_the_log,
    "kill, bit flipped in 2nd copy": killing.flip_a_bit_in_the_second_copy,
}
MAY_BE_REFUSED = {"kill, log gone", "kill, bit flipped in log"}
"""Where log and file are both halves: then all words must come back by salvage, and do not open."""
DRAFTS_COUNT = {"kill", "kill, bit flipped in 2nd copy", "power cut"}
"""Where a draft is promised too: it lies in the log alone."""
COLUMNS = "{:<30}{:>7}{:>14}{:>7}{:>9}{:>10}{:>9}{:>8}"


def told(fault, times, toll):
    counts = asdict(toll)
    drafts = counts["drafts_lost"] if fault in DRAFTS_COUNT else "-"
    facts = [counts[name] for name in ("acknowledged", "lost", "damaged", "put_back", "refused")]
    print(COLUMNS.format(fault, times, *facts, drafts), flush=True)
    refused = 0 if fault in MAY_BE_REFUSED else counts["refused"]
    return counts["lost"] + counts["damaged"] + refused + (drafts if drafts != "-" else 0)


def torture(folder, times, seed):
    """Return how much was lost."""
    heads = ("fault", "times", "acknowledged", "lost", "damaged", "put back", "salvaged", "drafts")
    print(COLUMNS.format(*heads))
    losses = 0
    for number, (fault, harm) in enumerate(FAULTS.items()):
        count = times if harm is killing.spare else times // 4
        toll = killing.kill_in_rounds(folder / str(number), count, seed, harm)
        losses += told(fault, count, toll)
    losses += told("power cut", times, cutting.cut_in_rounds(folder / "cut", times, seed))
    made = killing.kill_while_it_is_made(folder / "made", times // 4, seed)
    print(f"{'kill while a vault is made':<30}{times // 4:>7}: {made} whole vaults or none")
    losses += times // 4 - made
    control = cutting.cut(folder / "control", max(10, times // 10), seed, lies=True)
    print(f"on a disk that lies, {control.damaged} of {control.cuts} cuts damage the vault, as")
    print("they must: the method finds damage where there is some.")
    return losses + (control.damaged + control.lost == 0)


if __name__ == "__main__":
    times = int(sys.argv[1]) if sys.argv[1:] else 1000
    seed = int(sys.argv[2]) if sys.argv[2:] else time.time_ns()
    print(f"seed {seed}")
    with tempfile.TemporaryDirectory() as place:
        lost = torture(Path(place), times, seed)
    print("nothing was lost" if not lost else f"LOST OR DAMAGED: {lost}")
    sys.exit(bool(lost))
