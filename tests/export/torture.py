"""Draw a copy of each of a thousand generated conferences, and fail if one says what it may not.

python -m tests.export.torture [TIMES [SEED]]
"""

import sys
import time
from collections import Counter

from chairdesk.export.papers import papers_of
from tests.export.allowed import forbidden
from tests.export.canaries import Canaries
from tests.export.leaks import scan


def copy_of(seed):
    """Give the fullest copy of a generated conference that somebody gets, and what it hides."""
    canaries = Canaries(seed)
    drawn = [p for p in papers_of(canaries.conference, canaries.pack) if p.document]
    theirs = [p for p in drawn if p.who] or drawn  # once in a while nobody gets a copy
    paper = max(theirs, key=lambda one: (one.kind == "minutes", len(forbidden(canaries, one))))
    return paper, forbidden(canaries, paper)


def torture(times, seed):
    """Return in how many copies a word was found, telling each by its seed."""
    leaks, sought, kinds = 0, 0, Counter()
    for number in range(seed, seed + times):
        paper, words = copy_of(number)
        found = scan(paper.drawn(), words)
        if found:
            print(
                f"seed {number}: {paper.kind} leaks through {', '.join(sorted(found))}", flush=True
            )
        leaks += bool(found)
        sought += len(words)
        kinds[paper.kind] += 1
    kept = ", ".join(f"{count} {kind}" for kind, count in sorted(kinds.items()))
    print(f"{times} copies as PDF ({kept}): {sought} withheld words sought, {leaks} copies leak")
    return leaks + (sought == 0)


if __name__ == "__main__":
    times = int(sys.argv[1]) if sys.argv[1:] else 1000
    seed = int(sys.argv[2]) if sys.argv[2:] else time.time_ns() % 1_000_000_000
    print(f"seed {seed}")
    sys.exit(1 if torture(times, seed) else 0)
